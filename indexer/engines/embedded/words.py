"""The word index, open for reading: all matches and the best matches."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import tantivy

from indexer import budget
from indexer.analysis import exacts, holds_near
from indexer.engines.embedded.live_postings import COMMON
from indexer.engines.embedded.query_compiler import Compiler
from indexer.engines.embedded.schema import CONTEXT_EXACT, DOCUMENT, EXACT, NUMBER, STEMS, schema
from indexer.engines.embedded.scored import NOTHING, at_least, doubtful, exact, is_of_terms, within
from indexer.index.manifest import damaged
from indexer.latest import Latest
from indexer.query.syntax import refuse_too_common

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from indexer.domain import Passage
    from indexer.engines.embedded.scored import Scored
    from indexer.index.doc_values import Integers, Mask
    from indexer.index.live import Live
    from indexer.query.nodes import Near, Node
    from indexer.ranking.document_frequency import DocumentFrequencies
    from indexer.ranking.fusion import Scores
    from indexer.ranking.parameters import RankingParameters

PANICS = "pyo3_runtime"
"""The module of the exception that a panic of compiled code raises."""
SLACK = 32
"""Hits fetched beyond the wanted depth, so that equal scores at its end get their fixed order."""
FEW, FEW_SHARE = 200, 0.01
"""Up to this many numbers, or this share of all, are looked up one by one. A set query is compiled and run through all
numbers, which takes four to five times as long for 200 of 100,000 passages or 1,000 of a million, and less than half as
long for 4,000 of 100,000. With 2,000 documents it takes as long at 100 already, but little.
"""
SCORE_DIGITS = 4
"""Scores are rounded before they are compared: sums of the same terms may differ in their last bits."""
REMEMBERED = 64
"""Phrases and the like of which it is remembered which passages have them, as ordinals or, where these would take more,
as bits: at most 8 MB with a million passages. The searches that a page counts look for the same ones up to eight
times.
"""
MARGIN = 0.001
"""How much higher scores must be to be higher whatever the order in which they were added up."""


class Words:
    """The word index of a version. It knows passages and documents by their numbers; whoever asks, by ordinals."""

    def __init__(self, folder: Path, live: Live, passage: Callable[[int], Passage]) -> None:
        """Open it. `passage` reads the one with an ordinal. Raises ValueError when it is damaged or does not hold as
        many passages as are live.
        """
        self._live, self._passage = live, passage
        self._having: Latest[npt.NDArray[np.integer]] = Latest(REMEMBERED)
        with _readable():
            index = tantivy.Index(schema(), str(folder), reuse=True)
            self._schema = index.schema
            self._searcher = index.searcher()
        if self._searcher.num_docs != live.columns.passages:
            message = f"the word index holds {self._searcher.num_docs} passages instead of {live.columns.passages}"
            raise ValueError(message)

    def _numbers(self, query: tantivy.Query) -> list[int]:
        """The numbers of every match."""
        with _readable():
            hits: list[tuple[int, tantivy.DocAddress]] = self._searcher.search(
                query, max(self._searcher.num_docs, 1), count=False, order_by_field=NUMBER, order=tantivy.Order.Asc
            ).hits
        return [number for number, _ in hits]

    def compiler(self, frequencies: DocumentFrequencies, parameters: RankingParameters) -> Compiler:
        """A query compiler for this index, with its document frequencies."""
        return Compiler(self._schema, self._passages_with, self._verify_near, frequencies, parameters)

    def _passages_with(self, field: str, term: str) -> int:
        """How many passages have a term in a field, with those that are gone and not merged away."""
        with _readable():
            return int(self._searcher.doc_freq(field, term))

    def _verify_near(self, candidates: tantivy.Query, near: Near) -> Iterator[int]:
        found = self.matching(candidates).tolist()
        refuse_too_common(found)
        for ordinal in found:
            budget.check()
            terms = [term.term for term in exacts(self._passage(ordinal).text)]
            if holds_near(terms, near.terms, near.distance):
                yield int(self._live.numbers[ordinal])

    def matching(self, query: tantivy.Query) -> Integers:
        """The ordinals of every match, ascending."""
        return np.sort(self._live.ordinals_of(self._numbers(query))).astype(np.int64)

    def mark(self, node: Node, scored: Callable[[], Scored], marked: Mask) -> None:
        """Mark the passages that match `node`, whose scores are made of `scored`, unless it is remembered which do."""

        def found() -> npt.NDArray[np.integer]:
            one = scored()
            ordinals = self._live.ordinals_of([] if one is NOTHING else self._numbers(exact(one)))
            if len(ordinals) * COMMON < len(marked):
                return ordinals
            mask = np.zeros(len(marked), dtype=bool)
            mask[ordinals] = True
            return np.packbits(mask)

        having = self._having.get(node, found)
        if having.dtype == np.uint8:
            marked |= np.unpackbits(having.view(np.uint8), count=len(marked)).view(np.bool_)
        else:
            marked[having] = True

    def passages_with(self, terms: Sequence[str]) -> list[int]:
        """How many passages have each term in exact form, in text or context."""
        with _readable():
            return [int(self._searcher.search(self._exact(term), 1).count) for term in terms]  # type: ignore[attr-defined]

    def has_phrase(self, stems: Sequence[str], field: str = STEMS) -> bool:
        """Whether stems, or the terms of another field, follow each other in the text of any passage."""
        if not all(self._passages_with(field, stem) for stem in stems):
            return False
        with _readable():
            query = tantivy.Query.phrase_query(self._schema, field, list(stems))
            return bool(self._searcher.search(query, 1).count)  # type: ignore[attr-defined]

    def _exact(self, term: str) -> tantivy.Query:
        either = [tantivy.Query.term_query(self._schema, field, term) for field in (EXACT, CONTEXT_EXACT)]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in either])

    def best(self, query: tantivy.Query, depth: int) -> list[tuple[int, float]]:
        """The best matches as (ordinal, score), at most `depth`; equal scores are ordered by ordinal."""
        limit = depth + SLACK
        with _readable():
            while True:
                hits = self._searcher.search(query, limit, count=False).hits
                scores = np.round(np.array([score for score, _ in hits]), SCORE_DIGITS)
                if len(hits) < limit or scores[-1] < scores[depth - 1]:
                    break
                limit *= 4
            hits = hits[: int(np.count_nonzero(scores >= scores[min(depth, len(hits)) - 1]))] if hits else hits
            numbers = self._searcher.fast_field_values(NUMBER, [address for _, address in hits])
        return _in_order(self._live.ordinals_of(numbers), scores[: len(hits)], depth)

    def best_scored(self, one: Scored, depth: int) -> list[tuple[int, float]]:
        """The same by scores of which all parts are known. Of terms alone, they are found by one sum; where it scores
        only few passages too high, by so many candidates more, which are scored exactly: what comes after them scores
        no higher than the last of them, so that the best are among them if they score more.
        """
        if not is_of_terms(one):
            return self.best(exact(one), depth)
        more = doubtful(one)
        if not more:
            return self.best(at_least(one), depth)
        limit = depth + more + SLACK
        if more > depth or not _are_few(limit, self._live.columns.passages):
            return self.best(exact(one), depth)
        with _readable():
            hits = self._searcher.search(at_least(one), limit, count=False).hits
            numbers = self._searcher.fast_field_values(NUMBER, [address for _, address in hits])
        ordinals = self._live.ordinals_of(numbers)
        found = _in_order(ordinals, self.scores(one, ordinals), depth)
        if len(hits) < limit or found[-1][1] > hits[-1][0] + MARGIN:
            return found
        return self.best(exact(one), depth)

    def scores(self, one: Scored, passages: Integers) -> Scores:
        """The scores of passages that match, in their order."""
        if not len(passages):
            return np.zeros(0)
        numbers = self._live.numbers[passages]
        with _readable():
            query = within(one, tantivy.Query.const_score_query(self._any_of(NUMBER, numbers), 0.0))
            hits = self._searcher.search(query, len(passages), count=False).hits
            known = self._live.ordinals_of(self._searcher.fast_field_values(NUMBER, [address for _, address in hits]))
        order = np.argsort(known)
        scores = np.round(np.array([score for score, _ in hits]), SCORE_DIGITS)
        result: Scores = scores[order][np.searchsorted(known[order], passages)]
        return result

    def restricted(
        self, query: tantivy.Query, documents: Mask | None, passages: Integers | None = None
    ) -> tantivy.Query:
        """The query, restricted to the given documents or passages; scores do not change."""
        if passages is not None:
            return self._within(query, NUMBER, self._live.numbers[passages])
        if documents is None:
            return query
        inside = np.flatnonzero(documents)
        if 2 * len(inside) <= len(documents):
            return self._within(query, DOCUMENT, self._live.document_numbers[inside])
        outside = np.flatnonzero(~documents)
        if not len(outside):
            return query
        others = self._any_of(DOCUMENT, self._live.document_numbers[outside])
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.MustNot, others)])

    def _within(self, query: tantivy.Query, field: str, values: Integers) -> tantivy.Query:
        if not len(values):
            return tantivy.Query.empty_query()
        chosen = tantivy.Query.const_score_query(self._any_of(field, values), 0.0)
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, chosen)])

    def _any_of(self, field: str, values: Integers) -> tantivy.Query:
        numbers: list[int] = values.tolist()
        columns = self._live.columns
        every = columns.documents if field == DOCUMENT else columns.passages
        if not _are_few(len(numbers), every):
            return tantivy.Query.term_set_query(self._schema, field, numbers)
        terms = [tantivy.Query.term_query(self._schema, field, number) for number in numbers]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])


def _are_few(numbers: int, every: int) -> bool:
    return numbers <= max(FEW, FEW_SHARE * every)


def _in_order(ordinals: Integers, scores: Scores, depth: int) -> list[tuple[int, float]]:
    order = np.lexsort((ordinals, -scores))[:depth]
    return list(zip(ordinals[order].tolist(), scores[order].tolist(), strict=True))


@contextmanager
def _readable() -> Iterator[None]:
    """Say of what tantivy cannot read that the index is damaged. A panic of its code is no Exception, and would end the
    process.
    """
    try:
        yield
    except (OSError, ValueError) as error:
        raise damaged(error) from error
    except BaseException as error:
        if type(error).__module__ == PANICS:
            raise damaged(ValueError(PANICS)) from error
        raise
