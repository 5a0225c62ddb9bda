"""Texts cut where their script changes, for word processors: each has fonts and a direction of its own."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import NamedTuple


class Script(StrEnum):
    """What a word processor tells apart."""

    PLAIN = "plain"
    RIGHT_TO_LEFT = "right-to-left"
    EAST_ASIAN = "East Asian"


class Stretch(NamedTuple):
    """A piece of text in one script."""

    text: str
    script: Script


def stretches(text: str) -> list[Stretch]:
    """Cut `text` where its script changes; what belongs to none (blanks, digits, punctuation) stays with what is
    before it. The pieces joined are the text.
    """
    found: list[Stretch] = []
    for char in text:
        script = _script(char) or (found[-1].script if found else Script.PLAIN)
        if found and found[-1].script is script:
            found[-1] = Stretch(found[-1].text + char, script)
        else:
            found.append(Stretch(char, script))
    return found


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of a text is written from right to left."""
    return next((_script(char) for char in text if _script(char)), None) is Script.RIGHT_TO_LEFT


def _script(char: str) -> Script | None:
    if unicodedata.bidirectional(char) in {"R", "AL"}:
        return Script.RIGHT_TO_LEFT
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return Script.EAST_ASIAN
    return Script.PLAIN if char.isalpha() else None
