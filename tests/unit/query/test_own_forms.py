"""The forms of names, where a stemmer makes other words of them."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.query.lexicon import load_lexicon
from indexer.query.nodes import Word
from indexer.query.own_forms import by_own_forms, own_forms
from indexer.query.syntax import parse
from indexer.query.word_language import word_languages
from indexer.search.dictionary import Alike, Dictionary, alike, in_capitals, is_name
from indexer.vocabulary import load_vocabulary

NAMES = ("georgia", "georgian", "georgias", "george", "georgy", "hamas", "cuba", "cuban", "jose", "norberg", "norbergs",
         "dominica", "dominican", "dominique")  # fmt: skip
SMALL = ("crime", "crimes", "cube", "baby", "policy", "policies", "same", "encryption", "norbergo")


class Index:
    """Words that texts write with capitals, and in small letters."""

    def __init__(self) -> None:
        words = sorted((*NAMES, *SMALL, "georgios", "hama"))
        self._dictionaries = [
            Dictionary(
                tuple(words),
                tuple(9 for _ in words),
                {},
                dict.fromkeys(NAMES, 9) | {"hama": 1},
                dict.fromkeys((*NAMES, "georgios", "hama"), 0),
            )
        ]

    def is_name(self, word: str) -> bool:
        return is_name(word, self._dictionaries)

    def in_capitals(self, term: str) -> tuple[int, int]:
        return in_capitals(term, self._dictionaries)

    def alike(self, word: str) -> list[Alike]:
        return alike(word, self._dictionaries)


def forms(query: str) -> dict[str, tuple[str, ...]]:
    return own_forms(parse(query).root, Index(), load_vocabulary(None))


@scored(0.95)
def test_a_name_has_its_own_forms_alone(query: str, found: tuple[str, ...]) -> None:
    assert forms(query) == {query: found}


@pytest.mark.parametrize("query", ["policies", "Policies", "crimes", "Encryptions", "babies", '"Georgia"'])
def test_other_words_and_phrases_stay(query: str) -> None:
    assert forms(query) == {}


def test_a_long_query_is_a_text_without_names() -> None:
    assert forms("Georgia " * 11) == {}


def test_a_name_matches_by_its_forms_or_by_what_was_typed() -> None:
    some, none = (by_own_forms(parse(name).root, {name: found}) for name, found in (("Hama", ("hama",)), ("Jos", ())))
    assert isinstance(some, Word)
    assert isinstance(none, Word)
    assert (some.exact, none.exact) == (("hama",), ())
    assert none.readings() == (("jos",),)


def test_a_word_with_the_stem_of_others_that_mean_something_else_keeps_its_forms() -> None:
    class Reports(Index):
        def alike(self, word: str) -> list[Alike]:  # noqa: ARG002 - the same for every word
            return [Alike(one, 0, 9) for one in ("inform", "informal", "information", "informe", "informes")]

    def forms_in_spanish(query: str) -> dict[str, tuple[str, ...]]:
        languages = word_languages(query, load_lexicon(), "en")
        return own_forms(parse(query).root, Reports(), load_vocabulary(None), languages)

    assert forms_in_spanish("informes") == {"informes": ("informe", "informes")}
    assert forms_in_spanish("information") == {}
    assert forms_in_spanish("mandatos") == {}  # mandates have its stem
