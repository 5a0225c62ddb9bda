"""What print adds to the words of a document, and is none of them: the calls of notes, capitals of a new line, heads
and feet of pages.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.query.word_frequencies import load_word_frequencies
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from indexer.domain import Passage
    from indexer.quotes.candidates import Span
    from indexer.quotes.pairing import Change

_CALL = regex.compile(r"(?P<word>\p{L}{2,}\p{Ll})\p{Nd}{1,3}")
"""A word with a number written on, as text layers have the call of a note."""
_SALUTATION_END = regex.compile(r"\s*[,،，]\s*\n\s*")


def has_call(change: Change) -> bool:
    """Whether the document's word is the quoted one with the call of a note written on, or the other way round:
    *Rights1*. No list of words has it with the number, as *Covid19*, and every list without.
    """
    zipf = load_word_frequencies().zipf
    for written, plain in ((change.source, change.quoted), (change.quoted, change.source)):
        call = _CALL.fullmatch(written)
        if call is not None and call["word"] == plain:
            return zipf(fold(written)) is None and zipf(fold(plain)) is not None
    return False


def begins_behind_salutation(span: Span, change: Change) -> bool:
    """Whether a word has its capital in the document only because a line begins there, behind a comma: *Mr. President,
    / We thank you*.
    """
    at = change.first
    if not at or change.last - at != 1 or change.source[0].lower() + change.source[1:] != change.quoted:
        return False
    before, word = span.words[at - 1 : at + 1]
    opening, own = (span.passages[span.owners[place]].text for place in (at - 1, at))
    if span.owners[at - 1] == span.owners[at]:
        between = own[before.end : word.start]
    else:
        between = f"{opening[before.end :]}\n{own[: word.start]}"
    return _SALUTATION_END.fullmatch(between) is not None


def stands_between(change: Change, printed: str) -> bool:
    """Whether what a quotation adds are words of what is `printed` between two pages, with a number: a running head
    without one may be words of anybody.
    """
    added = Counter(word.key for word in words(change.quoted))
    return any(key.isdecimal() for key in added) and not added - Counter(word.key for word in words(printed))


def between_pages(last: Passage, page: str, first: Passage, next_page: str, numbers: tuple[int, int]) -> str:
    """What is printed below the last line of a passage on a page, and above the first line of one on the next, which
    may be the same passage. `numbers` are those of the pages, whose texts are given.
    """
    ends = [end for number, _, end in last.spans if number == numbers[0]]
    starts = [start for number, start, _ in first.spans if number == numbers[1]]
    return f"{page[max(ends) :]}\n{next_page[: min(starts)]}" if ends and starts else ""
