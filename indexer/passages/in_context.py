"""Passages with what their document tells of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.passages.annexes import Letter
from indexer.passages.kinds import headings, passage_kinds
from indexer.passages.votes import headings_of_votes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Passage


def in_context(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of one document with their kinds, the texts of their headings and their annexes."""
    kinds = passage_kinds(passages)
    voted_on = headings_of_votes(passages)
    told = [
        replace(passage, kind=kind, heading=voted_on.get(place) or None if above is None else passages[above].text)
        for place, (passage, kind, above) in enumerate(zip(passages, kinds, headings(passages, kinds), strict=True))
    ]
    return [replace(one, annex=annex) for one, annex in zip(told, Letter(told).annexes(), strict=True)]
