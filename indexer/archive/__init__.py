"""SQLite store and originals: the one truth, from which every index is made."""

from indexer.archive.identity import document_id, passage_id, text_hash
from indexer.archive.lock import writer_lock
from indexer.archive.originals import Originals, hash_file
from indexer.archive.report import corpus_status
from indexer.archive.store import Archive, ArchivedDocument, LedgerRow

__all__ = [
    "Archive",
    "ArchivedDocument",
    "LedgerRow",
    "Originals",
    "corpus_status",
    "document_id",
    "hash_file",
    "passage_id",
    "text_hash",
    "writer_lock",
]
