"""What the front end asks of an index: the reading port, and what only pages need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from indexer.ports import Index

if TYPE_CHECKING:
    from pathlib import Path

    from indexer.domain import Passage
    from webapp.status import CorpusStatus


class PublicIndex(Index, Protocol):
    """An index that can be shown. Safe from many threads; every method may raise EngineUnavailableError."""

    def passage(self, passage_id: str) -> Passage:
        """One passage. Raises NotFoundError."""

    def original(self, document_id: str) -> Path:
        """The file as it came. Raises NotFoundError."""

    def status(self) -> CorpusStatus:
        """What is indexed and what failed."""

    def ready(self) -> None:
        """Load what an answer needs; raises EngineUnavailableError or ModelError when there can be none."""
