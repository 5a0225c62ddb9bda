"""What text recognition may have misread, and what it may not."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.analysis.exact_words import words
from indexer.quotes.misreading import is_misreading, misread_place


@scored(0.95)
def test_letters_that_look_alike_and_words_that_are_none_are_misread(source: str, quoted: str) -> None:
    assert is_misreading(source, quoted)


@each_case
def test_another_word_or_number_is_no_misreading(source: str, quoted: str) -> None:
    assert not is_misreading(source, quoted)


def test_a_passage_is_found_by_its_letters_however_they_are_divided() -> None:
    text = words("Before it. Tne corn mit tee 0n rain wlll rneet tvvice. After it, nothing.")
    found = misread_place(words("The committee on rain will meet twice"), text)
    assert found is not None
    likeness, first, last = found
    assert likeness > 0.8
    assert (text[first].exact, text[last].exact) == ("Tne", "tvvice")


def test_other_words_have_other_letters() -> None:
    text = words("The keepers of the lake count the boats in spring, and nobody asks them why they do so at night.")
    assert misread_place(words("A convention on harbours shall enter into force for each party"), text) is None
    assert misread_place(words("herons"), words("lake")) is None
    assert misread_place(words("herons"), []) is None
