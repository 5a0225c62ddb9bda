"""Workers share one model; whatever happens to its process, the next query is answered and nothing is left behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from indexer.embedding import (
    E5,
    MINILM,
    PREFIX,
    EncoderHome,
    SentenceTransformerEmbedder,
    SharedEmbedder,
    packaged_folder,
)
from indexer.errors import EngineUnavailableError, ModelError

MODEL = PREFIX + MINILM
TEXT = "safeguards for security researchers"


def encoders(address: str) -> list[psutil.Process]:
    return [one for one in psutil.process_iter(["cmdline"]) if address in (one.info["cmdline"] or [])]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[EncoderHome]:
    home = EncoderHome(tmp_path)
    yield home
    for one in encoders(home.address):
        one.kill()
        one.wait(10)


def test_workers_share_one_process_and_get_the_vectors_of_the_model(home: EncoderHome) -> None:
    workers = [SharedEmbedder(MODEL, home) for _ in range(3)]
    vectors: list[np.ndarray] = []
    threads = [threading.Thread(target=lambda one=one: vectors.append(one.embed_query(TEXT))) for one in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    own = SentenceTransformerEmbedder(MODEL)
    assert len(encoders(home.address)) == 1
    assert [np.allclose(vector, own.embed_query(TEXT), atol=1e-6) for vector in vectors] == [True] * 3
    assert workers[0].key == own.key
    assert np.isclose(np.linalg.norm(workers[1].embed_query("\ud83d half a character")), 1, atol=1e-3)


def test_several_texts_and_another_model_go_through_the_same_process(home: EncoderHome) -> None:
    worker, other = SharedEmbedder(MODEL, home), SharedEmbedder(PREFIX + E5, home)
    texts = [TEXT, "\ud83d half a character", "safeguards"]
    found = worker.embed_passages(texts)
    assert np.allclose(
        found, SentenceTransformerEmbedder(MODEL).embed_passages([TEXT, "? half a character", texts[2]]), atol=1e-6
    )
    assert other.embed_passages([TEXT]).shape == (1, 384)
    assert worker.embed_passages([]).shape[0] == 0
    queries = worker.embed_queries([TEXT, "safeguards"])
    assert np.allclose(queries, [worker.embed_query(TEXT), worker.embed_query("safeguards")], atol=1e-2)
    assert len(encoders(home.address)) == 1


def test_killed_encoder_is_replaced_by_the_next_query(home: EncoderHome) -> None:
    worker, other = SharedEmbedder(MODEL, home), SharedEmbedder(MODEL, home)
    before = worker.embed_query(TEXT)
    other.embed_query(TEXT)
    (killed,) = encoders(home.address)
    killed.kill()
    psutil.wait_procs([killed], timeout=10)
    assert np.array_equal(worker.embed_query(TEXT), before)
    assert np.array_equal(other.embed_query(TEXT), before)
    assert len([one for one in encoders(home.address) if one.status() != psutil.STATUS_ZOMBIE]) == 1


def test_it_ends_when_its_server_is_killed(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path;"
        "from indexer.embedding import EncoderHome, SharedEmbedder;"
        "home = EncoderHome(Path(sys.argv[1])); worker = SharedEmbedder(sys.argv[2], home);"
        "os.fork() or (worker.embed_query('x'), print(worker._started.pid, flush=True), signal.pause());"
        "signal.pause()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path), MODEL], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        encoder = psutil.Process(int(server.stdout.readline()))
        (worker,) = psutil.Process(server.pid).children()
        server.kill()
        assert encoder.is_running()  # the worker still answers what it has
        worker.kill()
        assert not psutil.wait_procs([encoder], timeout=10)[1]


def test_damaged_model_is_told_as_ever(home: EncoderHome, tmp_path: Path) -> None:
    model = tmp_path / "model"
    shutil.copytree(packaged_folder(MINILM, tmp_path), model)
    (model / "model.safetensors").write_bytes(b"nothing")
    with pytest.raises(ModelError, match="cannot be loaded"):
        SharedEmbedder(str(model), home).embed_query(TEXT)


def test_encoder_that_cannot_be_started_is_no_crash(home: EncoderHome, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(EngineUnavailableError, match="cannot be started"):
        SharedEmbedder(MODEL, home).embed_query(TEXT)
