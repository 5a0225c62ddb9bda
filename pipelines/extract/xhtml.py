"""Convert Tika's XHTML to the text of pages. Lines of a PDF stay lines; a blank line separates paragraphs."""

from __future__ import annotations

import unicodedata

from lxml import etree

from pipelines.extract.scripts import in_reading_order, letters

PARSER_OPTIONS = {"recover": True, "huge_tree": True, "resolve_entities": False, "no_network": True}
MOSTLY_INDENTED = 0.6
"""If a larger share of lines is indented, indentation belongs to the page's layout and marks no paragraphs."""
HYPHENS = frozenset("-\u00ad\u2010")
FULL_LINE = 0.8
"""Share of the length of the page's longest line."""
LINES_OF_PARAGRAPHS = 1.5
"""Lines per block from which a page's blocks are its paragraphs."""
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "pre", "blockquote", "dt", "dd"})
_DROPPED = {"Cc", "Cs", "Co", "Cn"}


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def clean(text: str) -> str:
    """Text without control characters, lone surrogates, private-use and unassigned code points; tabs become spaces,
    ligatures and presentation forms become their letters.
    """
    if text.isascii() and text.isprintable():
        return text
    return letters("".join(c for c in text.replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
                   if c == "\n" or unicodedata.category(c) not in _DROPPED))  # fmt: skip


def pages_of(xhtml: str) -> list[str]:
    """The text of each page, in order; formats without pages give one. An empty page is an empty string."""
    root = etree.fromstring(xhtml.encode("utf-8", "replace"), etree.XMLParser(**PARSER_OPTIONS))
    if root is None:
        return []
    body = next((element for element in root.iter() if _local(element) == "body"), None)
    if body is None:
        return []
    pages = [element for element in body if _local(element) == "div" and element.get("class") == "page"]
    if pages:
        return [in_reading_order(_page_of_lines(page)) for page in pages]
    return [_flowing_text(body)]


def _page_of_lines(page: etree._Element) -> str:
    """A page of a PDF. For some files, Tika puts each paragraph into a `p`, for most each line; there, only indentation
    and empty `p`s show the paragraphs.
    """
    # Annotations and bookmarks repeat the page's text or do not belong to it.
    blocks = [
        clean("".join(str(part) for part in element.itertext())).rstrip().split("\n")
        for element in page
        if _local(element) == "p"
    ]
    lines = _separated(blocks) if _are_paragraphs(blocks) else [line for block in blocks for line in block]
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


def _are_paragraphs(blocks: list[list[str]]) -> bool:
    """Whether blocks are paragraphs. The pages of 100 documents have either at most 1.3 lines in a block, or at least
    1.6.
    """
    sizes = [size for block in blocks if (size := sum(bool(line.strip()) for line in block))]
    return bool(sizes) and sum(sizes) >= LINES_OF_PARAGRAPHS * len(sizes)


def _separated(blocks: list[list[str]]) -> list[str]:
    """The lines, with an empty one between blocks, except where a sentence clearly continues."""
    longest = max((len(line.strip()) for block in blocks for line in block), default=0)
    lines: list[str] = []
    for block in blocks:
        first = next((line.strip() for line in block if line.strip()), "")
        if lines and not _goes_on(lines[-1].strip(), first, longest):
            lines.append("")
        lines.extend(block)
    return lines


def _goes_on(line: str, following: str, longest: int) -> bool:
    """Whether a line ends within a sentence: the next one begins with a small letter or, in scripts without case, the
    line is full.
    """
    last, first = line[-1:], following[:1]
    if first.islower():
        return last.isalpha() or last in HYPHENS
    caseless = first.isalpha() and not first.isupper() and not first.istitle()
    return caseless and last.isalpha() and len(line) >= FULL_LINE * longest


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

    # Iterative, since a page may be nested deeper than Python's stack.
    walker = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        name = _local(element)
        if event == "start":
            if name in ("script", "style"):
                walker.skip_subtree()
                continue
            if name in BLOCKS:
                flush()
            current.append("\n" if name == "br" else "")
            current.append(element.text or "")
            continue
        if name in ("td", "th"):
            current.append(" ")
        if name in BLOCKS:
            flush()
        if element is not body:
            current.append(element.tail or "")
    flush()
    return "\n\n".join(blocks)
