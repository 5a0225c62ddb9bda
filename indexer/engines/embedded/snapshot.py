"""One opened version of the index: its segments, its word index, and which passages it shows."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

import numpy as np

from indexer import budget
from indexer.engines.embedded.checksums import Verification, verify
from indexer.engines.embedded.layout import current_folder, read_layout, read_manifest, segment_folder
from indexer.engines.embedded.live_postings import LivePostings, LiveSharedText
from indexer.engines.embedded.merging import statistics_of
from indexer.engines.embedded.rounded import Rounded
from indexer.engines.embedded.schema import EXACT, FORMAT_VERSION, WORDS
from indexer.engines.embedded.segment import Segment
from indexer.engines.embedded.words import Words
from indexer.index.live import Live
from indexer.index.manifest import damaged
from indexer.latest import Latest
from indexer.ranking.compared import Compared
from indexer.ranking.language_bias import needs_statistics
from indexer.search.dictionary import KnowsWords
from indexer.serialization import document_from_json, passage_from_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from indexer.alignments.statement import Statement
    from indexer.archive.rows import Quantized
    from indexer.domain import Document, Passage
    from indexer.index.doc_values import Columns, Integers
    from indexer.ports import Vectors
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.score_normalization import LanguageStatistics
    from indexer.search.dictionary import Dictionary

AT_A_TIME = 4096
"""Vectors that are read and compared at a time: 6 MB of 384 values each."""
DOCUMENTS_REMEMBERED = 1 << 9
"""Documents that are remembered, some 3 MB: answers of many passages have the same few again and again."""
REMEMBERED = 4
"""Vectors of which the similarities to all passages and the nearest ones are remembered: 16 MB with a million passages.
"""


def verify_current(data_dir: Path) -> None:
    """Compare every file of the version in use, if there is one, with its checksum. Raises IndexMissingError."""
    folder = current_folder(data_dir)
    try:
        if folder is not None:
            verify(folders_of(folder))
    except (OSError, ValueError, TypeError) as error:
        raise damaged(error) from error


def folders_of(version: Path) -> list[Path]:
    """The folders that a version consists of. Raises OSError, ValueError or TypeError."""
    return [version, *(segment_folder(version.parent, name) for name in read_layout(version).segments)]


class Snapshot(Compared, KnowsWords):
    """Immutable and thread-safe. Nothing that it holds may refer to it: a version goes, and with it the files that it
    maps, when the last request has done with it, and not when the garbage collector comes by.
    """

    faults = (OSError, ValueError)

    def __init__(self, folder: Path, model_key: str, before: Snapshot | None = None) -> None:
        """Open a version. What it has in common with the one `before` is taken from there, opened and verified. Raises
        IndexMissingError when it is damaged, IndexMismatchError when it was built for another model or by another
        version of the program.
        """
        Compared.__init__(self)
        KnowsWords.__init__(self)
        try:
            self.manifest = read_manifest(folder)
            self.manifest.check(FORMAT_VERSION, model_key)
            layout = read_layout(folder)
            self.verification: Verification = Verification(folders_of(folder), before.verification if before else None)
            known: dict[str, Segment] = before.opened if before else {}
            self.opened: dict[str, Segment] = {
                name: known.get(name) or Segment(segment_folder(folder.parent, name), self.manifest.dimension)
                for name in layout.segments
            }
            self._segments = list(self.opened.values())
            self._live = Live(self._segments, layout)
            self.columns: Columns = self._live.columns
            self.words = Words(folder / WORDS, self._live, partial(_passage, self._segments, self._live))
            self.postings = LivePostings(self._segments, self._live)
            self.frequencies = self.postings.frequencies()
            self.statistics = self._statistics() if needs_statistics(model_key) else None
            self._documents: Latest[Document] = Latest(DOCUMENTS_REMEMBERED)
            self._similarities: Latest[Vectors] = Latest(REMEMBERED)
            self._nearest: Latest[list[tuple[int, float]]] = Latest(REMEMBERED)
            if (self.columns.passages, self.columns.documents) != (self.manifest.passages, self.manifest.documents):
                message = "its parts do not fit each other"
                raise ValueError(message)  # noqa: TRY301 - one message for every damage
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise damaged(error) from error

    def check(self) -> None:
        """Raise IndexMissingError once a file of the version is known to be damaged."""
        self.verification.check()

    @cached_property
    def shared_text(self) -> LiveSharedText:
        """The shared text of this version."""
        return LiveSharedText(self._segments, self._live)

    @cached_property
    def alignments(self) -> list[Statement]:
        """The statements of alignment in this version. Raises IndexMissingError when they are damaged."""
        try:
            found = [
                replace(one, ordinal=int(ordinals[one.ordinal]))
                for segment, ordinals in zip(self._segments, self._live.ordinals, strict=True)
                for one in segment.alignments
                if ordinals[one.ordinal] >= 0
            ]
        except (OSError, ValueError) as error:
            raise damaged(error) from error
        return sorted(found, key=lambda one: one.ordinal)

    def _statistics(self) -> LanguageStatistics | None:
        if not self._segments:
            return None
        rows = [np.flatnonzero(ordinals >= 0) for ordinals in self._live.ordinals]
        return statistics_of(self._segments, rows)

    def has_any_stem(self, stems: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple, whether any passage contains one of its stems, in text or context."""
        return [any(len(self.postings.of(stem)) for stem in some) for some in stems]

    def dictionaries(self) -> list[Dictionary]:
        """See `dictionary.KnowsWords`."""
        return [one.dictionary for one in self._segments]

    def passages_with(self, terms: Sequence[str]) -> list[int]:
        """See `dictionary.KnowsWords`."""
        return self.words.passages_with(terms)

    def has_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple of stems, whether they follow each other in the text of any passage."""
        return [self.words.has_phrase(stems) for stems in phrases]

    def has_exact_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple of exact terms, whether they follow each other in the text of any passage."""
        return [self.words.has_phrase(terms, EXACT) for terms in phrases]

    def document(self, number: int) -> Document:
        """The document with this number."""

        def read() -> Document:
            segment, row = self._live.segment_of_document[number], int(self._live.row_of_document[number])
            return document_from_json(self._segments[segment].document_lines[row])

        return self._documents.get(number, read)

    def passage(self, ordinal: int) -> Passage:
        """The passage with this ordinal."""
        return _passage(self._segments, self._live, ordinal)

    def read(self, ordinals: Sequence[int], numbers: Sequence[int]) -> tuple[dict[int, Passage], dict[int, Document]]:
        """Passages by ordinal, and documents by number."""
        return {one: self.passage(one) for one in ordinals}, {one: self.document(one) for one in numbers}

    def rounded_similarities(self, vector: Vectors) -> Vectors:
        """The cosine of every passage with a unit vector, about; it cannot be written to. Those of the latest vectors
        are remembered: the next page, a filter, and the same words otherwise combined ask for them again.
        """
        return self._similarities.get(vector.tobytes(), lambda: self._compared(Rounded.of(vector[None])))

    def nearest(
        self, vector: Vectors, parameters: RankingParameters, find: Callable[[], list[tuple[int, float]]]
    ) -> list[tuple[int, float]]:
        """The nearest passages to a vector among all, as found once: a page without results asks for them again."""
        return self._nearest.get((vector.tobytes(), parameters), find)

    def _compared(self, query: Rounded) -> Vectors:
        found = [segment.rounded.similarities(query) for segment in self._segments]
        result = found[0] if len(found) == 1 else np.concatenate(found or [np.empty(0, dtype=np.float32)])
        if not self._live.whole:
            result = result[self._live.places]
        result.flags.writeable = False
        return result

    def off(self, ordinals: Integers, query: Rounded) -> Vectors:
        """How much the rounded similarities of these passages to a query are off at most."""
        return self._of_segments(ordinals, lambda segment, rows: segment.rounded.off(rows, query), ())

    def most_off(self, query: Rounded) -> float:
        """How much a rounded similarity to a query is off at most."""
        return max((segment.rounded.most_off(query) for segment in self._segments), default=0.0)

    def similarities(self, ordinals: Integers, vector: Vectors) -> Vectors:
        """The cosine of these passages with a unit vector, exactly, in their order."""
        result = np.empty(len(ordinals), dtype=np.float32)
        for start in range(0, len(ordinals), AT_A_TIME):
            budget.check()
            some = slice(start, start + AT_A_TIME)
            result[some] = self.vectors(ordinals[some]) @ vector
        return result

    def vectors(self, ordinals: Integers) -> Vectors:
        """The vectors of these passages, shape (n, dimension)."""
        return self._of_segments(ordinals, lambda segment, rows: segment.vectors[rows], (self.manifest.dimension,))

    def _of_segments(
        self, ordinals: Integers, read: Callable[[Segment, Integers], Vectors], shape: tuple[int, ...]
    ) -> Vectors:
        """What `read` gives for the rows of segments that these passages are, each of this shape, in their order."""
        segments, rows = self._live.segment_of[ordinals], self._live.row_of[ordinals]
        if len(self._segments) == 1:
            return read(self._segments[0], rows)
        result = np.empty((len(ordinals), *shape), dtype=np.float32)
        for place in np.unique(segments).tolist():
            mine = segments == place
            result[mine] = read(self._segments[place], rows[mine])
        return result

    def sentences(self, ordinals: Sequence[int]) -> list[Quantized]:
        """The vectors of the sentences of each of these passages."""
        segments, rows = self._live.segment_of, self._live.row_of
        return [self._segments[segments[ordinal]].sentences(int(rows[ordinal])) for ordinal in ordinals]


def _passage(segments: Sequence[Segment], live: Live, ordinal: int) -> Passage:
    segment, row = live.segment_of[ordinal], int(live.row_of[ordinal])
    return passage_from_json(segments[segment].passage_lines[row])
