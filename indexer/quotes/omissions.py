"""What an ellipsis or a bracket of a quotation stands for, where that turns what is quoted: *we did ... cancel the
elections*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.quotes.context import CLAUSES
from indexer.quotes.meaning_changes import are_modals, hedges, negates
from indexer.quotes.pairing import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.quotes.align import Alignment
    from indexer.quotes.candidates import Span
    from indexer.quotes.quotation import Element


def turning_omissions(steps: Sequence[Element], span: Span, alignment: Alignment) -> Iterator[Change]:
    """The words left out that negate, doubt or limit what stands beside them, as changes. They stand in one clause with
    the quoted words before or after them: whole clauses may be left out, whatever they say.
    """
    for step, first, last in alignment.omissions:
        if _turns(steps[step].text):
            continue  # a bracket says as much
        for start, end in _beside(span, first, last):
            source = _text(span, start, end)
            if _turns(source):
                yield Change(source, "", start, end, step, step)


def _turns(text: str) -> bool:
    return negates(text) or hedges(text) or are_modals(text)


def _beside(span: Span, first: int, last: int) -> list[tuple[int, int]]:
    """Of the words from `first` up to `last`, those in one clause with the word before them and with the word after
    them; once if these are all.
    """
    behind = first
    while behind < last and _are_of_one_clause(span, behind - 1, behind):
        behind += 1
    ahead = last
    while ahead > first and _are_of_one_clause(span, ahead - 1, ahead):
        ahead -= 1
    found = [(first, behind), (ahead, last)]
    return [(start, end) for start, end in dict.fromkeys(found) if start < end]


def _are_of_one_clause(span: Span, one: int, other: int) -> bool:
    if span.owners[one] != span.owners[other]:
        return False
    text = span.passages[span.owners[one]].text
    return not CLAUSES.search(text[span.words[one].end : span.words[other].start])


def _text(span: Span, first: int, last: int) -> str:
    text = span.passages[span.owners[first]].text
    return str(regex.sub(r"\s+", " ", text[span.words[first].start : span.words[last - 1].end]))
