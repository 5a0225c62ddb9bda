"""The archive's database file: opens, migrates and queries it, and converts every fault into an ArchiveError."""

from __future__ import annotations

import contextlib
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from indexer.archive.identity import checksum
from indexer.archive.schema import check_readable, migrate
from indexer.errors import ArchiveError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    Values = Sequence[object]
    Stamp = tuple[int, int, bool]

BUSY_TIMEOUT_MS = 30_000
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_UNWRITABLE = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
_PRIMARY = 0xFF
"""The lowest byte of SQLite's extended codes is the primary code."""


class Connection:
    """One open connection. Raises only ArchiveError."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        """Open the file; create and migrate it unless `read_only`."""
        self._path = path
        self._frozen: Stamp | None = None
        if read_only:
            self._db = self._open_to_read()
        else:
            self._db = self._open_to_write()

    def close(self) -> None:
        """Close it."""
        self._db.close()

    def rows(self, statement: str, values: Values = ()) -> Iterator[Any]:
        """The rows of a query, read lazily."""
        try:
            self._thaw()
            yield from self._db.execute(statement, values)
        except sqlite3.Error as error:
            raise ArchiveError(self._complaint(error, "read")) from error

    def all(self, statement: str, values: Values = ()) -> list[Any]:
        """The rows of a query at once, in a third of the time that it takes one by one."""
        try:
            self._thaw()
            return self._db.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise ArchiveError(self._complaint(error, "read")) from error

    def row(self, statement: str, values: Values = ()) -> Any:  # noqa: ANN401 - as sqlite3 has it
        """The first row, or None."""
        return next(self.rows(statement, values), None)

    def write(self, statement: str, values: Values = ()) -> int:
        """Run a changing statement inside a transaction; returns the number of rows changed."""
        return self._db.execute(statement, values).rowcount

    def write_many(self, statement: str, values: Iterable[Values]) -> None:
        """Run a changing statement for each of the values, inside a transaction."""
        self._db.executemany(statement, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: a full disk or another database fault raises ArchiveError and leaves the database
        unchanged.
        """
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except BaseException as error:
            # After some faults, a full disk among them, SQLite has already ended the transaction.
            if self._db.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise ArchiveError(self._complaint(error, "written")) from error
            raise

    # -- opening -----------------------------------------------------------------------------------------------------

    def _open_to_write(self) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(self._path, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise ArchiveError(self._complaint(error, "opened")) from error
        try:
            self._prepare(db)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("PRAGMA secure_delete = ON")  # removed text must not remain in the file
            db.create_function("checksum", -1, checksum, deterministic=True)
            migrate(db)
        except sqlite3.Error as error:
            db.close()
            raise ArchiveError(self._complaint(error, "opened")) from error
        except ArchiveError:
            db.close()
            raise
        return db

    def _open_to_read(self) -> sqlite3.Connection:
        try:
            there = self._path.exists()
        except OSError as error:
            raise ArchiveError(self._complaint(error, "opened")) from error
        if not there:
            raise ArchiveError(Message("archive_missing", folder=str(self._path.parent)))
        try:
            return self._connect_to_read("mode=ro")
        except sqlite3.Error as error:
            # In a read-only folder, SQLite cannot create the shared memory that reading beside a writer needs. Without
            # a log there is no writer, and the file can be read as immutable.
            if not any(_is_primary(error, code) for code in _UNWRITABLE) or self._stamp()[2]:
                raise ArchiveError(self._complaint(error, "opened")) from error
        try:
            self._frozen = self._stamp()
            return self._connect_to_read("mode=ro&immutable=1")
        except (OSError, sqlite3.Error) as error:
            raise ArchiveError(self._complaint(error, "opened")) from error

    def _connect_to_read(self, parameters: str) -> sqlite3.Connection:
        uri = f"{self._path.resolve().as_uri()}?{parameters}"
        db = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        try:
            self._prepare(db)
            check_readable(db)
        except BaseException:
            db.close()
            raise
        return db

    def _prepare(self, db: sqlite3.Connection) -> None:
        db.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        db.execute("PRAGMA foreign_keys = ON")

    def _stamp(self) -> Stamp:
        status = self._path.stat()
        log = self._path.with_name(f"{self._path.name}-wal")
        return status.st_mtime_ns, status.st_size, log.exists() and log.stat().st_size > 0

    def _thaw(self) -> None:
        """Reopen a file that was opened as immutable, once a writer elsewhere has changed it."""
        if self._frozen is None:
            return
        try:
            changed = self._stamp() != self._frozen
        except OSError as error:
            raise ArchiveError(self._complaint(error, "read")) from error
        if changed:
            self._db.close()
            self._frozen = None
            self._db = self._open_to_read()

    def _complaint(self, error: Exception, done: str) -> Message | str:
        if isinstance(error, sqlite3.Error) and any(_is_primary(error, code) for code in _DAMAGED):
            return Message("archive_damaged", file=str(self._path), fault=str(error))
        if isinstance(error, sqlite3.Error) and _is_primary(error, sqlite3.SQLITE_FULL):
            return (
                f"The archive {self._path} could not be {done}: the disk is full. Make room and run the same command "
                "again; what the archive held before is unchanged."
            )
        if done == "written":
            return f"The archive {self._path} could not be written ({error}); what it held before is unchanged."
        code = "archive_unread" if done == "read" else "archive_not_opened"
        return Message(code, file=str(self._path), fault=str(error))


def _is_primary(error: sqlite3.Error, code: int) -> bool:
    found = getattr(error, "sqlite_errorcode", None)
    return found is not None and found & _PRIMARY == code
