"""Dates in documents and filters: a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from datetime import date

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def date_range(text: str) -> tuple[int, int]:
    """The first and last day of `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, each as the number YYYYMMDD.

    Raises ValueError for any other text and for days that the calendar does not have.
    """
    match = _SHAPE.fullmatch(text)
    if match is None:
        message = f"{text!r} is no date: write YYYY-MM-DD, YYYY-MM or YYYY."
        raise ValueError(message)
    year, month, day = (int(part) if part else None for part in match.groups())
    first = date(year or 0, month or 1, day or 1)
    last_month = month or 12
    last = date(first.year, last_month, day or calendar.monthrange(first.year, last_month)[1])
    return _number(first), _number(last)


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
