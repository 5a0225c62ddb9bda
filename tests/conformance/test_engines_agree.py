"""Both engines beside each other: the same documents for words, in nearly the same order; the same nearest passages;
the same order where both count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from clusters import settings_for
from conformance import test_words
from conformance.conftest import WITHOUT_FLOOR, embedded, opensearch
from conformance.corpus import ENTRIES, WordEmbedder, fill
from support.cases import cases_of, each_case

from indexer.archive import Archive
from indexer.domain import Filters, Match, Mode, SearchRequest, SearchResponse
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.opensearch.engine import OpenSearchIndex
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.ports import Index
from indexer.ranking import unrelated_queries
from indexer.ranking.parameters import RankingParameters, with_changes
from indexer.ranking.unrelated_queries import Unrelated
from indexer.search.steps import ANSWER, RETRIEVAL
from indexer.settings import Settings
from pipelines.dev.opensearch import Access

_, CASES = cases_of(test_words.test_a_query_finds_exactly_the_passages_that_hold_it)
QUERIES = [query for (query,) in CASES]
CLOSE = 0.01
"""How much scores of words may differ, of their size: sums are made in another order, with lengths rounded alike."""


@pytest.fixture(scope="module")
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Index, Index]]:
    yield from opened(request, tmp_path_factory, WITHOUT_FLOOR)


@pytest.fixture(scope="module")
def with_floor(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Index, Index]]:
    yield from opened(request, tmp_path_factory, with_changes({"meaning_floor": "2"}, ["related_words"]))


def opened(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, ranking: RankingParameters
) -> Iterator[tuple[Index, Index]]:
    access: Access = request.getfixturevalue("opensearch")
    folder = tmp_path_factory.mktemp("agree")
    settings, embedder = settings_for(access, folder), WordEmbedder()
    with Archive(folder) as archive:
        fill(archive, ENTRIES, embedder)
        ours = embedded(archive, replace(Settings(), data_dir=folder), embedder, ranking)
        yield ours, opensearch(archive, settings, embedder, ranking)
    OpenSearchWriter(settings).drop()


def answers(both: tuple[Index, Index], request: SearchRequest) -> tuple[SearchResponse, SearchResponse]:
    return both[0].search(request), both[1].search(request)


def scores(answer: SearchResponse) -> dict[str, float]:
    return {hit.passage.id: hit.score for result in answer.results for hit in result.passages}


@pytest.mark.parametrize("match", list(Match))
@pytest.mark.parametrize("query", [query for query in QUERIES if "~" not in query])
def test_words_are_scored_alike(both: tuple[Index, Index], query: str, match: Match) -> None:
    request = SearchRequest(query, Mode.KEYWORD, match, size=100)
    one, two = answers(both, request)
    assert one.total == two.total == both[0].count(request) == both[1].count(request)
    assert one.facets == two.facets
    first, second = scores(one), scores(two)
    assert first.keys() == second.keys()
    for ident, score in first.items():
        assert second[ident] == pytest.approx(score, rel=CLOSE), query


@pytest.mark.parametrize("filters", [Filters(), Filters(language=("fr", "en")), Filters(group=("States",))])
@pytest.mark.parametrize(
    "query", ["ransomware attacks", "human rights safeguards", '"ransomware attack"', "encryption -the"]
)
def test_meaning_is_ranked_alike(both: tuple[Index, Index], query: str, filters: Filters) -> None:
    request = SearchRequest(query, Mode.SEMANTIC, size=100, filters=filters)
    one, two = answers(both, request)
    assert one.total == two.total == both[0].count(request) == both[1].count(request)
    assert one.facets == two.facets
    first, second = scores(one), scores(two)
    assert first.keys() == second.keys()
    for ident, score in first.items():
        assert second[ident] == pytest.approx(score, abs=1e-4)


@pytest.mark.parametrize("filters", [Filters(), Filters(language=("fr", "en")), Filters(group=("States",))])
@pytest.mark.parametrize("match", [None, Match.ANY])
@each_case
def test_words_and_meaning_together_are_ranked_alike(
    both: tuple[Index, Index], query: str, match: Match | None, filters: Filters
) -> None:
    one, two = answers(both, SearchRequest(query, Mode.HYBRID, match, size=100, filters=filters))
    assert (one.total, one.keyword_total, one.facets) == (two.total, two.keyword_total, two.facets)
    assert ranked(one) == ranked(two)
    for first, second in zip(one.results, two.results, strict=True):
        assert second.score == pytest.approx(first.score, abs=0.02), "rounded to hundredths"


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
def test_a_document_without_the_name_that_was_asked_for_does_not_answer_by_meaning(
    with_floor: tuple[Index, Index], mode: Mode
) -> None:
    """It may stand in a submitter's name."""
    asked = SearchRequest("ransomware attacks on hospitals", mode)
    for one in with_floor:
        assert {hit.document.file for hit in one.search(asked).results} == {"valmere", "ostland", "french"}
        named = one.search(replace(asked, query="ransomware attacks on hospitals of Valmere"))
        assert [hit.document.file for hit in named.results] == ["valmere"]
        assert "ostland" in {hit.document.file for hit in named.related.results}


@pytest.mark.parametrize("mode", [Mode.SEMANTIC, Mode.HYBRID])
@pytest.mark.parametrize("query", ["ransomware attacks", "equal copies", "zxqvbn glorptang"])
def test_related_documents_are_the_same(with_floor: tuple[Index, Index], query: str, mode: Mode) -> None:
    one, two = answers(with_floor, SearchRequest(query, mode))
    assert (one.total, one.facets, ranked(one)) == (two.total, two.facets, ranked(two))
    related = [[hit.document.file for hit in answer.related.results] for answer in (one, two)]
    assert related[0] == related[1]
    assert related[0]


def test_unrelated_queries_are_compared_with_the_same_statements(
    both: tuple[Index, Index], monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded_engine, cluster_engine = both
    assert isinstance(embedded_engine, EmbeddedIndex)
    assert isinstance(cluster_engine, OpenSearchIndex)
    snapshots = embedded_engine.current(), cluster_engine.current()
    typical = WITHOUT_FLOOR.unrelated_similarity
    assert [one.unrelated(WITHOUT_FLOOR) for one in snapshots] == [Unrelated(typical)] * 2, "this model has no queries"
    vectors = WordEmbedder().embed_passages(["cat food", "ransomware", "an island in a storm"])
    monkeypatch.setattr(unrelated_queries, "unrelated_queries", lambda _key: vectors)
    one, two = (snapshot.unrelated(with_changes({}, [])) for snapshot in snapshots)
    assert one.nearest == pytest.approx(two.nearest, abs=1e-4)
    assert one.nearest != typical
    assert one.closeness(vectors[1], 0) == pytest.approx(two.closeness(vectors[1], 0), abs=1e-6)
    assert one.closeness(vectors[1], 0) > one.closeness(vectors[0], 0)


@each_case
def test_the_same_words_stand_nowhere(
    both: tuple[Index, Index], query: str, share: float, words: tuple[str, ...]
) -> None:
    embedded_engine, cluster_engine = both
    assert isinstance(embedded_engine, EmbeddedIndex)
    assert isinstance(cluster_engine, OpenSearchIndex)
    request = SearchRequest(query)
    ours = embedded_engine._retrieval(embedded_engine.current(), request).retriever.unsaid()
    theirs = cluster_engine._retrieval(cluster_engine.current(), request).retriever.unsaid()
    assert ours == theirs
    assert ours.share == pytest.approx(share, abs=0.25)
    for one in answers(both, request):
        told = [note.values["words"] for note in one.notes if note.code == "words_in_no_document"]
        assert told == ([words] if words else [])


def ranked(answer: SearchResponse) -> list[tuple[str, list[tuple[str, tuple[Mode, ...]]]]]:
    """Documents and their passages in their order, and what found each."""
    return [
        (result.document.file, [(hit.passage.id, hit.matched_by) for hit in result.passages])
        for result in answer.results
    ]


@pytest.mark.parametrize("query", ["ransomware attacks", "equal copies"])
def test_scores_are_explained_alike(both: tuple[Index, Index], query: str) -> None:
    one, two = answers(both, SearchRequest(query, explain=True))
    parts = [[hit.parts for result in answer.results for hit in result.passages] for answer in (one, two)]
    assert any(parts[0])
    for ours, other in zip(*parts, strict=True):
        assert ours == pytest.approx(other, abs=0.02)
    for answer in (one, two):
        assert [taken.step for taken in answer.trail] == [step.name for step in (*RETRIEVAL, *ANSWER)]  # type: ignore[attr-defined]
        for hit in (hit for result in answer.results for hit in result.passages if hit.parts):
            assert hit.score == pytest.approx(sum(hit.parts.values()), abs=0.02)
