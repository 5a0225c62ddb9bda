"""The words of Chinese questions."""

from __future__ import annotations

from support.cases import scored

from indexer.query.chinese_questions import words_apart


@scored(0.95)
def test_words_stand_apart_only_where_they_ask(typed: str, apart: str) -> None:
    assert words_apart(typed) == apart
