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
