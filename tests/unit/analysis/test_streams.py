"""Which terms a text has, and where: what is found, and what a mark covers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from support.cases import scored

from indexer.analysis import exacts, index_streams, stems
from indexer.analysis.streams import _Cache


def _exact(text: str) -> list[str]:
    return [term.term for term in exacts(text)]


def _stemmed(text: str, language: str) -> list[str]:
    return [term.term for term in stems(text, language)]


@scored(0.95)
def test_exact_terms(text: str, terms: list[str]) -> None:
    assert _exact(text) == terms


@scored(0.95)
def test_stems(text: str, language: str, terms: list[str]) -> None:
    assert _stemmed(text, language) == terms


@scored(0.95)
def test_offsets_cover_the_word_as_it_stands(text: str, covered: list[str]) -> None:
    assert [text[term.start : term.end] for term in exacts(text)] == covered


def test_a_mark_leaves_out_what_is_elided() -> None:
    text = "de l’État."
    assert [text[term.start : term.end] for term in stems(text, "fr")] == ["de", "État"]


def test_pairs_of_characters_overlap() -> None:
    assert [(term.start, term.end) for term in stems("网络 安全", "zh")] == [(0, 2), (1, 4), (3, 5)]


def test_the_streams_of_an_index_are_joined_by_blanks() -> None:
    text = "The State’s obligations:\n网络\n安全"
    assert index_streams(text, "en") == ("the~en state oblig 网络 络安 安全", "the state s obligations 网 络 安 全")
    assert index_streams("", "en") == ("", "")


def test_no_term_is_too_long_for_an_engine() -> None:
    assert all(
        len(term) <= 100 for stream in index_streams("x" * 40_000 + " " + "é" * 40_000, "fr") for term in stream.split()
    )
    assert _exact("x" * 40_000) == _exact("x" * 50_000)


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Cache, "CAPACITY", 10)
    cache = _Cache(str.upper)
    assert [cache[f"word{number}"] for number in range(35)] == [f"WORD{number}" for number in range(35)]
    assert len(cache) <= 10
    assert cache["long" * 100] == "LONG" * 100
    assert "long" * 100 not in cache


def test_threads_do_not_disturb_each_other() -> None:
    texts = [
        " ".join(f"obligations{'abcdefghij'[i % 10]}{'klmnopqrst'[j % 10]}ings" for j in range(200)) for i in range(40)
    ]
    expected = [_stemmed(text, "pt") for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: _stemmed(text.upper(), "pt"), texts)) == expected
