"""The answers to a batch of quotations as a Word file, with the differences marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.citation import cite
from indexer.presenting.quote_words import (
    AS_IT_STANDS,
    CAUTION,
    ELSEWHERE,
    MARKS,
    MISATTRIBUTED,
    REFUSED,
    TITLE,
    VERDICTS,
    change_words,
    plainly,
    scope_words,
    turning_words,
)
from indexer.presenting.word import styles
from indexer.presenting.word.paragraphs import begun, link, numbered, paragraph, quoted, saved, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from docx.document import Document

    from indexer.presenting.links import Links
    from indexer.presenting.quote_words import Say
    from indexer.quotes.answer import Checked, Place
    from indexer.quotes.batch import Entry


def quote_file(entries: Sequence[Entry], links: Links, *, site_name: str, made: date, say: Say = plainly) -> bytes:
    """A Word file in the language of `say`; `links` are absolute and into the corpus."""
    file = begun(say(TITLE), site_name, f"corpus {links.corpus}", made)
    write(paragraph(file, "Subtitle"), f"{site_name} · {made.isoformat()} · corpus {links.corpus}")
    for words, count in _summary(entries, say):
        write(paragraph(file, "Normal"), f"{words}: {count:,}")
    write(paragraph(file, styles.SOURCE), say(MARKS))
    write(paragraph(file, styles.SOURCE), say(CAUTION))
    for number, entry in enumerate(entries, 1):
        _entry(file, number, entry, links, say)
    numbered(file, f"{site_name} · corpus {links.corpus} · ")
    return saved(file)


def _summary(entries: Iterable[Entry], say: Say) -> Iterator[tuple[str, int]]:
    """How many quotations came out each way."""
    verdicts = [entry.checked.verdict if entry.checked else None for entry in entries]
    for verdict in (*VERDICTS, None):
        if count := verdicts.count(verdict):
            yield say(VERDICTS[verdict] if verdict else REFUSED), count


def _entry(file: Document, number: int, entry: Entry, links: Links, say: Say) -> None:
    checked = entry.checked
    write(paragraph(file, "Heading 1"), f"{number}. {say(VERDICTS[checked.verdict] if checked else REFUSED)}")
    if checked and checked.misattributed:
        write(paragraph(file, styles.WARNING), say(MISATTRIBUTED))
    for change in checked.places[0].changes if checked and checked.places else ():
        if change.meaning_changes:
            write(paragraph(file, styles.WARNING), turning_words(change, say))
    write(quoted(file, entry.asked.text, None), f"“{entry.asked.text}”")
    if entry.asked.speaker:
        write(paragraph(file, styles.SOURCE), entry.asked.speaker)
    if entry.problem:
        write(paragraph(file, styles.SOURCE), str(entry.problem))
    if checked:
        _answer(file, checked, links, say)


def _answer(file: Document, checked: Checked, links: Links, say: Say) -> None:
    for place in checked.places:
        write(paragraph(file, "Heading 2"), say(AS_IT_STANDS))
        _marked(file, place)
        for change in place.changes:
            write(paragraph(file, "Normal"), change_words(change, say))
        write(paragraph(file, styles.SOURCE), cite(place.document, place.cited, links.corpus))
        link(paragraph(file, styles.SOURCE), links.permalink(place.passage))
    if checked.more:
        write(paragraph(file, styles.SOURCE), say(ELSEWHERE) % {"number": f"{checked.more:,}"})
    write(paragraph(file, styles.SOURCE), scope_words(checked, say))


def _marked(file: Document, place: Place) -> None:
    """The text as it stands there: what the quotation lacks underlined, what it has instead struck through."""
    language = place.passage.language
    stands = quoted(file, place.text, language)
    done = 0
    for change in place.changes:
        write(stands, place.text[done : change.start], language=language, follows=place.text)
        for run in write(stands, place.text[change.start : change.end], language=language, follows=place.text):
            run.font.underline, run.font.color.rgb = True, styles.GREEN
        if change.quoted:
            for run in write(stands, f" {change.quoted} ", language=language, follows=place.text):
                run.font.strike, run.font.color.rgb = True, styles.RED
        done = change.end
    write(stands, place.text[done:], language=language, follows=place.text)
