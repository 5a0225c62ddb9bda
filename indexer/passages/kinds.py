"""What kind of text each passage of a document is. Pure functions of its passages in their order.

Rules look at form, not at meaning, and doubt is in favour of `STATEMENT`: a passage wrongly called furniture hides an
answer, one wrongly called a statement only takes a place. A passage is what its lines are, and a statement when one of
them is.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.domain import PassageKind
from indexer.languages import pattern_of
from indexer.passages.features import (
    NUMBER,
    capitalised_share,
    ends_sentence,
    is_courtesy,
    length,
    sentence_words,
    without_addresses,
    without_number,
)
from indexer.passages.forms import form_before
from indexer.passages.lines import HEADING_WORDS, NAME_WORDS, is_dated_row, is_row, kind_of_line
from indexer.passages.references import goes_on, has_signs, is_bibliography, is_reference, is_run_of_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Passage
    from indexer.passages.votes import Vote

LONG = 90
"""Words from which only tables, contents and references can be anything but a statement."""
PAGED_LINES = 3
"""Lines that end with a page's number, from which they are a table of contents; also those of neighbouring passages,
where each begins with the next number.
"""
LONGEST_ITEM = 400
"""Letters of a title on an agenda at most."""
LEADERS_SHARE = 8
"""A table of contents has one character of leaders in so many."""
HEADING_LINES = 4
"""Lines of a heading at most, with those above it; more are a list of items without stops."""
TITLE_WORDS = 6
"""Words of a heading at most where nothing follows that it could be above."""
ITEM_WORDS = 2
"""Words of a numbered line, with more than which it may be an item of a list."""
NOTE_WORDS = 30
"""Words of a footnote without a sentence at most."""
MIN_LISTED = 12
"""Words from which a text without a sentence is too long for a title or a slogan."""
NAMES_SHARE = 0.9
"""The share of its longer words that have a capital, from which such a text has names alone."""
MIN_NOTES = 2
"""Footnotes with following numbers that make a block of them, whatever they say."""
MAY_REFER = {PassageKind.STATEMENT, PassageKind.HEADING, PassageKind.NAMES, PassageKind.TABLE}
"""Kinds that what stands beside a passage can make a reference of."""

_LEADERS = regex.compile(r"(?:\.\s?){4,}\s*\p{Nd}{0,3}|…{2,}\s*\p{Nd}{0,3}|_{5,}")
_CONTENTS = regex.compile(rf"^(?:{pattern_of('contents_titles')})\W*$", regex.IGNORECASE)
_PAGED = regex.compile(r"[\p{L})]\s+\p{Nd}{1,3}$")
_ENTRY = regex.compile(r"^(\p{Nd}{1,2})[.)]?\s+.*[\p{L})]\s+(\p{Nd}{1,3})$")
_ON_AGENDA = regex.compile(
    r"^(\p{Nd}{1,3})[.、．]\s?(?:[^().;:?!（）]|\([^()]*\))+[(（][^()（）]*\p{Nd}[^()（）]*[)）][.。]?$"
)
"""A numbered title with dates or resolutions in brackets behind it: *7. The situation of the isles (2 May 1990)*."""
_FOOTNOTE = regex.compile(r"^(\d{1,3})\s+(?=\p{Lu}|https?:|[“\"«])")


def passage_kinds(passages: Sequence[Passage], votes: Sequence[Vote] = ()) -> list[PassageKind]:
    """The kind of each passage of one document, given in their order, with its recorded `votes`."""
    kinds = [_by_itself(passage.text) for passage in passages]
    _among_contents(passages, kinds)
    _on_agenda(passages, kinds)
    _among_references(passages, kinds)
    _list_items(passages, kinds)
    for vote in votes:
        for place in vote.lists:
            kinds[place] = PassageKind.VOTE
    return [
        PassageKind.STATEMENT if kind is PassageKind.HEADING and not _may_head(passages, kinds, place) else kind
        for place, kind in enumerate(kinds)
    ]


def headings(passages: Sequence[Passage], kinds: Sequence[PassageKind]) -> list[int | None]:
    """For each passage the place of the heading that stands directly above it, on the same or the preceding page; None
    where there is none, for headings, and for lists of votes, which have one of their own (`votes.votes`).
    """
    result: list[int | None] = []
    for place, (passage, kind) in enumerate(zip(passages, kinds, strict=True)):
        above = place - 1
        headed = (
            place > 0
            and kind not in {PassageKind.HEADING, PassageKind.VOTE}
            and kinds[above] is PassageKind.HEADING
            and passage.page - passages[above].page_to <= 1
        )
        result.append(above if headed else None)
    return result


def _by_itself(text: str) -> PassageKind:
    """The kind of a passage without regard to its neighbours; `HEADING` means that it may be one."""
    if form_before(text) == len(text) > 0:
        return PassageKind.COVER
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    kind = _by_form(text, lines)
    return PassageKind.NAMES if kind is PassageKind.STATEMENT and _is_names(text, lines) else kind


def _is_names(text: str, lines: Sequence[str]) -> bool:
    """Whether a text has names and titles alone, as a list of signatories has: no word of a sentence, and nearly every
    longer word with a capital. Items of a list may say something by themselves.
    """
    plain = without_addresses(text)
    if length(plain) < MIN_LISTED or sum(bool(NUMBER.match(line)) for line in lines) > 1:
        return False
    return not sentence_words(plain) and capitalised_share(plain) >= NAMES_SHARE


def _by_form(text: str, lines: Sequence[str]) -> PassageKind:
    if _is_contents(lines):
        return PassageKind.CONTENTS
    dated = sum(map(is_dated_row, lines))
    if dated > 1 and dated * 2 > len(lines):
        return PassageKind.TABLE
    if is_run_of_notes(text) or is_bibliography(text) or (is_reference(text) and not any(map(_says, lines))):
        return PassageKind.REFERENCE
    if is_courtesy(text):
        return PassageKind.CLOSING
    if length(without_addresses(text)) > LONG and not any(map(is_row, lines)):
        return PassageKind.STATEMENT
    return _by_lines(lines)


def _by_lines(lines: Sequence[str]) -> PassageKind:
    """The kind that most of a passage's words have, a statement if any line is one; furniture if there are no words."""
    kinds = Counter[PassageKind]()
    for line in lines:
        kind = kind_of_line(line)
        if kind is PassageKind.STATEMENT:
            return kind
        if kind is not None:
            kinds[kind] += max(1, length(line))
    kind = kinds.most_common(1)[0][0] if kinds else PassageKind.COVER
    return PassageKind.STATEMENT if kind is PassageKind.HEADING and len(lines) > HEADING_LINES else kind


def _is_contents(lines: Sequence[str]) -> bool:
    """Whether lines are a table of contents: leaders, its title, or lines that end with a page's number."""
    whole = sum(map(len, lines))
    leaders = sum(len(match.group()) for line in lines for match in _LEADERS.finditer(line))
    if leaders * LEADERS_SHARE > whole:
        return True
    if any(map(ends_sentence, lines)):
        return False
    paged = sum(bool(_PAGED.search(line)) for line in lines)
    return bool(lines and _CONTENTS.match(lines[0])) or (paged >= PAGED_LINES and paged * 2 > len(lines))


def _among_contents(passages: Sequence[Passage], kinds: list[PassageKind]) -> None:
    """Titles with following numbers, each with a page not before the last one's, are a table of contents, also where
    other titles stand between them.
    """
    entries = [_entries(passage.text) for passage in passages]
    for place, own in enumerate(entries):
        before, after = entries[max(0, place - 1) : place], entries[place + 1 : place + 2]
        runs = ([*before, own], [own, *after], [*before, own, *after])
        if own and any(_counts_up([number for some in run for number in some]) for run in runs):
            kinds[place] = PassageKind.CONTENTS


def _entries(text: str) -> list[tuple[int, int]]:
    """The number and the page of each line that has both; none if a sentence ends in the text."""
    lines = text.split("\n")
    found = [(int(entry[1]), int(entry[2])) for entry in map(_ENTRY.match, lines) if entry]
    return [] if found and any(map(ends_sentence, lines)) else found


def _on_agenda(passages: Sequence[Passage], kinds: list[PassageKind]) -> None:
    """Titles with following numbers and brackets behind them, without a word of a sentence, are an agenda."""
    items = [_item(passage.text) for passage in passages]
    for start in range(len(items) - PAGED_LINES + 1):
        run = items[start : start + PAGED_LINES]
        if all(run) and _counts_up([(number, 0) for number in run]):
            kinds[start : start + PAGED_LINES] = [PassageKind.CONTENTS] * PAGED_LINES


def _item(text: str) -> int:
    """The number of a title on an agenda; 0 for anything else."""
    found = _ON_AGENDA.match(" ".join(text.split())) if len(text) <= LONGEST_ITEM else None
    return int(found[1]) if found and not sentence_words(text) else 0


def _counts_up(entries: Sequence[tuple[int, int]]) -> bool:
    return len(entries) >= PAGED_LINES and all(
        number == last + 1 and page >= last_page for (last, last_page), (number, page) in pairwise(entries)
    )


def _says(line: str) -> bool:
    """Whether a line of several is a sentence or an item without any sign of a reference."""
    return ends_sentence(line) and length(without_number(line)) > 1 and not has_signs(line) and not is_reference(line)


def _among_references(passages: Sequence[Passage], kinds: list[PassageKind]) -> None:
    """A short line between references, or beside one and with a sign of one, is a reference; so is a footnote that says
    nothing, where the document has the note before or after it.
    """
    first = list(kinds)
    notes = {number for passage in passages for number in _notes(passage.text)}
    for place, passage in enumerate(passages):
        if kinds[place] in MAY_REFER and _is_block_of_notes(passage.text):
            kinds[place] = PassageKind.REFERENCE
        if kinds[place] not in MAY_REFER or sentence_words(passage.text) or goes_on(passage.text):
            continue
        size = length(without_addresses(passage.text))
        beside = [first[at] is PassageKind.REFERENCE for at in (place - 1, place + 1) if 0 <= at < len(first)]
        between = len(beside) > 1 and all(beside) and size <= HEADING_WORDS and kinds[place] is not PassageKind.HEADING
        signed = any(beside) and size <= NAME_WORDS and has_signs(passage.text)
        own = _notes(passage.text)[:1]
        noted = size <= NOTE_WORDS and any({number - 1, number + 1} & notes for number in own)
        if between or signed or (noted and ends_sentence(passage.text)):
            kinds[place] = PassageKind.REFERENCE


def _notes(text: str) -> list[int]:
    """The numbers of the footnotes that begin on the lines of a text, where the first line begins one."""
    lines = text.split("\n")
    if not _FOOTNOTE.match(lines[0]):
        return []
    return [int(match[1]) for match in map(_FOOTNOTE.match, lines) if match]


def _is_block_of_notes(text: str) -> bool:
    """Whether a text is footnotes of which one only refers to a source, or half are no sentences, as those that tell
    what a text rests on (*Interviews with fishers, June 2024*): others may say something, as an aside to text that
    stands elsewhere. A line of them may begin with another number, such as that of a day.
    """
    lines = text.split("\n")
    notes = _notes(text)
    counted = {number for number in notes if {number - 1, number + 1} & set(notes)}
    if len(counted) < MIN_NOTES or len(notes) < len(lines):
        return False
    unsaid = sum(ends_sentence(line) and not sentence_words(line) for line in lines)
    if 2 * unsaid < len(lines) and not any(map(is_reference, lines)):
        return False
    return not any(goes_on(line) or length(without_addresses(line)) > LONG for line in lines)


def _list_items(passages: Sequence[Passage], kinds: list[PassageKind]) -> None:
    """What may be a heading by its form is an item of a list where the next passage bears the next number, or where the
    one before is an item too.
    """
    numbers = [_number(passage.text) for passage in passages]
    for place, kind in enumerate(kinds):
        text = passages[place].text
        if kind is not PassageKind.HEADING or numbers[place] is None or "\n" in text or length(text) <= ITEM_WORDS:
            continue
        after = place + 1 < len(kinds) and numbers[place + 1] == _next(numbers[place])
        follows = place > 0 and _next(numbers[place - 1]) == numbers[place]
        item_before = (
            follows and kinds[place - 1] is PassageKind.STATEMENT and length(passages[place - 1].text) <= HEADING_WORDS
        )
        if after or item_before:
            kinds[place] = PassageKind.STATEMENT


def _number(text: str) -> tuple[int, ...] | None:
    match = NUMBER.match(text)
    digits = regex.findall(r"\p{Nd}+", match.group()) if match else []
    return tuple(int(digit) for digit in digits) or None


def _next(number: tuple[int, ...] | None) -> tuple[int, ...] | None:
    return (*number[:-1], number[-1] + 1) if number else None


def _may_head(passages: Sequence[Passage], kinds: Sequence[PassageKind], place: int) -> bool:
    """Whether text that a heading may be above follows it, if need be after other headings. Without that, a short line
    of a few words is still a title; a longer one may be a sentence that lacks its stop.
    """
    for after in range(place + 1, len(kinds)):
        if passages[after].page - passages[place].page_to > 1:
            break
        if kinds[after] is not PassageKind.HEADING:
            return True
    return length(passages[place].text) <= TITLE_WORDS
