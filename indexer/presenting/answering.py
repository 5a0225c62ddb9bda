"""How a passage is shown among results: the sentence that answers, and what stands around it (ADR 0023)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from indexer.analysis.fold import fold
from indexer.domain import PassageKind
from indexer.passages import every_span, is_sentence, kind_of_line
from indexer.passages.forms import form_before, head_of_form, is_head_of_form
from indexer.presenting.pieces import ELLIPSIS, Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.domain import PassageHit

    Span = tuple[int, int]
    Words = tuple[tuple[str, tuple[Span, ...]], ...]

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

LONGEST_MASTHEAD = 400
"""Characters of a masthead of the United Nations at most, which ends with the number of the printing job."""
_JOB_NUMBER = regex.compile(r"\b\d{2}-\d{5}\s\([A-Z]\)(?:\s\d{6})*\s\*\d{6,8}\*\s+(?=\S)")
"""`25-00259 (E) 100125 *2500259*`."""
_LABEL = regex.compile(r"\S+\.")
"""What is no sentence by itself, but stands before one: `35.`, `vii.`"""
_ENDED = regex.compile(r"[.!?;:…。！？；：؟][\P{L}]*$")
"""The end of a sentence, with what closes, and the number of a note."""


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
    _, best = _places(text, hit.words, hit.nearest)
    return text[slice(*best)] if best else ""


def answering(hit: PassageHit) -> Excerpt:
    """A passage with the sentence that answers, if one does."""
    text, marks = hit.passage.text.rstrip(), hit.highlights
    opening, best = _places(text, hit.words, hit.nearest)
    if best is None:
        most = opening + (WHOLE if hit.matched_by else LISTED)
        last = len(text) if len(text) <= most else _blank(text, most, -1)
        before = _pieces_shown(text, (opening, last), marks)
        return Excerpt([*_omission(opening > 0), *before, *_omission(last < len(text))])
    start, end = best
    first, last = opening, len(text)
    if len(text) - opening > WHOLE:
        first = _blank(text, start - BEFORE, 1) if start - opening > BEFORE else opening
        last = _blank(text, end + AFTER, -1) if end + AFTER < last else last
    before, answered = _pieces_shown(text, (first, start), marks), _pieces_shown(text, best, marks)
    omitted = _omission(first > 0)
    if not before:
        omitted, answered = [], [*omitted, *answered]
    return Excerpt(
        before=[*omitted, *before],
        answer=answered,
        after=[*_pieces_shown(text, (end, last), marks), *_omission(last < len(text))],
    )


def sentences(text: str) -> Iterator[Span]:
    """The offsets of the sentences of a text, without the blanks around them. One goes on behind a semicolon, unless it
    were too long; what numbers it belongs to it, and the head of a form is one by itself.
    """
    for start, end in _sentences_in(text):
        head = start + head_of_form(text[start:end])
        if head > start:
            yield _trimmed(text, (start, head))
        if head == start or text[head:end].strip():
            yield _trimmed(text, (head, end))


def _sentences_in(text: str) -> Iterator[Span]:
    """The sentences of a text, long ones divided at semicolons."""
    clauses: list[Span] = []
    for start, end in _clauses(text):
        if clauses and (text[start - 1] == "\n" or not text[slice(*clauses[-1])].endswith((";", "；"))):
            yield from _joined(clauses)
            clauses = []
        clauses.append((start, end))
    yield from _joined(clauses)


def _joined(clauses: Sequence[Span]) -> Sequence[Span]:
    """The clauses of a sentence as one, if it is not too long."""
    whole = [(clauses[0][0], clauses[-1][1])] if clauses else []
    return whole if whole and whole[0][1] - whole[0][0] <= LONGEST else clauses


def _clauses(text: str) -> Iterator[Span]:
    """The sentences of a text, parted at semicolons, each with what numbers it."""
    numbered = None
    for first, end in every_span(text):
        if not text[first:end].strip():
            continue
        start = first if numbered is None else numbered
        numbered = start if text[end : end + 1] != "\n" and _LABEL.fullmatch(text[first:end].strip()) else None
        if numbered is None:
            yield start, end
    if numbered is not None:
        yield numbered, len(text)


@lru_cache(maxsize=REMEMBERED)
def _places(text: str, words: Words, nearest: Span | None) -> tuple[int, Span | None]:
    """Where a passage begins to say something, and the sentence that answers."""
    opening = _opening(text, words)
    best = _best(text, words, nearest, opening)
    return opening, best if best and best[1] - best[0] <= LONGEST else None


def _best(text: str, words: Words, nearest: Span | None, opening: int) -> Span | None:
    """The sentence from `opening` on with the most of the words; of several the one with the most as typed, then the
    nearest, then the first. Where no word stands, the nearest. A signature is one only if nothing else has any, a
    heading if no other sentence has as many.
    """

    def worth(span: Span) -> tuple[int, int, bool]:
        each = [[text[start:end] for start, end in places if span[0] <= start < span[1]] for _, places in words]
        typed = sum(fold(word) in map(fold, found) for (word, _), found in zip(words, each, strict=True))
        return sum(map(bool, each)), typed, nearest is not None and span[0] < nearest[1] and nearest[0] < span[1]

    spans = [(start + opening, end + opening) for start, end in sentences(text[opening:])]
    worths = {span: worth(span) for span in spans}
    told = [span for span in sorted(worths, key=worths.__getitem__, reverse=True) if any(worths[span])]
    if not words:
        return _saying(text, told)
    marked = [span for span in told if worths[span][0]]
    alike = (equals for _, equals in groupby(marked, key=lambda span: worths[span][0]))
    return next(filter(None, (_saying(text, equals) for equals in alike)), marked[0] if marked else None)


def _saying(text: str, spans: Iterable[Span]) -> Span | None:
    """The first of the spans that says something, rather one that is not too long; a heading, or what is no whole
    sentence, only if no other does.
    """
    heading = longer = None
    for span in spans:
        said = text[slice(*span)]
        kind = kind_of_line(said)
        if kind in BESIDES or is_head_of_form(said) or head_of_form(said):
            continue
        if kind is PassageKind.HEADING or not (is_sentence(said) and _ENDED.search(said)):
            heading = heading or span
        elif len(said) <= LONGEST:
            return span
        else:
            longer = longer or span
    return longer or heading


def _opening(text: str, words: Words) -> int:
    """Where a passage begins to say something: after the number of a printing job, unless words are marked before it
    alone, after a form, unless one is marked in it alone, or after the lines of a document's masthead, unless one is
    marked in them.
    """
    last_marks = [places[-1][0] for _, places in words if places]
    job = _JOB_NUMBER.search(text, 0, LONGEST_MASTHEAD)
    if job and max(last_marks, default=len(text)) >= job.end():
        return job.end()
    form = form_before(text)
    if 0 < form < len(text) and min(last_marks, default=len(text)) >= form:
        return len(text) - len(text[form:].lstrip())
    first_mark = min((start for _, places in words for start, _ in places), default=len(text))
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


def _pieces_shown(text: str, span: Span, marks: Sequence[Span]) -> list[Piece]:
    """The pieces of a part of a text, of which the marked ones are highlighted."""
    start, end = _trimmed(text, span)
    return pieces(
        text[start:end],
        [(max(start_of_mark, start) - start, other - start) for start_of_mark, other in marks if other > start],
    )


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
