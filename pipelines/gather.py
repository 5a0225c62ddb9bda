"""Gather archives of machines that ingested shares of a corpus into one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from indexer.archive import Archive, ArchivedDocument, Originals, text_hash
from indexer.domain import FileState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from indexer.archive import LedgerRow

TEXTS_A_TRANSACTION = 2048


@dataclass(slots=True)
class Gathered:
    """What was taken in: input files, documents, vectors of the model in use; and files that were present already."""

    files: int = 0
    unchanged: int = 0
    documents: int = 0
    vectors: int = 0


def gather(
    archive: Archive, originals: Originals, other_dir: Path, model_key: str, progress: Callable[[int], None]
) -> Gathered:
    """Take in the archive in `other_dir`, which is only read. Files present here in the same state are skipped;
    documents removed here stay out. After an interruption, repeat it to continue. The caller holds the writer's lock.
    Raises ArchiveError.
    """
    result = Gathered()
    theirs = Originals(other_dir)
    with Archive(other_dir, read_only=True) as other:
        removed = archive.removed()
        for row in other.ledger():
            mine = archive.ledger_row(row.source)
            if mine is not None and (mine.signature, mine.state) == (row.signature, row.state):
                result.unchanged += 1
            else:
                result.files += 1
                result.documents += _take(archive, originals, other, theirs, row, removed)
            progress(1)
        result.vectors = _take_vectors(archive, other, model_key)
    return result


def _take(  # noqa: PLR0913, PLR0917 - two archives with their originals
    archive: Archive,
    originals: Originals,
    other: Archive,
    theirs: Originals,
    row: LedgerRow,
    removed: frozenset[str],
) -> int:
    wanted = [ident for ident in row.document_ids if ident not in removed]
    if row.document_ids and not wanted:
        archive.put_file(replace(row, state=FileState.REMOVED, document_ids=()))
        return 0
    documents = [
        ArchivedDocument(other.document(ident), other.pages(ident), other.passages(ident))
        for ident in wanted
        if row.state is not FileState.DUPLICATE
    ]
    if documents and row.sha256 is not None:
        originals.put(theirs.path(row.sha256))
    archive.put_file(replace(row, document_ids=tuple(wanted)), documents)
    return len(documents)


def _take_vectors(archive: Archive, other: Archive, model_key: str) -> int:
    """Copy vectors of this model for texts that have none here. Those missing there, too, are left to reindex."""
    if other.texts_without_vector(model_key):
        return 0
    count = 0
    pairs = zip(other.all_passages(), other.all_vectors(model_key), strict=True)
    while batch := list(islice(pairs, TEXTS_A_TRANSACTION)):
        found = {text_hash(passage.text): vectors for passage, vectors in batch}
        missing = archive.hashes_without_vector(found, model_key)
        archive.put_vectors({key: found[key] for key in missing}, model_key)
        count += len(missing)
    return count
