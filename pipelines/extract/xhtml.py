"""Tika's XHTML to the text of pages. Lines of a PDF stay lines; a blank line stands where a paragraph starts."""

from __future__ import annotations

import unicodedata

from lxml import etree

PARSER_OPTIONS = {"recover": True, "huge_tree": True, "resolve_entities": False, "no_network": True}
MOSTLY_INDENTED = 0.6
"""Above this share of indented lines, indentation is the page's layout and marks no paragraphs."""
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "pre", "blockquote", "dt", "dd"})
_DROPPED = {"Cc", "Cs", "Co", "Cn"}


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def clean(text: str) -> str:
    """Text without control characters, lone surrogates, private-use and unassigned code points; tabs become blanks."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
                   if c == "\n" or unicodedata.category(c) not in _DROPPED)  # fmt: skip


def pages_of(xhtml: str) -> list[str]:
    """The text of each page in order; formats without pages give one. An empty page is an empty string."""
    root = etree.fromstring(xhtml.encode("utf-8", "replace"), etree.XMLParser(**PARSER_OPTIONS))
    if root is None:
        return []
    body = next((element for element in root.iter() if _local(element) == "body"), None)
    if body is None:
        return []
    pages = [element for element in body if _local(element) == "div" and element.get("class") == "page"]
    if pages:
        return [_page_of_lines(page) for page in pages]
    return [_flowing_text(body)]


def _page_of_lines(page: etree._Element) -> str:
    """A PDF's page: Tika gives each line a `p`; indentation and empty `p`s are what is left of its paragraphs."""
    lines: list[str] = []
    for element in page:
        if _local(element) != "p":
            continue  # annotations and bookmarks repeat what the page says or are not part of its text
        lines.extend(clean("".join(str(part) for part in element.itertext())).rstrip().split("\n"))
    filled = [line for line in lines if line.strip()]
    indented = sum(line[0] in " \u00a0\u3000" for line in filled)
    mark_indents = bool(filled) and indented < MOSTLY_INDENTED * len(filled)
    result: list[str] = []
    for line in lines:
        text = " ".join(line.split())
        starts = mark_indents and bool(text) and line[0] in " \u00a0\u3000"
        if (not text or starts) and result and result[-1]:
            result.append("")
        if text:
            result.append(text)
    return "\n".join(result).strip("\n")


def _flowing_text(body: etree._Element) -> str:
    """Formats without pages: each block is a paragraph."""
    blocks: list[str] = []
    current: list[str] = []

    def flush() -> None:
        text = "".join(current)
        current.clear()
        lines = [" ".join(line.split()) for line in clean(text).split("\n")]
        joined = "\n".join(lines).strip("\n")
        if joined:
            blocks.append(joined)

    def walk(element: etree._Element) -> None:
        name = _local(element)
        if name in ("script", "style"):
            return
        is_block = name in BLOCKS
        if is_block:
            flush()
        if name == "br":
            current.append("\n")
        current.append(element.text or "")
        for child in element:
            walk(child)
            current.append(child.tail or "")
        if name in ("td", "th"):
            current.append(" ")
        if is_block:
            flush()

    walk(body)
    flush()
    return "\n\n".join(blocks)
