"""The bodies of searches, as pure data. Rankings request numbers and scores only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.engines.opensearch import schema
from indexer.engines.opensearch.read.query_compiler import within

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.engines.opensearch.read.query_compiler import Clause
    from indexer.ports import Vectors
    from indexer.ranking.fusion import Scores

EF_SEARCH = 1_600
"""Candidates that a graph search keeps: docs/filters.md states the resulting recall."""
BIGGEST_WINDOW = 10_000
"""Most hits of one search, by OpenSearch's default; `after` continues from the last one."""

BY_SCORE = [{"_score": "desc"}, {schema.DOCUMENT: "asc"}, {schema.PASSAGE_NUMBER: "asc"}]
"""Equal scores are ordered by document id, then by place."""

MATCHING = {
    "scripted_metric": {
        "init_script": "state.found = new BitSet()",
        "map_script": f"state.found.set((int) doc['{schema.PASSAGE_NUMBER}'].value)",
        "combine_script": "return state.found.toLongArray()",
        "reduce_script": (
            "BitSet all = new BitSet(); for (found in states) { if (found != null) { all.or(BitSet.valueOf(found)) } } "
            "return all.toLongArray()"
        ),
    }
}
"""The set of all matches, one bit per passage: exact, whereas OpenSearch's own distinct counts are estimates."""


COPIED = f"List copy = new ArrayList(); for (x in doc['{schema.VECTOR}'].value) {{ copy.add(x) }} return copy"
"""A passage's vector. It must be copied: OpenSearch reads each vector into the same array, so all would be the last
one.
"""


def _bare(size: int, query: Clause) -> dict[str, Any]:
    return {"size": size, "_source": False, "stored_fields": "_none_", "query": query}


def ranking(
    query: Clause, clauses: Sequence[Clause], size: int, after: Sequence[object] | None = None
) -> dict[str, Any]:
    """The best matches that pass the clauses. `after` is the `sort` value of the last hit so far."""
    body = {**_bare(size, within(query, clauses)), "sort": BY_SCORE, "track_total_hits": False}
    return {**body, "search_after": list(after)} if after else body


def matching(query: Clause) -> dict[str, Any]:
    """The set of all matches."""
    return {**_bare(0, query), "track_total_hits": False, "aggs": {"matching": MATCHING}}


def standing(several: Sequence[Sequence[str]], clauses: Sequence[Clause]) -> dict[str, Any]:
    """For each of several sets of stems, how many passages that pass the clauses contain one of them, in text or
    context.
    """
    each = [_containing(some, (schema.STEMS, schema.CONTEXT)) for some in several]
    every = [stem for some in several for stem in some]
    return _standing(each, within(_containing(every, (schema.STEMS, schema.CONTEXT)), clauses))


def following(phrases: Sequence[Sequence[str]], clauses: Sequence[Clause], field: str = schema.STEMS) -> dict[str, Any]:
    """For each of several sequences of stems, or of terms of another field, in how many passages that pass the clauses
    they follow each other.
    """
    each: list[Clause] = [{"match_phrase": {field: " ".join(stems)}} for stems in phrases]
    return _standing(each, within({"bool": {"should": each}}, clauses))


def _standing(each: Sequence[Clause], among: Clause) -> dict[str, Any]:
    return {**_bare(0, among), "track_total_hits": False, "aggs": {"standing": {"filters": {"filters": list(each)}}}}


def which_stand(answer: Mapping[str, Any]) -> list[bool]:
    """Of the answer to `standing` or `following`, whether any passage matches, for each set."""
    return [bool(counted["doc_count"]) for counted in answer["aggregations"]["standing"]["buckets"]]


def with_exact(term: str, clauses: Sequence[Clause]) -> dict[str, Any]:
    """How many passages that pass the clauses contain a term in exact form, in text or context."""
    wanted = _containing([term], (schema.EXACT, schema.CONTEXT_EXACT))
    return {**_bare(0, within(wanted, clauses)), "track_total_hits": True}


def _containing(terms: Sequence[str], fields: Sequence[str]) -> Clause:
    return {"bool": {"should": [{"terms": {field: list(terms)}} for field in fields]}}


def nearest(vector: Vectors, size: int, clauses: Sequence[Clause]) -> dict[str, Any]:
    """The nearest vectors by graph search: fast, nearly complete."""
    asked: dict[str, Any] = {
        "vector": vector.tolist(),
        "k": max(size, EF_SEARCH),
        "method_parameters": {"ef_search": EF_SEARCH},
    }
    if clauses:
        asked["filter"] = {"bool": {"filter": list(clauses)}}
    return {**_bare(size, {"knn": {schema.VECTOR: asked}}), "sort": BY_SCORE, "track_total_hits": False}


def exactly_nearest(vector: Vectors, size: int, clauses: Sequence[Clause]) -> dict[str, Any]:
    """The nearest vectors, by comparison with every passage that passes the clauses: complete, but proportionally
    slow.
    """
    script = {
        "source": "knn_score",
        "lang": "knn",
        "params": {"field": schema.VECTOR, "query_value": vector.tolist(), "space_type": "innerproduct"},
    }
    query = {"script_score": {"query": {"bool": {"filter": list(clauses)}}, "script": script}}
    return {**_bare(size, query), "sort": BY_SCORE, "track_total_hits": False}


def vectors(numbers: Sequence[int]) -> dict[str, Any]:
    """The vectors of some passages, which only the index of vectors stores."""
    body = _numbered(schema.PASSAGE_NUMBER, numbers)
    return {**body, "_source": False, "script_fields": {schema.VECTOR: {"script": {"source": COPIED}}}}


def sentences(numbers: Sequence[int]) -> dict[str, Any]:
    """The vectors of the sentences of some passages."""
    return {**_numbered(schema.PASSAGE_NUMBER, numbers), "_source": False, "stored_fields": [schema.SENTENCES]}


def passages(numbers: Sequence[int]) -> dict[str, Any]:
    """The stored passages with these numbers."""
    return {**_numbered(schema.PASSAGE_NUMBER, numbers), "_source": [schema.PASSAGE]}


def passage(ident: str, clauses: Sequence[Clause]) -> dict[str, Any]:
    """The stored passage with this id."""
    query = {"bool": {"filter": [{"term": {schema.PASSAGE_ID: ident}}, *clauses]}}
    return {"size": 1, "query": query, "_source": [schema.PASSAGE], "track_total_hits": False}


def documents(numbers: Sequence[int]) -> dict[str, Any]:
    """The metadata of these documents."""
    return _numbered(schema.DOCUMENT_NUMBER, numbers)


def held(numbers: Sequence[int]) -> dict[str, Any]:
    """What these documents note of stems."""
    return {**_numbered(schema.DOCUMENT_NUMBER, numbers), "_source": False, "stored_fields": [schema.HELD]}


def shared(fingerprints: Sequence[int], clauses: Sequence[Clause]) -> dict[str, Any]:
    """In how many passages each of the fingerprints occurs."""
    counted = {"terms": {"field": schema.FINGERPRINTS, "include": list(fingerprints), "size": len(fingerprints)}}
    query = {"bool": {"filter": [{"terms": {schema.FINGERPRINTS: list(fingerprints)}}, *clauses]}}
    return {**_bare(0, query), "track_total_hits": False, "aggs": {"counted": counted}}


def sharing(fingerprints: Sequence[int], clauses: Sequence[Clause]) -> dict[str, Any]:
    """The passages that have any of the fingerprints, by number, with all of theirs."""
    query = {"bool": {"filter": [{"terms": {schema.FINGERPRINTS: list(fingerprints)}}, *clauses]}}
    return {
        **_bare(BIGGEST_WINDOW, query),
        "docvalue_fields": [schema.FINGERPRINTS],
        "sort": [{schema.PASSAGE_NUMBER: "asc"}],
        "track_total_hits": False,
    }


def _numbered(field: str, numbers: Sequence[int]) -> dict[str, Any]:
    """The entries with these numbers, ascending."""
    return {
        "size": len(numbers),
        "query": {"bool": {"filter": [{"terms": {field: list(numbers)}}]}},
        "sort": [{field: "asc"}],
        "track_total_hits": False,
    }


def similarity(scores: Scores) -> Scores:
    """The inner products p behind OpenSearch's positive scores, which are 1 + p, or 1 / (1 - p) for negative p."""
    return np.where(scores >= 1, scores - 1, 1 - 1 / scores)
