"""Word classes find by lookup what the patterns of the fields find, in texts of six languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import regex
from support.cases import each_case

from indexer.languages.phrases import Run
from indexer.languages.word_classes import WordClass, alternatives, word_class
from indexer.quotes.attribution.wording import whole_words

ARTICLES = Path(__file__).parents[1] / "quotes" / "articles.jsonl"
TEXTS = [json.loads(line)["text"] for line in ARTICLES.read_text(encoding="utf-8").splitlines()]


@each_case
def test_a_class_finds_what_the_pattern_of_its_field_finds(field: str) -> None:
    pattern = regex.compile(whole_words(field), regex.IGNORECASE)
    words = word_class(field)
    for text in TEXTS:
        for match in pattern.finditer(text):
            assert match.end() in words.ends(text, match.start(), len(text)), match.group()
        for found in words.finditer(text):
            assert pattern.fullmatch(text, found.start(), found.end()), found.group()


@each_case
def test_words_are_found_as_wholes(text: str, words: list[str]) -> None:
    assert [found.group() for found in word_class("saying").finditer(text)] == words


def test_no_word_ends_behind_the_end_that_is_given() -> None:
    text = "He pointed out that"
    assert word_class("saying").ends(text, 3, text.index(" out")) == []
    assert word_class("saying").ends(text, 3, text.index(" that")) == [text.index(" that")]


def test_alternatives_are_split_outside_of_brackets() -> None:
    assert alternatives(r"a|b(?:c|d)|[|e]|\|f") == ["a", "b(?:c|d)", "[|e]", r"\|f"]
    assert alternatives("") == []


@pytest.mark.parametrize("word", ["代表", "le représentant ", "permanent representative ", "представитель "])
def test_a_run_looks_at_each_place_of_a_text_once(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    roles = WordClass("speaker_roles")
    ends = roles.ends
    monkeypatch.setattr(roles, "ends", lambda text, start, end: looked.append(start) or ends(text, start, end))
    run = Run(roles, r"[\s\W]")
    text = word * 200
    assert run.fullmatch(text)
    assert not run.fullmatch(text + "0")
    assert len(looked) <= 2 * (len(text) + 1)
    looked.clear()
    assert run.before(text, 0, len(text))[-1] == 0
    assert len(looked) <= len(text)
