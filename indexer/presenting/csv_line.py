"""A line of a CSV file that spreadsheets open without harm."""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MARK = "\ufeff"
"""The byte order mark, without which Excel takes UTF-8 for something else; pandas passes over it, and to others it is
part of the first column's name, which nobody needs.
"""

_FORMULA = ("=", "+", "-", "@")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that a spreadsheet may pass over at the beginning of a cell."""


def csv_line(cells: Iterable[object]) -> str:
    """The cells as one line; None is an empty one. Every cell is quoted: where lists are separated by semicolons, a
    semicolon would begin another cell.
    """
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow(_harmless("" if cell is None else str(cell)) for cell in cells)
    return line.getvalue()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: what looks like one gets an apostrophe before it. Wide forms of
    the signs count, and signs behind characters that are not seen (OWASP, CSV Injection).
    """
    return f"'{cell}" if _is_like_a_formula(cell) else cell


def as_it_was(cell: str) -> str:
    """A cell of a file that `csv_line` wrote, or a person in the same manner, without that apostrophe."""
    return cell[1:] if cell.startswith("'") and _is_like_a_formula(cell[1:]) else cell


def _is_like_a_formula(cell: str) -> bool:
    seen = next((char for char in cell if unicodedata.category(char) not in _UNSEEN), "")
    return unicodedata.normalize("NFKC", seen).startswith(_FORMULA) or cell.startswith(("\t", "\r", "\n"))
