"""Group passages into documents: a page of results, each with its best passages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np

from indexer.domain import Mode, Sort
from indexer.search.retrieval import without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import SearchRequest
    from indexer.index.doc_values import Columns, Integers
    from indexer.search.retrieval import Retrieval

PASSAGES_SHOWN = 3
"""Passages of a document shown in a result."""


@dataclass(frozen=True, slots=True)
class Group:
    """A document's number, its score, its best passages (ordinal, score), and the number of its passages that match."""

    document: int
    score: float
    passages: tuple[tuple[int, float], ...]
    found: int


def page_of_groups(found: Retrieval, request: SearchRequest) -> list[Group]:
    """The documents on the requested page of results."""
    columns, mode = found.columns, found.plan.mode
    start, stop = (request.page - 1) * request.size, request.page * request.size
    if mode is None:
        return list(_listed(found, request, slice(start, stop), PASSAGES_SHOWN))
    if mode is Mode.KEYWORD:
        return _by_words(found, request, start, stop)
    ordinals, scores = found.ranking(request.filters)
    chosen = _in_order(found, ordinals, request.sort)[start:stop]
    within = np.isin(columns.document_of[ordinals], chosen)
    best = _by_document(columns, list(zip(ordinals[within].tolist(), scores[within].tolist(), strict=True)))
    return [_group(number, best[number]) for number in chosen]


def related_groups(found: Retrieval, request: SearchRequest) -> list[Group]:
    """The few documents that are nearest in meaning without answering, on the first page of results."""
    if found.plan.mode in {None, Mode.KEYWORD} or request.page > 1:
        return []
    return [
        _group(number, passages)
        for number, passages in _by_document(found.columns, found.related(request.filters)).items()
    ]


def every_group(found: Retrieval, request: SearchRequest) -> Iterator[Group]:
    """Every document that matches, with all its matching passages; the request's page is ignored."""
    if found.plan.mode is None:
        yield from _listed(found, request)
        return
    if found.plan.mode is Mode.KEYWORD:
        ranking = _saying_first(found, _ranked(found, request, max(len(found.matches(request.filters)), 1)))
    else:
        ordinals, scores = found.ranking(request.filters)
        ranking = list(zip(ordinals.tolist(), scores.tolist(), strict=True))
    best = _by_document(found.columns, ranking)
    for number in _in_order(found, np.array([ordinal for ordinal, _ in ranking], dtype=np.int64), request.sort):
        yield _group(number, best[number], shown=None)


def _in_order(found: Retrieval, ordinals: Integers, sort: Sort) -> list[int]:
    """The documents of a ranking of passages, by their best passages within each tier, or by date."""
    order = without_repeats(found.columns.document_of[ordinals])
    if sort is not Sort.RELEVANCE:
        return _by_date(found.columns, order.tolist(), sort)
    return [number for tier in _tiers(found, order) for number in tier.tolist()]


def _saying_first(found: Retrieval, ranking: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """The ranking with the passages that say something before all others."""
    return sorted(ranking, key=lambda hit: not found.says[hit[0]])


def _by_document(
    columns: Columns, ranking: Sequence[tuple[int, float]], only: Sequence[int] | None = None
) -> dict[int, list[tuple[int, float]]]:
    """The passages of a ranking by document, of all or of some; documents are ordered by their best passages."""
    owners = columns.document_of[np.array([ordinal for ordinal, _ in ranking], dtype=np.int64)]
    best: dict[int, list[tuple[int, float]]] = {}
    places = range(len(ranking)) if only is None else np.flatnonzero(np.isin(owners, only)).tolist()
    for place in places:
        best.setdefault(int(owners[place]), []).append(ranking[place])
    return best


def _group(document: int, passages: Sequence[tuple[int, float]], shown: int | None = PASSAGES_SHOWN) -> Group:
    """A document with its passages, the best first; at most `shown` of them are kept."""
    return Group(document, passages[0][1], tuple(passages[:shown]), len(passages))


def _by_words(found: Retrieval, request: SearchRequest, start: int, stop: int) -> list[Group]:
    """A page of keyword search, which lists all matches. By relevance, it ranks as deep as the page requires."""
    columns = found.columns
    counts, documents = found.counts(request.filters), found.documents(request.filters)
    if start >= len(documents):
        return []
    ranking: list[tuple[int, float]] = []
    if request.sort is Sort.RELEVANCE:
        order, ranking = _best(found, request, documents, stop)
        chosen = order[start:stop]
    else:
        chosen = _by_date(columns, documents, request.sort)[start:stop]
    return _completed(found, request, chosen, {number: int(counts[number]) for number in chosen}, ranking)


def _tiers(found: Retrieval, documents: Integers) -> list[Integers]:
    """The documents in tiers; each tier comes before the next."""
    first = found.plan.first
    return [documents] if first is None else first.tiers(found.columns, documents, found.about_others)


def _best(
    found: Retrieval, request: SearchRequest, documents: Integers, count: int
) -> tuple[list[int], list[tuple[int, float]]]:
    """The first `count` documents, or a few more, by relevance within each tier, and the ranking of passages that gives
    this order. In each tier, documents in which no passage that matches says something come after all others, unless
    all kinds of passages rank alike.
    """
    order: list[int] = []
    ranking: list[tuple[int, float]] = []
    for tier in _tiers(found, documents):
        for says in (None,) if request.all_kinds else (True, False):
            if len(order) < count:
                best, part = _best_of(found, request, tier, count - len(order), says=says)
                order += best
                ranking += part
    return order, ranking


def _best_of(
    found: Retrieval, request: SearchRequest, tier: Integers, wanted: int, *, says: bool | None
) -> tuple[list[int], list[tuple[int, float]]]:
    """The same of the documents of a tier in which a passage that matches says something, of those without, or, if that
    is None, of all. Which ones these are is not looked up where the best passages of enough documents say something.
    """

    def those() -> Integers:
        if says is None:
            return tier
        stating = found.stating(request.filters)[tier]
        return tier[stating if says else ~stating]

    inside = np.zeros(found.columns.documents, dtype=bool)
    inside[tier if says else those()] = True
    if not inside.any():
        return [], []
    depth = max(found.parameters.retrieval_depth, 2 * wanted)
    while True:
        part = _ranked(found, request, depth, None if found.plan.first is None else tier)
        places = np.array([ordinal for ordinal, _ in part], dtype=np.int64)
        owners = found.columns.document_of[places]
        kept = inside[owners] & (found.says[places] >= bool(says))
        best = without_repeats(owners[kept])
        if len(best) >= wanted or len(best) >= len(those()) or depth >= len(found.matches(request.filters)):
            return best.tolist(), list(compress(part, kept.tolist()))
        depth *= 4


def _ranked(
    found: Retrieval, request: SearchRequest, depth: int, within: Integers | None = None
) -> list[tuple[int, float]]:
    """The shown passages among the `depth` or more best by words, within some documents or in all."""
    retriever, filters, shown = found.retriever, request.filters, found.shown(request.filters)
    ranking = retriever.keyword(filters, depth) if within is None else retriever.keyword_within(filters, within, depth)
    return ranking if shown is None else [hit for hit in ranking if shown[found.columns.document_of[hit[0]]]]


def _completed(
    found: Retrieval,
    request: SearchRequest,
    chosen: Sequence[int],
    matches: dict[int, int],
    ranking: Sequence[tuple[int, float]],
) -> list[Group]:
    """The chosen documents with their best passages. More are fetched where the ranking holds too few."""
    depth = found.parameters.retrieval_depth
    while True:
        best = _by_document(found.columns, ranking, chosen)
        short = [number for number in chosen if len(best.get(number, ())) < min(PASSAGES_SHOWN, matches[number])]
        if not short:
            in_order = best if request.all_kinds else {number: _saying_first(found, best[number]) for number in chosen}
            return [replace(_group(number, in_order[number]), found=matches[number]) for number in chosen]
        more = found.retriever.keyword_within(request.filters, np.array(short), depth)
        known = dict(ranking)
        known.update(more)
        ranking = sorted(known.items(), key=lambda hit: (-hit[1], hit[0]))
        depth *= 4


def _listed(
    found: Retrieval, request: SearchRequest, chosen: slice = slice(None), shown: int | None = None
) -> Iterator[Group]:
    """The chosen ones of the documents that pass the filters, each with its first passages or all: without a ranking,
    relevance means newest first.
    """
    columns, candidates = found.columns, found.candidates(request.filters)
    sort = Sort.NEWEST if request.sort is Sort.RELEVANCE else request.sort
    for number in _by_date(columns, found.documents(request.filters), sort)[chosen]:
        first, last = np.searchsorted(candidates, columns.first_passage[[number, number + 1]])
        yield _group(number, [(ordinal, 0.0) for ordinal in candidates[first:last].tolist()], shown)


def _by_date(columns: Columns, documents: Sequence[int] | Integers, sort: Sort) -> list[int]:
    """Documents by date, or by when they were taken in. Undated ones come last; equal ones are ordered by number."""
    numbers = np.array(documents, dtype=np.int64)
    if sort is Sort.ADDED:
        key = -columns.added[numbers]
    else:
        days = (columns.last_day if sort is Sort.NEWEST else columns.first_day)[numbers].astype(np.int64)
        key = np.where(days == 0, np.iinfo(np.int64).max, -days if sort is Sort.NEWEST else days)
    ordered: list[int] = numbers[np.lexsort((numbers, key))].tolist()
    return ordered
