"""The quality of a page's text: how much it resembles language, as opposed to the output of a broken font."""

from __future__ import annotations

from functools import lru_cache

from pipelines.extract.damage import running_text, signs_alone, soundness
from pipelines.extract.fluency import fluency

MIN_LETTERS = 40
"""Texts with fewer letters are too short to have a quality."""
MIN_SIGNS = 60
"""Characters from which a text with hardly any letters is suspicious."""
MOSTLY_SIGNS = 0.5
"""Share of signs among its characters from which it is."""
STRETCH = 10_000
"""Characters that are sampled; formats without pages give one text of any length."""
SOUND = 0.5
"""Texts of lower quality are read again by OCR."""
GARBLED = 0.3
"""Texts of lower quality are broken or in no supported language."""


def quality(text: str) -> float | None:
    """How much the text resembles language, 0 to 1, including names and figures. None when it is too short."""
    return _measured(text)[1]


def is_ruined(text: str) -> bool:
    """Whether the text has signs of damage that occur in no language. False when it is too short. Text of low quality
    without such signs may be in an unsupported language.
    """
    return _measured(text)[0] < GARBLED


@lru_cache(maxsize=1024)
def _measured(text: str) -> tuple[float, float | None]:
    """A text's freedom from damage, and its quality. Cached, since each page is measured several times."""
    plain = running_text(_sample(text))
    if sum(map(str.isalpha, plain)) < MIN_LETTERS and not _is_signs(plain):
        return 1.0, None
    sound = soundness(plain)
    return sound, round(sound * fluency(plain), 3)


def _sample(text: str) -> str:
    """The text or, if it is much longer than a page, samples of its beginning, middle and end."""
    if len(text) <= 3 * STRETCH:
        return text
    middle = len(text) // 2
    return "\n".join((text[:STRETCH], text[middle : middle + STRETCH], text[-STRETCH:]))


def _is_signs(text: str) -> bool:
    solid = sum(not character.isspace() for character in text)
    return solid >= MIN_SIGNS and signs_alone(text, ()) > MOSTLY_SIGNS
