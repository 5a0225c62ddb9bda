"""Extraction: pages whose text layer is judged, and words divided at line ends."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pyphen

from benchmarks.corpora import ROOT
from benchmarks.describe import letters
from benchmarks.scoreboard import Case, right_if
from pipelines.extract.quality import SOUND, quality
from pipelines.split.hyphens import Words, seam

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, LEAST = 48, 2
"""Characters of a line, and the least number of letters of a divided word on either line."""
BROKEN = {"A_79_876.en.pdf": 2, "S_2025_354.en.pdf": 2}
"""Files whose text layer is garbage from this page on: Arabic in a font without a map."""
MARKUP = re.compile(r"^#+ |^> ?|[*_|]|\[\^?\w+\]:?|<[^>]+>", re.MULTILINE)


def cases() -> Iterator[Case]:
    """Every page of the letters, and every divided word of the samples."""
    for path, reading in letters().items():
        for number, text in enumerate(reading.extraction.pages, 1):
            good = quality(text)
            if good is not None:
                is_sound = number < BROKEN.get(path.name, number + 1)
                error = "sound, sent to OCR" if is_sound else "broken, kept"
                yield Case(
                    "extraction", "text layers", f"{path.name} {number}", *right_if((good >= SOUND) == is_sound, error)
                )
    yield from _divided()


def _divided() -> Iterator[Case]:
    for source in sorted((ROOT / "samples" / "source").glob("*.md")):
        _, front, body = source.read_text(encoding="utf-8").split("---\n", 2)
        found = re.search(r"^language: (\w+)", front, re.MULTILINE)
        language = found[1] if found else "en"
        if language in {"ar", "zh"}:
            continue
        dictionary = pyphen.Pyphen(lang=language)
        blocks = [_lines(block, dictionary) for block in MARKUP.sub("", body).split("\n\n") if block.strip()]
        known = Words(["\n".join(line for lines in blocks for line, _ in lines)])
        for place, lines in enumerate(blocks):
            for number, ((line, is_divided), (following, _)) in enumerate(pairwise(lines)):
                if line.endswith("-") and line[-2:-1].islower() and following[:1].islower():
                    is_right = (seam(line, following, known)[0] == 1) is is_divided
                    name = f"{source.stem} {place} {number} {line.split()[-1]}{following.split()[0]}"
                    error = "not joined" if is_divided else "hyphen lost"
                    yield Case("extraction", "divided words", name, *right_if(is_right, error), language)


def _lines(text: str, dictionary: pyphen.Pyphen) -> list[tuple[str, bool]]:
    """The lines of a paragraph, each with whether it ends within a word that has no hyphen there."""
    result: list[tuple[str, bool]] = []
    line = ""
    for word in text.split():
        if len(line) + len(word) + 1 <= WIDTH:
            line = f"{line} {word}".strip()
            continue
        room = WIDTH - len(line) - 2
        own = [place + 1 for place, sign in enumerate(word[:room]) if sign == "-"]
        letters_of_word = word.strip("«»“”.,;:()")
        at = word.find(letters_of_word)
        places = [
            at + position
            for position in dictionary.positions(letters_of_word)
            if LEAST <= position <= len(letters_of_word) - LEAST
        ]
        divided = [place for place in places if place <= room and word[place - 1] != "-" and word[place] != "-"]
        best = max(own + divided, default=0)
        result.append(
            (f"{line} {word[:best]}".strip() + ("" if best in own else "-"), best not in own) if best else (line, False)
        )
        line = word[best:]
    return [*result, (line, False)]
