"""The bodies of searches, as pure data. They request ordinals and scores only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.engines.opensearch.read.query_compiler import within
from indexer.engines.opensearch.schema import CONTEXT, NUMBER, ORDINAL, PASSAGE, SENTENCES, STEMS, VECTOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.engines.opensearch.read.query_compiler import Clause
    from indexer.ports import Vectors

EF_SEARCH = 1_600
"""Candidates that a graph search keeps: docs/filters.md states the resulting recall."""
BIGGEST_WINDOW = 10_000
"""Most hits of one search, by OpenSearch's default; `after` continues from the last one."""

BY_SCORE = [{"_score": "desc"}, {ORDINAL: "asc"}]
"""Equal scores are ordered by ordinal: by document id, then by place."""

MATCHING = {
    "scripted_metric": {
        "init_script": "state.found = new BitSet()",
        "map_script": f"state.found.set((int) doc['{ORDINAL}'].value)",
        "combine_script": "return state.found.toLongArray()",
        "reduce_script": (
            "BitSet all = new BitSet(); for (found in states) { if (found != null) { all.or(BitSet.valueOf(found)) } } "
            "return all.toLongArray()"
        ),
    }
}
"""The set of all matches, one bit per passage: exact, whereas OpenSearch's own distinct counts are estimates."""


COPIED = f"List copy = new ArrayList(); for (x in doc['{VECTOR}'].value) {{ copy.add(x) }} return copy"
"""A passage's vector. It must be copied: OpenSearch reads each vector into the same array, so all would be the last
one.
"""


def _bare(size: int, query: Clause) -> dict[str, Any]:
    return {"size": size, "_source": False, "stored_fields": "_none_", "query": query}


def ranking(
    query: Clause, clauses: Sequence[Clause], size: int, after: Sequence[float] | None = None
) -> dict[str, Any]:
    """The best matches that pass the clauses. `after` is the `sort` value of the last hit so far."""
    body = {**_bare(size, within(query, clauses)), "sort": BY_SCORE, "track_total_hits": False}
    return {**body, "search_after": list(after)} if after else body


def matching(query: Clause) -> dict[str, Any]:
    """The set of all matches."""
    return {**_bare(0, query), "track_total_hits": False, "aggs": {"matching": MATCHING}}


def has_any_stem(stems: Sequence[str]) -> dict[str, Any]:
    """Whether any passage contains one of the stems, in text or context."""
    fields = [{"terms": {field: list(stems)}} for field in (STEMS, CONTEXT)]
    return {**_bare(0, {"bool": {"should": fields}}), "track_total_hits": 1}


def nearest(vector: Vectors, size: int, clauses: Sequence[Clause]) -> dict[str, Any]:
    """The nearest vectors by graph search: fast, nearly complete."""
    asked: dict[str, Any] = {
        "vector": vector.tolist(),
        "k": max(size, EF_SEARCH),
        "method_parameters": {"ef_search": EF_SEARCH},
    }
    if clauses:
        asked["filter"] = {"bool": {"filter": list(clauses)}}
    return {**_bare(size, {"knn": {VECTOR: asked}}), "sort": BY_SCORE, "track_total_hits": False}


def exactly_nearest(vector: Vectors, size: int, clauses: Sequence[Clause]) -> dict[str, Any]:
    """The nearest vectors, by comparison with every passage that passes the clauses: complete, but proportionally
    slow.
    """
    script = {
        "source": "knn_score",
        "lang": "knn",
        "params": {"field": VECTOR, "query_value": vector.tolist(), "space_type": "innerproduct"},
    }
    query = {"script_score": {"query": {"bool": {"filter": list(clauses)}}, "script": script}}
    return {**_bare(size, query), "sort": BY_SCORE, "track_total_hits": False}


def vectors(ordinals: Sequence[int]) -> dict[str, Any]:
    """The vectors of some passages, which only the index of vectors stores."""
    body = _bare(len(ordinals), {"bool": {"filter": [{"terms": {ORDINAL: list(ordinals)}}]}})
    del body["stored_fields"]  # without any stored fields, OpenSearch runs no scripts
    return {
        **body,
        "script_fields": {VECTOR: {"script": {"source": COPIED}}},
        "sort": [{ORDINAL: "asc"}],
        "track_total_hits": False,
    }


def sentences(ordinals: Sequence[int]) -> dict[str, Any]:
    """The vectors of the sentences of some passages."""
    return {**_numbered(ORDINAL, ordinals), "_source": False, "stored_fields": [SENTENCES]}


def passages(ordinals: Sequence[int]) -> dict[str, Any]:
    """The stored passages with these ordinals."""
    return {**_numbered(ORDINAL, ordinals), "_source": [PASSAGE]}


def documents(numbers: Sequence[int]) -> dict[str, Any]:
    """The metadata of these documents."""
    return _numbered(NUMBER, numbers)


def _numbered(field: str, numbers: Sequence[int]) -> dict[str, Any]:
    """The entries with these numbers, ascending."""
    return {
        "size": len(numbers),
        "query": {"bool": {"filter": [{"terms": {field: list(numbers)}}]}},
        "sort": [{field: "asc"}],
        "track_total_hits": False,
    }


def similarity(score: float) -> float:
    """The inner product p behind OpenSearch's positive score, which is 1 + p, or 1 / (1 - p) for negative p."""
    return score - 1 if score >= 1 else 1 - 1 / score
