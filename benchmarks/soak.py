"""Ask a real server many queries, none like another, and see what its processes keep of them.

python benchmarks/soak.py --data-dir DIR --queries 20000

The lengths of the queries vary from one word to two hundred, in several scripts, in every mode; the encoder prepares
itself for each new length. Prints the memory of workers and encoder at every tenth of the way.
"""

from __future__ import annotations

import argparse
import random
import threading
from pathlib import Path
from urllib.parse import quote

from hostile_requests import WORDS, memory
from overload import ask
from serving import serving

PARTS = 10
LENGTHS = (1, 2, 3, 4, 6, 9, 14, 21, 35, 60, 100, 200)
CLIENTS = 2


def query(chance: random.Random) -> str:
    """A query that nobody has asked before."""
    words = chance.choices(WORDS, k=chance.choice(LENGTHS))
    return " ".join([*words, str(chance.randrange(10**6))])[:1900]


def some(base: str, count: int, seed: int) -> None:
    """Ask some of them."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(count):
        mode = chance.choice(("hybrid", "semantic", "keyword"))
        ask(base, "GET", f"/api/v1/search?q={quote(query(chance))}&mode={mode}")


def main() -> None:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=20_000)
    options = parser.parse_args()
    print("| queries | megabytes of workers | of the encoder |")
    print("|---|---|---|")
    with serving(options.data_dir, "--workers", "1", settings={"ONRECORD_RATE_LIMIT": "off"}) as base:
        share = options.queries // PARTS // CLIENTS
        for part in range(PARTS):
            threads = [
                threading.Thread(target=some, args=(base, share, CLIENTS * part + number)) for number in range(CLIENTS)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            found = memory()
            print(f"| {(part + 1) * share * CLIENTS} | {found['workers']} | {found['encoder']} |", flush=True)


if __name__ == "__main__":
    main()
