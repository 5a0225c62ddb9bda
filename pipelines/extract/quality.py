"""How much a page's text looks like language, and not like what a broken font made of it."""

from __future__ import annotations

from functools import lru_cache

from pipelines.extract.damage import running_text, signs_alone, soundness
from pipelines.extract.fluency import fluency

MIN_LETTERS = 40
"""Fewer letters than this say too little about their quality."""
MIN_SIGNS = 60
"""Characters of a text that has hardly any letters, from which on that itself says something."""
MOSTLY_SIGNS = 0.5
"""Share of its characters."""
STRETCH = 10_000
"""Characters; formats without pages give one of any length."""
SOUND = 0.5
"""A text below this is read again by OCR."""
GARBLED = 0.3
"""A text below this is no language that is known here, or it is broken."""


def quality(text: str) -> float | None:
    """How much the text looks like language, 0 to 1, whatever it says: names and figures are language too. None when
    there is too little of it to tell.
    """
    return _measured(text)[1]


def is_ruined(text: str) -> bool:
    """Whether the text has signs of damage that stand in no text of any language. False when there is too little of it
    to tell. A text of low quality without such signs may be in a language that is not known here.
    """
    return _measured(text)[0] < GARBLED


@lru_cache(maxsize=1024)
def _measured(text: str) -> tuple[float, float | None]:
    """How free of signs of damage a text is, and its quality. Each page is asked about several times."""
    plain = running_text(_sample(text))
    if sum(map(str.isalpha, plain)) < MIN_LETTERS and not _is_signs(plain):
        return 1.0, None
    sound = soundness(plain)
    return sound, round(sound * fluency(plain), 3)


def _sample(text: str) -> str:
    """The text, or, of one that is much longer than a page, what stands at its beginning, middle and end."""
    if len(text) <= 3 * STRETCH:
        return text
    middle = len(text) // 2
    return "\n".join((text[:STRETCH], text[middle : middle + STRETCH], text[-STRETCH:]))


def _is_signs(text: str) -> bool:
    solid = sum(not character.isspace() for character in text)
    return solid >= MIN_SIGNS and signs_alone(text, ()) > MOSTLY_SIGNS
