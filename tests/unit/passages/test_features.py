"""Words of sentences are counted alike however far one counts, and what is known of a line does not change its kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.cases import scored

from indexer.passages.features import sentence_words, up_to
from indexer.passages.references import is_reference

PARTS = [
    "we",
    "We",
    "may",
    "May",
    "IT",
    "is",
    "are",
    "is,",
    "“it is”",
    "’",
    "应",
    "должны",
    "Smith, J. (2019).",
    "a.b",
    "\n",
]


@scored(0.95)
def test_names_quotations_and_addresses_are_no_words_of_sentences(text: str, count: int) -> None:
    assert sentence_words(text) == count


@given(st.lists(st.sampled_from(PARTS), max_size=12), st.integers(1, 4))
def test_counting_ends_where_it_is_told_to(parts: list[str], most: int) -> None:
    text = " ".join(parts)
    assert up_to(most, text) == min(most, sentence_words(text))


@given(st.lists(st.sampled_from([*PARTS, "See", "https://a.example/b"]), max_size=12))
def test_what_is_known_of_a_text_does_not_change_whether_it_is_a_reference(parts: list[str]) -> None:
    text = " ".join(parts)
    assert is_reference(text, up_to(3, text)) == is_reference(text)
