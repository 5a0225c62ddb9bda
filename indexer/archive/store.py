"""The archive: documents, pages, passages, vectors and the ledger. The single source of truth for every index."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

import numpy as np

from indexer.archive.connection import Connection
from indexer.archive.identity import checksum, text_hash
from indexer.archive.rows import (
    COLUMNS,
    FILE_NAME,
    SELECT_DOCUMENT,
    SELECT_FILE,
    SELECT_PAGE,
    SELECT_PASSAGE,
    ArchivedDocument,
    LedgerRow,
    PassageVectors,
    document_of,
    ledger_row_of,
    page_of,
    passage_of,
    sound,
)
from indexer.archive.versions import Family, families, keys_of, text_key
from indexer.domain import READ_WHOLE, Document, FileState, Page, Passage
from indexer.errors import ArchiveError, NotFoundError
from indexer.messages import Message
from indexer.serialization import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from indexer.archive.rows import Vectors

LIVE = (FileState.INDEXED, FileState.DOUBTFUL)
"""States of a file whose documents are archived under its name."""
PROMOTED = ""
"""The signature of a promoted duplicate: no file has it, so that the next run processes the file."""


def check_present(folder: Path) -> None:
    """Raise ArchiveError unless there is an archive in the folder, of whatever version."""
    if not (folder / FILE_NAME).exists():
        raise ArchiveError(Message("archive_missing", folder=str(folder)))


class Archive:
    """One open connection. Writers hold the lock of `lock.py`; readers open with `read_only=True` and need none."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        """Open the archive in `folder`; create it unless `read_only`. Raises ArchiveError when that fails."""
        self.path = folder / FILE_NAME
        self._db = Connection(self.path, read_only=read_only)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def check(self) -> None:
        """Raise ArchiveError if documents, pages or passages cannot be read at all."""
        for table in ("documents", "pages", "passages"):
            self._db.row(f"SELECT * FROM {table} LIMIT 1")  # noqa: S608 - the names above

    def verify(self) -> None:
        """Raise ArchiveError if a document, page, passage or vector is not what was stored. Reads them all."""
        for table, columns in COLUMNS.items():
            for row in self._db.rows(f"SELECT {columns}, checksum FROM {table}"):  # noqa: S608 - the names above
                sound(row)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- documents ---------------------------------------------------------------------------------------------------

    def put_file(
        self,
        row: LedgerRow,
        documents: Iterable[ArchivedDocument] = (),
        vectors: Mapping[bytes, PassageVectors] | None = None,
        model_key: str = "",
    ) -> None:
        """Replace everything that the archive holds of one input file, in one transaction. Raises the generation when a
        document was added, changed or removed.
        """
        with self._db.transaction():
            before = self._digests_of_source(row.source)
            for document_id in before.keys() - set(row.document_ids):
                self._drop_unless_shared(document_id, row.source)
            after = {key: digest for key, digest in before.items() if key in row.document_ids}
            for archived in documents:
                after[archived.document.id] = self._put(archived)
            self._put_vectors(vectors or {}, model_key)
            self._put_row(row)
            if after != before:
                self._raise_generation()

    def _digests_of_source(self, source: str) -> dict[str, str]:
        return dict(
            self._db.rows(
                "SELECT documents.id, digest FROM files, json_each(files.document_ids) AS claimed "
                "JOIN documents ON documents.id = claimed.value WHERE source = ?",
                (source,),
            )
        )

    def _drop_unless_shared(self, document_id: str, source: str) -> None:
        """Remove a document that its file no longer yields, unless another file does. A duplicate is promoted instead:
        its row becomes `indexed` without a signature, so that the next run describes the document anew.
        """
        others = [row for row in self._files_of(document_id) if row.source != source]
        if any(row.state is not FileState.DUPLICATE for row in others):
            return
        if others:
            self._db.write(
                "UPDATE files SET state = ?, reason = NULL, detail = NULL, signature = ? WHERE source = ?",
                (FileState.INDEXED, PROMOTED, others[0].source),
            )
            return
        self._db.write("DELETE FROM documents WHERE id = ?", (document_id,))

    def _put(self, archived: ArchivedDocument) -> str:
        document = archived.document
        description = to_json(document.description)
        passages = [
            (
                p.id, p.document_id, p.ordinal, p.page, p.page_to, p.paragraph, p.language, p.text,
                json.dumps(p.spans), text_hash(p.text),
            )
            for p in archived.passages
        ]  # fmt: skip
        fixed = (
            document.id, document.file, document.sha256, document.page_from, document.page_to, document.pages,
            document.status, json.dumps(document.unreadable_pages), description,
        )  # fmt: skip
        more = (
            json.dumps(document.ocr_pages), json.dumps(document.doubts), document.part_of, document.part_confidence,
        )  # fmt: skip
        labels = json.dumps(document.page_labels, ensure_ascii=False)
        digest = hashlib.sha256(repr((fixed, more, passages, *document.page_labels)).encode()).hexdigest()
        self._db.write("DELETE FROM removed WHERE document_id = ?", (document.id,))
        # Links to other documents stay until they are recomputed, and the time at which it was first taken in for good.
        known = self._db.row(
            "SELECT added_at, family, variants, unlisted_variants FROM documents WHERE id = ?", (document.id,)
        )
        added, *linked = known or (datetime.now(UTC).isoformat(timespec="seconds"), "", "[]", 0)
        key = text_key(passage.text for passage in archived.passages)
        self._db.write("DELETE FROM documents WHERE id = ?", (document.id,))
        self._note_keys(document, key)
        self._db.write(
            "INSERT INTO documents (id, file, sha256, page_from, page_to, pages, status, unreadable_pages, "
            "description, digest, added_at, ocr_pages, doubts, part_of, part_confidence, text_key, "
            "family, variants, unlisted_variants, page_labels) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *fixed,
                digest,
                added,
                *more,
                key,
                *linked,
                labels,
            ),
        )
        self._db.write_many(
            "INSERT INTO pages (document_id, number, text, origin, quality, words) VALUES (?, ?, ?, ?, ?, ?)",
            (
                (document.id, page.number, page.text, page.origin, page.quality, json.dumps(page.words))
                for page in archived.pages
            ),
        )
        self._db.write_many(
            f"INSERT INTO passages ({COLUMNS['passages']}, text_hash) "  # noqa: S608 - the names above
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            passages,
        )
        self._note_checksums("documents", "id", document.id)
        self._note_checksums("pages", "document_id", document.id)
        self._note_checksums("passages", "document_id", document.id)
        return digest

    def _note_checksums(self, table: str, key: str, value: str) -> None:
        self._db.write(
            f"UPDATE {table} SET checksum = checksum({COLUMNS[table]}) WHERE {key} = ?",  # noqa: S608 - the names above
            (value,),
        )

    def _put_row(self, row: LedgerRow) -> None:
        self._db.write(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row.source, row.file, row.sha256, row.state, row.reason, row.detail, row.signature,
                json.dumps(row.document_ids), datetime.now(UTC).isoformat(timespec="seconds"),
            ),
        )  # fmt: skip

    def _raise_generation(self) -> None:
        self._db.write("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'")

    def remove(self, document_ids: Sequence[str]) -> list[str]:
        """Remove documents with their pages, passages, vectors and ledger entries, and remember that they stay out.
        Returns the ids that were found.
        """
        removed = []
        hashes: list[bytes] = []
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._db.transaction():
            for document_id in document_ids:
                rows = self._db.rows("SELECT text_hash FROM passages WHERE document_id = ?", (document_id,))
                hashes += [row[0] for row in rows]
                if not self._db.write("DELETE FROM documents WHERE id = ?", (document_id,)):
                    continue
                removed.append(document_id)
                self._db.write("INSERT OR REPLACE INTO removed VALUES (?, ?)", (document_id, now))
                for row in self._files_of(document_id):
                    left = [other for other in row.document_ids if other != document_id]
                    self._db.write(
                        "UPDATE files SET document_ids = ?, state = ? WHERE source = ?",
                        (json.dumps(left), row.state if left else FileState.REMOVED, row.source),
                    )
            if removed:
                self._db.write_many(
                    "DELETE FROM vectors WHERE text_hash = ? AND text_hash NOT IN "
                    "(SELECT text_hash FROM passages WHERE passages.text_hash = vectors.text_hash)",
                    ((sha256,) for sha256 in hashes),
                )
                self._raise_generation()
        return removed

    def drop_unused_vectors(self) -> None:
        """Delete the vectors of texts that no passage has any more. Reads all of them."""
        with self._db.transaction():
            self._db.write("DELETE FROM vectors WHERE text_hash NOT IN (SELECT text_hash FROM passages)")

    def _files_of(self, document_id: str) -> list[LedgerRow]:
        rows = self._db.rows(
            f"{SELECT_FILE} WHERE EXISTS ("  # noqa: S608 - all of it is ours
            "SELECT 1 FROM json_each(files.document_ids) WHERE json_each.value = ?) ORDER BY file, source",
            (document_id,),
        )
        return [ledger_row_of(row) for row in rows]

    def removed(self) -> frozenset[str]:
        """The ids of documents that were removed and stay out."""
        return frozenset(row[0] for row in self._db.rows("SELECT document_id FROM removed"))

    def document(self, document_id: str) -> Document:
        """The document with this id. Raises NotFoundError."""
        row = self._db.row(f"{SELECT_DOCUMENT} WHERE id = ?", (document_id,))
        if row is None:
            raise NotFoundError(Message("no_document", document=document_id))
        return document_of(row)

    def documents(self) -> Iterator[Document]:
        """All documents, by id."""
        for row in self._db.rows(f"{SELECT_DOCUMENT} ORDER BY id"):
            yield document_of(row)

    def link_variants(self) -> bool:
        """Recompute which documents belong together, of those that may have to do with what has changed since the last
        time. Returns whether any link changed.
        """
        linked = self._db.row("SELECT value FROM meta WHERE key = 'linked'")
        if linked == (str(self.generation()),):
            return False
        chosen = None if linked is None else self._unlinked()
        selected = SELECT_DOCUMENT.replace(" FROM", ", text_key FROM")
        if chosen is None:
            rows = list(self._db.rows(f"{selected} ORDER BY id"))
        else:
            rows = [row for ident in sorted(chosen) for row in self._db.rows(f"{selected} WHERE id = ?", (ident,))]
        documents = [(document_of(row[:-1]), row[-1]) for row in rows]
        found = families(documents)
        changed = [
            (family.id, json.dumps([asdict(variant) for variant in family.variants]), family.unlisted, document.id)
            for document, _ in documents
            if (family := found.get(document.id, Family()))
            != Family(document.family, document.variants, document.unlisted_variants)
        ]
        with self._db.transaction():
            if chosen is None:
                for document, key in documents:
                    self._note_keys(document, key)
            self._db.write("DELETE FROM unlinked")
            if changed:
                self._db.write_many(
                    "UPDATE documents SET family = ?, variants = ?, unlisted_variants = ? WHERE id = ?", changed
                )
                for *_, document_id in changed:
                    self._note_checksums("documents", "id", document_id)
                self._raise_generation()
            self._db.write("INSERT OR REPLACE INTO meta SELECT 'linked', value FROM meta WHERE key = 'generation'")
        return bool(changed)

    def _note_keys(self, document: Document, key: bytes | None) -> None:
        rows = [(linking_key, document.id) for linking_key in keys_of(document, key)]
        self._db.write_many("INSERT OR IGNORE INTO relations VALUES (?, ?)", rows)
        self._db.write_many("INSERT OR IGNORE INTO unlinked VALUES (?)", [(linking_key,) for linking_key, _ in rows])

    def _unlinked(self) -> set[str]:
        """The documents that are related, directly or through others, to what has changed since the last linking."""
        found: set[str] = set()
        keys = {row[0] for row in self._db.rows("SELECT key FROM unlinked")}
        left = set(keys)
        while left:
            key = left.pop()
            some = {row[0] for row in self._db.rows("SELECT document_id FROM relations WHERE key = ?", (key,))}
            for ident in some - found:
                theirs = {row[0] for row in self._db.rows("SELECT key FROM relations WHERE document_id = ?", (ident,))}
                left |= theirs - keys
                keys |= theirs
            found |= some
        return found

    def pages(self, document_id: str) -> list[Page]:
        """A document's pages in order."""
        rows = self._db.rows(f"{SELECT_PAGE} WHERE document_id = ? ORDER BY number", (document_id,))
        return [page_of(row) for row in rows]

    def page(self, document_id: str, number: int) -> Page:
        """The page with this number. Raises NotFoundError."""
        row = self._db.row(f"{SELECT_PAGE} WHERE document_id = ? AND number = ?", (document_id, number))
        if row is None:
            raise NotFoundError(Message("no_page", document=document_id, page=number))
        return page_of(row)

    def page_numbers(self, document_id: str) -> list[int]:
        """The numbers of a document's pages in order."""
        rows = self._db.rows("SELECT number FROM pages WHERE document_id = ? ORDER BY number", (document_id,))
        return [int(row[0]) for row in rows]

    def passages(self, document_id: str) -> list[Passage]:
        """A document's passages in order."""
        rows = self._db.rows(f"{SELECT_PASSAGE} WHERE document_id = ? ORDER BY ordinal", (document_id,))
        return [passage_of(row) for row in rows]

    def all_passages(self) -> Iterator[Passage]:
        """All passages, by document and then by place."""
        for row in self._db.rows(f"{SELECT_PASSAGE} ORDER BY document_id, ordinal"):
            yield passage_of(row)

    def passages_by_id(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """The passages with these ids; missing ones are left out."""
        found: dict[str, Passage] = {}
        for start in range(0, len(passage_ids), 500):
            some = passage_ids[start : start + 500]
            rows = self._db.rows(f"{SELECT_PASSAGE} WHERE id IN ({_marks(some)})", list(some))
            found.update((row[0], passage_of(row)) for row in rows)
        return found

    # -- vectors -----------------------------------------------------------------------------------------------------

    def hashes_without_vector(self, hashes: Iterable[bytes], model_key: str) -> set[bytes]:
        """The text hashes that have no vector of this model yet."""
        missing = set(hashes)
        wanted = list(missing)
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            rows = self._db.rows(
                "SELECT text_hash FROM vectors WHERE model_key = ? AND sentences IS NOT NULL "  # noqa: S608
                f"AND text_hash IN ({_marks(some)})",
                [model_key, *some],
            )
            missing.difference_update(row[0] for row in rows)
        return missing

    def put_vectors(self, vectors: Mapping[bytes, PassageVectors], model_key: str) -> None:
        """Store vectors for texts of archived passages."""
        with self._db.transaction():
            self._put_vectors(vectors, model_key)

    def _put_vectors(self, vectors: Mapping[bytes, PassageVectors], model_key: str) -> None:
        rows = (
            (key, model_key, _to_blob(embedded.passage), embedded.sentences.tobytes())
            for key, embedded in vectors.items()
        )
        self._db.write_many(
            "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?, ?)", ((*row, checksum(*row)) for row in rows)
        )

    def texts_without_vector(self, model_key: str, document_ids: Iterable[str] | None = None) -> list[str]:
        """The distinct texts of passages without a vector of this model, of all documents or of these."""
        missing = (
            "SELECT DISTINCT text FROM passages WHERE NOT EXISTS "
            "(SELECT 1 FROM vectors WHERE vectors.text_hash = passages.text_hash AND model_key = ? "
            "AND sentences IS NOT NULL)"
        )
        if document_ids is None:
            return [row[0] for row in self._db.rows(missing, (model_key,))]
        found: dict[str, None] = {}
        for document_id in document_ids:
            rows = self._db.rows(f"{missing} AND document_id = ?", (model_key, document_id))
            found.update((row[0], None) for row in rows)
        return list(found)

    def all_vectors(self, model_key: str) -> Iterator[PassageVectors]:
        """The vectors of every passage, in the order of `all_passages`."""
        return self._vectors(model_key)

    def vectors(self, document_id: str, model_key: str) -> list[PassageVectors]:
        """The vectors of a document's passages, in order."""
        return list(self._vectors(model_key, "WHERE document_id = ?", (document_id,)))

    def _vectors(self, model_key: str, where: str = "", values: Sequence[object] = ()) -> Iterator[PassageVectors]:
        rows = self._db.rows(
            "SELECT vectors.text_hash, model_key, vector, sentences, vectors.checksum "  # noqa: S608 - the names above
            "FROM passages LEFT JOIN vectors "
            "ON vectors.text_hash = passages.text_hash AND model_key = ? AND sentences IS NOT NULL "
            f"{where} ORDER BY document_id, ordinal",
            (model_key, *values),
        )
        for row in rows:
            if row[2] is None:
                message = f"Some passages have no vector of {model_key}: run `onrecord reindex`."
                raise ArchiveError(message)
            _, _, vector, sentences = sound(row)
            passage = np.frombuffer(vector, dtype="<f4")
            yield PassageVectors(passage, np.frombuffer(sentences, dtype=np.int8).reshape(-1, max(len(passage), 1)))

    # -- ledger ------------------------------------------------------------------------------------------------------

    def ledger(self) -> list[LedgerRow]:
        """The ledger rows of all input files, by name."""
        return [ledger_row_of(row) for row in self._db.rows(f"{SELECT_FILE} ORDER BY file, source")]

    def files_in(self, state: FileState) -> int:
        """The number of input files in a state."""
        return int(self._db.row("SELECT count(*) FROM files WHERE state = ?", (state,))[0])

    def files_read_in_part(self) -> int:
        """The number of input files of which some pages or parts could not be read."""
        rows = self._db.rows("SELECT reason FROM files WHERE state = ?", (FileState.DOUBTFUL,))
        return sum(row[0] not in READ_WHOLE for row in rows)

    def ledger_row(self, source: str) -> LedgerRow | None:
        """The ledger row of one input file, or None."""
        row = self._db.row(f"{SELECT_FILE} WHERE source = ?", (source,))
        return None if row is None else ledger_row_of(row)

    def files_with_content(self, sha256: str, states: Sequence[FileState] = LIVE) -> list[LedgerRow]:
        """The ledger rows of files with this content and one of these states, by name."""
        rows = self._db.rows(
            f"{SELECT_FILE} WHERE sha256 = ? AND state IN ({_marks(states)}) ORDER BY file, source", (sha256, *states)
        )
        return [ledger_row_of(row) for row in rows]

    def promoted(self) -> frozenset[str]:
        """The files that were promoted from duplicates and are not yet described."""
        rows = self._db.rows(
            "SELECT source FROM files WHERE state = ? AND signature = ?", (FileState.INDEXED, PROMOTED)
        )
        return frozenset(row[0] for row in rows)

    def contents(self) -> frozenset[str]:
        """The SHA-256 of every file that yielded documents."""
        return frozenset(row[0] for row in self._db.rows("SELECT DISTINCT sha256 FROM documents"))

    def published(self, address: str) -> frozenset[str]:
        """The SHA-256 of every original published to the store at this address and not deleted there since, even if no
        document uses it any more.
        """
        return frozenset(row[0] for row in self._db.rows("SELECT sha256 FROM published WHERE address = ?", (address,)))

    def note_published(self, address: str, contents: Iterable[str]) -> None:
        """Record that these originals are in the store at this address."""
        with self._db.transaction():
            rows = ((address, sha256) for sha256 in contents)
            self._db.write_many("INSERT OR IGNORE INTO published VALUES (?, ?)", rows)

    def note_unpublished(self, address: str, contents: Iterable[str]) -> None:
        """Record that these originals are no longer in the store at this address."""
        with self._db.transaction():
            rows = ((address, sha256) for sha256 in contents)
            self._db.write_many("DELETE FROM published WHERE address = ? AND sha256 = ?", rows)

    def counts(self) -> dict[str, int]:
        """The numbers of documents, pages, passages and files. A page shared by several submissions of a compendium
        counts once.
        """
        tables = ("documents", "passages", "files")
        found = {name: int(self._db.row(f"SELECT count(*) FROM {name}")[0]) for name in tables}  # noqa: S608 - the names above
        return found | {"pages": self._page_count()}

    def _page_count(self) -> int:
        """The number of pages, from what documents say of theirs: the pages themselves are most of an archive."""
        count, last, file = 0, 0, None
        for sha256, first, pages in self._db.rows(
            "SELECT sha256, coalesce(page_from, 1) AS first, pages FROM documents ORDER BY sha256, first"
        ):
            if sha256 != file:
                last, file = 0, sha256
            end = first + pages - 1
            count += max(end - max(last, first - 1), 0)
            last = max(last, end)
        return count

    def passage_count(self, document_ids: Iterable[str] | None = None) -> int:
        """The number of passages of all documents, or of these."""
        if document_ids is None:
            return int(self._db.row("SELECT count(*) FROM passages")[0])
        count = "SELECT count(*) FROM passages WHERE document_id = ?"
        return sum(int(self._db.row(count, (document_id,))[0]) for document_id in document_ids)

    def states(self, document_ids: Iterable[str] | None = None) -> dict[str, str]:
        """For each document, or each of these, by id, a value that changes with whatever an index shows of it."""
        selected = "SELECT id, substr(digest, 1, 24) || hex(checksum) FROM documents"
        if document_ids is None:
            return dict(self._db.all(f"{selected} ORDER BY id"))
        return dict(
            row for document_id in document_ids for row in self._db.rows(f"{selected} WHERE id = ?", (document_id,))
        )

    def generation(self) -> int:
        """A counter that each change of a document increments."""
        return int(self._db.row("SELECT value FROM meta WHERE key = 'generation'")[0])

    def modified(self) -> tuple[int, ...]:
        """The modification times of the database's files, which change with every write."""
        files = (self.path, self.path.with_name(f"{self.path.name}-wal"))
        return tuple(file.stat().st_mtime_ns for file in files if file.exists())

    def fingerprint(self) -> str:
        """16 hex digits that change when any document does; equal for equal archives."""
        # As Python writes the tuple of each row, which takes it twice as long.
        (rows,) = self._db.row(
            "SELECT coalesce(group_concat(printf('(''%s'', ''%s'')', id, digest), ''), '') "
            "FROM (SELECT id, digest FROM documents ORDER BY id)"
        )
        return hashlib.sha256(rows.encode()).hexdigest()[:16]


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _to_blob(vector: Vectors) -> bytes:
    return np.ascontiguousarray(vector, dtype="<f4").tobytes()
