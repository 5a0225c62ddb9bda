"""Patterns of a language's words, which match whole words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from indexer.languages import Language


def whole_words(pattern: str, language: Language, *, ignore_case: bool = True, but: str = "") -> regex.Pattern[str]:
    """A pattern that begins and ends at words, with any white space for a blank; words in Han stand anywhere. What
    stands within another pattern (`but`) is passed over.
    """
    passed_over = f"(?:{but})(*SKIP)(*FAIL)|" if but else ""
    inside = f"(?:{passed_over}{pattern})".replace(" ", r"\s+")
    bounded = inside if language.script == "Han" else rf"(?<!\p{{L}}){inside}(?!\p{{L}})"
    return regex.compile(bounded, regex.IGNORECASE if ignore_case else 0)
