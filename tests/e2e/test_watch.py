"""A folder that is watched while it is served: what comes is found, what is wrong is told, the command goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import IO, Any

from support.stub_model import WITHOUT_MODEL

from benchmarks.pdfs import pdf
from benchmarks.serving import serving

SENTENCE = "The delegation of Valmere asks for harbours that are open to all, letter {}."


def put(folder: Path, name: str, number: int) -> None:
    (folder / f".{name}").write_bytes(pdf([[SENTENCE.format(number)]]))
    (folder / f".{name}").rename(folder / name)


def found(base: str) -> int:
    with urllib.request.urlopen(f"{base}/api/v1/search?q=harbours&mode=keyword", timeout=30) as response:
        return int(json.load(response)["total"]["documents"])


def report(output: IO[str]) -> dict[str, Any]:
    line = output.readline()
    assert line, "the command has ended"
    told: dict[str, Any] = json.loads(line)
    return told


def test_what_comes_into_a_watched_folder_is_found_while_it_is_served(tmp_path: Path) -> None:
    folder, data = tmp_path / "in", tmp_path / "data"
    folder.mkdir()
    put(folder, "one.pdf", 1)
    environment = {**os.environ, **WITHOUT_MODEL, "ONRECORD_OCR": "never", "ONRECORD_DATA_DIR": str(data)}
    with subprocess.Popen(
        [sys.executable, "-m", "pipelines.cli", "ingest", str(folder), "--watch", "--json"],
        env=environment, stdout=subprocess.PIPE, text=True,
    ) as watching:  # fmt: skip
        assert watching.stdout is not None
        try:
            assert report(watching.stdout)["added"] == 1
            with serving(data, "--workers", "1", settings=WITHOUT_MODEL) as base:
                assert found(base) == 1
                put(folder, "two.pdf", 2)
                (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
                told = report(watching.stdout)
                if not told["failed"]:  # they came in two turns
                    told = report(watching.stdout)
                assert told["failures"][0]["file"] == "broken.pdf"
                assert found(base) == 2
                put(folder, "three.pdf", 3)
                told = report(watching.stdout)
                assert (told["added"], told["unchanged"]) == (1, 2)
                assert found(base) == 3
            started = time.monotonic()
            watching.send_signal(signal.SIGINT)
            assert watching.wait(30) == 0
            assert time.monotonic() - started < 30
        finally:
            watching.kill()
