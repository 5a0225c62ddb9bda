"""Passages with what their document tells of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.passages.annexes import Letter
from indexer.passages.kinds import headings, passage_kinds
from indexer.passages.votes import headings_of_votes, recorded_votes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Passage


def in_context(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of one document with their kinds, the texts of their headings and their annexes."""
    votes = recorded_votes(passages)
    kinds = passage_kinds(passages, votes)
    above = {place: passages[at].text for place, at in enumerate(headings(passages, kinds)) if at is not None}
    above |= {place: voted_on for place, voted_on in headings_of_votes(passages, votes).items() if voted_on}
    told = [
        replace(passage, kind=kind, heading=above.get(place))
        for place, (passage, kind) in enumerate(zip(passages, kinds, strict=True))
    ]
    return [replace(passage, annex=annex) for passage, annex in zip(told, Letter(told).annexes(), strict=True)]
