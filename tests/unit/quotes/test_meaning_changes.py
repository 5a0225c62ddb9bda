"""Differences in words that change the meaning, and those that do not."""

from __future__ import annotations

import pytest

from indexer.quotes.meaning_changes import MeaningChange, meaning_changes


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ("the first mission", "the second mission"),
        ("la première fois", "la deuxième fois"),
        ("la segunda lectura", "la primera lectura"),
        ("в первом чтении", "во втором чтении"),
        ("المرحلة الأولى", "المرحلة الثانية"),
        ("第一委员会", "第二委员会"),
    ],
)
def test_another_ordinal_is_another_number(source: str, quoted: str) -> None:
    assert MeaningChange.NUMBER in meaning_changes(source, quoted)


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ("first, we regret", "we regret"),
        ("в первом чтении", "в первых чтениях"),
        ("el primer día", "la primera jornada"),
    ],
)
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
    ],
)
def test_tens_and_ones_in_words_are_one_number(source: str, quoted: str, is_same: bool) -> None:
    assert (MeaningChange.NUMBER not in meaning_changes(source, quoted)) is is_same


def test_past_forms_are_opposites() -> None:
    assert MeaningChange.OPPOSITE in meaning_changes("rose", "fell")


@pytest.mark.parametrize(
    ("source", "quoted", "turns"),
    [
        ("a day", "a week", True), ("every year", "every month", True), ("par jour", "par an", True),
        ("cada año", "cada mes", True), ("в год", "в месяц", True), ("yearly", "annually", False),
        ("days", "day", False),
    ],
)  # fmt: skip
def test_another_unit_of_time_is_another_quantity(source: str, quoted: str, turns: bool) -> None:
    assert (MeaningChange.NUMBER in meaning_changes(source, quoted)) is turns


@pytest.mark.parametrize(
    ("source", "quoted", "ways"),
    [
        ("特别", "尤其", []),
        ("会议", "谈判", []),
        ("重要的", "关键的", []),
        ("一致", "不一致", [MeaningChange.NEGATION]),
        ("会", "不会", [MeaningChange.NEGATION]),
    ],
)
def test_characters_within_a_word_say_nothing_by_themselves(
    source: str, quoted: str, ways: list[MeaningChange]
) -> None:
    assert list(meaning_changes(source, quoted)) == ways
