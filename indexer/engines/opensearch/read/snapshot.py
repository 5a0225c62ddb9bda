"""One opened, published version: its indices, and the small part of it that a reader keeps in memory."""

from __future__ import annotations

import base64
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.alignments.statement import from_bytes as alignments_from_bytes
from indexer.analysis import exacts, holds_near
from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.read import search_bodies
from indexer.engines.opensearch.read.query_compiler import candidates, unsure
from indexer.engines.opensearch.schema import DOCUMENTS, FORMAT_VERSION, META, PASSAGE, PASSAGES, SENTENCES, VECTOR
from indexer.errors import IndexMismatchError, IndexMissingError
from indexer.index.doc_values import PARTS, Columns
from indexer.index.manifest import OTHER_VERSION, IndexManifest, damaged
from indexer.messages import Message
from indexer.query.nearness import refuse_too_common
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.ranking.language_bias import comparable, needs_statistics
from indexer.ranking.score_normalization import LanguageStatistics
from indexer.search.spellcheck import Dictionary
from indexer.serialization import document_from_values, passage_from_values
from indexer.shared_text.store import SharedText

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.alignments.statement import Statement
    from indexer.archive.rows import Quantized
    from indexer.domain import Document, Passage
    from indexer.engines.opensearch.cluster.client import Answer, Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.index.doc_values import Integers
    from indexer.ports import Vectors
    from indexer.query.nodes import Near, Node
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.score_normalization import Scale

AT_A_TIME = 1_000
"""Passages read by one request: about two megabytes."""
MANIFEST, STATUS = "manifest", "status"
STATISTICS, FREQUENCIES, DICTIONARY = "moments.npz", "frequencies.json", "dictionary.z"
SHARED_TEXT, ALIGNMENTS = "shared.npz", "alignments.json"
"""Entries of the meta index, in pieces: these, and the columns."""

_LACKING = Message("index_lacking")


class Snapshot:
    """Immutable and thread-safe."""

    def __init__(self, cluster: Cluster, version: Version, model_key: str) -> None:
        """Open a version. Raises IndexMissingError when it is damaged, IndexMismatchError when it was built for another
        model or by another version of the program, EngineUnavailableError.
        """
        self.cluster, self.version = cluster, version
        self.passages, self.documents = version.index(PASSAGES), version.index(DOCUMENTS)
        try:
            body = read_manifest(cluster, version)
            if body.get("format_version") != FORMAT_VERSION:
                raise IndexMismatchError(OTHER_VERSION)
            parts = body.pop("parts")
            self.manifest = IndexManifest(**body)
            self.manifest.check(FORMAT_VERSION, model_key)
            self.columns = Columns.of({name: self._blob(name, parts[name]) for name in PARTS})
            self.statistics = (
                LanguageStatistics.from_bytes(self._blob(STATISTICS, parts[STATISTICS]))
                if needs_statistics(model_key)
                else None
            )
            self.frequencies = DocumentFrequencies.from_bytes(self._blob(FREQUENCIES, parts[FREQUENCIES]))
            self._parts: dict[str, int] = {name: parts[name] for name in (DICTIONARY, SHARED_TEXT, ALIGNMENTS)}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise damaged(error) from error

    def _blob(self, name: str, parts: int) -> bytes:
        pieces = []
        for part in range(parts):
            where = path(self.version.index(META), "_doc", f"{name}.{part}")
            answer = self.cluster.ask("GET", where, missing={})
            if not answer:
                message = f"it lacks a part of {name}"
                raise ValueError(message)
            pieces.append(base64.b64decode(answer["_source"]["data"]))
        return b"".join(pieces)

    @cached_property
    def dictionary(self) -> Dictionary:
        """The words of this version, read when the spelling check first needs them. Raises IndexMissingError when it is
        damaged.
        """
        try:
            return Dictionary.from_bytes(self._blob(DICTIONARY, self._parts[DICTIONARY]))
        except (ValueError, KeyError) as error:
            raise damaged(error) from error

    @cached_property
    def shared_text(self) -> SharedText:
        """The shared text of this version, read when first needed. Raises IndexMissingError when it is damaged."""
        try:
            return SharedText.from_bytes(self._blob(SHARED_TEXT, self._parts[SHARED_TEXT]))
        except (ValueError, KeyError) as error:
            raise damaged(error) from error

    @cached_property
    def alignments(self) -> list[Statement]:
        """The statements of alignment in this version. Raises IndexMissingError when they are damaged."""
        try:
            return alignments_from_bytes(self._blob(ALIGNMENTS, self._parts[ALIGNMENTS]))
        except (ValueError, KeyError) as error:
            raise damaged(error) from error

    def has_any_stem(self, stems: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple, whether any passage contains one of its stems, in text or context."""
        answers = self.cluster.searches([(self.passages, search_bodies.has_any_stem(some)) for some in stems])
        return [bool(answer["hits"]["total"]["value"]) for answer in answers]

    def comparable(self, query: Vectors, parameters: RankingParameters) -> tuple[Vectors, Scale]:
        """See language_bias.comparable."""
        return comparable(self.manifest.model_key, self.columns.languages, self.statistics, query, parameters)

    def read(self, ordinals: Sequence[int], numbers: Sequence[int]) -> tuple[dict[int, Passage], dict[int, Document]]:
        """Read passages by ordinal and documents by number, in one request."""
        asked: list[tuple[str, dict[str, Any]]] = []
        if numbers:
            asked.append((self.documents, search_bodies.documents(numbers)))
        asked += [
            (self.passages, search_bodies.passages(ordinals[start : start + AT_A_TIME]))
            for start in range(0, len(ordinals), AT_A_TIME)
        ]
        documents: dict[int, Document] = {}
        passages: dict[int, Passage] = {}
        for (index, _), answer in zip(asked, self.cluster.searches(asked), strict=True):
            hits = {int(hit["sort"][0]): hit["_source"] for hit in answer["hits"]["hits"]}
            if index == self.documents:
                documents |= {number: document_from_values(source["body"]) for number, source in hits.items()}
            else:
                passages |= {ordinal: passage_from_values(source[PASSAGE]) for ordinal, source in hits.items()}
        if len(passages) != len(ordinals) or len(documents) != len(numbers):
            raise IndexMissingError(_LACKING)
        return passages, documents

    def texts_and_vectors(self, texts: Sequence[int], vectors: Sequence[int]) -> tuple[list[Passage], Vectors]:
        """The texts of some passages and the vectors of some, each in the order of its ordinals."""
        asked = [
            (self.passages, ask(some))
            for ask, some in ((search_bodies.passages, texts), (search_bodies.vectors, vectors))
        ]
        told, drawn = (
            {int(hit["sort"][0]): hit for hit in answer["hits"]["hits"]} for answer in self.cluster.searches(asked)
        )
        if len(told) != len(texts) or len(drawn) != len(vectors):
            raise IndexMissingError(_LACKING)
        passages = [passage_from_values(told[ordinal]["_source"][PASSAGE]) for ordinal in texts]
        rows = [drawn[ordinal]["fields"][VECTOR] for ordinal in vectors]
        return passages, np.array(rows, dtype=np.float32)

    def sentences(self, ordinals: Sequence[int]) -> list[Quantized]:
        """The vectors of the sentences of each of these passages."""
        asked = [
            (self.passages, search_bodies.sentences(ordinals[start : start + AT_A_TIME]))
            for start in range(0, len(ordinals), AT_A_TIME)
        ]
        found: dict[int, Quantized] = {}
        for answer in self.cluster.searches(asked):
            for hit in answer["hits"]["hits"]:
                stored = hit.get("fields", {}).get(SENTENCES, [""])[0]
                rows = np.frombuffer(base64.b64decode(stored), dtype=np.int8)
                found[int(hit["sort"][0])] = rows.reshape(-1, self.manifest.dimension)
        if len(found) != len(ordinals):
            raise IndexMissingError(_LACKING)
        return [found[ordinal] for ordinal in ordinals]

    def ranked(self, asked: Mapping[str, Any], depth: int) -> list[tuple[int, float]]:
        """The best matches of a ranking as (ordinal, score), at most `depth`, in as many requests as that takes."""
        found: list[tuple[int, float]] = []
        after: list[float] | None = None
        while len(found) < depth:
            size = min(depth - len(found), search_bodies.BIGGEST_WINDOW)
            body = {**asked, "size": size, **({"search_after": after} if after else {})}
            hits = self.cluster.searches([(self.passages, body)])[0]["hits"]["hits"]
            found += hits_of(hits)
            if len(hits) < size:
                break
            after = hits[-1]["sort"]
        return found

    def verified(self, root: Node | None) -> dict[Near, tuple[int, ...]]:
        """For each Near node that repeats a term, the passages that match it, verified in their texts: OpenSearch would
        count one occurrence twice.
        """
        return {near: self._holding(near) for near in unsure(root)}

    def _holding(self, near: Near) -> tuple[int, ...]:
        answer = self.cluster.searches([(self.passages, search_bodies.matching(candidates(near)))])[0]
        ordinals = ordinals_of(answer).tolist()
        refuse_too_common(ordinals)
        return tuple(
            ordinal
            for start in range(0, len(ordinals), AT_A_TIME)
            for ordinal, passage in sorted(self.read(ordinals[start : start + AT_A_TIME], ())[0].items())
            if holds_near([term.term for term in exacts(passage.text)], near.terms, near.distance)
        )


def read_manifest(cluster: Cluster, version: Version) -> dict[str, Any]:
    """Read a version's manifest. Raises KeyError when the version was never finished."""
    missing: Answer = {"_source": {}}
    answer = cluster.ask("GET", path(version.index(META), "_doc", MANIFEST), missing=missing)
    body: dict[str, Any] = answer["_source"]["body"]
    return body


def hits_of(hits: Sequence[Mapping[str, Any]]) -> list[tuple[int, float]]:
    """The ordinals and scores of a ranking's hits."""
    return [(int(hit["sort"][1]), float(hit["sort"][0])) for hit in hits]


def ordinals_of(answer: Mapping[str, Any]) -> Integers:
    """The set of all matches, ascending."""
    words = np.array(answer["aggregations"]["matching"]["value"] or [], dtype="<i8")
    return np.flatnonzero(np.unpackbits(words.view(np.uint8), bitorder="little"))
