"""Rows of the archive's tables, and their conversion to domain objects."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from indexer.archive.identity import text_hash
from indexer.domain import Document, DocumentStatus, FileState, Page, Passage
from indexer.errors import ArchiveError
from indexer.messages import Message
from indexer.serialization import description_from_json, page_from_values, variants_from_values

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
FILE_NAME = "archive.db"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """The state of one input file, with the reason. `source` is its absolute path, `file` the name that is shown."""

    source: str
    file: str
    sha256: str | None
    state: FileState
    reason: str | None
    detail: str | None
    signature: str
    document_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArchivedDocument:
    """A document with its pages and passages, as one transaction writes it."""

    document: Document
    pages: Sequence[Page]
    passages: Sequence[Passage]


SELECT_DOCUMENT = (
    "SELECT id, file, sha256, description, pages, status, unreadable_pages, page_from, page_to, ocr_pages, doubts, "
    "part_of, part_confidence, family, variants, unlisted_variants, added_at FROM documents"
)
SELECT_PAGE = "SELECT number, text, origin, quality, words FROM pages"
SELECT_PASSAGE = (
    "SELECT id, document_id, ordinal, page, page_to, paragraph, language, text, spans, text_hash FROM passages"
)
SELECT_FILE = "SELECT source, file, sha256, state, reason, detail, signature, document_ids FROM files"


def _of_sound_rows(made: Callable[[Any], T]) -> Callable[[Any], T]:
    """Say of a row that cannot be read that the archive is damaged: SQLite does not notice a flipped byte."""

    @wraps(made)
    def of_row(row: Any) -> T:  # noqa: ANN401 - rows are as sqlite3 has them
        try:
            return made(row)
        except (ValueError, TypeError, KeyError) as error:
            raise ArchiveError(Message("archive_damaged", file=FILE_NAME, fault=type(error).__name__)) from error

    return of_row


@_of_sound_rows
def document_of(row: tuple[Any, ...]) -> Document:
    """The document in a row of SELECT_DOCUMENT."""
    ident, file, sha256, description, pages, status, unreadable, page_from, page_to, *more = row
    ocr_pages, doubts, part_of, part_confidence, family, variants, unlisted, added = more
    return Document(
        ident, file, sha256, description_from_json(description), pages, DocumentStatus(status),
        tuple(json.loads(unreadable)), page_from, page_to, tuple(json.loads(ocr_pages)), tuple(json.loads(doubts)),
        part_of, part_confidence, family, variants_from_values(json.loads(variants)), unlisted, added,
    )  # fmt: skip


@_of_sound_rows
def page_of(row: tuple[Any, ...]) -> Page:
    """The page in a row of SELECT_PAGE."""
    *fixed, words = row
    return page_from_values([*fixed, json.loads(words)])


@_of_sound_rows
def passage_of(row: tuple[str, str, int, int, int, str | None, str, str, str, bytes]) -> Passage:
    """The passage in a row of SELECT_PASSAGE. Raises ArchiveError when its text is not what was stored."""
    *fixed, spans, checksum = row
    if text_hash(row[7]) != checksum:
        raise ArchiveError(Message("archive_damaged", file=FILE_NAME, fault=f"passage {row[0]}"))
    places = tuple((page, start, end) for page, start, end in json.loads(spans))
    return Passage(*fixed, places)  # type: ignore[call-arg,arg-type]


def ledger_row_of(row: tuple[str, str, str | None, str, str | None, str | None, str, str]) -> LedgerRow:
    """The ledger row in a row of SELECT_FILE."""
    source, file, sha256, state, reason, detail, signature, ids = row
    return LedgerRow(source, file, sha256, FileState(state), reason, detail, signature, tuple(json.loads(ids)))
