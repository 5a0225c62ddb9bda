"""Names of cities in scripts without capitals, where nothing else tells that a word is a name: 维也纳, فيينا."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex
from babel import Locale

from indexer.languages import CASED, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORDS = frozenset({"America/Nome", "Pacific/Truk", "Europe/Samara", "America/North_Dakota/Center"})
"""Time zones whose cities are written as ordinary words: ترك is also *leave*."""
_SEATS = {
    "Geneva": ("جنيف", "日内瓦", "日內瓦"),
    "The Hague": ("لاهاي", "海牙"),
    "Bonn": ("بون", "波恩"),
    "Montreal": ("مونتريال", "蒙特利尔", "蒙特利爾"),
    "Strasbourg": ("ستراسبورغ", "斯特拉斯堡"),
}
"""Where international bodies meet, besides the cities of time zones."""
_HAN = regex.compile(r"\p{Han}+")
_PARTICLE = regex.compile(r"[وفبلك](?=\p{Arabic}{4})")
"""What Arabic writes together with the next word."""


@cache
def _cities() -> Mapping[tuple[str, ...], str]:
    """The words of each name, characters in Chinese, and which city it names: by Unicode's names of time zones."""
    found: dict[tuple[str, ...], str] = {}
    for code, language in LANGUAGES.items():
        if language.script not in CASED:
            zones = Locale(code).time_zones
            for zone in zones:
                name = zones[zone].get("city") if zone not in _WORDS else None
                if isinstance(name, str):
                    found[_parts(name)] = str(zone)
    found.update({_parts(name): city for city, names in _SEATS.items() for name in names})
    return found


@cache
def _longest() -> int:
    return max(map(len, _cities()))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(name) if _HAN.fullmatch(name) else tuple(name.split())


def cities_among(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The cities among words, as split for comparing: from, up to, and which. The longest names count."""
    at = 0
    while at < len(words):
        count, city = _at(words[at : at + _longest()])
        if city:
            yield at, at + count, city
        at += max(count, 1)


def _at(words: Sequence[str]) -> tuple[int, str]:
    known = _cities()
    for first in (words[0], _PARTICLE.sub("", words[0])):
        for count in range(len(words), 0, -1):
            if city := known.get((first, *words[1:count])):
                return count, city
    return 0, ""
