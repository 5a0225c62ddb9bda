"""Whose a recommendation is that the report of a body lists with its State in brackets: *Abolish tolls (Lowmoor)*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer import budget
from indexer.quotes.reports import LEAST_SPEAKERS, brackets_of_names, recommended_by
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from indexer.allies.answer import Found
    from indexer.domain import Document
    from indexer.ports import Index


class Recommending:
    """The documents of an index that are no State's, as far as they list the recommendations of others. Each is read
    once.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._names: dict[str, frozenset[str]] = {}

    def recommended_by(self, found: Found) -> tuple[str, ...]:
        """Whose that is of which a passage speaks as it was asked for, by the names in brackets behind it. Nobody's if
        other brackets stand within, if the document is a State's own, or if it has such brackets of fewer than three:
        *in Highfen (Lowmoor)* is a place.
        """
        text = found.passage.text
        start, end = found.nearest or (0, len(text))
        told = [place for place in found.covered if start <= place[0] < end]
        first, last = (told[0][0], told[-1][1]) if told else (start, end)
        names = recommended_by(text[first:last], text[last:])
        if not names or _is_states_own(found.document) or brackets_of_names(text[first:last]) > (0 if told else 1):
            return ()
        return tuple(sorted(names)) if len(self._named_in(found.document)) >= LEAST_SPEAKERS else ()

    def _named_in(self, document: Document) -> frozenset[str]:
        """All whose names stand so at the end of a document's passages."""
        if document.id not in self._names:
            every: set[str] = set()
            for passage in self._index.passages(document.id):
                budget.check()
                every |= recommended_by(passage.text, "") or frozenset()
            self._names[document.id] = frozenset(every)
        return self._names[document.id]


def _is_states_own(document: Document) -> bool:
    return load_vocabulary().group("States") in document.description.groups
