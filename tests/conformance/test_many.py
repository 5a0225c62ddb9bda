"""Past ten thousand hits every one can be reached; of the nearest passages at most one in fifty is missed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conformance.conftest import Opener
from conformance.many import DOCUMENTS, PASSAGES, RandomEmbedder, fill_many

from indexer.archive import Archive
from indexer.domain import Filters, Mode, SearchRequest, Sort
from indexer.ports import Index
from indexer.ranking.parameters import DEFAULTS
from indexer.settings import Settings

LEAST_RECALL = 0.98
"""As docs/filters.md has it."""
QUERIES = [f"question {number}" for number in range(20)]


class Filled:
    """The corpus: an archive, of which each engine makes its index, and its passages as arrays."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with Archive(folder) as archive:
            passages = fill_many(archive)
        self.ids = [passage.document_id for passage in passages]
        self.numbers = np.array([int(ident, 16) for ident in self.ids])
        self.languages = np.array([passage.language for passage in passages])
        self.vectors = RandomEmbedder().embed_passages([passage.text for passage in passages]).astype(np.float64)
        self.closeness = cache(self._closeness)

    def _closeness(self, query: str) -> np.ndarray:
        """By looking at each vector: similarities in standard deviations from the mean of their language."""
        similarities = self.vectors @ RandomEmbedder().embed_query(query).astype(np.float64)
        closeness = np.zeros(PASSAGES)
        for language in set(self.languages):
            own = similarities[self.languages == language]
            mean = (own.sum() + 50 * similarities.mean()) / (len(own) + 50)
            square = (((own - mean) ** 2).sum() + 50 * similarities.var()) / (len(own) + 50)
            closeness[self.languages == language] = (own - mean) / np.sqrt(square)
        return closeness


Many = tuple[Index, Filled]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return Filled(tmp_path_factory.mktemp("many"))


@pytest.fixture(scope="module")
def many(open_engine: Opener, filled: Filled) -> Many:
    with Archive(filled.folder) as archive:
        return open_engine(archive, replace(Settings(), data_dir=filled.folder), RandomEmbedder()), filled


@pytest.mark.parametrize("sort", list(Sort))
def test_the_last_page_is_reached(many: Many, sort: Sort) -> None:
    request = SearchRequest("common OR 17", Mode.KEYWORD, sort=sort, size=100)
    every = [hit.document.id for hit in many[0].every_match(request)]
    assert len(every) == len(set(every)) == DOCUMENTS
    first = many[0].search(request)
    assert (first.total.documents, first.total.passages) == (DOCUMENTS, PASSAGES)
    last = many[0].search(replace(request, page=DOCUMENTS // 100))
    assert [hit.document.id for hit in last.results] == every[-100:]
    assert [hit.document.id for hit in first.results] == every[:100]
    assert not many[0].search(replace(request, page=DOCUMENTS // 100 + 1)).results


def test_an_export_tells_every_passage_once(many: Many) -> None:
    hits = list(many[0].every_match(SearchRequest("common words", Mode.KEYWORD)))
    ids = [hit.passage.id for result in hits for hit in result.passages]
    assert len(ids) == len(set(ids)) == PASSAGES
    scores = [result.score for result in hits]
    assert scores == sorted(scores, reverse=True)


def test_facets_list_every_value(many: Many) -> None:
    facets = many[0].search(SearchRequest("common", Mode.KEYWORD)).facets
    assert {facet.value: facet.count for facet in facets["year"]} == {str(2000 + year): 175 for year in range(20)}
    assert {facet.value: facet.count for facet in facets["group"]} == {"common": 3500, "rare": 175, "single": 4}


FILTERS = [
    Filters(),
    Filters(language=("fr",)),
    Filters(date_from="2010"),
    Filters(group=("rare",)),
    Filters(group=("single",)),
    Filters(language=("en", "ru"), date_to="2004"),
]


def nearest(many: Many, query: str, filters: Filters) -> set[int]:
    """The ordinals of the passages that the engine finds nearest."""
    index: Any = many[0]
    snapshot = index.current()
    found = index._retrieval(snapshot, SearchRequest(query, Mode.SEMANTIC))
    return {ordinal for ordinal, _ in found.retriever.nearest(filters)}


def passing(many: Many, filters: Filters) -> np.ndarray:
    corpus = many[1]
    allowed = np.ones(PASSAGES, dtype=bool)
    if filters.language:
        allowed &= np.isin(corpus.languages, filters.language)
    if filters.group:
        allowed &= corpus.numbers % {"rare": 20, "single": 1000}[filters.group[0]] == 0
    if filters.date_from:
        allowed &= 2000 + corpus.numbers % 20 >= int(filters.date_from)
    if filters.date_to:
        allowed &= 2000 + corpus.numbers % 20 <= int(filters.date_to)
    return allowed


def truly_nearest(many: Many, query: str, filters: Filters) -> set[int]:
    pool = np.flatnonzero(passing(many, filters))
    return set(pool[np.argsort(-many[1].closeness(query)[pool], kind="stable")[: DEFAULTS.nearest_depth]].tolist())


def recall(many: Many, filters: Filters) -> float:
    found = wanted = 0
    for query in QUERIES:
        expected = truly_nearest(many, query, filters)
        found += len(expected & nearest(many, query, filters))
        wanted += len(expected)
    return found / wanted


@pytest.mark.parametrize("filters", FILTERS)
def test_nearest_passages_are_found(many: Many, filters: Filters) -> None:
    assert recall(many, filters) >= 0.999, "where a filter leaves few, each is looked at"


@pytest.mark.parametrize("filters", FILTERS)
def test_answers_are_the_nearest_of_the_whole_corpus_that_a_filter_leaves(many: Many, filters: Filters) -> None:
    for query in QUERIES[:5]:
        places = sorted(truly_nearest(many, query, Filters()))
        left = [many[1].ids[place] for place in places if passing(many, filters)[place]]
        total = many[0].search(SearchRequest(query, Mode.SEMANTIC, filters=filters)).total
        assert (total.documents, total.passages) == (len(set(left)), len(left))


@pytest.mark.parametrize("open_engine", ["opensearch"], indirect=True)  # the other engine looks at each passage anyway
@pytest.mark.parametrize("filters", FILTERS)
def test_nearest_passages_are_found_by_the_graph(many: Many, filters: Filters, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.engines.opensearch.read.retriever.EXACT_BELOW", 0)
    assert recall(many, filters) >= LEAST_RECALL
