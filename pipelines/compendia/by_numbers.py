"""Find submissions whose headings are numbered one after the other: `1. Albania`, `II. Women’s Major Group`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipelines.compendia.headings import Place
from pipelines.compendia.names import is_chapter, is_organisation
from pipelines.compendia.numbering import KINDS
from pipelines.compendia.page_heads import begins_page, from_head_of_page
from pipelines.compendia.structure import MIN_PARTS, Structure, others_between

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipelines.compendia.headings import Heading
    from pipelines.compendia.layout import Layout

CONSECUTIVE = 0.5
"""Weight of headings of which no number is missing."""


def by_numbers(found: Sequence[Heading], chapters: Mapping[Place, Place], layout: Layout) -> Structure | None:
    """The headings with consecutive numbers, of which at least half name submitters. None if there are none.

    The count may begin anew below the heading of a chapter. A number that is missing is looked for between its
    neighbours: its heading has a submitter that is in no list.
    """
    by_start = {title.start: title for title in layout.titles if title.numbers} | {
        heading.start: heading for heading in found if heading.numbers
    }
    every = [by_start[start] for start in sorted(by_start)]
    named = [
        heading
        for heading in every
        if heading.known or heading.noted or heading.byline or is_organisation(heading.text)
    ]
    kind = max(KINDS, key=lambda kind: sum(kind in heading.numbers for heading in named))
    chosen = [heading for heading in named if kind in heading.numbers]
    if len(chosen) < MIN_PARTS:
        return None
    known = any(heading.known or heading.noted for heading in chosen)
    if not known and not layout.speaks_of_a_collection(chosen[0].start):
        return None
    same = [heading for heading in every if kind in heading.numbers]
    parts, gaps = _counted(chosen, same, kind, chapters)
    unread = [_unread(before, after, kind, layout) for before, after in gaps]
    clear = all(unread) and (not gaps or all(begins_page(heading, layout) for heading in parts))
    if len(chosen) * 2 < len(parts):
        return None
    first, last = parts[0], parts[-1]
    may_begin_before = any(
        heading.start < first.start
        and heading.numbers[kind] == first.numbers[kind] - 1
        and not is_chapter(heading.text)
        for heading in same
    )
    behind = (
        heading for heading in same if heading.start > last.start and heading.numbers[kind] == last.numbers[kind] + 1
    )
    following = next(behind, None)
    may_go_on = following is not None and not is_chapter(following.text)
    has_chapters = any(is_chapter(heading.text) for heading in parts if not heading.known)
    clear = clear and not (may_begin_before or may_go_on or has_chapters or others_between(parts, found, layout))
    ends = [place for place in (following and following.start, *unread) if place]
    return Structure([from_head_of_page(heading, layout) for heading in parts], CONSECUTIVE, clear, ends)


def _counted(
    chosen: Sequence[Heading], same: Sequence[Heading], kind: str, chapters: Mapping[Place, Place]
) -> tuple[list[Heading], list[tuple[Heading, Heading]]]:
    """The chosen headings together with those of missing numbers, and the neighbours between which they are lost."""
    parts: list[Heading] = []
    gaps: list[tuple[Heading, Heading]] = []
    for heading in chosen:
        due = parts[-1].numbers[kind] + 1 if parts else heading.numbers[kind]
        if heading.numbers[kind] != due and not (heading.numbers[kind] == 1 and heading.start in chapters):
            missing = _headings_between(same, kind, range(due, heading.numbers[kind]), parts[-1], heading)
            gaps.extend([] if missing else [(parts[-1], heading)])
            parts.extend(missing or ())
        parts.append(heading)
    return parts, gaps


def _unread(before: Heading, after: Heading, kind: str, layout: Layout) -> Place | None:
    """Where the pages between two headings begin on which the headings of the missing numbers must be, because no text
    could be read on them: a page for each, at least. What stands behind may be the end of one of those.
    """
    missing = after.numbers[kind] - before.numbers[kind] - 1
    empty = [page for page in range(before.start.page + 1, after.start.page) if not layout.pages[page].strip()]
    return Place(empty[0], 0) if 0 < missing <= len(empty) else None


def _headings_between(
    same: Sequence[Heading], kind: str, numbers: range, before: Heading, after: Heading
) -> list[Heading] | None:
    """The headings with these numbers between two others; None unless each number is there once."""
    here = [
        heading for heading in same if before.start < heading.start < after.start and heading.numbers[kind] in numbers
    ]
    found = [heading.numbers[kind] for heading in here]
    if not numbers or found != list(numbers):
        return None
    return [replace(heading, known=False) for heading in here]
