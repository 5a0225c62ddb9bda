"""Put Arabic lines into reading order by PDFium's character positions: Tika returns some lines from left to right."""

from __future__ import annotations

import contextlib
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2
import regex

from pipelines.extract.glyphs import APART, Glyph, glyph_lines, parted
from pipelines.extract.rendering import opened
from pipelines.extract.scripts import with_kept_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LEAST_LETTERS = 20
"""Least number of Arabic letters on a page that is processed."""
GAP = 0.15
"""Width of a gap, in twice the usual character width, from which it separates words. Measured: 0.2 and more between
words, 0.05 within. The file's own spaces are not trusted: some programs put them within words.
"""
INDENT = 12.0
MOST_INDENT = 60.0
"""Points: a paragraph's first line is indented by more than the first value and less than the second."""
KEPT = 0.97
"""Share of a page's letters that PDFium must find, too; otherwise the page is left unchanged."""
_ARABIC = regex.compile(r"\p{Arabic}")
_ALEF = "اأإآٱ"
_TWICE = regex.compile(r"\(([^()]{1,80})\(|\)([^()]{1,80})\)")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def relaid(path: Path, pages: Sequence[str]) -> list[str]:
    """The pages, with Arabic lines in reading order.

    Tika returns a line from left to right where a program has placed each word, or each letter with a vowel sign,
    separately. Where every line of a page matches one found by PDFium, the words of each are reordered; otherwise Tika
    has broken lines, and the page is laid out anew. A page of which PDFium finds less, or which it cannot read, is left
    unchanged.
    """
    result = list(pages)
    wanted = [number for number, page in enumerate(pages, 1) if len(_ARABIC.findall(page)) >= LEAST_LETTERS]
    for number, page in opened(path, wanted):
        with contextlib.suppress(pypdfium2.PdfiumError):
            result[number - 1] = _page(page, pages[number - 1])
    return result


def _page(page: pypdfium2.PdfPage, text: str) -> str:
    lines, aslant = glyph_lines(page.get_textpage())
    backwards = _backwards(lines)
    found = [(_text(line, backwards), [_text(part, backwards) for part in parted(line)]) for line in lines]
    swapped = _swapped([whole for whole, _ in found])
    found = [(_facing(whole, swapped), [_facing(part, swapped) for part in parts]) for whole, parts in found]
    ordered = _with_lines_ordered(text, found)
    if ordered is not None:
        return ordered
    if sum(bool(parts) for _, parts in found) > len(found) / 3:
        return text  # columns or a table: their lines would be joined
    anew = "\n".join(filter(None, [_laid_out(lines, [whole for whole, _ in found]), aslant]))
    return anew if sum(_signs(anew).values()) >= KEPT * sum(_signs(text).values()) else text


def _with_lines_ordered(text: str, found: Sequence[tuple[str, Sequence[str]]]) -> str | None:
    """The page's text with the words of each Arabic line in PDFium's order; None if PDFium lacks a line. The parts of a
    line keep their order.
    """
    known = {_key(part): part for _, parts in found for part in parts}
    known |= {_key(whole): "" if parts else whole for whole, parts in found}
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if not _ARABIC.search(line):
            continue
        other = known.get(_key(line))
        if other is None:
            return None
        if other and _WORD.findall(other) != _WORD.findall(line):
            lines[place] = other
    return "\n".join(lines)


def _key(line: str) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(_signs(line).items()))


def _signs(text: str) -> Counter[str]:
    """The frequencies of the letters and figures in a text."""
    return Counter(character for character in text if character.isalnum())


def _backwards(lines: Sequence[Sequence[Glyph]]) -> bool:
    """Whether PDFium returns a ligature's letters in reverse. Lam-alef shows it, since the two only form a ligature in
    this order.
    """
    found = Counter(
        before.text[0] in _ALEF
        for line in lines
        for before, after in pairwise(sorted(line, key=lambda glyph: glyph.order))
        if abs(before.left - after.left) < 0.1 and {before.text[0], after.text[0]} & set(_ALEF)  # noqa: PLR2004
        and "ل" in (before.text[0], after.text[0])
    )  # fmt: skip
    return found[True] > found[False]


def _laid_out(lines: Sequence[Sequence[Glyph]], texts: Sequence[str]) -> str:
    """The page composed of its lines, with an empty line before each paragraph."""
    steps = [line[0].base - after[0].base for line, after in pairwise(lines)]
    usual = median(steps) if steps else 0
    indents = _indents(lines)
    result = list(texts[:1])
    for text, step, indent in zip(texts[1:], steps, indents[1:], strict=True):
        result.extend(["", text] if step > APART * usual or indent else [text])
    return "\n".join(result)


def _indents(lines: Sequence[Sequence[Glyph]]) -> list[bool]:
    """Whether each line is indented further than most lines of its direction."""
    to_left = [_is_to_left(line) for line in lines]
    edges = [-max(glyph.right for glyph in line) if left else min(glyph.left for glyph in line)
             for line, left in zip(lines, to_left, strict=True)]  # fmt: skip
    usual = {
        way: median([edge for edge, left in zip(edges, to_left, strict=True) if left is way]) for way in set(to_left)
    }
    return [INDENT < edge - usual[left] < MOST_INDENT for edge, left in zip(edges, to_left, strict=True)]


def _is_to_left(line: Sequence[Glyph]) -> bool:
    plain = "".join(glyph.text for glyph in line)
    return 2 * len(_ARABIC.findall(plain)) > sum(character.isalpha() for character in plain)


def _text(line: Sequence[Glyph], backwards: bool) -> str:  # noqa: FBT001 - of the page
    to_left = _is_to_left(line)
    size = 2 * median(glyph.right - glyph.left for glyph in line)
    turn = -1 if backwards else 1
    ordered = sorted(
        line, key=lambda glyph: (-round(glyph.left, 1), turn * glyph.order) if to_left else (glyph.left, glyph.order)
    )
    text = ordered[0].text
    for before, glyph in pairwise(ordered):
        apart = (before.left - glyph.right if to_left else glyph.left - before.right) > GAP * size
        text += f" {glyph.text}" if apart else glyph.text
    return " ".join(with_kept_runs(text).split()) if to_left else text


def _swapped(lines: Sequence[str]) -> dict[int, int]:
    """The brackets and quotation marks to swap on a page: those whose closing sign comes first in most Arabic lines.
    Some programs encode a sign's shape, others its meaning.
    """
    result: dict[int, int] = {}
    for opening, closing in ("()", "[]", "“”", "«»"):
        firsts = [line.find(opening) < line.find(closing) for line in lines
                  if _ARABIC.search(line) and opening in line and closing in line]  # fmt: skip
        if 2 * sum(firsts) < len(firsts):
            result |= {ord(opening): ord(closing), ord(closing): ord(opening)}
    return result


def _facing(text: str, swapped: Mapping[int, int]) -> str:
    """A line with these brackets swapped. A second opening bracket then becomes a closing one: PDFium mirrors only
    some.
    """
    if not _ARABIC.search(text):
        return text
    text = text.translate(swapped)
    if text.count("(") == text.count(")"):
        return text
    return _TWICE.sub(lambda match: f"({match[1] or match[2]})", text)
