"""Words of a query that an index also writes as one, or apart."""

from __future__ import annotations

from collections.abc import Sequence

from support.cases import each_case

from indexer.analysis import stems_of_word
from indexer.query.compounds import Compounds, compounds, is_shown
from indexer.query.nodes import Synonym, Word
from indexer.query.syntax import parse


class Written:
    """An index of English texts that contains these texts only."""

    def __init__(self, *texts: str) -> None:
        self.texts = [text.split() for text in texts]
        self.stems = [[stem for word in words for stem in stems_of_word(word, "en")] for words in self.texts]

    def has_form(self, term: str) -> bool:
        return any(word.startswith(term[:-1]) for text in self.texts for word in text)

    def has_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        return [any(f" {' '.join(stems)} " in f" {' '.join(text)} " for text in self.stems) for stems in phrases]

    def parts(self, term: str) -> list[tuple[str, str]]:
        known = {word for text in self.texts for word in text}
        ways = [(term[:at], term[at:]) for at in range(3, len(term) - 2)]
        return [(one, rest) for one, rest in ways if one in known and self.has_form(rest)]


def found(query: str, *texts: str) -> Compounds:
    return compounds(parse(query).root, Written(*texts), {"en"})


@each_case
def test_a_word_is_searched_in_two_where_a_text_has_these_side_by_side(
    typed: str, text: str, stems: tuple[str, str]
) -> None:
    (way,) = found(typed, text).ways([typed])
    assert isinstance(way, Synonym)
    assert [part.removesuffix("~en") for part in way.stems] == [part.removesuffix("~en") for part in stems]


@each_case
def test_and_nowhere_else(typed: str, text: str) -> None:
    assert not found(typed, text).ways([typed])


@each_case
def test_two_words_are_searched_as_one_where_a_text_has_it(typed: str, text: str, one: str) -> None:
    assert found(f"{typed} today", text).ways(typed.split()) == [Word(one)]


@each_case
def test_and_other_words_are_not(typed: str, text: str) -> None:
    assert found(typed, text) == Compounds()


def test_a_long_text_is_taken_as_it_is() -> None:
    assert found(" ".join(["landmines kill"] * 6), "every land mine") == Compounds()


def test_an_answer_does_not_tell_of_words_that_a_text_has_broken() -> None:
    assert is_shown(Synonym(("land", "mine"), "land-mine"))
    assert not is_shown(Synonym(("interna", "tional"), "interna-tional"))
