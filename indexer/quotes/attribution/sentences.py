"""Cut a text into sentences. A quotation in it is a mark, so that nothing inside of it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.quotes.attribution.marks import BOUNDARY, QUOTATION, phrase_start
from indexer.quotes.attribution.signature import signature
from indexer.quotes.attribution.wording import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Bounds = tuple[int, int, bool]
    """A sentence: from, up to, and whether it begins a paragraph."""

LONGEST_SENTENCE = 3_000
"""Characters of a sentence; what is longer is a list or has lost its stops."""

_STOP = regex.compile(
    rf"(?P<paragraph>\n\s*\n)|(?P<han>[。！？؟])|(?P<stop>[.!?…]+[”»’]?)(?=\s)|(?P<line>\n)|(?P<said>{QUOTATION})"
)
_BLANK = regex.compile(r"\s*")
_LOWER_NEXT = regex.compile(r"[ \t]*\p{Lowercase}")
_ENDS_SENTENCE = regex.compile(r"[.!?…。！？؟]\s*$")
_SHORT_FORM = regex.compile(r"(?<![\p{L}])\p{Lu}\p{Ll}{0,2}$")
LONGEST_SHORT_FORM = 4
"""*Mr*, *St*, or an initial: the full stop behind it ends no sentence. Its characters, with the one before it."""


def without_quotations(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, dict[int, bool]]:
    """The text with a mark for each quotation; and whether the one at each place of it ends a sentence. `spans` are the
    quotations with their quotation marks, in order.
    """
    parts: list[str] = []
    ends: dict[int, bool] = {}
    done = length = 0
    for start, end in spans:
        parts += [text[done:start], QUOTATION]
        length += start - done
        ends[length] = bool(_ENDS_SENTENCE.search(text[start : end - 1]))
        length += 1
        done = end
    return "".join([*parts, text[done:]]), ends


def sentences(text: str, ends: Mapping[int, bool]) -> Iterator[Bounds]:
    """The sentences of a text and its `ends`, as `without_quotations` returns them; the longest in several pieces."""
    return in_pieces(text, _sentences(text, ends))


def in_pieces(text: str, found: Iterable[Bounds]) -> Iterator[Bounds]:
    """The same sentences, none with more than `LONGEST_SENTENCE` characters: each name in one is compared with each
    verb.
    """
    for first, end, begins in found:
        start = first
        while end - start > LONGEST_SENTENCE:
            blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            cut = blank if blank > 0 else start + LONGEST_SENTENCE
            yield start, cut, begins and start == first
            start = cut
        yield start, end, begins and start == first


def _sentences(text: str, ends: Mapping[int, bool]) -> Iterator[Bounds]:
    start, begins = 0, True
    for match in _STOP.finditer(text):
        budget.check()
        if not _stops(text, match, ends, start):
            begins = begins or _quotes_on_a_line(text, match, start)
            continue
        if text[start : match.end()].strip():
            yield start, match.end(), begins
            begins = False
        start = match.end()
        begins = begins or match.lastgroup in {"paragraph", "line"}
    if text[start:].strip():
        yield start, len(text), begins


def _quotes_on_a_line(text: str, match: regex.Match[str], start: int) -> bool:
    """Whether a line ends where a sentence has ended, and the next one begins with a quotation, as in a list of
    quotations. That may be another's: who speaks before is not carried on.
    """
    quotes = match.lastgroup == "line" and text.startswith(QUOTATION, match.end())
    return quotes and _BLANK.fullmatch(text, start, match.start()) is not None


def _stops(text: str, match: regex.Match[str], ends: Mapping[int, bool], start: int) -> bool:
    """Whether the sentence that begins at `start` ends with what `_STOP` has found."""
    before = text[phrase_start(match.start(), start) : match.start()]
    told = match.end() if match.lastgroup == "said" else match.start() - len(before) + len(before.rstrip(" .!?…。"))
    if text[told - 1 : told] == QUOTATION and signature(text, told):
        return False
    if match.lastgroup in {"paragraph", "han"}:
        return True
    if match.lastgroup == "line":
        return bool(_ENDS_SENTENCE.search(before)) or (before.endswith(QUOTATION) and ends[match.start() - 1])
    if match.lastgroup == "stop":
        return not _LOWER_NEXT.match(text, match.end()) and not _SHORT_FORM.search(before[-LONGEST_SHORT_FORM:])
    return ends[match.start()] and _begins_sentence(text[match.end() : match.end() + LONGEST_SENTENCE].lstrip(" \t"))


def _begins_sentence(after: str) -> bool:
    """Whether what stands behind a quotation begins another sentence: it does not tell who said that, or introduces
    another quotation.
    """
    if not after or after[0].islower() or BOUNDARY.match(after):
        return False
    rest = after[: next((match.start() for match in _STOP.finditer(after) if match.lastgroup != "line"), len(after))]
    return SAYING.search(rest) is None or after[len(rest) : len(rest) + 1] == QUOTATION
