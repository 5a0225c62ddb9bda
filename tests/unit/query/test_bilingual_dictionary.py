"""The dictionary is read as it was written, tells words of the same stems apart, and the shipped one knows words."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.analysis import stems
from indexer.query.bilingual_dictionary import from_bytes, load_bilingual_dictionary, to_bytes

COMMUNITY = ("comunidad", [("community", 0.9), ("commons", 0.1)])
COMMUNICATION = ("comunicacion", [("communication", 1.0)])
KEY = ("es", "en", ("comun",))
STORED = to_bytes({KEY: [COMMUNITY, COMMUNICATION]})


@each_case
def test_the_word_that_is_most_like_what_was_typed_is_meant(
    typed: str, translations: tuple[tuple[str, float], ...]
) -> None:
    assert from_bytes(STORED).of(*KEY, typed) == translations


def test_what_other_words_of_the_same_stems_mean_is_told_apart() -> None:
    assert from_bytes(STORED).of_others(*KEY, "comunicaciones") == {"community", "commons"}


def test_what_only_says_that_a_word_is_a_name_is_no_translation() -> None:
    stored = to_bytes({KEY: [("comun", [("Spanish surname", 0.6), ("surname", 0.4)])]})
    assert from_bytes(stored).of(*KEY) == (("surname", 0.4),)


def test_a_term_that_is_not_there_has_no_translations() -> None:
    found = from_bytes(STORED)
    assert found.of("es", "en", ("otro",)) == ()
    assert found.of("en", "es", ("comun",)) == ()
    assert found.of_others("es", "en", ("otro",), "otro") == frozenset()


@pytest.mark.parametrize("stored", [b"", b"no archive", STORED[:-9]])
def test_a_damaged_dictionary_is_refused(stored: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        from_bytes(stored)


@scored(0.95)
def test_the_shipped_dictionary_knows_words(source: str, typed: str, target: str, translation: str) -> None:
    term = tuple(one.term for one in stems(typed, source))
    assert translation in [text for text, _ in load_bilingual_dictionary().of(source, target, term, typed)]


def test_a_set_phrase_is_only_known_as_it_stands() -> None:
    stored = to_bytes({("es", "en", ("de~es", "nin~es")): [("de nina", [("girlish", 1.0)])]})
    found = from_bytes(stored)
    assert found.of("es", "en", ("de~es", "nin~es"), "de niña") == (("girlish", 1.0),)
    assert found.of("es", "en", ("de~es", "nin~es"), "de niños") == ()


def test_the_shipped_dictionary_has_no_function_words() -> None:
    for language, word in (("es", "para"), ("ar", "في"), ("fr", "dans"), ("ru", "который")):
        term = tuple(one.term for one in stems(word, language))
        assert load_bilingual_dictionary().of(language, "en", term, word) == ()
