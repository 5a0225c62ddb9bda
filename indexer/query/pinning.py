"""Pinning: a submitter's own documents, or those that bear a symbol, come before all other results."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.domain import Filters
    from indexer.index.doc_values import Columns, Integers, Mask
    from indexer.query.nodes import Node

SUBMITTED_FIRST = Message("submitted_first")
"""The note of an answer to a query that is a name."""
BEARING_FIRST = Message("bearing_first")
"""The note of an answer to a query that is a symbol."""
BEARING_SILENT = Message("bearing_silent")
"""The note where a document bears the symbol that is asked about, but none that does answers."""
SPOKEN_FIRST = Message("spoken_first")
"""The note where what answers was not submitted under the name, but on its behalf."""
BODIES_FIRST = Message("bodies_first")
"""The note where only bodies of a State or an organisation submitted what answers: a ministry, a regulator."""
SUBMITTED_NEAR = Message("submitted_near")
"""The note where documents were submitted under the name that only come near in meaning."""
SUBMITTED_SILENT = Message("submitted_silent")
"""The note where documents were submitted under the name, but none of them answers."""
SYMBOL_NOWHERE = Message("symbol_nowhere")
"""The note where no document bears the symbol, and no text has it."""
NAME_NOWHERE = Message("name_nowhere")
"""The note where nothing was submitted under the name, and no text has it."""
NONE_SUBMITTED, NONE_BEARING = Message("none_submitted"), Message("none_bearing")
"""The notes where none of the documents is one of these."""
ABOUT_A_SUBMITTER = (
    SUBMITTED_FIRST, SUBMITTED_NEAR, SPOKEN_FIRST, BODIES_FIRST, SUBMITTED_SILENT, NONE_SUBMITTED, NAME_NOWHERE,
)  # fmt: skip
"""The notes of an answer about what somebody says."""


@dataclass(frozen=True, slots=True)
class Pinning:
    """Which documents come first: those of a submitter, by its names in the index (of these, if a `type` is asked for,
    first those of it), then those that speak on its behalf (`speaking`), by number, and then those of its `bodies`; or
    those that bear one of the `symbols` (`symbols.symbol_keys`). `longer` are the names of other States in which the
    submitter's stands, each by whose it is: *Equatorial Guinea* for Guinea.
    """

    submitters: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    bodies: Filters | None = None
    speaking: tuple[int, ...] = ()
    type: str = ""
    longer: Mapping[str, Node] = field(default_factory=dict, hash=False)

    def note(self, columns: Columns, documents: Integers, filters: Filters) -> Message:
        """What the reader of an answer with these documents, which pass the filters, is told."""
        own, *others = self._own_and_others(columns, documents)
        if len(own):
            return BEARING_FIRST if self.symbols else SUBMITTED_FIRST
        if self.speaking and len(others[0]):
            return SPOKEN_FIRST
        if any(map(len, others)):
            return BEARING_FIRST if self.symbols else BODIES_FIRST
        if self._is_borne(columns, filters):
            return BEARING_SILENT if self.symbols else SUBMITTED_SILENT
        return NONE_BEARING if self.symbols else NONE_SUBMITTED

    def _own_and_others(self, columns: Columns, documents: Integers) -> list[Integers]:
        """The tiers that are pinned, with the submitter's own documents as one."""
        *pinned, _ = self._claimed(columns, documents)
        return [np.concatenate(pinned[:2]), *pinned[2:]] if self.type else pinned

    def _is_borne(self, columns: Columns, filters: Filters) -> bool:
        """Whether any document that passes the filters comes first, whether or not it answers."""
        passing = columns.passing(filters)
        documents = np.arange(columns.documents) if passing is None else np.unique(columns.document_of[passing])
        own, *others = self._own_and_others(columns, documents)
        return any(map(len, (own, *others[1 if self.speaking else 0 :])))

    def tiers(self, columns: Columns, documents: Integers, others: Mask) -> list[Integers]:
        """The documents in tiers, pinned ones first; each tier keeps the given order. Documents that bear a symbol
        exactly come before those whose symbols begin with it. Of those that are not pinned, the ones that speak of
        `others`, whose names the submitter's is a part of, come last.
        """
        *pinned, left = self._claimed(columns, documents)
        return [tier for tier in (*pinned, left[~others[left]], left[others[left]]) if len(tier)]

    def _claimed(self, columns: Columns, documents: Integers) -> list[Integers]:
        """The tiers, empty ones too; the last has what is not pinned."""
        masks: list[Mask] = []
        if self.submitters:
            masks.append(columns.fields["submitter"].documents_with(self.submitters))
        if self.symbols:
            symbols = columns.fields["symbol"]
            longer = tuple(f"{symbol}/" for symbol in self.symbols)
            begun = [symbol for symbol in symbols.values if symbol.startswith(longer)]
            masks += [symbols.documents_with(self.symbols), symbols.documents_with(begun)]
        if self.type:
            masks.insert(0, masks[0] & columns.fields["type"].documents_with((self.type,)))
        if self.speaking:
            masks.append(np.isin(np.arange(columns.documents), self.speaking))
        if self.bodies is not None and (of_bodies := columns.documents_passing(self.bodies)) is not None:
            masks.append(of_bodies)
        left = documents
        found = []
        for mask in masks:
            claimed = mask[left]
            found.append(left[claimed])
            left = left[~claimed]
        return [*found, left]
