"""The archive: SQLite store and originals. The single source of truth, from which every index is built."""

from indexer.archive.identity import document_id, passage_id, text_hash
from indexer.archive.lock import writer_lock
from indexer.archive.object_store import ObjectStore
from indexer.archive.originals import Originals, hash_file, is_pdf
from indexer.archive.readable import ReadableOriginals
from indexer.archive.report import corpus_status
from indexer.archive.rows import ArchivedDocument, LedgerRow, PassageVectors
from indexer.archive.store import Archive, check_present
from indexer.archive.thumbnails import Thumbnail, Thumbnails

__all__ = [
    "Archive",
    "ArchivedDocument",
    "LedgerRow",
    "ObjectStore",
    "Originals",
    "PassageVectors",
    "ReadableOriginals",
    "Thumbnail",
    "Thumbnails",
    "check_present",
    "corpus_status",
    "document_id",
    "hash_file",
    "is_pdf",
    "passage_id",
    "text_hash",
    "writer_lock",
]
