"""What holds for the terms and marks of any text whatever."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis import (
    SEARCH_LANGUAGES,
    Wanted,
    exacts,
    highlight,
    highlight_each,
    holds_near,
    index_streams,
    is_function_word,
    query_stems,
    stems,
    streams,
)
from indexer.analysis.per_cents import per_cents
from indexer.analysis.streams import stems_among

LANGUAGE = st.sampled_from([*SEARCH_LANGUAGES, "pt", "de", "sw", "und", "", "en-GB"])

PIECES = st.sampled_from(
    [
        "l’État", "aujourd'hui", "d'un", "Brazil's", "don't", "O'Brien", "co\u00adopération", "e\u0301te\u0301",
        "ﬁle", "5㎏", "㈠", "㌔", "ゟ", "㋀", "㍻", "½", "privacy²", "İstanbul", "Straße", "ŉ", "ёлка", "за\u0301мок",
        "мой", "її",
        "القانون", "وللجنة", "مُدَرِّسَة", "ـــ", "ﷺ", "ﻻ", "٢٠٢٣", "网络安全", "水", "础\n设", "⼈", "か\u3099", "ｶﾞ",
        "한국어", "हिन्दी", "👩‍💻", "1️⃣", "\u200b", "\u202e", "\ufeff", "\ud800", "\x00", "'", "’", "ʼ", "-", " ",
        "\n\n", "A/AC.291/22", "U.S.", "use", "us", "\u3164", "\u115f", "𝐀𝐁", "ᾳ", "ς", "\u0345",
    ],
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=60), st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).map("".join))


@given(TEXT, LANGUAGE)
def test_terms_are_in_order_within_the_text_and_without_white_space(text: str, language: str) -> None:
    for terms in (stems(text, language), exacts(text)):
        assert [term.start for term in terms] == sorted(term.start for term in terms)
        for term in terms:
            assert 0 <= term.start < term.end <= len(text)
            assert term.term.split() == [term.term]


@given(TEXT, LANGUAGE)
def test_the_text_of_a_term_gives_the_same_term_alone(text: str, language: str) -> None:
    for term in stems(text, language):
        assert [again.term for again in stems(text[term.start : term.end], language)] == [term.term]
    for term in exacts(text):
        assert [again.term for again in exacts(text[term.start : term.end])] == [term.term]


@given(TEXT)
@example("\u0e33")
def test_an_exact_term_is_its_own_exact_form(text: str) -> None:
    for term in exacts(text):
        assert [again.term for again in exacts(term.term)] == [term.term]


@given(TEXT, LANGUAGE)
@example("0% of", "en")
def test_an_index_gets_the_same_terms(text: str, language: str) -> None:
    joined_stems, joined_exacts = index_streams(text, language)
    assert joined_stems.split(" ") == ([term.term for term in stems(text, language)] or [""])
    shares = [term for term, _, _ in per_cents(text)]
    assert joined_exacts.split(" ") == ([*(term.term for term in exacts(text)), *shares] or [""])


@given(TEXT, st.sampled_from([*SEARCH_LANGUAGES, "pt", "und", "sw"]), st.booleans())
def test_every_word_of_a_text_finds_that_text(text: str, language: str, filtered: bool) -> None:
    for term in stems(text, language):
        (alternatives,) = query_stems(text[term.start : term.end], (language,) if filtered else None)
        assert term.term in alternatives


@given(TEXT, LANGUAGE, st.data())
def test_marks_are_apart_in_order_within_the_text_and_cover_what_is_wanted(
    text: str,
    language: str,
    data: st.DataObject,
) -> None:
    in_stems, in_exacts = stems(text, language), exacts(text)
    in_stems = [term for term in in_stems if not is_function_word(text[term.start : term.end], language)]
    some_stems = data.draw(st.sets(st.sampled_from(in_stems))) if in_stems else set()
    first = data.draw(st.integers(0, len(in_exacts)))
    phrase = in_exacts[first : first + 3]
    wanted = Wanted(
        stems=frozenset(term.term for term in some_stems),
        phrases=(tuple(term.term for term in phrase),),
        prefixes=tuple(term.term[:2] for term in in_exacts[:1]),
        near=((tuple(term.term for term in in_exacts[-2:]), 1),),
    )
    marks = highlight(text, language, wanted)
    assert all(0 <= start < end <= len(text) for start, end in marks)
    assert all(one[1] < other[0] for one, other in pairwise(marks))
    places = [(term.start, term.end) for term in some_stems] + [(term.start, term.end) for term in in_exacts[:1]]
    places += [(term.start, term.end) for term in in_exacts[-2:]]
    places += [(phrase[0].start, phrase[-1].end)] if phrase else []
    for start, end in places:
        assert any(mark[0] <= start and end <= mark[1] for mark in marks)


@given(st.lists(st.sampled_from("abcd"), max_size=9), st.lists(st.sampled_from("abc"), min_size=1, max_size=3),
       st.integers(0, 4))  # fmt: skip
def test_nearness_is_what_trying_every_stretch_finds(words: list[str], near: list[str], distance: int) -> None:
    stretches = (words[a:b] for a in range(len(words)) for b in range(a, min(len(words), a + len(near) + distance) + 1))
    expected = any(all(stretch.count(term) >= near.count(term) for term in near) for stretch in stretches)
    assert holds_near(words, near, distance) == expected


@pytest.mark.parametrize("unit", ["\u0301", "\u00ad", "'", "a'", "水 ", "\u200bа", "و", "ـ", "9" * 9])
def test_a_long_repetition_takes_no_long_time(unit: str) -> None:
    text = unit * 20_000
    index_streams(text, "ar")
    stems(text, "en")
    exacts(text)


@given(TEXT, LANGUAGE, st.booleans())
def test_looking_for_some_stems_finds_those_that_all_stems_hold(text: str, language: str, function_words: bool) -> None:
    every = stems(text, language)
    wanted = frozenset(term.term for term in every[::2])
    assert stems_among(text, language, wanted, function_words=function_words) == [
        term
        for term in every
        if term.term in wanted and (function_words or not is_function_word(text[term.start : term.end], language))
    ]


@given(st.lists(st.tuples(TEXT, LANGUAGE), min_size=1, max_size=9))
def test_pieces_that_were_forgotten_are_looked_at_again(several: list[tuple[str, str]]) -> None:
    with mock.patch.object(streams._Cache, "CAPACITY", 3):
        for text, language in several:
            every = stems(text, language)
            assert stems_among(text, language, frozenset(term.term for term in every)) == every


@given(TEXT, LANGUAGE, st.data())
def test_marks_and_what_is_held_are_those_found_one_by_one(text: str, language: str, data: st.DataObject) -> None:
    terms = st.sampled_from(sorted({term.term for term in stems(text, language)} | {"nothing"}))
    runs = st.lists(st.tuples(terms, terms), max_size=1).map(tuple)
    some = st.builds(Wanted, stems=st.frozensets(terms, max_size=3), runs=runs)
    wanted, several = data.draw(st.builds(replace, some, function_words=st.booleans())), data.draw(st.lists(some))
    marks, *each = highlight_each(text, language, [wanted, *several])
    assert marks == highlight(text, language, wanted)
    assert [bool(places) for places in each] == [bool(highlight(text, language, one)) for one in several]
