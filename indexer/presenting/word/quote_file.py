"""The answers to a batch of quotations as a Word file, with the differences marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.citation import cite
from indexer.messages import ENGLISH, Message
from indexer.presenting.quote_words import coverage, difference, heading, nearest_heading, remarks, summary, warning
from indexer.presenting.word import styles
from indexer.presenting.word.paragraphs import begun, link, numbered, paragraph, quoted, saved, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from indexer.messages import Voice
    from indexer.presenting.links import Links
    from indexer.quotes.answer import Checked, Place
    from indexer.quotes.entry import Entry


def quote_file(entries: Sequence[Entry], links: Links, *, site_name: str, made: date, voice: Voice = ENGLISH) -> bytes:
    """A Word file in the language of `voice`; `links` are absolute and into the corpus."""
    file = begun(Message("report_title").said(voice), site_name, f"corpus {links.corpus}", made)
    write(paragraph(file, "Subtitle"), f"{site_name} · {made.isoformat()} · corpus {links.corpus}")
    for counted in summary(entries).values():
        write(paragraph(file, "Normal"), counted.said(voice))
    write(paragraph(file, styles.SOURCE), Message("report_marks").said(voice))
    write(paragraph(file, styles.SOURCE), Message("report_caution").said(voice))
    for number, entry in enumerate(entries, 1):
        _entry(file, number, entry, links, voice)
    numbered(file, f"{site_name} · corpus {links.corpus} · ")
    return saved(file)


def _entry(file: Document, number: int, entry: Entry, links: Links, voice: Voice) -> None:
    checked = entry.checked
    write(paragraph(file, "Heading 1"), f"{number}. {heading(entry).said(voice)}")
    for remark in remarks(entry):
        write(paragraph(file, styles.WARNING), remark.said(voice))
    for change in checked.places[0].changes if checked and checked.places else ():
        if told := warning(change):
            write(paragraph(file, styles.WARNING), told.said(voice))
    write(quoted(file, entry.asked.text, None), f"“{entry.asked.text}”")
    if entry.asked.speaker:
        write(paragraph(file, styles.SOURCE), entry.asked.speaker)
    if entry.problem:
        write(paragraph(file, styles.SOURCE), entry.problem.said(voice))
    if checked:
        _answer(file, entry, checked, links, voice)


def _answer(file: Document, entry: Entry, checked: Checked, links: Links, voice: Voice) -> None:
    for place in checked.places:
        write(paragraph(file, "Heading 2"), Message("report_as_it_stands").said(voice))
        _place(file, place, links, voice)
    if checked.more:
        write(paragraph(file, styles.SOURCE), Message("stands_elsewhere", number=checked.more).said(voice))
    for place in checked.nearest:
        write(paragraph(file, "Heading 2"), nearest_heading(entry).said(voice))
        _place(file, place, links, voice)
    write(paragraph(file, styles.SOURCE), " ".join(message.said(voice) for message in coverage(checked)))


def _place(file: Document, place: Place, links: Links, voice: Voice) -> None:
    _marked(file, place)
    for change in place.changes:
        write(paragraph(file, "Normal"), difference(change).said(voice))
    write(paragraph(file, styles.SOURCE), cite(place.document, place.cited, links.corpus))
    link(paragraph(file, styles.SOURCE), links.permalink(place.linked))


def _marked(file: Document, place: Place) -> None:
    """The text as it stands there: what the quotation lacks underlined, what it has instead struck through."""
    language = place.passage.language
    stands = quoted(file, place.text, language)
    done = 0
    _in_grey(stands, place.before, place)
    for change in place.changes:
        write(stands, place.text[done : change.start], language=language, follows=place.text)
        for run in write(stands, place.text[change.start : change.end], language=language, follows=place.text):
            run.font.underline, run.font.color.rgb = True, styles.GREEN
        if change.quoted:
            for run in write(stands, f" {change.quoted} ", language=language, follows=place.text):
                run.font.strike, run.font.color.rgb = True, styles.RED
        done = change.end
    write(stands, place.text[done:], language=language, follows=place.text)
    _in_grey(stands, place.after, place)


def _in_grey(stands: Paragraph, rest: str, place: Place) -> None:
    """The rest of a sentence, which is not quoted."""
    for run in write(stands, rest, language=place.passage.language, follows=place.text):
        run.font.color.rgb = styles.SOFT
