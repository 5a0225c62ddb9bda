"""Keyword search finds exactly what the contract says, in every construct, with every filter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conformance.corpus import MADE_UP
from conformance.reference import Reference, combinations
from hypothesis import given, settings
from hypothesis import strategies as st
from support.cases import each_case

from indexer.domain import Filters, Match, MatchedBy, Mode, SearchRequest, Spelling
from indexer.fields import FACET_FIELDS
from indexer.index.doc_values import without
from indexer.ports import Index
from indexer.query.nodes import Node
from indexer.query.plan import plan
from indexer.search.wording import every_word, word_for_word
from indexer.vocabulary import load_vocabulary

VALUES = {
    "group": ("States", "Civil society", "nothing such"),
    "process": ("Ad Hoc Committee on cybercrime", "Global Digital Compact"),
    "session": ("First session",),
    "submitter": ("Ostland", "Copier"),
    "country": ("OST", "VAL"),
    "region": ("African Group", "Eastern European Group"),
    "language": ("en", "fr", "pt"),
    "type": ("statement", "letter"),
    **MADE_UP,
}

VOCABULARY = load_vocabulary(None)


def tree(query: str) -> Node | None:
    """What a query means in a collection that is mostly English, with the vocabulary's other terms for its words."""
    return plan(SearchRequest(query, Mode.KEYWORD), VOCABULARY, {"en": 1.0}).root


def ask(index: Index, query: str, match: Match = Match.ALL, filters: Filters | None = None) -> dict[str, int]:
    """Documents found on all pages, with the number of passages shown."""
    found: dict[str, int] = {}
    request = SearchRequest(query, Mode.KEYWORD, match, filters=filters or Filters(), size=7)
    page = 1
    while True:
        answer = index.search(replace(request, page=page))
        if not answer.results:
            assert len(found) == answer.total.documents
            return found
        for hit in answer.results:
            assert hit.document.id not in found, "a document stands on two pages"
            found[hit.document.id] = len(hit.passages)
        page += 1


@pytest.mark.parametrize("match", list(Match))
@each_case
def test_a_query_finds_exactly_the_passages_that_hold_it(
    index: Index, reference: Reference, query: str, match: Match
) -> None:
    expected = reference.matches(tree(query), match, Filters())
    answer = index.search(SearchRequest(query, Mode.KEYWORD, match, size=100))
    assert answer.total.passages == len(expected)
    assert answer.total.documents == len({ident.split(".")[0] for ident in expected})
    shown = {hit.passage.id for result in answer.results for hit in result.passages}
    assert shown <= expected
    assert {result.document.id for result in answer.results} == {ident.split(".")[0] for ident in expected}


@pytest.mark.parametrize("query", ["ransomware", "", "equal copies", "attack OR attaque OR ataque"])
def test_every_pair_of_filters_selects_what_it_says(index: Index, reference: Reference, query: str) -> None:
    root = tree(query)
    for filters in combinations(VALUES):
        expected = reference.matches(root, Match.ALL, filters)
        answer = index.search(SearchRequest(query, Mode.KEYWORD, filters=filters))
        assert answer.total.passages == len(expected), filters
        for field in FACET_FIELDS:
            others = reference.matches(root, Match.ALL, without(filters, field))
            counted = {facet.value: facet.count for facet in answer.facets[field]}
            assert counted == reference.facet(field, others), (filters, field)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_query_without_a_word_finds_nothing_and_says_so(index: Index, mode: Mode) -> None:
    answer = index.search(SearchRequest("🎉 ?!", mode))
    assert answer.total.documents == 0
    assert answer.results == ()
    assert any(note.code == "query_without_words" for note in answer.notes)


@each_case
def test_dates_are_inclusive_and_a_shortened_date_covers_its_whole_range(
    index: Index, first: str | None, last: str | None, documents: set[str]
) -> None:
    answer = index.search(SearchRequest("", size=100, filters=Filters(date_from=first, date_to=last)))
    assert {hit.document.file for hit in answer.results} == documents


def test_pages_hold_every_document_once_to_the_last(index: Index) -> None:
    found = ask(index, "equal copies")
    assert len(found) == 25


def test_equal_scores_have_a_fixed_order(index: Index) -> None:
    whole = index.search(SearchRequest("equal copies", Mode.KEYWORD, size=100))
    ids = [hit.document.id for hit in whole.results]
    assert ids == sorted(ids)
    parts = [index.search(SearchRequest("equal copies", Mode.KEYWORD, size=5, page=page)) for page in range(1, 6)]
    assert [hit.document.id for part in parts for hit in part.results] == ids


words = st.sampled_from(
    [
        "ransomware",
        "attacks",
        "hospitals",
        "safeguards",
        "encryption",
        "Valmere",
        "the",
        "états",
        "设施",
        "الدول",
        "инфраструктуру",
    ]
)
leaves = st.one_of(
    words,
    st.lists(words, min_size=1, max_size=3).map(lambda some: f'"{" ".join(some)}"'),
    st.tuples(st.lists(words, min_size=2, max_size=4), st.integers(0, 6)).map(lambda t: f'"{" ".join(t[0])}"~{t[1]}'),
    words.map(lambda word: f"{word[:3]}*"),
)
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) OR ({pair[1]})"),
        inner.map(lambda one: f"-({one})"),
    ),
    max_leaves=5,
)


@given(query=queries, match=st.sampled_from(list(Match)), language=st.sampled_from([(), ("fr",), ("en", "ru")]))
@settings(max_examples=150, deadline=None)
def test_any_query_finds_what_looking_at_every_passage_finds(
    index: Index, reference: Reference, query: str, match: Match, language: tuple[str, ...]
) -> None:
    filters = Filters(language=language)
    expected = reference.matches(tree(query), match, filters)
    answer = index.search(SearchRequest(query, Mode.KEYWORD, match, filters=filters))
    assert answer.total.passages == len(expected)


@pytest.mark.parametrize("query", ["safeguards OR attacks", "equal copies", ""])
def test_an_export_holds_every_match_in_the_order_of_the_pages(index: Index, reference: Reference, query: str) -> None:
    request = SearchRequest(query, Mode.KEYWORD, size=100, page=3)
    hits = list(index.every_match(request, marked=True))
    expected = reference.matches(tree(query), Match.ALL, Filters())
    assert {hit.passage.id for result in hits for hit in result.passages} == expected
    page = index.search(replace(request, page=1))
    assert [hit.document.id for hit in hits] == [result.document.id for result in page.results]
    for hit, result in zip(hits, page.results, strict=True):
        assert hit.passages[: len(result.passages)] == result.passages
        assert hit.found == result.found == len(hit.passages)


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
def test_an_export_of_a_ranking_holds_what_its_pages_hold(index: Index, mode: Mode) -> None:
    request = SearchRequest("safeguards", mode, size=100)
    answer = index.search(request)
    hits = list(index.every_match(request))
    assert [hit.document.id for hit in hits] == [result.document.id for result in answer.results]
    assert sum(len(hit.passages) for hit in hits) == answer.total.passages


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
def test_an_acronym_finds_what_it_stands_for_and_the_answer_says_so(index: Index, mode: Mode) -> None:
    answer = index.search(SearchRequest("CBMs", mode))
    assert answer.also_searched == ("CBM", "confidence-building measure")
    assert answer.keyword_total.passages == 1
    first = next(one for one in answer.results if MatchedBy.KEYWORD in one.passages[0].matched_by)
    assert first.document.file == "joint"
    marked = [hit.passage.text[start:end] for hit in first.passages for start, end in hit.highlights]
    assert marked == ["Confidence-building measures"]


def test_a_word_in_quotation_marks_is_searched_alone(index: Index) -> None:
    answer = index.search(SearchRequest('"CBMs"', Mode.KEYWORD))
    assert answer.total.passages == 0
    assert answer.also_searched == ()


@each_case
@pytest.mark.parametrize("mode", Mode)
def test_a_word_that_stands_nowhere_is_searched_as_it_was_meant(
    index: Index, query: str, searched: str, suggested: dict[str, str], mode: Mode
) -> None:
    request, meant = SearchRequest(query, mode), SearchRequest(searched, mode, spelling=Spelling.TYPED)
    answer, right = index.search(request), index.search(meant)
    assert answer.spelling.query == searched
    assert {one.typed: one.meant for one in answer.spelling.suggestions} == suggested
    assert (answer.total, answer.results, answer.facets) == (right.total, right.results, right.facets)
    assert index.count(request) == right.total
    assert list(index.every_match(request)) == list(index.every_match(meant))


def test_what_was_typed_can_be_searched(index: Index) -> None:
    answer = index.search(SearchRequest("euqal", Mode.KEYWORD, spelling=Spelling.TYPED))
    assert answer.total.documents == 0
    assert [one.meant for one in answer.spelling.suggestions] == ["equal"]


@each_case
def test_an_expression_is_counted_as_it_was_typed(index: Index, query: str, documents: int | None) -> None:
    found = word_for_word(index, every_word(index, index.search(SearchRequest(query, Mode.KEYWORD))), query)
    assert (found and found.documents) == documents
    if found:
        assert index.search(found.request).total.documents == documents
