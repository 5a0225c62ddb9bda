"""Phrases: word classes in a row, with patterns of characters between them.

A part of a phrase is a word class, a pattern for characters, or a phrase. Each says where it may end in a text; a
phrase tries these ends in turn, as a regular expression would. It holds no words itself: it costs nothing to make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Pattern = str | regex.Pattern[str]

FARTHEST = 80
"""Characters that a step of a `Run` spans at most where it is followed backwards."""


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a text, with the methods of a match that its readers use."""

    text: str
    first: int
    last: int

    def start(self) -> int:
        """Return where it begins."""
        return self.first

    def end(self) -> int:
        """Return where it ends."""
        return self.last

    def span(self) -> tuple[int, int]:
        """Return from where up to where it stands."""
        return self.first, self.last

    def group(self) -> str:
        """Return its text."""
        return self.text[self.first : self.last]


class Part(Protocol):
    """What a phrase is made of."""

    def ends(self, text: str, start: int, end: int) -> Iterable[int]:
        """Return where it may end that begins at `start` and ends by `end`, in the order in which they are tried."""

    def starts(self, text: str, start: int, end: int) -> Iterable[int]:
        """Return from where on it is worth looking for it, in order."""


class Matcher:
    """What a part offers to its readers: the methods of a compiled pattern. A subclass gives `ends` and `starts`."""

    def ends(self, text: str, start: int, end: int) -> Iterable[int]:
        """See Part."""
        raise NotImplementedError

    def starts(self, text: str, start: int, end: int) -> Iterable[int]:  # noqa: ARG002 - what a subclass looks at
        """See Part: everywhere."""
        return range(start, end + 1)

    def match(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """Return what begins at `start`."""
        for stop in self.ends(text, start, len(text) if end is None else end):
            return Found(text, start, stop)
        return None

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """Return a part of a text if it is one as a whole."""
        end = len(text) if end is None else end
        return Found(text, start, end) if any(stop == end for stop in self.ends(text, start, end)) else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Yield what stands in a part of a text, one behind the other."""
        end = len(text) if end is None else end
        for first in self.starts(text, start, end):
            if first >= start and (found := self.match(text, first, end)):
                yield found
                start = max(found.last, first + 1)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """Return the first in a part of a text."""
        return next(self.finditer(text, start, end), None)


class Characters(Matcher):
    """A pattern of characters. To look beyond its end, it must be a part of its own, such as `$` or `(?!,)`."""

    def __init__(self, pattern: Pattern, *, shortest: bool = False) -> None:
        """Case does not count, unless the pattern is compiled. `shortest` first is for patterns such as `.{1,40}?`."""
        self._pattern = _compiled(pattern)
        self._shortest = shortest

    def ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """See Part. What is left when the text ends nearer is the next that a regular expression would try."""
        match = self._pattern.match(text, start, end)
        while match:
            yield match.end()
            if self._shortest:
                further = (self._pattern.fullmatch(text, start, stop) for stop in range(match.end() + 1, end + 1))
                match = next(filter(None, further), None)
            else:
                match = self._pattern.match(text, start, match.end() - 1) if match.end() > start else None

    def starts(self, text: str, start: int, end: int) -> Iterator[int]:
        """See Part."""
        while start <= end and (match := self._pattern.search(text, start, end)):
            yield match.start()
            start = match.start() + 1


def _compiled(pattern: Pattern) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE) if isinstance(pattern, str) else pattern


def _part(part: Pattern | Part) -> Part:
    return Characters(part) if isinstance(part, str | regex.Pattern) else part


class Phrase(Matcher):
    """Parts in a row."""

    def __init__(self, *parts: Pattern | Part) -> None:
        """Take each part, or the pattern of one."""
        self._parts = tuple(map(_part, parts))

    def ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """See Part."""
        return (bounds[-1] for bounds in self._readings(text, (start,), end))

    def starts(self, text: str, start: int, end: int) -> Iterable[int]:
        """See Part."""
        return self._parts[0].starts(text, start, end)

    def bounds(self, text: str, start: int = 0, end: int | None = None) -> tuple[int, ...] | None:
        """Return where each part begins, and where the last ends, of the phrase that begins at `start`."""
        return next(self._readings(text, (start,), len(text) if end is None else end), None)

    def _readings(self, text: str, bounds: tuple[int, ...], end: int) -> Iterator[tuple[int, ...]]:
        if len(bounds) > len(self._parts):
            yield bounds
            return
        for stop in self._parts[len(bounds) - 1].ends(text, bounds[-1], end):
            yield from self._readings(text, (*bounds, stop), end)


class Either(Matcher):
    """One of several parts; also none of them, if it is `optional`."""

    def __init__(self, *parts: Pattern | Part, optional: bool = False) -> None:
        """Take each part, or the pattern of one."""
        self._parts = tuple(map(_part, parts))
        self._optional = optional

    def ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """See Part."""
        for part in self._parts:
            yield from part.ends(text, start, end)
        if self._optional:
            yield start

    def starts(self, text: str, start: int, end: int) -> Iterable[int]:
        """See Part."""
        if self._optional:
            return range(start, end + 1)
        return sorted({first for part in self._parts for first in part.starts(text, start, end)})


class Run(Matcher):
    """Any of several parts, any number of times, in time that grows with the length of the text alone."""

    def __init__(self, *parts: Pattern | Part) -> None:
        """Take each part, or the pattern of one."""
        self._parts = tuple(map(_part, parts))

    def ends(self, text: str, start: int, end: int) -> list[int]:
        """See Part: the farthest first, and `start` as the last."""
        found, new = {start}, [start]
        while new:
            stops = self._steps(text, new.pop(), end) - found
            found |= stops
            new.extend(stops)
        return sorted(found, reverse=True)

    def before(self, text: str, first: int, end: int) -> list[int]:
        """Return where such a run may begin, from `first` on, that ends at `end`: `end`, and each place before it."""
        found, at = [end], end - 1
        while at >= first and found[-1] - at <= FARTHEST:
            if not self._steps(text, at, end).isdisjoint(found):
                found.append(at)
            at -= 1
        return found

    def _steps(self, text: str, at: int, end: int) -> set[int]:
        return {stop for part in self._parts for stop in part.ends(text, at, end)}


class Ahead(Matcher):
    """A place where a part follows, or, if it is to be `absent`, does not."""

    def __init__(self, part: Pattern | Part, *, absent: bool = False) -> None:
        """Take what follows, or a pattern of it."""
        self._part, self._absent = _part(part), absent

    def ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """See Part."""
        if (next(iter(self._part.ends(text, start, end)), None) is None) == self._absent:
            yield start


class Ending:
    """What stands at the end of a text, as a pattern tells, before words that may follow."""

    def __init__(self, pattern: Pattern, words: Run) -> None:
        """`pattern` ends with `$`; case does not count, unless it is compiled."""
        self._pattern = _compiled(pattern)
        self._words = words

    def search(self, text: str, first: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """Return the match of the pattern that begins first in a part of a text."""
        end = len(text) if end is None else end
        matches = (self._pattern.search(text, first, at) for at in self._words.before(text, first, end))
        return min(filter(None, matches), key=lambda match: match.start(), default=None)


def behind(part: Part, pattern: regex.Pattern[str], text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Yield the matches of a pattern that stand directly behind a part."""
    for first in part.starts(text, start, end):
        for stop in part.ends(text, first, end):
            if match := pattern.match(text, stop, end):
                yield match
                break
