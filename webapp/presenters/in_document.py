"""Hits of a search inside one document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.domain import Filters, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.domain import Passage, PassageHit
    from indexer.ports import Index


@dataclass(frozen=True, slots=True)
class Within:
    """All of a document's passages that a search finds, in order. `per_page` counts them by the pages on which they
    begin.
    """

    request: SearchRequest
    hits: Sequence[PassageHit]
    per_page: Mapping[int, int]


def within(index: Index, request: SearchRequest | None, document_id: str) -> Within | None:
    """The hits in one document; None without a search."""
    if request is None or not request.query.strip():
        return None
    here = replace(request, page=1, filters=Filters(document=(document_id,)))
    found = next(iter(index.every_match(here, marked=True)), None)
    hits = sorted(found.passages if found else (), key=lambda hit: hit.passage.ordinal)
    return Within(request, hits, Counter(hit.passage.page for hit in hits))


def neighbours(found: Within | None, passage: Passage | None) -> tuple[Passage | None, Passage | None]:
    """The hits before and after a passage; without one, none and the first."""
    hits = [hit.passage for hit in found.hits] if found else []
    if passage is None:
        return None, next(iter(hits), None)
    earlier = [hit for hit in hits if hit.ordinal < passage.ordinal]
    later = [hit for hit in hits if hit.ordinal > passage.ordinal]
    return next(reversed(earlier), None), next(iter(later), None)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page in the strip of pages: its number, and how many hits begin on it."""

    number: int
    hits: int


AROUND = 3
"""Pages in the strip on either side of the current one."""
SHORT = 24
"""Documents of at most this many pages have all of them in the strip."""


def strip(numbers: Sequence[int], present: int, per_page: Mapping[int, int]) -> list[Leaf | None]:
    """The strip of pages: all pages of a short document; of a long one the first, the last, those around the current
    one and those with hits. None marks omitted pages.
    """
    wanted = set(numbers)
    if len(numbers) > SHORT:
        wanted &= {numbers[0], numbers[-1], *per_page, *range(present - AROUND, present + AROUND + 1)}
    return list(_with_gaps(numbers, wanted, per_page))


def _with_gaps(numbers: Iterable[int], wanted: set[int], per_page: Mapping[int, int]) -> Iterable[Leaf | None]:
    left_out = False
    for number in numbers:
        if number in wanted:
            if left_out:
                yield None
            yield Leaf(number, per_page.get(number, 0))
        left_out = number not in wanted
