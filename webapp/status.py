"""What the status page and `/api/v1/status` need to know of a corpus, and its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.domain import DocumentStatus, FileState


class FailedFile(Protocol):
    """An input that became no document: `reason` is a code, `detail` a sentence."""

    @property
    def file(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def detail(self) -> str: ...


class DoubtfulDocument(Protocol):
    """A document of which some pages could not be read."""

    @property
    def id(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def unreadable_pages(self) -> Sequence[int]: ...


class CorpusStatus(Protocol):
    """Counts, states, failures, and what makes one index comparable with another."""

    @property
    def documents(self) -> int: ...
    @property
    def pages(self) -> int: ...
    @property
    def passages(self) -> int: ...
    @property
    def document_states(self) -> Mapping[DocumentStatus, int]: ...
    @property
    def file_states(self) -> Mapping[FileState, int]: ...
    @property
    def failures(self) -> Sequence[FailedFile]: ...
    @property
    def doubtful(self) -> Sequence[DoubtfulDocument]: ...
    @property
    def unknown_values(self) -> Mapping[str, Sequence[str]]: ...
    @property
    def engine(self) -> str: ...
    @property
    def model(self) -> str: ...
    @property
    def generation(self) -> int: ...
    @property
    def fingerprint(self) -> str: ...


def status_json(status: CorpusStatus) -> dict[str, Any]:
    """The answer of `/api/v1/status`."""
    return {
        "documents": status.documents,
        "pages": status.pages,
        "passages": status.passages,
        "document_states": {str(state): count for state, count in status.document_states.items()},
        "file_states": {str(state): count for state, count in status.file_states.items()},
        "failures": [
            {"file": failed.file, "reason": failed.reason, "detail": failed.detail} for failed in status.failures
        ],
        "doubtful": [
            {"id": document.id, "file": document.file, "unreadable_pages": list(document.unreadable_pages)}
            for document in status.doubtful
        ],
        "unknown_values": {field: list(values) for field, values in status.unknown_values.items()},
        "engine": status.engine,
        "model": status.model,
        "generation": status.generation,
        "fingerprint": status.fingerprint,
    }
