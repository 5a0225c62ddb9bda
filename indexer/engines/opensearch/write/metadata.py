"""What a version says of itself, written last: without it a version is unfinished, and nobody reads it."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from indexer.archive import corpus_status
from indexer.domain import Total
from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.retry import patiently
from indexer.engines.opensearch.read.snapshot import DICTIONARY, FREQUENCIES, MANIFEST, MOMENTS, STATUS, read_manifest
from indexer.engines.opensearch.schema import DOCUMENTS, FORMAT_VERSION, META, PASSAGES
from indexer.index.manifest import Manifest

if TYPE_CHECKING:
    from indexer.archive import Archive
    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.opensearch.write.indexing import Filling
    from indexer.vocabulary import Vocabulary

MOST_BYTES = 3_000_000
"""Of a part of what a reader keeps in memory; four in base64."""


def put_meta(  # noqa: PLR0913, PLR0917 - a version is described by these
    cluster: Cluster, version: Version, filling: Filling, archive: Archive, model_key: str, patience: float
) -> None:
    """Write columns and moments, then the manifest."""
    blobs = {
        **filling.columns.parts(),
        MOMENTS: filling.moments(),
        FREQUENCIES: filling.frequencies(),
        DICTIONARY: filling.dictionary.dictionary().to_bytes(),
    }
    parts = {}
    for name, blob in blobs.items():
        pieces = [blob[start : start + MOST_BYTES] for start in range(0, len(blob), MOST_BYTES)] or [b""]
        for part, piece in enumerate(pieces):
            body = {"name": name, "part": part, "data": base64.b64encode(piece).decode()}
            _put(cluster, version, f"{name}.{part}", body, patience)
        parts[name] = len(pieces)
    manifest = Manifest.of(
        archive,
        format_version=FORMAT_VERSION,
        model_key=model_key,
        dimension=filling.dimension,
        documents=filling.counts[DOCUMENTS],
        passages=filling.counts[PASSAGES],
    )
    _put(cluster, version, MANIFEST, {"name": MANIFEST, "body": {**asdict(manifest), "parts": parts}}, patience)


def put_status(  # noqa: PLR0913, PLR0917 - as above
    cluster: Cluster, version: Version, archive: Archive, vocabulary: Vocabulary, model_key: str, patience: float
) -> None:
    """Write what is in the corpus and what could not be read, as the archive has it now."""
    manifest = patiently(lambda: read_manifest(cluster, version), patience)
    number = patiently(lambda: cluster.ask("GET", "/"), patience)["version"]["number"]
    engine = f"OpenSearch {number}, generation {manifest['generation']}"
    indexed = Total(manifest["documents"], manifest["passages"])
    status = corpus_status(archive, vocabulary, engine, model_key, indexed)
    _put(cluster, version, STATUS, {"name": STATUS, "body": asdict(status)}, patience)


def _put(cluster: Cluster, version: Version, name: str, body: dict[str, Any], patience: float) -> None:
    patiently(lambda: cluster.ask("PUT", path(version.index(META), "_doc", name), body), patience)
