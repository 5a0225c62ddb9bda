"""A file to pages: Tika's text layer, and OCR for the pages that have none, or one that is no language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from indexer.analysis.detection import UNKNOWN, detect
from indexer.domain import Page, PageOrigin
from pipelines.extract.ocr import ocr_pages
from pipelines.extract.quality import GARBLED, SOUND, is_ruined, quality
from pipelines.extract.rendering import empty_pages, ink_shares
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
MORE = 1.1
"""How much more OCR must have found to be used: what a sound layer has is right to the letter, and OCR is not."""
CONFIRMED = 0.5
"""Share of a text layer's words that OCR must read too; of letters exchanged it reads none."""
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
    something on them, but no text was found; `qualities` are those of the pages, in their order.
    """

    extraction: Extraction
    ocr_words: Mapping[int, tuple[WordBox, ...]] = field(default_factory=dict)
    unreadable_pages: tuple[int, ...] = ()
    qualities: tuple[float | None, ...] = ()

    def pages(self) -> list[Page]:
        """The pages, each with what its text was taken from and how much that looks like language."""
        return [
            Page(number, text, self._origin(number, text), good, self.ocr_words.get(number, ()))
            for number, (text, good) in enumerate(zip_longest(self.extraction.pages, self.qualities), 1)
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
        return Reading(extraction, qualities=tuple(map(quality, extraction.pages)))
    layer = dict(enumerate(extraction.pages, 1))
    pages = {number: "" if is_ruined(text) else text for number, text in layer.items()}
    doubtful = [number for number, text in pages.items() if _is_doubtful(text)]
    wanted = {"never": [], "always": list(pages)}.get(options.ocr, doubtful)
    empty = empty_pages(path, [number for number in wanted if substance(pages[number]) < MIN_CHARACTERS])
    wanted = [number for number in wanted if number not in empty]
    if wanted and before_ocr is not None:
        before_ocr(len(wanted))
    known = {number: detect(text) for number, text in pages.items() if number not in doubtful} if wanted else {}
    known = {number: language for number, language in known.items() if language != UNKNOWN}
    words = {}
    for number, found in ocr_pages(path, wanted, options.ocr_languages, known).items():
        if is_better(found, pages[number]):
            pages[number], words[number] = found.text, found.words
        elif is_garbled(pages[number]) and not confirms(found.text, pages[number]):
            pages[number] = ""
    texts = tuple(pages.values())
    return Reading(replace(extraction, pages=texts), words, _unreadable(path, pages), tuple(map(quality, texts)))


def _is_doubtful(text: str) -> bool:
    good = quality(text)
    return substance(text) < MIN_CHARACTERS or (good is not None and good < SOUND)


def is_garbled(text: str) -> bool:
    """Whether the text of a page is too little like language to be used."""
    good = quality(text)
    return good is not None and good < GARBLED


def is_better(found: Recognised, layer: str) -> bool:
    """Whether what OCR found is to be used in place of the text layer: there is more in it that is language, as far as
    Tesseract is sure of it.
    """
    if found.confidence < READABLE or is_garbled(found.text):
        return False
    return found.confidence * _worth(found.text) > MORE * _worth(layer)


def confirms(found: str, layer: str) -> bool:
    """Whether OCR sees the words of the text layer on the page: then they are a language, if one that is not known."""
    seen, words = set(found.split()), layer.split()
    return sum(word in seen for word in words) > CONFIRMED * len(words)


def _worth(text: str) -> float:
    good = quality(text)
    return substance(text) * (DOUBT if good is None else good)


def substance(text: str) -> int:
    """How many letters and digits there are."""
    return sum(character.isalnum() for character in text)


def _unreadable(path: Path, pages: Mapping[int, str]) -> tuple[int, ...]:
    """The pages that have something on them, but no text."""
    bare = [number for number, text in pages.items() if substance(text) < MIN_CHARACTERS]
    ink = ink_shares(path, bare)
    # What cannot even be drawn cannot be told to be empty.
    return tuple(n for n in bare if n not in ink or ink[n] > (INK_OF_A_LINE if substance(pages[n]) else BLANK))
