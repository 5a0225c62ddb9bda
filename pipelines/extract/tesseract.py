"""Tesseract as a program: one picture to its words with their places, or to how the picture lies."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.extract.rendering import Picture

DPI = 300
"""What Tesseract's models were trained on."""
WORD = "5"
"""The level of a word in Tesseract's table."""
COLUMNS = 12
_ORIENTATION = re.compile(
    r"Rotate: (?P<turn>\d+)\s+Orientation confidence: (?P<sure>[\d.]+)\s+"
    r"Script: (?P<script>\w+)\s+Script confidence: (?P<script_sure>[\d.]+)"
)


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """A word as Tesseract read it: its line and paragraph, its box (left, top, right, bottom) in pixels, and how sure
    Tesseract is of it, 0 to 100.
    """

    text: str
    paragraph: tuple[str, ...]
    line: tuple[str, ...]
    box: tuple[int, int, int, int]
    confidence: float


@dataclass(frozen=True, slots=True)
class Lie:
    """How a picture lies: by how many quarters it must be turned against the clock to be upright, in which script it
    seems to be written, and how sure either is (Tesseract's own measure: 1 is doubtful, 10 is not).
    """

    quarters: int
    sure: float
    script: str
    script_sure: float


@cache
def program() -> str | None:
    """Where Tesseract is, if it is installed."""
    return shutil.which("tesseract")


@cache
def tesseract_languages() -> frozenset[str]:
    """The languages that the installed Tesseract has; empty when it is not installed."""
    if program() is None:
        return frozenset()
    listed = subprocess.run([str(program()), "--list-langs"], capture_output=True, text=True, check=False)  # noqa: S603
    return frozenset(listed.stdout.split("\n")[1:]) - {""}


def words_of(picture: Picture, languages: Sequence[str], seconds: float) -> list[RecognisedWord]:
    """The words in the order in which they are read; none when it takes longer than `seconds`."""
    table = _run(picture, ["-l", "+".join(languages), "--dpi", str(DPI), "tsv"], seconds)
    words = []
    for row in table.split("\n"):
        cells = row.split("\t", COLUMNS - 1)
        if len(cells) == COLUMNS and cells[0] == WORD:
            left, top, width, height = (int(cell) for cell in cells[6:10])
            box = (left, top, left + width, top + height)
            words.append(RecognisedWord(cells[11], tuple(cells[2:4]), tuple(cells[2:5]), box, float(cells[10])))
    return words


def lie_of(picture: Picture, seconds: float) -> Lie | None:
    """How the picture lies; None when there is too little on it to tell."""
    if "osd" not in tesseract_languages():
        return None
    found = _ORIENTATION.search(_run(picture, ["--psm", "0", "--dpi", str(DPI)], seconds))
    if found is None:
        return None
    # Tesseract tells the turn with the clock.
    quarters = (4 - int(found["turn"]) // 90) % 4
    return Lie(quarters, float(found["sure"]), found["script"], float(found["script_sure"]))


def _run(picture: Picture, options: Sequence[str], seconds: float) -> str:
    with tempfile.TemporaryDirectory(prefix="onrecord-ocr-") as folder:
        source = Path(folder) / "page.pgm"
        height, width = picture.shape
        source.write_bytes(b"P5 %d %d 255\n" % (width, height) + np.ascontiguousarray(picture, np.uint8).tobytes())
        command = [str(program()), str(source), "stdout", *options]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            # No shell, and the file is ours.
            done = subprocess.run(command, capture_output=True, check=False, env=environment, timeout=seconds)  # noqa: S603
        except subprocess.TimeoutExpired:
            return ""
    return done.stdout.decode("utf-8", "replace")
