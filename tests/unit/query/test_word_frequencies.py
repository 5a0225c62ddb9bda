"""The frequencies are read as they were written, a damaged file is refused, and the shipped one knows words."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import scored

from indexer.query.word_frequencies import SOURCE, from_bytes, load_word_frequencies, to_bytes

WORDS = st.dictionaries(
    st.text("abcаб ت", min_size=1).map(str.strip).filter(bool),
    st.dictionaries(st.sampled_from(["en", "fr", "ru"]), st.sampled_from([1.5, 3.0, 7.8]), min_size=1),
)


@given(WORDS, st.text("abcаб ت"))
def test_every_word_is_found_and_no_other(frequencies: dict[str, dict[str, float]], other: str) -> None:
    found = from_bytes(to_bytes(frequencies))
    assert {word: found.by_language(word) for word in frequencies} == frequencies
    assert found.by_language(other) == frequencies.get(other, {})


def test_a_word_is_as_frequent_as_in_the_language_that_has_most_of_it() -> None:
    found = from_bytes(to_bytes({"a": {"en": 2.0, "fr": 7.1}}))
    assert found.zipf("a") == 7.1
    assert found.zipf("b") is None


def test_the_order_of_the_input_does_not_change_a_byte() -> None:
    one, other = {"a": {"en": 2.0, "fr": 3.0}, "b": {"en": 1.5}}, {"b": {"en": 1.5}, "a": {"fr": 3.0, "en": 2.0}}
    assert to_bytes(one) == to_bytes(other)


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"no archive",
        to_bytes({"a": {"en": 2.0}})[:-9],
        gzip.compress(b"a\ten20\n", mtime=0),
        gzip.compress(SOURCE + b"a", mtime=0),
    ],
    ids=("empty", "no archive", "cut", "another beginning", "another end"),
)
def test_damaged_frequencies_are_refused(stored: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        from_bytes(stored)


@scored(0.95)
def test_the_shipped_frequencies_know_words(word: str, least: float, most: float) -> None:
    zipf = load_word_frequencies().zipf(word)
    assert zipf is not None
    assert least <= zipf <= most


@pytest.mark.parametrize("word", ["wepons", "hezbolah", "", "网络", "2023"])
def test_the_shipped_frequencies_have_no_such_word(word: str) -> None:
    assert load_word_frequencies().zipf(word) is None
