"""One opened version of the index: its word index, vectors, columns and documents."""

from __future__ import annotations

import mmap
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.alignments.statement import from_bytes as alignments_from_bytes
from indexer.engines.embedded.build import current_folder, read_manifest
from indexer.engines.embedded.checksums import Verification, verify
from indexer.engines.embedded.postings import Postings
from indexer.engines.embedded.schema import (
    ALIGNMENTS,
    DICTIONARY,
    FIRST_SENTENCES,
    FORMAT_VERSION,
    SENTENCES,
    SHARED_TEXT,
    STATISTICS,
    VECTORS,
)
from indexer.engines.embedded.words import Words
from indexer.index.doc_values import PARTS, Columns
from indexer.index.manifest import damaged
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.ranking.language_bias import comparable, needs_statistics
from indexer.ranking.score_normalization import LanguageStatistics
from indexer.search.spellcheck import Dictionary
from indexer.serialization import document_from_json
from indexer.shared_text.store import SharedText

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from indexer.alignments.statement import Statement
    from indexer.archive.rows import Quantized
    from indexer.domain import Document
    from indexer.ports import Vectors
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.score_normalization import Scale


def verify_current(data_dir: Path) -> None:
    """Compare every file of the version in use, if there is one, with its checksum. Raises IndexMissingError."""
    folder = current_folder(data_dir)
    try:
        if folder is not None:
            verify(folder)
    except (OSError, ValueError, TypeError) as error:
        raise damaged(error) from error


class Snapshot:
    """Immutable and thread-safe."""

    def __init__(self, folder: Path, model_key: str) -> None:
        """Open a version. Raises IndexMissingError when it is damaged, IndexMismatchError when it was built for another
        model or by another version of the program.
        """
        try:
            self.manifest = read_manifest(folder)
            self.manifest.check(FORMAT_VERSION, model_key)
            self._verification = Verification(folder)
            self.columns = Columns({name: (folder / name).read_bytes() for name in PARTS})
            self.words = Words(folder / "words", self.manifest.passages)
            self.vectors = _open_rows(folder / VECTORS, self.manifest.passages, self.manifest.dimension, "<f4")
            self._first_sentences = np.frombuffer((folder / FIRST_SENTENCES).read_bytes(), dtype="<i8")
            self._sentences = _open_rows(
                folder / SENTENCES, int(self._first_sentences[-1]), self.manifest.dimension, "i1"
            )
            self.postings = Postings(folder)
            self.frequencies = DocumentFrequencies.of(self.postings.counts(), self.manifest.passages)
            self.statistics = (
                LanguageStatistics.from_bytes((folder / STATISTICS).read_bytes())
                if needs_statistics(model_key)
                else None
            )
            self._folder = folder
            self._lines = _Lines(folder / "documents.jsonl", self.manifest.documents)
            if (self.columns.passages, self.columns.documents) != (self.manifest.passages, self.manifest.documents):
                message = "its parts do not fit each other"
                raise ValueError(message)  # noqa: TRY301 - one message for every damage
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise damaged(error) from error

    def check(self) -> None:
        """Raise IndexMissingError once a file of the version is known to be damaged."""
        self._verification.check()

    @cached_property
    def dictionary(self) -> Dictionary:
        """The words of this version, read when the spelling check first needs them. Raises IndexMissingError when it is
        damaged.
        """
        try:
            return Dictionary.from_bytes((self._folder / DICTIONARY).read_bytes())
        except (OSError, ValueError) as error:
            raise damaged(error) from error

    @cached_property
    def shared_text(self) -> SharedText:
        """The shared text of this version, read when first needed. Raises IndexMissingError when it is damaged."""
        try:
            return SharedText.from_bytes((self._folder / SHARED_TEXT).read_bytes())
        except (OSError, ValueError) as error:
            raise damaged(error) from error

    @cached_property
    def alignments(self) -> list[Statement]:
        """The statements of alignment in this version. Raises IndexMissingError when they are damaged."""
        try:
            return alignments_from_bytes((self._folder / ALIGNMENTS).read_bytes())
        except (OSError, ValueError) as error:
            raise damaged(error) from error

    def has_any_stem(self, stems: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple, whether any passage contains one of its stems, in text or context."""
        return [any(len(self.postings.of(stem)) for stem in some) for some in stems]

    def document(self, number: int) -> Document:
        """The document with this number."""
        return document_from_json(self._lines[number])

    def comparable(self, query: Vectors, parameters: RankingParameters) -> tuple[Vectors, Scale]:
        """See language_bias.comparable."""
        return comparable(self.manifest.model_key, self.columns.languages, self.statistics, query, parameters)

    def similarities(self, vector: Vectors) -> Vectors:
        """The cosine of every passage with a unit vector."""
        result: npt.NDArray[np.float32] = self.vectors @ vector
        return result

    def sentences(self, ordinals: Sequence[int]) -> list[Quantized]:
        """The vectors of the sentences of each of these passages."""
        starts = self._first_sentences
        return [self._sentences[starts[ordinal] : starts[ordinal + 1]] for ordinal in ordinals]


def _open_rows(path: Path, rows: int, dimension: int, dtype: str) -> npt.NDArray[Any]:
    expected = rows * dimension * np.dtype(dtype).itemsize
    if path.stat().st_size != expected:
        message = f"{path.name} takes {path.stat().st_size} bytes instead of {expected}"
        raise ValueError(message)
    if not rows:
        return np.empty((0, dimension), dtype=dtype)
    return np.memmap(path, dtype=dtype, mode="r", shape=(rows, dimension))


class _Lines:
    """The lines of a file by number, read when they are accessed."""

    def __init__(self, path: Path, count: int) -> None:
        self._map: mmap.mmap | bytes = b""
        if path.stat().st_size:
            with path.open("rb") as stream:
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        ends = np.flatnonzero(np.frombuffer(self._map, dtype=np.uint8) == ord("\n"))
        if len(ends) != count:
            message = f"it lists {len(ends)} documents instead of {count}"
            raise ValueError(message)
        self._bounds = np.concatenate([[0], ends + 1])

    def __getitem__(self, number: int) -> bytes:
        return self._map[int(self._bounds[number]) : int(self._bounds[number + 1])]
