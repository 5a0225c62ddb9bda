"""Find submissions by headings alone: names in alphabetical order, names with notes, or names at the head of pages."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold
from pipelines.compendia import evidence
from pipelines.compendia.headings import Heading, Place, with_title_above
from pipelines.compendia.names import is_chapter, is_letterhead, is_organisation, is_person
from pipelines.compendia.structure import MIN_PARTS, Structure, without_repetitions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipelines.compendia.layout import Layout

IN_ORDER, OUT_OF_ORDER = 0.35, 0.1
_HALF = 0.5
_OFTEN, _TWICE = 3, 2
"""How often a heading with a known name, and one with a name in no list, is too frequent for that of a submission."""
_MOST_OF_A_NAME = 6
"""Words; a longer line is not taken for a name."""
_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")


def by_order(found: Sequence[Heading], chapters: Mapping[Place, Place], layout: Layout) -> Structure | None:
    """Headings that nothing lists. The structure is clear if they are of one form (each with a note, each with
    `submitted by`, each at the head of a page) or in alphabetical order, chapter by chapter; and if no other line looks
    like the heading of somebody unknown, whose text would be credited to the one before.
    """
    all_found = _with_unknown(found, layout)
    kept, certain = without_repetitions(all_found, layout)
    if len(kept) < MIN_PARTS:
        return None
    noted = {heading.noted for heading in kept}
    bylines = all(heading.byline for heading in kept)
    on_tops = all(heading.start in layout.tops for heading in kept)
    uniform = bylines or noted == {True} or on_tops
    falls = sum(
        not after.section and after.start not in chapters and _key(before) > _key(after)
        for before, after in itertools.pairwise(kept)
    )
    repeated = len(kept) - len({heading.speakers.names for heading in kept})
    ordered = not falls and not repeated
    # Where replies have notes below their headings, a name without a note may be a line within a reply.
    clear = certain and (ordered or uniform) and len(noted) == 1
    # What stands in many places may be the title of something within each submission.
    times = Counter(map(_key, kept))
    clear = clear and all(times[_key(heading)] < (_OFTEN if heading.known else _TWICE) for heading in kept)
    clear = clear and not any(
        is_person(name) for heading in kept if not heading.known for name in heading.speakers.names
    )
    listed = noted == {True} or bylines
    if clear and (
        _somebody_unknown(kept, layout, on_tops=on_tops, listed=listed)
        or (not listed and _other_language(kept, layout))
    ):
        clear = False
    return Structure(kept, IN_ORDER if ordered or uniform else OUT_OF_ORDER, clear)


def _key(heading: Heading) -> str:
    return fold(heading.text)


def _with_unknown(found: Sequence[Heading], layout: Layout) -> list[Heading]:
    """The headings, and those of the same form whose submitter is in no list."""
    by_start = {heading.start: heading for heading in found}
    starts = sorted(by_start)
    unknown = [
        title
        for title in layout.titles
        if not is_chapter(title.text) and bisect_left(starts, title.start) == bisect_left(starts, title.end)
    ]
    noted = [heading for heading in unknown if heading.languages]
    if sum(heading.noted for heading in found) + len(noted) >= MIN_PARTS:
        by_start |= {heading.start: heading for heading in noted}
    # `Compendium of statements, submitted by the Chair` is not one of them.
    bylines = [
        heading
        for heading in (*found, *unknown)
        if heading.byline and not evidence.speaks_of_a_collection([heading.text])
    ]
    if len(bylines) >= MIN_PARTS and len(bylines) >= _HALF * len(found):
        above = [
            with_title_above(byline, layout.lines[byline.start.page], layout.skipped[byline.start.page])
            for byline in bylines
        ]
        for byline in bylines:
            by_start.pop(byline.start, None)
        by_start |= {heading.start: heading for heading in above}
    # The first page is a cover, with the name of a body at its head.
    tops = [
        heading
        for heading in unknown
        if heading.start.page and heading.start in layout.tops and is_organisation(heading.text)
    ]
    if len(tops) >= MIN_PARTS and layout.speaks_of_a_collection(tops[0].start):
        by_start |= {top.start: top for top in tops}
    return [by_start[start] for start in sorted(by_start)]


def _somebody_unknown(kept: Sequence[Heading], layout: Layout, *, on_tops: bool, listed: bool) -> bool:
    """Whether within a submission there is a line by which the text seems to change hands: a letterhead at the head of
    a page; a title at the head of a page, where all headings are there; or, where names are in alphabetical order, a
    name that would stand there in this order.
    """
    starts = {heading.start for heading in kept}
    repeated = Counter(_key(title) for title in layout.titles)
    for title in layout.titles:
        above = max((head for head in kept if head.start <= title.start), key=lambda head: head.start, default=None)
        if above is None or title.start in starts or title.start < above.end or is_chapter(title.text):
            continue
        top = title.start in layout.tops
        if top and is_letterhead(title.text) and not _mentions(title, above):
            return True
        if listed or repeated[_key(title)] > 1 or _key(title) in {_key(above), *map(fold, above.speakers.names)}:
            continue
        if on_tops and top and not all(head.known for head in kept):
            return True  # names that are in no list may have any form
        if not _may_be_a_name(title.text, layout):
            continue
        after = next((head for head in kept if head.start > title.start), None)
        if (on_tops and top) or (not on_tops and after and _key(above) < _key(title) < _key(after)):
            return True
    return False


def _other_language(kept: Sequence[Heading], layout: Layout) -> bool:
    """Whether a submission goes on in another language on a new page, and no line calls that a translation."""
    for heading, after in zip(kept, [*(head.start for head in kept[1:]), Place(len(layout.pages), 0)], strict=True):
        if heading.start.page == after.page or any(
            map(evidence.TRANSLATION.search, layout.lines_between(heading.end, after))
        ):
            continue
        texts = [
            "\n".join(layout.lines_between(max(heading.end, Place(page, 0)), min(after, Place(page + 1, 0))))
            for page in range(heading.end.page, min(after.page + 1, len(layout.pages)))
        ]
        if len(evidence.languages(texts)) > 1:
            return True
    return False


def _may_be_a_name(text: str, layout: Layout) -> bool:
    """Whether a line has a word that the file never writes in small letters, and all its longer words are capitals."""
    words = _WORD.findall(text)
    if not words or len(words) > _MOST_OF_A_NAME:
        return False
    long = [word for word in words if len(word) > len("and")]
    if any(word[0].islower() for word in long):
        return False
    return any(fold(word) not in layout.small_words for word in long)


def _mentions(heading: Heading, above: Heading) -> bool:
    """Whether a letterhead is that of the current submitter."""
    text = f" {fold(heading.text)} "
    return any(f" {fold(name.partition('(')[0])} " in text for name in above.speakers.names)
