"""The words of a text that may carry its content."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from indexer.analysis import stems
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    Span = tuple[int, int]


def content_words(text: str, language: str, *besides: str) -> list[tuple[str, Span]]:
    """The words of a text by their stems, with their places, in order, without function words and, `besides`, those of
    further lists of the language (`modals`).
    """
    small = _small(language, besides)
    return [
        (stem.term, (stem.start, stem.end))
        for stem in stems(text, language)
        if text[stem.start : stem.end].casefold() not in small
    ]


@cache
def _small(code: str, besides: tuple[str, ...]) -> frozenset[str]:
    language = LANGUAGES[code]
    return frozenset(word for name in ("function_words", *besides) for word in getattr(language, name).split())
