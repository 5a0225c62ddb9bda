"""Readers of a cluster that is away, starting, broken or somebody else's: a plain line, and back by themselves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from clusters import EMBEDDER, Scene, bring_shards_back, scene, settings_for, take_shards_away
from support.cases import each_case

from indexer.domain import Mode, SearchRequest
from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.read.published import read_published
from indexer.engines.opensearch.schema import META, PASSAGES
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.errors import BadParameterError, EngineUnavailableError, IndexMismatchError, IndexMissingError
from pipelines.dev.opensearch import Access, OpenSearchNode
from webapp.app import create_app

REQUEST = SearchRequest("ransomware", Mode.KEYWORD)


def test_a_node_that_is_not_up_yet_and_one_that_dies_and_comes_back(
    spare_opensearch: OpenSearchNode, tmp_path: Path
) -> None:
    node = spare_opensearch
    node.stop()
    settings = settings_for(node.access, tmp_path)
    reader = OpenSearchIndex(settings, EMBEDDER)
    client = create_app(settings, reader).test_client()
    with pytest.raises(EngineUnavailableError, match="cannot be reached at http://127"):
        reader.search(REQUEST)
    answer = client.get("/api/v1/search?q=ransomware&mode=keyword")
    assert (answer.status_code, answer.mimetype) == (503, "application/problem+json")
    assert "Retry-After" in answer.headers
    assert client.get("/readyz").status_code == 503

    node.start()
    with pytest.raises(IndexMissingError, match="onrecord ingest"):
        reader.ready()
    made = Scene(settings)
    made.build()
    found = reader.search(REQUEST)
    assert found.total.documents == 2
    assert client.get("/search?q=ransomware&mode=keyword").status_code == 200

    node.kill()
    for mode in Mode:
        with pytest.raises(EngineUnavailableError, match="cannot be reached"):
            reader.search(replace(REQUEST, mode=mode))
    page = client.get("/search?q=ransomware", headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert "cannot be reached" in page.text
    node.start()
    reader.ready()
    assert reader.search(REQUEST).results == found.results
    made.archive.close()


@pytest.fixture
def made(opensearch: Access, tmp_path: Path) -> Scene:  # type: ignore[misc]
    with scene(opensearch, tmp_path) as one:
        one.build()
        yield one


def change_manifest(made: Scene, **values: object) -> None:
    where = path(made.versions()[-1].index(META), "_doc", "manifest")
    entry = made.cluster.ask("GET", where)["_source"]
    made.cluster.ask(
        "PUT", where, {**entry, "body": {**entry["body"], "manifest": {**entry["body"]["manifest"], **values}}}
    )


@each_case
def test_an_index_of_another_version_or_model_does_not_answer(
    made: Scene, field: str, value: object, says: str
) -> None:
    change_manifest(made, **{field: value})
    reader = OpenSearchIndex(made.settings, EMBEDDER)
    for ask in (reader.ready, reader.status, lambda: reader.search(REQUEST)):
        with pytest.raises(IndexMismatchError, match=says) as raised:
            ask()
        assert "onrecord reindex" in str(raised.value)
    assert not made.writer.is_current(made.archive, EMBEDDER.key)
    made.build()
    assert reader.search(REQUEST).total.documents == 2


@pytest.mark.parametrize("part", ["columns.npz.0", "moments.npz.0", "values.json.0"])
def test_an_index_that_lacks_a_part_says_so(made: Scene, part: str) -> None:
    version = made.versions()[-1]
    (entry,) = (name for name in read_published(made.cluster, version).entries() if name.endswith(part))
    made.cluster.ask("DELETE", path(version.index(META), "_doc", entry))
    with pytest.raises(IndexMissingError, match="onrecord reindex"):
        OpenSearchIndex(made.settings, EMBEDDER).search(REQUEST)
    assert not made.writer.is_current(made.archive, EMBEDDER.key)


def test_an_index_whose_shards_are_missing_is_not_ready_and_comes_back(made: Scene) -> None:
    take_shards_away(made, PASSAGES)
    for ask in (made.reader.ready, lambda: made.reader.search(REQUEST)):
        with pytest.raises(EngineUnavailableError, match="not ready"):
            ask()
    bring_shards_back(made, PASSAGES)
    made.reader.ready()
    assert made.reader.search(REQUEST).total.documents == 2


def test_an_index_that_somebody_closed_is_named_and_comes_back(made: Scene) -> None:
    passages = made.versions()[-1].index(PASSAGES)
    made.cluster.ask("POST", path(passages, "_close"))
    with pytest.raises(EngineUnavailableError, match="index_closed"):
        made.reader.search(REQUEST)
    made.cluster.ask("POST", path(passages, "_open"))
    made.cluster.ask("GET", path("_cluster", "health", passages), params={"wait_for_status": "yellow"})
    assert made.reader.search(REQUEST).total.documents == 2


def test_a_real_cluster_with_users_and_a_private_authority(secured_opensearch: Access, tmp_path: Path) -> None:
    settings = settings_for(secured_opensearch, tmp_path)
    secret = settings.opensearch_password
    with scene(secured_opensearch, tmp_path) as one:
        one.build()
        assert one.reader.search(REQUEST).total.documents == 2
        refused = {
            "OPENSEARCH_PASSWORD": replace(one.settings, opensearch_password=f"{secret}x"),
            "OPENSEARCH_CA_CERTS": replace(one.settings, opensearch_ca_certs=None),
        }
        for says, wrong in refused.items():
            with pytest.raises(EngineUnavailableError, match=says) as raised:
                OpenSearchIndex(wrong, EMBEDDER).search(REQUEST)
            assert secret not in str(raised.value)
        reading = replace(one.settings, opensearch_username="reader")
        assert OpenSearchIndex(reading, EMBEDDER).search(REQUEST).total.documents == 2
        with pytest.raises(EngineUnavailableError, match="does not allow"):
            OpenSearchWriter(reading).build(one.archive, EMBEDDER.key, EMBEDDER.dimension)
        assert one.reader.search(REQUEST).total.documents == 2


@pytest.mark.parametrize("mode", list(Mode))
def test_the_longest_query_is_answered_or_told_to_be_too_long(made: Scene, mode: Mode) -> None:
    words = " ".join(f"nations{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(200))
    try:
        assert made.reader.search(SearchRequest(words, mode)).keyword_total.passages == 0
    except BadParameterError as error:
        assert "too many words" in str(error)  # noqa: PT017 - either will do
