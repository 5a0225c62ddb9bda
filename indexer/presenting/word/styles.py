"""The styles of Word files: every paragraph has one, so that its reader can change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import CharacterStyle, ParagraphStyle

LATIN, RIGHT_TO_LEFT, EAST_ASIAN = "Georgia", "Times New Roman", "SimSun"
"""Fonts that word processors have or replace by one with the same letters."""

QUOTE, QUOTE_RIGHT_TO_LEFT, SOURCE, LINK = "Quote", "Quote Right-to-Left", "Source", "Hyperlink"
WARNING = "Warning"
RED, SOFT = RGBColor(0x9A, 0x2A, 0x1B), RGBColor(0x5C, 0x57, 0x51)
GREEN = RGBColor(0x1C, 0x63, 0x3A)
_INDENT = Pt(14)
_SIZES = {"Normal": 11, "Title": 26, "Subtitle": 12, "Heading 1": 14, "Heading 2": 12, "Quote": 12}


def install(document: Document) -> None:
    """Give a new document its styles."""
    for name, size in _SIZES.items():
        style = paragraph_style(document, name)
        style.font.size = Pt(size)
        style.font.color.rgb = SOFT if name == "Subtitle" else RGBColor(0x1D, 0x1B, 0x19)
        style.font.bold = name.startswith("Heading")
        style.font.cs_bold = style.font.bold
        style.font.italic = style.font.cs_italic = False
        _size_of_complex_scripts(style, size)
        fonts(style)
    title = paragraph_style(document, "Title")
    _border(title, "bottom")
    title.paragraph_format.space_after = Pt(6)
    quote = paragraph_style(document, QUOTE)
    quote.paragraph_format.left_indent = _INDENT
    quote.paragraph_format.line_spacing = 1.25
    quote.paragraph_format.keep_with_next = True
    quote.paragraph_format.space_before = quote.paragraph_format.space_after = Pt(6)
    _border(quote, "left")
    reverse = document.styles.add_style(QUOTE_RIGHT_TO_LEFT, WD_STYLE_TYPE.PARAGRAPH)
    reverse.base_style = quote
    _border(reverse, "right", without="left")
    reverse.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
    source = document.styles.add_style(SOURCE, WD_STYLE_TYPE.PARAGRAPH)
    source.base_style = document.styles["Normal"]
    source.font.size, source.font.color.rgb = Pt(9.5), SOFT
    source.paragraph_format.space_after = Pt(2)
    warning = document.styles.add_style(WARNING, WD_STYLE_TYPE.PARAGRAPH)
    warning.base_style = document.styles["Normal"]
    warning.font.bold = warning.font.cs_bold = True
    warning.font.color.rgb = RED
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RED, True


def id_of(style: str) -> str:
    """What paragraphs and runs call a style of that name."""
    return style.replace(" ", "")


def paragraph_style(document: Document, name: str) -> ParagraphStyle:
    """A paragraph style by its name."""
    style: ParagraphStyle = document.styles[name]
    return style


def fonts(style: ParagraphStyle | CharacterStyle) -> None:
    """Name the fonts for each kind of script, in place of the theme's."""
    properties = style.element.get_or_add_rPr()
    chosen = properties.get_or_add_rFonts()
    for attribute in list(chosen.attrib):
        del chosen.attrib[attribute]
    for kind, font in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", RIGHT_TO_LEFT), ("eastAsia", EAST_ASIAN)):
        chosen.set(qn(f"w:{kind}"), font)


def _size_of_complex_scripts(style: ParagraphStyle, points: int) -> None:
    """Arabic and its like have a size of their own, in half points."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), str(2 * points))
    properties.find(qn("w:sz")).addnext(size)


def _border(style: ParagraphStyle, side: str, *, without: str = "") -> None:
    """A red line at one side, and none where the style that it is based on has one."""
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    borders = OxmlElement("w:pBdr")
    lines = {side: ("single", "18", "8", str(RED))} | ({without: ("nil", "0", "0", "auto")} if without else {})
    for where in sorted(lines):
        line = OxmlElement(f"w:{where}")
        for name, value in zip(("val", "sz", "space", "color"), lines[where], strict=True):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
