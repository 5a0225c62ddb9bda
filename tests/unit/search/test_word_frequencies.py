"""The frequencies are read as they were written, a damaged file is refused, and the shipped one knows words."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.search.word_frequencies import SOURCE, from_bytes, load_word_frequencies, to_bytes

WORDS = st.dictionaries(st.text("abcаб ت", min_size=1).map(str.strip).filter(bool), st.sampled_from([1.5, 3.0, 7.8]))


@given(WORDS, st.text("abcаб ت"))
def test_every_word_is_found_and_no_other(frequencies: dict[str, float], other: str) -> None:
    found = from_bytes(to_bytes(frequencies))
    assert {word: found.zipf(word) for word in frequencies} == frequencies
    assert found.zipf(other) == frequencies.get(other)


def test_the_order_of_the_input_does_not_change_a_byte() -> None:
    assert to_bytes({"a": 2.0, "b": 3.0}) == to_bytes({"b": 3.0, "a": 2.0})


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"no archive",
        to_bytes({"a": 2.0})[:-9],
        gzip.compress(b"a\t20\n", mtime=0),
        gzip.compress(SOURCE + b"a", mtime=0),
    ],
    ids=("empty", "no archive", "cut", "another beginning", "another end"),
)
def test_damaged_frequencies_are_refused(stored: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        from_bytes(stored)


@pytest.mark.parametrize(
    ("word", "least", "most"),
    [
        ("government", 5, 6), ("ozone", 3, 4), ("spyware", 2.5, 3.5), ("minusma", 1.5, 2.5), ("goverment", 2, 3),
        ("numerique", 4, 6), ("soberania", 3.5, 5), ("суверенитет", 3, 5), ("ملاريا", 2, 4),
    ],
)  # fmt: skip
def test_the_shipped_frequencies_know_words(word: str, least: float, most: float) -> None:
    zipf = load_word_frequencies().zipf(word)
    assert zipf is not None
    assert least <= zipf <= most


@pytest.mark.parametrize("word", ["wepons", "hezbolah", "", "网络", "2023"])
def test_the_shipped_frequencies_have_no_such_word(word: str) -> None:
    assert load_word_frequencies().zipf(word) is None
