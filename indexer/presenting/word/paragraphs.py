"""What Word files are written with: paragraphs of a style, runs of one script each, links, a numbered foot."""

from __future__ import annotations

import io
import re
from datetime import datetime, time
from typing import TYPE_CHECKING
from urllib.parse import quote as escaped

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from indexer.presenting.directions import direction, lang
from indexer.presenting.word import styles
from indexer.presenting.word.scripts import Script, runs_right_to_left, stretches

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def begun(title: str, author: str, comments: str, made: date) -> Document:
    """A new file with its styles and properties, and its title as the first paragraph."""
    document = docx.Document()
    styles.install(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = clean(title), clean(author), clean(comments)
    properties.created = properties.modified = datetime.combine(made, time())
    write(paragraph(document, "Title"), title)
    return document


def saved(document: Document) -> bytes:
    """The file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def paragraph(document: Document, style: str) -> Paragraph:
    """A new paragraph at the end. Its style is set by id: python-docx reads all styles for each one set by name."""
    made = document.add_paragraph()
    made._p.style = styles.id_of(style)  # noqa: SLF001
    return made


def quoted(document: Document, text: str, language: str | None) -> Paragraph:
    """A new paragraph for a quotation in this language, in the style of its direction; still empty."""
    way = direction(language)
    backwards = way == "rtl" or (way == "auto" and runs_right_to_left(text))
    return paragraph(document, styles.QUOTE_RIGHT_TO_LEFT if backwards else styles.QUOTE)


def numbered(document: Document, words: str) -> None:
    """At the foot of each page, these words and the page's number."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.style = styles.SOURCE
    foot.add_run(clean(words))
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(foot.add_run("1")._r)  # noqa: SLF001
    foot._p.append(field)  # noqa: SLF001


def write(paragraph: Paragraph, text: str, *, language: str | None = None, follows: str = "") -> list[Run]:
    """Add text in runs of one script each, which are returned. The paragraph runs from right to left if its text, or
    `follows`, does.
    """
    text = clean(text)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for the direction
    if runs_right_to_left(follows or text) and properties.find(qn("w:bidi")) is None:
        bidi = OxmlElement("w:bidi")
        properties.insert_element_before(bidi, "w:spacing", "w:ind", "w:jc", "w:rPr")
    return [_run(paragraph, stretch.text, stretch.script, language) for stretch in stretches(text)]


def _run(paragraph: Paragraph, text: str, script: Script, language: str | None) -> Run:
    run = paragraph.add_run(text)
    marks = run._r.get_or_add_rPr()  # noqa: SLF001
    if script is Script.RIGHT_TO_LEFT:
        run.font.rtl = True
    if script is Script.EAST_ASIAN:
        marks.get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    if language and lang(language) != "und":
        kind = {Script.RIGHT_TO_LEFT: "bidi", Script.EAST_ASIAN: "eastAsia"}.get(script, "val")
        spoken = OxmlElement("w:lang")
        spoken.set(qn(f"w:{kind}"), language)
        marks.append(spoken)
    return run


def link(paragraph: Paragraph, address: str) -> None:
    """Add an address that can be followed."""
    target = escaped(clean(address), safe="%/:=&?~#+!$,;'@()*[]", errors="replace")
    relation = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), relation)
    run = paragraph.add_run(target)
    run._r.style = styles.id_of(styles.LINK)  # noqa: SLF001
    hyperlink.append(run._r)  # noqa: SLF001
    paragraph._p.append(hyperlink)  # noqa: SLF001


def clean(text: str) -> str:
    """The text with a mark in place of each character that XML has not."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
