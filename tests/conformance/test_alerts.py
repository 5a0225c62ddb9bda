"""One who follows a feed sees each thing once, and exactly what a search would have found: no more and no less."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conformance.conftest import Opener
from conformance.corpus import ENTRIES, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import Filters, Mode, SearchRequest
from indexer.ports import Index
from indexer.presenting.feed import followed
from indexer.settings import Settings

FOLLOWED = (
    *(SearchRequest("ransomware attacks", mode) for mode in Mode),
    *(SearchRequest("encryption", mode) for mode in Mode),
    SearchRequest(),
    SearchRequest(filters=Filters(submitter=("Ostland",))),
    SearchRequest("safeguards", Mode.KEYWORD, filters=Filters(process=("Ad Hoc Committee on cybercrime",))),
)


def _in_feed(index: Index, request: SearchRequest) -> list[str]:
    """All that a reader of the feed gets who follows its pages."""
    wanted, found = followed(request), list[str]()
    while hits := index.search(wanted).results:
        found += [hit.document.id for hit in hits]
        wanted = replace(wanted, page=wanted.page + 1)
    return found


def _found(index: Index, request: SearchRequest) -> set[str]:
    return {hit.document.id for hit in index.every_match(request)}


def test_alerts_are_the_difference_of_searches(open_engine: Opener, tmp_path: Path) -> None:
    settings = replace(Settings(), data_dir=tmp_path)
    alerts: list[list[str]] = [[] for _ in FOLLOWED]
    before: list[set[str]] = [set() for _ in FOLLOWED]
    with Archive(tmp_path) as archive:
        for entry in ENTRIES[:10]:
            fill(archive, [entry], WordEmbedder())
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
