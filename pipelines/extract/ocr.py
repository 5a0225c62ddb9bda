"""OCR of single pages: PDFium renders, Tesseract reads."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2

from pipelines.extract.xhtml import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    Image = npt.NDArray[np.uint8]

DPI = 300
"""What Tesseract's models were trained on."""
MAX_SIDE = 5000
"""Pixels; a page that would be larger is rendered smaller: hostile page sizes must not fill the memory."""
INK_DPI = 50
MID_GREY = 160
"""Of 255; text that a person can read is darker."""


@cache
def tesseract_languages() -> frozenset[str]:
    """The languages that the installed Tesseract has; empty when it is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)  # noqa: S603
    return frozenset(listed.stdout.split("\n")[1:]) - {""}


def ocr_pages(path: Path, numbers: Sequence[int], languages: str) -> dict[int, str]:
    """The text that OCR finds on the pages with these numbers. Without Tesseract, or without any of the languages,
    nothing is read, and the caller reports the pages unreadable; a language that is not installed is left out.
    """
    program = shutil.which("tesseract")
    usable = "+".join(name for name in languages.split("+") if name in tesseract_languages())
    if program is None or not usable:
        return {}
    return {number: _recognise(program, image, usable) for number, image in _render(path, numbers, DPI)}


def ink_shares(path: Path, numbers: Sequence[int]) -> dict[int, float]:
    """For each page the share of its pixels that are darker than mid-grey."""
    return {number: float((image < MID_GREY).mean()) for number, image in _render(path, numbers, INK_DPI)}


def _render(path: Path, numbers: Sequence[int], dpi: int) -> Iterator[tuple[int, Image]]:
    if not numbers:
        return
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return  # Tika reads some files that PDFium does not
    with document:
        for number in numbers:
            with contextlib.suppress(pypdfium2.PdfiumError, IndexError):
                page = document[number - 1]
                scale = min(dpi / 72, MAX_SIDE / max(*page.get_size(), 1))
                yield number, np.asarray(page.render(scale=scale, grayscale=True).to_numpy()).squeeze()


def _recognise(program: str, image: Image, languages: str) -> str:
    with tempfile.TemporaryDirectory(prefix="onrecord-ocr-") as folder:
        source = Path(folder) / "page.pgm"
        height, width = image.shape
        source.write_bytes(b"P5 %d %d 255\n" % (width, height) + np.ascontiguousarray(image, dtype=np.uint8).tobytes())
        command = [program, str(source), "stdout", "-l", languages, "--dpi", str(DPI)]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        # No shell, and the file is ours.
        done = subprocess.run(command, capture_output=True, check=False, env=environment)  # noqa: S603
    lines = [" ".join(line.split()) for line in clean(done.stdout.decode("utf-8", "replace")).split("\n")]
    text = "\n".join(lines).strip("\n")
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text
