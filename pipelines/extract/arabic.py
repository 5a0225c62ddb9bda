"""Arabic in the order of reading, from where PDFium says each character stands: Tika reads some lines from the left."""

from __future__ import annotations

import contextlib
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2
import regex

from pipelines.extract.glyphs import Glyph, glyph_lines, parted
from pipelines.extract.rendering import opened
from pipelines.extract.scripts import with_kept_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LEAST_LETTERS = 20
"""Arabic letters of a page that is looked at."""
GAP = 0.15
"""Of twice the usual width of a character: a space between two from which on there is a blank. Measured, between words
it is 0.2 and more, within them 0.05. Blanks of the file itself are not believed: programs put some within words.
"""
APART = 1.3
"""Of the usual distance of lines: from here on a paragraph begins."""
INDENT = 12.0
MOST_INDENT = 60.0
"""Points; the first line of a paragraph begins further in than others by more than the one and less than the other."""
KEPT = 0.97
"""Share of a page's letters that must be found again, or else the page stays as it is."""
_ARABIC = regex.compile(r"\p{Arabic}")
_ALEF = "اأإآٱ"
_TWICE = regex.compile(r"\(([^()]{1,80})\(|\)([^()]{1,80})\)")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def relaid(path: Path, pages: Sequence[str]) -> list[str]:
    """The pages, with the lines of Arabic in the order of reading.

    Tika takes a line from the left where a program has set each word, or each letter with a vowel sign, by itself.
    Where every line of a page is found again among what stands on it, the words of each are put in order; otherwise
    lines were broken, and the page is laid out anew. It stays as it is where PDFium finds less on it, or cannot read
    it.
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
        return text  # columns or a table: they would be read across
    anew = "\n".join(filter(None, [_laid_out(lines, [whole for whole, _ in found]), aslant]))
    return anew if sum(_signs(anew).values()) >= KEPT * sum(_signs(text).values()) else text


def _with_lines_ordered(text: str, found: Sequence[tuple[str, Sequence[str]]]) -> str | None:
    """The page's text with the words of each Arabic line as they were found; None if there is a line that was not.
    Where a line has parts, their order stays.
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
    """How often each letter and figure stands in a text, whatever the order."""
    return Counter(character for character in text if character.isalnum())


def _backwards(lines: Sequence[Sequence[Glyph]]) -> bool:
    """Whether PDFium gives the letters of a ligature from the last to the first: lam and alef tell, since only in this
    order are they one.
    """
    found = Counter(
        one.text[0] in _ALEF
        for line in lines
        for one, after in pairwise(sorted(line, key=lambda glyph: glyph.order))
        if abs(one.left - after.left) < 0.1 and {one.text[0], after.text[0]} & set(_ALEF)  # noqa: PLR2004
        and "ل" in (one.text[0], after.text[0])
    )  # fmt: skip
    return found[True] > found[False]


def _laid_out(lines: Sequence[Sequence[Glyph]], texts: Sequence[str]) -> str:
    """The page made of its lines, with an empty one where a paragraph begins."""
    steps = [one[0].base - after[0].base for one, after in pairwise(lines)]
    usual = median(steps) if steps else 0
    indents = _indents(lines)
    result = list(texts[:1])
    for text, step, indent in zip(texts[1:], steps, indents[1:], strict=True):
        result.extend(["", text] if step > APART * usual or indent else [text])
    return "\n".join(result)


def _indents(lines: Sequence[Sequence[Glyph]]) -> list[bool]:
    """Whether each line begins further in than most of its direction."""
    to_left = [_is_to_left(line) for line in lines]
    edges = [-max(one.right for one in line) if left else min(one.left for one in line)
             for line, left in zip(lines, to_left, strict=True)]  # fmt: skip
    usual = {
        way: median([edge for edge, left in zip(edges, to_left, strict=True) if left is way]) for way in set(to_left)
    }
    return [INDENT < edge - usual[left] < MOST_INDENT for edge, left in zip(edges, to_left, strict=True)]


def _is_to_left(line: Sequence[Glyph]) -> bool:
    plain = "".join(one.text for one in line)
    return 2 * len(_ARABIC.findall(plain)) > sum(character.isalpha() for character in plain)


def _text(line: Sequence[Glyph], backwards: bool) -> str:  # noqa: FBT001 - of the page
    to_left = _is_to_left(line)
    size = 2 * median(one.right - one.left for one in line)
    turn = -1 if backwards else 1
    ordered = sorted(
        line, key=lambda one: (-round(one.left, 1), turn * one.order) if to_left else (one.left, one.order)
    )
    text = ordered[0].text
    for before, one in pairwise(ordered):
        apart = (before.left - one.right if to_left else one.left - before.right) > GAP * size
        text += f" {one.text}" if apart else one.text
    return " ".join(with_kept_runs(text).split()) if to_left else text


def _swapped(lines: Sequence[str]) -> dict[int, int]:
    """For a page's Arabic lines, the brackets and quotation marks that are to be swapped: those of which the closing
    one comes first in most lines. Some programs say of a sign what it looks like, others what it means.
    """
    result: dict[int, int] = {}
    for opening, closing in ("()", "[]", "“”", "«»"):
        firsts = [line.find(opening) < line.find(closing) for line in lines
                  if _ARABIC.search(line) and opening in line and closing in line]  # fmt: skip
        if 2 * sum(firsts) < len(firsts):
            result |= {ord(opening): ord(closing), ord(closing): ord(opening)}
    return result


def _facing(text: str, swapped: Mapping[int, int]) -> str:
    """A line with its brackets swapped as told; one that then opens twice, closes: PDFium turns some and others not."""
    if not _ARABIC.search(text):
        return text
    text = text.translate(swapped)
    if text.count("(") == text.count(")"):
        return text
    return _TWICE.sub(lambda match: f"({match[1] or match[2]})", text)
