"""Entities are known by any of their names, and have one name nobody else has."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import scored

from indexer.domain import Mode, SearchRequest
from indexer.query.nodes import Or, Phrase, Synonym
from indexer.query.plan import plan
from indexer.query.tree import format_query
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.entities import Entities

ORSK = Entities(
    {
        "Orsk Front": {"en": ["Orsk Front", "OFO"], "fr": ["Front d’Orsk", "OFO"], "ru": ["Орский фронт", "Орскфронт"]},
        "Old Front": {"en": ["Old Front", "Front"]},
        "New Front": {"en": ["New Front", "Front"]},
        "Zarvand": {"fr": ["Zarvande"], "ar": ["زروند"]},
    }
)


@scored(0.95)
def test_the_longest_name_at_the_beginning_is_known(words: list[str], found: tuple[int, str]) -> None:
    assert ORSK.at_the_beginning(words) == found


def test_names_are_those_of_some_languages_each_once() -> None:
    assert [name.text for name in ORSK.names("Orsk Front", ("fr", "en"))] == ["Front d’Orsk", "OFO", "Orsk Front"]
    assert ORSK.names("Zarvand", ("en",)) == ()


def test_no_entities_know_nothing() -> None:
    assert Entities().at_the_beginning(["OFO"]) == (0, "")


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
@pytest.mark.parametrize("typed", ["isis", "ISIL", "da'esh", "Daesh", "ИГИЛ", "داعش"])
def test_a_query_is_searched_for_every_name_in_the_languages_of_the_index(typed: str, mode: Mode) -> None:
    root = plan(SearchRequest(typed, mode=mode), load_vocabulary(), {"en": 0.9, "ru": 0.1}).root
    assert isinstance(root, Or)
    assert root.same
    written = {" ".join(node.terms) for node in root.nodes if isinstance(node, Phrase)}
    assert {"isis", "isil", "daesh", "da esh", "игил"} <= written
    assert "eiil" not in written, "nothing in the index is in French"
    assert any(isinstance(node, Synonym) for node in root.nodes), "longer Russian names match in any case"


def test_what_is_embedded_has_the_name_in_the_main_language_once() -> None:
    shares = {"en": 0.9, "fr": 0.1}
    assert plan(SearchRequest("غارات على الحديدة"), load_vocabulary(), shares).gloss.split().count("Hudaydah") == 1
    assert plan(SearchRequest("air strikes on Hodeida"), load_vocabulary(), shares).gloss == ""


def test_documents_answer_by_meaning_with_any_of_the_names() -> None:
    for query in ("funding of isis", "isis"):
        (named,) = plan(SearchRequest(query), load_vocabulary(), {"en": 0.9, "ru": 0.1}).names
        assert not named.listed, "it is only asked where some document has a name"
        assert named.scripts == {"Latin", "Cyrillic"}


def test_an_index_in_other_languages_is_asked_in_all() -> None:
    assert "Daesh" in plan(SearchRequest("isis"), load_vocabulary(), {"pt": 1.0}).added


def test_capitals_are_entities() -> None:
    found = plan(SearchRequest("promises of Mogadiscio"), load_vocabulary(), {"en": 1.0})
    assert "Mogadishu" in found.added
    assert "Somalia" not in found.added
    (named,) = found.names
    assert "somalia" in format_query(named.node), "who speaks of the State may mean its capital"


def test_capitals_that_are_ordinary_words_are_none() -> None:
    assert plan(SearchRequest("educación para la paz"), load_vocabulary(), {"en": 1.0}).names == ()


def test_a_folder_of_ones_own_adds_and_extends(tmp_path: Path) -> None:
    (tmp_path / "entities.yaml").write_text(
        "entities:\n  Lower Harbour: {en: [Lower Harbour], fr: [Port-Bas]}\n  Darfur: {en: [Zaghawaland]}\n", "utf-8"
    )
    entities = load_vocabulary(tmp_path).entities
    assert entities.at_the_beginning(["Port-Bas"]) == (1, "Lower Harbour")
    assert entities.at_the_beginning(["zaghawaland"]) == (1, "Darfur")
    assert entities.at_the_beginning(["Darfour"]) == (1, "Darfur")


def test_no_name_is_that_of_a_submitter_or_a_synonym() -> None:
    vocabulary = load_vocabulary()
    for key, by_language in vocabulary.entities.written.items():
        for texts in by_language.values():
            for text in texts:
                assert vocabulary.names.submitter(text) is None, (key, text)
                count, others = vocabulary.synonyms.at_the_beginning(text.split())
                assert not others or count < len(text.split()), (key, text)
