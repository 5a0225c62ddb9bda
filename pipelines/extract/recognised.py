"""What Tesseract read on a page to the page's text, with the place of each word on the page and in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pipelines.extract.xhtml import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import WordBox
    from pipelines.extract.straighten import Straightened
    from pipelines.extract.tesseract import RecognisedWord

WEAK = 50
"""Words of which Tesseract is less sure are as often wrong as right."""
BLANK_IN_HAN = 1.2
"""Chinese has no blanks between words; a gap beside a Chinese character is one from this many of its heights on."""

_HAN = regex.compile(r"[\p{Han}\u3000-\u303f\uff00-\uffef\u3041-\u30ff]")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page's text and its words; `sure` and `weak` count the letters and digits in words that Tesseract is sure of,
    or not.
    """

    text: str = ""
    words: tuple[WordBox, ...] = ()
    sure: int = 0
    weak: int = 0

    @property
    def confidence(self) -> float:
        """The share of what was read that Tesseract is sure of, 0 to 1."""
        return self.sure / (self.sure + self.weak) if self.sure + self.weak else 0.0


def recognised(words: Sequence[RecognisedWord], straightened: Straightened) -> Recognised:
    """Lines stay lines, and a blank line stands between paragraphs."""
    pieces: list[str] = []
    boxes: list[WordBox] = []
    length = sure = weak = 0
    before: tuple[RecognisedWord, str] | None = None
    for word in words:
        text = " ".join(clean(word.text).split())
        if not text:
            continue
        gap = _gap(before, (word, text))
        boxes.append((length + len(gap), length + len(gap) + len(text), *straightened.box_on_page(word.box)))
        pieces += (gap, text)
        length += len(gap) + len(text)
        solid = sum(character.isalnum() for character in text)
        sure, weak = (sure + solid, weak) if word.confidence >= WEAK else (sure, weak + solid)
        before = word, text
    return Recognised("".join(pieces), tuple(boxes), sure, weak)


def _gap(before: tuple[RecognisedWord, str] | None, after: tuple[RecognisedWord, str]) -> str:
    """What stands between two words."""
    if before is None:
        return ""
    (earlier, left), (later, right) = before, after
    if earlier.paragraph != later.paragraph:
        return "\n\n"
    if earlier.line != later.line:
        return "\n"
    if _HAN.match(left[-1]) or _HAN.match(right[0]):
        height = max(earlier.box[3] - earlier.box[1], later.box[3] - later.box[1])
        return " " if later.box[0] - earlier.box[2] > BLANK_IN_HAN * height else ""
    return " "
