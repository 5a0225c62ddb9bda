"""Assign lines of shared pages to the parts of a file: text by headings, footnotes by their marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pipelines.compendia.headings import Place
from pipelines.split.notes import footnotes_from

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_MARK = regex.compile(r"^(?:(?P<mark>\d{1,3}|\*{1,3}|[†‡]|[a-z])[.)]?)(?:\s+|$)(?=\S|$)")


@dataclass(frozen=True, slots=True)
class Region:
    """The lines from `start` up to, excluding, `end`."""

    start: Place
    end: Place

    def holds(self, page: int, line: int) -> bool:
        """Whether a line is in the region."""
        return self.start <= Place(page, line) < self.end

    def whole_pages(self, pages: Sequence[str]) -> range:
        """Indices of the pages that contain lines of the region."""
        last = self.end.page if self.end.line else self.end.page - 1
        return range(self.start.page, min(last + 1, len(pages)))


def left_out(
    regions: Sequence[Region],
    pages: Sequence[str],
    skipped: Sequence[set[int]],
    *,
    remainder: bool,
    nobodys: Collection[Place] = (),
) -> list[dict[int, set[int]]]:
    """The lines to leave out, by page index: for each region, on each page that contains lines of it, the lines outside
    it, and last the same for the remainder (the lines in no region), on all pages. The lines in `skipped` are always
    left out; those of `nobodys` are the remainder's, in whichever region they stand. A footnote on a shared page goes
    to the region with its mark, else to the remainder or, without `remainder`, to the page's last region.
    """
    nobody = len(regions)
    on_page: dict[int, list[int]] = {}
    for holder, region in enumerate(regions):
        for index in region.whole_pages(pages):
            on_page.setdefault(index, []).append(holder)
    result: list[dict[int, set[int]]] = [{} for _ in range(nobody + 1)]
    for index, (page, skip) in enumerate(zip(pages, skipped, strict=True)):
        lines = page.split("\n")
        notes = footnotes_from(lines, skip)
        if any(region.start.page == index and region.start.line > notes for region in regions):
            notes = len(lines)  # where a part begins, there are no notes above it
        texts: dict[int, list[str]] = {}
        owners: list[set[int]] = []
        here = on_page.get(index, [])
        for number in range(notes):
            within = [] if Place(index, number) in nobodys else here
            holders = {holder for holder in within if regions[holder].holds(index, number)} or {nobody}
            owners.append(holders)
            if lines[number].strip() and number not in skip:
                for holder in holders:
                    texts.setdefault(holder, []).append(lines[number])
        last = max(texts.keys() - {nobody}, key=lambda holder: regions[holder].start, default=nobody)
        owners += _owners_of_notes(lines[notes:], texts, nobody if remainder else last)
        for holder in (*here, nobody):
            result[holder][index] = skip | {number for number, holders in enumerate(owners) if holder not in holders}
    return result


def _owners_of_notes(lines: Sequence[str], texts: Mapping[int, Sequence[str]], otherwise: int) -> list[set[int]]:
    """The owner of each line of a page's footnotes."""
    if all(some == next(iter(texts.values())) for some in texts.values()):
        return [set(texts) or {otherwise} for _ in lines]
    result: list[set[int]] = []
    owner = {otherwise}
    for line in lines:
        match = _MARK.match(line)
        if match:
            mark = regex.compile(rf"(?<=[^\s\d]){regex.escape(match['mark'])}(?![\w*])")
            having = {holder for holder, some in texts.items() if any(mark.search(text) for text in some)}
            owner = having if len(having) == 1 else {otherwise}
        result.append(owner)
    return result


def last_page(region: Region, pages: Sequence[str], outside: Mapping[int, set[int]]) -> int:
    """Index of the last page with text of a region."""
    for index in reversed(region.whole_pages(pages)):
        if any(line.strip() and number not in outside[index] for number, line in enumerate(pages[index].split("\n"))):
            return index
    return region.start.page
