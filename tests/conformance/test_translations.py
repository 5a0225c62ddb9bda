"""A hybrid search finds answers in another language by their words; keyword search stays as typed."""

from __future__ import annotations

import pytest
from conformance.conftest import WORDS_ALONE, Opener, opened
from conformance.corpus import Entry
from support.cases import each_case

from indexer.domain import Filters, Match, MatchedBy, Mode, SearchRequest
from indexer.ports import Index
from indexer.query.syntax import MAX_TERMS

ENTRIES = (
    Entry("english", ("States defend their digital sovereignty.",), "Answer"),
    Entry("phrase", ("They sign a legally binding instrument.",), "Answer"),
    Entry("abuse", ("They punish child sexual abuse.",), "Answer"),
    Entry("scattered", ("Abuse of a child is punished, sexual or not.",), "Answer"),
    Entry("measures", ("They ask for confidence-building measures.",), "Answer"),
    Entry("machines", ("They ask for a regulation of artificial intelligence.",), "Answer"),
    Entry("russian", ("Цифровой суверенитет государств.",), "Ответ", languages=("ru",)),
    *(Entry(f"other{number:02}", (f"Another subject altogether, number{number}.",), "Other") for number in range(20)),
)
QUERY = "цифровой суверенитет"


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("translations"), ENTRIES)


@pytest.fixture(scope="module")
def words_alone(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """An index in which nothing answers by its meaning."""
    return opened(open_engine, tmp_path_factory.mktemp("words"), ENTRIES, WORDS_ALONE)


def files(index: Index, request: SearchRequest) -> dict[str, tuple[MatchedBy, ...]]:
    return {hit.document.file: hit.passages[0].matched_by for hit in index.search(request).results}


def test_an_answer_in_another_language_is_found_by_words_and_marked(index: Index) -> None:
    answer = index.search(SearchRequest(QUERY, Mode.HYBRID))
    hit = next(one for one in answer.results if one.document.file.startswith("english"))
    assert MatchedBy.KEYWORD in hit.passages[0].matched_by
    text = hit.passages[0].passage.text
    assert [text[start:end] for start, end in hit.passages[0].highlights] == ["digital sovereignty"]
    assert answer.also_searched == ("digital sovereignty",)


def test_a_term_of_several_words_is_found_as_one(index: Index) -> None:
    answer = index.search(SearchRequest("juridiquement contraignant", Mode.HYBRID))
    hit = next(one for one in answer.results if one.document.file.startswith("phrase"))
    assert MatchedBy.KEYWORD in hit.passages[0].matched_by


def test_what_has_the_words_of_a_term_apart_does_not_claim_to_have_it_in_its_title(index: Index) -> None:
    found = files(index, SearchRequest("pédopornographie", Mode.HYBRID))
    assert [name.split(".")[0] for name, modes in found.items() if MatchedBy.KEYWORD in modes] == ["abuse"]
    assert {name.split(".")[0]: modes for name, modes in found.items()}.get("scattered") == (MatchedBy.SEMANTIC,)


@pytest.mark.parametrize(("query", "name"), [(QUERY, "english"), ("juridiquement contraignant", "phrase")])
def test_a_filter_on_language_keeps_what_translations_find(index: Index, query: str, name: str) -> None:
    found = files(index, SearchRequest(query, Mode.HYBRID, filters=Filters(language=("en",))))
    assert [file.split(".")[0] for file, modes in found.items() if MatchedBy.KEYWORD in modes] == [name]


@pytest.mark.parametrize("match", list(Match))
def test_keyword_search_finds_what_was_typed(index: Index, match: Match) -> None:
    assert [name.split(".")[0] for name in files(index, SearchRequest(QUERY, Mode.KEYWORD, match))] == ["russian"]


def test_the_count_of_matches_by_words_is_that_of_keyword_search(index: Index) -> None:
    assert index.search(SearchRequest(QUERY, Mode.HYBRID)).keyword_total.documents == 1


@each_case
def test_what_has_all_words_in_translation_answers_by_its_words(
    words_alone: Index, query: str, match: Match, found: set[str]
) -> None:
    answer = words_alone.search(SearchRequest(query, Mode.HYBRID, match))
    assert {hit.document.file for hit in answer.results} == found
    assert answer.total.documents == len(found)


@each_case
def test_a_term_or_an_acronym_of_the_vocabulary_is_translated(words_alone: Index, query: str, found: str) -> None:
    answer = words_alone.search(SearchRequest(query, Mode.HYBRID))
    assert [hit.document.file for hit in answer.results] == [found]


def test_a_question_in_the_main_language_is_answered_in_another(words_alone: Index) -> None:
    answer = words_alone.search(SearchRequest("digital sovereignty", Mode.HYBRID))
    assert {hit.document.file for hit in answer.results} == {"russian", "english"}
    hit = next(one for one in answer.results if one.document.file == "russian")
    text = hit.passages[0].passage.text
    assert [text[start:end] for start, end in hit.passages[0].highlights] == ["Цифровой суверенитет"]
    assert answer.also_searched == ()
    assert "also_in_translation" in [note.code for note in answer.notes]


@pytest.mark.parametrize("word", ["drones", "дети", "droits", "主权"])
def test_the_longest_text_is_searched_in_any_language(index: Index, word: str) -> None:
    text = " ".join([word] * MAX_TERMS)
    assert index.search(SearchRequest(text, Mode.HYBRID)).match is Match.ANY
