"""A node for tests is real, runs as nobody, keeps what it stored over a restart, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
from pathlib import Path

import psutil
import pytest

from indexer.errors import DevServiceError
from pipelines.dev import homes
from pipelines.dev.homes import sweep, temporary_home
from pipelines.dev.opensearch import Access, OpenSearchNode

INDEX = {
    "settings": {"index": {"knn": True, "number_of_replicas": 0}},
    "mappings": {
        "properties": {
            "v": {
                "type": "knn_vector", "dimension": 2,
                "method": {"name": "hnsw", "engine": "lucene", "space_type": "cosinesimil"},
            }
        }
    },
}  # fmt: skip


def test_node_answers_nearest_neighbours_and_keeps_them_over_a_restart(
    spare_opensearch: OpenSearchNode,
) -> None:
    node = spare_opensearch
    ask = node.access.get
    ask("/places", "PUT", INDEX)
    for name, vector in (("near", [1, 0.1]), ("far", [0, 1])):
        ask(f"/places/_doc/{name}?refresh=true", "PUT", {"v": vector})
    query = {"query": {"knn": {"v": {"vector": [1, 0], "k": 1}}}}
    assert ask("/places/_search", "POST", query)["hits"]["hits"][0]["_id"] == "near"
    assert psutil.Process(node.pid).uids().effective != 0
    for end in (node.stop, node.kill):
        end()
        assert node.pid is None
        with pytest.raises(OSError, match="refused"):
            ask("/")
        node.start()
        assert ask("/places/_search", "POST", query)["hits"]["total"]["value"] == 1


def test_several_nodes_run_side_by_side(opensearch: Access, secured_opensearch: Access) -> None:
    clusters = {access.get("/")["cluster_uuid"] for access in (opensearch, secured_opensearch)}
    assert len(clusters) == 2


def test_secured_node_refuses_strangers_and_readers_who_write(secured_opensearch: Access) -> None:
    admin = secured_opensearch
    assert admin.password not in repr(admin)
    reader = Access(admin.url, "reader", admin.password, admin.ca_certs)
    stranger = Access(admin.url, "admin", "wrong", admin.ca_certs)
    admin.get("/open/_doc/1?refresh=true", "PUT", {"text": "said"})
    assert reader.get("/open/_count")["count"] == 1
    for access, status in ((reader, 403), (stranger, 401)):
        with pytest.raises(urllib.error.HTTPError) as refused:
            access.get("/open/_doc/2", "PUT", {"text": "said"})
        assert refused.value.code == status
    with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
        Access(admin.url, admin.username, admin.password).get("/")
    admin.get("/open", "DELETE")


def test_taken_port_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(DevServiceError, match=f"Port {port} .*in use.*--port"):
            OpenSearchNode(tmp_path, port=port)


def test_node_that_cannot_start_says_why() -> None:
    with temporary_home("opensearch") as home:
        node = OpenSearchNode(home, heap="512m", short_lived=True)
        settings = home / "config" / "opensearch.yml"
        settings.write_text(settings.read_text() + "no.such.setting: 1\n")
        with pytest.raises(DevServiceError, match=r"ended while it started: .*no\.such\.setting"):
            node.start()


def command(*arguments: str) -> subprocess.Popen[str]:
    whole = [sys.executable, "-m", "pipelines.cli", "dev", "opensearch", "--heap", "512m", "--json", *arguments]
    return subprocess.Popen(whole, stdout=subprocess.PIPE, text=True)


def home_of(pid: int) -> Path:
    return Path(psutil.Process(pid).cwd())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_command_ends_its_node_and_deletes_its_folder(number: signal.Signals) -> None:
    running = command("--port", str(homes.free_port()))
    assert running.stdout is not None
    answer = json.loads(running.stdout.readline())
    node, home = psutil.Process(answer["pid"]), home_of(answer["pid"])
    assert Access(answer["environment"]["OPENSEARCH_URL"]).get("/")["version"]["number"] == "2.19.1"
    running.send_signal(number)
    assert running.wait(60) == 0
    assert not node.is_running()
    assert not home.exists()


def test_node_dies_with_a_killed_parent_and_the_next_run_sweeps_its_folder() -> None:
    running = command("--port", str(homes.free_port()))
    assert running.stdout is not None
    node = psutil.Process(json.loads(running.stdout.readline())["pid"])
    home = home_of(node.pid)
    running.kill()
    running.wait()
    node.wait(20)
    sweep()  # or another run on this machine has been quicker
    assert not home.exists()


def test_sweep_spares_the_folders_of_living_runs_and_other_programs(tmp_path: Path) -> None:
    living, foreign, dead = (tmp_path / f"{homes.PREFIX}{name}" for name in ("living", "foreign", "dead"))
    for folder in (living, foreign, dead):
        folder.mkdir()
    homes.note_owner(living, None)
    innocent = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    owner = {"pid": innocent.pid, "owner": os.getpid(), "since": 0}  # the number has passed to another process
    (dead / homes.OWNER).write_text(json.dumps(owner))
    assert sweep(tmp_path) == [dead]
    assert living.exists()
    assert foreign.exists()
    assert innocent.poll() is None
    innocent.communicate(b"\n")
