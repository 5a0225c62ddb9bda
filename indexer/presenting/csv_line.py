"""A line of a CSV file that spreadsheets open without harm."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MARK = "\ufeff"
"""The byte order mark, without which Excel takes UTF-8 for something else; pandas passes over it, and to others it is
part of the first column's name, which nobody needs.
"""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_line(cells: Iterable[object]) -> str:
    """The cells as one line; None is an empty one."""
    line = io.StringIO()
    csv.writer(line).writerow(_harmless("" if cell is None else str(cell)) for cell in cells)
    return line.getvalue()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: what looks like one gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
