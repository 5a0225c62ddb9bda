"""The words that tell a passive: an auxiliary before it (*must be lit*), and what introduces who does it (*by*)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from indexer.attitudes.whole_words import whole_words
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    import regex


def has_auxiliary(some: str, code: str) -> bool:
    """Whether an auxiliary of a passive is among some words of a language; False where the language has none."""
    pattern = _auxiliaries(code)
    return pattern is not None and pattern.search(some) is not None


def has_agent(some: str, code: str) -> bool:
    """Whether a word that introduces who does what a passive tells is among some words of a language."""
    pattern = _agents(code)
    return pattern is not None and pattern.search(some) is not None


@cache
def _auxiliaries(code: str) -> regex.Pattern[str] | None:
    language = LANGUAGES.get(code)
    return whole_words(language.passive_auxiliaries, language) if language and language.passive_auxiliaries else None


@cache
def _agents(code: str) -> regex.Pattern[str] | None:
    language = LANGUAGES.get(code)
    return whole_words(language.agents, language) if language and language.agents else None
