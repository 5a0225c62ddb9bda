"""A file to pages: Tika's text layer, and OCR for the pages that have none, or one that is no language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipelines.extract.ocr import ink_shares, ocr_pages
from pipelines.extract.quality import is_garbled
from pipelines.extract.tika import Extraction, extract

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipelines.extract.server import TikaServer

MIN_CHARACTERS = 16
"""A page with fewer letters and digits than this has no text layer to speak of: a stamp, a page number."""
BLANK = 0.0005
"""Share of dark pixels below which there is nothing on a page."""
INK_OF_A_LINE = 0.01
"""Share of dark pixels above which there is more on a page than the few letters that its text layer has."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How to read: `ocr` is auto, never or always; `ocr_languages` as Tesseract names them; `server` reads the files
    if given. It gives the same texts, so it is no part of what these options are called: that would have every file
    taken up again.
    """

    ocr: str = "auto"
    ocr_languages: str = "eng"
    server: TikaServer | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read. `ocr_pages` were read by OCR; `unreadable_pages` have something on them, but no text was found."""

    extraction: Extraction
    ocr_pages: tuple[int, ...] = ()
    unreadable_pages: tuple[int, ...] = ()


def read(path: Path, name: str, options: ReadingOptions, before_ocr: Callable[[int], None] | None = None) -> Reading:
    """Read one file whole. `before_ocr` is told how many pages are about to be recognised, which takes seconds for
    each. Raises ExtractionError.
    """
    extraction = extract(path, name, options.server)
    if extraction.kind != "pdf":
        return Reading(extraction)
    pages = dict(enumerate(extraction.pages, 1))
    garbled = [number for number, text in pages.items() if is_garbled(text)]
    pages.update(dict.fromkeys(garbled, ""))
    bare = [number for number, text in pages.items() if _substance(text) < MIN_CHARACTERS]
    used = []
    if options.ocr != "never":
        wanted = list(pages) if options.ocr == "always" else bare
        if wanted and before_ocr is not None:
            before_ocr(len(wanted))
        for number, text in ocr_pages(path, wanted, options.ocr_languages).items():
            if _substance(text) > _substance(pages[number]) and not is_garbled(text):
                pages[number] = text
                used.append(number)
    still_bare = [number for number in bare if _substance(pages[number]) < MIN_CHARACTERS]
    ink = ink_shares(path, still_bare)
    # What cannot even be drawn cannot be told to be empty.
    unreadable = [n for n in still_bare if n not in ink or ink[n] > (INK_OF_A_LINE if _substance(pages[n]) else BLANK)]
    return Reading(replace(extraction, pages=tuple(pages.values())), tuple(used), tuple(unreadable))


def _substance(text: str) -> int:
    return sum(character.isalnum() for character in text)
