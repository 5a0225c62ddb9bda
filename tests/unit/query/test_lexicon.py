"""The lexicon is read as it was written, a damaged one is refused, and the shipped one knows the field."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from importlib.resources import files

import pytest
from support.cases import scored

from indexer.analysis import stems
from indexer.query.bilingual_dictionary import from_bytes as dictionary_from_bytes
from indexer.query.bilingual_dictionary import to_bytes as dictionary_to_bytes
from indexer.query.lexicon import FILE, from_bytes, load_lexicon, term_of, to_bytes

PEACE = ("fr", ("paix",)), ("en", ("peac~en",)), 0.9
TREATY = ("fr", ("trait",)), ("en", ("treati",)), 0.456
OF_TREATY = ("fr", ("trait",)), ("en", ("process",)), 0.2
TEXTS = {
    ("fr", ("paix",)): "paix", ("en", ("peac~en",)): "peace", ("fr", ("trait",)): "traité",
    ("en", ("treati",)): "treaty", ("en", ("process",)): "processing",
}  # fmt: skip
LETTERS = {"en": [["a", "a"]], "fr": [["b", "b"]]}
STORED = to_bytes([PEACE, OF_TREATY, TREATY], TEXTS)


def test_translations_are_read_as_written_the_most_probable_first() -> None:
    found = from_bytes(STORED).of("fr", ("trait",))
    assert [(one.language, one.stems, one.probability, one.text) for one in found] == [
        ("en", ("treati",), 0.46, "treaty"),
        ("en", ("process",), 0.2, "processing"),
    ]


def test_a_term_without_translations_is_known_all_the_same() -> None:
    lexicon = from_bytes(STORED)
    assert lexicon.knows("en", ("treati",))
    assert lexicon.of("en", ("treati",)) == ()
    assert not lexicon.knows("fr", ("treati",))
    assert lexicon.of("xx", ("treati",)) == ()


def test_the_dictionary_has_what_the_lexicon_has_not() -> None:
    entries = {("fr", "en", ("mer",)): [("mer", [("sea", 0.9)])], ("fr", "en", ("paix",)): [("paix", [("quiet", 1.0)])]}
    lexicon = replace(from_bytes(STORED), dictionary=dictionary_from_bytes(dictionary_to_bytes(entries)))
    assert [one.text for one in lexicon.of("fr", ("mer",), "mers")] == ["sea"]
    assert lexicon.of("fr", ("mer",)) == ()
    assert [one.text for one in lexicon.of("fr", ("paix",), "paix")] == ["peace"]


def test_a_translation_of_another_word_with_the_same_stem_is_left_out() -> None:
    entries = {("fr", "en", ("trait",)): [("traite", [("treaty", 1.0)]), ("traitement", [("processing", 1.0)])]}
    lexicon = replace(from_bytes(STORED), dictionary=dictionary_from_bytes(dictionary_to_bytes(entries)))
    assert [one.text for one in lexicon.of("fr", ("trait",), "traités")] == ["treaty"]
    assert [one.text for one in lexicon.of("fr", ("trait",), "traitements")] == ["processing"]
    assert [one.text for one in lexicon.of("fr", ("trait",))] == ["treaty", "processing"]


def test_what_was_learnt_and_a_dictionary_that_has_none_of_it_both_count() -> None:
    for translation, texts in (("milking", ["milking", "treaty", "processing"]), ("treaty", ["treaty", "processing"])):
        entries = {("fr", "en", ("trait",)): [("traite", [(translation, 0.8)])]}
        lexicon = replace(from_bytes(STORED), dictionary=dictionary_from_bytes(dictionary_to_bytes(entries)))
        assert [one.text for one in lexicon.of("fr", ("trait",), "traites")] == texts


def test_a_word_whose_translation_has_its_stem_needs_none() -> None:
    entries = {("es", "en", ("conflict",)): [("conflicto", [("strife", 0.6), ("conflict", 0.4)])]}
    lexicon = replace(from_bytes(STORED), dictionary=dictionary_from_bytes(dictionary_to_bytes(entries)))
    assert term("conflicto", "es") == term("conflict", "en")
    assert lexicon.of("es", ("conflict",), "conflicto") == ()


def test_the_order_of_the_input_does_not_change_a_byte() -> None:
    assert to_bytes([TREATY, PEACE, OF_TREATY], TEXTS) == STORED


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"no archive",
        STORED[:-20],
        gzip.compress(b"[]", mtime=0),
        gzip.compress(b"{}", mtime=0),
        gzip.compress(b"not JSON", mtime=0),
        gzip.compress(json.dumps({"terms": LETTERS, "translations": {"fr": {"en": {"0": [7, 90]}}}}).encode(), mtime=0),
    ],
)  # fmt: skip
def test_a_damaged_lexicon_is_refused(stored: bytes) -> None:
    with pytest.raises(ValueError, match=r"damaged|Expecting"):
        from_bytes(stored)


@scored(0.95)
def test_the_shipped_lexicon_knows_the_field(language: str, word: str, other: str, translation: str) -> None:
    first = [one for one in load_lexicon().of(language, term(word, language)) if one.language == other]
    assert first, word
    assert term(translation, other) in [one.stems for one in first]


@pytest.mark.parametrize(
    ("language", "word"), [("fr", "dans"), ("es", "para"), ("ru", "который"), ("ar", "في"), ("en", "which")]
)
def test_function_words_have_no_translations(language: str, word: str) -> None:
    assert not load_lexicon().of(language, term(word, language))


def test_the_shipped_file_is_small_and_names_its_source() -> None:
    stored = files("indexer.query").joinpath(FILE).read_bytes()
    assert len(stored) < 1_500_000
    assert "United Nations Parallel Corpus" in json.loads(gzip.decompress(stored))["source"]


def term(text: str, language: str) -> tuple[str, ...]:
    return tuple(one.term for one in stems(text, language))


def test_words_of_one_stem_that_mean_different_things_are_told_apart_by_what_was_typed() -> None:
    apart = {"fr": {"trait": {"traité": ["treaty"], "traite": ["processing"], "traités": ["treaty", "accord"]}}}
    lexicon = from_bytes(to_bytes([PEACE, OF_TREATY, TREATY], TEXTS, apart))

    def english(typed: str) -> list[str]:
        return [one.text for one in lexicon.of("fr", ("trait",), typed)]

    assert english("traité") == english("traités") == ["treaty"]
    assert english("traite") == ["processing"]
    assert english("") == ["treaty", "processing"]
    assert english("trai") == ["treaty", "processing"], "it may be either"


@scored(0.95)
def test_the_lexicon_of_the_field_tells_words_apart(language: str, word: str, english: str, other: str) -> None:
    found = [one.text for one in load_lexicon().of(language, term_of(word, language), word) if one.language == "en"]
    assert english in found
    assert other not in found
