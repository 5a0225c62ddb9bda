"""A version's metadata: the parts of segments and states, the status, and the one entry that publishes a state."""

from __future__ import annotations

import base64
import contextlib
import json
import secrets
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from indexer.alignments.statement import to_bytes as alignments_to_bytes
from indexer.archive import corpus_status
from indexer.domain import Total
from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.errors import ConflictError
from indexer.engines.opensearch.cluster.retry import with_retries
from indexer.engines.opensearch.read import published
from indexer.engines.opensearch.read.published import Published, entry_of, part_of, read_published
from indexer.engines.opensearch.schema import FORMAT_VERSION, META
from indexer.engines.opensearch.write.stems import packed as packed_stems
from indexer.index.doc_values import joined, packed
from indexer.index.manifest import IndexManifest
from indexer.index.segments import Merge, through_all
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.search.dictionary import merged as merged_dictionary

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from indexer.archive import Archive
    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.opensearch.read.segment import Segment
    from indexer.engines.opensearch.write.indexing import Indexing
    from indexer.index.segments import Composition, Contents
    from indexer.ranking.score_normalization import LanguageStatistics
    from indexer.vocabulary import Vocabulary

MOST_BYTES = 3_000_000
"""Bytes of a piece of what readers keep in memory; base64 makes four of three."""


class Metadata:
    """Of one version. `retry_seconds` is the limit of retries in seconds, for each request."""

    def __init__(self, cluster: Cluster, version: Version, retry_seconds: float) -> None:
        self._cluster, self._version, self._retry_seconds = cluster, version, retry_seconds

    def put_segment(self, blobs: Mapping[str, bytes]) -> tuple[str, dict[str, int]]:
        """Write the parts of a segment; returns its name, and the number of pieces of each part by its name."""
        name = f"s-{secrets.token_hex(8)}"
        return name, self._put_parts(name, blobs)

    def state(  # noqa: PLR0913, PLR0917 - a state is described by these
        self,
        composition: Composition,
        parts: Mapping[str, int],
        stems: Counter[str],
        statistics: LanguageStatistics | None,
        archive: Archive,
        model_key: str,
        dimension: int,
    ) -> Published:
        """Write the parts of a state with these segments, and describe it. It is not published yet."""
        own = f"v-{secrets.token_hex(8)}"
        documents, passages = composition.documents, composition.passages
        blobs = {
            published.STEMS: packed_stems(stems),
            published.FREQUENCIES: DocumentFrequencies.of(stems.items(), passages).to_bytes(),
        }
        if statistics is not None:
            blobs[published.STATISTICS] = statistics.to_bytes()
        manifest = IndexManifest.of(
            archive,
            format_version=FORMAT_VERSION,
            model_key=model_key,
            dimension=dimension,
            documents=documents,
            passages=passages,
        )
        layout = composition.layout
        parts = {**_of_segments(parts, layout.segments), **self._put_parts(own, blobs)}
        return Published(manifest, layout, parts, own, reserved=(layout.next_document, layout.next_passage))

    def _put_parts(self, owner: str, blobs: Mapping[str, bytes]) -> dict[str, int]:
        parts = {}
        for part, blob in blobs.items():
            name = part_of(owner, part)
            pieces = [blob[start : start + MOST_BYTES] for start in range(0, len(blob), MOST_BYTES)] or [b""]
            for place, piece in enumerate(pieces):
                body = {"name": name, "part": place, "data": base64.b64encode(piece).decode()}
                self._put(entry_of(name, place), body)
            parts[name] = len(pieces)
        return parts

    def merged(self, state: Published, composition: Composition, segments: Mapping[str, Segment]) -> Published:
        """The state with some of its segments, these, in one. It is not published yet."""
        merge = Merge.of([one.contents for one in segments.values()], frozenset(state.layout.gone))
        name, parts = self.put_segment(_merged_parts(list(segments.values()), merge))
        layout = composition.replacing(list(segments), name, merge.contents).layout
        owners = [*layout.segments, state.own]
        return replace(state, layout=layout, parts=_of_segments({**state.parts, **parts}, owners))

    def put_state(self, state: Published, before: Published | None = None) -> Published:
        """Write the entry that publishes a state of the version, in the place of the one `before`; returns it with its
        own place. Raises EngineUnavailableError if another writer came first.
        """
        where = path(self._version.index(META), "_doc", published.MANIFEST)
        state = replace(state, token=secrets.token_hex(8))
        params: dict[str, Any] = {"op_type": "create"}
        if before is not None and before.place is not None:
            params = {"if_seq_no": before.place[0], "if_primary_term": before.place[1]}

        def put() -> Published:
            with contextlib.suppress(ConflictError):  # an earlier attempt may have succeeded, its response been lost
                self._cluster.ask("PUT", where, state.body, params)
            found = read_published(self._cluster, self._version)
            if found.token != state.token:
                raise ConflictError(self._cluster.where)
            return found

        return with_retries(put, self._retry_seconds)

    def put_status(self, archive: Archive, vocabulary: Vocabulary, model_key: str) -> None:
        """Write the archive's current status: what the corpus contains, and which files could not be read."""
        manifest = with_retries(lambda: read_published(self._cluster, self._version).manifest, self._retry_seconds)
        number = with_retries(lambda: self._cluster.ask("GET", "/"), self._retry_seconds)["version"]["number"]
        engine = f"OpenSearch {number}, generation {manifest.generation}"
        indexed = Total(manifest.documents, manifest.passages)
        status = corpus_status(archive, vocabulary, engine, model_key, indexed)
        self._put(published.STATUS, {"name": published.STATUS, "body": asdict(status)})

    def _put(self, name: str, body: dict[str, Any]) -> None:
        where = path(self._version.index(META), "_doc", name)
        with_retries(lambda: self._cluster.ask("PUT", where, body), self._retry_seconds)


def segment_parts(indexing: Indexing) -> dict[str, bytes]:
    """The parts of a segment with the documents that were sent."""
    projection = indexing.projection
    return {
        published.CONTENTS: _contents(indexing.contents),
        **projection.columns.parts(),
        published.DICTIONARY: projection.dictionary.dictionary().to_bytes(),
        published.ALIGNMENTS: alignments_to_bytes(projection.alignments),
    }


def _merged_parts(segments: Sequence[Segment], merge: Merge) -> dict[str, bytes]:
    columns = [one.columns() for one in segments]
    documents = through_all(merge.documents, [one.documents for one in segments])
    passages = through_all(merge.passages, [one.passages for one in segments])
    aligned = [
        replace(one, ordinal=int(places[one.ordinal]))
        for segment, places in zip(segments, merge.moved, strict=True)
        for one in segment.alignments
        if places[one.ordinal] >= 0
    ]
    return {
        published.CONTENTS: _contents(merge.contents),
        **packed(*joined(columns, documents, passages)),
        published.DICTIONARY: merged_dictionary([one.dictionary for one in segments]).to_bytes(),
        published.ALIGNMENTS: alignments_to_bytes(aligned),
    }


def _contents(contents: Contents) -> bytes:
    return json.dumps(asdict(contents)).encode()


def _of_segments(parts: Mapping[str, int], owners: Sequence[str]) -> dict[str, int]:
    """Those of the parts that belong to these."""
    return {name: pieces for name, pieces in parts.items() if name.partition(".")[0] in owners}
