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
    by_start = {one.start: one for one in layout.titles if one.numbers} | {
        one.start: one for one in found if one.numbers
    }
    every = [by_start[start] for start in sorted(by_start)]
    named = [one for one in every if one.known or one.noted or one.byline or is_organisation(one.text)]
    kind = max(KINDS, key=lambda kind: sum(kind in one.numbers for one in named))
    chosen = [one for one in named if kind in one.numbers]
    if len(chosen) < MIN_PARTS:
        return None
    known = any(one.known or one.noted for one in chosen)
    if not known and not layout.speaks_of_a_collection(chosen[0].start):
        return None
    same = [one for one in every if kind in one.numbers]
    parts, gaps = _counted(chosen, same, kind, chapters)
    unread = [_unread(before, after, kind, layout) for before, after in gaps]
    clear = all(unread) and (not gaps or all(begins_page(one, layout) for one in parts))
    if len(chosen) * 2 < len(parts):
        return None
    first, last = parts[0], parts[-1]
    may_begin_before = any(
        one.start < first.start and one.numbers[kind] == first.numbers[kind] - 1 and not is_chapter(one.text)
        for one in same
    )
    behind = (one for one in same if one.start > last.start and one.numbers[kind] == last.numbers[kind] + 1)
    following = next(behind, None)
    may_go_on = following is not None and not is_chapter(following.text)
    has_chapters = any(is_chapter(one.text) for one in parts if not one.known)
    clear = clear and not (may_begin_before or may_go_on or has_chapters or others_between(parts, found, layout))
    ends = [place for place in (following and following.start, *unread) if place]
    return Structure([from_head_of_page(one, layout) for one in parts], CONSECUTIVE, clear, ends)


def _counted(
    chosen: Sequence[Heading], same: Sequence[Heading], kind: str, chapters: Mapping[Place, Place]
) -> tuple[list[Heading], list[tuple[Heading, Heading]]]:
    """The chosen headings together with those of missing numbers, and the neighbours between which they are lost."""
    parts: list[Heading] = []
    gaps: list[tuple[Heading, Heading]] = []
    for one in chosen:
        due = parts[-1].numbers[kind] + 1 if parts else one.numbers[kind]
        if one.numbers[kind] != due and not (one.numbers[kind] == 1 and one.start in chapters):
            missing = _between(same, kind, range(due, one.numbers[kind]), parts[-1], one)
            gaps.extend([] if missing else [(parts[-1], one)])
            parts.extend(missing or ())
        parts.append(one)
    return parts, gaps


def _unread(before: Heading, after: Heading, kind: str, layout: Layout) -> Place | None:
    """Where the pages between two headings begin on which the headings of the missing numbers must be, because no text
    could be read on them: a page for each, at least. What stands behind may be the end of one of those.
    """
    missing = after.numbers[kind] - before.numbers[kind] - 1
    empty = [page for page in range(before.start.page + 1, after.start.page) if not layout.pages[page].strip()]
    return Place(empty[0], 0) if 0 < missing <= len(empty) else None


def _between(
    same: Sequence[Heading], kind: str, numbers: range, before: Heading, after: Heading
) -> list[Heading] | None:
    """The headings with these numbers between two others; None unless each number is there once."""
    here = [one for one in same if before.start < one.start < after.start and one.numbers[kind] in numbers]
    found = [one.numbers[kind] for one in here]
    if not numbers or found != list(numbers):
        return None
    return [replace(one, known=False) for one in here]
