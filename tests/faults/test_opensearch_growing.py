"""Whenever a change of an index in a cluster is ended, what was published before is served, and the next change leads
to what an undisturbed one does; readers see a change whole or not at all.
"""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from clusters import (
    EMBEDDER,
    EVERYTHING,
    Scene,
    changed_and_back,
    hanging_at_each_step,
    scene,
    searched_all_the_time,
    settings_for,
)
from conformance.corpus import ENTRIES, fill

from benchmarks.announced_ingest import EMBEDDING, READING, STEPS
from indexer.archive import Archive
from indexer.domain import Mode, SearchRequest
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.cluster.errors import ConflictError
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.read.published import read_published
from indexer.engines.opensearch.schema import DOCUMENTS, META, PAGES, PASSAGES
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.errors import EngineUnavailableError, NotFoundError
from indexer.index import segments
from pipelines.dev.opensearch import Access, OpenSearchNode

REQUEST = SearchRequest("ransomware", Mode.KEYWORD)
FIRST = 6
MOMENTS = 15
OF_NEW_INDICES = {"creating", "clearing", "publishing"}
"""Steps that a change does not have."""
STRIDE = 2
"""Requests passed over between two at which a change is ended."""


@pytest.fixture
def made(opensearch: Access, tmp_path: Path) -> Scene:  # type: ignore[misc]
    with scene(opensearch, tmp_path, entries=FIRST) as one:
        one.build()
        yield one


def change(made: Scene, entries: slice = slice(FIRST, FIRST + 3)) -> None:
    """Some documents more, one changed and one less."""
    fill(made.archive, ENTRIES[entries], EMBEDDER)
    fill(made.archive, [replace(ENTRIES[1], texts=("Nothing of the kind.",))], EMBEDDER)
    made.archive.remove([made.documents[0].document.id])


def served(made: Scene) -> dict[str, list[str]]:
    """The passages of every document, as a new reader finds them."""
    reader = OpenSearchIndex(made.settings, EMBEDDER)
    found = {
        hit.document.id: sorted(one.passage.text for one in hit.passages)
        for hit in reader.every_match(SearchRequest(""))
    }
    assert sorted(found) == sorted(reader.document_ids())
    assert {ident: sorted(one.text for one in reader.passages(ident)) for ident in found} == found
    assert reader.search(replace(EVERYTHING, query="safeguards", mode=Mode.HYBRID)).results
    return found


def archived(made: Scene) -> dict[str, list[str]]:
    return {
        document.id: sorted(one.text for one in made.archive.passages(document.id))
        for document in made.archive.documents()
    }


def counts(made: Scene) -> dict[str, int]:
    """All entries, whether they are shown or not."""
    version = made.versions()[-1]
    return {
        kind: made.cluster.ask("GET", path(version.index(kind), "_count"))["count"]
        for kind in (PASSAGES, DOCUMENTS, PAGES)
    }


def assert_clean(made: Scene) -> None:
    """Once the index is pruned, nothing is left in the cluster that is not shown."""
    made.writer.prune()
    wanted = made.archive.counts()
    assert counts(made) == {
        PASSAGES: wanted["passages"],
        DOCUMENTS: wanted["documents"],
        PAGES: wanted["documents"],
    }
    version = made.versions()[-1]
    named = set(read_published(made.cluster, version).entries())
    hits = made.cluster.ask("GET", path(version.index(META), "_search"), params={"size": 1000})["hits"]["hits"]
    assert {hit["_id"] for hit in hits} == named | {"manifest", "status"}


def killed(made: Scene, moment: int, act: str) -> int:
    """Change the index in a process of its own, and kill that with its n-th request: before it is sent, or while the
    cluster works on it. Returns its exit code, 0 when it did not send so many.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        cluster, left = Cluster, moment
        ask = cluster.ask

        def dying(self: Cluster, method: str, *rest: Any, **options: Any) -> Any:
            nonlocal left
            left -= 1
            if left < 0:
                if act == "in flight":
                    Thread(target=ask, args=(self, method, *rest), kwargs=options).start()
                    Event().wait(0.02)
                os.kill(os.getpid(), signal.SIGKILL)
            return ask(self, method, *rest, **options)

        cluster.ask = dying  # type: ignore[method-assign]
        made.writer, made.archive = OpenSearchWriter(made.settings), Archive(made.settings.data_dir)
        made.grow()
    except BaseException:  # noqa: BLE001 - the child must not go on with the tests
        os._exit(3)
    os._exit(0)


@pytest.mark.parametrize("act", ["before", "in flight"])
def test_a_change_that_is_killed_at_any_request_shows_nothing_or_all(
    made: Scene, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "TIER", 2)  # so that it is followed by a merge
    monkeypatch.setattr(segments, "SMALLEST", 1_000)
    old = served(made)
    change(made)
    new = archived(made)
    assert old != new
    codes: list[int] = []
    seen = set()
    while not codes or codes[-1]:
        codes.append(killed(made, len(codes) * STRIDE, act))
        found = served(made)
        assert found in (old, new)
        seen.add(found == new)
        if found == new:
            changed = replace(ENTRIES[2], texts=(f"Moment {len(codes)} of safeguards.", "And more."))
            fill(made.archive, [changed], EMBEDDER)
            old, new = new, archived(made)
    assert set(codes[:-1]) == {-signal.SIGKILL}
    assert len(codes) > MOMENTS
    assert seen == {False, True}
    made.grow()
    assert served(made) == archived(made)
    assert_clean(made)


def test_what_is_removed_is_removed_at_once(made: Scene) -> None:
    document = made.documents[0].document
    passages = made.reader.passages(document.id)
    assert made.reader.passage(passages[0].id) == passages[0]
    made.archive.remove([document.id])
    made.grow()
    for ask in (
        lambda: made.reader.document(document.id),
        lambda: made.reader.page(document.id, 1),
        lambda: made.reader.passages(document.id),
        lambda: made.reader.passage(passages[0].id),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert served(made) == archived(made)
    assert_clean(made)


def test_what_is_gone_does_not_weigh_on_an_index_for_ever(made: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "FEW_NUMBERS", 0)
    first = made.versions()[-1]
    for number in range(4):
        entries = [replace(entry, texts=(f"Safeguards, {number}.",)) for entry in ENTRIES[:FIRST]]
        fill(made.archive, entries, EMBEDDER)
        made.grow()
        assert served(made) == archived(made)
        layout = read_published(made.cluster, made.versions()[-1]).layout
        assert layout.next_passage <= 2 * made.archive.passage_count()
    assert made.versions()[-1] > first, "it was made from nothing once"


def test_an_index_that_has_outgrown_its_shards_is_made_from_nothing(made: Scene) -> None:
    fill(made.archive, ENTRIES[FIRST:], EMBEDDER)
    passages = made.archive.passage_count()
    for most, grows in ((passages // 2 + 1, True), (passages // 2 - 1, False)):
        writer = OpenSearchWriter(replace(made.settings, shard_passages=most))
        assert (writer.changes(made.archive, EMBEDDER.key) is not None) is grows


def test_two_writers_are_told_apart_and_nothing_is_mixed(made: Scene) -> None:
    """The first one is slow; the second one changes the same index meanwhile, and the first one publishes nothing."""
    change(made)
    slow = OpenSearchWriter(made.settings)
    changes = slow.changes(made.archive, EMBEDDER.key)
    new = archived(made)
    came_between: list[int] = []

    def between(_: int) -> None:
        if not came_between:
            came_between.append(1)
            made.grow()

    with pytest.raises(ConflictError, match="was not published"):
        slow.build(made.archive, EMBEDDER.key, EMBEDDER.dimension, between, changes)
    assert came_between
    assert served(made) == new
    fill(made.archive, ENTRIES[FIRST + 3 : FIRST + 4], EMBEDDER)
    made.grow()
    assert served(made) == archived(made)
    assert_clean(made)


def test_a_change_that_the_cluster_does_not_take_is_not_published(made: Scene) -> None:
    old = served(made)
    change(made)
    passages = path(made.versions()[-1].index(PASSAGES), "_settings")
    made.cluster.ask("PUT", passages, {"index.blocks.read_only_allow_delete": True})  # as when a disk is full
    try:
        with pytest.raises(EngineUnavailableError, match="disk is full"):
            made.grow()
        assert served(made) == old
    finally:
        made.cluster.ask("PUT", passages, {"index.blocks.read_only_allow_delete": None})
    made.grow()
    assert served(made) == archived(made)


def test_entries_that_are_lost_are_missed_before_the_change_is_published(
    made: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = served(made)
    change(made)
    index = made.versions()[-1].index(PASSAGES)
    ask = made.writer._cluster.ask

    def losing(method: str, where: str, *rest: Any, **options: Any) -> Any:
        answer = ask(method, where, *rest, **options)
        if where.endswith("_bulk") and index in where:
            made.cluster.ask("POST", path(index, "_refresh"))
            newest = {"size": 1, "sort": [{"passage_number": "desc"}], "_source": False}
            (hit,) = made.cluster.ask("POST", path(index, "_search"), newest)["hits"]["hits"]
            made.cluster.ask("DELETE", path(index, "_doc", hit["_id"]))
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(made.writer._cluster, "ask", losing)
        with pytest.raises(EngineUnavailableError, match="the index was not changed"):
            made.grow()
    assert served(made) == old
    made.grow()
    assert served(made) == archived(made)


def test_a_node_that_hangs_at_any_step_of_a_change_is_waited_for(
    spare_opensearch: OpenSearchNode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes on while the next attempt is under way: then it has both requests before it at once."""
    for module in ("bulk", "writer", "entries"):
        monkeypatch.setattr(f"indexer.engines.opensearch.write.{module}.TIMEOUT", 1)
    node = spare_opensearch
    made = Scene(settings_for(node.access, tmp_path), entries=FIRST)
    made.build()
    change(made)
    made.grow()
    change(made, slice(FIRST + 3, FIRST + 5))
    fill(made.archive, [replace(ENTRIES[2], texts=("Safeguards, again.",))], EMBEDDER)
    hung = hanging_at_each_step(made, node, monkeypatch)
    made.grow()
    assert sorted(hung) == sorted(set(STEPS) - {READING, EMBEDDING, *OF_NEW_INDICES})
    assert served(made) == archived(made)
    assert_clean(made)
    made.archive.close()


def test_changes_fail_no_search_and_mix_no_answer(made: Scene) -> None:
    with searched_all_the_time(made, FIRST):
        for _ in range(3):
            for _ in changed_and_back(made, FIRST):
                made.grow()


def test_a_reader_of_what_was_deleted_meanwhile_reads_anew(made: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = made.reader.current()
    change(made)
    made.grow()
    made.writer.prune()
    monkeypatch.setattr("indexer.engines.opensearch.engine.newest", _older_first(snapshot))
    found = made.reader.search(EVERYTHING)
    assert {hit.document.id for hit in found.results} == archived(made).keys()


def _older_first(snapshot: Any) -> Any:
    """What is published is told as it was before a change, and from then on as it is."""
    told: list[int] = []

    def newest(cluster: Cluster, prefix: str) -> Any:
        from indexer.engines.opensearch.read.published import newest as asked

        told.append(1)
        return (snapshot.version, snapshot.revision) if len(told) == 1 else asked(cluster, prefix)

    return newest
