"""The word index, open for reading: all matches, the best matches, and stored passages."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import tantivy

from indexer import budget
from indexer.analysis import exacts, holds_near
from indexer.engines.embedded.query_compiler import Compiler
from indexer.engines.embedded.schema import DOCUMENT, ORDINAL, STORED, schema
from indexer.index.manifest import damaged
from indexer.query.nearness import refuse_too_common
from indexer.serialization import passage_from_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

    from indexer.domain import Passage
    from indexer.index.doc_values import Integers, Mask
    from indexer.query.nodes import Near
    from indexer.ranking.document_frequency import DocumentFrequencies
    from indexer.ranking.parameters import RankingParameters

PANICS = "pyo3_runtime"
"""The module of the exception that a panic of compiled code raises."""
SLACK = 32
"""Hits fetched beyond the wanted depth, so that equal scores at its end get their fixed order."""
FEW = 200
"""Up to this many numbers are looked up one by one. A set query is compiled and run through all numbers, which takes
three times as long for 200 of 100,000 passages. With 2,000 documents it takes as long at 100 already, but little.
"""
SCORE_DIGITS = 4
"""Scores are rounded before they are compared: sums of the same terms may differ in their last bits."""


class Words:
    """One version of the word index. `ordinals` are passage numbers."""

    def __init__(self, folder: Path, passages: int) -> None:
        """Open it. Raises ValueError when it is damaged or does not hold this number of passages."""
        with _readable():
            index = tantivy.Index(schema(), str(folder), reuse=True)
            self._schema = index.schema
            self._searcher = index.searcher()
        if self._searcher.num_docs != passages:
            message = f"the word index holds {self._searcher.num_docs} passages instead of {passages}"
            raise ValueError(message)
        self._address = self._addresses(passages)
        self._ordinals = _inverted(self._address)

    def _addresses(self, passages: int) -> npt.NDArray[np.int32]:
        """The segment and the document number in tantivy of each passage."""
        result = np.zeros((passages, 2), dtype=np.int32)
        if passages:
            for ordinal, address in self._by_field(tantivy.Query.all_query(), ORDINAL):
                result[ordinal] = address.segment_ord, address.doc
        return result

    def _by_field(self, query: tantivy.Query, field: str) -> list[tuple[int, tantivy.DocAddress]]:
        with _readable():
            hits: list[tuple[int, tantivy.DocAddress]] = self._searcher.search(
                query, max(self._searcher.num_docs, 1), count=False, order_by_field=field, order=tantivy.Order.Asc
            ).hits
        return hits

    def compiler(self, frequencies: DocumentFrequencies, parameters: RankingParameters) -> Compiler:
        """A query compiler for this index, with its document frequencies."""
        return Compiler(self._schema, self._verify_near, frequencies, parameters)

    def _verify_near(self, candidates: tantivy.Query, near: Near) -> Iterator[int]:
        found = self.matching(candidates).tolist()
        refuse_too_common(found)
        for ordinal in found:
            budget.check()
            terms = [term.term for term in exacts(self.passage(ordinal).text)]
            if holds_near(terms, near.terms, near.distance):
                yield ordinal

    def matching(self, query: tantivy.Query) -> Integers:
        """The ordinals of every match, ascending."""
        hits = self._by_field(query, ORDINAL)
        return np.fromiter((ordinal for ordinal, _ in hits), dtype=np.int64, count=len(hits))

    def best(self, query: tantivy.Query, depth: int) -> list[tuple[int, float]]:
        """The best matches as (ordinal, score), at most `depth`; equal scores are ordered by ordinal."""
        limit = depth + SLACK
        while True:
            with _readable():
                hits = self._searcher.search(query, limit, count=False).hits
            complete = len(hits) < limit
            if complete or round(hits[-1][0], SCORE_DIGITS) < round(hits[depth - 1][0], SCORE_DIGITS):
                break
            limit *= 4
        ordinals = self._ordinals
        scored = [(int(ordinals[at.segment_ord][at.doc]), round(score, SCORE_DIGITS)) for score, at in hits]
        scored.sort(key=lambda hit: (-hit[1], hit[0]))
        return scored[:depth]

    def restricted(
        self, query: tantivy.Query, documents: Mask | None, passages: Integers | None = None
    ) -> tantivy.Query:
        """The query, restricted to the given documents or passages; scores do not change."""
        if passages is not None:
            return self._within(query, ORDINAL, passages)
        if documents is None:
            return query
        inside = np.flatnonzero(documents)
        if 2 * len(inside) <= len(documents):
            return self._within(query, DOCUMENT, inside)
        outside = np.flatnonzero(~documents)
        if not len(outside):
            return query
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, query), (tantivy.Occur.MustNot, self._any_of(DOCUMENT, outside))]
        )

    def _within(self, query: tantivy.Query, field: str, values: Integers) -> tantivy.Query:
        if not len(values):
            return tantivy.Query.empty_query()
        chosen = tantivy.Query.const_score_query(self._any_of(field, values), 0.0)
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, chosen)])

    def _any_of(self, field: str, values: Integers) -> tantivy.Query:
        numbers: list[int] = values.tolist()
        if len(numbers) > FEW:
            return tantivy.Query.term_set_query(self._schema, field, numbers)
        terms = [tantivy.Query.term_query(self._schema, field, number) for number in numbers]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])

    def passage(self, ordinal: int) -> Passage:
        """The passage with this ordinal."""
        segment, place = self._address[ordinal].tolist()
        with _readable():
            stored = bytes(self._searcher.doc(tantivy.DocAddress(segment, place))[STORED][0])
        return passage_from_json(stored)


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


def _inverted(address: npt.NDArray[np.int32]) -> list[npt.NDArray[np.int64]]:
    """For each segment, the ordinal of each document number in tantivy."""
    result = []
    for segment in range(int(address[:, 0].max(initial=-1)) + 1):
        members = np.flatnonzero(address[:, 0] == segment)
        places = address[members, 1]
        table = np.full(int(places.max()) + 1 if len(places) else 0, -1, dtype=np.int64)
        table[places] = members
        result.append(table)
    return result
