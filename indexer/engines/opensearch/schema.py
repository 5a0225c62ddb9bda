"""Settings and mappings of a version's indices: one flat entry per passage. Pure data."""

from __future__ import annotations

from typing import Any

from indexer.fields import FILTER_FIELDS

FORMAT_VERSION = 19
"""Raise this when the indices of older versions can no longer be read unchanged."""

PASSAGES, DOCUMENTS, PAGES, META = "passages", "documents", "pages", "meta"
KINDS = (PASSAGES, DOCUMENTS, PAGES, META)
"""The indices of a version, which are published together."""

STEMS, EXACT, CONTEXT, CONTEXT_EXACT = "stems", "exact", "context", "context_exact"
"""Our analyzer's terms, as in the embedded engine: of the passage and of its document's context."""
PASSAGE_NUMBER, DOCUMENT_NUMBER = "passage_number", "document_number"
"""Numbers are given out in ascending order and never again. They are also the ids of the entries."""
DOCUMENT = "document"
"""The id of the passage's document, one of the filters."""
PASSAGE_ID = "passage_id"
FIRST_DAY, LAST_DAY = "first_day", "last_day"
"""The document's period, as numbers YYYYMMDD; missing when it has no date."""
VECTOR = "vector"
SENTENCES = "sentences"
"""The vectors of the passage's sentences, row by row, in 8 bits; missing when it has none."""
PASSAGE = "passage"
"""The stored passage, which is not searched."""
FINGERPRINTS = "fingerprints"
"""Those of the passage's text (`shared_text.fingerprints`), as signed numbers."""
HELD = "held"
"""How many passages of a document contain each stem, stored for when the document is gone."""

TERMS = "terms"
"""OpenSearch's analyzer only splits at spaces, since the terms are ours."""
LONGEST_TERM = 8191
"""Characters: at four bytes each, this is just below the longest term that Lucene accepts."""
HNSW = {"m": 32, "ef_construction": 200}
"""Neighbours of a vector in the HNSW graph, and candidates for them when the index is built. With 16 and 128, a search
has to keep twice as many candidates for the same recall.
"""
UNMERGED = {"segments_per_tier": 50, "max_merge_at_once": 50}
"""Segments that may accumulate before the one merge of a new index; each earlier merge would build a graph to be
discarded.
"""
MERGING = {"index.merge.policy": dict.fromkeys(UNMERGED)}
"""Settings for an index that grows from then on: OpenSearch's own."""
MOST_TERMS = 1 << 20
"""Values of one `terms` clause: a verified Near node lists its passages one by one."""


def shards(kind: str, passages: int, shard_passages: int) -> int:
    """The number of shards of an index of a corpus with so many passages, of which each shard is meant for so many. One
    shard answers in one pass and needs no second round for term statistics; large ones are slow to merge.
    """
    return max(1, -(-passages // shard_passages)) if kind in {PASSAGES, PAGES} else 1


def settings(kind: str, shards: int, replicas: int | None) -> dict[str, Any]:
    """The settings of an index with so many shards. `replicas` are the further copies of each; None is one as soon as
    there is a second node, and none before. Automatic refresh is off: entries become visible when all are there. A node
    that opens a shard reads it whole: what is damaged is not searched (ADR 0002).
    """
    common: dict[str, Any] = {
        "number_of_shards": shards,
        **({"auto_expand_replicas": "0-1"} if replicas is None else {"number_of_replicas": replicas}),
        "refresh_interval": "-1",
        "shard": {"check_on_startup": "checksum"},
        "max_terms_count": MOST_TERMS,
    }
    if kind == PASSAGES:
        common["knn"] = True
        common["merge"] = {"policy": UNMERGED}
        common["similarity"] = {"default": {"type": "BM25", "k1": 1.2, "b": 0.75}}  # the same as in tantivy
        common["analysis"] = {
            "analyzer": {TERMS: {"type": "custom", "tokenizer": "blanks"}},
            "tokenizer": {"blanks": {"type": "whitespace", "max_token_length": LONGEST_TERM}},
        }
    return {"index": common}


def mapping(kind: str, dimension: int) -> dict[str, Any]:
    """The mapping of an index. `dimension` is the length of a vector."""
    fields = {PASSAGES: _passages(dimension), DOCUMENTS: _DOCUMENTS, PAGES: _PAGES, META: _META}[kind]
    result: dict[str, Any] = {"dynamic": "strict", "properties": fields}
    if kind == PASSAGES:
        # Searched fields are not stored: with vectors in `_source`, an index is three times as large.
        result["_source"] = {"includes": [PASSAGE]}
    if kind == DOCUMENTS:
        result["_source"] = {"excludes": [HELD]}
    return result


def _passages(dimension: int) -> dict[str, Any]:
    text = {"type": "text", "analyzer": TERMS}
    keyword = {"type": "keyword", "ignore_above": LONGEST_TERM}
    vector = {
        "type": "knn_vector",
        "dimension": dimension,
        # Vectors have unit length, so the inner product equals the cosine, for less work.
        "method": {"name": "hnsw", "engine": "lucene", "space_type": "innerproduct", "parameters": HNSW},
    }
    return {
        **dict.fromkeys((STEMS, EXACT, CONTEXT, CONTEXT_EXACT), text),
        **dict.fromkeys(FILTER_FIELDS, keyword),
        **{name: {"type": "integer"} for name in (PASSAGE_NUMBER, DOCUMENT_NUMBER, FIRST_DAY, LAST_DAY)},
        PASSAGE_ID: {"type": "keyword", "doc_values": False},
        FINGERPRINTS: {"type": "long"},
        VECTOR: vector,
        SENTENCES: {"type": "binary", "store": True},
        PASSAGE: {"type": "object", "enabled": False},
    }


_DOCUMENTS: dict[str, Any] = {
    DOCUMENT_NUMBER: {"type": "integer"},
    "body": {"type": "object", "enabled": False},
    HELD: {"type": "binary", "store": True},
}
_PAGES: dict[str, Any] = {
    DOCUMENT_NUMBER: {"type": "integer"},
    "numbers": {"type": "integer", "index": False, "doc_values": False},
    "pages": {"type": "object", "enabled": False},
}
_META: dict[str, Any] = {
    "name": {"type": "keyword"},
    "part": {"type": "integer"},
    "data": {"type": "binary"},
    "body": {"type": "object", "enabled": False},
}
