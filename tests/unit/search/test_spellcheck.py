"""What is searched for a word that stands nowhere: what was meant where that is sure, otherwise what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from support.cases import each_case

from indexer.analysis import query_stems
from indexer.domain import SearchRequest, SpellCheck, Spelling, Suggestion
from indexer.query.own_forms import Alike
from indexer.query.syntax import MAX_LENGTH
from indexer.search.dictionary import (
    Dictionary,
    NearName,
    NearWord,
    alike,
    in_capitals,
    is_name,
    is_small,
    near_names,
    near_words,
    words_beginning,
)
from indexer.search.spellcheck import MOST_WORDS, corrected, is_known, is_spelled, sounds_alike, spell_check


@dataclass
class Words:
    """The words of an index, each in so many passages; those that it writes in capitals alone, and its texts."""

    passages: dict[str, int]
    names: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()
    looked_up: list[str] = field(default_factory=list)

    def has_any_stem(self, stems: Sequence[tuple[str, ...]]) -> list[bool]:
        known = {stem for word in self.passages for alternatives in query_stems(word) for stem in alternatives}
        return [not known.isdisjoint(some) for some in stems]

    def near_words(self, asked: str) -> list[NearWord]:
        self.looked_up.append(asked)
        return near_words(asked, [self._dictionary()], lambda terms: [self.passages[term] for term in terms])

    def words_beginning(self, begun: str) -> list[str]:
        return words_beginning(begun, [self._dictionary()], lambda terms: [self.passages[term] for term in terms])

    def is_small(self, term: str) -> bool:
        return is_small(term, [self._dictionary()])

    def near_names(self, asked: str) -> list[NearName]:
        return near_names(asked, [self._dictionary()])

    def has_exact_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        return [any(" ".join(terms) in text for text in self.texts) for terms in phrases]

    def in_capitals(self, term: str) -> tuple[int, int]:
        return in_capitals(term, [self._dictionary()])

    def is_name(self, word: str) -> bool:
        return is_name(word, [self._dictionary()])

    def alike(self, word: str) -> list[Alike]:
        return alike(word, [self._dictionary()])

    def _dictionary(self) -> Dictionary:
        words = tuple(sorted(self.passages))
        capitals = {word: self.passages[word] for word in words if word in self.names}
        return Dictionary(
            words, tuple(map(self.passages.__getitem__, words)), {}, capitals, dict.fromkeys(self.names, 0)
        )


def searched(query: str, **passages: int) -> SpellCheck:
    return spell_check(SearchRequest(query), Words(passages))


@each_case
def test_what_is_surely_a_mistake_is_searched_as_it_was_meant(typed: str, meant: str) -> None:
    words = dict.fromkeys(("weapons", "hezbollah", "government", "accommodation", "human"), 9)
    found = searched(typed, **words)
    assert (found.query, found.suggestions) == (meant, ())
    assert corrected(typed, found.corrections) == meant


@each_case
def test_a_real_word_that_is_absent_stays(typed: str, near: str) -> None:
    words = Words({near: 1000})
    words.has_any_stem = lambda stems: [False for _ in stems]  # type: ignore[method-assign]
    assert spell_check(SearchRequest(typed), words) == SpellCheck(typed)


@each_case
def test_what_is_not_sure_is_asked_or_left(typed: str, passages: dict[str, int], suggested: str | None) -> None:
    found = searched(typed, **passages)
    assert (found.query, found.corrections) == (typed, ())
    assert [one.meant for one in found.suggestions] == ([] if suggested is None else [suggested])


def test_forms_of_one_word_are_no_rivals() -> None:
    assert searched("weapno", weapon=9, weapons=9).query == "weapon"


@pytest.mark.parametrize(
    "typed",
    ['"wepons"', "-wepons", "wepons*", '"wepons treaty"~5', "wepons -wepons", 'wepons "wepons"', "A/wepons/3", "武器"],
)
def test_phrases_fields_and_exclusions_stay(typed: str) -> None:
    assert searched(typed, weapons=99) == SpellCheck(typed)


def test_what_was_typed_is_searched_where_that_is_asked() -> None:
    found = spell_check(SearchRequest("wepons", spelling=Spelling.TYPED), Words({"weapons": 9}))
    assert found == SpellCheck("wepons", (), (Suggestion("wepons", "weapons"),))


def test_words_that_are_known_or_stand_somewhere_are_not_looked_up() -> None:
    words = Words({"weapons": 9, "hezbollah": 9})
    spell_check(SearchRequest("the weapons of hezbollah ozone government"), words)
    assert words.looked_up == []


def test_a_query_has_a_bound_on_what_is_looked_up() -> None:
    words = Words({"weapons": 9})
    spell_check(SearchRequest(" ".join(f"wepons{chr(97 + at)}x" for at in range(20))), words)
    assert len(words.looked_up) == MOST_WORDS


def test_a_query_that_would_become_too_long_stays() -> None:
    typed = "wepons ".ljust(MAX_LENGTH, "x")
    found = searched(typed, weapons=9)
    assert (found.query, found.corrections) == (typed, ())
    assert [one.meant for one in found.suggestions] == ["weapons"]


def test_a_word_of_the_lexicon_is_no_mistake() -> None:
    """Of islands, beside the name of a province that differs in a letter."""
    found = searched("الدول الجزرية الصغيرة", الجزيرة=9, الدول=9, الصغيرة=9)
    assert (found.query, found.corrections, found.suggestions) == ("الدول الجزرية الصغيرة", (), ())


def test_an_acronym_of_the_vocabulary_is_no_mistake() -> None:
    assert searched("IPLC", ipcc=99) == SpellCheck("IPLC")


def test_only_whole_words_are_replaced() -> None:
    found = [Suggestion("ransomwear", "ransomware"), Suggestion("a.b", "c")]
    assert corrected("ransomwear ransomwears a.b", found) == "ransomware ransomwears c"


def test_a_word_may_be_spelled_right_without_being_frequent() -> None:
    assert is_known("government")
    assert not is_known("kowtow")
    assert is_spelled("kowtow")
    assert not is_spelled("wepons")


@each_case
def test_a_word_of_a_language_is_searched_as_typed_and_a_name_near_it_is_suggested(typed: str, meant: str) -> None:
    passages = {"snowden": 26, "colombia": 3, "harbour": 9}
    found = spell_check(SearchRequest(typed), Words(passages, frozenset({"snowden", "colombia"})))
    assert (found.query, [one.meant for one in found.suggestions]) == (typed, [meant])


@pytest.mark.parametrize("typed", ["Snowdens", "columbia", "Snawdon", "Harbour"])
def test_no_name_is_suggested_for_other_words(typed: str) -> None:
    """Neither for a form of it, a common word in small letters, one with two mistakes, nor one that stands."""
    passages = {"snowden": 26, "colombia": 30, "harbour": 9}
    found = spell_check(SearchRequest(typed), Words(passages, frozenset({"snowden", "colombia"})))
    assert (found.query, found.suggestions) == (typed, ())


def test_a_name_whose_stem_only_another_has_is_a_mistake() -> None:
    """Spanish cuts both to one stem, and a name matches by its own forms."""
    found = spell_check(SearchRequest("Guterrez"), Words({"guterres": 27}, frozenset({"guterres"})))
    assert found.query == "Guterres"


LONGER = {"cybersecurity": 9, "cyberspace": 4, "snowden": 3, "taxing": 2, "harbour": 5, "harbourmaster": 1}


@each_case
def test_the_first_part_of_compounds_is_searched_as_such_where_it_stands_nowhere(typed: str, searched_for: str) -> None:
    assert spell_check(SearchRequest(typed), Words(LONGER, frozenset({"snowden"}))).query == searched_for


SIGNED = ("vassily nebenov", "amir saeid irvani", "maria santo", "torvia group", "greta thornberg", "greta thornburg")
"""Texts with names, as exact terms."""


def beside(query: str, spelling: Spelling = Spelling.CORRECTED) -> SpellCheck:
    words = dict.fromkeys((word for text in SIGNED for word in text.split()), 3)
    index = Words({**words, "vasily": 1, "mission": 9, "lamps": 9}, frozenset((*words, "vasily")), SIGNED)
    return spell_check(SearchRequest(query, spelling=spelling), index)


@each_case
def test_a_part_of_a_name_is_searched_as_it_stands_beside_the_other(typed: str, meant: str) -> None:
    found = beside(typed)
    assert (found.query, corrected(typed, found.corrections)) == (meant, meant)


@each_case
def test_other_parts_of_names_stay(typed: str) -> None:
    assert beside(typed).query == typed


@each_case
def test_a_mistake_is_corrected_by_the_words_beside_it(typed: str, meant: str) -> None:
    texts = ("common heritage of mankind", "due regard", "flag state", "making sense")
    words = Words(dict.fromkeys(" ".join(texts).split(), 99), texts=texts)
    assert spell_check(SearchRequest(typed), words).query == meant


def test_a_part_of_a_name_is_suggested_where_what_was_typed_is_asked_for() -> None:
    found = beside("Vasily Nebenov", Spelling.TYPED)
    assert (found.query, found.suggestions) == ("Vasily Nebenov", (Suggestion("Vasily", "Vassily"),))


@each_case
def test_transliterations_of_a_name_sound_alike(one: str, other: str, alike: bool) -> None:
    assert sounds_alike(one, other) is alike


def test_a_stem_of_another_language_makes_no_word() -> None:
    assert not is_known("ambasador")
    assert is_known("ambassadors")
