"""What the indices of a version look like: one flat entry a passage, and what belongs to it. Pure data."""

from __future__ import annotations

from typing import Any

from indexer.fields import FILTER_FIELDS

FORMAT_VERSION = 6
"""Raised when an older version's indices can no longer be read as they are."""

PASSAGES, DOCUMENTS, PAGES, META = "passages", "documents", "pages", "meta"
KINDS = (PASSAGES, DOCUMENTS, PAGES, META)
"""The indices of a version. They are published together."""

STEMS, EXACT, CONTEXT, CONTEXT_EXACT = "stems", "exact", "context", "context_exact"
"""Our analyzer's terms, as in the embedded engine: of the passage, and of what its document is called."""
ORDINAL = "ordinal"
"""The passage's number in the version, in the order of document ids and of places."""
NUMBER = "number"
"""The document's number in the version, in the order of ids."""
FIRST_DAY, LAST_DAY = "first_day", "last_day"
"""The document's period, as numbers YYYYMMDD; absent when it has no date."""
VECTOR = "vector"
PASSAGE = "passage"
"""The passage itself, which nothing searches."""

TERMS = "terms"
"""The analyzer: it splits at blanks and does nothing else, since the terms are ours."""
LONGEST_TERM = 8191
"""Characters; four bytes each are just below the longest term that Lucene takes."""
HNSW = {"m": 32, "ef_construction": 200}
"""Neighbours of a vector in the graph, and candidates for them: what recall costs when the index is made. With 16 and
128, a search has to keep twice as many candidates for the same recall.
"""
UNMERGED = {"segments_per_tier": 50, "max_merge_at_once": 50}
"""Segments that may wait for the one merge at the end; each merge before it would make a graph to be thrown away."""
MOST_TERMS = 1 << 20
"""Values of one `terms` clause: a verified nearness names its passages one by one."""
PASSAGES_A_SHARD = 500_000
"""One shard answers in one pass and needs no second round for the statistics of words; more are slow to merge."""


def shards(kind: str, passages: int) -> int:
    """How many shards an index has."""
    return max(1, -(-passages // PASSAGES_A_SHARD)) if kind in {PASSAGES, PAGES} else 1


def settings(kind: str, passages: int) -> dict[str, Any]:
    """The settings of an index. Nothing is refreshed by itself: what is written is read after the last merge."""
    common: dict[str, Any] = {
        "number_of_shards": shards(kind, passages),
        "auto_expand_replicas": "0-1",  # a copy as soon as there is a second node, and green without one
        "refresh_interval": "-1",
        "max_terms_count": MOST_TERMS,
    }
    if kind == PASSAGES:
        common["knn"] = True
        common["merge"] = {"policy": UNMERGED}
        common["similarity"] = {"default": {"type": "BM25", "k1": 1.2, "b": 0.75}}  # as tantivy has it
        common["analysis"] = {
            "analyzer": {TERMS: {"type": "custom", "tokenizer": "blanks"}},
            "tokenizer": {"blanks": {"type": "whitespace", "max_token_length": LONGEST_TERM}},
        }
    return {"index": common}


def mapping(kind: str, dimension: int) -> dict[str, Any]:
    """The mapping of an index; `dimension` is the length of vectors."""
    fields = {PASSAGES: _passages(dimension), DOCUMENTS: _DOCUMENTS, PAGES: _PAGES, META: _META}[kind]
    result: dict[str, Any] = {"dynamic": "strict", "properties": fields}
    if kind == PASSAGES:
        # What is searched need not be shown, and with vectors in it an index is three times as large.
        result["_source"] = {"includes": [PASSAGE]}
    return result


def _passages(dimension: int) -> dict[str, Any]:
    text = {"type": "text", "analyzer": TERMS}
    keyword = {"type": "keyword", "ignore_above": LONGEST_TERM}
    vector = {
        "type": "knn_vector",
        "dimension": dimension,
        # Vectors are of length one, so that the inner product is the cosine, for less work.
        "method": {"name": "hnsw", "engine": "lucene", "space_type": "innerproduct", "parameters": HNSW},
    }
    return {
        **dict.fromkeys((STEMS, EXACT, CONTEXT, CONTEXT_EXACT), text),
        **dict.fromkeys(FILTER_FIELDS, keyword),
        **{name: {"type": "integer"} for name in (ORDINAL, NUMBER, FIRST_DAY, LAST_DAY)},
        VECTOR: vector,
        PASSAGE: {"type": "object", "enabled": False},
    }


_DOCUMENTS: dict[str, Any] = {
    NUMBER: {"type": "integer"},
    "body": {"type": "object", "enabled": False},
}
_PAGES: dict[str, Any] = {
    "numbers": {"type": "integer", "index": False, "doc_values": False},
    "pages": {"type": "object", "enabled": False},
}
_META: dict[str, Any] = {
    "name": {"type": "keyword"},
    "part": {"type": "integer"},
    "data": {"type": "binary"},
    "body": {"type": "object", "enabled": False},
}
