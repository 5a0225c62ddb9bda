"""Words that two lists have, repeated, can be read in ever more ways: they take no more time than is given."""

from __future__ import annotations

import time

import pytest

from indexer.quotes.attribution import wording
from indexer.quotes.attribution.timed_pattern import LONGEST, TimedPattern
from indexer.quotes.reading import in_text

PATTERNS = [one for one in vars(wording).values() if isinstance(one, TimedPattern)]


def test_a_text_that_takes_too_long_is_no_match() -> None:
    pattern = TimedPattern(r"(?:a|A|\w)*!")
    for find in (pattern.match, pattern.fullmatch, pattern.search):
        assert find("a!") is not None
        assert find("a" * 200) is None


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("word", ["代表", "le représentant ", "permanent representative ", "представитель "])
def test_repeated_roles_are_given_up_in_time(pattern: TimedPattern, word: str) -> None:
    started = time.process_time()
    assert pattern.fullmatch(word * 60 + "0") is None
    assert time.process_time() - started < 20 * LONGEST


@pytest.mark.parametrize("word", ["代表", "le représentant ", "permanent representative "])
def test_an_article_of_repeated_roles_is_answered(word: str) -> None:
    assert in_text(word * 60 + "x Valmere said: “the lamps of the harbour must be lit by all keepers”.")
