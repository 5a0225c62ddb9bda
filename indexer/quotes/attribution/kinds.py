"""What kind of submitter a text tells of, by words for its people and for itself: *the minister* is a State's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer.languages import END, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.quotes.attribution.names import Name
    from indexer.quotes.speakers import Speakers

STATE, OTHER = "state", "other"
_AROUND = {
    "Latin": (r"(?<![\p{L}\p{M}])", END),
    "Cyrillic": (r"(?<![\p{L}\p{M}])", r"\p{L}{0,4}" + END),
    "Arabic": (r"(?<![\p{L}\p{M}])[وفبكل]?(?:ال|لل)?", r"\p{M}*(?:ة|ه|ها|هم|ات|ت[هي]ا?|ين|ون|ي)?" + END),
    "Han": ("", ""),
}
"""What stands around such a word in each script."""


def _pattern(kind: str) -> regex.Pattern[str]:
    return regex.compile(
        "|".join(
            f"{_AROUND[language.script][0]}(?:{language.kinds_of_speakers[kind]}){_AROUND[language.script][1]}"
            for language in LANGUAGES.values()
            if kind in language.kinds_of_speakers
        ),
        regex.IGNORECASE,
    )


_PATTERNS = {kind: _pattern(kind) for language in LANGUAGES.values() for kind in language.kinds_of_speakers}


def kinds_in(text: str) -> frozenset[str]:
    """The kinds of submitters of which a text tells."""
    return frozenset(kind for kind, pattern in _PATTERNS.items() if pattern.search(text))


@cache
def kinds_by_name(name: str) -> frozenset[str]:
    """The kinds of which the first word of an organisation's name is that tells any."""
    found = {kind: match.start() for kind, pattern in _PATTERNS.items() if (match := pattern.search(name))}
    first = min(found.values(), default=0)
    return frozenset(kind for kind, start in found.items() if start == first)


def kinds_of(owner: str, speakers: Speakers) -> frozenset[str]:
    """The kinds of a submitter."""
    return frozenset({STATE}) if speakers.is_state(owner) else kinds_by_name(owner) - {STATE, OTHER}


def differ(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both are told, and have no kind in common."""
    return bool(some and others) and some.isdisjoint(others)


def without(text: str, names: Sequence[Name], start: int, end: int) -> str:
    """What stands in a part of a text outside of names."""
    parts = []
    for name in names:
        if name.start < end and start < name.end:
            parts.append(text[start : max(start, name.start)])
            start = max(start, min(name.end, end))
    return " ".join([*parts, text[start:end]])
