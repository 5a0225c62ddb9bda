"""What tests of several kinds share: how they are run, the sample corpus, ingested once, and a server of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "pipelines" / "sample"
sys.path.insert(0, str(Path(__file__).parent))  # pdfs.py and stub_readers.py, for child processes too

sys.dont_write_bytecode = False  # where that is forbidden, each of hundreds of processes compiles the product anew
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

from support import kept, loaded, templates  # noqa: E402 - found where the line above says

kept.keep()
loaded.use()  # before anything of the product is imported
loaded.use_in_children()
templates.use()

from services import (  # noqa: E402 - found where the line above says
    opensearch,
    s3,
    secured_opensearch,
    spare_node,
    spare_opensearch,
    start_tika,
    three_nodes,
    tika_server,
)
from site_pages import Place, site_places  # noqa: E402
from support.groups import Groups, place_of  # noqa: E402
from support.markers import FAST, SERVICE_FIXTURES, mark  # noqa: E402
from support.once import made_once  # noqa: E402
from support.stub_model import WITHOUT_MODEL, use  # noqa: E402
from support.usage import Usage  # noqa: E402

from benchmarks.serving import serving  # noqa: E402

settings.register_profile("untimed", settings(), deadline=None)  # a busy machine is no fault
settings.load_profile("untimed")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as shells start what runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)  # else everything started here would ignore Ctrl-C too

__all__ = [
    "opensearch", "s3", "secured_opensearch", "spare_node", "spare_opensearch", "start_tika", "three_nodes",
    "tika_server",
]  # fmt: skip
WORKER = "PYTEST_XDIST_WORKER"
"""The variable that pytest-xdist sets in its workers."""


def pytest_configure(config: pytest.Config) -> None:
    if WORKER in os.environ:
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # the workers have all processors at work already
    else:
        config.pluginmanager.register(Usage())


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Groups:
    config.option.loadscopereorder = False
    return Groups(config, log)  # type: ignore[arg-type]


@pytest.hookimpl(tryfirst=True)  # before -m selects
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        mark(item)
    if WORKER in os.environ:
        items.sort(key=lambda item: place_of(item.nodeid))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """A fast test that loads a model, which takes seconds and a gigabyte, is not fast; nor is one that starts a
    service, be it through a fixture that asks for one by its name.
    """
    before = "torch" in sys.modules
    yield
    started = SERVICE_FIXTURES & set(item._request._fixture_defs)  # type: ignore[attr-defined]
    assert not started or not item.get_closest_marker(FAST), f"mark it services: it starts {', '.join(started)}"
    assert before or "torch" not in sys.modules or not item.get_closest_marker(FAST), "mark it slow, or stub the model"


@pytest.fixture(scope="session")
def sample_dir() -> Path:
    """The folder with the sample corpus and its manifest."""
    return SAMPLE


@pytest.fixture(scope="session")
def sample_data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the sample corpus, ingested by the real command with the default model. Do not write."""
    return made_once(
        tmp_path_factory, "sample-data", lambda folder: _ingest(SAMPLE, SAMPLE / "manifest.csv", folder, {})
    )


@pytest.fixture(scope="session")
def letters_data_dir(test_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with a third of the real letters to the United Nations (all of them take three minutes of
    processor time), ingested by the real command; their vectors are stubs. Do not write.
    """
    letters = test_data / "un-letters"
    return made_once(
        tmp_path_factory,
        "letters-data",
        lambda folder: _ingest(letters / "pdf", letters / "manifest.csv", folder, WITHOUT_MODEL, "--shard", "1/3"),
    )


def _ingest(files: Path, manifest: Path, folder: Path, more: Mapping[str, str], *options: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    command = [
        sys.executable, "-m", "pipelines.cli", "ingest", str(files), "--manifest", str(manifest),
        "--data-dir", str(folder), *options,
    ]  # fmt: skip
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**environment, **more}, timeout=900
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, and in those that the test starts, texts have stubs as vectors."""
    for name, value in WITHOUT_MODEL.items():
        monkeypatch.setenv(name, value)
    use(monkeypatch.setattr)


@pytest.fixture(scope="session")
def base(sample_data_dir: Path) -> Iterator[str]:
    """The address of the real server on the sample corpus, for tests that leave it as they found it."""
    with serving(sample_data_dir) as address:
        yield address


@pytest.fixture(scope="session")
def alerted(sample_data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a server on the sample corpus that has alerts by e-mail, and their file."""
    file = tmp_path_factory.mktemp("alerts") / "alerts.db"
    with serving(sample_data_dir, settings={"ONRECORD_ALERTS": str(file), "ONRECORD_BASE_URL": "{base}"}) as address:
        yield address, file


@pytest.fixture(scope="session")
def site_pages(base: str, alerted: tuple[str, Path]) -> dict[str, Place]:
    """Every page of the site, by name."""
    return site_places(base, *alerted)


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
