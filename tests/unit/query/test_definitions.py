"""Which of the acronyms that texts define a query asks for, and how it is searched for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from support.cases import scored

from indexer.analysis import stems
from indexer.query.definitions import Defined, Definitions, defined, definitions_of
from indexer.query.expansion import InTexts, expanded
from indexer.query.nodes import Group, Or, Synonym, Word
from indexer.query.syntax import parse
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.synonyms import synonyms

COUNTS = {
    ("en", "HTC", "Harbour Toll Compact"): 8,
    ("en", "HTC", "harbour toll compacts"): 3,
    ("en", "HTC", "High Tide Council"): 2,
    ("en", "HTC", "Harbour Toll Company"): 1,
    ("en", "TIDE", "Toll Investment and Development Entity"): 2,
    ("en", "QZ", "Quay Zone"): 2,
    ("en", "PDR", "Pier Drainage Report"): 1,
    ("fr", "HTC", "Haute Tour de Contrôle"): 1,
}


class Texts:
    """An index whose texts define these."""

    def __init__(self, counts: Mapping[tuple[str, str, str], int], words: Collection[str] = (), gone: str = "") -> None:
        self.known, self.gone = definitions_of(counts, words), tuple(term.term for term in stems(gone, "en"))

    def definitions(self) -> Definitions:
        return self.known

    def has_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        return [phrase != self.gone for phrase in phrases]


def asked(query: str, texts: Texts | None = None) -> list[Defined]:
    return defined(parse(query).root, texts or Texts(COUNTS, {"TIDE"}), {"en", "fr"})


@scored(0.95)
def test_a_query_is_looked_up_by_acronym_and_by_long_form(query: str, long_forms: list[tuple[str, ...]]) -> None:
    assert [one.long_forms for one in asked(query)] == long_forms


def test_what_stands_in_no_text_any_more_is_left_out() -> None:
    assert [one.long_forms for one in asked("HTC", Texts(COUNTS, gone="High Tide Council"))] == [
        ("Harbour Toll Compact",),
        ("Haute Tour de Contrôle",),
    ]
    assert asked("QZ", Texts(COUNTS, gone="Quay Zone")) == []


@scored(0.95)
def test_an_answer_names_what_was_added(query: str, added: tuple[str, ...]) -> None:
    written = InTexts(defined=asked(query))
    assert expanded(parse(query).root, synonyms([], []), in_texts=written).added == added


def test_the_words_of_a_long_form_stand_side_by_side() -> None:
    found = expanded(parse("HTC reform").root, synonyms([], []), in_texts=InTexts(defined=asked("HTC reform"))).root
    assert isinstance(found, Group)
    first, rest = found.nodes
    assert rest == Word("reform")
    assert isinstance(first, Or)
    assert Synonym(tuple(term.term for term in stems("Harbour Toll Compact", "en")), "Harbour Toll Compact") in [
        *first.nodes,
        *(inner for node in first.nodes if isinstance(node, Or) for inner in node.nodes),
    ]


def test_an_acronym_finds_a_long_form_that_the_vocabulary_knows() -> None:
    vocabulary = load_vocabulary()
    told = InTexts(defined=[Defined("en", "XYZ", ("European Union",), needs_capitals=False)])
    known = vocabulary.synonyms, vocabulary.names, vocabulary.entities
    assert expanded(parse("XYZ").root, *known, in_texts=told).added == ("European Union",)


@scored(0.95)
def test_what_the_vocabulary_knows_means_what_it_says(query: str, acronym: str, long_form: str) -> None:
    vocabulary = load_vocabulary()
    told = Defined("en", acronym, (long_form,), needs_capitals=False, is_written_out=query == long_form)
    known = vocabulary.synonyms, vocabulary.names, vocabulary.entities
    found = expanded(parse(query).root, *known, in_texts=InTexts(defined=[told])).added
    assert {acronym, long_form}.isdisjoint(found)
