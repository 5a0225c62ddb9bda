"""Paragraphs to passages: short ones joined, long ones cut at sentences, none beyond the model's limit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from pipelines.split.paragraphs import is_heading, is_item, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipelines.split.paragraphs import Paragraph, Span

MAX_WORDS = 160
MAX_CHARACTERS = 8000
"""Beyond that a text is too long whatever its words; megabytes without a blank must not go to the tokenizer."""
ENOUGH_WORDS = 60
"""A passage that has this many words takes in no further paragraph."""
HAN_PER_WORD = 1.6
"""Chinese characters that count as one word: the average length of a word in running text."""

_SENTENCE = regex.compile(
    r"""(?<=[.!?…؟]["'”’»)\]]{0,2})\s+(?=[\p{Lu}\p{Lo}\p{N}"'“‘«(\[])|(?<=[。！？；]["”’」』]{0,2})"""
)
_ABBREVIATION = regex.compile(r"\b(?:Mr|Mrs|Ms|Dr|No|Nos|St|Art|art|para|paras|Sr|Sra|Dra|Exmo|п|ст|г|vol|cf|M|Mme)\.$")
_CLAUSE = regex.compile(r"(?<=[,;:،؛，、])\s*")
_WORD = regex.compile(r"\p{Han}|[^\s\p{Han}]+")


@dataclass(slots=True)
class Draft:
    """A passage without the names that the document gives it."""

    paragraph: str | None
    text: str
    spans: list[Span] = field(default_factory=list)
    footnote: bool = False

    @property
    def page(self) -> int:
        """Its first page."""
        return self.spans[0][0]

    @property
    def page_to(self) -> int:
        """Its last page."""
        return self.spans[-1][0]


def word_count(text: str) -> int:
    """Words, where Chinese characters count for 1 / HAN_PER_WORD each."""
    han = other = 0
    for match in _WORD.finditer(text):
        if len(match.group()) == 1 and "\u2e80" <= match.group() <= "\U0003ffff":
            han += 1
        else:
            other += 1
    return other + round(han / HAN_PER_WORD)


def passages(
    pages: Sequence[str],
    fits: Callable[[str], bool],
    first_number: int = 1,
    max_words: int = MAX_WORDS,
    skipped: Sequence[set[int]] | None = None,
) -> list[Draft]:
    """The passages of a document. `fits` tells whether a text is within the model's token limit; for `skipped` see
    `paragraphs`.
    """

    def small_enough(text: str) -> bool:
        return len(text) <= MAX_CHARACTERS and word_count(text) <= max_words and fits(text)

    result: list[Draft] = []
    found = paragraphs(pages, first_number, skipped)
    for place, paragraph in enumerate(found):
        joins = bool(result) and _belongs(result[-1], paragraph) and not _heads(found, place)
        if joins and small_enough(f"{result[-1].text}\n{paragraph.text}"):
            result[-1].text += f"\n{paragraph.text}"
            result[-1].spans.extend(paragraph.spans)
            result[-1].paragraph = result[-1].paragraph or paragraph.number
            continue
        if result and is_item(paragraph) and not result[-1].footnote:
            paragraph.number = result[-1].paragraph  # "(b)" on a new page is still of paragraph 6
        result.extend(_cut(paragraph, small_enough))
    return result


def _heads(found: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph is the heading of a numbered one, with which it goes, and not with what stands before it."""
    after = found[place + 1] if place + 1 < len(found) else None
    return (
        after is not None
        and after.number is not None
        and is_heading(found[place])
        and found[place].page_to == after.page
    )


def _belongs(draft: Draft, paragraph: Paragraph) -> bool:
    """Whether a paragraph may join the passage before it: that is short, on the same page, and not cited by another
    number.
    """
    words = word_count(draft.text)
    if paragraph.footnote is not draft.footnote or draft.page_to != paragraph.page or words >= ENOUGH_WORDS:
        return False
    return paragraph.number is None or (draft.paragraph is None and words < ENOUGH_WORDS // 3)


def _cut(paragraph: Paragraph, small_enough: Callable[[str], bool]) -> list[Draft]:
    text = paragraph.text
    if small_enough(text):
        return [Draft(paragraph.number, text, list(paragraph.spans), paragraph.footnote)]
    pieces = _pieces(text, small_enough)
    return [
        Draft(paragraph.number, text[start:end], _spans_of(paragraph, start, end), paragraph.footnote)
        for start, end in pieces
        if text[start:end].strip()
    ]


def _pieces(text: str, small_enough: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Places of parts of about equal size, each small enough, cut at the ends of sentences where that can be."""
    units = _units(text, small_enough)
    whole = word_count(text)
    parts = max(2, -(-whole // MAX_WORDS))
    target = whole / parts
    result: list[tuple[int, int]] = []
    start = end = 0
    for unit_start, unit_end in units:
        if end > start and (not small_enough(text[start:unit_end].strip()) or word_count(text[start:end]) >= target):
            result.append((start, end))
            start = unit_start
        end = unit_end
    result.append((start, end))
    return [_stripped(text, a, b) for a, b in result]


def _units(text: str, small_enough: Callable[[str], bool]) -> list[tuple[int, int]]:
    """The smallest parts at which a text may be cut: sentences; clauses, words or characters where one is too long."""
    result = []
    for a, b in _between(text, 0, len(text), _SENTENCE):
        if small_enough(text[a:b].strip()):
            result.append((a, b))
            continue
        for c, d in _between(text, a, b, _CLAUSE):
            result.extend([(c, d)] if small_enough(text[c:d].strip()) else _by_words(text, c, d, small_enough))
    return result


def _between(text: str, start: int, stop: int, pattern: regex.Pattern[str]) -> list[tuple[int, int]]:
    cuts = [
        match.end()
        for match in pattern.finditer(text, start, stop)
        if start < match.end() < stop
        and not (pattern is _SENTENCE and _ABBREVIATION.search(text[max(start, match.start() - 8) : match.start()]))
    ]
    return list(zip([start, *cuts], [*cuts, stop], strict=True))


def _by_words(text: str, start: int, stop: int, small_enough: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Halve until it fits, at a blank near the middle if there is one."""
    if stop - start <= 1 or small_enough(text[start:stop].strip()):
        return [(start, stop)]
    middle = (start + stop) // 2
    blank = text.rfind(" ", start + 1, middle)
    cut = blank + 1 if blank > start else middle
    return [*_by_words(text, start, cut, small_enough), *_by_words(text, cut, stop, small_enough)]


def _stripped(text: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return start, stop


def _spans_of(paragraph: Paragraph, start: int, end: int) -> list[Span]:
    """The page spans behind text[start:end] of a paragraph."""
    result = []
    ends = [*paragraph.starts[1:], len(paragraph.text)]
    for (page, span_start, span_end), first, next_first in zip(paragraph.spans, paragraph.starts, ends, strict=True):
        last = min(first + span_end - span_start, next_first)  # a soft hyphen at the line's end is not in the text
        a, b = max(start, first), min(end, last)
        if a < b:
            result.append((page, span_start + a - first, span_start + b - first))
    return result
