"""Turn paragraphs into passages: short ones are joined, long ones split at sentences, within the model's token
limit.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import regex

from indexer.passages import INTENDED, label_of
from indexer.passages.features import HAN_PER_WORD
from pipelines.split.numbering import ITEM
from pipelines.split.paragraphs import ends_sentence, is_heading, item_of, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipelines.split.lines import Span
    from pipelines.split.paragraphs import Paragraph

MAX_WORDS = 160
MAX_CHARACTERS = 8000
"""Characters; longer texts are too long in any case, and megabytes without a space must not go to the tokenizer."""
ENOUGH_WORDS = 60
"""A passage with this many words is not joined with further paragraphs."""

HEADINGS = 4
"""Most headings in sequence."""
SALUTED = (",", "،", "，", ":")
"""The ending of a salutation, with which a statement begins below the speaker's name."""
ALONE_WORDS = 12
"""A paragraph of fewer words may be a cell of a table, and the one before it no heading."""

_SENTENCE = regex.compile(
    r"""(?<=[.!?…؟]["'”’»)\]]{0,2})\s+(?=[\p{Lu}\p{Lo}\p{N}"'“‘«(\[])|(?<=[。！？；]["”’」』]{0,2})"""
)
_ABBREVIATION = regex.compile(r"\b(?:Mr|Mrs|Ms|Dr|No|Nos|St|Art|art|para|paras|Sr|Sra|Dra|Exmo|п|ст|г|vol|cf|M|Mme)\.$")
_CLAUSE = regex.compile(r"(?<=[,;:،؛，、])\s*")
_WORD = regex.compile(r"\p{Han}|[^\s\p{Han}]+")


@dataclass(slots=True)
class Draft:
    """A passage before it gets its ids. `of` is the number of the paragraph that contains an item: "12." where
    `paragraph` is "12 (a)". `headings` means that it contains only headings of the following text, `prose` that it
    contains more than headings. `vote` means that it lists those who voted in one way.
    """

    paragraph: str | None
    text: str
    spans: list[Span] = field(default_factory=list)
    footnote: bool = False
    of: str | None = None
    headings: bool = False
    prose: bool = True
    vote: bool = False

    @property
    def page(self) -> int:
        """The first page of the passage."""
        return self.spans[0][0]

    @property
    def page_to(self) -> int:
        """The last page of the passage."""
        return self.spans[-1][0]


def word_count(text: str) -> int:
    """Words; each Chinese character counts as 1 / HAN_PER_WORD."""
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
    """The passages of a document. `fits` returns whether a text is within the model's token limit; for `skipped` see
    `paragraphs`.
    """

    def small_enough(text: str) -> bool:
        return len(text) <= MAX_CHARACTERS and word_count(text) <= max_words and fits(text)

    result: list[Draft] = []
    found = paragraphs(pages, first_number, skipped)
    for place, paragraph in enumerate(found):
        if result and _is_number_of(result[-1], paragraph):
            number = result.pop()
            result.extend(_cut(_below(number, paragraph), number.of, number.paragraph, small_enough))
            continue
        if paragraph.vote:
            result.extend(_cut_list(paragraph, fits))
            continue
        item = item_of(paragraph)
        heads = bool(result) and _heads(found, place, result[-1])
        joins = bool(result) and _belongs(result[-1], paragraph) and not heads
        if joins and small_enough(f"{result[-1].text}\n{paragraph.text}"):
            last = result[-1]
            last.text += f"\n{paragraph.text}"
            last.spans.extend(paragraph.spans)
            last.headings = last.headings and is_heading(paragraph)
            last.prose = last.prose or not is_heading(paragraph)
            last.of = last.of or paragraph.number
            last.paragraph = last.of  # not "12 (a)", now that it contains more
            continue
        of = paragraph.number
        if result and item and not result[-1].footnote:
            of = result[-1].of  # "(b)" on a new page still belongs to paragraph 6
        result.extend(_cut(paragraph, of, _with_item(of, item) if item else of, small_enough))
        result[-1].headings = heads
        result[-1].prose = not is_heading(paragraph)
    return result


def _is_number_of(draft: Draft, paragraph: Paragraph) -> bool:
    """Whether a passage is only the number of the paragraph that follows it on its page."""
    return (
        draft.paragraph is not None
        and len(draft.spans) == 1  # of two numbers below each other, none is the paragraph's
        and not any(character.isalpha() for character in draft.text)
        and paragraph.number is None
        and paragraph.footnote is draft.footnote
        and draft.page_to == paragraph.page
    )


def _below(number: Draft, paragraph: Paragraph) -> Paragraph:
    """A paragraph with the number that stands alone above it."""
    before = f"{number.text}\n"
    starts = [0, *(start + len(before) for start in paragraph.starts)]
    return replace(
        paragraph, number=number.paragraph, text=before + paragraph.text, spans=[*number.spans, *paragraph.spans],
        starts=starts,
    )  # fmt: skip


def _with_item(number: str | None, item: str) -> str | None:
    """The citation of paragraph "12." and item "a" together: "12 (a)"."""
    return f"{number.rstrip('.、．-– ')} ({item})" if number else None


def _heads(found: Sequence[Paragraph], place: int, before: Draft) -> bool:
    """Whether a paragraph is a heading, or one of several, that belongs to the following text and not to the passage
    before: a numbered paragraph follows, or a longer one where the passage before is long enough.
    """
    ahead = found[place : place + HEADINGS + 1]
    after = next((paragraph for paragraph in ahead if not is_heading(paragraph)), None)
    if after is None or after is found[place] or found[place].page_to != after.page:
        return False
    if before.headings and before.page_to == found[place].page:
        return False  # it belongs to the heading above it
    if after.number is not None:
        return after is ahead[1] or ends_sentence(before.text)
    if after is not ahead[1] or ITEM.match(found[place].text) or not ends_sentence(before.text):
        return False
    if before.of is not None:
        return ends_sentence(after.text)  # text below a new heading no longer belongs to the paragraph before
    begins = word_count(after.text) >= ALONE_WORDS or after.text.endswith(SALUTED)
    return word_count(before.text) >= ENOUGH_WORDS // 3 and begins


def _belongs(draft: Draft, paragraph: Paragraph) -> bool:
    """Whether a paragraph may join the passage before it, which must be short, on the same page, and not cited by
    another number. One with a number joins only its headings: the end of another paragraph is not cited by it.
    """
    words = word_count(draft.text)
    if draft.vote or INTENDED.search(draft.text):
        return False
    if paragraph.footnote is not draft.footnote or draft.page_to != paragraph.page or words >= ENOUGH_WORDS:
        return False
    if paragraph.number is None and not paragraph.apart:
        return True
    return draft.paragraph is None and not draft.prose and words < ENOUGH_WORDS // 3


def _cut(paragraph: Paragraph, of: str | None, number: str | None, small_enough: Callable[[str], bool]) -> list[Draft]:
    text = paragraph.text
    if small_enough(text):
        return [Draft(number, text, list(paragraph.spans), paragraph.footnote, of)]
    return [
        Draft(number, text[start:end], _spans_of(paragraph, start, end), paragraph.footnote, of)
        for start, end in _pieces(text, small_enough)
        if text[start:end].strip()
    ]


def _cut_list(paragraph: Paragraph, fits: Callable[[str], bool]) -> list[Draft]:
    """A list of a vote, whole if the model reads it whole; otherwise in pieces of about equal length, cut between
    names, of which each has the label of the list.
    """
    text, label = paragraph.text, label_of(paragraph.text)[1]

    def small_enough(names: str) -> bool:
        return len(names) <= MAX_CHARACTERS and fits(f"{text[:label]}{names}")

    def draft(start: int, end: int) -> Draft:
        spans = _spans_of(paragraph, start, end)
        if start > label:
            return Draft(None, text[:label] + text[start:end], [*_spans_of(paragraph, 0, label), *spans], vote=True)
        return Draft(None, text[:end], _spans_of(paragraph, 0, end), vote=True)

    pieces = _between_names(text, label, len(text), small_enough)
    return [draft(*_stripped(text, start, end)) for start, end in pieces]


def _between_names(text: str, start: int, stop: int, small_enough: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Halve a list until the parts fit, between two names near the middle if there are any."""
    if small_enough(text[start:stop].strip()):
        return [(start, stop)]
    cuts = [match.end() for match in _CLAUSE.finditer(text, start, stop) if start < match.end() < stop]
    if not cuts:
        return _by_words(text, start, stop, small_enough)
    cut = min(cuts, key=lambda place: abs(2 * place - start - stop))
    return [part for a, b in ((start, cut), (cut, stop)) for part in _between_names(text, a, b, small_enough)]


def _pieces(text: str, small_enough: Callable[[str], bool]) -> list[tuple[int, int]]:
    """The ranges of parts of about equal size, each small enough, split at ends of sentences where possible."""
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
    """The smallest parts at which a text may be split: sentences; clauses, words or characters where one is too
    long.
    """
    result = []
    for a, b in _spans_between(text, 0, len(text), _SENTENCE):
        if small_enough(text[a:b].strip()):
            result.append((a, b))
            continue
        for c, d in _spans_between(text, a, b, _CLAUSE):
            result.extend([(c, d)] if small_enough(text[c:d].strip()) else _by_words(text, c, d, small_enough))
    return result


def _spans_between(text: str, start: int, stop: int, pattern: regex.Pattern[str]) -> list[tuple[int, int]]:
    """The parts of a text from `start` to `stop` that end where the pattern does."""
    cuts = [
        match.end()
        for match in pattern.finditer(text, start, stop)
        if start < match.end() < stop
        and not (pattern is _SENTENCE and _ABBREVIATION.search(text[max(start, match.start() - 8) : match.start()]))
    ]
    return list(zip([start, *cuts], [*cuts, stop], strict=True))


def _by_words(text: str, start: int, stop: int, small_enough: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Halve until the parts fit, at a space near the middle if there is one."""
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
    """The page spans of text[start:end] of a paragraph."""
    result = []
    first = max(0, bisect_right(paragraph.starts, start) - 1)
    for (page, span_start, span_end), at in zip(paragraph.spans[first:], paragraph.starts[first:], strict=True):
        if at >= end:
            break
        a, b = max(start, at), min(end, at + span_end - span_start)
        if a < b:
            result.append((page, span_start + a - at, span_start + b - at))
    return result
