"""An evidence pack as a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.presenting.word import styles
from indexer.presenting.word.paragraphs import begun, link, numbered, paragraph, quoted, saved, write
from webapp.i18n.formatting import counted, date_words, joined, number, place_words
from webapp.i18n.locale import gettext as _

if TYPE_CHECKING:
    from docx.document import Document

    from webapp.evidence.pack import Exhibit, Pack
    from webapp.evidence.record import Record


def word_file(pack: Pack, site_name: str, address: str) -> bytes:
    """The Word file; `address` is the pack's own, absolute."""
    document = begun(_("Evidence pack"), site_name, f"corpus {pack.corpus}", pack.accessed)
    passages = counted(len(pack.exhibits), "passage")
    documents = counted(pack.documents, "document")
    write(paragraph(document, "Subtitle"), f"{site_name} · {passages} · {documents}")
    for missing in pack.missing:
        write(paragraph(document, styles.SOURCE), f"{_('Not found')}{_(': ')}{missing.id}")
    for exhibit in pack.exhibits:
        _exhibit(document, exhibit)
    for record in pack.records:
        _record(document, record, pack)
    _colophon(document, pack, address)
    numbered(document, f"{site_name} · corpus {pack.corpus} · ")
    return saved(document)


def _exhibit(document: Document, exhibit: Exhibit) -> None:
    about, passage = exhibit.document.description, exhibit.passage
    who = "; ".join(about.submitters) or _("Submitter not known")
    if exhibit.heading:
        write(paragraph(document, "Heading 1"), exhibit.heading)
    level = "Heading 2" if exhibit.heading else "Heading 1"
    write(paragraph(document, level), f"{exhibit.number}. {who}", follows=who)
    title, known = paragraph(document, "Normal"), paragraph(document, styles.SOURCE)
    for block in (title, known):
        block.paragraph_format.keep_with_next = True
    write(title, about.title or exhibit.document.file, language=about.language)
    processes = _("; ").join(map(_, about.processes))
    facts = (about.symbol, processes, about.session, date_words(about.date), place_words(exhibit.document, passage))
    write(known, " · ".join(fact for fact in facts if fact))
    write(quoted(document, passage.text, passage.language), passage.text, language=passage.language)
    if exhibit.recognised:
        read = _("A program read this text from a picture of the page and may have misread letters: compare it.")
        write(paragraph(document, styles.SOURCE), read)
    write(paragraph(document, styles.SOURCE), exhibit.citation)
    link(paragraph(document, styles.SOURCE), exhibit.link)
    if about.url and about.url.startswith(("https://", "http://")):
        published = paragraph(document, styles.SOURCE)
        write(published, f"{_('Published at')} ")
        link(published, about.url)
    if exhibit.note:
        write(paragraph(document, "Normal"), f"{_('Note')}{_(': ')}{exhibit.note}")


def _record(document: Document, record: Record, pack: Pack) -> None:
    write(paragraph(document, "Heading 1"), _("Record of a search"))
    scope, total = record.scope, record.total
    documents = counted(total.documents or scope.documents, "document")
    if total.documents:
        passages = counted(total.passages, "passage")
        found = _("%(documents)s, %(passages)s") % {"documents": documents, "passages": passages}
    else:
        found = _("Nothing found in %(documents)s") % {"documents": documents}
    write(paragraph(document, "Normal"), found)
    if record.note:
        write(paragraph(document, "Normal"), f"{_('Note')}{_(': ')}{record.note}")
    searched = _("%(selected)s of %(all)s") % {"selected": number(scope.documents), "all": number(scope.indexed)}
    lines = [
        *record.asked,
        *([(_("Documents that have every word"), number(record.every_word))] if record.request.query else []),
        (_("Documents searched"), searched),
        (_("Files that could not be read"), joined([number(scope.failed), *record.unread])),
        (_("Files read only in part"), number(scope.doubtful)),
        (_("Searched on"), date_words(pack.accessed.isoformat())),
        (_("Version of the collection"), f"corpus {pack.corpus}"),
    ]
    for name, value in lines:
        write(paragraph(document, styles.SOURCE), f"{name}{_(': ')}{value}")
    if not total.documents:
        says = _(
            "This shows that nothing was found in these documents, in this version of the collection. It says nothing "
            "about others."
        )
        write(paragraph(document, styles.SOURCE), says)


def _colophon(document: Document, pack: Pack, address: str) -> None:
    write(paragraph(document, "Heading 1"), _("Where this comes from"))
    write(paragraph(document, styles.SOURCE), f"{_('Retrieved on')} {date_words(pack.accessed.isoformat())}")
    write(paragraph(document, styles.SOURCE), f"{_('Version of the collection')}{_(': ')}corpus {pack.corpus}")
    link(paragraph(document, styles.SOURCE), address)
    write(
        paragraph(document, styles.SOURCE),
        _(
            "Quotations are given as they stand in the documents, in their own language. Check the original before you "
            "rely on one."
        ),
    )
