"""Measure the pages per second of each way of reading, beside the plain parts, and the gain of a second process.

    python benchmarks/extraction_rate.py FOLDER [--files N] [--ocr-pages N]

FOLDER holds PDFs. The same files go through plain Tika in this process and through the pool with one worker and with
two; then through a Tika Server, by plain HTTP and by the pool; and some of their pages, as images, through plain
Tesseract and through the pool with `ocr=always`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import iscc_tika
import pypdfium2

from pipelines.dev.homes import temporary_home
from pipelines.dev.tika import TikaService
from pipelines.extract.pool import ExtractionPool, Failure, Job
from pipelines.extract.reader import ReadingOptions
from pipelines.extract.server import HOW, TikaServer

LANGUAGES = "eng+fra+spa+rus+ara+chi_sim"
DPI = 300


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=40)
    parser.add_argument("--ocr-pages", type=int, default=8)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.pdf"))[: arguments.files]
    rows = [("in process, plain Tika", _timed(lambda: _plain(paths)))]
    rows += [(f"in process, {count} worker", _pooled(paths, count, ReadingOptions("never"))) for count in (1, 2)]
    with _server() as (address, server):
        rows.append(("Tika Server, plain", _timed(lambda: _plainly_asked(paths, address))))
        rows += [
            (f"Tika Server, {count} worker", _pooled(paths, count, ReadingOptions("never", server=server)))
            for count in (1, 2)
        ]
    with tempfile.TemporaryDirectory() as folder:
        scans = _scans(paths, arguments.ocr_pages, Path(folder))
        rows.append(("OCR, plain Tesseract, six languages", _timed(lambda: _recognised(scans))))
        rows += [
            (f"OCR, {count} worker", _pooled([scan for scan, _ in scans], count, ReadingOptions("always", LANGUAGES)))
            for count in (1, 2)
        ]
    print(f"{len(paths)} files; {len(scans)} pages for OCR\n")
    print("| way | pages | s | pages/s | beside plain | speed-up by the second |\n|---|---|---|---|---|---|")
    for start in range(0, len(rows), 3):
        plain, one, two = (row[1] for row in rows[start : start + 3])
        for number, (name, (pages, seconds)) in enumerate(rows[start : start + 3]):
            beside = "" if number == 0 else f"{(pages / seconds) / (plain[0] / plain[1]):.2f}"
            speed_up = f"{one[1] / two[1]:.2f}" if number == 2 else ""  # noqa: PLR2004
            print(f"| {name} | {pages} | {seconds:.1f} | {pages / seconds:.1f} | {beside} | {speed_up} |")


def _timed(work: Callable[[], int]) -> tuple[int, float]:
    started = time.perf_counter()
    pages = work()
    return pages, time.perf_counter() - started


def _plain(paths: Sequence[Path]) -> int:
    tika = iscc_tika.Extractor().set_xml_output(True)
    tika = tika.set_pdf_config(iscc_tika.PdfParserConfig().set_ocr_strategy(iscc_tika.PdfOcrStrategy.NO_OCR))
    pages = 0
    for path in paths:
        with contextlib.suppress(Exception):  # a file that Tika cannot read took its time, too
            pages += tika.extract_file_to_string(str(path))[0].count('class="page"')
    return pages


def _plainly_asked(paths: Sequence[Path], address: str) -> int:
    pages = 0
    for path in paths:
        headers = {**HOW, "Content-Type": "application/pdf"}
        request = urllib.request.Request(f"{address}/tika/xml", path.read_bytes(), headers, method="PUT")  # noqa: S310
        with contextlib.suppress(OSError), urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
            pages += answer.read().count(rb"class=\"page\"")
    return pages


def _pooled(paths: Sequence[Path], workers: int, options: ReadingOptions) -> tuple[int, float]:
    """Measure with started children and a loaded Tika, which a run does once."""
    with ExtractionPool(workers, options, 600.0) as pool:
        warm = [Job(paths[0], "warm.pdf", -1) for _ in range(workers)] if options.ocr == "never" else []
        list(pool.run(warm))

        def work() -> int:
            jobs = (Job(path, path.name, number) for number, path in enumerate(paths))
            return sum(
                0 if isinstance(outcome, Failure) else len(outcome.extraction.pages) for _, outcome in pool.run(jobs)
            )

        return _timed(work)


@contextlib.contextmanager
def _server() -> Iterator[tuple[str, TikaServer]]:
    with temporary_home("tika") as home, TikaService(home) as service:
        yield service.endpoint, TikaServer(service.endpoint)


def _scans(paths: Sequence[Path], wanted: int, folder: Path) -> list[tuple[Path, Path]]:
    """Pages as images: a PDF of each for the pool, and the image for Tesseract."""
    scans: list[tuple[Path, Path]] = []
    for path in paths:
        with contextlib.suppress(pypdfium2.PdfiumError), pypdfium2.PdfDocument(path) as document:
            picture = document[0].render(scale=DPI / 72, grayscale=True).to_pil()
            scan, image = folder / f"{len(scans)}.pdf", folder / f"{len(scans)}.png"
            picture.save(scan, resolution=DPI)
            picture.save(image)
            scans.append((scan, image))
        if len(scans) == wanted:
            break
    return scans


def _recognised(scans: Sequence[tuple[Path, Path]]) -> int:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    for _, image in scans:
        command = ["tesseract", str(image), "stdout", "-l", LANGUAGES, "--dpi", str(DPI)]
        subprocess.run(command, capture_output=True, check=True, env=environment)
    return len(scans)


if __name__ == "__main__":
    main()
