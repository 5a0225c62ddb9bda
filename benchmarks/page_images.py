"""Pictures of pages beside plain pypdfium2, in one run: ratios, since absolute times are the machine's.

    python benchmarks/page_images.py [--data FOLDER] [--pages N]

FOLDER holds PDFs; the sample corpus unless given. Up to N pages of them, the first of each file before the second of
any, are each asked of our address twice, drawn by plain pypdfium2 and Pillow at the same size in this process, and
drawn by a Python started for it, which is what our address would do without a warm process to fork.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pypdfium2

from indexer.domain import Description, Document, Page
from indexer.settings import Settings
from webapp.app import create_app
from webapp.page_images import images as page_images
from webapp.page_images.draw import MAX_SIDE, WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.ports import Index

SAMPLE = Path(__file__).parent.parent / "pipelines" / "sample" / "pdf"
FRESH = "import sys; from webapp.page_images.draw import drawn; sys.stdout.buffer.write(drawn(sys.stdin.buffer.read()))"


@dataclass
class Files:
    """As much of an index as the address of a picture asks for: documents that are files, named by their number."""

    paths: list[Path]

    def document(self, document_id: str) -> Document:
        """The file."""
        return Document(document_id, "", f"{int(document_id):064x}", Description(), 1)

    def page(self, _: str, number: int) -> Page:
        """One of its pages, without text."""
        return Page(number, "")

    def passages(self, _: str) -> list[object]:
        """None."""
        return []

    def original(self, document_id: str) -> Path:
        """Where it lies."""
        return self.paths[int(document_id)]


def plain(path: Path, number: int) -> bytes:
    """What somebody would write who needs a page as PNG."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(WIDTH / min(width, height), MAX_SIDE / max(width, height))
        file = io.BytesIO()
        page.render(scale=scale).to_pil().save(file, "PNG")
        return file.getvalue()


def fresh(path: Path, number: int) -> bytes:
    """The same picture as our address, by a process of its own."""
    request = json.dumps({"path": str(path.resolve()), "page": number, "texts": [], "boxes": []}).encode()
    return subprocess.run([sys.executable, "-c", FRESH], input=request, capture_output=True, check=True).stdout


def chosen(paths: list[Path], count: int) -> list[tuple[int, int]]:
    """File and page, the first page of each file first."""
    counts = []
    for path in paths:
        with pypdfium2.PdfDocument(path) as document:
            counts.append(len(document))
    rounds = zip_longest(*([(file, page + 1) for page in range(pages)] for file, pages in enumerate(counts)))
    return [place for place in chain.from_iterable(rounds) if place][:count]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=SAMPLE)
    parser.add_argument("--pages", type=int, default=100)
    arguments = parser.parse_args()
    paths = sorted(arguments.data.glob("**/*.pdf"))
    places = chosen(paths, arguments.pages)
    client = create_app(Settings(rate_limit=""), cast("Index", Files(paths))).test_client()

    def address(file: int, number: int) -> bytes:
        answer = client.get(f"/documents/{file}/pages/{number}.png")
        if answer.mimetype != "image/png":
            parser.error(f"{paths[file]}, page {number}: {answer.status}")
        return answer.data

    calls: dict[str, Callable[[int, int], bytes]] = {
        "plain pypdfium2 and Pillow": lambda file, number: plain(paths[file], number),
        "our address": address,
        "our address, asked again": address,
        "a process started for it": lambda file, number: fresh(paths[file], number),
    }
    address(*places[0])
    page_images.kept.clear()
    times: dict[str, list[float]] = {name: [] for name in calls}
    sizes: dict[str, list[int]] = {name: [] for name in calls}
    for place in places:
        for name, call in calls.items():
            started = time.perf_counter()
            sizes[name].append(len(call(*place)))
            times[name].append((time.perf_counter() - started) * 1000)
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{len(places)} pages of {len(paths)} files; milliseconds; load {load} on {os.cpu_count()} processors")
    figures = {name: _figures(times[name], sizes[name]) for name in calls}
    for name, values in figures.items():
        print("{:<28} p50 {p50:7.1f}   p95 {p95:7.1f}   median {kb:5.0f} kB".format(name, **values))
    base = figures["plain pypdfium2 and Pillow"]
    for name, values in figures.items():
        print(f"{name} / plain: p50 {values['p50'] / base['p50']:.2f}, p95 {values['p95'] / base['p95']:.2f}")
    print(json.dumps({name: {key: round(one, 2) for key, one in values.items()} for name, values in figures.items()}))


def _figures(times: list[float], sizes: list[int]) -> dict[str, float]:
    return {
        "p50": statistics.median(times),
        "p95": statistics.quantiles(times, n=20)[-1],
        "kb": statistics.median(sizes) / 1000,
    }


if __name__ == "__main__":
    main()
