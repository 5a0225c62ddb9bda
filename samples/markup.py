"""The small markup of the sample sources, turned into HTML. No files here.

Blocks are separated by blank lines. A block is one of

- ``# Heading`` or ``## Subheading``
- ``| cell | cell |`` lines: a table, its first line the head
- ``> text``: a quotation or a proposed wording
- ``(a) text``: a sub-paragraph; anything else is a paragraph, which may start
  with its own number (``12.``, ``OP3``, ``Article 5 (2)``)
- ``[^1]: text``: a footnote, called by ``[^1]`` in the text

Inside a block ``**bold**`` and ``*italic*`` are understood. Numbers are plain
text, not list counters: they are in the text layer of the PDF as they are in
that of a real submission.
"""

from __future__ import annotations

import html
import re

_NUMBER = re.compile(r"^(\d{1,3}\.|OP\d+(?: bis)?|[A-Z][a-zéí]+ \d+ \(\d+\))\s+")
_ITEM = re.compile(r"^(\([a-z\u0430-\u044f]\))\s+")
_NOTE = re.compile(r"^\[\^(\w+)\]:\s+")
_CALL = re.compile(r"\[\^(\w+)\]")
_EM_SPACE = "\N{EM SPACE}"


def body_html(markup: str) -> str:
    """Return the HTML of a document's body."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", markup) if block.strip()]
    notes = {match[1]: _inline(block[match.end() :]) for block in blocks if (match := _NOTE.match(block))}
    text = "\n".join(_block(block) for block in blocks if not _NOTE.match(block))
    return _CALL.sub(lambda call: f'<span class="note">{notes[call[1]]}</span>', text)


def _block(block: str) -> str:
    if block.startswith("## "):
        return f"<h3>{_inline(block[3:])}</h3>"
    if block.startswith("# "):
        return f"<h2>{_inline(block[2:])}</h2>"
    if block.startswith("|"):
        return _table(block)
    if block.startswith("> "):
        return f"<blockquote><p>{_paragraph(block[2:])}</p></blockquote>"
    if match := _ITEM.match(block):
        rest = _inline(block[match.end() :])
        return f'<p class="item">{match[1]}{_EM_SPACE}{rest}</p>'
    return f"<p>{_paragraph(block)}</p>"


def _paragraph(text: str) -> str:
    match = _NUMBER.match(text)
    if not match:
        return _inline(text)
    number = html.escape(match[1])
    if not number.endswith("."):
        number = f"<b>{number}</b>"
    # No box of its own for the number: a box is a second run of text, and some
    # extractors then put the number of a right-to-left line at its wrong end.
    return f"{number}{_EM_SPACE}{_inline(text[match.end() :])}"


def _table(block: str) -> str:
    rows = [[_inline(cell.strip()) for cell in line.strip().strip("|").split("|")] for line in block.splitlines()]
    head, *body = rows
    return f"<table><thead>{_row(head, 'th')}</thead><tbody>{''.join(_row(row, 'td') for row in body)}</tbody></table>"


def _row(cells: list[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def _inline(text: str) -> str:
    # Chinese has no spaces to put back where a source line ends.
    text = re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])", "", text)
    text = html.escape(" ".join(text.split()), quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
