-- An archive as version 1 of the schema wrote it. Never edit: it stands for what users have on their disks.
PRAGMA journal_mode = WAL;
CREATE TABLE documents (id TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, page_from INTEGER,
    page_to INTEGER, pages INTEGER NOT NULL, status TEXT NOT NULL, unreadable_pages TEXT NOT NULL,
    description TEXT NOT NULL, digest TEXT NOT NULL, added_at TEXT NOT NULL) STRICT;
CREATE INDEX documents_sha256 ON documents (sha256);
CREATE TABLE pages (document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, number INTEGER NOT NULL,
    text TEXT NOT NULL, PRIMARY KEY (document_id, number)) STRICT, WITHOUT ROWID;
CREATE TABLE passages (id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, page INTEGER NOT NULL, page_to INTEGER NOT NULL, paragraph TEXT, language TEXT NOT NULL,
    text TEXT NOT NULL, spans TEXT NOT NULL, text_hash BLOB NOT NULL, UNIQUE (document_id, ordinal)) STRICT;
CREATE INDEX passages_text_hash ON passages (text_hash);
CREATE TABLE vectors (text_hash BLOB NOT NULL, model_key TEXT NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (text_hash, model_key)) STRICT, WITHOUT ROWID;
CREATE TABLE files (source TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT, state TEXT NOT NULL, reason TEXT,
    detail TEXT, signature TEXT NOT NULL, document_ids TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
CREATE INDEX files_sha256 ON files (sha256);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', '3');
INSERT INTO documents VALUES ('aaaaaaaaaaaaaaaaaaaaaaaa', 'a.pdf',
    'aaaaaaaaaaaaaaaaaaaaaaaaffffffffffffffffffffffffffffffffffffffff', NULL, NULL, 1, 'indexed', '[]',
    '{"countries": [], "date": "2024", "groups": [], "language": "en", "languages": ["en"], "process": null, "provenance": {"date": "manifest"}, "regions": [], "session": null, "submitters": [], "symbol": null, "title": "Old", "type": null, "url": null}',
    'digest', '2024-01-01T00:00:00+00:00');
INSERT INTO pages VALUES ('aaaaaaaaaaaaaaaaaaaaaaaa', 1, 'Kept text.');
INSERT INTO passages VALUES ('aaaaaaaaaaaaaaaaaaaaaaaa.0123456789', 'aaaaaaaaaaaaaaaaaaaaaaaa', 0, 1, 1, NULL, 'en',
    'Kept text.', '[[1, 0, 10]]', X'ae3e8ea7b57c74bd196785cceb366036');
INSERT INTO vectors VALUES (X'ae3e8ea7b57c74bd196785cceb366036', 'model', X'0000803f00000000');
INSERT INTO files VALUES ('/a.pdf', 'a.pdf', 'aaaaaaaaaaaaaaaaaaaaaaaaffffffffffffffffffffffffffffffffffffffff',
    'indexed', NULL, NULL, 'sig', '["aaaaaaaaaaaaaaaaaaaaaaaa"]', '2024-01-01T00:00:00+00:00');
INSERT INTO files VALUES ('/b.pdf', 'b.pdf', 'bbbbbbbbbbbbbbbbbbbbbbbbffffffffffffffffffffffffffffffffffffffff',
    'removed', NULL, NULL, 'sig', '[]', '2024-01-01T00:00:00+00:00');
PRAGMA user_version = 1;
