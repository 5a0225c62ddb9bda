"""Find the submissions that a table of contents names, each where the contents says."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.vocabulary.fold import fold
from pipelines.compendia.headings import Heading, Place
from pipelines.compendia.layout import Layout, keys_of
from pipelines.compendia.names import is_chapter, is_constituency, is_organisation, known_submitter
from pipelines.compendia.numbering import ARABIC, KINDS
from pipelines.compendia.structure import MIN_PARTS, Structure, has_running_heads, others_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.compendia.contents import Contents, Entry
    from pipelines.describe.speakers import Speakers

AGREE = 0.6
"""Weight of a contents whose entries are all found where it says."""
_STEM = 5
_MOST_OF_A_NAME = 12
"""Words; a longer line that no contents names is a sentence that goes on overleaf."""
_NEAR = 1
"""A page that a contents names wrongly is beside the right one."""


@dataclass(slots=True)
class _Listed:
    """An entry, the known submitter that it names, and its heading in the text."""

    entry: Entry
    who: Speakers | None
    heading: Heading | None = None
    own_text: bool = True

    @property
    def chapter(self) -> bool:
        return is_chapter(self.entry.text) or not self.own_text

    @property
    def organisation(self) -> bool:
        return self.who is not None or is_organisation(self.entry.text)


def by_contents(
    found: Sequence[Heading], possible: Sequence[Heading], contents: Contents, layout: Layout
) -> Structure | None:
    """The submissions that a contents names. None without a contents of submitters. Where the contents says, any of the
    `possible` headings counts.

    The structure is clear if each of them has its heading where the contents says: the text of one that is not found,
    or of a submission that the contents does not name, would be credited to the one before it.
    """
    listed = [_Listed(entry, _submitter_of_entry(entry, layout)) for entry in contents.entries]
    shift = _locate(listed, found, possible, layout)
    if shift is None:
        return None
    known = sum(listing.who is not None for listing in listed)
    told = known < MIN_PARTS and _title_names_contributors(listed, layout)
    chosen = _among_known(listed) if known >= MIN_PARTS else _organisations(listed, layout, told=told)
    if chosen is None:
        return None
    parts, clear = chosen
    matched = [heading for listing in parts if (heading := listing.heading)]
    if len(matched) < MIN_PARTS:
        return Structure(matched, clear=False) if known >= MIN_PARTS else None
    inside = {id(listing) for listing in parts}
    others = [listing for listing in listed if id(listing) not in inside]
    clear = (
        clear
        and len(matched) == len(parts)
        and not any(
            listing.heading is None and listing.entry.page + shift > matched[0].start.page + 1 for listing in others
        )
        and (told or not others_between(matched, found, layout))
        and (told or known >= MIN_PARTS or not _unlisted(matched, others, layout))
    )
    deeper = _deeper(parts, others)
    ends = [listing.heading.start for listing in others if listing.heading and id(listing) not in deeper]
    chapters = [
        (listing.heading.start, listing.entry.text) for listing in listed if listing.heading and not listing.own_text
    ]
    score = AGREE * len(matched) / len(parts)
    return Structure(matched, score, clear, ends, contents=True, chapters=chapters, told=told)


def _submitter_of_entry(entry: Entry, layout: Layout) -> Speakers | None:
    """The known submitter that an entry of the table of contents names."""
    readings = (entry.text, *entry.tails)
    return next((who for text in readings if (who := known_submitter(text, layout.vocabulary))), None)


def _locate(
    listed: Sequence[_Listed], found: Sequence[Heading], possible: Sequence[Heading], layout: Layout
) -> int | None:
    """Find the heading of each entry; returns the difference between the pages of the file and those that the contents
    names, or None if no heading is found.
    """
    keys = [[keys_of(text) for text in (listing.entry.text, *listing.entry.tails)] for listing in listed]
    written = layout.headings_that_are(frozenset().union(*(key for some in keys for key in some)))
    candidates: list[list[Heading]] = []
    for listing, readings in zip(listed, keys, strict=True):
        here = [head for head in possible if listing.who and set(head.speakers.names) == set(listing.who.names)]
        for key in readings:
            if not here:
                here = [head for text in key for head in written.get(text, ())]
        named = [
            replace(head, speakers=listing.who, known=True) if listing.who and not head.known else head for head in here
        ]
        candidates.append(sorted(named, key=lambda head: head.start))
    shifts = Counter(
        head.start.page + 1 - listing.entry.page
        for listing, here in zip(listed, candidates, strict=True)
        for head in here
    )
    if not shifts:
        return None
    shift = max(shifts, key=lambda value: (shifts[value], -abs(value)))
    after = Place(-1, -1)
    running = has_running_heads(found, layout)
    for listing, here in zip(listed, candidates, strict=True):
        page = listing.entry.page + shift
        listing.heading = _choice([head for head in here if head.start > after], page, layout, running=running)
        if listing.heading is None and listing.who is None:
            listing.heading = _in_other_words(listing.entry, page, after, layout)
        after = listing.heading.start if listing.heading else after
    places = sorted(listing.heading.start for listing in listed if listing.heading)
    for listing in listed:
        if listing.heading:
            after = min(
                (place for place in places if place > listing.heading.start), default=Place(len(layout.pages), 0)
            )
            listing.own_text = not layout.is_empty(listing.heading.end, after)
    return shift


def _choice(here: Sequence[Heading], page: int, layout: Layout, *, running: bool) -> Heading | None:
    """The heading on a page; where that page has none, the only one beside it. Where there are running heads, a name at
    the head of a page that has it below as well begins nothing.
    """
    there = [heading for heading in here if heading.start.page + 1 == page]
    there = [heading for heading in there if heading.firm] or there
    if not there:
        there = [heading for heading in here if abs(heading.start.page + 1 - page) <= _NEAR]
        if len({heading.start.page for heading in there}) > 1:
            return None
    if len(there) > 1 and running and there[0].start in layout.tops:
        return there[1]
    return there[0] if there else None


def _in_other_words(entry: Entry, page: int, after: Place, layout: Layout) -> Heading | None:
    """The only title on a page that has the entry's number and one of its words, or all of its words or all of whose
    words it has: `Women` for `II. Women’s Major Group`.
    """
    words = _words(entry.text)
    if not words:
        return None
    here = [
        title
        for title in layout.titles
        if title.start.page + 1 == page and title.start > after and not known_submitter(title.text, layout.vocabulary)
        and (
            (words & _words(title.text) and entry.numbers == title.numbers)
            if entry.numbers
            else (words <= _words(title.text) or set() < _words(title.text) <= words)
        )
    ]  # fmt: skip
    return here[0] if len(here) == 1 else None


def _words(text: str) -> frozenset[str]:
    """The words of a heading, without endings and short ones."""
    return frozenset(word[:_STEM] for word in fold(text).split() if len(word) > len("and"))


def _among_known(listed: Sequence[_Listed]) -> tuple[list[_Listed], bool]:
    """The known submitters, and those among them that are in no list."""
    places = [place for place, listing in enumerate(listed) if listing.who]
    kinds = Counter(frozenset(listing.entry.numbers) for listing in listed if listing.who).most_common(1)[0][0]
    parts: list[_Listed] = []
    for place, listing in enumerate(listed):
        if listing.who:
            # A name without text of its own is the heading of a chapter.
            parts.extend([listing] if listing.own_text else [])
            continue
        if (
            listing.chapter
            or listing.heading is None
            or is_constituency(listing.entry.text)
            or frozenset(listing.entry.numbers) != kinds
        ):
            continue
        before = max((other for other in places if other < place), default=None)
        after = min((other for other in places if other > place), default=None)
        between = before is not None and after is not None
        fits = between and _name(listed[before]) <= _name(listing) <= _name(listed[after])  # type: ignore[index]
        if fits or listing.heading.noted or listing.organisation:
            parts.append(listing)
    return parts, True


def _name(listing: _Listed) -> str:
    return fold(listing.entry.text)


def _title_names_contributors(listed: Sequence[_Listed], layout: Layout) -> bool:
    """Whether all entries are contributors because the title says who these are, and all are numbered in one count: a
    chapter among them would be somebody's text about the contributions.
    """
    first = _first(listed)
    numbered = [listing for listing in listed if ARABIC in listing.entry.numbers]
    counted = [listing.entry.numbers[ARABIC] for listing in numbered] == list(range(1, len(listed) + 1))
    return (
        first is not None and counted and not any(listing.chapter for listing in listed)
        and layout.contributors(first) is not None
    )  # fmt: skip


def _first(listed: Sequence[_Listed]) -> Place | None:
    return min((listing.heading.start for listing in listed if listing.heading), default=None)


def _organisations(listed: Sequence[_Listed], layout: Layout, *, told: bool) -> tuple[list[_Listed], bool] | None:
    """The entries of one kind of number of which most are organisations, in a file that calls itself a collection; all
    of them if it is `told` that they are.
    """
    first = _first(listed)
    if first is None or not layout.speaks_of_a_collection(first):
        return None
    below = _below_constituencies(listed)

    def count_named(some: Sequence[_Listed]) -> int:
        return sum(told or listing.organisation or id(listing) in below for listing in some)

    best: list[_Listed] = []
    for kind in (*KINDS, None):
        some = [
            listing
            for listing in listed
            if not listing.chapter and (kind in listing.entry.numbers if kind else not listing.entry.numbers)
        ]
        if count_named(some) > count_named(best):
            best = some
    if count_named(best) < MIN_PARTS or count_named(best) * 2 < len(best):
        return None
    # What is at the end of the list without the word of an organisation may be a chapter, unless it stands under the
    # name of a group of stakeholders; so may what is not numbered.
    clear = count_named(best[:1]) > 0 and count_named(best[-1:]) > 0 and _consecutive(best)
    return best, clear and not _unnumbered_between(listed, best)


def _below_constituencies(listed: Sequence[_Listed]) -> set[int]:
    """The entries (`id`) whose chapter is what a group of stakeholders is called: they are organisations."""
    result: set[int] = set()
    above: _Listed | None = None
    for listing in listed:
        if not listing.own_text:
            above = listing
        elif above is not None and is_constituency(above.entry.text):
            result.add(id(listing))
    return result


def _unlisted(matched: Sequence[Heading], others: Sequence[_Listed], layout: Layout) -> bool:
    """Whether a title after the first submission names an organisation that the contents does not."""
    listed = {heading.start for heading in matched} | {listing.heading.start for listing in others if listing.heading}
    names = [name for heading in matched for name in heading.speakers.names]
    return any(
        title.start > matched[0].start and title.start not in listed and is_organisation(title.text)
        and title.text not in names and len(title.text.split()) <= _MOST_OF_A_NAME
        and not any(head.start <= title.start < head.end for head in matched)
        for title in layout.titles
    )  # fmt: skip


def _consecutive(best: Sequence[_Listed]) -> bool:
    """Whether no number is missing; the count may begin anew in each chapter."""
    kinds = frozenset.intersection(*(frozenset(listing.entry.numbers) for listing in best))
    if not kinds:
        return True
    for kind in kinds:
        values = [listing.entry.numbers[kind] for listing in best]
        if all(b in {a + 1, 1} for a, b in itertools.pairwise(values)):
            return True
    return False


def _unnumbered_between(listed: Sequence[_Listed], best: Sequence[_Listed]) -> bool:
    """Whether among numbered submissions there is an entry without number and with text of its own."""
    if not best[0].entry.numbers:
        return False
    inside = [id(listing) for listing in listed]
    first, last = inside.index(id(best[0])), inside.index(id(best[-1]))
    return any(listing.own_text and not listing.entry.numbers for listing in listed[first : last + 1])


def _deeper(parts: Sequence[_Listed], others: Sequence[_Listed]) -> set[int]:
    """The numbered chapters within submissions that are numbered otherwise: they end nothing."""
    kinds = {kind for listing in parts for kind in listing.entry.numbers}
    if not kinds:
        return set()
    last = max((listing.heading.start for listing in parts if listing.heading), default=Place(0, 0))
    return {
        id(listing)
        for listing in others
        if listing.heading and listing.own_text and listing.entry.numbers and not kinds & listing.entry.numbers.keys()
        and listing.heading.start < last
    }  # fmt: skip
