"""Alignments as they are said in the negotiations of a treaty: in notes, by groups, on paragraphs and options."""

from __future__ import annotations

import time

import pytest
from support.cases import each_case, scored

from indexer.alignments.reading import statements

G77 = "Group of 77 and China"


@scored(0.95)
def test_negotiations_have_forms_of_their_own(
    language: str, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.kind.value, one.others) for one in statements(text, language, ["Kenya"])] == expected


@each_case
def test_who_is_only_mentioned_is_no_ally(language: str, text: str) -> None:
    assert statements(text, language, ["Kenya"]) == []


@each_case
def test_words_without_end_are_read_in_time_that_grows_with_them(language: str, words: str) -> None:
    taken = []
    for length in (1_000, 4_000):
        text = words * (length // len(words))
        since = time.process_time()
        statements(text, language, ["Kenya"])
        taken.append(time.process_time() - since)
    assert taken[1] < max(8 * taken[0], 2)


@pytest.mark.parametrize("words", ["supported by ", "Norway, supported by Fiji, ", "on behalf of ", "得到支持"])
def test_a_sentence_without_end_is_read_in_part(words: str) -> None:
    """A page of 50,000 characters that says one thing thousands of times took up to minutes."""
    language = "zh" if words[0] == "得" else "en"
    since = time.process_time()
    statements(words * (50_000 // len(words)), language, [])
    assert time.process_time() - since < 2


def test_the_subject_of_many_verbs_is_read_in_time_that_grows_with_them() -> None:
    """A sentence without end, of which each verb asks who is named before it."""
    statements("Fiji supports Chile.", "en", [])
    taken = []
    for length in (2_000, 8_000):
        text = "Fiji supports " * (length // 14)
        since = time.process_time()
        statements(text, "en", [])
        taken.append(time.process_time() - since)
    assert taken[1] < 6 * taken[0]
