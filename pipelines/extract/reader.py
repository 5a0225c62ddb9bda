"""A file to pages: Tika's text layer, and OCR for the pages that have none, or one that is no language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.domain import Page, PageOrigin
from pipelines.describe.language import UNKNOWN, detect
from pipelines.extract.ocr import ocr_pages
from pipelines.extract.quality import GARBLED, SOUND, quality
from pipelines.extract.rendering import ink_shares
from pipelines.extract.tika import Extraction, extract

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from indexer.domain import WordBox
    from pipelines.extract.recognised import Recognised
    from pipelines.extract.server import TikaServer

MIN_CHARACTERS = 16
"""A page with fewer letters and digits than this has no text layer to speak of: a stamp, a page number."""
BLANK = 0.0005
"""Share of dark pixels below which there is nothing on a page."""
INK_OF_A_LINE = 0.01
"""Share of dark pixels above which there is more on a page than the few letters that its text layer has."""
READABLE = 0.4
"""Share of what OCR read that it must be sure of; of a drawing or a photograph it makes letters that are not there."""
DOUBT = 0.5
"""What the quality of a text counts as that is too short to have one."""


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
    """What was read. `ocr_words` has, for each page that OCR read, the places of its words; `unreadable_pages` have
    something on them, but no text was found.
    """

    extraction: Extraction
    ocr_words: Mapping[int, tuple[WordBox, ...]] = field(default_factory=dict)
    unreadable_pages: tuple[int, ...] = ()

    def pages(self) -> list[Page]:
        """The pages, each with what its text was taken from and how much that looks like language."""
        return [
            Page(number, text, self._origin(number, text), quality(text), self.ocr_words.get(number, ()))
            for number, text in enumerate(self.extraction.pages, 1)
        ]

    def _origin(self, number: int, text: str) -> PageOrigin:
        if number in self.ocr_words:
            return PageOrigin.OCR
        return PageOrigin.TEXT_LAYER if text else PageOrigin.NONE


def read(path: Path, name: str, options: ReadingOptions, before_ocr: Callable[[int], None] | None = None) -> Reading:
    """Read one file whole. `before_ocr` is told how many pages are about to be recognised, which takes seconds for
    each. Raises ExtractionError.
    """
    extraction = extract(path, name, options.server)
    if extraction.kind != "pdf":
        return Reading(extraction)
    layer = dict(enumerate(extraction.pages, 1))
    qualities = {number: quality(text) for number, text in layer.items()}
    garbled = [number for number, good in qualities.items() if good is not None and good < GARBLED]
    pages = {**layer, **dict.fromkeys(garbled, "")}
    bare = [number for number, text in pages.items() if substance(text) < MIN_CHARACTERS]
    words = {}
    if options.ocr != "never":
        doubtful = [number for number, good in qualities.items() if good is not None and good < SOUND]
        wanted = list(pages) if options.ocr == "always" else sorted({*bare, *doubtful})
        if wanted and before_ocr is not None:
            before_ocr(len(wanted))
        sound = {number: text for number, text in pages.items() if number not in wanted}
        for number, found in ocr_pages(path, wanted, options.ocr_languages, _languages(sound)).items():
            if is_better(found, pages[number]):
                pages[number], words[number] = found.text, found.words
    still_bare = [number for number in bare if substance(pages[number]) < MIN_CHARACTERS]
    ink = ink_shares(path, still_bare)
    # What cannot even be drawn cannot be told to be empty.
    unreadable = [n for n in still_bare if n not in ink or ink[n] > (INK_OF_A_LINE if substance(pages[n]) else BLANK)]
    return Reading(replace(extraction, pages=tuple(pages.values())), words, tuple(unreadable))


def _languages(pages: Mapping[int, str]) -> dict[int, str]:
    """The language of each page that tells it."""
    found = {number: detect(text) for number, text in pages.items()}
    return {number: language for number, language in found.items() if language != UNKNOWN}


def is_better(found: Recognised, layer: str) -> bool:
    """Whether what OCR found is to be used in place of the text layer: there is more in it that is language, as far as
    Tesseract is sure of it.
    """
    good = quality(found.text)
    if found.confidence < READABLE or (good is not None and good < GARBLED):
        return False
    return found.confidence * _worth(found.text) > _worth(layer)


def _worth(text: str) -> float:
    good = quality(text)
    return substance(text) * (DOUBT if good is None else good)


def substance(text: str) -> int:
    """How many letters and digits there are."""
    return sum(character.isalnum() for character in text)
