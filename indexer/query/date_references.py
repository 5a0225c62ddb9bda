"""Dates in the ways in which they are written: `27 November 2024`, `November 27, 2024`, `2024年11月27日`."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import regex

from indexer.analysis.languages import script_of
from indexer.languages import LANGUAGES, MONTH_OF
from indexer.query.nodes import And, Near, Or, Phrase
from indexer.query.references import DAYS, MONTHS, MOST_BETWEEN, YEAR, Reference, any_of, beginnings, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Terms = tuple[str, ...]

_MONTHS: dict[str, int] = {}
_NAMES: dict[int, list[str]] = defaultdict(list)
for _name, _month in MONTH_OF.items():
    (_terms,) = terms_of(_name)
    if _MONTHS.setdefault(_terms, _month) == _month and _terms not in _NAMES[_month]:
        _NAMES[_month].append(_terms)
_NAMED = f"(?:{any_of(_MONTHS)})"
_MONTH = rf"(?<month>{_NAMED})(?: {_NAMED})?"  # Arabic has two names side by side
_DAY, _YEAR = (
    "(?<day>[0-9]{1,2})(?: ?(?:st|nd|rd|th|er))?",
    "(?: (?:del|de|of))?(?: (?<year>[0-9]{4}))?(?: (?:года|г))?",
)
_PATTERNS = [
    regex.compile(rf"{_DAY}(?: (?:de|of))? {_MONTH}{_YEAR}"),
    regex.compile(rf"{_MONTH}(?: de)? {_DAY}{_YEAR}"),
    regex.compile(r"(?<year>[0-9]{4}) (?:年 )?(?<number>[0-9]{1,2}) (?:月 )?(?<day>[0-9]{1,2})(?: 日)?"),
    regex.compile(r"(?<day>[0-9]{1,2}) (?<number>[0-9]{1,2}) (?<year>(?:19|20)[0-9]{2})"),
]
_OF = frozenset(name for names in LANGUAGES["es"].months for name in names.split())
"""Months behind *de*, as in Spanish and Portuguese, which share most of them."""


def date(terms: Sequence[str], ends: Sequence[int]) -> Reference | None:
    """The date that the first of these exact terms are, which ends at one of `ends`: a day and a month, with or without
    a year. Numbers are read with the day before the month, unless the year comes first.
    """
    for count, text in beginnings(terms, ends):
        if match := next(filter(None, (pattern.fullmatch(text) for pattern in _PATTERNS)), None):
            found = match.groupdict()
            named, year, day = found.get("month"), found.get("year"), int(found["day"])
            month = _MONTHS[named] if named else int(found["number"])
            if 0 < day <= DAYS and 0 < month <= MONTHS:
                ways = [Phrase(way, quoted=False) for way in dict.fromkeys(_ways(day, month, year))]
                apart = [_in_range(str(day), named, year)] if named else []
                return Reference(count, (*ways, *apart), day=int(year or 0) * YEAR + month * 100 + day)
    return None


def _in_range(day: str, month: str, year: str | None) -> Near | And:
    """A date whose day stands in a list or a range. The month stands beside the year or the day: of *30 October to 7
    November 2023*, the seventh of October is none.
    """
    if not year:
        return Near((day, *month.split()), MOST_BETWEEN)
    beside = (Phrase((*month.split(), other), quoted=False) for other in (year, day))
    return And((Near((day, *month.split(), year), MOST_BETWEEN), Or(tuple(beside))))


def _ways(day: int, month: int, year: str | None) -> Iterator[Terms]:
    behind = (year,) if year else ()
    for name in _NAMES[month]:
        yield (str(day), *name.split(), *behind)
        yield (*name.split(), str(day), *behind)
        if year and name in _OF:
            yield (str(day), "de", name, "de", year)
        if year:
            yield from ((str(day), *name.split(), *other.split(), year) for other in _other_names(name, month))
    if year:
        for days, months in ((str(day), str(month)), (f"{day:02}", f"{month:02}")):
            yield from ((days, months, year), (year, months, days))
        yield (year, "年", str(month), "月", str(day), "日")
    else:
        yield (str(month), "月", str(day), "日")


def _other_names(name: str, month: int) -> list[str]:
    """The other Arabic names of a month, one of which stands behind it: *تشرين الثاني/نوفمبر*."""
    if script_of(name) != "Arabic":
        return []
    return [other for other in _NAMES[month] if other != name and script_of(other) == "Arabic"]
