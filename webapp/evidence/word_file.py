"""An evidence pack as a Word file (Office Open XML): real styles, no macros, nothing that is loaded from elsewhere."""

from __future__ import annotations

import io
import re
from datetime import datetime, time
from typing import TYPE_CHECKING
from urllib.parse import quote

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from webapp.evidence import word_styles as styles
from webapp.evidence.scripts import Script, runs_right_to_left, stretches
from webapp.language import gettext as _
from webapp.writing import counted, date_words, direction, lang, place_words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from webapp.evidence.pack import Exhibit, Pack

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def word_file(pack: Pack, site_name: str, address: str) -> bytes:
    """The file; `address` is the pack's own, absolute."""
    document = docx.Document()
    styles.install(document)
    properties = document.core_properties
    properties.title, properties.author = _("Evidence pack"), _clean(site_name)
    properties.created = properties.modified = datetime.combine(pack.accessed, time())
    properties.comments = f"corpus {pack.corpus}"
    _write(_paragraph(document, "Title"), _("Evidence pack"))
    passages = counted(len(pack.exhibits), "passage")
    documents = counted(pack.documents, "document")
    _write(_paragraph(document, "Subtitle"), f"{site_name} · {passages} · {documents}")
    for missing in pack.missing:
        _write(_paragraph(document, styles.SOURCE), f"{_('Not there any more')}: {missing.id}")
    for exhibit in pack.exhibits:
        _exhibit(document, exhibit)
    _colophon(document, pack, address)
    _numbered(document, f"{_clean(site_name)} · corpus {pack.corpus} · ")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _exhibit(document: Document, exhibit: Exhibit) -> None:
    about, passage = exhibit.document.description, exhibit.passage
    who = "; ".join(about.submitters) or _("Submitter not known")
    _write(_paragraph(document, "Heading 1"), f"{exhibit.number}. {who}", follows=who)
    title, known = _paragraph(document, "Normal"), _paragraph(document, styles.SOURCE)
    for paragraph in (title, known):
        paragraph.paragraph_format.keep_with_next = True
    _write(title, about.title or exhibit.document.file, language=about.language)
    facts = (about.symbol, about.process, about.session, date_words(about.date), place_words(passage))
    _write(known, " · ".join(fact for fact in facts if fact))
    backwards = direction(passage.language) == "rtl" or (
        direction(passage.language) == "auto" and runs_right_to_left(passage.text)
    )
    style = styles.QUOTE_RIGHT_TO_LEFT if backwards else styles.QUOTE
    _write(_paragraph(document, style), passage.text, language=passage.language)
    if exhibit.recognised:
        read = _("A program read this text from a picture of the page and may have misread letters: compare it.")
        _write(_paragraph(document, styles.SOURCE), read)
    _write(_paragraph(document, styles.SOURCE), exhibit.citation)
    _link(_paragraph(document, styles.SOURCE), exhibit.link)
    if about.url and about.url.startswith(("https://", "http://")):
        published = _paragraph(document, styles.SOURCE)
        _write(published, f"{_('Published at')} ")
        _link(published, about.url)


def _colophon(document: Document, pack: Pack, address: str) -> None:
    _write(_paragraph(document, "Heading 1"), _("Where this comes from"))
    _write(_paragraph(document, styles.SOURCE), f"{_('Read on')} {date_words(pack.accessed.isoformat())}")
    _write(_paragraph(document, styles.SOURCE), f"{_('State of the collection')}: corpus {pack.corpus}")
    _link(_paragraph(document, styles.SOURCE), address)
    _write(
        _paragraph(document, styles.SOURCE),
        _("Quotations stand as in the documents, in their own language. Check the original before you rely on one."),
    )


def _paragraph(document: Document, style: str) -> Paragraph:
    """A new paragraph at the end. Its style is set by id: python-docx reads all styles for each one set by name."""
    paragraph = document.add_paragraph()
    paragraph._p.style = styles.id_of(style)  # noqa: SLF001
    return paragraph


def _numbered(document: Document, words: str) -> None:
    """At the foot of each page, which collection this is from and the page's number."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = styles.SOURCE
    paragraph.add_run(words)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001
    paragraph._p.append(field)  # noqa: SLF001


def _write(paragraph: Paragraph, text: str, *, language: str | None = None, follows: str = "") -> None:
    """Add text in runs of one script each. The paragraph runs from right to left if its text, or `follows`, does."""
    text = _clean(text)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for the direction
    if runs_right_to_left(follows or text) and properties.find(qn("w:bidi")) is None:
        bidi = OxmlElement("w:bidi")
        properties.insert_element_before(bidi, "w:spacing", "w:ind", "w:jc", "w:rPr")
    for stretch in stretches(text):
        run = paragraph.add_run(stretch.text)
        marks = run._r.get_or_add_rPr()  # noqa: SLF001
        if stretch.script is Script.RIGHT_TO_LEFT:
            run.font.rtl = True
        if stretch.script is Script.EAST_ASIAN:
            marks.get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
        if language and lang(language) != "und":
            kind = {Script.RIGHT_TO_LEFT: "bidi", Script.EAST_ASIAN: "eastAsia"}.get(stretch.script, "val")
            spoken = OxmlElement("w:lang")
            spoken.set(qn(f"w:{kind}"), language)
            marks.append(spoken)


def _link(paragraph: Paragraph, address: str) -> None:
    """Add an address that can be followed."""
    target = quote(_clean(address), safe="%/:=&?~#+!$,;'@()*[]", errors="replace")
    relation = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), relation)
    run = paragraph.add_run(target)
    run._r.style = styles.id_of(styles.LINK)  # noqa: SLF001
    hyperlink.append(run._r)  # noqa: SLF001
    paragraph._p.append(hyperlink)  # noqa: SLF001


def _clean(text: str) -> str:
    """The text with a mark in place of each character that XML has not."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
