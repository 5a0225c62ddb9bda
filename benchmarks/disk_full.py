"""Fill the disk under one folder after the other, while a server answers and while files are ingested.

sudo python -m benchmarks.faults disk-full --data-dir DIR

Works on a copy of DIR in which each of these lies on a small file system of its own in turn: the archive, the index,
the originals, the folder for temporary files, the server's log, and a node of OpenSearch that has the index instead.
That needs the right to mount. Prints for each: what a server answered while no byte was free, and what `/readyz` said;
how an ingest ended that ran out of room; and whether the same ingest, once there was room, led to the same documents as
on a roomy disk. Ends with 1 if a search failed, an ingest lost something, or the archive is damaged.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.overload import ask
from benchmarks.serving import environment, get_json, serving
from pipelines.dev.opensearch import OpenSearchNode

CLUSTER = "OpenSearch"
PLACES = ("archive", "index", "originals", "temporary files", "log", CLUSTER)
ROOMY = "none"
SPARE = 300_000
"""Bytes that are free when an ingest begins, so that it runs out of them half-way."""
READING = 300_000_000
"""Bytes of temporary files that reading may take at once, generously."""
NODE = 600_000_000
"""Bytes of a node's programs, logs and index."""
ROUNDS = 3


def run(*command: str) -> None:
    """Run a command of the system, which must succeed."""
    subprocess.run(command, check=True)


@contextmanager
def mounted(place: Path, size: int) -> Iterator[None]:
    """A file system of this size on a folder."""
    place.mkdir(parents=True, exist_ok=True)
    run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place))
    try:
        yield
    finally:
        run("umount", "--lazy", str(place))


def size_of(folder: Path) -> int:
    """Bytes of what is in it."""
    return sum(file.stat().st_blocks * 512 for file in folder.rglob("*") if file.is_file())


def fill(folder: Path, left: int) -> Path:
    """Take all room but `left` bytes."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while stream.write(b"x" * 65_536):
            pass
    with filler.open("r+b") as stream:
        stream.truncate(max(0, filler.stat().st_size - left))
    return filler


class Scene:
    """A copy of a data folder, one of whose places is small."""

    def __init__(self, original: Path, home: Path, place: str, stack: ExitStack) -> None:
        self.data, self.logs, self.temporary, self.inbox = (home / name for name in ("data", "log", "tmp", "inbox"))
        for folder in (self.data, self.logs, self.temporary, self.inbox):
            folder.mkdir()
        room = 2 * size_of(original) + 80_000_000
        if place == "archive":
            stack.enter_context(mounted(self.data, size_of(original) + 30_000_000))
            for name in ("index", "originals"):
                stack.enter_context(mounted(self.data / name, room))
        self.small = {
            "archive": self.data, "index": self.data / "index", "originals": self.data / "originals",
            "temporary files": self.temporary, "log": self.logs,
            CLUSTER: home / "node",
        }.get(place)  # fmt: skip
        if self.small is not None and place != "archive":
            stack.enter_context(mounted(self.small, NODE if place == CLUSTER else size_of(original) + READING))
        shutil.copytree(original, self.data, dirs_exist_ok=True)
        self._engine: dict[str, str] = {}
        if place == CLUSTER:
            home.chmod(0o755)  # the node runs as another user
            node = stack.enter_context(OpenSearchNode(home / "node"))
            self._engine = {**node.access.environment, "ONRECORD_ENGINE": "opensearch"}
            self.command("reindex")
        for number in range(20):
            text = "\n\n".join(
                f"{part}. Delegation {number} of nowhere stated that article {part} needs words and {'more ' * 40}."
                for part in range(10)
            )
            (self.inbox / f"statement-{number}.txt").write_text(f"Statement {number}\n\n{text}", encoding="utf-8")

    def settings(self) -> dict[str, str]:
        """Those of the server and of commands."""
        log = self.logs / "server.log"
        return {
            **self._engine,
            "ONRECORD_RATE_LIMIT": "off", "TMPDIR": str(self.temporary),
            "GUNICORN_CMD_ARGS": f"--access-logfile {log} --error-logfile {log}",
        }  # fmt: skip

    def command(self, name: str, *options: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the product on the copy."""
        line = [sys.executable, "-m", "pipelines.cli", name, *options, "--data-dir", str(self.data), "--json"]
        return subprocess.run(line, env=environment(self.settings()), capture_output=True, text=True, check=False)


def served(scene: Scene) -> tuple[Counter[int], int]:
    """What requests got while nothing was free, and what `/readyz` said then."""
    counts: Counter[int] = Counter()
    with serving(scene.data, "--workers", "1", settings=scene.settings()) as base:
        found = get_json(f"{base}/api/v1/search?q=committee&mode=keyword")["results"]
        document = found[0]["document"]["id"]
        filler = fill(scene.small, 0) if scene.small else None
        quotation = json.dumps({"quotes": ["the committee has not said that anywhere at all"]})
        for _ in range(ROUNDS):
            for path in (
                "/search?q=committee", "/search?q=states&mode=keyword", f"/documents/{document}",
                f"/documents/{document}/pages/1", f"/documents/{document}/pages/1.png",
                "/search.csv?q=committee&match=any",
            ):  # fmt: skip
                counts[ask(base, "GET", path)[0]] += 1
            counts[ask(base, "POST", "/api/v1/quotes", quotation)[0]] += 1
        ready, _ = ask(base, "GET", "/readyz")
        if filler:
            filler.unlink()
    return counts, ready


def reasons(done: subprocess.CompletedProcess[str]) -> str:
    """Why files of an ingest became no document."""
    return ", ".join(sorted(set(re.findall(r'"reason": "(\w+)"', done.stdout))))


def documents(scene: Scene) -> list[str]:
    """The documents that are found, by name."""
    done = scene.command("export", "", "--mode", "keyword")
    found = sorted(str(document["document"]["file"]) for document in json.loads(done.stdout))
    return found or ["none"]


def campaign(original: Path, place: str) -> tuple[list[object], list[str]]:
    """The row of one place, and the documents afterwards."""
    with tempfile.TemporaryDirectory() as home, ExitStack() as stack:
        scene = Scene(original, Path(home), place, stack)
        counts, ready = served(scene)
        filler = fill(scene.small, SPARE) if scene.small else None
        first = scene.command("ingest", str(scene.inbox))
        told = (first.stderr.strip().splitlines() or [reasons(first)])[-1][:200]
        if filler:
            filler.unlink()
        again = scene.command("ingest", str(scene.inbox))
        verified = scene.command("doctor")
        findings = {finding["part"]: finding["ok"] for finding in json.loads(verified.stdout)}
        answered = ", ".join(f"{count} x {status}" for status, count in sorted(counts.items()))
        sound = findings["archive"] and findings["engine"]
        ended = f"{again.returncode} {reasons(again)}"
        row = [place, answered, ready, first.returncode, told, ended, "yes" if sound else "NO"]
        return row, documents(scene)


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--places", nargs="*", default=PLACES, choices=PLACES)
    options = parser.parse_args()
    _, expected = campaign(options.data_dir, ROOMY)
    print("| full | served | readyz | ingest ends with | and says | then with | sound | same documents |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    wrong = False
    for place in options.places:
        row, found = campaign(options.data_dir, place)
        same = found == expected
        wrong = wrong or not same or row[-1] != "yes" or " x 5" in str(row[1]).replace(" x 503", "")
        print(f"| {' | '.join(map(str, row))} | {'yes' if same else 'NO'} |", flush=True)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
