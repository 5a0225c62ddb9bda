"""Every engine gives each passage its kind and the heading above it, finds it by that heading's words, and puts what a
document says before what it only names.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from conformance.conftest import WORDS_ALONE, Opener, opened
from conformance.corpus import Entry, WordEmbedder

from indexer.domain import Match, MatchedBy, Mode, PassageKind, SearchRequest
from indexer.ports import Index

BODY = "The delegation is of the view that ships should pay, and that they should pay once."
ENTRIES = (
    Entry("headed", ("Tolls in harbours", BODY, "Thank you, Mr. Chair."), "Statement", ("Valmere",)),
    Entry("plain", ("The port is open to all, and it should remain so.",), "Statement", ("Ostland",)),
)


@pytest.fixture(scope="module")
def index(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("kinds"), ENTRIES)


def test_a_passage_is_found_by_its_text_and_its_heading_together(index: Index) -> None:
    found = index.search(SearchRequest("tolls delegation", mode=Mode.KEYWORD, match=Match.ALL))
    assert found.total.passages == 1
    (hit,) = found.results
    (passage,) = hit.passages
    assert (passage.passage.text, passage.passage.heading) == (BODY, "Tolls in harbours")
    assert passage.passage.kind.value == "statement"


def test_all_passages_of_a_document_have_kinds(index: Index) -> None:
    (hit,) = index.search(SearchRequest("tolls delegation", mode=Mode.KEYWORD, match=Match.ALL)).results
    found = index.passages(hit.document.id)
    assert [(one.kind.value, one.heading) for one in found] == [
        ("heading", None), ("statement", "Tolls in harbours"), ("closing", None),
    ]  # fmt: skip


REFERENCE = "1. Doe, J. (2020). Peace education in schools. Journal of Peace Education, 17(3), pp. 255-270."
SAYS = (
    Entry("both", (REFERENCE, "Every school should have peace education, and teachers should be trained for it."), ""),
    Entry("cited", ("The delegation met the secretariat twice last year.", REFERENCE), ""),
    Entry("headed", ("Peace education", "The committee adopted its agenda and elected a rapporteur."), ""),
    Entry("said", ("We hope that education for peace will be paid for, too.",), ""),
    *(Entry(f"other{number}", (f"The report of year {number} is before the meeting.",), "") for number in range(12)),
)  # fmt: skip


@pytest.fixture(scope="module")
def kinds(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Documents in which statements, headings and references name the same subject; nothing answers by meaning."""
    return opened(open_engine, tmp_path_factory.mktemp("ranked-kinds"), SAYS, WORDS_ALONE)


@pytest.fixture(scope="module")
def near(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The same, where all that is near answers."""
    return opened(open_engine, tmp_path_factory.mktemp("near-kinds"), SAYS)


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
def test_a_document_is_led_by_what_it_says_and_one_that_only_cites_comes_last(kinds: Index, mode: Mode) -> None:
    answer = kinds.search(SearchRequest("peace education", mode, Match.ALL))
    files = [hit.document.file for hit in answer.results]
    assert files[-1] == "cited"
    assert {"both", "said"} <= set(files)
    assert answer.total.documents == len(files), "what comes last is counted, too"
    led = {hit.document.file: [one.passage.kind.value for one in hit.passages] for hit in answer.results}
    assert led["both"] == ["statement", "reference"]
    assert led["cited"] == ["reference"]


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
def test_pages_and_exports_keep_that_order(kinds: Index, mode: Mode) -> None:
    request = SearchRequest("peace education", mode, Match.ALL, size=1)
    exported = [hit.document.file for hit in kinds.every_match(request)]
    paged = [kinds.search(replace(request, page=page)).results[0].document.file for page in range(1, len(exported) + 1)]
    assert exported == paged
    assert exported[-1] == "cited"


def test_a_heading_stands_for_no_document_that_says_something(kinds: Index) -> None:
    for mode in (Mode.KEYWORD, Mode.HYBRID):
        answer = kinds.search(SearchRequest("peace education", mode, Match.ALL))
        hit = next(one for one in answer.results if one.document.file == "headed")
        assert hit.passages[0].passage.kind is PassageKind.STATEMENT, "it is found by the words of its heading"
        assert hit.passages[0].passage.heading == "Peace education"


def test_a_search_for_a_reference_finds_it(kinds: Index) -> None:
    answer = kinds.search(SearchRequest('"Journal of Peace Education"', Mode.KEYWORD))
    assert {hit.document.file for hit in answer.results} == {"both", "cited"}
    assert answer.total.passages == 2


def test_what_all_kinds_rank_alike_for_is_led_by_its_words(kinds: Index) -> None:
    """A quotation may be of a note: with a word changed, it is looked for by most of its words."""
    request = SearchRequest("Peace education in Journal of Peace Education", Mode.KEYWORD, Match.ANY, all_kinds=True)
    led = {hit.document.file: hit.passages[0].passage.kind.value for hit in kinds.best(request)}
    assert list(led)[:2] == ["both", "cited"] or list(led)[:2] == ["cited", "both"]
    assert led["both"] == led["cited"] == "reference"


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
def test_by_meaning_alone_only_statements_are_found(near: Index, mode: Mode) -> None:
    answer = near.search(SearchRequest("schools", mode, size=100))
    found = [one for hit in near.every_match(answer.request) for one in hit.passages]
    by_meaning = [one for one in found if MatchedBy.SEMANTIC in one.matched_by]
    assert by_meaning
    assert {one.passage.kind for one in by_meaning} == {PassageKind.STATEMENT}


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
def test_what_is_related_says_something(kinds: Index, mode: Mode) -> None:
    answer = kinds.search(SearchRequest("journals of elections", mode))
    assert answer.total.documents == 0
    shown = [one.passage.kind for hit in answer.related.results for one in hit.passages]
    assert shown
    assert set(shown) == {PassageKind.STATEMENT}


@pytest.mark.parametrize("most", [1, 3, 100])
def test_the_nearest_sentences_are_found_whether_or_not_their_passages_answer(kinds: Index, most: int) -> None:
    request = SearchRequest("journals of elections", Mode.SEMANTIC)
    assert kinds.count(request).documents == 0
    found = kinds.nearest_sentences(request, WordEmbedder().embed_query("journals of elections"), most)
    assert len(found) == len({one.text for one in found})
    by_language = Counter(one.passage.language for one in found)
    assert max(by_language.values()) == most or (most == 100 and len(found) > 10)
    assert [one.cosine for one in found] == sorted((one.cosine for one in found), reverse=True)
    assert {one.passage.kind for one in found} == {PassageKind.STATEMENT}
    assert all(one.text.strip() for one in found)
