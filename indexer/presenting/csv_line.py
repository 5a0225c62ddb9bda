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
    seen = next((char for char in cell if unicodedata.category(char) not in _UNSEEN), "")
    is_formula = unicodedata.normalize("NFKC", seen).startswith(_FORMULA)
    return f"'{cell}" if is_formula or cell.startswith(("\t", "\r", "\n")) else cell
