"""A version's metadata. The manifest is written last: a version without one is unfinished, and nobody reads it."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from indexer.alignments.statement import to_bytes as alignments_to_bytes
from indexer.archive import corpus_status
from indexer.domain import Total
from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.retry import with_retries
from indexer.engines.opensearch.read.snapshot import (
    ALIGNMENTS,
    DICTIONARY,
    FREQUENCIES,
    MANIFEST,
    SHARED_TEXT,
    STATISTICS,
    STATUS,
    read_manifest,
)
from indexer.engines.opensearch.schema import DOCUMENTS, FORMAT_VERSION, META, PASSAGES
from indexer.index.manifest import IndexManifest

if TYPE_CHECKING:
    from indexer.archive import Archive
    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.opensearch.write.indexing import Indexing
    from indexer.vocabulary import Vocabulary

MOST_BYTES = 3_000_000
"""Bytes of a piece of what readers keep in memory; base64 makes four of three."""


def put_meta(  # noqa: PLR0913, PLR0917 - a version is described by these
    cluster: Cluster,
    version: Version,
    indexing: Indexing,
    archive: Archive,
    model_key: str,
    dimension: int,
    retry_seconds: float,
) -> None:
    """Write columns and statistics, then the manifest."""
    projection = indexing.projection
    blobs = {
        **projection.columns.parts(),
        FREQUENCIES: indexing.frequencies(),
        DICTIONARY: projection.dictionary.dictionary().to_bytes(),
        SHARED_TEXT: projection.shared_text.to_bytes(),
        ALIGNMENTS: alignments_to_bytes(projection.alignments),
    }
    statistics = projection.statistics()
    if statistics is not None:
        blobs[STATISTICS] = statistics.to_bytes()
    parts = {}
    for name, blob in blobs.items():
        pieces = [blob[start : start + MOST_BYTES] for start in range(0, len(blob), MOST_BYTES)] or [b""]
        for part, piece in enumerate(pieces):
            body = {"name": name, "part": part, "data": base64.b64encode(piece).decode()}
            _put(cluster, version, f"{name}.{part}", body, retry_seconds)
        parts[name] = len(pieces)
    manifest = IndexManifest.of(
        archive,
        format_version=FORMAT_VERSION,
        model_key=model_key,
        dimension=dimension,
        documents=indexing.counts[DOCUMENTS],
        passages=indexing.counts[PASSAGES],
    )
    _put(cluster, version, MANIFEST, {"name": MANIFEST, "body": {**asdict(manifest), "parts": parts}}, retry_seconds)


def put_status(  # noqa: PLR0913, PLR0917 - as above
    cluster: Cluster, version: Version, archive: Archive, vocabulary: Vocabulary, model_key: str, retry_seconds: float
) -> None:
    """Write the archive's current status: what the corpus contains, and which files could not be read."""
    manifest = with_retries(lambda: read_manifest(cluster, version), retry_seconds)
    number = with_retries(lambda: cluster.ask("GET", "/"), retry_seconds)["version"]["number"]
    engine = f"OpenSearch {number}, generation {manifest['generation']}"
    indexed = Total(manifest["documents"], manifest["passages"])
    status = corpus_status(archive, vocabulary, engine, model_key, indexed)
    _put(cluster, version, STATUS, {"name": STATUS, "body": asdict(status)}, retry_seconds)


def _put(cluster: Cluster, version: Version, name: str, body: dict[str, Any], retry_seconds: float) -> None:
    with_retries(lambda: cluster.ask("PUT", path(version.index(META), "_doc", name), body), retry_seconds)
