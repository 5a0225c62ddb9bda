"""Which parts of a text stand in quotation marks, as people and presses of all languages set and type them.

A mark opens or closes by its shape; a straight one, and a curly one that is out of place, by what stands beside it. An
opening and a closing mark of one family make a pair, whatever their shapes, and a quotation may contain others. Angled
marks may be turned round, as German and Danish newspapers set them: »…«. Chinese title marks make a quotation only of
what is a sentence or stands behind a colon: 《…》. Where a
paragraph ends within a quotation and the next one begins with an opening mark, the quotation goes on there, as English
newspapers set it. What opens without an end is no quotation, unless the text ends within it: that of a page may be cut.
Single marks, as British newspapers set them, are read apart, since apostrophes look like them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class _Family(IntEnum):
    """Marks of which two may make a pair."""

    CURLY = 0
    GUILLEMETS = 1
    CORNERS = 2
    WHITE_CORNERS = 3
    SINGLE_GUILLEMETS = 4
    HALF_CORNERS = 5
    PRIMES = 6
    LOW = 7
    TITLES = 8


class _Open(NamedTuple):
    """An opening mark: its place, and its family."""

    place: int
    family: _Family


_FAMILIES = {
    "“": _Family.CURLY, "”": _Family.CURLY, "„": _Family.CURLY, '"': _Family.CURLY, "«": _Family.GUILLEMETS,
    "»": _Family.GUILLEMETS, "「": _Family.CORNERS, "」": _Family.CORNERS, "『": _Family.WHITE_CORNERS,
    "』": _Family.WHITE_CORNERS, "‹": _Family.SINGLE_GUILLEMETS, "›": _Family.SINGLE_GUILLEMETS,
    "｢": _Family.HALF_CORNERS, "｣": _Family.HALF_CORNERS, "〝": _Family.PRIMES, "〞": _Family.PRIMES,
    "〟": _Family.PRIMES, "‚": _Family.LOW, "‘": _Family.LOW, "《": _Family.TITLES, "》": _Family.TITLES,
}  # fmt: skip
_MARKS = regex.compile(f"[{''.join(_FAMILIES)}]")
_OPENING = frozenset("“„«「『‹｢〝‚《")
_CLOSING = frozenset("”」』｣〞〟》‘")
_TURNED = {"«": "»", "‹": "›"}
"""Marks that close what the others open, where these are turned round."""
_TYPED = {"``": " “", "''": "” "}
"""Marks typed as two, and what stands for them at the same places."""
_SENTENCE = regex.compile(r"[。，！？；]|^\P{Han}+$")
"""What no Chinese title has, or is."""
_SINGLE_OPEN = regex.compile(r"(?<![\p{L}\p{M}\p{N}'’‘.])['‘](?=[\p{L}\[…])")
_SINGLE_CLOSE = regex.compile(r"(?<=[\p{L}\p{N}.,!?…;:)\]])['’](?![\p{L}\p{N}'’])")
_STOPS = frozenset(".,!?…;:")
"""One of these stands before the closing mark of a sentence, and before no apostrophe."""
_LINE_BREAKS = regex.compile(r"\n\s*+")
_ENDS_PARAGRAPH = frozenset(".!?…:。！？؟：") | frozenset('”»」』"›｣〞〟》')
_BEFORE_QUOTATION = frozenset("([{—–-:：/")
_BEHIND_QUOTATION = frozenset(".,;:!?…)]}—–،؛؟。，；：！？、")


def in_quotation_marks(text: str) -> list[tuple[int, int]]:
    """Where the quotations of a text stand, without their marks, in order. What is quoted within one is not listed."""
    if "``" in text:
        for typed, mark in _TYPED.items():
            text = text.replace(typed, mark)
    reading = _Reading(text)
    for match in _MARKS.finditer(text):
        reading.meet(match.start())
    reading.finish()
    return [(start, end) for start, end in reading.found if not _is_title(text, start, end)]


def _is_title(text: str, start: int, end: int) -> bool:
    colon = text[: start - 1].rstrip()[-1:] in {":", "："}
    return text[start - 1] == "《" and not colon and not _SENTENCE.search(text[start:end])


def in_single_marks(text: str, others: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where text stands in single quotation marks, without them, outside of the `others` and within one paragraph. Such
    a quotation ends where a stop stands before the mark; in a text with marks of other kinds, and in one that quotes so
    in single marks alone, which is British, also at the first mark that is no apostrophe of a plural (*the States'
    view*), if there is one. A text quotes so if a stop stands before or behind the closing mark, or if marks of both
    shapes (‘ ’) enclose several words.
    """
    pairs = list(_single_pairs(text))
    quotes = bool(others) or any(_quotes(text, start, end) for start, end in pairs)
    found: list[tuple[int, int]] = []
    for start, end in pairs:
        if quotes and not _overlaps(others, start, end) and not _overlaps(found[-1:], start, end):
            found.append((start, end))
    return found


def _quotes(text: str, start: int, end: int) -> bool:
    """Whether what stands in single marks is surely quoted."""
    if text[end - 1] in _STOPS or text[end + 1 : end + 2] in _STOPS:
        return True
    return text[start - 1] == "‘" and text[end] == "’" and " " in text[start:end] and not _is_plural(text, end)


def _single_pairs(text: str) -> Iterator[tuple[int, int]]:
    """What stands between an opening single mark and the likeliest closing one before the next."""
    for first, last in _paragraphs(text):
        closing = [match.start() for match in _SINGLE_CLOSE.finditer(text, first, last)]
        opening = [match.start() for match in _SINGLE_OPEN.finditer(text, first, last)]
        for place, until in pairwise([*opening, last]):
            mine = closing[bisect_right(closing, place) : bisect_left(closing, until)]
            stopped = next((mark for mark in mine if text[mark - 1] in _STOPS), None)
            plain = next((mark for mark in mine if not _is_plural(text, mark)), mine[0]) if mine else None
            if (end := plain if stopped is None else stopped) is not None:
                yield place + 1, end


def _is_plural(text: str, mark: int) -> bool:
    """Whether a single mark may be the apostrophe of a plural: behind an *s*, before another word."""
    return text[mark - 1] == "s" and text[mark + 1 : mark + 2].isspace()


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a place overlaps one of these spans, which are in order."""
    at = bisect_right(spans, (start, start))
    return any(one < end and start < other for one, other in spans[max(0, at - 1) : at + 1])


class _Reading:
    """The marks of a text, read one after the other."""

    def __init__(self, text: str) -> None:
        self.found: list[tuple[int, int]] = []
        self._text = text
        self._open: list[_Open] = []
        self._counts = dict.fromkeys(_Family, 0)
        """How many marks of each family are open."""
        self._inside: list[tuple[int, int]] = []
        """What is quoted within the quotation that is open."""
        self._paragraphs = _paragraphs(text)
        self._paragraph = 0

    def meet(self, place: int) -> None:
        """Read the next mark."""
        before = self._paragraph
        while self._paragraph + 1 < len(self._paragraphs) and self._paragraphs[self._paragraph + 1][0] <= place:
            self._paragraph += 1
        family = _FAMILIES[self._text[place]]
        is_open = self._counts[family] > 0
        if family is _Family.LOW and not self._is_low_mark(place, is_open=is_open):
            return
        if self._closes(place, is_open=is_open):
            if is_open:
                self._close(place, family)
            return
        if is_open and self._paragraph > before:
            self._go_on(place, family, before)
        self._open.append(_Open(place, family))
        self._counts[family] += 1

    def _closes(self, place: int, *, is_open: bool) -> bool:
        """Whether a mark closes a quotation, or would if one were open."""
        text, mark = self._text, self._text[place]
        before, behind = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
        begins = (not before.strip() or before in _BEFORE_QUOTATION) and bool(behind.strip())
        ends = bool(before.strip()) and (not behind.strip() or behind in _BEHIND_QUOTATION)
        match mark:
            case '"':
                return is_open if begins == ends else ends
            case "“":
                return is_open and (ends or text[self._open[-1].place] == "„")
            case "”":
                return is_open or not begins
            case "»" | "›":
                return is_open or not begins or not behind.isalnum()
            case "«" | "‹":
                return is_open and ends and text[self._last_open(_FAMILIES[mark])] == _TURNED[mark]
        return mark in _CLOSING

    def _last_open(self, family: _Family) -> int:
        return next(opening.place for opening in reversed(self._open) if opening.family is family)

    def _is_low_mark(self, place: int, *, is_open: bool) -> bool:
        """Whether a low single mark opens a quotation, and is no comma, or a high one ends it, and is no apostrophe."""
        if self._text[place] == "‚":
            return not self._text[place - 1 : place].strip() or self._text[place - 1] in _BEFORE_QUOTATION
        return is_open and not self._text[place + 1 : place + 2].isalnum()

    def _close(self, place: int, family: _Family) -> None:
        start = None
        while start is None:
            last = self._open.pop()
            self._counts[last.family] -= 1
            start = last.place + 1 if last.family is family else None
        pair = start, place
        while self._inside and self._inside[-1][0] > pair[0]:
            self._inside.pop()
        (self._inside if self._open else self.found).append(pair)

    def _go_on(self, place: int, family: _Family, before: int) -> None:
        """Read an opening mark in a later paragraph than one of its family that is still open."""
        first = self._open[0]
        alike = any(_FAMILIES[self._text[start - 1]] is family for start, _ in self._inside)
        if first.family is family and place == self._paragraphs[before + 1][0] and not alike:
            self.found.append((first.place + 1, self._paragraphs[before][1]))
            self._forget()
        else:
            self.settle()

    def finish(self) -> None:
        """Read the end of the text: a quotation of the last paragraph that is still open ends there, unless others
        stand within it.
        """
        start, end = self._paragraphs[-1]
        cut = self._open[0].place if self._open and not self._inside else -1
        if start <= cut < end - 1 and self._text[cut] in _OPENING:
            self.found.append((cut + 1, end))
            self._forget()
        self.settle()

    def settle(self) -> None:
        """Read what was opened without an end: straight marks, and guillemets, within others of their kind may share
        the closing one.
        """
        if self._open:
            first = self._open[0].place
            [last] = self._inside if len(self._inside) == 1 else [(first, first)]
            shares = first < last[0] and self._text[first] == self._text[last[0] - 1] in {'"', "«"}
            self.found += [(first + 1, last[1])] if shares else self._inside
            self._forget()

    def _forget(self) -> None:
        self._open.clear()
        self._inside.clear()
        self._counts = dict.fromkeys(_Family, 0)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a text begin and end: at blank lines, and where a line ends as sentences do."""
    found = []
    start = 0
    for match in _LINE_BREAKS.finditer(text):
        end = match.start()
        while end > start and text[end - 1].isspace():
            end -= 1
        if "\n" in match.group()[1:] or text[end - 1 : end] in _ENDS_PARAGRAPH:
            found.append((start, end))
            start = match.end()
    return [*found, (start, len(text.rstrip()))]
