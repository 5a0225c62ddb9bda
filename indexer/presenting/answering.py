"""How a passage is shown among results: the sentence that answers, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from indexer.domain import PassageKind
from indexer.passages import kind_of_line
from indexer.passages.forms import head_of_form, is_head_of_form
from indexer.presenting.pieces import ELLIPSIS, Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.domain import PassageHit

    Span = tuple[int, int]

LONGEST = 420
"""Characters of the longest sentence that is set larger; a longer one would be a wall again."""
WHOLE = 520
"""Characters up to which a passage is shown whole, about eight lines."""
LISTED = 240
"""Characters shown of the first passage of a document that is only listed, without a query."""
BESIDES = frozenset({PassageKind.NAMES, PassageKind.CLOSING, PassageKind.REFERENCE})
"""Kinds of lines that stand beside what is said."""
REMEMBERED = 256
"""Passages whose places are remembered: a page of results asks twice for each of its own."""
BEFORE, AFTER = 130, 180
"""Characters shown before and after the sentence that answers in a longer passage."""

_ENDS = regex.compile(
    r"(?<mark>[.!?…؟])(?:[\"”»’')\]]|\[\d{1,3}\])*\s+(?=[\p{Lu}\p{Lo}\"“«‘(\[•–—-])"  # note; capital
    r"|[。！？][”」』）]*"
    r"|\n+(?=\s*(?:[•–—*-]|\(?\p{L}\)|\(?\d+[.)]))"  # before the next item of a list
)
_ABBREVIATED = regex.compile(r"(?:^|[^\p{L}])\p{Lu}\p{L}{0,2}$")
"""The end of a text whose full stop belongs to a word: `Mr`, `Art`, an initial."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a passage, in marked and unmarked pieces: the sentence that answers, and the text before and
    after it. Where no sentence answers, all of it is `before`.
    """

    before: Sequence[Piece]
    answer: Sequence[Piece] = ()
    after: Sequence[Piece] = ()


def answer(hit: PassageHit) -> str:
    """The sentence of a passage that answers; empty where none does."""
    text = hit.passage.text.rstrip()
    _, best = _places(text, tuple(hit.highlights))
    return text[slice(*best)] if best else ""


def answering(hit: PassageHit) -> Excerpt:
    """A passage with the sentence that has the most of the query's different words. No sentence answers where no word
    is marked: nearness in meaning is known of passages, not of their sentences.
    """
    text, marks = hit.passage.text.rstrip(), hit.highlights
    opening, best = _places(text, tuple(marks))
    if best is None:
        most = opening + (WHOLE if hit.matched_by else LISTED)
        last = len(text) if len(text) <= most else _blank(text, most, -1)
        before = _shown(text, (opening, last), marks)
        return Excerpt([*_omission(opening > 0), *before, *_omission(last < len(text))])
    start, end = best
    first, last = opening, len(text)
    if len(text) - opening > WHOLE:
        first = _blank(text, start - BEFORE, 1) if start - opening > BEFORE else opening
        last = _blank(text, end + AFTER, -1) if end + AFTER < last else last
    before, answered = _shown(text, (first, start), marks), _shown(text, best, marks)
    omitted = _omission(first > 0)
    if not before:
        omitted, answered = [], [*omitted, *answered]
    return Excerpt(
        before=[*omitted, *before],
        answer=answered,
        after=[*_shown(text, (end, last), marks), *_omission(last < len(text))],
    )


def sentences(text: str) -> Iterator[Span]:
    """The offsets of the sentences of a text, without the blanks around them; the head of a form is one by itself."""
    for start, end in _between_stops(text):
        head = start + head_of_form(text[start:end])
        if head > start:
            yield _trimmed(text, (start, head))
        if head == start or text[head:end].strip():
            yield _trimmed(text, (head, end))


def _between_stops(text: str) -> Iterator[Span]:
    start = 0
    for found in _ENDS.finditer(text):
        before = text[start : found.start()]
        numbers = found["mark"] and len(before.split()) < 2  # noqa: PLR2004 - `35.` or `vii.` before a paragraph
        if numbers or (found["mark"] == "." and _ABBREVIATED.search(before)):
            continue
        yield _trimmed(text, (start, found.end()))
        start = found.end()
    if start == 0 or text[start:].strip():
        yield _trimmed(text, (start, len(text)))


@lru_cache(maxsize=REMEMBERED)
def _places(text: str, marks: tuple[Span, ...]) -> tuple[int, Span | None]:
    """Where a passage begins to say something, and the sentence that answers."""
    opening = _opening(text, marks)
    return opening, _best(text, marks, opening)


def _best(text: str, marks: Sequence[Span], opening: int) -> Span | None:
    """The sentence from `opening` on with the most different marked words, and of several that with the longest; the
    first of equals. A signature is one only if nothing else is marked, a heading if no other sentence has as many.
    """

    def worth(span: Span) -> tuple[int, int]:
        words = {text[start:end].casefold() for start, end in marks if span[0] <= start < span[1]}
        return len(words), sum(map(len, words))

    worths = {
        span: worth(span) for span in ((start + opening, end + opening) for start, end in sentences(text[opening:]))
    }
    marked = [span for span in sorted(worths, key=worths.__getitem__, reverse=True) if worths[span][0]]
    alike = (equals for _, equals in groupby(marked, key=lambda span: worths[span][0]))
    best = next(filter(None, (_saying(text, equals) for equals in alike)), marked[0] if marked else None)
    return best if best and best[1] - best[0] <= LONGEST else None


def _saying(text: str, spans: Iterable[Span]) -> Span | None:
    """The first of the spans that says something; a heading only if no other does."""
    heading = None
    for span in spans:
        if is_head_of_form(text[slice(*span)]) or head_of_form(text[slice(*span)]):
            continue
        kind = kind_of_line(text[slice(*span)])
        if kind is PassageKind.HEADING:
            heading = heading or span
        elif kind not in BESIDES:
            return span
    return heading


def _opening(text: str, marks: Sequence[Span]) -> int:
    """Where a passage begins to say something: after the lines of a document's masthead, unless a word is marked in
    them.
    """
    first_mark = min((start for start, _ in marks), default=len(text))
    end = at = 0
    for line in text.splitlines(keepends=True):
        if not end and first_mark < at + len(line):
            return 0
        kind = kind_of_line(line)
        if kind is PassageKind.STATEMENT:
            break
        at += len(line)
        end = at if kind is PassageKind.COVER or (end and kind is PassageKind.TABLE) else end
    return 0 if end >= len(text.rstrip()) or first_mark < end else end


def _shown(text: str, span: Span, marks: Sequence[Span]) -> list[Piece]:
    start, end = _trimmed(text, span)
    return pieces(text[start:end], [(max(one, start) - start, other - start) for one, other in marks if other > start])


def _omission(omitted: bool) -> list[Piece]:  # noqa: FBT001 - one thing that is so or not
    return [Piece(f" {ELLIPSIS} ", marked=False)] if omitted else []


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _blank(text: str, at: int, step: int) -> int:
    """The nearest blank from an offset on, forward (1) or backward (-1); the offset itself in a script without any."""
    return next((place for place in range(at, at + 30 * step, step) if text[place].isspace()), at)
