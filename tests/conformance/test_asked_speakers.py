"""A question for what a State says is answered by what its documents say on the rest."""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.domain import SearchRequest
from indexer.ports import Index
from indexer.ranking.parameters import with_changes

ENTRIES = (
    Entry(
        "own",
        (
            "On behalf of Chile I thank Chile’s friends: Chile is honoured.",
            "The harbour tolls of Peru hinder nobody.",
            "Snow falls in winter.",
        ),
        "A",
        ("Chile",),
    ),
    Entry("mention", ("Peru and Chile share a border.",), "B", ("Brazil",)),
    Entry("neither", ("The tolls of Peru are known.",), "C", ("Cuba",)),
    Entry("kelp", ("Cuba thanks Chile for kelp.",), "D", ("Cuba",)),
    Entry("sledges", ("Sledges are red.",), "E", ("Brazil",)),
    Entry("ministry", ("Norway guards its moss.",), "F", ("Ministry of Moss",), ("States",), countries=("NOR",)),
    Entry("moss", ("Norway has moss.",), "G", ("Cuba",)),
    Entry("lamps", ("Lamp Watch is Lamp Watch.", "Wicks are trimmed."), "H", ("Lamp Watch of the North (LWN)",)),
    Entry("praise", ("The wicks of LWN are long.",), "I", ("Brazil",)),
    Entry("spoken", ("I speak on behalf of the Arab Group. The Arab Group keeps ibex.",), "J", ("Oman",)),
    Entry("aligned", ("Ibex graze, the Arab Group says.",), "K", ("Brazil",)),
    Entry("unsigned", ("Ibex climb.",), "L", ()),
)  # fmt: skip


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(
        open_engine, tmp_path_factory.mktemp("asked"), ENTRIES, with_changes({"meaning_floor": "9"}, ["related_words"])
    )


@pytest.mark.parametrize("query", ["what did Chile say about Peru", "position of Chile on Peru"])
def test_its_own_documents_come_first_by_the_passage_on_the_subject(index: Index, query: str) -> None:
    found = index.search(SearchRequest(query))
    assert [hit.document.file.split(".")[0] for hit in found.results] == ["own", "mention"]
    assert [hit.passage.text for hit in found.results[0].passages] == ["The harbour tolls of Peru hinder nobody."]
    assert "submitted_first" in {note.code for note in found.notes}
    assert found.total.documents == found.keyword_total.documents == index.count(SearchRequest(query)).documents


def test_an_answer_without_a_document_of_its_own_says_so(index: Index) -> None:
    found = index.search(SearchRequest("what did Chile say about kelp"))
    assert [hit.document.file.split(".")[0] for hit in found.results] == ["kelp"]
    assert "submitted_silent" in {note.code for note in found.notes}


def test_a_name_without_a_document_is_told_from_one_whose_documents_are_silent(index: Index) -> None:
    found = index.search(SearchRequest("what did Peru say about the border"))
    assert [hit.document.file.split(".")[0] for hit in found.results] == ["mention"]
    assert "none_submitted" in {note.code for note in found.notes}


@pytest.mark.parametrize("query", ["what did Norway say about moss", "Norway"])
def test_a_ministry_speaks_for_its_state(index: Index, query: str) -> None:
    found = index.search(SearchRequest(query))
    assert [hit.document.file.split(".")[0] for hit in found.results] == ["ministry", "moss"]
    assert "bodies_first" in {note.code for note in found.notes}


def test_who_says_something_of_a_state_is_another_question(index: Index) -> None:
    found = index.search(SearchRequest("who mentioned Chile border"))
    assert {hit.document.file.split(".")[0] for hit in found.results} == {"mention"}
    assert not {"submitted_first", "none_submitted"} & {note.code for note in found.notes}


def test_nothing_is_denied_whose_words_stand_apart(index: Index) -> None:
    codes = {
        query: {note.code for note in index.search(SearchRequest(query)).notes} for query in ("kelp border", "kelp ice")
    }
    assert {"nothing_says_this", "nothing_says_all"} <= codes["kelp border"]
    assert "nothing_says_this" in codes["kelp ice"]
    assert "nothing_says_all" not in codes["kelp ice"]


def test_a_query_that_begins_with_a_submitter_is_about_the_rest(index: Index) -> None:
    (first, *_) = index.search(SearchRequest("Chile harbour tolls")).results
    assert first.document.file.split(".")[0] == "own"
    assert first.passages[0].passage.text == "The harbour tolls of Peru hinder nobody."


@pytest.mark.parametrize("name", ["LWN", "Lamp Watch of the North"])
def test_an_organisation_is_known_by_the_name_on_its_documents(index: Index, name: str) -> None:
    found = index.search(SearchRequest(f"{name} wicks"))
    assert [hit.document.file.split(".")[0] for hit in found.results] == ["lamps", "praise"]
    assert [hit.passage.text for hit in found.results[0].passages] == ["Wicks are trimmed."]
    assert "submitted_first" in {note.code for note in found.notes}


def test_who_speaks_on_behalf_of_a_group_comes_first(index: Index) -> None:
    found = index.search(SearchRequest("what does the Arab Group say on ibex"))
    assert [hit.document.file.split(".")[0] for hit in found.results] == ["spoken", "aligned"]
    assert "spoken_first" in {note.code for note in found.notes}


def test_where_nothing_was_submitted_under_a_name_documents_of_nobody_are_counted(index: Index) -> None:
    found = index.search(SearchRequest("what did Peru say about the border"))
    (told,) = (note for note in found.notes if note.code == "submitters_unknown")
    assert told.values["documents"] == 1
