"""Measure how much concurrent embedding processes slow each other down, with OpenMP's waiting threads asleep or
spinning.

    python benchmarks/embedding_side_by_side.py [--processes 2] [--passages 60]

Each process embeds passages of 60 to 120 words from a fixed seed, after it has loaded the model. Prints the total
passages per second for one process and for several, and the ratios. ADR 0040 has the figures.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time

from indexer.embedding import E5, PREFIX, SentenceTransformerEmbedder

WORDS = ("committee", "information", "states", "shall", "develop", "capacity", "human", "rights", "security", "article")


def texts(count: int) -> list[str]:
    """Passages of usual length."""
    drawn = random.Random(1)  # noqa: S311 - not for secrets
    return [" ".join(drawn.choice(WORDS) for _ in range(drawn.randint(60, 120))) for _ in range(count)]


def embed(count: int) -> None:
    """Load the model, report that, wait for the start signal, embed, and report the seconds."""
    embedder = SentenceTransformerEmbedder(PREFIX + E5)
    embedder.embed_query("ready")
    print("ready", flush=True)
    sys.stdin.readline()
    start = time.perf_counter()
    embedder.embed_passages(texts(count))
    print(time.perf_counter() - start, flush=True)


def rate(processes: int, count: int, policy: str) -> float:
    """Passages per second of all processes together."""
    command = [sys.executable, __file__, "--passages", str(count), "--child"]
    environment = os.environ | {"OMP_WAIT_POLICY": policy}
    children = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        for _ in range(processes)
    ]
    for child in children:
        child.stdout.readline()  # type: ignore[union-attr]
    for child in children:
        child.stdin.write("go\n")  # type: ignore[union-attr]
        child.stdin.flush()  # type: ignore[union-attr]
    slowest = max(float(child.communicate()[0]) for child in children)
    return processes * count / slowest


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--passages", type=int, default=60)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.child:
        embed(wanted.passages)
        return
    for policy, name in (("PASSIVE", "asleep"), ("ACTIVE", "spinning")):
        alone, together = (rate(processes, wanted.passages, policy) for processes in (1, wanted.processes))
        print(
            f"{name}: {alone:.1f} passages/s by one process, {together:.1f} by {wanted.processes} together, "
            f"ratio {together / alone:.2f}"
        )


if __name__ == "__main__":
    main()
