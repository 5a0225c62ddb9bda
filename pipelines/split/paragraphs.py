"""The lines of pages to paragraphs: where one starts, what number it bears, where it runs on over a page break."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pipelines.split.furniture import footnotes_from, furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    Span = tuple[int, int, int]

SHORT_LINE = 0.75
"""A line that ends a sentence and is shorter than this share of the page's usual line ends a paragraph."""

_NUMBER = regex.compile(
    r"""(?P<number> \d{1,3}\s?(?:\.|、|．)(?!\d) | [٠-٩]{1,3}\s?[-–.] | (?:OP|PP)\s?\d{1,3}(?:\s?(?:bis|ter))?\b
        | (?:Article|Artículo|Статья|المادة|第) \s?[\d٠-٩一二三四五六七八九十]{1,4}\s?条?(?:\s?\(\d{1,2}\))? ) \s* """,
    regex.VERBOSE,
)
"""Numbers by which a paragraph is cited: "12.", "OP3", "PP2 bis", "Article 5 (2)", "١٢-", "第5条"."""
_ITEM = regex.compile(r"^(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[أ-ي])\)|[a-z]\)|[•▪●○–—·\uf0b7-]\s|[IVX]{1,5}\.\s)")
"""What starts a line of its own but is not cited alone: "(a)", bullets, "IV."."""
_ENDS = regex.compile(r"""[.!?:;。！？；：؟؛]["'”’»)\]]*(?:\d{1,3})?$""")
_HYPHEN = regex.compile(r"(?<=\p{Ll})[\u00ad\u2010-]$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph: `spans` are its places (page number, start, end) in the pages' texts, one for each run of lines."""

    number: str | None
    text: str
    spans: list[Span]
    footnote: bool = False

    @property
    def page(self) -> int:
        """The page on which it starts."""
        return self.spans[0][0]

    @property
    def page_to(self) -> int:
        """The page on which it ends."""
        return self.spans[-1][0]


def paragraphs(pages: Sequence[str], first_number: int = 1) -> list[Paragraph]:
    """The paragraphs of a document's pages in reading order; footnotes come after their page's text.

    `first_number` is the number of the first page. Line ends become blanks; a hyphen at a line end between lower-case
    letters is kept and the word joined, since only a dictionary can tell "co-operation" from "secu-rity".
    """
    result: list[Paragraph] = []
    skipped = furniture(pages)
    for number, (page, skip) in enumerate(zip(pages, skipped, strict=True), start=first_number):
        lines = page.split("\n")
        notes = footnotes_from(lines)
        body = _of_lines(lines, 0, notes, skip, number)
        if body and (before := next((p for p in reversed(result) if not p.footnote), None)) and _runs_on(before, body[0]):
            before.text = _join(before.text, body[0].text)
            before.spans.extend(body[0].spans)
            body = body[1:]
        result.extend(body)
        for note in _of_lines(lines, notes, len(lines), skip, number):
            note.footnote = True
            result.append(note)
    return result


def _runs_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a page's first paragraph goes on with the one before it."""
    if after.number is not None or _ITEM.match(after.text) or _ENDS.search(before.text) or len(before.text) < 40:  # noqa: PLR2004
        return False
    first = next((c for c in after.text if c.isalpha()), "")
    return first.islower() or not (first.isupper() or first.istitle())


def _of_lines(lines: Sequence[str], start: int, stop: int, skip: set[int], page: int) -> list[Paragraph]:
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    chosen = [number for number in range(start, stop) if number not in skip]
    usual = _usual_length([lines[number] for number in chosen])
    result: list[Paragraph] = []
    fresh = True
    for number in chosen:
        line = lines[number]
        if not line:
            fresh = True
            continue
        span = (page, offsets[number], offsets[number] + len(line))
        match = _NUMBER.match(line)
        if match and not fresh and not _plausible(match, result[-1] if result else None):
            match = None
        if fresh or match or _ITEM.match(line):
            result.append(Paragraph(_tidy(match.group("number")) if match else None, line, [span]))
        else:
            result[-1].text = _join(result[-1].text, line)
            result[-1].spans.append(span)
        fresh = bool(_ENDS.search(line)) and len(line) < usual * SHORT_LINE
    return result


def _plausible(match: regex.Match[str], before: Paragraph | None) -> bool:
    """A number at a line's start within a paragraph may be a year or an amount that was wrapped there."""
    return before is None or bool(_ENDS.search(before.text))


def _tidy(number: str) -> str:
    return regex.sub(r"\s+", " ", number).strip()


def _usual_length(lines: Sequence[str]) -> int:
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _join(before: str, after: str) -> str:
    if _HYPHEN.search(before) and after[:1].islower():
        return before.rstrip("\u00ad") + after
    if before and after and _is_cjk(before[-1]) and _is_cjk(after[0]):
        return before + after
    return f"{before} {after}"


def _is_cjk(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef" or "\u3000" <= character <= "\u303f"
