"""Differences in words that change the meaning, and those that do not."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.languages import LANGUAGES, Language
from indexer.quotes.meaning_changes import MeaningChange, meaning_changes


@each_case
def test_another_ordinal_is_another_number(source: str, quoted: str) -> None:
    assert MeaningChange.NUMBER in meaning_changes(source, quoted)


@each_case
def test_an_ordinal_alone_or_in_another_form_changes_no_number(source: str, quoted: str) -> None:
    assert MeaningChange.NUMBER not in meaning_changes(source, quoted)


@pytest.mark.parametrize(
    ("source", "quoted", "is_same"),
    [
        ("85", "eighty-five", True),
        ("60,000", "sixty thousand", True),
        ("60,000", "sixteen thousand", False),
        ("7" * 5000 + " thousand", "sixteen thousand", False),
        ("twenty two", "22", True),
        ("восемьдесят пять", "85", True),
        ("85", "eighty-six", False),
        ("80 5", "85", False),
        ("2 000 harbours", "two thousand harbours", True),
        ("1.5 million", "1,500,000", True),
        ("1.5 million", "1.5 billion", False),
        ("1,5 million", "1 500 000", True),
        ("136 000", "13.6万", True),
        ("136 000", "13.6亿", False),
        ("两千", "2000", True),
        ("三十七", "37", True),
        ("三十七", "47", False),
        ("一百二十", "120", True),
        ("0 million", "0", False),
    ],
)
def test_tens_and_ones_in_words_are_one_number(source: str, quoted: str, is_same: bool) -> None:
    assert (MeaningChange.NUMBER not in meaning_changes(source, quoted)) is is_same


def test_past_forms_are_opposites() -> None:
    assert MeaningChange.OPPOSITE in meaning_changes("rose", "fell")


@each_case
def test_another_unit_of_time_is_another_quantity(source: str, quoted: str, turns: bool) -> None:
    assert (MeaningChange.NUMBER in meaning_changes(source, quoted)) is turns


@scored(0.95)
def test_characters_within_a_word_say_nothing_by_themselves(
    source: str, quoted: str, ways: list[MeaningChange]
) -> None:
    assert list(meaning_changes(source, quoted)) == ways


@each_case
def test_another_word_for_a_quantity_is_the_same_quantity(source: str, quoted: str, turns: bool) -> None:
    assert (MeaningChange.NUMBER in meaning_changes(source, quoted)) is turns


@scored(0.95)
def test_a_negation_in_other_words_is_one(source: str, quoted: str, turns: bool) -> None:
    assert (MeaningChange.NEGATION in meaning_changes(source, quoted)) is turns


@scored(0.95)
def test_how_far_it_is_decided_and_how_it_binds_is_told(source: str, quoted: str) -> None:
    assert MeaningChange.MODAL in meaning_changes(source, quoted)


@each_case
def test_another_word_of_the_same_force_is_none_of_another(source: str, quoted: str, turns: bool) -> None:
    assert (MeaningChange.MODAL in meaning_changes(source, quoted)) is turns


@pytest.mark.parametrize(("source", "quoted"), [("سياسة", "السياسة"), ("سنة", "السنة"), ("ستعزز", "وستعزز")])
def test_an_arabic_word_that_begins_like_a_future_is_none(source: str, quoted: str) -> None:
    assert MeaningChange.MODAL not in meaning_changes(source, quoted)


def test_chinese_characters_that_weekdays_have_are_no_dates() -> None:
    assert MeaningChange.DATE not in meaning_changes("期望", "一些希望")


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_each_word_for_a_quantity_that_is_added_is_told(language: Language) -> None:
    untold = [one for one in language.number_words.split() if MeaningChange.NUMBER not in meaning_changes("", one)]
    assert untold == []
