"""Which words of an index are near a typed one, in every script but Chinese."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import pytest
from support.cases import each_case

from indexer.analysis import exacts, index_streams
from indexer.search.dictionary import (
    LEAST_CAPITALS,
    MOST_NEAR,
    Dictionary,
    DictionaryCollector,
    NearWord,
    is_name,
    merged,
    near_words,
)

TEXTS = (
    ("Ransomware attacks on hospitals. Ransomware again.", "en"),
    ("Ransomware and ransoms; the confidential conference.", "en"),
    ("Les rançongiciels menacent les hôpitaux.", "fr"),
    ("La ciberdelincuencia y el cifrado.", "es"),
    ("Государства борются с киберпреступностью.", "ru"),
    ("تحمي الدول البنية التحتية الحيوية", "ar"),
    ("打击网络犯罪需要国际合作 A/AC.291/22", "zh"),
)


def collected() -> Dictionary:
    collector = DictionaryCollector()
    for text, language in TEXTS:
        collector.add(text, language, index_streams(text, language)[1], index_streams("Valmere", "en")[1])
    return Dictionary.from_bytes(collector.dictionary().to_bytes())


def near(typed: str, *dictionaries: Dictionary) -> list[NearWord]:
    """Near words, all of which stand where their dictionaries say."""
    passages = merged(dictionaries)
    known = dict(zip(passages.words, passages.passages, strict=True))
    asked = "".join(term.term for term in exacts(typed))
    return near_words(asked, dictionaries, lambda terms: [known[term] for term in terms])


def nearest(typed: str, dictionary: Dictionary) -> str | None:
    return next((one.written for one in near(typed, dictionary)), None)


@each_case
def test_a_typing_mistake_is_traced_to_the_word_that_was_meant(typed: str, meant: str | None) -> None:
    assert nearest(typed, collected()) == meant


def test_a_word_is_not_near_itself() -> None:
    assert near("ransomware", collected()) == []


@each_case
def test_letters_that_changed_places_are_one_mistake(typed: str, meant: str | None) -> None:
    found = nearest(typed, Dictionary(("abcde", "abcdefghi"), (1, 1), {}))
    assert found == (None if typed == meant else meant)


def test_words_are_weighed_by_their_passages_and_by_what_is_mistaken() -> None:
    dictionary = Dictionary(("treated", "treaties", "treatise"), (9, 5, 1), {})
    assert [one.term for one in near("treatjes", dictionary)] == ["treaties"]
    assert nearest("carb", Dictionary(("cart", "card"), (1, 5), {})) == "card"
    assert nearest("carx", Dictionary(("cart", "carb"), (5, 5), {})) == "carb"
    slip = near("oposes", Dictionary(("opposes", "poses"), (6, 13), {}))
    assert [(one.term, one.is_slip) for one in slip] == [("opposes", True), ("poses", False)]


def test_passages_are_counted_as_they_stand_now() -> None:
    older = Dictionary(("treaties", "treatise"), (9, 5), {})

    def now(terms: Sequence[str]) -> list[int]:
        return [0 if term == "treaties" else 1 for term in terms]

    assert [(one.term, one.passages) for one in near_words("treatiss", [older], now)] == [("treatise", 1)]


def test_of_many_near_words_the_most_probable_are_counted() -> None:
    many = Dictionary(tuple(f"word{chr(97 + at)}" for at in range(26)), tuple(range(1, 27)), {})
    assert [one.passages for one in near("wordx", many)][:2] == [26, 25]
    assert len(near("wordä", many)) <= MOST_NEAR


def test_a_damaged_dictionary_is_an_error() -> None:
    with pytest.raises(ValueError, match="its dictionary cannot be read"):
        Dictionary.from_bytes(b"x")
    with pytest.raises(ValueError, match="not one of this version"):
        Dictionary.from_bytes(zlib.compress(b"tolls\t1\t"))


def test_an_empty_index_has_an_empty_dictionary() -> None:
    assert near("ransomware", Dictionary.from_bytes(DictionaryCollector().dictionary().to_bytes())) == []


NAMES = (
    "Ships of the Orsk pay tolls, Orsk says. Others asked why the Harbour closed, and what Icann wants.",
    "When the Orsk left the Harbour, the ICANN stayed; see https://orsk.example/orsk or ask@orsk.example.",
    "Orsk and the harbour. Of the ICANN and the “Орск” we hear little, of the Orsk’s ships much. They saw Орск.",
    "Ships seldom reach the Orsk, the Harbour, the ICANN.",
)


def names(*texts: str) -> Dictionary:
    collector = DictionaryCollector()
    for text in texts:
        collector.add(text, "en", index_streams(text, "en")[1], index_streams("Statement on orsk", "en")[1])
    return Dictionary.from_bytes(collector.dictionary().to_bytes())


@each_case
def test_a_name_is_written_with_a_capital_inside_sentences_and_hardly_ever_without(word: str, known: bool) -> None:
    assert is_name(word, [names(*NAMES)]) is known


def test_all_forms_of_a_russian_word_tell_whether_it_is_a_name() -> None:
    capitals = "Мы верны Договору. Стороны по Договору, а также по Орску, верны и Договору, и Орску, и всё же Орску."
    dictionaries = [names(*(capitals for _ in range(LEAST_CAPITALS)))]
    assert is_name("договору", dictionaries)
    assert is_name("орску", dictionaries)
    with_another = [*dictionaries, names("Был ли это новый договор, мы не знаем.")]
    assert not is_name("договору", with_another)
    assert is_name("орску", with_another)


def test_addresses_and_descriptions_do_not_tell_how_a_word_is_written() -> None:
    assert names(*NAMES).in_capitals("orsk") == (4, 0)
    assert names(*NAMES, "We met at orsk.").in_capitals("orsk") == (4, 1)
    assert not is_name("orsk", [names(*NAMES, "We met at orsk.")])
    assert is_name("orsk", [names(*NAMES * 13, "We met at orsk.")])


@pytest.mark.parametrize("first", range(len(NAMES) + 1))
def test_parts_of_an_index_tell_together_what_the_whole_tells(first: int) -> None:
    parts = [names(*NAMES[:first]), names(*NAMES[first:])]
    whole = names(*NAMES)
    assert merged(parts) == whole
    for word in ("Orsk", "Harbour", "Ships"):
        assert is_name(word, parts) == is_name(word, [whole])
