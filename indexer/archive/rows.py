"""Rows of the archive's tables, and their conversion to domain objects."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from indexer.archive.identity import checksum
from indexer.domain import Document, DocumentStatus, FileState, Page, Passage
from indexer.errors import ArchiveError
from indexer.messages import Message
from indexer.serialization import description_from_json, page_from_values, variants_from_values

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]
    Quantized = npt.NDArray[np.int8]

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


@dataclass(frozen=True, slots=True)
class PassageVectors:
    """What a model makes of the text of a passage: its unit vector, shape (dimension,), and those of its sentences in 8
    bits, shape (sentences, dimension).
    """

    passage: Vectors
    sentences: Quantized = field(default_factory=lambda: np.empty((0, 0), dtype=np.int8))


COLUMNS = {
    "documents": (
        "id, file, sha256, description, pages, status, unreadable_pages, page_from, page_to, ocr_pages, doubts, "
        "part_of, part_confidence, family, variants, unlisted_variants, added_at, page_labels"
    ),
    "pages": "document_id, number, text, origin, quality, words",
    "passages": "id, document_id, ordinal, page, page_to, paragraph, language, text, spans",
    "vectors": "text_hash, model_key, vector, sentences",
}
"""By table: what is read of a row, and what its checksum is made of."""

SELECT_DOCUMENT = f"SELECT {COLUMNS['documents']}, checksum FROM documents"  # noqa: S608 - as the next ones, all ours
SELECT_PAGE = f"SELECT {COLUMNS['pages']}, checksum FROM pages"  # noqa: S608
SELECT_PASSAGE = f"SELECT {COLUMNS['passages']}, checksum FROM passages"  # noqa: S608
SELECT_FILE = "SELECT source, file, sha256, state, reason, detail, signature, document_ids FROM files"


def sound(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The values of a row, without the checksum at its end. Raises ArchiveError if they are not what was stored: SQLite
    does not notice a flipped byte.
    """
    *values, noted = row
    if checksum(*values) != noted:
        raise ArchiveError(Message("archive_damaged", file=FILE_NAME, fault=f"row {str(values[0])[:60]}"))
    return tuple(values)


def _of_sound_rows(made: Callable[[tuple[Any, ...]], T]) -> Callable[[tuple[Any, ...]], T]:
    """Give the function the row's values; say of values that it cannot read that the archive is damaged."""

    @wraps(made)
    def of_row(row: tuple[Any, ...]) -> T:
        try:
            return made(sound(row))
        except (ValueError, TypeError, KeyError) as error:
            raise ArchiveError(Message("archive_damaged", file=FILE_NAME, fault=type(error).__name__)) from error

    return of_row


@_of_sound_rows
def document_of(row: tuple[Any, ...]) -> Document:
    """The document in a row of SELECT_DOCUMENT."""
    ident, file, sha256, description, pages, status, unreadable, page_from, page_to, *more = row
    ocr_pages, doubts, part_of, part_confidence, family, variants, unlisted, added, labels = more
    return Document(
        ident, file, sha256, description_from_json(description), pages, DocumentStatus(status),
        tuple(json.loads(unreadable)), page_from, page_to, tuple(json.loads(ocr_pages)), tuple(json.loads(doubts)),
        part_of, part_confidence, family, variants_from_values(json.loads(variants)), unlisted, added,
        tuple((page, label) for page, label in json.loads(labels)),
    )  # fmt: skip


@_of_sound_rows
def page_of(row: tuple[Any, ...]) -> Page:
    """The page in a row of SELECT_PAGE."""
    _, *fixed, words = row
    return page_from_values([*fixed, json.loads(words)])


@_of_sound_rows
def passage_of(row: tuple[Any, ...]) -> Passage:
    """The passage in a row of SELECT_PASSAGE."""
    *fixed, spans = row
    places = tuple((page, start, end) for page, start, end in json.loads(spans))
    return Passage(*fixed, places)  # type: ignore[call-arg]


def ledger_row_of(row: tuple[str, str, str | None, str, str | None, str | None, str, str]) -> LedgerRow:
    """The ledger row in a row of SELECT_FILE."""
    source, file, sha256, state, reason, detail, signature, ids = row
    return LedgerRow(source, file, sha256, FileState(state), reason, detail, signature, tuple(json.loads(ids)))
