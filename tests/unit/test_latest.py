"""The latest results are remembered, the others made again."""

from __future__ import annotations

import pytest

from indexer.latest import LONGEST_WORD, Latest, of_latest_words


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    made: list[str] = []
    latest = Latest[str](2)
    for key in ("one", "two", "one", "three", "one", "two"):
        assert latest.get(key, lambda key=key: made.append(key) or key.upper()) == key.upper()  # type: ignore[misc]
    assert made == ["one", "two", "three", "two"]
    assert len(latest) == 2


def test_a_failure_is_not_remembered() -> None:
    latest = Latest[str](2)
    with pytest.raises(ZeroDivisionError):
        latest.get("one", lambda: str(1 // 0))
    assert latest.get("one", lambda: "made") == "made"


def test_what_is_told_of_long_words_is_not_remembered() -> None:
    asked: list[str] = []

    @of_latest_words(10)
    def told(word: str, language: str) -> str:
        asked.append(word)
        return word + language

    long = "a" * (LONGEST_WORD + 1)
    for word in ("lamp", long):
        assert [told(word, "en"), told(word, "en")] == [f"{word}en"] * 2
    assert asked == ["lamp", long, long]
