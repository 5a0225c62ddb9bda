"""Phrases match as the regular expressions would from which they are made."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from indexer.languages.phrases import Ahead, Characters, Either, Ending, Phrase, Run

LETTERS = st.text("abc ,", max_size=12)
AB = Characters(r"a+b?")


@given(LETTERS)
def test_a_phrase_matches_as_one_regular_expression(text: str) -> None:
    phrase = Phrase(r"a+b?", Either(r"b|c", optional=True), Run("[ab]", r",\s*"), Ahead("c"))
    pattern = regex.compile(r"a+b?(?:b|c)?(?:[ab]|,\s*)*(?=c)")
    assert (found := phrase.match(text)) is None or found.group() == text[: found.end()]
    assert (phrase.match(text) is None) == (pattern.match(text) is None)
    assert (phrase.search(text) is None) == (pattern.search(text) is None)
    assert [found.start() for found in phrase.finditer(text)][:1] == [m.start() for m in pattern.finditer(text)][:1]


@given(LETTERS)
def test_parts_that_follow_may_be_absent(text: str) -> None:
    phrase = Phrase(AB, Ahead(r"\s", absent=True))
    assert (phrase.match(text) is None) == (regex.match(r"a+b?(?!\s)", text) is None)


@given(LETTERS)
def test_an_ending_looks_before_the_words_that_may_follow(text: str) -> None:
    ending, pattern = Ending(r"c\s*$", Run("a", r"\s")), regex.compile(r"c\s*(?:a|\s)*$")
    found, wanted = ending.search(text), pattern.search(text)
    assert (found is None) == (wanted is None)
    assert found is None or wanted is None or found.start() == wanted.start()


def test_the_bounds_of_the_parts_are_told() -> None:
    assert Phrase(r"a+", r"\s", r"b+").bounds("xaa bb", 1) == (1, 3, 4, 6)
    assert Phrase(r"a+", "b").bounds("aac") is None


def test_the_shortest_is_tried_first_where_that_is_asked() -> None:
    phrase = Phrase(Characters(r".{1,9}?", shortest=True), Ahead(r"\s"))
    found = phrase.match("one two three")
    assert found is not None
    assert found.group() == "one"


def test_a_part_of_a_text_is_matched_as_a_whole() -> None:
    words = Run("ab", r"\s")
    assert words.fullmatch("x ab ab y", 1, 7)
    assert not words.fullmatch("x ab ab y")
    assert words.fullmatch("", 0, 0)
