"""One who follows a feed sees each thing once, and exactly what a search would have found: no more and no less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import urlencode

import pytest
from conformance.conftest import Opener
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Filters, Mode, SearchRequest
from indexer.ports import Index
from indexer.presenting.feed import everything, followed
from indexer.query.request import request_to_params
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from webapp.alerts.post import MailServerError, PutOffError
from webapp.alerts.rounds import Round, newest
from webapp.alerts.subscriptions import Pace, Subscriptions
from webapp.app import create_app

FOLLOWED = (
    *(SearchRequest("ransomware attacks", mode) for mode in Mode),
    *(SearchRequest("encryption", mode) for mode in Mode),
    SearchRequest(),
    SearchRequest(filters=Filters(submitter=("Ostland",))),
    SearchRequest("safeguards", Mode.KEYWORD, filters=Filters(process=("Ad Hoc Committee on cybercrime",))),
)


def _in_feed(index: Index, request: SearchRequest) -> list[str]:
    """All that a reader of the feed gets who follows its pages."""
    return [hit.document.id for hit in everything(index.search, request)]


def _found(index: Index, request: SearchRequest) -> set[str]:
    return {hit.document.id for hit in index.every_match(request)}


def test_alerts_are_the_difference_of_searches(open_engine: Opener, tmp_path: Path) -> None:
    settings = replace(Settings(), data_dir=tmp_path)
    alerts: list[list[str]] = [[] for _ in FOLLOWED]
    before: list[set[str]] = [set() for _ in FOLLOWED]
    with Archive(tmp_path) as archive:
        for both in zip(ENTRIES[:10:2], ENTRIES[1:10:2], strict=True):
            fill(archive, both, WordEmbedder())
            index = open_engine(archive, settings)  # a reader that starts anew on an index that was made anew
            for number, request in enumerate(FOLLOWED):
                shown, now = _in_feed(index, request), _found(index, request)
                assert len(shown) == len(set(shown))
                new = [one for one in shown if one not in alerts[number]]
                assert set(new) == now - before[number]
                alerts[number] += new
                before[number] |= now
    assert all(len(one) == len(set(one)) for one in alerts)
    assert [set(one) for one in alerts] == before
    assert len(alerts[6]) == 10


@pytest.mark.parametrize("again", [False, True], ids=["taken in", "and one of them anew"])
def test_what_was_taken_in_last_comes_first(open_engine: Opener, tmp_path: Path, *, again: bool) -> None:
    with Archive(tmp_path) as archive:
        documents = fill(archive, ENTRIES[:3], WordEmbedder())
        for day, one in enumerate(documents, 1):
            archive._db.write(
                "UPDATE documents SET added_at = ? WHERE id = ?", (f"2026-11-0{day}T00:00:00+00:00", one.document.id)
            )
            archive._note_checksums("documents", "id", one.document.id)
        if again:
            fill(archive, ENTRIES[:1], WordEmbedder())
        index = open_engine(archive, replace(Settings(), data_dir=tmp_path))
        shown = index.search(followed(SearchRequest())).results
    assert [hit.document.id for hit in shown] == [one.document.id for one in reversed(documents)]
    assert shown[0].document.added == "2026-11-03T00:00:00+00:00"


@dataclass
class Post:
    """Keeps what is sent, by address, but is away, or puts a message off, every few times."""

    told: dict[str, list[str]] = field(default_factory=dict)
    times: int = 0

    @contextmanager
    def __call__(self, _: Settings) -> Iterator[Post]:
        self.times += 1
        if self.times % 5 == 0:
            away = "away"
            raise MailServerError(away)
        yield self

    def send(self, address: str, message: bytes) -> None:
        self.times += 1
        if self.times % 4 == 0:
            raise PutOffError
        plain = message_from_bytes(message, policy=policy.default).get_body(("plain",))
        assert plain is not None
        self.told.setdefault(address, []).extend(re.findall(r"/documents/([^/?]+)", plain.get_content()))


def test_messages_are_the_difference_of_searches(open_engine: Opener, tmp_path: Path) -> None:
    settings = replace(Settings(), data_dir=tmp_path, alerts=tmp_path / "alerts.db", base_url="https://a.example",
                       mail_from="alerts@a.example")  # fmt: skip
    addresses = [f"a{number}@b.example" for number in range(len(FOLLOWED))]
    now, post = [1_800_000_000.0], Post()
    with Archive(tmp_path) as archive:

        def go(index: Index) -> None:
            """A round as a process of its own."""
            now[0] += 86_400
            kept = Subscriptions(tmp_path / "alerts.db", lambda: now[0])
            Round(create_app(settings, index), settings, load_vocabulary(), lambda: index, kept, post).go()

        fill(archive, ENTRIES[:2], WordEmbedder())
        index = open_engine(archive, settings)
        began = newest(index)
        before = [_found(index, request) for request in FOLLOWED]
        kept = Subscriptions(tmp_path / "alerts.db", lambda: now[0])
        for address, request in zip(addresses, FOLLOWED, strict=True):
            kept.ask(address, urlencode(request_to_params(request)), Pace.ONCE, "en", began)
        go(index)
        for one in kept._subscriptions_where("confirmed_at IS NULL"):
            assert kept.confirm(one.token)
        found = [set(one) for one in before]
        for both in zip(ENTRIES[2:10:2], ENTRIES[3:10:2], strict=True):
            for one in fill(archive, both, WordEmbedder()):
                _come_later(archive, one.document.id)
            index = open_engine(archive, settings)  # an index that was made anew
            go(index)
            for number, request in enumerate(FOLLOWED):
                found[number] |= _found(index, request)
        for _ in range(8):
            go(index)  # what was put off
    for address, was, now_found in zip(addresses, before, found, strict=True):
        told = post.told.get(address, [])
        assert len(told) == len(set(told))
        assert set(told) == now_found - was


def _come_later(archive: Archive, document_id: str) -> None:
    """Let a document have been taken in a while after those before it, as in life."""
    archive._db.write("UPDATE documents SET added_at = ? WHERE id = ?", ("2999-01-01T00:00:00+00:00", document_id))
    archive._note_checksums("documents", "id", document_id)
