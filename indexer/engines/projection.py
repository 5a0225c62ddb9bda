"""One pass over an archive: what an engine stores of each document and passage, and statistics collected meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from indexer.alignments.reading import groups_spoken_for, statements
from indexer.alignments.spokesmen import represented
from indexer.analysis import index_streams
from indexer.analysis.capitals import terms_in_capitals
from indexer.domain import PassageKind
from indexer.errors import ArchiveError
from indexer.index.context_fields import context_streams, label_terms, vote_terms
from indexer.index.doc_values import ColumnsWriter
from indexer.passages import headings, in_context
from indexer.ranking.language_bias import needs_statistics
from indexer.ranking.score_normalization import LanguageStatisticsCollector
from indexer.search.dictionary import DictionaryCollector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.alignments.statement import Statement
    from indexer.archive import Archive, PassageVectors
    from indexer.archive.rows import Quantized
    from indexer.domain import Description, Document, Passage
    from indexer.ports import Vectors
    from indexer.ranking.score_normalization import LanguageStatistics
    from indexer.vocabulary import Vocabulary

_CHANGED = "The archive changed while the index was built: run `onrecord reindex`."
_VECTORS_AT_A_TIME = 2048
"""Vectors of a language that are summed together."""


@dataclass(frozen=True, slots=True)
class ProjectedPassage:
    """A passage with its ordinal, terms and vector. `stems` and `exact` are the terms of its text, `context_exact`
    those of its document's context, its own label, the heading above it, and votes, `heading_stems` the stems of that
    heading, `acronyms` the terms of those in its text; each is one string, joined by spaces. `sentences` are the
    vectors of its sentences.
    """

    ordinal: int
    passage: Passage
    stems: str
    exact: str
    context_exact: str
    vector: Vectors
    sentences: Quantized
    heading_stems: str = ""
    acronyms: str = ""

    @property
    def exact_with_acronyms(self) -> str:
        """The exact terms of the text, and those of its acronyms behind them."""
        return f"{self.exact} {self.acronyms}".strip()


@dataclass(frozen=True, slots=True)
class ProjectedDocument:
    """A document with its number, the terms of its context (`context_fields.context_streams`) and its passages."""

    number: int
    document: Document
    context: str
    context_exact: str
    context_stems: frozenset[str]
    passages: tuple[ProjectedPassage, ...]

    def stems_of(self, projected: ProjectedPassage) -> frozenset[str]:
        """The stems that find the passage, in text or context."""
        return self.context_stems.union(projected.stems.split(), projected.heading_stems.split())

    def context_of(self, projected: ProjectedPassage) -> str:
        """The stems of the passage's context: its document's, and those of the heading above it."""
        return f"{self.context} {projected.heading_stems}" if projected.heading_stems else self.context


class Projection:
    """Iterates once. Afterwards it holds the columns, the dictionary, the statements of alignment, the statistics and
    the number of passages.
    """

    def __init__(self, archive: Archive, vocabulary: Vocabulary, model_key: str, dimension: int) -> None:
        """`dimension` is the length of the model's vectors."""
        self._archive, self._vocabulary = archive, vocabulary
        self._model_key, self._dimension = model_key, dimension
        self.columns = ColumnsWriter()
        self.dictionary = DictionaryCollector()
        self.alignments: list[Statement] = []
        self.passages = 0
        self._statistics = LanguageStatisticsCollector(dimension) if needs_statistics(model_key) else None
        self._waiting: dict[str, list[Vectors]] = {}

    def documents(self, ids: Iterable[str] | None = None) -> Iterator[ProjectedDocument]:
        """Every document, or those with these ids, with its passages, in the order of ids. Raises ArchiveError when a
        vector is missing or has the wrong length, or when the archive changes meanwhile.
        """
        generation = self._archive.generation()
        chosen = self._archive.documents() if ids is None else map(self._archive.document, sorted(ids))
        for document in chosen:
            passages = in_context(self._archive.passages(document.id))
            vectors = self._archive.vectors(document.id, self._model_key)
            if len(vectors) != len(passages):
                raise ArchiveError(_CHANGED)
            kinds = [passage.kind for passage in passages]
            languages = [passage.language for passage in passages]
            number = self.columns.add_document(document, languages, kinds, headings(passages, kinds))
            context, context_exact = context_streams(document, self._vocabulary)
            projected = tuple(
                self._projected(passage, document, context_exact, made)
                for passage, made in zip(passages, vectors, strict=True)
            )
            self._align(projected, document.description)
            yield ProjectedDocument(number, document, context, context_exact, frozenset(context.split()), projected)
        if self._archive.generation() != generation:
            raise ArchiveError(_CHANGED)

    def statistics(self) -> LanguageStatistics | None:
        """Statistics of all vectors; None for a model that needs none."""
        if self._statistics is None:
            return None
        for language in list(self._waiting):
            self._add_up(self._statistics, language)
        return self._statistics.statistics()

    def _align(self, passages: Iterable[ProjectedPassage], description: Description) -> None:
        """Add the statements of alignment in the passages of a document. A table of contents states nothing: it names
        who speaks on its pages, for whom.
        """
        spoken_for: set[str] = set()
        for one in passages:
            if one.passage.kind is PassageKind.CONTENTS:
                continue
            found = statements(one.passage.text, one.passage.language, description.submitters, spoken_for)
            spoken_for |= groups_spoken_for(found)
            self.alignments += [
                replace(said, ordinal=one.ordinal, others=represented(said, description) or said.others)
                for said in found
            ]

    def _projected(
        self, passage: Passage, document: Document, context_exact: str, made: PassageVectors
    ) -> ProjectedPassage:
        vector = made.passage
        if len(vector) != self._dimension:
            message = f"A vector of {self._model_key} has the wrong length: run `onrecord ingest --force`."
            raise ArchiveError(message)
        ordinal = self.passages
        self.passages += 1
        stems, exact = index_streams(passage.text, passage.language)
        self.dictionary.add(passage.text, passage.language, exact, context_exact)
        if self._statistics is not None:
            waiting = self._waiting.setdefault(passage.language, [])
            waiting.append(vector)
            if len(waiting) == _VECTORS_AT_A_TIME:
                self._add_up(self._statistics, passage.language)
        heading_stems, heading_exact = index_streams(passage.heading or "", passage.language)
        heading_acronyms = terms_in_capitals(passage.heading or "")
        votes = vote_terms(passage, document, self._vocabulary)
        labelled = " ".join(
            part for part in (context_exact, label_terms(passage), heading_exact, heading_acronyms, votes) if part
        )
        acronyms = terms_in_capitals(passage.text)
        return ProjectedPassage(
            ordinal, passage, stems, exact, labelled, vector, made.sentences, heading_stems, acronyms
        )

    def _add_up(self, statistics: LanguageStatisticsCollector, language: str) -> None:
        statistics.add(language, np.stack(self._waiting.pop(language)))
