"""Absence: queries about nothing claim no document, and those that a collection answers in other words do.

A line of `cases/absence/*.tsv` has a label, `said`, `absent` or `doubtful`, which is not counted, and a query. The
beginning of a file's name is its collection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.corpora import CASES, index
from benchmarks.scoreboard import Case, right_if
from indexer.domain import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

COLLECTIONS = ("field", "debates-66", "debates-72", "debates-79")


def cases() -> Iterator[Case]:
    """Every query."""
    for path in sorted((CASES / "absence").glob("*.tsv")):
        made = index(next(name for name in COLLECTIONS if path.stem.startswith(name)))
        for line in path.read_text(encoding="utf-8").splitlines():
            label, query = line.split("\t")
            if label != "doubtful":
                claims = made.search(SearchRequest(query, size=1)).total.documents > 0
                error = "claims documents" if claims else "SAID, BUT NOTHING CLAIMED"
                yield Case("absence", path.stem, query, *right_if(claims == (label == "said"), error))
