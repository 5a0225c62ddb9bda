"""A writer loses nothing and sends nothing twice, whatever happens to it or to the cluster; readers notice nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from clusters import (
    EMBEDDER,
    EVERYTHING,
    Scene,
    bring_shards_back,
    changed_and_back,
    hanging_at_each_step,
    scene,
    searched_all_the_time,
    settings_for,
    take_shards_away,
)
from conformance.corpus import ENTRIES, fill

from benchmarks.announced_ingest import DELETING, EMBEDDING, READING, STEPS
from indexer.archive import Archive
from indexer.domain import Mode, SearchRequest
from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.errors import ConflictError
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.schema import DOCUMENTS, PASSAGES
from indexer.engines.opensearch.write.force_merge import merge
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.errors import EngineUnavailableError, UsageError
from pipelines.dev.opensearch import Access, OpenSearchNode

REQUEST = SearchRequest("ransomware", Mode.KEYWORD)


@pytest.fixture
def made(opensearch: Access, tmp_path: Path) -> Scene:  # type: ignore[misc]
    with scene(opensearch, tmp_path) as one:
        yield one


def assert_whole(made: Scene) -> None:
    counts = made.archive.counts()
    every = list(made.reader.every_match(SearchRequest("")))
    ids = [hit.passage.id for result in every for hit in result.passages]
    assert sorted(ids) == sorted(passage.id for passage in made.archive.all_passages())
    assert len(every) == counts["documents"]
    for kind, count in ((PASSAGES, counts["passages"]), (DOCUMENTS, counts["documents"])):
        stats = made.cluster.ask("GET", path(made.versions()[-1].index(kind), "_stats", "docs"))
        assert stats["_all"]["primaries"]["docs"] == {"count": count, "deleted": 0}


def test_a_node_that_dies_in_mid_reindex_is_waited_for(
    spare_opensearch: OpenSearchNode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.engines.opensearch.write.bulk.MOST_BYTES", 2_000)  # a request for each few documents
    node = spare_opensearch
    made = Scene(settings_for(node.access, tmp_path))
    seen = []

    def progress(count: int) -> None:
        seen.append(count)
        if len(seen) == 10:
            node.kill()
            Timer(1, node.start).start()

    made.build(progress)
    assert len(seen) == len(ENTRIES)
    assert_whole(made)
    made.archive.close()


def test_a_cluster_that_stays_away_ends_the_wait_and_the_next_run_goes_on(
    spare_opensearch: OpenSearchNode, tmp_path: Path
) -> None:
    node = spare_opensearch
    made = Scene(settings_for(node.access, tmp_path), retry_seconds=1)
    node.kill()
    with pytest.raises(EngineUnavailableError, match="safe in the archive"):
        made.build()
    node.start()
    OpenSearchWriter(made.settings).build(made.archive, EMBEDDER.key, EMBEDDER.dimension)
    assert_whole(made)
    made.archive.close()


def test_a_node_that_hangs_at_any_step_is_waited_for(
    spare_opensearch: OpenSearchNode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes on while the next attempt is under way: then it has both requests before it at once."""
    for module in ("bulk", "writer"):
        monkeypatch.setattr(f"indexer.engines.opensearch.write.{module}.TIMEOUT", 1)
    node = spare_opensearch
    made = Scene(settings_for(node.access, tmp_path))
    made.build()
    made.build()
    hung = hanging_at_each_step(made, node, monkeypatch)
    made.build()
    assert sorted(hung) == sorted(set(STEPS) - {READING, EMBEDDING, DELETING})
    assert_whole(made)
    assert len(made.versions()) == 2
    made.archive.close()


@pytest.mark.parametrize("moment", ["merge", "_verify"])
def test_shards_that_are_missing_after_a_restart_are_waited_for(
    made: Scene, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    where = "indexer.engines.opensearch.write.writer" + (".OpenSearchWriter" if moment == "_verify" else "")
    original = getattr(OpenSearchWriter, moment, merge)
    returns: list[Timer] = []

    def without_shards(*arguments: Any) -> None:
        if not returns:
            take_shards_away(made, PASSAGES)
            returns.append(Timer(2, bring_shards_back, (made, PASSAGES)))
            returns[0].start()
        try:
            original(*arguments)
        finally:
            returns[0].join()

    monkeypatch.setattr(f"{where}.{moment}", without_shards)
    made.build()
    assert_whole(made)


def test_a_run_that_dies_leaves_the_version_in_use_and_is_cleared_away(made: Scene) -> None:
    made.build()
    first = made.versions()

    def die(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made.build(die)
    unfinished = made.versions()[-1]
    assert [*first, unfinished] == made.versions()
    assert made.reader.search(REQUEST).total.documents == 2
    with pytest.raises(UsageError, match="no version"):
        made.writer.rollback()
    made.build()
    assert unfinished not in made.versions()
    assert_whole(made)


def test_a_cluster_that_lets_nothing_be_written(made: Scene) -> None:
    made.build()
    template = path("_index_template", made.settings.index)
    blocked = {"index.blocks.read_only_allow_delete": True}  # as a node sets it whose disk is full
    body = {
        "index_patterns": [f"{made.settings.index}-v*-passages"],
        "template": {"settings": blocked},
        "priority": 1000,
    }
    made.cluster.ask("PUT", template, body)
    try:
        with pytest.raises(EngineUnavailableError, match="disk is full"):
            made.build()
        assert made.reader.search(REQUEST).total.documents == 2, "what was published still answers"
    finally:
        made.cluster.ask("DELETE", template)
    made.build()
    assert_whole(made)


def test_the_version_before_can_be_published_again(made: Scene) -> None:
    made.build()
    with pytest.raises(UsageError, match="no version of the index"):
        made.writer.rollback()
    made.archive.remove([made.documents[0].document.id])
    made.build()
    made.build()
    made.archive.remove([made.documents[1].document.id])
    made.build()
    assert len(made.versions()) == 2, "the one in use and the one before"
    assert made.reader.search(REQUEST).total.documents == 0
    shown = made.writer.rollback()
    assert shown.documents == len(ENTRIES) - 1
    assert made.reader.search(REQUEST).total.documents == 1
    assert not made.writer.is_current(made.archive, EMBEDDER.key)
    with pytest.raises(UsageError, match="no version of the index"):
        made.writer.rollback()
    made.build()
    assert made.reader.search(REQUEST).total.documents == 0


@pytest.mark.parametrize("after", [1, len(ENTRIES)], ids=["at the first request", "at the last one"])
def test_two_writers_that_begin_an_index_are_told_apart(
    made: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """The second one takes the first one's indices for the remains of a killed writer. OpenSearch makes an index again
    that something is sent to.
    """
    monkeypatch.setattr("indexer.engines.opensearch.write.bulk.MOST_BYTES", 2_000)  # a request for each few documents
    second = Scene(replace(made.settings, data_dir=tmp_path / "second"), entries=6)
    seen: list[int] = []

    def between(_: int) -> None:
        seen.append(1)
        if len(seen) == after:
            second.build()

    with pytest.raises(ConflictError, match="Let one data folder alone write"):
        made.build(between)
    assert_whole(second)
    second.build()
    assert len(second.versions()) == 2, "what the first one has left is deleted"
    assert_whole(second)
    second.archive.close()


def test_what_was_removed_is_left_in_no_version(made: Scene) -> None:
    made.build()
    made.build()
    made.writer.prune()
    assert len(made.versions()) == 1
    assert made.reader.search(REQUEST).total.documents == 2


def test_failures_are_told_though_no_document_changed(made: Scene) -> None:
    from indexer.archive import LedgerRow
    from indexer.domain import FileState

    made.build()
    row = LedgerRow("/bad.pdf", "bad.pdf", None, FileState.FAILED, "encrypted", "It needs a password.", "-", ())
    made.archive.put_file(row)
    assert made.writer.is_current(made.archive, EMBEDDER.key)
    made.writer.publish_status(made.archive, EMBEDDER.key)
    status = made.reader.status()
    assert [note.file for note in status.notes] == ["bad.pdf"]
    assert status.indexed == status.archived
    assert status.engine.startswith("OpenSearch ")


def test_a_swap_fails_no_search_and_mixes_no_answer(made: Scene) -> None:
    made.build()
    with searched_all_the_time(made, len(ENTRIES)):
        for _ in changed_and_back(made, len(ENTRIES)):
            made.build()


def test_two_archives_share_a_cluster_under_names_of_their_own(opensearch: Access, tmp_path: Path) -> None:
    with scene(opensearch, tmp_path / "a") as one:
        longer = replace(one.settings, index=f"{one.settings.index}-v2", data_dir=tmp_path / "b")
        one.build()
        with Archive(longer.data_dir) as archive:
            fill(archive, ENTRIES[:1], EMBEDDER)
            writer = OpenSearchWriter(longer)
            try:
                for _ in range(3):
                    writer.build(archive, EMBEDDER.key, EMBEDDER.dimension)
                assert OpenSearchIndex(longer, EMBEDDER).search(EVERYTHING).total.documents == 1
                assert one.reader.search(EVERYTHING).total.documents == len(ENTRIES)
            finally:
                writer.drop()
        assert one.reader.search(EVERYTHING).total.documents == len(ENTRIES)
