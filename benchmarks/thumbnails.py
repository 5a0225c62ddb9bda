"""What pictures of pages beside results would cost the readers of pages: see docs/adr/0060.

    python benchmarks/thumbnails.py --data-dir DIR QUERY...

Starts the real server with one worker. For each query, it asks for the pictures of the pages of the first results, six
at once as browsers do, and meanwhile for one that somebody reads; then for another one alone. Only pages of PDF files
have pictures, and queries with few new ones are left out. No picture is asked for twice.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

from serving import OK, get, get_json, serving

AT_ONCE = 6
"""Connections that browsers open to one server."""
LEAST = 7
"""Pictures that a query must find: some beside results, one that is read meanwhile, and one alone."""


def asked(address: str) -> tuple[int, float, int]:
    """Status, seconds and bytes of an answer."""
    started = time.monotonic()
    status, _, body = get(address)
    return status, time.monotonic() - started, len(body)


def pictures(base: str, query: str) -> list[str]:
    """The pictures of the pages of the first ten results that have one."""
    found = []
    for hit in get_json(f"{base}/api/v1/search?{urlencode({'q': query, 'size': 10})}")["results"]:
        if hit["document"]["file"].lower().endswith(".pdf"):
            path = f"/documents/{hit['document']['id']}/pages/{hit['passages'][0]['page']}.png"
            found.append(f"{base}{path}?passage={hit['passages'][0]['id']}")
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("queries", nargs="+")
    arguments = parser.parse_args()
    beside: list[tuple[int, float, int]] = []
    read: dict[str, list[tuple[int, float, int]]] = {"while results load": [], "alone": []}
    seen: set[str] = set()
    with serving(arguments.data_dir, "--workers", "1") as base, ThreadPoolExecutor(AT_ONCE) as browser:
        for query in arguments.queries:
            new = [one for one in pictures(base, query) if one not in seen]
            seen.update(new)
            if len(new) < LEAST:
                continue
            *thumbnails, own, alone = new
            waiting = [browser.submit(asked, one) for one in thumbnails]
            time.sleep(0.05)
            read["while results load"].append(asked(own))
            beside += [one.result() for one in waiting]
            read["alone"].append(asked(alone))
    _print("pictures beside results", beside)
    for name, answers in read.items():
        _print(f"the page that is read, {name}", answers)


def _print(name: str, answers: list[tuple[int, float, int]]) -> None:
    shown = [one for one in answers if one[0] == OK]
    counts = ", ".join(f"{status}: {count}" for status, count in sorted(Counter(one[0] for one in answers).items()))
    took = f"median {statistics.median(one[1] for one in shown):.2f} s" if shown else "none"
    size = f", {statistics.median(one[2] for one in shown) / 1000:.0f} kB" if shown else ""
    print(f"{name}: answers {counts}; {took}{size}")


if __name__ == "__main__":
    main()
