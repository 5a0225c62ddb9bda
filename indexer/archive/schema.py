"""The archive's tables, as migrations: the n-th entry upgrades a database from version n to n+1. Never edit a released
one; append another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.errors import ArchiveSchemaError
from indexer.messages import Message

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS = (
    """
    CREATE TABLE documents (
        id TEXT PRIMARY KEY,            -- from the content: see identity.py
        file TEXT NOT NULL,             -- the name under which it came
        sha256 TEXT NOT NULL,           -- of the original file
        page_from INTEGER, page_to INTEGER,
        pages INTEGER NOT NULL,
        status TEXT NOT NULL,
        unreadable_pages TEXT NOT NULL, -- JSON list of page numbers
        description TEXT NOT NULL,      -- JSON object
        digest TEXT NOT NULL,           -- of everything that an index holds about it
        added_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX documents_sha256 ON documents (sha256);
    CREATE TABLE pages (
        document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (document_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE passages (
        id TEXT PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        page INTEGER NOT NULL, page_to INTEGER NOT NULL,
        paragraph TEXT,
        language TEXT NOT NULL,
        text TEXT NOT NULL,
        spans TEXT NOT NULL,            -- JSON list of [page, start, end]
        text_hash BLOB NOT NULL,
        UNIQUE (document_id, ordinal)
    ) STRICT;
    CREATE INDEX passages_text_hash ON passages (text_hash);
    CREATE TABLE vectors (
        text_hash BLOB NOT NULL,
        model_key TEXT NOT NULL,        -- model, revision, prefix and precision
        vector BLOB NOT NULL,           -- little-endian float32
        PRIMARY KEY (text_hash, model_key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE files (                -- the ledger: one row an input file
        source TEXT PRIMARY KEY,        -- absolute path
        file TEXT NOT NULL,             -- the name that is shown
        sha256 TEXT,
        state TEXT NOT NULL,
        reason TEXT, detail TEXT,
        signature TEXT NOT NULL,        -- of content, manifest rows and options: equal means nothing to do
        document_ids TEXT NOT NULL,     -- JSON list
        updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX files_sha256 ON files (sha256);
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO meta VALUES ('generation', '0');
    """,
    """
    CREATE TABLE removed (              -- documents that were taken out and are to stay out
        document_id TEXT PRIMARY KEY,
        removed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO removed
        SELECT substr(sha256, 1, 24), updated_at FROM files WHERE state = 'removed' AND sha256 IS NOT NULL;
    """,
    """
    CREATE TABLE published (            -- originals that lie in a store for readers
        address TEXT NOT NULL,          -- of the store
        sha256 TEXT NOT NULL,
        PRIMARY KEY (address, sha256)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    ALTER TABLE documents ADD COLUMN ocr_pages TEXT NOT NULL DEFAULT '[]';   -- JSON list of page numbers
    ALTER TABLE documents ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]';      -- JSON list of reason codes
    ALTER TABLE documents ADD COLUMN part_of TEXT;
    ALTER TABLE documents ADD COLUMN part_confidence REAL;
    ALTER TABLE documents ADD COLUMN family TEXT NOT NULL DEFAULT '';
    ALTER TABLE documents ADD COLUMN variants TEXT NOT NULL DEFAULT '[]';    -- JSON list of objects
    ALTER TABLE documents ADD COLUMN unlisted_variants INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE documents ADD COLUMN text_key BLOB;                          -- equal for equal words: see variants.py
    ALTER TABLE pages ADD COLUMN origin TEXT NOT NULL DEFAULT 'text_layer';
    ALTER TABLE pages ADD COLUMN quality REAL;
    ALTER TABLE pages ADD COLUMN words TEXT NOT NULL DEFAULT '[]';           -- JSON list of boxes: see WordBox
    UPDATE documents SET doubts = '["unreadable_pages"]' WHERE status = 'indexed_with_doubts';
    """,
    """
    ALTER TABLE vectors ADD COLUMN sentences BLOB;     -- of the text's sentences, int8 row by row; NULL: not made yet
    """,
    # The checksum of what rows.py reads; SQL gets the function from connection.py.
    """
    ALTER TABLE documents ADD COLUMN checksum BLOB;
    ALTER TABLE pages ADD COLUMN checksum BLOB;
    ALTER TABLE passages ADD COLUMN checksum BLOB;
    ALTER TABLE vectors ADD COLUMN checksum BLOB;
    UPDATE documents SET checksum = checksum(
        id, file, sha256, description, pages, status, unreadable_pages, page_from, page_to, ocr_pages, doubts,
        part_of, part_confidence, family, variants, unlisted_variants, added_at
    );
    UPDATE pages SET checksum = checksum(document_id, number, text, origin, quality, words);
    UPDATE passages SET checksum = checksum(
        id, document_id, ordinal, page, page_to, paragraph, language, text, spans
    );
    UPDATE vectors SET checksum = checksum(text_hash, model_key, vector, sentences);
    """,
    # What documents are linked by, and what of it has changed since they were; the first linking fills both.
    """
    CREATE TABLE relations (
        key TEXT NOT NULL,              -- see versions.keys_of
        document_id TEXT NOT NULL,
        PRIMARY KEY (key, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relations_document ON relations (document_id);
    CREATE TABLE unlinked (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TRIGGER documents_deleted AFTER DELETE ON documents BEGIN
        INSERT OR IGNORE INTO unlinked SELECT key FROM relations WHERE document_id = old.id;
        DELETE FROM relations WHERE document_id = old.id;
    END;
    CREATE INDEX documents_state ON documents (id, digest, checksum);   -- read whole for each change of an index
    DELETE FROM meta WHERE key = 'linked';
    """,
    # A document that is damaged keeps its checksum, and so stays damaged.
    """
    ALTER TABLE documents ADD COLUMN page_labels TEXT NOT NULL DEFAULT '[]';  -- JSON list of [page, label]
    UPDATE documents SET checksum = checksum(
        id, file, sha256, description, pages, status, unreadable_pages, page_from, page_to, ocr_pages, doubts,
        part_of, part_confidence, family, variants, unlisted_variants, added_at, page_labels
    ) WHERE checksum = checksum(
        id, file, sha256, description, pages, status, unreadable_pages, page_from, page_to, ocr_pages, doubts,
        part_of, part_confidence, family, variants, unlisted_variants, added_at
    );
    """,
)

OLDEST_READABLE = 8
"""The oldest version whose tables can be read without migration."""


def migrate(connection: sqlite3.Connection) -> None:
    """Upgrade the database to the newest version, each step in one transaction.

    Raises ArchiveSchemaError when a newer version of the program has written it.
    """
    version = _version(connection)
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")


def check_readable(connection: sqlite3.Connection) -> None:
    """Raise ArchiveSchemaError when a connection that may not migrate cannot read the database."""
    if _version(connection) < OLDEST_READABLE:
        raise ArchiveSchemaError(Message("archive_older"))


def _version(connection: sqlite3.Connection) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise ArchiveSchemaError(Message("archive_newer", version=version, known=len(MIGRATIONS)))
    return version
