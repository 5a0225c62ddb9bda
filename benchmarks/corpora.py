"""The collections on which cases are judged: folders of documents, and their indexes, which are kept between runs."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.scoreboard import Absent
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.ports import Index

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "cases"
SOME_FAILED = 3
"""The exit status of an ingest that read some files, and others not or in part."""
KEPT = Path(os.environ.get("ONRECORD_SCORES", ROOT / ".scores"))
"""Where indexes are kept. Delete it after a change of extraction, passages or description."""
LETTERS = "un-letters", "submitter_kind=stakeholder_group,lang=language"
STATEMENTS = (
    "oewg-ict-2025",
    "pdf=file,document=symbol,statement_date=date,lang=language,submitter_type=stakeholder_group",
)
CONTRIBUTIONS = "netmundial", "organization=submitter,sector=stakeholder_group,region=country,lang=language"
FOLDERS = {"un-letters": "", "oewg-ict-2025": "pdf", "netmundial": "text"}


def data(name: str) -> Path:
    """A folder of the real data. Raises Absent."""
    folder = Path(os.environ.get("ONRECORD_TEST_DATA", ROOT.parent / "shared" / "data")) / name
    if not folder.exists():
        raise Absent(name)
    return folder


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@cache
def index(name: str) -> Index:
    """The index of a collection: `field`, letters, statements and contributions together; `debates-SESSION`; `sample`.
    Raises Absent.
    """
    folder = KEPT / name
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _make(name, folder)
        (folder / "complete").touch()
    return _opened(folder)


@cache
def _model(name: str) -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(name)


def _opened(folder: Path) -> Index:
    settings = replace(Settings.from_env(), data_dir=folder)
    return open_index(settings, _model(settings.model))


def model() -> tuple[Any, str]:
    """The loader of models, and the name of the default one."""
    return _model, Settings.from_env().model


def ingest(files: Path, manifest: Path, into: Path, *options: str) -> None:
    """Ingest files with the real command; some may fail, or be read in part. Raises RuntimeError."""
    command = [sys.executable, "-m", "pipelines.cli", "ingest", str(files), "--manifest", str(manifest)]
    done = subprocess.run([*command, "--data-dir", str(into), *options], capture_output=True, cwd=ROOT, check=False)
    if done.returncode not in {0, SOME_FAILED}:
        raise RuntimeError(done.stderr.decode(errors="replace")[-2_000:])


def ingested(name: str, documents: Mapping[str, str], submitters: Mapping[str, Sequence[str]]) -> Index:
    """The index of texts by name, with their submitters; made anew in each run."""
    folder = KEPT / name
    shutil.rmtree(folder, ignore_errors=True)
    files = folder / "files"
    files.mkdir(parents=True)
    with (files / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "title", "submitter"])
        for title, text in documents.items():
            (files / f"{title}.txt").write_text(text, encoding="utf-8")
            writer.writerow([f"{title}.txt", title, "; ".join(submitters[title])])
    ingest(files, files / "manifest.csv", folder / "data")
    return _opened(folder / "data")


def _make(name: str, folder: Path) -> None:
    if name == "sample":
        sample = ROOT / "pipelines" / "sample"
        ingest(sample, sample / "manifest.csv", folder)
    elif name == "field":
        for source, columns in (LETTERS, STATEMENTS, CONTRIBUTIONS):
            ingest(data(source) / FOLDERS[source], data(source) / "manifest.csv", folder, "--columns", columns)
    elif name.startswith("debates-"):
        _make_debates(name, folder)
    else:
        raise Absent(name)


SAMPLES = {
    "debates-79": slice(0, None, 2), "debates-72": slice(2, 180, 3), "debates-66": slice(0, 180, 3),
    "debates-64": slice(1, None, 3), "debates-77": slice(1, None, 3),
}  # fmt: skip
"""Which speeches of a session are a collection, in the order of their files' names."""


def speeches(sessions: set[str] | None = None) -> Iterator[tuple[str, str]]:
    """Name and text of the speeches of the General Debate, of some sessions or all. Raises Absent."""
    with tarfile.open(data("ungdc") / "ungdc-2005-2024.tar.xz") as archive:
        for member in archive:
            name = Path(member.name).stem
            session = name.split("_")[1] if name.count("_") > 1 else ""
            if not member.name.endswith(".txt") or (sessions and session not in sessions):
                continue
            stream = archive.extractfile(member)
            if stream is not None:
                yield name, stream.read().decode("utf-8-sig", "replace")


def _make_debates(name: str, folder: Path) -> None:
    session = name.removeprefix("debates-")
    texts = dict(sorted(speeches({session})))
    with (data("ungdc") / "manifest.csv").open(encoding="utf-8", newline="") as file:
        about = {Path(row["file"]).stem: row for row in csv.DictReader(file)}
    files = folder / "files"
    files.mkdir()
    with (files / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "submitter", "date", "stakeholder_group", "process"])
        for speech in [*texts][SAMPLES[name]]:
            (files / f"{speech}.txt").write_text(texts[speech], encoding="utf-8")
            row = about[speech]
            writer.writerow([f"{speech}.txt", row["country"], row["year"], "States", f"General Debate {session}"])
    ingest(files, files / "manifest.csv", folder)


def digest(text: str) -> int:
    """A number that a text always has."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
