"""What is counted is what is there: choosing a facet finds as many documents as it says, pages reach each of them once,
an export holds them all, and what is only related is never among them. With families of versions and without, with a
floor that keeps some passages out and without one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from conformance import test_variants
from conformance.conftest import WITHOUT_FLOOR, Opener
from conformance.corpus import ENTRIES, Entry, WordEmbedder, fill

from indexer.archive import Archive
from indexer.domain import DocumentHit, Filters, Match, Mode, PassageKind, SearchRequest, SearchResponse, Sort
from indexer.fields import FACET_FIELDS
from indexer.ports import Index
from indexer.ranking.parameters import with_changes
from indexer.search.frequent_topics import FrequentTopics, topics_by_frequency
from indexer.settings import Settings
from indexer.vocabulary.topics import Topic

FURNITURE = (
    Entry("report", ("Ransomware attacks", "Hospitals should be safe from ransomware, and States should say so.",
                     "Thank you, Mr. Chair."), "Report", ("Valmere",), ("States",), date="2022-05-01"),
    Entry("references", ("The group met twice and agreed on the agenda.",
                         "1. Doe, J. (2020). Ransomware attacks on hospitals. Journal of Safeguards, 3(2), pp. 44-51."),
          "References", ("Open Lines",), ("Civil society",), date="2023-05-01"),
    Entry("spelled", ("Hospitals paid after the ransomware attack.",), "On hospitals", ("OPEN LINES", "The Open Lines"),
          ("Civil society",), date="2023-06-01"),
)  # fmt: skip
DOCUMENTS = (*ENTRIES, *(replace(entry, name=f"v-{entry.name}") for entry in test_variants.ENTRIES), *FURNITURE)

RANKINGS = {"without a floor": WITHOUT_FLOOR, "with a floor": with_changes({"meaning_floor": "1"}, ["related_words"])}
QUERIES = (
    "ransomware", "ransomware attacks on hospitals", "human rights safeguards", "attaques", '"ransomware attack"',
    "encryption -the", "CBMs OR safeguards", "safeg* words", "clause1 prevented sabotage", "zxqvbn glorptang",
)  # fmt: skip
ASKED = (
    (Mode.KEYWORD, Match.ALL), (Mode.KEYWORD, Match.ANY), (Mode.SEMANTIC, None),
    (Mode.HYBRID, None), (Mode.HYBRID, Match.ANY), (Mode.HYBRID, Match.ALL),
)  # fmt: skip
CHOSEN = (
    Filters(group=("States",)),
    Filters(language=("en",)),
    Filters(date_from="2022", date_to="2023-04"),
    Filters(submitter=("Valmere", "Ostland", "Copier"), language=("fr", "en")),
    Filters(country=("VAL", "OST"), type=("statement", "joint statement")),
)


Asked = list[tuple[str, Mode, Match | None]]


@pytest.fixture(params=QUERIES)
def asked(request: pytest.FixtureRequest) -> Asked:
    """A query in every mode; for all engines but one in a single mode, as the same code counts over what they find."""
    modes = ASKED
    if request.node.callspec.params["open_engine"] != "embedded":
        modes = (ASKED[QUERIES.index(request.param) % len(ASKED)],)
    return [(request.param, *mode) for mode in modes]


@pytest.fixture(scope="module", params=list(RANKINGS))
def index(request: pytest.FixtureRequest, open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("counts")
    with Archive(folder) as archive:
        fill(archive, DOCUMENTS, WordEmbedder())
        assert archive.link_variants()
        return open_engine(archive, replace(Settings(), data_dir=folder), ranking=RANKINGS[request.param])


def requests(query: str, mode: Mode, match: Match | None) -> tuple[SearchRequest, SearchRequest]:
    """The request for the whole corpus, and with filters that differ from query to query."""
    some = CHOSEN[(QUERIES.index(query) + ASKED.index((mode, match))) % len(CHOSEN)]
    whole = SearchRequest(query, mode, match, size=3)
    return whole, replace(whole, filters=some)


def every(asked: Asked) -> list[SearchRequest]:
    return [request for one in asked for request in requests(*one)]


def chosen(request: SearchRequest, field: str, value: str) -> SearchRequest:
    """The request with a value of a facet as its filter."""
    if field == "year":
        return replace(request, filters=replace(request.filters, date_from=value, date_to=value))
    return replace(request, filters=replace(request.filters, **{field: (value,)}))


def pages(index: Index, request: SearchRequest) -> Iterator[SearchResponse]:
    for number in count(1):
        answer = index.search(replace(request, page=number))
        yield answer
        if not answer.results:
            return


def family(hit: DocumentHit) -> str:
    return hit.document.family or hit.document.id


def test_a_facet_counts_what_choosing_it_finds(index: Index, asked: Asked) -> None:
    for request in every(asked):
        facets = index.search(request).facets
        assert set(facets) == set(FACET_FIELDS)
        for field, values in facets.items():
            for facet in values:
                found = index.count(chosen(request, field, facet.value))
                assert found.documents == facet.count, (field, facet, request.filters)
                for other in facet.spelled:
                    assert index.count(chosen(request, field, other)) == found


def test_pages_reach_every_document_once_and_an_export_holds_them_all(index: Index, asked: Asked) -> None:
    for request in every(asked):
        answers = list(pages(index, request))
        total = answers[0].total
        assert {answer.total for answer in answers} == {total} == {index.count(request)}
        shown = [hit for answer in answers for hit in answer.results]
        assert len({family(hit) for hit in shown}) == len(shown) == total.documents
        exported = list(index.every_match(request, marked=True))
        assert [hit.document.id for hit in exported] == [hit.document.id for hit in shown]
        assert [hit.score for hit in exported] == [hit.score for hit in shown]
        passages = [one.passage.id for hit in exported for one in hit.passages]
        assert len(set(passages)) == len(passages) == total.passages
        for hit, whole in zip(shown, exported, strict=True):
            assert hit.found == whole.found == len(whole.passages)
            told = tuple(replace(one, nearest=None) for one in hit.passages)  # no export tells the nearest sentence
            assert told == whole.passages[: len(hit.passages)]
        dated = list(index.every_match(replace(request, sort=Sort.NEWEST)))
        assert {hit.document.id for hit in dated} == {hit.document.id for hit in exported}


def test_what_is_related_is_no_answer(index: Index, asked: Asked) -> None:
    for request in every(asked):
        related = index.search(request).related
        assert related.total.documents == len(related.results)
        assert related.total.passages == sum(hit.found for hit in related.results)
        answers = {family(hit) for hit in index.every_match(request)}
        assert not answers & {family(hit) for hit in related.results}
        kinds = {one.passage.kind for hit in related.results for one in hit.passages}
        assert kinds <= {PassageKind.STATEMENT}
        if request.mode is Mode.KEYWORD:
            assert not related.results


def test_a_filter_takes_away_and_adds_nothing(index: Index, asked: Asked) -> None:
    """Also where a version stands for another: its family answers without the filter, too."""
    for one in asked:
        whole, some = ({family(hit) for hit in index.every_match(request)} for request in requests(*one))
        assert some <= whole, one


@pytest.mark.parametrize("query", QUERIES)
def test_a_hybrid_search_finds_what_words_and_meaning_find(index: Index, query: str) -> None:
    found = {
        asked: {family(hit) for hit in index.every_match(SearchRequest(query, *asked))}
        for asked in ASKED
    }  # fmt: skip
    for match in (Match.ALL, Match.ANY):
        assert found[Mode.HYBRID, match] >= found[Mode.KEYWORD, match]
        if not index.search(SearchRequest(query)).also_searched:  # a translation is embedded in hybrid search alone
            assert found[Mode.HYBRID, match] >= found[Mode.SEMANTIC, None]
    assert found[Mode.HYBRID, None] == found[Mode.HYBRID, Match.ALL] <= found[Mode.HYBRID, Match.ANY]


def test_topics_come_by_the_documents_that_have_one_of_their_terms(index: Index) -> None:
    """Whatever stands between the words of a term, or around them, is no mention of it."""
    topics = [Topic(name, {"en": terms, "fr": ("attaques",)}) for name, terms in (
        ("apart", ("hospitals attacks", "zxqvbn")), ("rights", ("human rights",)), ("attacks", ("ransomware attacks",)),
        ("crime", ("ransomware", "sabotage")),
    )]  # fmt: skip
    counted = {topic.name: index.count(SearchRequest(topic.query, mode=Mode.KEYWORD)).documents for topic in topics}
    found = [topic.name for topic in topics_by_frequency(index, topics)]
    assert found == sorted(counted, key=lambda name: -counted[name])
    assert counted["crime"] > counted["attacks"] > counted["apart"] > 0
    index.search(SearchRequest(size=1))
    once = FrequentTopics(topics)
    known = once.of(index)
    assert [topic.name for topic in known] == found
    assert once.of(index) is known


def test_the_floor_lets_some_passages_answer_and_others_not(index: Index, request: pytest.FixtureRequest) -> None:
    answer = index.search(SearchRequest("ransomware attacks on hospitals", Mode.SEMANTIC))
    listed = index.search(SearchRequest("")).total
    if request.node.callspec.params["index"] == "with a floor":
        assert 3 < answer.total.documents < listed.documents / 2
        assert answer.related.results
    else:
        assert answer.total.documents == listed.documents
        assert not answer.related.results


def test_one_question_is_answered_alike_for_several_filters(index: Index, asked: Asked) -> None:
    """A comparison asks once for all who are compared: what it shows is what a search shows."""
    for one in asked:
        request = SearchRequest(*one, size=3)
        ask = index.asking(request)
        for filters in (Filters(), *CHOSEN, CHOSEN[0]):
            searched = index.search(replace(request, filters=filters))
            assert replace(ask(filters), took_ms=searched.took_ms) == searched
