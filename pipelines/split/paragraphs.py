"""The lines of pages to paragraphs: where one starts, what number it bears, where it runs on over a page break."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from pipelines.split.furniture import footnotes_from, furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    Span = tuple[int, int, int]

HEADING = 150
"""Characters; longer text without a full stop is no heading."""
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
_LETTERED = regex.compile(r"^\(?(?:\p{Ll}{1,2}|[ivx]{1,5}|[أ-ي])\)")
"""Items that are cited by the number of the paragraph in which they stand."""
_ENDS = regex.compile(r"""[.!?:;。！？；：؟؛]["'”’»)\]]*(?:\d{1,3})?$""")
_OPEN = regex.compile(
    r"\s(?:the|an?|of|and|or|to|in|for|by|with|on|le|la|les|des?|du|et|à|au|aux|el|los|las|del|y|en|и|в|на|с|по|о|"
    r"من|في|على|إلى|عن)$",
    regex.IGNORECASE,
)
"""Words with which no heading and no sentence ends."""
_TYPESETTERS = "\u00ad\u2010"
_HYPHEN = regex.compile(r"(?<=\p{Ll})[\u00ad\u2010-]$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph: `spans` are its places (page number, start, end) in the pages' texts, one for each run of lines;
    `starts` tells where in `text` each of them begins.
    """

    number: str | None
    text: str
    spans: list[Span]
    footnote: bool = False
    starts: list[int] = field(default_factory=lambda: [0])

    def go_on_with(self, text: str, spans: Sequence[Span], starts: Sequence[int] = (0,)) -> None:
        """Add what follows in the same paragraph."""
        self.text = _join(self.text, text)
        shift = len(self.text) - len(text)
        self.spans.extend(spans)
        self.starts.extend(start + shift for start in starts)

    @property
    def page(self) -> int:
        """The page on which it starts."""
        return self.spans[0][0]

    @property
    def page_to(self) -> int:
        """The page on which it ends."""
        return self.spans[-1][0]


def paragraphs(
    pages: Sequence[str], first_number: int = 1, skipped: Sequence[set[int]] | None = None
) -> list[Paragraph]:
    """The paragraphs of a document's pages in reading order; footnotes come after their page's text.

    `first_number` is the number of the first page; `skipped` is what `furniture` says of them, where it has been asked
    about more pages than these. Line ends become blanks; a hyphen at a line end between lower-case
    letters is kept and the word joined, since only a dictionary can tell "co-operation" from "secu-rity"; those that
    only typesetting programs write (U+00AD, U+2010) are dropped.
    """
    result: list[Paragraph] = []
    due = 1
    if skipped is None:
        skipped = furniture(pages, first_number)
    for number, (page, skip) in enumerate(zip(pages, skipped, strict=True), start=first_number):
        lines = page.split("\n")
        notes = footnotes_from(lines)
        body = _of_lines(lines, range(notes), skip, number, due)
        due = next((after for one in reversed(body) if (after := _after(one.number))), due)
        before = next((one for one in reversed(result) if not one.footnote), None)
        if body and before and _runs_on(before, body[0]):
            before.go_on_with(body[0].text, body[0].spans, body[0].starts)
            body = body[1:]
        result.extend(body)
        for note in _of_lines(lines, range(notes, len(lines)), skip, number):
            note.footnote = True
            result.append(note)
    return result


def _runs_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a page's first paragraph goes on with the one before it."""
    if after.number is not None or _ITEM.match(after.text) or _ENDS.search(before.text) or len(before.text) < 40:  # noqa: PLR2004
        return False
    if _OPEN.search(before.text):
        return True
    first = next((c for c in after.text if c.isalpha()), "")
    return first.islower() or not (first.isupper() or first.istitle())


def _of_lines(lines: Sequence[str], some: range, skip: set[int], page: int, due: int = 1) -> list[Paragraph]:
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    chosen = [number for number in some if number not in skip]
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
        if match and not fresh and not _plausible(match, result[-1] if result else None, due):
            match = None
        due = _after(match.group("number") if match else None) or due
        if fresh or match or _ITEM.match(line):
            result.append(Paragraph(_tidy(match.group("number")) if match else None, line, [span]))
        else:
            result[-1].go_on_with(line, [span])
        fresh = bool(_ENDS.search(line)) and len(line) < usual * SHORT_LINE
    return result


def _plausible(match: regex.Match[str], before: Paragraph | None, due: int) -> bool:
    """A number at a line's start within a paragraph may be a year or an amount that was wrapped there; the one that is
    due, after what may be a heading, is not.
    """
    if before is None or _ENDS.search(before.text):
        return True
    return _after(match.group("number")) == due + 1 and len(before.text) <= HEADING and before.number is None


def _after(number: str | None) -> int | None:
    """The number that is due after this one; None after "OP3" and the like."""
    digits = regex.match(r"\d+(?=\D*$)", number or "")
    return int(digits.group()) + 1 if digits else None


def is_item(paragraph: Paragraph) -> bool:
    """Whether it is an item of a list in a paragraph: "(a)"."""
    return paragraph.number is None and not paragraph.footnote and bool(_LETTERED.match(paragraph.text))


def is_heading(paragraph: Paragraph) -> bool:
    """Whether it looks like a heading: short, without a number that it is cited by, and no sentence."""
    return (
        paragraph.number is None
        and len(paragraph.text) <= HEADING
        and not _ENDS.search(paragraph.text)
        and not paragraph.text.endswith((",", "،", "，", "-"))
        and not paragraph.footnote
    )


def _tidy(number: str) -> str:
    return regex.sub(r"\s+", " ", number).strip()


def _usual_length(lines: Sequence[str]) -> int:
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _join(before: str, after: str) -> str:
    if _HYPHEN.search(before) and after[:1].islower():
        return before.rstrip(_TYPESETTERS) + after
    if before and after and _is_cjk(before[-1]) and _is_cjk(after[0]):
        return before + after
    return f"{before} {after}"


def _is_cjk(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef" or "\u3000" <= character <= "\u303f"
