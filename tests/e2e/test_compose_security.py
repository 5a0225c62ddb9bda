"""The scripts that secure OpenSearch in the compose file do so on a real node, with the compose file's own settings."""

from __future__ import annotations

import os
import shutil
import subprocess
import urllib.error
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from clusters import EMBEDDER, scene, settings_for

from indexer.domain import Mode, SearchRequest
from indexer.engines.opensearch.engine import OpenSearchIndex
from pipelines.dev.homes import temporary_home
from pipelines.dev.java import find_java
from pipelines.dev.opensearch import JAVA, JAVA_BELOW, Access, OpenSearchNode
from pipelines.dev.opensearch_home import SECURITY_PLUGIN

ROOT = Path(__file__).parents[2]
PASSWORDS = {
    "OPENSEARCH_PASSWORD": 'Correct-horse-7$battery "quoted"',
    "OPENSEARCH_WRITER_PASSWORD": "Correct-donkey-8$battery",
    "OPENSEARCH_READER_PASSWORD": "Correct-mule-9$battery",
}


def settings() -> dict[str, Any]:
    environment = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]["opensearch"]["environment"]
    return {name: value for name, value in environment.items() if name.startswith("plugins.")}


def run(*command: str | Path, cwd: Path | None = None, environment: dict[str, str] | None = None) -> None:
    whole = list(map(str, command))
    subprocess.run(whole, check=True, capture_output=True, cwd=cwd, env={**os.environ, **(environment or {})})


@pytest.fixture(scope="module")
def node() -> Iterator[Access]:
    """A node that the compose file's own scripts have secured, as its `admin`."""
    with temporary_home("opensearch") as home:
        made = OpenSearchNode(home, heap="512m", security=True, short_lived=True)
        config = home / "config"
        shutil.copytree(home / SECURITY_PLUGIN / "config", config / "opensearch-security", dirs_exist_ok=True)
        run("sh", ROOT / "deploy" / "certificates.sh", config / "certificates", "localhost")
        before = (config / "certificates" / "ca.pem").read_bytes()
        run("sh", ROOT / "deploy" / "certificates.sh", config / "certificates", "localhost")
        assert (config / "certificates" / "ca.pem").read_bytes() == before
        (home / "opensearch-docker-entrypoint.sh").write_text(
            '#!/bin/sh\nenv | grep PASSWORD >started\necho "$*" >>started\n'
        )
        (home / "opensearch-docker-entrypoint.sh").chmod(0o755)
        java_home = find_java(JAVA, JAVA_BELOW).resolve().parents[1]
        script = ROOT / "deploy" / "opensearch-entrypoint.sh"
        variables = {"OPENSEARCH_HOME": str(home), "JAVA_HOME": str(java_home), **PASSWORDS}
        run("bash", script, "opensearch", cwd=home, environment=variables)
        assert (home / "started").read_text() == "opensearch\n", "the node's own environment holds a password"
        kept = [
            line for line in (config / "opensearch.yml").read_text().splitlines() if not line.startswith("plugins.")
        ]
        lines = [f"{name}: {value}" for name, value in settings().items()]
        (config / "opensearch.yml").write_text("\n".join([*kept, *lines]) + "\n")
        made.access = Access(
            f"https://localhost:{made.port}", "admin", PASSWORDS["OPENSEARCH_PASSWORD"], config / "certificates/ca.pem"
        )
        with made:
            yield made.access


def user(node: Access, name: str) -> Access:
    return replace(node, username=name, password=PASSWORDS[f"OPENSEARCH_{name.upper()}_PASSWORD"])


def test_node_takes_the_chosen_passwords_and_no_others(node: Access) -> None:
    assert node.get("/_cluster/health")["status"] in {"green", "yellow"}
    for name, password in (("admin", "admin"), ("kibanaserver", "kibanaserver"), ("reader", "reader")):
        with pytest.raises(urllib.error.HTTPError) as refused:
            replace(node, username=name, password=password).get("/")
        assert refused.value.code == 401


def test_the_writer_builds_and_the_reader_searches_and_neither_does_more(node: Access, tmp_path: Path) -> None:
    writer, reader = user(node, "writer"), user(node, "reader")
    node.get("/private/_doc/1?refresh=true", "PUT", {"text": "secret"})
    with scene(writer, tmp_path) as one:
        one.build()
        one.build()  # and once more, so that an older version is deleted
        one.archive.remove([one.documents[0].document.id])
        one.grow()
        one.writer.prune()
        searching = OpenSearchIndex(replace(settings_for(reader, tmp_path, one.settings.index)), EMBEDDER)
        searching.ready()
        assert searching.search(SearchRequest("committee", Mode.HYBRID)).results
        index = one.versions()[-1].index("documents")
        for who, path, method, body in (
            (reader, f"/{index}/_doc/1", "PUT", {"a": 1}),
            (reader, f"/{index}", "DELETE", None),
            (reader, "/_aliases", "POST", {"actions": [{"remove": {"index": index, "alias": "*"}}]}),
            (reader, "/private/_search", "GET", None),
            (reader, "/_plugins/_security/api/internalusers", "GET", None),
            (writer, "/private/_doc/1", "PUT", {"a": 1}),
            (writer, "/private/_search", "GET", None),
            (writer, "/_plugins/_security/api/internalusers", "GET", None),
            (writer, "/_cluster/settings", "PUT", {"persistent": {"search.max_buckets": 7}}),
        ):
            with pytest.raises(urllib.error.HTTPError) as refused:
                who.get(path, method, body)
            assert refused.value.code in {401, 403}, path
