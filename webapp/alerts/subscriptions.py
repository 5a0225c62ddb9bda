"""The file of those who get alerts: addresses, searches, what each has been told, and messages that wait.

It is apart from archive and index. The web server and `onrecord alerts send` both write it. What is deleted is
overwritten.
"""

from __future__ import annotations

import hmac
import secrets
import sqlite3
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from indexer.errors import EngineUnavailableError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

VALID = 48 * 3600
"""Seconds in which a subscription has to be confirmed; then it is deleted."""
MOST_OF_ADDRESS = 20
"""Subscriptions of one address."""
MOST_UNCONFIRMED = 3
"""Of these, how many may wait for their confirmation: nobody gets more messages than this that he did not ask for."""
MOST_WAITING = 2_000
"""Unconfirmed subscriptions in all."""
MOST_REFUSED = 3
"""Messages that an address refuses for good, one after another, before its subscription is deleted."""
LONGEST_WAIT = 30 * 24 * 3600
"""Seconds that a message is offered to a server that puts it off; then the subscription is deleted."""
DAY = 24 * 3600
FIRST_PAUSE, LONGEST_PAUSE = 300, 6 * 3600
"""Seconds until a message that was put off is offered again: twice as many each time."""
BUSY_MS = 10_000
"""Milliseconds to wait for another process that writes."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS subscriptions (
    id TEXT PRIMARY KEY, secret TEXT NOT NULL, address TEXT NOT NULL, owner TEXT NOT NULL, search TEXT NOT NULL,
    pace TEXT NOT NULL, language TEXT NOT NULL, asked_at REAL NOT NULL, newest TEXT NOT NULL,
    invited_at REAL, confirmed_at REAL, told_at REAL, state TEXT NOT NULL DEFAULT '',
    refusals INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS subscriptions_owner ON subscriptions (owner);
CREATE TABLE IF NOT EXISTS told (
    subscription TEXT NOT NULL REFERENCES subscriptions ON DELETE CASCADE, document TEXT NOT NULL,
    PRIMARY KEY (subscription, document)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY, subscription TEXT NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
    message BLOB NOT NULL, made_at REAL NOT NULL, due_at REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS outbox_subscription ON outbox (subscription);
"""


class Pace(StrEnum):
    """How often somebody wants to be told."""

    ONCE = "once"
    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One address that follows one search (`search` is a query string). `newest` is when the newest document of the
    index had been taken in when it was asked for; `state` is of the index that was last searched for it.
    """

    id: str
    secret: str
    address: str
    search: str
    pace: Pace
    language: str
    newest: str
    invited: bool
    state: str

    @property
    def token(self) -> str:
        """What the links in its messages bear."""
        return f"{self.id}-{self.secret}"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that waits to be handed to the mail server."""

    id: int
    subscription: str
    address: str
    message: bytes


_COLUMNS = "id, secret, address, search, pace, language, newest, invited_at IS NOT NULL, state"


class Subscriptions:
    """The file, made when it is first written. Raises EngineUnavailableError when it cannot be read or written.

    `now` gives the time in seconds, for tests.
    """

    def __init__(self, path: Path, now: Callable[[], float] = time.time) -> None:
        self._path, self._now = path, now

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all or nothing."""
        try:
            if not self._path.exists():
                self._path.touch(mode=0o600)
            with closing(sqlite3.connect(self._path, isolation_level=None, timeout=BUSY_MS / 1000)) as db:
                db.execute("PRAGMA secure_delete = ON")
                db.execute("PRAGMA foreign_keys = ON")
                db.execute("BEGIN IMMEDIATE")
                for statement in filter(str.strip, _SCHEMA.split(";")):
                    db.execute(statement)
                yield db
                db.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            raise EngineUnavailableError(Message("alerts_unavailable")) from error

    def ask(self, address: str, search: str, pace: Pace, language: str, newest: str) -> None:
        """Note that alerts are wanted. Nothing tells whether the address was known or has too many already.

        Raises EngineUnavailableError when too many wait for their confirmation.
        """
        owner, now = address.lower(), self._now()
        with self._writing() as db:
            _forget_unconfirmed(db, now)
            if (
                db.execute("SELECT count(*) FROM subscriptions WHERE confirmed_at IS NULL").fetchone()[0]
                >= MOST_WAITING
            ):
                raise EngineUnavailableError(Message("alerts_full"))
            its = db.execute(
                "SELECT search, pace, confirmed_at FROM subscriptions WHERE owner = ?", (owner,)
            ).fetchall()
            unconfirmed = sum(confirmed is None for _, _, confirmed in its)
            known = any((search, pace.value) == (its_search, its_pace) for its_search, its_pace, _ in its)
            if known or len(its) >= MOST_OF_ADDRESS or unconfirmed >= MOST_UNCONFIRMED:
                return
            db.execute(
                "INSERT INTO subscriptions (id, secret, address, owner, search, pace, language, asked_at, newest) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (secrets.token_hex(8), secrets.token_urlsafe(32), address, owner, search, pace.value, language, now,
                 newest),
            )  # fmt: skip

    def find(self, token: str) -> Subscription | None:
        """Whose token this is; of one that was not confirmed in time, None."""
        with self._writing() as db:
            _forget_unconfirmed(db, self._now())
            return _of_token(db, token)

    def confirm(self, token: str) -> bool:
        """Begin to send; false for a token that is not, or no longer, known."""
        with self._writing() as db:
            _forget_unconfirmed(db, self._now())
            found = _of_token(db, token)
            if found is not None:
                db.execute(
                    "UPDATE subscriptions SET confirmed_at = coalesce(confirmed_at, ?) WHERE id = ?",
                    (self._now(), found.id),
                )
            return found is not None

    def leave(self, token: str) -> None:
        """Delete a subscription and all that is known of it."""
        with self._writing() as db:
            found = _of_token(db, token)
            if found is not None:
                _delete(db, found.id)

    def forget_unconfirmed(self) -> None:
        """Delete what was not confirmed in time."""
        with self._writing() as db:
            _forget_unconfirmed(db, self._now())

    def uninvited(self) -> list[Subscription]:
        """Those that no link to confirm was made for yet."""
        return self._subscriptions_where("invited_at IS NULL")

    def due(self) -> list[Subscription]:
        """Confirmed ones that may be told something now: none with a message that waits, none that gets one a day and
        had it less than a day ago.
        """
        return self._subscriptions_where(
            "confirmed_at IS NOT NULL AND (pace != ? OR coalesce(told_at, confirmed_at) <= ?) "
            "AND NOT EXISTS (SELECT 1 FROM outbox WHERE subscription = subscriptions.id)",
            Pace.DAILY.value, self._now() - DAY,
        )  # fmt: skip

    def _subscriptions_where(self, condition: str, *values: object) -> list[Subscription]:
        """The subscriptions that meet a condition of SQL."""
        with self._writing() as db:
            found = db.execute(f"SELECT {_COLUMNS} FROM subscriptions WHERE {condition} ORDER BY asked_at", values)  # noqa: S608 - our own words
            return [_subscription(row) for row in found]

    def documents_told(self, subscription: str) -> set[str]:
        """The documents that it has been told of, or that were there before it."""
        with self._writing() as db:
            return {
                row[0] for row in db.execute("SELECT document FROM told WHERE subscription = ?", (subscription,))
            }  # fmt: skip

    def note(self, subscription: str, documents: Iterable[str], state: str, message: bytes = b"") -> None:
        """In one transaction: what it is told of now, the state of the index, and the message that tells it."""
        now = self._now()
        with self._writing() as db:
            if not db.execute("SELECT 1 FROM subscriptions WHERE id = ?", (subscription,)).fetchone():
                return  # it has left meanwhile
            db.executemany(
                "INSERT OR IGNORE INTO told VALUES (?, ?)", [(subscription, document) for document in documents]
            )
            db.execute(
                "UPDATE subscriptions SET state = ?, invited_at = coalesce(invited_at, ?), "
                "told_at = CASE WHEN ? AND confirmed_at IS NOT NULL THEN ? ELSE told_at END WHERE id = ?",
                (state, now, bool(message), now, subscription),
            )
            if message:
                db.execute(
                    "INSERT INTO outbox (subscription, message, made_at, due_at) VALUES (?, ?, ?, ?)",
                    (subscription, message, now, now),
                )

    def waiting(self) -> list[Waiting]:
        """Messages to be handed over now, oldest first."""
        with self._writing() as db:
            found = db.execute(
                "SELECT outbox.id, subscription, address, message FROM outbox JOIN subscriptions "
                "ON subscriptions.id = subscription WHERE due_at <= ? ORDER BY outbox.id",
                (self._now(),),
            )
            return [Waiting(*row) for row in found]

    def count_waiting(self) -> int:
        """All messages that wait, those that were put off included."""
        with self._writing() as db:
            return int(db.execute("SELECT count(*) FROM outbox").fetchone()[0])

    def accepted(self, letter: Waiting) -> None:
        """The mail server has taken the message."""
        with self._writing() as db:
            db.execute("DELETE FROM outbox WHERE id = ?", (letter.id,))
            db.execute("UPDATE subscriptions SET refusals = 0 WHERE id = ?", (letter.subscription,))

    def put_off(self, letter: Waiting) -> bool:
        """The mail server does not take the message now. Returns whether the subscription was given up."""
        with self._writing() as db:
            row = db.execute("SELECT made_at, attempts FROM outbox WHERE id = ?", (letter.id,)).fetchone()
            if row is None:
                return False
            made_at, attempts = row
            if self._now() - made_at > LONGEST_WAIT:
                _delete(db, letter.subscription)
                return True
            pause = min(FIRST_PAUSE * 2 ** min(attempts, 10), LONGEST_PAUSE)
            self._again(db, letter, pause)
            return False

    def refused(self, letter: Waiting) -> bool:
        """The mail server refuses the message for good. Returns whether the subscription was given up: at once where it
        was not confirmed, else at the third time, a day apart.
        """
        with self._writing() as db:
            row = db.execute(
                "SELECT refusals, confirmed_at FROM subscriptions WHERE id = ?", (letter.subscription,)
            ).fetchone()
            if row is None:
                return False
            refusals, confirmed_at = row
            if confirmed_at is None or refusals + 1 >= MOST_REFUSED:
                _delete(db, letter.subscription)
                return True
            db.execute("UPDATE subscriptions SET refusals = refusals + 1 WHERE id = ?", (letter.subscription,))
            self._again(db, letter, DAY)
            return False

    def _again(self, db: sqlite3.Connection, letter: Waiting, pause: float) -> None:
        db.execute(
            "UPDATE outbox SET due_at = ?, attempts = attempts + 1 WHERE id = ?", (self._now() + pause, letter.id)
        )  # fmt: skip


def _forget_unconfirmed(db: sqlite3.Connection, now: float) -> None:
    old = db.execute("SELECT id FROM subscriptions WHERE confirmed_at IS NULL AND asked_at < ?", (now - VALID,))
    for (ident,) in old.fetchall():
        _delete(db, ident)


def _delete(db: sqlite3.Connection, subscription: str) -> None:
    db.execute("DELETE FROM subscriptions WHERE id = ?", (subscription,))


def _of_token(db: sqlite3.Connection, token: str) -> Subscription | None:
    """The id is looked up; the secret behind it is compared in constant time."""
    one, _, secret = token.partition("-")
    row = db.execute(f"SELECT {_COLUMNS} FROM subscriptions WHERE id = ?", (one,)).fetchone()  # noqa: S608 - our own words
    found = _subscription(row) if row else None
    kept = found.secret if found else ""
    return found if hmac.compare_digest(kept.encode(), secret.encode("utf-8", "replace")) and found else None


def _subscription(row: Sequence[object]) -> Subscription:
    one, secret, address, search, pace, language, newest, invited, state = row
    return Subscription(
        str(one), str(secret), str(address), str(search), Pace(str(pace)), str(language), str(newest), bool(invited),
        str(state),
    )  # fmt: skip
