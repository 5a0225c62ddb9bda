"""Hostile files: what becomes of each, in what time, with how much memory.

    python benchmarks/robustness.py FOLDER [--ocr auto] [--timeout S] [--made] [--huge MEGABYTES]

FOLDER holds PDFs that broke other programs. `--made` adds bombs, loops and calls home (hostile.py),
`--huge` a PDF of so many megabytes. Every file goes through the pool of child processes with its usual limits. Ends
with status 1 when a file is not accounted for, a process is left over, or a child held more than it may.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import psutil
from hostile import write_all, write_huge

from pipelines.extract.pool import MEMORY_LIMIT, ExtractionPool, Failure, Job
from pipelines.extract.reader import Reading, ReadingOptions

LOOKS_APART = 0.02
SLOWEST = 10
LANGUAGES = "eng+fra+spa+rus+ara+chi_sim"


class Watch:
    """The most memory that the children of this process held together, since it was last asked."""

    def __init__(self) -> None:
        """Begin to look."""
        self._peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._done.wait(LOOKS_APART):
            held = 0
            for child in psutil.Process().children(recursive=True):
                try:
                    held += child.memory_info().rss
                except psutil.Error:
                    continue
            self._peak = max(self._peak, held)

    def peak(self) -> int:
        """Bytes; starts anew."""
        peak, self._peak = self._peak, 0
        return peak

    def end(self) -> None:
        """Look no more."""
        self._done.set()
        self._thread.join()


def main() -> int:
    """Read and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ocr", default="auto", choices=["auto", "never", "always"])
    parser.add_argument("--timeout", type=float, default=120.0)
    parser.add_argument("--made", action="store_true")
    parser.add_argument("--huge", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(arguments.folder.rglob("*.pdf"))
        if arguments.made:
            paths += write_all(Path(folder), "http://127.0.0.1:9")
        if arguments.huge:
            write_huge(Path(folder) / "huge.pdf", arguments.huge)
            paths.append(Path(folder) / "huge.pdf")
        return _report(paths, ReadingOptions(arguments.ocr, LANGUAGES), arguments.timeout)


def _report(paths: list[Path], options: ReadingOptions, timeout: float) -> int:
    watch = Watch()
    rows: list[tuple[str, str, float, int]] = []
    started = before = time.perf_counter()
    # One child, so that time and memory are one file's.
    with ExtractionPool(1, options, timeout) as pool:
        for job, outcome in pool.run(Job(path, path.name, number) for number, path in enumerate(paths)):
            now = time.perf_counter()
            rows.append((job.name, _words(outcome), now - before, watch.peak()))
            before = now
    whole = time.perf_counter() - started
    watch.end()
    # The tracker that Python starts beside the first child lives as long as this process.
    children = psutil.Process().children(recursive=True)
    left = [child.pid for child in children if "resource_tracker" not in str(child.cmdline())]
    outcomes = Counter(words.split(":")[0] for _, words, _, _ in rows)
    print(f"{len(rows)} of {len(paths)} files accounted for in {whole:.1f} s; {len(left)} processes left over")
    print("; ".join(f"{name} {count}" for name, count in outcomes.most_common()))
    times = sorted(seconds for _, _, seconds, _ in rows)
    print(f"seconds a file: median {times[len(times) // 2]:.2f}, p95 {times[len(times) * 95 // 100]:.2f}")
    most = max(peak for _, _, _, peak in rows)
    print(f"most memory of a child and what it started: {most / 1e6:.0f} MB of {MEMORY_LIMIT / 1e6:.0f}")
    print("\n| file | became | s | MB |\n|---|---|---|---|")
    slow = {name for name, _, _, _ in sorted(rows, key=lambda row: -row[2])[:SLOWEST]}
    for name, words, seconds, peak in rows:
        if name in slow or not words.startswith("read"):
            print(f"| {name} | {words} | {seconds:.1f} | {peak / 1e6:.0f} |")
    return int(len(rows) != len(paths) or bool(left) or most > MEMORY_LIMIT)


def _words(outcome: Reading | Failure) -> str:
    if isinstance(outcome, Failure):
        return f"{outcome.reason}: {outcome.detail[:80]}"
    notes = [f"{len(outcome.extraction.pages)} pages"]
    if outcome.ocr_words:
        notes.append(f"{len(outcome.ocr_words)} by OCR")
    if outcome.unreadable_pages:
        notes.append(f"{len(outcome.unreadable_pages)} unreadable")
    return f"{'read with doubts' if outcome.unreadable_pages else 'read'}: {', '.join(notes)}"


if __name__ == "__main__":
    sys.exit(main())
