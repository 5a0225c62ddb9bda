"""Which terms a text has, and where: what is found, and what a mark covers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from indexer.analysis import exacts, index_streams, stems
from indexer.analysis.streams import _Cache


def _exact(text: str) -> list[str]:
    return [term.term for term in exacts(text)]


def _stemmed(text: str, language: str) -> list[str]:
    return [term.term for term in stems(text, language)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Mutual Legal Assistance", ["mutual", "legal", "assistance"]),
        ("l’État", ["l", "etat"]),
        ("l'Etat", ["l", "etat"]),
        ("l\u02bcE\u0301tat", ["l", "etat"]),
        ("Brazil’s position", ["brazil", "s", "position"]),
        ("co\u00adoperation\u200b", ["cooperation"]),
        ("\u202bالقانون\u202c", ["القانون"]),
        ("A/AC.291/22/Rev.1", ["a", "ac", "291", "22", "rev", "1"]),
        ("privacy²", ["privacy"]),
        ("CO₂", ["co2"]),
        ("Straße ŒUVRE Łódź Århus", ["strasse", "oeuvre", "lodz", "arhus"]),
        ("İstanbul ISTANBUL", ["istanbul", "istanbul"]),
        ("ＣＹＢＥＲ　ｃｒｉｍｅ", ["cyber", "crime"]),
        ("𝐀𝐈 Ⓐ", ["ai", "a"]),
        ("Ёлка йод", ["елка", "йод"]),
        ("أَمْن إلى مدرسة ـــحق", ["امن", "الي", "مدرسه", "حق"]),
        ("٢٠٢٣ ۲۰۲۳", ["2023", "2023"]),
        ("网络安全，水", ["网", "络", "安", "全", "水"]),
        ("⼈权㈠", ["人", "权", "一"]),
        ("5G网络", ["5g", "网", "络"]),
        ("👩‍💻 1️⃣", ["1"]),
        ("— … \u00ad ' \u0301", []),
        ("", []),
    ],
)
def test_exact_terms(text: str, terms: list[str]) -> None:
    assert _exact(text) == terms


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("l’accessibilité d'Ivoire qu’ensemble", "fr", ["accessibil", "ivoir", "ensembl"]),
        ("aujourd’hui, jusqu'aujourd'hui", "fr", ["aujourdhui", "aujourdhui"]),
        ("Brazil's UN's", "en", ["brazil", "un~en"]),
        ("O’Donoghue", "en", ["o~en", "donoghu"]),
        ("doesn't", "en", ["doesnt"]),
        ("d's l'm", "en", ["d~en", "l~en"]),
        ("covid19 2023", "en", ["covid19", "2023"]),
        ("网络安全", "zh", ["网络", "络安", "安全"]),
        ("网络\n安全", "zh", ["网络", "络安", "安全"]),
        ("网络，安全。水", "en", ["网络", "安全", "水"]),
        ("関する", "zh", ["関す", "する"]),
    ],
)
def test_stems(text: str, language: str, terms: list[str]) -> None:
    assert _stemmed(text, language) == terms


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("ﬁnal 5㎏ 𝐀𝐈", ["ﬁnal", "5㎏", "𝐀𝐈"]),
        ("e\u0301te\u0301 fin", ["e\u0301te\u0301", "fin"]),
        ("👩‍💻 co\u00adop", ["co\u00adop"]),
        ("ﷺ ﻻﺯﻡ", ["ﷺ", "ﻻﺯﻡ"]),
        ("«l’État»", ["l", "État"]),
        ("(\u200fالقانون\u200f)", ["القانون"]),
    ],
)
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
