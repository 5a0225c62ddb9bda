"""The corpus status as JSON. Knows nothing of Flask."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from indexer.domain import FileState

if TYPE_CHECKING:
    from indexer.domain import CorpusStatus, FileNote


def status_json(status: CorpusStatus) -> dict[str, Any]:
    """The answer of `/api/v1/status`: `failures` are files that became no document, `doubts` are what else is to be
    known about a file.
    """
    return {
        "documents": status.indexed.documents,
        "passages": status.indexed.passages,
        "pages": status.pages,
        "unreadable_pages": status.unreadable_pages,
        "ocr_pages": sum(note.ocr_pages for note in status.ocr),
        "ocr": [asdict(note) for note in status.ocr],
        "archived": asdict(status.archived),
        "files": {str(state): count for state, count in status.files.items()},
        "failures": [_note(note) for note in failures(status)],
        "doubts": [_note(note) for note in doubts(status)],
        "by_process": dict(status.by_process),
        "by_group": dict(status.by_group),
        "by_year": dict(status.by_year),
        "by_language": dict(status.by_language),
        "unknown_values": {field: list(values) for field, values in status.unknown_values.items()},
        "unsure": [asdict(note) for note in status.unsure],
        "engine": status.engine,
        "model": status.model,
        "generation": status.generation,
        "fingerprint": status.fingerprint,
    }


def failures(status: CorpusStatus) -> list[FileNote]:
    """The files that became no document."""
    return [note for note in status.notes if note.state is FileState.FAILED]


def doubts(status: CorpusStatus) -> list[FileNote]:
    """The files about which something else is to be known: read in part, superseded, the same as another one."""
    return [note for note in status.notes if note.state is not FileState.FAILED]


def _note(note: FileNote) -> dict[str, Any]:
    return {
        "file": note.file,
        "state": str(note.state),
        "reason": note.reason,
        "detail": note.detail,
        "documents": list(note.documents),
    }
