"""Which forms of a word find each other, language by language: what a searcher would miss."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.analysis import query_stems, stems


def _finds(query: str, text: str, language: str) -> bool:
    in_text = {term.term for term in stems(text, language)}
    return all(in_text.intersection(alternatives) for alternatives in query_stems(query))


def _cases(table: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(language, *pair.split("/")) for language, pairs in table.items() for pair in pairs.split()]  # type: ignore[misc]


@scored(0.95)
def test_forms_of_a_word_find_each_other(language: str, one: str, other: str) -> None:
    assert _finds(one, other, language)
    assert _finds(other, one, language)


@scored(0.95)
def test_different_words_do_not(language: str, one: str, other: str) -> None:
    assert not _finds(one, other, language)
    assert not _finds(other, one, language)


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "de", "ru", "zh", "und", "sw"])
def test_a_name_is_found_in_a_text_of_any_language(language: str) -> None:
    assert _finds("Kaspersky", "Kaspersky", language)
    assert _finds("WannaCry", "wannacry", language)


def test_a_word_in_another_script_than_the_text_is_stemmed_by_its_own_language() -> None:
    assert _finds("обязательство", "the word обязательства", "en")
    assert _finds("دولة", "the word الدولة", "fr")
    assert _finds("obligation", "义务 obligations", "zh")


def test_a_text_of_unknown_language_is_read_as_english() -> None:
    assert _finds("obligation", "Obligations", "und")
    assert _finds("obligation", "Obligations", "")


def test_a_language_with_a_region_is_that_language() -> None:
    assert stems("Obligations of States", "en-GB") == stems("Obligations of States", "en")


def test_short_stems_of_other_languages_do_not_bring_in_english_words() -> None:
    assert not _finds("use", "They told us.", "en")
    assert not _finds("career", "health care", "en")
    assert _finds("use", "Uses of force", "en")


def test_a_language_filter_narrows_the_readings_of_a_word() -> None:
    assert query_stems("states", ("en",)) == (("state", "states"),)
    assert query_stems("états", ("fr",)) == (("etat~fr", "etats"),)
    assert set(query_stems("states")[0]) > {"state", "states"}


def test_a_word_with_accents_finds_a_text_that_has_lost_them() -> None:
    assert query_stems("sécurité", ("fr",)) == (("secur", "securit", "securite"),)


def test_a_word_with_a_hyphen_needs_all_its_parts() -> None:
    assert len(query_stems("state-sponsored")) == 2
    assert _finds("state-sponsored", "sponsored by a State", "en")
    assert not _finds("state-sponsored", "a State", "en")


def test_a_word_without_letters_needs_nothing() -> None:
    assert query_stems("--") == ()


def test_prepositions_do_not_turn_into_other_words() -> None:
    assert not _finds("لجان", "الجاني", "ar")
    assert not _finds("بلاغ", "الغاء", "ar")
