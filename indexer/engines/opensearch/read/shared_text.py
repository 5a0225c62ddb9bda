"""Passages that share wording, by the fingerprints that the cluster has of each."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from indexer import budget
from indexer.engines.opensearch.read import search_bodies
from indexer.engines.opensearch.schema import FINGERPRINTS
from indexer.shared_text.fingerprints import fingerprints
from indexer.shared_text.store import MOST_PASSAGES, in_common

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.engines.opensearch.read.snapshot import Snapshot
    from indexer.index.doc_values import Integers

AT_A_TIME = 4_000
"""Fingerprints that are asked for together: those of some hundred passages."""


class SharedText:
    """The shared text of a state: fingerprints that occur with several sources, in few enough passages."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def sharing(self, texts: Sequence[Sequence[str]]) -> list[Integers]:
        """See `search.sharing.Stored`."""
        wanted = [signed(terms) for terms in texts]
        holders = self._holders(sorted({one for some in wanted for one in some}))
        return [in_common([holders[one] for one in some if one in holders]) for some in wanted]

    def _holders(self, wanted: Sequence[int]) -> dict[int, Integers]:
        """The ordinals of the passages that have each of the fingerprints, of those that count."""
        found: dict[int, list[int]] = defaultdict(list)
        for start in range(0, len(wanted), AT_A_TIME):
            for ordinal, held in self._passages(wanted[start : start + AT_A_TIME]):
                for one in held:
                    found[one].append(ordinal)
        return {one: np.array(some) for one, some in found.items() if self._has_several_sources(some)}

    def _passages(self, wanted: Sequence[int]) -> Iterator[tuple[int, set[int]]]:
        """Every passage that has fingerprints that are in few enough passages, with these."""
        (answer,) = self._snapshot.search(search_bodies.shared(wanted, self._snapshot.shown))
        counts = {int(one["key"]): one["doc_count"] for one in answer["aggregations"]["counted"]["buckets"]}
        few = {one for one, count in counts.items() if count <= MOST_PASSAGES}
        if not few:
            return
        body = search_bodies.sharing(sorted(few), self._snapshot.shown)
        while True:
            budget.check()
            (answer,) = self._snapshot.search(body)
            hits = answer["hits"]["hits"]
            ordinals = self._snapshot.ordinals_of([int(hit["sort"][0]) for hit in hits])
            for ordinal, hit in zip(ordinals.tolist(), hits, strict=True):
                if ordinal >= 0:
                    yield ordinal, few.intersection(hit["fields"][FINGERPRINTS])
            if len(hits) < search_bodies.BIGGEST_WINDOW:
                return
            body = {**body, "search_after": hits[-1]["sort"]}

    def _has_several_sources(self, ordinals: Sequence[int]) -> bool:
        columns = self._snapshot.columns
        first, *others = (columns.source_of(int(columns.document_of[ordinal])) for ordinal in ordinals)
        return any(other != first for other in others)


def signed(terms: Sequence[str]) -> list[int]:
    """The fingerprints of a text with these exact terms, as OpenSearch stores numbers of 64 bits."""
    found: list[int] = fingerprints(terms).view(np.int64).tolist()
    return found
