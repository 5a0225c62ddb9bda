"""Manifest rows for parts of a file: find where on a shared page one submission ends and the next begins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.vocabulary.fold import fold
from pipelines.compendia.blocks import blocks
from pipelines.compendia.cuts import Region, left_out
from pipelines.compendia.headings import Place, page_headings
from pipelines.describe.on_behalf import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary
    from pipelines.sources.manifest import Row

_HEADING_LINES = 5


@dataclass(frozen=True, slots=True)
class Share:
    """A row's share of its file: for each of its pages, by index, the lines of others; and the numbers of the pages
    that it shares with another row without a known boundary.
    """

    left_out: dict[int, set[int]]
    unclear: tuple[int, ...] = ()


@dataclass(slots=True)
class _Claim:
    """A row's pages (indices, both inclusive), and its lines as they become known."""

    row: Row
    first: int
    last: int
    start: Place
    end: Place
    unclear: list[int] = field(default_factory=list)


def shares(
    rows: Sequence[Row], pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary
) -> list[Share]:
    """The shares of the rows, in order. A page on which one row ends and another begins is cut at the line that is the
    second one's heading: its submitter by any name, or its title. Without a single such line, both rows keep the whole
    page. A row that begins before such a page and ends after it is meant to contain the other. `skipped` comes from
    `furniture`.
    """
    claims = []
    for row in rows:
        first, after = (row.page_from or 1) - 1, min(row.page_to or len(pages), len(pages))
        claims.append(_Claim(row, first, after - 1, Place(first, 0), Place(after, 0)))
    for page in range(len(pages)):
        here = [claim for claim in claims if claim.first <= page <= claim.last]
        if len(here) > 1 and not _cut(page, here, pages, skipped, vocabulary):
            for claim in here:
                claim.unclear.append(page + 1)
    regions = [Region(claim.start, claim.end) for claim in claims]
    outside = left_out(regions, pages, skipped, remainder=False)
    return [Share(some, tuple(claim.unclear)) for some, claim in zip(outside, claims, strict=False)]


def _cut(
    page: int, here: Sequence[_Claim], pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary
) -> bool:
    """Cut a page among the rows that name it; returns false when the boundary is unclear."""
    before = [claim for claim in here if claim.first < page]
    beginning = [claim for claim in here if claim.first == page]
    if not beginning or any(claim.last > page for claim in before):
        return True
    places = {id(claim): _heading_of(claim.row, page, pages, skipped, vocabulary) for claim in beginning}
    lost = [claim for claim in beginning if places[id(claim)] is None]
    if len(lost) == 1 and not before:
        places[id(lost[0])] = Place(page, 0)  # text before the first heading can only belong to this row
    elif lost:
        return False
    found = sorted((place, index) for index, claim in enumerate(beginning) if (place := places[id(claim)]))
    in_order = [beginning[index] for _, index in found]
    if len(before) > 1 or len({place for place, _ in found}) < len(found):
        return False
    if any(claim.last > page for claim in in_order[:-1]):
        return False
    for claim, (place, _) in zip(in_order, found, strict=True):
        claim.start = place
    for claim, after in zip([*before, *in_order], in_order if before else in_order[1:], strict=False):
        claim.end = after.start
    if not before:
        in_order[0].start = Place(page, 0)  # text above the first heading belongs to no other row
    return True


def _heading_of(
    row: Row, page: int, pages: Sequence[str], skipped: Sequence[set[int]], vocabulary: Vocabulary
) -> Place | None:
    """Where on a page a row's submission begins: at the only line that names its submitters, else the only one with its
    title, else the only one that names its first submitter.
    """
    lines = pages[page].split("\n")
    cells = [row.values.get("submitter", ""), row.values.get("title", "")]
    names = [name for cell in cells[0].split(";") for name in written(cell, vocabulary).names if name]
    headings = list(page_headings(lines, skipped[page], page, vocabulary))
    texts = {folded for cell in cells if (folded := fold(cell))}
    for places in (
        [heading.start for heading in headings if names and set(heading.speakers.names) == set(names)],
        list(_lines_that_are(texts, lines, skipped[page], page)),
        [heading.start for heading in headings if names and heading.speakers.names[0] == names[0]],
    ):
        if places:
            return places[0] if len(places) == 1 else None
    return None


def _lines_that_are(texts: set[str], lines: Sequence[str], skip: set[int], page: int) -> list[Place]:
    return [
        Place(page, first)
        for first, last in blocks(lines, skip)
        if any(
            fold(" ".join(lines[first : first + count])) in texts
            for count in range(1, min(last - first, _HEADING_LINES) + 1)
        )
    ]
