"""Who handed in the texts of a collection, as its title says: `reports submitted by non-governmental organizations`."""

from __future__ import annotations

import regex

from indexer.languages import pattern_of

_HANDED_IN = regex.compile(pattern_of("submitted_by"), regex.VERSION1 | regex.IGNORECASE)
_CONTRIBUTORS = regex.compile(
    rf"\s*(?:(?:{pattern_of('articles')})\s+)?(?P<who>{pattern_of('constituencies')})(?!\p{{L}})", regex.VERSION1
)
"""What contributors are called, in small letters: `Women for Lakes` is one of them."""
_WHO_IN_HAN = regex.compile(rf"(?P<who>{pattern_of('constituencies', scripts=('Han',))})")


def contributors(title: str) -> str | None:
    """What a title calls those who submitted the texts: `non-governmental organizations`. None if it names nobody, or
    one of them.
    """
    for match in _HANDED_IN.finditer(title):
        who = _CONTRIBUTORS.match(title, match.end()) or _WHO_IN_HAN.search(match.group())
        if who:
            return str(who["who"])
    return None
