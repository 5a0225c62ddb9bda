"""Ways to refer to a resolution: which are read, and which are looked for."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.query.expansion import expanded
from indexer.query.nodes import Group, Or, Phrase, Synonym, Word
from indexer.query.resolution_references import year_of_resolution
from indexer.query.syntax import parse
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.synonyms import Synonyms


def looked_for(query: str) -> set[str]:
    vocabulary = load_vocabulary(None)
    root = expanded(parse(query).root, vocabulary.synonyms, vocabulary.names, vocabulary.entities).root
    return {
        " ".join(leaf.stems if isinstance(leaf, Synonym) else leaf.terms)
        for leaf in leaves(root)
        if isinstance(leaf, Phrase | Synonym)
    }


@scored(0.95)
def test_a_resolution_of_the_security_council_is_looked_for_with_its_year_and_behind_its_word(query: str) -> None:
    assert {"1701 2006", "resolut 1701", "резолюц 1701", "第 1701 号", "unscr 1701"} <= looked_for(query)


@each_case
def test_one_of_another_organ_is_looked_for_by_its_number(query: str) -> None:
    assert looked_for(query) == {"75 240", "75240"}  # as transcripts of speech have it


def test_a_number_that_could_be_a_date_is_looked_for_behind_a_word() -> None:
    found = looked_for("HRC resolution 10/12")
    assert "10 12" not in found
    assert {"resolut 10 12", "第 10 12 号"} <= found


def test_sessions_in_roman_numerals_are_part_of_a_number() -> None:
    assert "2625 xxv" in looked_for("A/RES/2625(XXV)")
    assert "217 a iii" in looked_for("resolution 217 A (III)")
    assert not {found for found in looked_for("resolution 2625 (XXV)") if found.startswith("2625 20")}


@pytest.mark.parametrize("query", ["resolution 2758", "резолюция 2758", "A/RES/2758", "UNGA resolution 2758"])
def test_an_old_resolution_of_the_assembly_is_looked_for_with_its_session(query: str) -> None:
    assert {"2758 v", "2758 xxvi", "2758 xxx"} <= looked_for(query)


@pytest.mark.parametrize(
    "query", ["resolution 242", "resolution 3542", "resolution 2758 (XXVI)", "resolution 2758 (2024)"]
)
def test_other_numbers_are_looked_for_without_sessions(query: str) -> None:
    """Smaller ones are those of paragraphs, and later ones have the number of the session in figures."""
    assert not {found for found in looked_for(query) if found.endswith(" xxv")}


@pytest.mark.parametrize("query", ["resolution", "General Assembly", "Security Council 2025", "UN 75", "draft 75/240"])
def test_what_names_no_resolution_does_not_become_one(query: str) -> None:
    assert not {found for found in looked_for(query) if found.startswith(("resolut ", "第 "))}


def test_words_beside_it_are_words() -> None:
    root = expanded(parse("women UNSCR 1325 peace").root, Synonyms()).root
    assert isinstance(root, Group)
    assert (root.nodes[0], root.nodes[2]) == (Word("women"), Word("peace"))
    assert isinstance(root.nodes[1], Or)


@scored(0.95)
def test_the_number_tells_the_year(number: int, year: int | None) -> None:
    assert year_of_resolution(number) == year
