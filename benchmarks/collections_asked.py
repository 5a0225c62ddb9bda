"""Put listed queries to the indexes of several collections, and count those with the right answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.domain import SearchRequest
from indexer.engines import open_index
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import SearchResponse
    from indexer.ports import Index


def answer_to(index: Index, query: str) -> SearchResponse:
    """The first hundred documents."""
    return index.search(SearchRequest(query, size=100))


def count(queries: Path, collections: Sequence[str], is_right: Callable[[SearchResponse, str, Index], bool]) -> None:
    """Print which queries of a file are not answered as they should be, and how many are right of each kind, and in
    all, in each half. A line has the half, the kind of query, the collection, the query, and what is right, divided by
    tabs. `collections` are NAME=DIR, where DIR is a data folder; queries of others are left out.
    """
    folders = dict(one.split("=", 1) for one in collections)
    settings = Settings.from_env()
    indexes = {name: open_index(replace(settings, data_dir=Path(folder))) for name, folder in folders.items()}
    counts: Counter[tuple[str, str, bool]] = Counter()
    for line in queries.read_text(encoding="utf-8").splitlines():
        half, kind, collection, query, right = line.split("\t")
        if collection in indexes:
            answer = answer_to(indexes[collection], query)
            told = is_right(answer, right, indexes[collection])
            counts[half, kind, told] += 1
            if not told:
                print(f"{half}, {collection}, {query}: {answer.total.documents} documents instead of {right}")
    for half in ("choosing", "reporting"):
        kinds = dict.fromkeys(kind for some, kind, _ in counts if some == half)
        each = {kind: (counts[half, kind, True], counts[half, kind, False]) for kind in kinds}
        for kind, (rights, wrongs) in each.items():
            print(f"{half}, {kind}: {rights} of {rights + wrongs}")
        print(f"{half}: {sum(rights for rights, _ in each.values())} of {sum(map(sum, each.values()))}")
