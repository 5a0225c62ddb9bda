"""Kill an ingest at random moments, run it again, and compare the result with an undisturbed run.

    python -m benchmarks.faults kill-resume [--kills 20] [--seed 1] [--files 31]

Prints a line for each moment and ends with status 1 when anything differs. `tests/faults` runs a few of them.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil

from indexer.domain import Mode, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.ports import Index

MODEL = "packaged:all-MiniLM-L6-v2"
ONRECORD = [sys.executable, str(Path(__file__).parent / "announced_ingest.py")]
"""The real command, with small batches, so that even a small corpus has many points to interrupt."""
QUERIES = ("ransomware hospitals", "protection des données", '"points of contact"', "права человека")
TABLES = {
    "documents": "id, file, sha256, page_from, page_to, pages, status, unreadable_pages, description, digest",
    "pages": "document_id, number, text",
    "passages": "id, document_id, ordinal, page, page_to, paragraph, language, text, spans, text_hash",
    "files": "source, file, sha256, state, reason, detail, signature, document_ids",
}
TOLERANCE = 1e-5
POLL_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Outcome:
    """One kill: the seconds of processor time before it, what was stored by then, which processes remained, and what
    differs.
    """

    after: float
    ended_before: bool
    stored: int
    orphans: int
    differences: tuple[str, ...]


def corpus(folder: Path, files: int) -> Path:
    """Copy sample documents to one folder, with a file that fails and one that occurs twice."""
    folder.mkdir()
    sample = Path(__file__).parent.parent / "pipelines" / "sample" / "pdf"
    chosen = sorted(sample.glob("*.pdf"))[: files - 2]
    for path in chosen:
        shutil.copy(path, folder)
    shutil.copy(chosen[0], folder / "zz-again.pdf")
    (folder / "empty.pdf").touch()
    return folder


def start(source: Path, data: Path) -> subprocess.Popen[bytes]:
    """Start the command."""
    environment = {**os.environ, "ONRECORD_MODEL": MODEL, "ONRECORD_OCR": "never", "OMP_NUM_THREADS": "1"}
    command = [*ONRECORD, "ingest", str(source), "--data-dir", str(data), "--workers", "2"]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
    )


def run(source: Path, data: Path) -> float:
    """Run the command to its end; returns seconds of processor time. Raises RuntimeError when it fails (some files fail
    on purpose).
    """
    before = _ended_children()
    code = start(source, data).wait()
    if code not in {0, 3}:
        message = f"ingest ended with status {code}"
        raise RuntimeError(message)
    return _ended_children() - before


def _ended_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _used_by(process: psutil.Process) -> float:
    """Seconds of processor time, including descendants: the same at the same point of the work, however busy the
    machine is.
    """
    used = 0.0
    with contextlib.suppress(psutil.NoSuchProcess):
        for member in (process, *process.children(recursive=True)):
            times = member.cpu_times()
            used += times.user + times.system + times.children_user + times.children_system
    return used


def kill_and_resume(source: Path, reference: Path, data: Path, after: float) -> Outcome:
    """Kill a run after this many seconds of processor time, resume it, compare."""
    process = start(source, data)
    watched = psutil.Process(process.pid)
    while process.poll() is None and _used_by(watched) < after:
        time.sleep(POLL_SECONDS)
    ended = process.poll() is not None
    family = [] if ended else watched.children(recursive=True)
    process.kill()
    process.wait()
    _, alive = psutil.wait_procs(family, timeout=10)
    stored = _stored(data)
    run(source, data)
    return Outcome(after, ended, stored, len(alive), tuple(differences(reference, data)))


def _stored(data: Path) -> int:
    if not (data / "archive.db").exists():
        return 0
    with closing(sqlite3.connect(data / "archive.db")) as db:
        if db.execute("PRAGMA user_version").fetchone()[0] == 0:
            return 0
        return int(db.execute("SELECT count(*) FROM documents").fetchone()[0])


def differences(reference: Path, data: Path) -> list[str]:
    """The differences between two data directories: tables, vectors, originals, answers."""
    found = []
    with (
        closing(sqlite3.connect(reference / "archive.db")) as one,
        closing(sqlite3.connect(data / "archive.db")) as two,
    ):
        for table, columns in TABLES.items():
            query = f"SELECT {columns} FROM {table} ORDER BY 1, 2, 3"  # noqa: S608 - names are ours
            if one.execute(query).fetchall() != two.execute(query).fetchall():
                found.append(table)
        vectors = [
            dict(
                db.execute("SELECT text_hash, vector FROM vectors WHERE text_hash IN (SELECT text_hash FROM passages)")
            )
            for db in (one, two)
        ]
    if vectors[0].keys() != vectors[1].keys():
        found.append("vectors")
    elif any(_distance(vector, vectors[1][key]) > TOLERANCE for key, vector in vectors[0].items()):
        found.append("values of vectors")
    if _names(reference / "originals") != _names(data / "originals"):
        found.append("originals")
    if answers(embedded(reference)) != answers(embedded(data)):
        found.append("answers")
    return found


def _distance(one: bytes, two: bytes) -> float:
    return float(np.abs(np.frombuffer(one, "<f4") - np.frombuffer(two, "<f4")).max())


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@cache
def embedder() -> SentenceTransformerEmbedder:
    """The model, loaded once."""
    return SentenceTransformerEmbedder(MODEL, threads=1)


def embedded(data: Path) -> EmbeddedIndex:
    """The embedded index in a data directory."""
    return EmbeddedIndex(replace(Settings(), data_dir=data, model=MODEL), embedder())


def answers(index: Index) -> list[list[tuple[str, float, list[str]]]]:
    """For each query in each mode, the documents found in order, with passages and with scores to one digit: engines
    compute similarities in different ways, and scores near the end of a rounded hundredth differ by one.
    """
    return [
        [
            (hit.document.id, round(hit.score, 1), [passage.passage.id for passage in hit.passages])
            for hit in index.search(SearchRequest(query, mode)).results
        ]
        for query in QUERIES
        for mode in (Mode.KEYWORD, Mode.SEMANTIC, Mode.HYBRID)
    ]


def trial(folder: Path, kills: int, seed: int, files: int) -> Iterator[Outcome]:
    """Disturb `kills` runs, at moments spread over the processor time of an undisturbed run."""
    source = corpus(folder / "files", files)
    seconds = run(source, folder / "undisturbed")
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(kills):
        after = seconds * (number + chance.random()) / kills
        data = folder / f"killed-{number}"
        yield kill_and_resume(source, folder / "undisturbed", data, after)
        shutil.rmtree(data)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=31)
    options = parser.parse_args()
    same = 0
    print("killed after  stored by then  orphans  differs after resuming")
    with tempfile.TemporaryDirectory(prefix="onrecord-kills-") as folder:
        for outcome in trial(Path(folder), options.kills, options.seed, options.files):
            moment = "not in time" if outcome.ended_before else f"{outcome.after:9.2f} s"
            differs = ", ".join(outcome.differences) or "nothing"
            print(f"{moment:<12}  {outcome.stored:14}  {outcome.orphans:7}  {differs}", flush=True)
            same += not outcome.differences and not outcome.orphans
    print(f"{same} of {options.kills} resumed to the same archive and answers")
    return 0 if same == options.kills else 1


if __name__ == "__main__":
    sys.exit(main())
