"""Restart the OpenSearch node repeatedly while a corpus is ingested, and compare with undisturbed runs.

    python -m benchmarks.faults node-restarts [--restarts 20] [--seed 1] [--files 31]

Starts a separate node. Several runs of the real command ingest the corpus, each with some more files, and each is
disturbed twice: while it reads or embeds, and while it indexes. The node is told to end or killed, and stays away for
up to five seconds. Prints a line for each restart and ends with status 1 when after any run something is lost,
duplicated or left over, or answers differ from those of an undisturbed run or, at the end, of the embedded engine.
`tests/faults` runs a few of them.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING

from benchmarks.announced_ingest import DELETING, EMBEDDING, READING, STEPS
from benchmarks.kill_resume import MODEL, ONRECORD, answers, corpus, differences, embedded, embedder
from benchmarks.serving import environment
from indexer.archive import Archive
from indexer.domain import Mode, SearchRequest
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.cluster.index_names import alias, every_version, versions_among
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.schema import DOCUMENTS, KINDS, META, PAGES, PASSAGES
from indexer.settings import Settings
from pipelines.dev.homes import temporary_home
from pipelines.dev.opensearch import Access, OpenSearchNode

if TYPE_CHECKING:
    from indexer.ports import Index

SOME_FAILED = 3
"""The exit status of `onrecord ingest` on this corpus: one file of it fails on purpose."""
RUN_SECONDS = 900
"""Seconds after which a run that does not end is an error."""
LONGEST_ABSENCE = 5.0
LONGEST_DELAY = 0.1
"""Seconds between a step and the node's end, so that the node ends at any point of the next step."""
KEPT_VERSIONS = 2
INDEXING_STEPS = [step for step in STEPS if step not in {READING, EMBEDDING, DELETING}]
WORDS = ("ransomware", "protection", '"points of contact"', "cyber* -ransomware", "права OR droits", "网络")
"""Queries whose every match is compared."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When to restart the node: after this many of a run's steps of a kind."""

    step: str
    number: int


@dataclass(frozen=True, slots=True)
class Restart:
    """One restart: in which run and after which step, whether the node was killed, how long it was down, and the
    seconds from its end until it was ready again. `step` is "too late" when the run was over.
    """

    run: int
    step: str
    number: int
    killed: bool
    absent: float
    seconds: float


class Ingest:
    """One run of the command, whose steps are counted meanwhile."""

    def __init__(self, files: Sequence[Path], settings: Settings, access: Access) -> None:
        """Start it."""
        command = [*ONRECORD, "ingest", *map(str, files), "--workers", "2"]
        self._changed = Condition()
        self._done: Counter[str] = Counter()
        self._last = "starting"
        self._over = False
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the process
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=self._log, text=True, env=_environment(settings, access)
        )
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        for line in self._process.stdout or ():
            with self._changed:
                if line.strip() in STEPS:
                    self._last = line.strip()
                    self._done[self._last] += 1
                    self._changed.notify()
        with self._changed:
            self._over = True
            self._changed.notify()

    def wait_for(self, moment: Moment) -> None:
        """Return when that step is done or the run is over."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._over or self._done[moment.step] >= moment.number, RUN_SECONDS):
                message = f"nothing was heard of {moment} for {RUN_SECONDS} s"
                raise RuntimeError(message)

    def where(self) -> tuple[str, int]:
        """The last finished step, and its number among those of its kind."""
        with self._changed:
            return ("too late", 0) if self._over else (self._last, self._done[self._last])

    def finish(self) -> Counter[str]:
        """Wait for the end; returns the number of steps of each kind. Raises RuntimeError when the run failed."""
        status = self._process.wait(RUN_SECONDS)
        self._reader.join()
        self._log.seek(0)
        said = self._log.read().decode(errors="replace")
        self._log.close()
        if status not in {0, SOME_FAILED}:
            message = f"the ingest ended with status {status}: {said[-2000:]}"
            raise RuntimeError(message)
        return self._done


def _environment(settings: Settings, access: Access) -> dict[str, str]:
    ours = {
        "ONRECORD_ENGINE": "opensearch", "ONRECORD_INDEX": settings.index, "ONRECORD_DATA_DIR": str(settings.data_dir),
        "ONRECORD_MODEL": MODEL, "ONRECORD_OCR": "never", "OMP_NUM_THREADS": "1",
    }  # fmt: skip
    return environment({**access.environment, **ours})


def settings_for(access: Access, data: Path, index: str) -> Settings:
    """Settings for a separate corpus in that cluster."""
    named = Settings.from_env({**access.environment, "ONRECORD_ENGINE": "opensearch", "ONRECORD_INDEX": index})
    return replace(named, data_dir=data, model=MODEL)


def shares(files: Sequence[Path], runs: int) -> list[Sequence[Path]]:
    """The files of each run: those of the run before, and some more."""
    return [files[: len(files) * number // runs] for number in range(1, runs + 1)]


def moments(run: int, steps: Counter[str], chance: random.Random) -> list[Moment]:
    """Two moments for a run: in its steps of reading or embedding, alternately, and in its steps of indexing, of
    another kind each time.
    """
    kinds = [step for step in INDEXING_STEPS if steps[step]]
    wanted = (READING, EMBEDDING)[run % 2], kinds[run % len(kinds)]
    return [Moment(step, chance.randint(1, steps[step])) for step in wanted]


def disturb(
    node: OpenSearchNode, ingest: Ingest, run: int, wanted: Sequence[Moment], chance: random.Random
) -> Iterator[Restart]:
    """Restart the node at these moments of a run."""
    for place, moment in enumerate(wanted):
        ingest.wait_for(moment)
        time.sleep(chance.uniform(0, LONGEST_DELAY))
        killed = (run // 2 + place) % 2 == 1
        step, number = ingest.where()
        started = time.monotonic()
        (node.kill if killed else node.stop)()
        absent = chance.uniform(0, LONGEST_ABSENCE)
        time.sleep(absent)
        node.start()
        yield Restart(run, step, number, killed, absent, time.monotonic() - started)


def trial(node: OpenSearchNode, folder: Path, restarts: int, seed: int, files: int) -> Iterator[Restart | str]:
    """Every restart, and every difference between the results of disturbed and undisturbed runs. Raises OnRecordError
    when so much is lost that there is no answer.
    """
    source = sorted(corpus(folder / "files", files).iterdir())
    chance = random.Random(seed)  # noqa: S311 - no secret
    calm = settings_for(node.access, folder / "calm", "calm")
    shaken = settings_for(node.access, folder / "shaken", "shaken")
    for run, some in enumerate(shares(source, (restarts + 1) // 2)):
        steps = Ingest(some, calm, node.access).finish()
        wanted = moments(run, steps, chance)[: restarts - 2 * run]
        ingest = Ingest(some, shaken, node.access)
        yield from disturb(node, ingest, run, wanted, chance)
        ingest.finish()
        # Compared after each run, since the next one rebuilds the index and would hide losses.
        yield from losses(shaken)
        yield from disagreements(shaken, OpenSearchIndex(calm, embedder()), "undisturbed")
    for settings in (calm, shaken):
        index_here(settings)
    yield from differences(calm.data_dir, shaken.data_dir)
    yield from disagreements(shaken, embedded(shaken.data_dir), "of the embedded engine")


def index_here(settings: Settings) -> None:
    """Build the embedded engine's index of a corpus, too."""
    command = [sys.executable, "-m", "pipelines.cli", "reindex", "--data-dir", str(settings.data_dir)]
    subprocess.run(command, check=True, env=environment({"ONRECORD_MODEL": MODEL}), stdout=subprocess.DEVNULL)


def losses(settings: Settings) -> Iterator[str]:
    """Entries that are missing, duplicated or left over in a published index, by its archive."""
    cluster, index = Cluster(settings), OpenSearchIndex(settings, embedder())
    with Archive(settings.data_dir, read_only=True) as archive:
        stored = sorted(passage.id for passage in archive.all_passages())
        documents = sorted(document.id for document in archive.documents())
    every = list(index.every_match(SearchRequest("")))
    found = sorted(hit.passage.id for result in every for hit in result.passages)
    if found != stored:
        yield f"{len(found)} passages found, {len(stored)} stored"
    if sorted(result.document.id for result in every) != documents:
        yield f"{len(every)} documents found, {len(documents)} stored"
    names = cluster.ask("GET", path(every_version(settings.index), "_settings"))
    versions = versions_among(settings.index, names)
    published = versions_among(settings.index, cluster.ask("GET", path("_alias", alias(settings.index, META))))
    if published != versions[-1:] or len(versions) > KEPT_VERSIONS:
        yield f"{len(versions)} versions are left, {published} is published"
    if sorted(names) != sorted(version.index(kind) for version in versions for kind in KINDS):
        yield "indices of a version are missing, or others left over"
    for kind, count in ((PASSAGES, len(stored)), (DOCUMENTS, len(documents)), (PAGES, len(documents))):
        stats = cluster.ask("GET", path(versions[-1].index(kind), "_stats", "docs"))["_all"]["primaries"]["docs"]
        if stats != {**stats, "count": count, "deleted": 0}:
            yield f"the index of {kind} holds {stats} instead of {count}"


def disagreements(shaken: Settings, other: Index, name: str) -> Iterator[str]:
    """Differences between the answers of a disturbed index and of another one, called `name`."""
    ours = OpenSearchIndex(shaken, embedder())
    for words in WORDS:
        if _matches(ours, words) != _matches(other, words):
            yield f"the matches of {words} are not those {name}"
    if answers(ours) != answers(other):
        yield f"the hits are not those {name}, or not in the same order"


def _matches(index: Index, words: str) -> tuple[object, object, set[str]]:
    """Counts and all passages of a keyword search."""
    request = SearchRequest(words, Mode.KEYWORD)
    answer = index.search(request)
    return (
        answer.total,
        answer.facets,
        {hit.passage.id for document_hit in index.every_match(request) for hit in document_hit.passages},
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--restarts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=31)
    options = parser.parse_args()
    restarts = differing = 0
    print("restart  run  after step      by       away      ready again after")
    with temporary_home("opensearch") as home, tempfile.TemporaryDirectory(prefix="onrecord-restarts-") as folder:
        node = OpenSearchNode(home)
        with node:
            for outcome in trial(node, Path(folder), options.restarts, options.seed, options.files):
                if isinstance(outcome, str):
                    differing += 1
                    print(f"DIFFERS: {outcome}", flush=True)
                    continue
                restarts += outcome.step != "too late"
                step = f"{outcome.step} {outcome.number}"
                end = "kill -9" if outcome.killed else "stop"
                print(
                    f"{restarts:7}  {outcome.run + 1:3}  {step:<14}  {end:<7}  {outcome.absent:4.1f} s  "
                    f"{outcome.seconds:8.1f} s",
                    flush=True,
                )
    print(f"{restarts} restarts in time; {differing} differences")
    return 0 if restarts == options.restarts and not differing else 1


if __name__ == "__main__":
    sys.exit(main())
