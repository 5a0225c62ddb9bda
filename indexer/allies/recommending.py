"""Whose a recommendation is that the report of a body lists with its State in brackets: *Abolish tolls (Lowmoor)*."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from indexer import budget
from indexer.quotes.reports import LEAST_SPEAKERS, brackets_of_names, recommended_by
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from indexer.allies.answer import Found
    from indexer.domain import Document
    from indexer.ports import Index


class Recommending:
    """A document of no State, as far as it lists the recommendations of others."""

    def __init__(self, index: Index, document: Document) -> None:
        self._index, self._document = index, document

    def recommended_by(self, found: Found) -> tuple[str, ...]:
        """Whose that is of which a passage speaks as it was asked for, by the names in brackets behind it. Nobody's if
        other brackets stand within, if the document is a State's own, or if it has such brackets of fewer than three:
        *in Highfen (Lowmoor)* is a place.
        """
        text = found.passage.text
        start, end = found.nearest or (0, len(text))
        told = [place for place in found.covered if start <= place[0] < end]
        first, last = (told[0][0], told[-1][1]) if told else (start, end)
        if self._is_states_own or brackets_of_names(text[first:last]) > (0 if told else 1):
            return ()
        names = recommended_by(text[first:last], text[last:])
        return tuple(sorted(names)) if names and len(self._recommending) >= LEAST_SPEAKERS else ()

    @property
    def _is_states_own(self) -> bool:
        return load_vocabulary().group("States") in self._document.description.groups

    @cached_property
    def _recommending(self) -> frozenset[str]:
        """All whose names stand so at the end of its passages."""
        every: set[str] = set()
        for passage in self._index.passages(self._document.id):
            budget.check()
            every |= recommended_by(passage.text, "") or frozenset()
        return frozenset(every)
