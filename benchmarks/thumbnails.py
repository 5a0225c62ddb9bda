"""What thumbnails beside results cost, at ingest and for readers; see docs/adr/0038.

    python benchmarks/thumbnails.py --data-dir DIR QUERY...

First the PDFs of the data folder are read and drawn in this process, as ingest does it, without OCR. Then the real
server runs with one worker. For each query the page of results and its thumbnails are asked for, and after them the
pictures of the same pages, which are drawn then: six at once, as browsers do, and meanwhile one that somebody reads,
which no result has. No picture is asked for twice. Results are those of search by words: they alone need no model.
"""

from __future__ import annotations

import argparse
import gzip
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from serving import OK, get, get_json, serving

from indexer.archive import is_pdf
from pipelines.extract.reader import ReadingOptions, read
from pipelines.extract.thumbnails import draw

AT_ONCE = 6
"""Connections that browsers open to one server."""
MOST_FILES = 200
OLD, NEW = "drawn when asked for", "drawn at ingest"


class Asked(NamedTuple):
    """Status, seconds and bytes of an answer."""

    status: int
    seconds: float
    size: int


def asked(address: str) -> Asked:
    """Ask the server."""
    started = time.monotonic()
    status, _, body = get(address)
    return Asked(status, time.monotonic() - started, len(body))


def at_ingest(data_dir: Path) -> None:
    """Print what reading and drawing the originals takes."""
    files = [path for path in sorted((data_dir / "originals").glob("??/*")) if is_pdf(path)][:MOST_FILES]
    pages, sizes, drawn, whole = 0, [], 0.0, 0.0
    for path in files:
        started = time.process_time()
        pages += len(read(path, f"{path.name}.pdf", ReadingOptions("never")).extraction.pages)
        between = time.process_time()
        sizes += [len(picture) for picture in draw(path).pages.values()]
        whole, drawn = whole + between - started, drawn + time.process_time() - between
    print(
        f"{len(files)} files, {pages} pages: {1000 * drawn / pages:.1f} ms of processor time a page to draw, beside "
        f"{1000 * whole / pages:.1f} ms to read without OCR; {len(sizes)} thumbnails, mean "
        f"{statistics.mean(sizes):.0f} bytes, largest {max(sizes)}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("queries", nargs="+")
    arguments = parser.parse_args()
    at_ingest(arguments.data_dir)
    beside: dict[str, list[Asked]] = {NEW: [], OLD: []}
    read_meanwhile: dict[str, list[Asked]] = {NEW: [], OLD: []}
    results: list[int] = []
    seen: set[str] = set()
    with serving(arguments.data_dir, "--workers", "1") as base, ThreadPoolExecutor(AT_ONCE) as browser:
        unread = _unread(base)

        def beside_results(way: str, addresses: list[str]) -> None:
            waiting = [browser.submit(asked, address) for address in addresses]
            time.sleep(0.05)
            read_meanwhile[way].append(asked(unread()))
            beside[way] += [one.result() for one in waiting]

        for query in arguments.queries:
            _, _, page = get(f"{base}/search?{urlencode({'q': query, 'mode': 'keyword'})}")
            small = re.findall(r'<img src="(/thumbnails/[^"]+)"', page.decode())
            links = re.findall(r'<a class="thumbnail" href="(/documents/[^/]+/pages/\d+)', page.decode())
            new = [
                (base + one, f"{base}{link}.png") for one, link in zip(small, links, strict=True) if link not in seen
            ]
            seen.update(links)
            if not new:
                continue
            results.append(len(gzip.compress(page)))
            beside_results(NEW, [one for one, _ in new])
            beside_results(OLD, [one for _, one in new])
    print(f"pages of results: {len(results)}, at most {max(results) / 1000:.1f} kB compressed")
    for way in (NEW, OLD):
        _print(f"beside results, {way}", beside[way])
        _print("  a page that is read meanwhile", read_meanwhile[way])


def _unread(base: str) -> Callable[[], str]:
    """Addresses of pictures of pages that follow the third in their documents, each once."""
    found = get_json(f"{base}/api/v1/search?size=100")["results"]
    documents = [hit["document"] for hit in found if not hit["document"]["page_from"]]
    long = [one for one in documents if one["file"].lower().endswith(".pdf")]
    pages = (f"{base}/documents/{one['id']}/pages/{n}.png" for one in long for n in range(4, (one["pages"] or 0) + 1))
    return lambda: next(pages)


def _print(name: str, answers: list[Asked]) -> None:
    shown = [one for one in answers if one.status == OK]
    counts = ", ".join(f"{status}: {count}" for status, count in sorted(Counter(one.status for one in answers).items()))
    took = f"median {1000 * statistics.median(one.seconds for one in shown):.0f} ms" if shown else "none"
    size = f", {statistics.mean(one.size for one in shown) / 1000:.1f} kB each" if shown else ""
    print(f"{name}: answers {counts}; {took}{size}")


if __name__ == "__main__":
    main()
