"""One segment, open for reading: all that an index has of some documents and passages, but for the word index."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.alignments.statement import from_bytes as alignments_from_bytes
from indexer.engines.embedded import schema
from indexer.engines.embedded.layout import read_contents
from indexer.engines.embedded.lines import Lines, rows_of
from indexer.engines.embedded.postings import Postings
from indexer.engines.embedded.rounded import Rounded
from indexer.index.doc_values import PARTS, unpacked
from indexer.ranking.score_normalization import LanguageStatistics
from indexer.search.dictionary import Dictionary
from indexer.search.remembered import remembered

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from indexer.alignments.statement import Statement
    from indexer.archive.rows import Quantized


class Segment:
    """Immutable and thread-safe. Versions that have the segment share what is opened. A row is a passage."""

    def __init__(self, folder: Path, dimension: int) -> None:
        """Open it. Raises OSError, ValueError, TypeError or KeyError when it is damaged."""
        self._folder = folder
        self.contents = read_contents(folder)
        self.documents = len(self.contents.ids)
        self.passages = sum(self.contents.passages)
        self.vectors = rows_of(folder / schema.VECTORS, self.passages, (dimension,), "<f4")
        self.rounded = Rounded(
            rows_of(folder / schema.ROUNDED, self.passages, (dimension,), "i1"),
            rows_of(folder / schema.SCALES, self.passages, (2,), "<f4"),
        )
        self._first_sentences = rows_of(folder / schema.FIRST_SENTENCES, self.passages + 1, (), "<i8")
        self._sentences = rows_of(folder / schema.SENTENCES, int(self._first_sentences[-1]), (dimension,), "i1")
        self.document_lines = Lines(folder / schema.DOCUMENTS, self.documents)
        self.passage_lines = Lines(folder / schema.PASSAGES, self.passages)
        self.postings = Postings(folder)
        self.sources = rows_of(folder / schema.SOURCES, self.documents, (), "<u8")
        shared = (folder / schema.HOLDERS).stat().st_size // 4
        self.hashes = rows_of(folder / schema.HASHES, shared, (), "<u8")
        self.holders = rows_of(folder / schema.HOLDERS, shared, (), "<u4")

    @remembered
    def columns(self) -> tuple[dict[str, npt.NDArray[Any]], dict[str, list[str]]]:
        """The arrays and values of its columns, which are kept: each version that has the segment joins them with
        those of others. Raises OSError or ValueError when they are damaged.
        """
        return unpacked({name: (self._folder / name).read_bytes() for name in PARTS})

    @cached_property
    def dictionary(self) -> Dictionary:
        """Its words. Raises OSError or ValueError when they are damaged."""
        return Dictionary.from_bytes((self._folder / schema.DICTIONARY).read_bytes())

    @cached_property
    def alignments(self) -> list[Statement]:
        """The statements of alignment, by row. Raises OSError or ValueError when they are damaged."""
        return alignments_from_bytes((self._folder / schema.ALIGNMENTS).read_bytes())

    def statistics(self) -> LanguageStatistics:
        """The moments of its vectors, for a model that needs them. Raises OSError or ValueError."""
        return LanguageStatistics.from_bytes((self._folder / schema.STATISTICS).read_bytes())

    @property
    def sentence_counts(self) -> npt.NDArray[np.int64]:
        """How many sentences with a vector each passage has."""
        return np.diff(self._first_sentences)

    def sentences(self, row: int) -> Quantized:
        """The vectors of the sentences of a passage."""
        found: Quantized = self._sentences[self._first_sentences[row] : self._first_sentences[row + 1]]
        return found
