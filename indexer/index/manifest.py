"""The manifest of a published version of an index, and the check whether this program may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from indexer.analysis import ANALYZER_VERSION
from indexer.errors import IndexMismatchError, IndexMissingError
from indexer.messages import Message

if TYPE_CHECKING:
    from indexer.archive import Archive

OTHER_VERSION = Message("index_of_other_version")


@dataclass(frozen=True, slots=True)
class IndexManifest:
    """The contents of a version, and the model and format that it needs. `format_version` is the engine's own."""

    format_version: int
    analyzer_version: int
    model_key: str
    dimension: int
    generation: int
    fingerprint: str
    documents: int
    passages: int
    built_at: str

    @classmethod
    def of(  # noqa: PLR0913 - a version is described by these
        cls, archive: Archive, *, format_version: int, model_key: str, dimension: int, documents: int, passages: int
    ) -> Self:
        """Describe a version that was just built from an archive, with this many documents and passages."""
        return cls(
            format_version, ANALYZER_VERSION, model_key, dimension, archive.generation(), archive.fingerprint(),
            documents, passages, datetime.now(UTC).isoformat(timespec="seconds"),
        )  # fmt: skip

    def check(self, format_version: int, model_key: str) -> None:
        """Raise IndexMismatchError unless a program with this format and model may read the version."""
        if self.model_key != model_key:
            raise IndexMismatchError(Message("index_of_other_model", built=self.model_key, configured=model_key))
        if (self.format_version, self.analyzer_version) != (format_version, ANALYZER_VERSION):
            raise IndexMismatchError(OTHER_VERSION)

    def shows(self, archive: Archive) -> bool:
        """Whether the archive is unchanged since the version was built."""
        return self.generation == archive.generation() and self.fingerprint == archive.fingerprint()


def damaged(reason: Exception) -> IndexMissingError:
    """Say that a version cannot be read, and what to do."""
    return IndexMissingError(Message("index_damaged", fault=str(reason)))
