"""One opened state of a version: its indices, and the small part of it that a reader keeps in memory."""

from __future__ import annotations

import base64
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.analysis import exacts, holds_near
from indexer.engines.opensearch.read import search_bodies
from indexer.engines.opensearch.read.published import FREQUENCIES, STATISTICS, read_part, read_published
from indexer.engines.opensearch.read.query_compiler import candidates, unsure
from indexer.engines.opensearch.read.segment import Segment
from indexer.engines.opensearch.read.shared_text import SharedText
from indexer.engines.opensearch.schema import DOCUMENTS, EXACT, FORMAT_VERSION, PASSAGE, PASSAGES, SENTENCES, VECTOR
from indexer.errors import IndexMissingError
from indexer.index.live import Live
from indexer.index.manifest import damaged
from indexer.messages import Message
from indexer.query.syntax import refuse_too_common
from indexer.ranking.compared import Compared
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.ranking.language_bias import needs_statistics
from indexer.ranking.score_normalization import LanguageStatistics
from indexer.search.dictionary import KnowsWords
from indexer.serialization import document_from_values, passage_from_values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from indexer.alignments.statement import Statement
    from indexer.archive.rows import Quantized
    from indexer.domain import Document, Passage
    from indexer.engines.opensearch.cluster.client import Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.index.doc_values import Columns, Integers
    from indexer.ports import Vectors
    from indexer.query.nodes import Near, Node
    from indexer.ranking.fusion import Scores
    from indexer.search.dictionary import Dictionary

AT_A_TIME = 1_000
"""Passages read by one request: about two megabytes."""
_LACKING = Message("index_lacking")


class Snapshot(Compared, KnowsWords):
    """Immutable and thread-safe. The cluster knows passages and documents by numbers that stay; whoever asks, by
    ordinals: what is shown, by document id, then by place (`index.live.Live`).
    """

    faults = (ValueError, KeyError)

    def __init__(self, cluster: Cluster, version: Version, model_key: str, before: Snapshot | None = None) -> None:
        """Open what is published of a version. Segments that it has in common with the one `before` are taken from
        there. Raises IndexMissingError when it is damaged, IndexMismatchError when it was built for another model or by
        another version of the program, EngineUnavailableError.
        """
        Compared.__init__(self)
        KnowsWords.__init__(self)
        self.cluster, self.version = cluster, version
        self.passages, self.documents = version.index(PASSAGES), version.index(DOCUMENTS)
        try:
            self._state = state = read_published(cluster, version)
            self.manifest, self.revision = state.manifest, state.revision
            self.manifest.check(FORMAT_VERSION, model_key)
            known = before.opened if before and before.version == version else {}
            self.opened: dict[str, Segment] = {
                name: known.get(name) or Segment(partial(read_part, cluster, version, state, name))
                for name in state.layout.segments
            }
            self._live = Live(list(self.opened.values()), state.layout)
            self._next_passage = state.layout.next_passage
            self.columns: Columns = self._live.columns
            self.statistics = (
                LanguageStatistics.from_bytes(self._part(STATISTICS)) if needs_statistics(model_key) else None
            )
            self.frequencies = DocumentFrequencies.from_bytes(self._part(FREQUENCIES))
            if (self.columns.passages, self.columns.documents) != (self.manifest.passages, self.manifest.documents):
                message = "its parts do not fit each other"
                raise ValueError(message)  # noqa: TRY301 - one message for every damage
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise damaged(error) from error
        self.shown = state.shown
        """The clauses that an entry must match to be shown."""

    def _part(self, name: str) -> bytes:
        return read_part(self.cluster, self.version, self._state, self._state.own, name)

    def dictionaries(self) -> list[Dictionary]:
        """See `dictionary.KnowsWords`."""
        return [one.dictionary for one in self.opened.values()]

    def passages_with(self, terms: Sequence[str]) -> list[int]:
        """See `dictionary.KnowsWords`."""
        answers = self.search(*(search_bodies.with_exact(term, self.shown) for term in terms))
        return [int(answer["hits"]["total"]["value"]) for answer in answers]

    @property
    def shared_text(self) -> SharedText:
        """The shared text of this state, which is not kept: a state goes when the last request has done with it."""
        return SharedText(self)

    @cached_property
    def alignments(self) -> list[Statement]:
        """The statements of alignment. Raises IndexMissingError when they are damaged."""
        try:
            found = [
                replace(one, ordinal=int(ordinals[one.ordinal]))
                for segment, ordinals in zip(self.opened.values(), self._live.ordinals, strict=True)
                for one in segment.alignments
                if ordinals[one.ordinal] >= 0
            ]
        except (ValueError, KeyError) as error:
            raise damaged(error) from error
        return sorted(found, key=lambda one: one.ordinal)

    # -- numbers -----------------------------------------------------------------------------------------------------

    def passage_numbers(self, ordinals: Sequence[int]) -> list[int]:
        """The numbers of passages."""
        numbers: list[int] = self._live.numbers[np.asarray(ordinals, dtype=np.int64)].tolist()
        return numbers

    def document_numbers(self, documents: Sequence[int] | Integers) -> list[int]:
        """The numbers of documents, which are given by their places in the columns."""
        numbers: list[int] = self._live.document_numbers[np.asarray(documents, dtype=np.int64)].tolist()
        return numbers

    def ordinals_of(self, numbers: Sequence[int] | Integers) -> npt.NDArray[np.int32]:
        """The ordinals of passages with these numbers, -1 for what is not shown, or is not yet."""
        asked = np.asarray(numbers, dtype=np.int64)
        known = asked < self._next_passage
        result = np.full(len(asked), -1, dtype=np.int32)
        result[known] = self._live.ordinals_of(asked[known])
        return result

    def scored(self, answer: Mapping[str, Any]) -> tuple[Integers, Scores]:
        """The ordinals and scores of a ranking."""
        sorts = [hit["sort"] for hit in answer["hits"]["hits"]]
        ordinals = self.ordinals_of([sort[-1] for sort in sorts]).astype(np.int64)
        scores = np.array([sort[0] for sort in sorts], dtype=np.float64)
        shown = ordinals >= 0
        return ordinals[shown], scores[shown]

    def hits(self, answer: Mapping[str, Any]) -> list[tuple[int, float]]:
        """The same in pairs."""
        ordinals, scores = self.scored(answer)
        return list(zip(ordinals.tolist(), scores.tolist(), strict=True))

    def matches(self, answer: Mapping[str, Any]) -> Integers:
        """The ordinals of the set of all matches, ascending."""
        ordinals = self.ordinals_of(numbers_of(answer))
        return np.sort(ordinals[ordinals >= 0]).astype(np.int64)

    # -- searching ---------------------------------------------------------------------------------------------------

    def search(self, *bodies: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Search the passages, in one request."""
        return self.cluster.searches([(self.passages, body) for body in bodies])

    def has_any_stem(self, stems: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple, whether any passage contains one of its stems, in text or context."""
        (answer,) = self.search(search_bodies.standing(stems, self.shown))
        return search_bodies.which_stand(answer)

    def has_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple of stems, whether they follow each other in the text of any passage."""
        (answer,) = self.search(search_bodies.following(phrases, self.shown))
        return search_bodies.which_stand(answer)

    def has_exact_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple of exact terms, whether they follow each other in the text of any passage."""
        (answer,) = self.search(search_bodies.following(phrases, self.shown, EXACT))
        return search_bodies.which_stand(answer)

    def vectors(self, ordinals: Integers) -> Vectors:
        """The vectors of these passages, shape (n, dimension)."""
        drawn: dict[int, dict[str, Any]] = {}
        for answer in self.search(*map(search_bodies.vectors, self._batches(ordinals.tolist()))):
            drawn |= self._by_ordinal(answer)
        return _vectors_in(drawn, ordinals.tolist())

    def read(self, ordinals: Sequence[int], numbers: Sequence[int]) -> tuple[dict[int, Passage], dict[int, Document]]:
        """Read passages by ordinal, and documents by their places in the columns, in one request."""
        asked: list[tuple[str, dict[str, Any]]] = []
        place_of = dict(zip(self.document_numbers(numbers), numbers, strict=True))
        if numbers:
            asked.append((self.documents, search_bodies.documents(list(place_of))))
        asked += [(self.passages, search_bodies.passages(some)) for some in self._batches(ordinals)]
        documents: dict[int, Document] = {}
        passages: dict[int, Passage] = {}
        for (index, _), answer in zip(asked, self.cluster.searches(asked), strict=True):
            if index == self.documents:
                documents |= {
                    place_of[number]: document_from_values(hit["_source"]["body"])
                    for number, hit in _by_number(answer).items()
                }
            else:
                passages |= {
                    ordinal: passage_from_values(hit["_source"][PASSAGE])
                    for ordinal, hit in self._by_ordinal(answer).items()
                }
        if len(passages) != len(ordinals) or len(documents) != len(numbers):
            raise IndexMissingError(_LACKING)
        return passages, documents

    def _batches(self, ordinals: Sequence[int]) -> list[list[int]]:
        """The numbers of passages, as many together as one request reads."""
        numbers = self.passage_numbers(ordinals)
        return [numbers[start : start + AT_A_TIME] for start in range(0, len(numbers), AT_A_TIME)]

    def _by_ordinal(self, answer: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
        hits = _by_number(answer)
        return dict(zip(self.ordinals_of(list(hits)).tolist(), hits.values(), strict=True))

    def passage(self, ident: str) -> Passage | None:
        """The passage with this id, None when there is none."""
        (answer,) = self.search(search_bodies.passage(ident, self.shown))
        hits = answer["hits"]["hits"]
        return passage_from_values(hits[0]["_source"][PASSAGE]) if hits else None

    def texts_and_vectors(self, texts: Sequence[int], vectors: Sequence[int]) -> tuple[list[Passage], Vectors]:
        """The texts of some passages and the vectors of some, each in the order of its ordinals."""
        told, drawn = map(
            self._by_ordinal,
            self.search(
                search_bodies.passages(self.passage_numbers(texts)),
                search_bodies.vectors(self.passage_numbers(vectors)),
            ),
        )
        if len(told) != len(texts):
            raise IndexMissingError(_LACKING)
        passages = [passage_from_values(told[ordinal]["_source"][PASSAGE]) for ordinal in texts]
        return passages, _vectors_in(drawn, vectors)

    def sentences(self, ordinals: Sequence[int]) -> list[Quantized]:
        """The vectors of the sentences of each of these passages."""
        found: dict[int, Quantized] = {}
        for answer in self.search(*(search_bodies.sentences(some) for some in self._batches(ordinals))):
            for ordinal, hit in self._by_ordinal(answer).items():
                stored = hit.get("fields", {}).get(SENTENCES, [""])[0]
                rows = np.frombuffer(base64.b64decode(stored), dtype=np.int8)
                found[ordinal] = rows.reshape(-1, self.manifest.dimension)
        if len(found) != len(ordinals):
            raise IndexMissingError(_LACKING)
        return [found[ordinal] for ordinal in ordinals]

    def ranked(self, asked: Mapping[str, Any], depth: int) -> list[tuple[int, float]]:
        """The best matches of a ranking as (ordinal, score), at most `depth`, in as many requests as that takes."""
        found: list[tuple[int, float]] = []
        after: list[object] | None = None
        while len(found) < depth:
            size = min(depth - len(found), search_bodies.BIGGEST_WINDOW)
            body = {**asked, "size": size, **({"search_after": after} if after else {})}
            (answer,) = self.search(body)
            hits = answer["hits"]["hits"]
            found += self.hits(answer)
            if len(hits) < size:
                break
            after = hits[-1]["sort"]
        return found

    def verified(self, root: Node | None) -> dict[Near, tuple[int, ...]]:
        """For each Near node that repeats a term, the numbers of the passages that match it, verified in their texts:
        OpenSearch would count one occurrence twice.
        """
        return {near: self._holding(near) for near in unsure(root)}

    def _holding(self, near: Near) -> tuple[int, ...]:
        (answer,) = self.search(search_bodies.matching(candidates(near)))
        ordinals = self.matches(answer).tolist()
        refuse_too_common(ordinals)
        holding = [
            ordinal
            for start in range(0, len(ordinals), AT_A_TIME)
            for ordinal, passage in sorted(self.read(ordinals[start : start + AT_A_TIME], ())[0].items())
            if holds_near([term.term for term in exacts(passage.text)], near.terms, near.distance)
        ]
        return tuple(self.passage_numbers(holding))


def numbers_of(answer: Mapping[str, Any]) -> Integers:
    """The numbers of the set of all matches, ascending."""
    words = np.array(answer["aggregations"]["matching"]["value"] or [], dtype="<i8")
    return np.flatnonzero(np.unpackbits(words.view(np.uint8), bitorder="little"))


def _vectors_in(drawn: Mapping[int, Mapping[str, Any]], ordinals: Sequence[int]) -> Vectors:
    """The vectors of passages in the hits that were drawn for them."""
    if len(drawn) != len(ordinals):
        raise IndexMissingError(_LACKING)
    return np.array([drawn[ordinal]["fields"][VECTOR] for ordinal in ordinals], dtype=np.float32)


def _by_number(answer: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
    """The hits of a search by number (`search_bodies`), by number."""
    return {int(hit["sort"][0]): hit for hit in answer["hits"]["hits"]}
