"""How a file is divided: its headings in order, and how far they can be relied on."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipelines.compendia import evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.compendia.headings import Heading, Place
    from pipelines.compendia.layout import Layout

MIN_PARTS = 3
"""Least number of headings: two with names of States are in many letters."""

_MOST_PAGES = 0.8


@dataclass(slots=True)
class Structure:
    """The headings of the submissions, the weight of this evidence, and the places where a submission ends without
    another one beginning. `clear` means that no heading is missing or one too many; `contents` that a contents vouches
    for them; `chapters` are the headings above submissions; `told` means that nothing but the title says that the
    headings are those of contributors.
    """

    headings: list[Heading]
    score: float = 0.0
    clear: bool = True
    ends: list[Place] = field(default_factory=list)
    contents: bool = False
    chapters: list[tuple[Place, str]] = field(default_factory=list)
    told: bool = False


def others_between(chosen: Sequence[Heading], found: Sequence[Heading], layout: Layout) -> bool:
    """Whether a heading after the first chosen one, and not chosen, names submitters whom the one above it does not.
    The cover of a statement names others before its text begins: `to the United Nations`.
    """
    starts = [heading.start for heading in chosen]
    for heading in found:
        above = bisect_right(starts, heading.start) - 1
        if (
            above < 0
            or starts[above] == heading.start
            or set(heading.speakers.names) <= set(chosen[above].speakers.names)
        ):
            continue
        if not _on_cover(chosen[above], heading, layout):
            return True
    return False


def _on_cover(above: Heading, heading: Heading, layout: Layout) -> bool:
    """Whether titles stand between two headings, and no sentence."""
    if layout.is_empty(above.end, heading.start):
        return False
    return not evidence.is_prose("\n".join(layout.lines_between(above.end, heading.start)))


def without_repetitions(found: Sequence[Heading], layout: Layout) -> tuple[list[Heading], bool]:
    """The headings without running heads, which repeat the submitter's name at the head of pages: of the current
    submission, or of one that begins further down; and whether each of them is certainly the beginning. A name at the
    head of a page and again below is certain only in a file with running heads.
    """
    kept: list[Heading] = []
    certain = True
    for heading in found:
        before = kept[-1] if kept else None
        if before and before.speakers.names == heading.speakers.names:
            if layout.is_empty(before.end, heading.start):
                continue
            if before.start.page != heading.start.page or before.start not in layout.tops:
                # A name that is below the head of a page is no running head: either line may be within a submission.
                certain = certain and (heading.start in layout.tops or heading.byline)
                continue
            if not has_running_heads(found, layout):
                certain = False
                continue
            kept.pop()
            if kept and kept[-1].speakers.names == heading.speakers.names:
                continue
        kept.append(heading)
    return kept, certain


def has_running_heads(found: Sequence[Heading], layout: Layout) -> bool:
    """Whether most pages have a submitter's name at their head, some of them that of the page before."""
    if not found:
        return False
    heads = {heading.start.page: heading.speakers.names for heading in reversed(found) if heading.start in layout.tops}
    pages = range(found[0].start.page, len(layout.pages))
    repeated = any(heads.get(page) and heads.get(page) == heads.get(page + 1) for page in pages)
    return repeated and sum(page in heads for page in pages) >= _MOST_PAGES * len(pages)
