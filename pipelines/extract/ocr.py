"""OCR of single pages: determines orientation and languages, and decides about further attempts."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from indexer.analysis.detection import UNKNOWN, detect
from pipelines.extract.ocr_languages import LATIN, LOOK_ALIKE, of_script, script_of, with_latin
from pipelines.extract.recognised import Recognised, recognised
from pipelines.extract.rendering import render
from pipelines.extract.straighten import straighten
from pipelines.extract.tesseract import DPI, lie_of, program, tesseract_languages, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pipelines.extract.rendering import Picture
    from pipelines.extract.straighten import Straightened
    from pipelines.extract.tesseract import Lie

PAGE_SECONDS = 50.0
"""Seconds after which no further attempt starts on a page: its text is the best reading so far."""
GOOD = 0.85
"""Share of a page's letters with high OCR confidence from which no further attempt is made."""
PURE = 0.97
"""The same share, from which no other script is tried."""
UPRIGHT = 0.5
"""The same share, from which the orientation is right: upside down, hardly any word reaches high confidence."""
SURE_OF_SCRIPT = 5.0
"""Tesseract's confidence in a script: on Russian pages it was 4.6 and more, and at most 1.8 where English was taken for
Russian.
"""
FEW = 40
"""Readings with fewer letters are unreliable, such as those of a page that lies on its side."""


def ocr_pages(path: Path, numbers: Sequence[int], languages: str, known: Mapping[int, str]) -> dict[int, Recognised]:
    """OCR the pages with these numbers. `known` holds the languages (ISO 639-1) of other pages of the file, by number.
    Without Tesseract, or with none of the languages installed, nothing is read, and the caller reports the pages as
    unreadable; missing languages are left out.
    """
    usable = tuple(name for name in languages.split("+") if name in tesseract_languages())
    if program() is None or not usable:
        return {}
    neighbours = dict(known)
    quarters = 0
    found = {}
    for number, picture in render(path, numbers, DPI):
        near = min(neighbours, key=lambda other: abs(other - number), default=None)
        reader = _PageReader(picture, usable)
        found[number] = reader.read(None if near is None else neighbours[near], quarters)
        language = detect(found[number].text)
        if language != UNKNOWN and _is_good(found[number], GOOD):
            neighbours[number], quarters = language, reader.quarters
    return found


class _PageReader:
    """The readings of one page, and the time left for more of them."""

    def __init__(self, picture: Picture, languages: tuple[str, ...]) -> None:
        self._picture, self._languages = picture, languages
        self._until = time.monotonic() + PAGE_SECONDS
        self._tried: dict[tuple[int, tuple[str, ...]], Recognised] = {}
        self._upright: dict[int, Straightened] = {}

    def read(self, likely: str | None, turned: int = 0) -> Recognised:
        """The best reading. If a language is `likely`, the first attempt uses it and the previous page's orientation,
        `turned` quarter turns: most pages match both.
        """
        if likely is not None and self._reads_well(turned, of_script(script_of(likely), self._languages)):
            return self._best()
        lie = lie_of(self._picture, self._seconds_left())
        quarters = lie.quarters if lie else 0
        if lie is not None and self._reads_well(quarters, of_script(_script_of(lie), self._languages)):
            return self._best()
        self._try(quarters, self._languages)
        best = self._best()
        if best.weak and not _is_good(best, UPRIGHT):
            for other in range(4):
                self._try(other, self._languages)
        return self._best()

    def _reads_well(self, quarters: int, languages: tuple[str, ...]) -> bool:
        """Read with languages of one script. Each further language adds wrong words: Latin letters, which nearly every
        page contains, are only tried where badly read words remain.
        """
        self._try(quarters, languages)
        if not _is_good(self._best(), PURE):
            self._try(quarters, with_latin(languages, self._languages))
        return _is_good(self._best(), GOOD)

    def _try(self, quarters: int, languages: tuple[str, ...]) -> Recognised:
        """A reading with these languages, of the image in this orientation."""
        if (quarters, languages) not in self._tried and self._seconds_left() > 0:
            if quarters not in self._upright:
                self._upright[quarters] = straighten(self._picture, quarters)
            upright = self._upright[quarters]
            self._tried[quarters, languages] = recognised(
                words_of(upright.picture, languages, self._seconds_left()), upright
            )
        return self._tried.get((quarters, languages), Recognised())

    def _best(self) -> Recognised:
        return max(self._tried.values(), key=lambda reading: reading.sure - reading.weak, default=Recognised())

    @property
    def quarters(self) -> int:
        """The quarter turns of the best reading."""
        best = self._best()
        return next((turned for (turned, _), reading in self._tried.items() if reading is best), 0)

    def _seconds_left(self) -> float:
        return max(0.0, self._until - time.monotonic())


def _script_of(lie: Lie) -> str:
    return LATIN if lie.script in LOOK_ALIKE and lie.script_sure < SURE_OF_SCRIPT else lie.script


def _is_good(reading: Recognised, share: float) -> bool:
    return reading.sure >= FEW and reading.confidence >= share
