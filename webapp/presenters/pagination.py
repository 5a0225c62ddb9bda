"""Pagination: the links to pages of results."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import SearchResponse
    from indexer.presenting.links import Links

AROUND = 2
"""Pages linked on either side of the current one."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """Page numbers with links (None where pages are skipped), and the links to the neighbours, if any. `first` is the
    place of the page's first document among all that were found, from 1.
    """

    page: int
    last: int
    first: int
    numbers: Sequence[tuple[int, str] | None]
    previous: str | None
    next: str | None


def pagination(response: SearchResponse, links: Links) -> Pagination:
    """The first and the last page, the current one and those around it."""
    request = response.request
    last = max(1, -(-response.total.documents // request.size))

    def link(page: int) -> str:
        return links.search(replace(request, page=page))

    wanted = {1, last, *range(request.page - AROUND, request.page + AROUND + 1)}
    numbers: list[tuple[int, str] | None] = []
    before = 0
    for number in sorted(number for number in wanted if 1 <= number <= last):
        if number - before > 1:
            numbers.append(None)
        numbers.append((number, link(number)))
        before = number
    return Pagination(
        page=request.page,
        last=last,
        first=(request.page - 1) * request.size + 1,
        numbers=numbers,
        previous=link(min(request.page - 1, last)) if request.page > 1 else None,
        next=link(request.page + 1) if request.page < last else None,
    )
