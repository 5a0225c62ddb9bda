"""Read a file's pages: Tika's text layer, and OCR for pages whose text layer is missing or garbage."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from indexer.analysis.detection import UNKNOWN, detect
from indexer.domain import Page, PageOrigin
from pipelines.extract.ocr import ocr_pages
from pipelines.extract.quality import GARBLED, SOUND, is_ruined, quality
from pipelines.extract.rendering import empty_pages, ink_shares, pictured_pages
from pipelines.extract.tika import Extraction, extract

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from indexer.domain import WordBox
    from pipelines.extract.recognised import Recognised
    from pipelines.extract.server import TikaServer

MIN_CHARACTERS = 16
"""Pages with fewer letters and digits count as without a text layer: a stamp, a page number."""
SPARSE = 200
"""Pages with fewer letters and digits that are pictures are scanned ones, with a running head or a stamp as text."""
BLANK = 0.0005
"""Share of dark pixels below which a page is empty."""
INK_OF_A_LINE = 0.01
"""Share of dark pixels from which a page has more content than the few letters of its text layer."""
READABLE = 0.4
"""Share of the OCR text that needs high confidence; OCR finds letters in drawings and photographs."""
MORE = 1.1
"""By how much OCR must find more to be used: a sound text layer is exact to the letter, OCR is not."""
CONFIRMED = 0.5
"""Share of a text layer's words that OCR must read, too; of exchanged letters it reads none."""
DOUBT = 0.5
"""The quality assumed for a text that is too short to have one."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How to read: `ocr` is auto, never or always; `ocr_languages` are Tesseract's names; `server` reads the files if
    given. It is not part of the options' key: it gives the same texts, and with it, every file would be processed
    again.
    """

    ocr: str = "auto"
    ocr_languages: str = "eng"
    server: TikaServer | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading. `ocr_words` has the boxes of words on each page read by OCR; `unreadable_pages` have
    content, but no text was found; `qualities` has one value per page, in order.
    """

    extraction: Extraction
    ocr_words: Mapping[int, tuple[WordBox, ...]] = field(default_factory=dict)
    unreadable_pages: tuple[int, ...] = ()
    qualities: tuple[float | None, ...] = ()

    def pages(self) -> list[Page]:
        """The pages, each with the source of its text and its quality."""
        return [
            Page(number, text, self._origin(number, text), good, self.ocr_words.get(number, ()))
            for number, (text, good) in enumerate(zip_longest(self.extraction.pages, self.qualities), 1)
        ]

    def _origin(self, number: int, text: str) -> PageOrigin:
        if number in self.ocr_words:
            return PageOrigin.OCR
        return PageOrigin.TEXT_LAYER if text else PageOrigin.NONE


def read(path: Path, name: str, options: ReadingOptions, before_ocr: Callable[[int], None] | None = None) -> Reading:
    """Read a whole file. `before_ocr` receives the number of pages to be OCRed, which takes seconds each. Raises
    ExtractionError.
    """
    extraction = extract(path, name, options.server)
    if extraction.kind != "pdf":
        return Reading(extraction, qualities=tuple(map(quality, extraction.pages)))
    layer = dict(enumerate(extraction.pages, 1))
    pages = {number: "" if is_ruined(text) else text for number, text in layer.items()}
    scanned = pictured_pages(path, [number for number, text in pages.items() if substance(text) < SPARSE])
    doubtful = [number for number, text in pages.items() if number in scanned or _is_doubtful(text)]
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
    unread = scanned if options.ocr == "never" else frozenset()
    unreadable = tuple(sorted(unread.union(_unreadable(path, pages))))
    return Reading(replace(extraction, pages=texts), words, unreadable, tuple(map(quality, texts)))


def _is_doubtful(text: str) -> bool:
    good = quality(text)
    return substance(text) < MIN_CHARACTERS or (good is not None and good < SOUND)


def is_garbled(text: str) -> bool:
    """Whether the text of a page is too little like language to be used."""
    good = quality(text)
    return good is not None and good < GARBLED


def is_better(found: Recognised, layer: str) -> bool:
    """Whether the OCR text replaces the text layer: whether it contains more language, weighted by Tesseract's
    confidence.
    """
    if found.confidence < READABLE or is_garbled(found.text):
        return False
    return found.confidence * _worth(found.text) > MORE * _worth(layer)


def confirms(found: str, layer: str) -> bool:
    """Whether OCR reads the text layer's words on the page: then they are in some language, if an unsupported one."""
    seen, words = set(found.split()), layer.split()
    return sum(word in seen for word in words) > CONFIRMED * len(words)


def _worth(text: str) -> float:
    good = quality(text)
    return substance(text) * (DOUBT if good is None else good)


def substance(text: str) -> int:
    """The number of letters and digits."""
    return sum(character.isalnum() for character in text)


def _unreadable(path: Path, pages: Mapping[int, str]) -> tuple[int, ...]:
    """The pages that have content, but no text."""
    bare = [number for number, text in pages.items() if substance(text) < MIN_CHARACTERS]
    ink = ink_shares(path, bare)
    # A page that cannot be rendered cannot be shown to be empty.
    return tuple(n for n in bare if n not in ink or ink[n] > (INK_OF_A_LINE if substance(pages[n]) else BLANK))
