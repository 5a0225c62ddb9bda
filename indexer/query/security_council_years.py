"""The years of the resolutions of the Security Council, which are numbered through from 1946."""

from __future__ import annotations

from bisect import bisect_right

FIRST_YEAR = 1946
_FIRST = (
    1, 16, 38, 67, 79, 90, 97, 99, 104, 105, 111, 122, 127, 132, 133, 161, 171, 176, 186, 200, 220, 233, 245, 263, 276,
    292, 308, 325, 345, 367, 385, 403, 423, 444, 462, 485, 500, 529, 546, 560, 581, 594, 607, 627, 647, 684, 726, 800,
    893, 970, 1036, 1093, 1147, 1221, 1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860, 1908, 1967, 2033,
    2086, 2133, 2196, 2260, 2337, 2398, 2452, 2504, 2561, 2616, 2672, 2722, 2768,
)  # fmt: skip
"""The number of the first resolution of each year, as the annual volumes of its resolutions have them."""
_LAST = _FIRST[-1] + 45
"""About as many as a year has."""


def year_of_resolution(number: int) -> int | None:
    """The year in which the Security Council adopted a resolution; None for a number that is not known to be one."""
    if not 0 < number < _LAST:
        return None
    return FIRST_YEAR + bisect_right(_FIRST, number) - 1
