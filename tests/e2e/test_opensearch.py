"""The commands with a cluster as their engine: files in, answers out, and back again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from clusters import EMBEDDER, scene, settings_for

from indexer.domain import Mode, SearchRequest
from indexer.engines.opensearch.cluster.client import Cluster
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.ranking.parameters import DEFAULTS
from pipelines.dev.opensearch import Access


def test_the_life_of_a_corpus_in_a_cluster(opensearch: Access, tmp_path: Path) -> None:
    files, data = tmp_path / "files", tmp_path / "data"
    files.mkdir()
    for name in ("one", "two", "three", "four"):
        (files / f"{name}.txt").write_text(f"Number {name}: states shall protect critical infrastructure.\n" * 3)
    settings = settings_for(opensearch, data)
    named = {"ONRECORD_ENGINE": "opensearch", "ONRECORD_INDEX": settings.index, "ONRECORD_DATA_DIR": str(data)}

    def run(*arguments: str, expected: int = 0) -> Any:
        command = [sys.executable, "-m", "pipelines.cli", *arguments, "--json"]
        environment = {**os.environ, **opensearch.environment, **named}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)
        assert done.returncode == expected, done.stderr
        return json.loads(done.stdout) if done.stdout else done.stderr

    def total() -> int:
        return int(run("search", "infrastructure", "--mode", "keyword")["total"]["documents"])

    try:
        assert "reindex" in run("search", "infrastructure", expected=1), "nothing was ingested yet"
        assert run("ingest", str(files), "--shard", "1/1")["added"] == 4
        assert total() == 4
        removed = run("search", "", "--size", "1")["results"][0]["document"]["id"]
        assert run("remove", removed)["removed"] == [removed]
        assert "no version" in run("reindex", "--rollback", expected=2), "what was removed is left in no version"
        assert run("reindex")["documents"] == 3
        assert run("reindex", "--rollback")["documents"] == 3
        status = run("status")
        assert (status["documents"], status["archived"]["documents"]) == (3, 3)
        assert status["engine"].startswith("OpenSearch")
    finally:
        OpenSearchWriter(settings).drop()


def test_a_search_by_words_and_meaning_asks_the_cluster_eight_times(
    opensearch: Access, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    ask = Cluster.ask

    def noting(self: Cluster, method: str, where: str, *rest: Any, **options: Any) -> Any:
        asked.append(where.rpartition("/")[2])
        return ask(self, method, where, *rest, **options)

    with scene(opensearch, tmp_path) as made:
        made.build()
        # Some passages found by words are not among the nearest, whose coverage is known first; and some found in
        # translation are not, of which it is asked how near they are.
        reader = OpenSearchIndex(made.settings, EMBEDDER, replace(DEFAULTS, nearest_depth=1))
        request = SearchRequest("ransomware attacks", Mode.HYBRID)
        first = reader.search(request)
        assert first.results, "nothing is ranked"
        monkeypatch.setattr(Cluster, "ask", noting)
        assert reader.search(request).results == first.results
        assert asked == ["manifest", *["_msearch"] * 7]


def test_the_embedded_engine_says_that_it_keeps_no_version() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    command = [sys.executable, "-m", "pipelines.cli", "reindex", "--rollback"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert done.returncode == 2
    assert "keeps no version to go back to" in done.stderr


@pytest.mark.parametrize("variable", ["OPENSEARCH_URL", "ONRECORD_INDEX"])
def test_bad_settings_are_told_without_the_password(variable: str) -> None:
    secret = "http://user:s3cret@"  # noqa: S105 - nobody's
    environment = {**os.environ, "ONRECORD_ENGINE": "opensearch", "OPENSEARCH_URL": "http://x", variable: secret}
    command = [sys.executable, "-m", "pipelines.cli", "status"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert done.returncode == 2
    assert variable in done.stderr
    assert "s3cret" not in done.stderr or variable == "ONRECORD_INDEX"
