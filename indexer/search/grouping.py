"""Passages to results: documents in their order, a page of them, each with its best passages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from indexer.domain import Mode, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import SearchRequest
    from indexer.index.doc_values import Columns, Integers
    from indexer.search.retrieval import Retrieval

PASSAGES_SHOWN = 3
"""Best passages of a document in a result."""


@dataclass(frozen=True, slots=True)
class Group:
    """A document's number, its score, its best passages (ordinal, score), and how many of its passages answer."""

    document: int
    score: float
    passages: tuple[tuple[int, float], ...]
    found: int


def page_of_groups(found: Retrieval, request: SearchRequest) -> list[Group]:
    """The documents on the requested page of results."""
    columns, mode = found.columns, found.plan.mode
    start, stop = (request.page - 1) * request.size, request.page * request.size
    if mode is None:
        return _listed(columns, found.candidates(request.filters), request, start, stop)
    if mode is Mode.KEYWORD:
        return _by_words(found, request, start, stop)
    best = _by_document(columns, found.ranking(request.filters))
    order = list(best) if request.sort is Sort.RELEVANCE else _by_date(columns, list(best), request.sort)
    return [_group(number, best[number]) for number in order[start:stop]]


def every_group(found: Retrieval, request: SearchRequest) -> Iterator[Group]:
    """Every document that answers, whatever page was asked for, with every passage that does."""
    columns, mode = found.columns, found.plan.mode
    candidates = found.candidates(request.filters)
    if mode is None:
        for number in _by_date(columns, np.unique(columns.document_of[candidates]).tolist(), _listing(request.sort)):
            ordinals = _within(columns, candidates, number)
            yield Group(number, 0.0, tuple((ordinal, 0.0) for ordinal in ordinals.tolist()), len(ordinals))
        return
    if mode is Mode.KEYWORD:
        ranking = _ranked(found, request, max(len(found.matches(request.filters)), 1))
    else:
        ranking = found.ranking(request.filters)
    best = _by_document(columns, ranking)
    if request.sort is Sort.RELEVANCE:
        order = [number for tier in _tiers(found, np.array(list(best), dtype=np.int64)) for number in tier.tolist()]
    else:
        order = _by_date(columns, list(best), request.sort)
    for number in order:
        yield _group(number, best[number], shown=None)


def _listing(sort: Sort) -> Sort:
    """Where nothing ranks, relevance means newest first."""
    return Sort.NEWEST if sort is Sort.RELEVANCE else sort


def _within(columns: Columns, candidates: Integers, document: int) -> Integers:
    """Those of the candidates that belong to a document; both ascend."""
    first, last = np.searchsorted(candidates, columns.first_passage[[document, document + 1]])
    return candidates[first:last]


def _by_document(columns: Columns, ranking: Sequence[tuple[int, float]]) -> dict[int, list[tuple[int, float]]]:
    """The passages of a ranking by their documents, these in the order of their best passages."""
    owners: list[int] = columns.document_of[[ordinal for ordinal, _ in ranking]].tolist()
    best: dict[int, list[tuple[int, float]]] = {}
    for owner, hit in zip(owners, ranking, strict=True):
        best.setdefault(owner, []).append(hit)
    return best


def _group(document: int, passages: Sequence[tuple[int, float]], shown: int | None = PASSAGES_SHOWN) -> Group:
    """A document with its passages, the best first, of which at most `shown` are shown."""
    return Group(document, passages[0][1], tuple(passages[:shown]), len(passages))


def _by_words(found: Retrieval, request: SearchRequest, start: int, stop: int) -> list[Group]:
    """Keyword search reaches to its last match: by relevance it ranks as deep as the page needs."""
    columns = found.columns
    candidates = found.candidates(request.filters)
    if not len(candidates):
        return []
    documents, counts = np.unique(columns.document_of[candidates], return_counts=True)
    if start >= len(documents):
        return []
    ranking: list[tuple[int, float]] = []
    if request.sort is Sort.RELEVANCE:
        order, ranking = _best(found, request, documents, stop)
        chosen = order[start:stop]
    else:
        chosen = _by_date(columns, documents.tolist(), request.sort)[start:stop]
    wanted = dict(zip(documents.tolist(), counts.tolist(), strict=True))
    return _completed(found, request, chosen, {number: wanted[number] for number in chosen}, ranking)


def _tiers(found: Retrieval, documents: Integers) -> list[Integers]:
    """The documents in tiers: those of each come before those of the next."""
    return [documents] if found.plan.first is None else found.plan.first.tiers(found.columns, documents)


def _best(
    found: Retrieval, request: SearchRequest, documents: Integers, count: int
) -> tuple[list[int], list[tuple[int, float]]]:
    """The first `count` of the documents, or a few more, by relevance within each tier, and the ranking of passages
    that tells it.
    """
    order: list[int] = []
    ranking: list[tuple[int, float]] = []
    for tier in _tiers(found, documents):
        wanted = min(count - len(order), len(tier))
        if wanted <= 0:
            break
        within = None if len(tier) == len(documents) else tier
        depth = max(found.parameters.retrieval_depth, 2 * count)
        while True:
            part = _ranked(found, request, depth, within)
            best = _by_document(found.columns, part)
            if len(best) >= wanted or depth >= len(found.matches(request.filters)):
                break
            depth *= 4
        order += best
        ranking += part
    return order, ranking


def _ranked(
    found: Retrieval, request: SearchRequest, depth: int, within: Integers | None = None
) -> list[tuple[int, float]]:
    """The best passages by words that are shown, out of at least `depth` if there are as many; within some documents,
    or in all.
    """
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
    """The chosen documents with their best passages, of which the ranking so far may not have had enough."""
    depth = found.parameters.retrieval_depth
    while True:
        best = _by_document(found.columns, ranking)
        short = [number for number in chosen if len(best.get(number, ())) < min(PASSAGES_SHOWN, matches[number])]
        if not short:
            return [replace(_group(number, best[number]), found=matches[number]) for number in chosen]
        more = found.retriever.keyword_within(request.filters, np.array(short), depth)
        known = dict(ranking)
        known.update(more)
        ranking = sorted(known.items(), key=lambda hit: (-hit[1], hit[0]))
        depth *= 4


def _listed(columns: Columns, candidates: Integers, request: SearchRequest, start: int, stop: int) -> list[Group]:
    """What the filters select, newest first unless asked otherwise, each with its first passages."""
    documents = np.unique(columns.document_of[candidates]).tolist()
    result = []
    for number in _by_date(columns, documents, _listing(request.sort))[start:stop]:
        within = _within(columns, candidates, number)
        shown = within[:PASSAGES_SHOWN].tolist()
        result.append(Group(number, 0.0, tuple((ordinal, 0.0) for ordinal in shown), len(within)))
    return result


def _by_date(columns: Columns, documents: Sequence[int], sort: Sort) -> list[int]:
    """Documents by date; those without one last; equal dates in the order of numbers."""
    numbers = np.array(documents, dtype=np.int64)
    days = (columns.last_day if sort is Sort.NEWEST else columns.first_day)[numbers].astype(np.int64)
    key = np.where(days == 0, np.iinfo(np.int64).max, -days if sort is Sort.NEWEST else days)
    ordered: list[int] = numbers[np.lexsort((numbers, key))].tolist()
    return ordered
