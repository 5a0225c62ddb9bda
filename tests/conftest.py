"""What tests of several kinds share: the sample corpus, ingested once, and the real data beside the project."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "pipelines" / "sample"
sys.path.insert(0, str(Path(__file__).parent))  # pdfs.py and stub_readers.py, for child processes too

from services import opensearch, s3, secured_opensearch, start_opensearch, start_tika, tika_server  # noqa: E402 - found where the line above says

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as shells start what runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)  # else everything started here would ignore Ctrl-C too

__all__ = ["opensearch", "s3", "secured_opensearch", "start_opensearch", "start_tika", "tika_server"]


@pytest.fixture(scope="session")
def sample_dir() -> Path:
    """The folder with the sample corpus and its manifest."""
    return SAMPLE


@pytest.fixture(scope="session")
def sample_data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the sample corpus, ingested by the real command with the default model. Do not write."""
    return _ingested(SAMPLE, SAMPLE / "manifest.csv", tmp_path_factory.mktemp("sample-data"))


@pytest.fixture(scope="session")
def letters_data_dir(test_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with real letters to the United Nations, ingested likewise. Do not write."""
    letters = test_data / "un-letters"
    return _ingested(letters / "pdf", letters / "manifest.csv", tmp_path_factory.mktemp("letters-data"))


def _ingested(files: Path, manifest: Path, folder: Path) -> Path:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    command = [
        sys.executable, "-m", "pipelines.cli", "ingest", str(files), "--manifest", str(manifest),
        "--data-dir", str(folder),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=900)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder of real data; without it the test is skipped, in CI it fails."""
    folder = Path(os.environ.get("ONRECORD_TEST_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        reason = f"the real data is not in {folder}: set ONRECORD_TEST_DATA"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
