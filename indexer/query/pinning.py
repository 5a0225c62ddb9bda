"""Documents that come first, however well others match: a submitter's own, and those that bear a symbol."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.messages import Message

if TYPE_CHECKING:
    from indexer.index.doc_values import Columns, Integers

SUBMITTED_FIRST = Message("submitted_first")
"""The note of an answer to a query that is a name."""
BEARING_FIRST = Message("bearing_first")
"""The note of an answer to a query that is a symbol."""


@dataclass(frozen=True, slots=True)
class Pinning:
    """Whose documents come first, by the name that results show, or those of which symbols (`symbols.symbol_keys`)."""

    submitter: str | None = None
    symbols: tuple[str, ...] = ()

    @property
    def note(self) -> Message:
        """What the reader of the answer is told."""
        return BEARING_FIRST if self.symbols else SUBMITTED_FIRST

    def tiers(self, columns: Columns, documents: Integers) -> list[Integers]:
        """The documents in the order of their claims, each tier in the order in which they were given. Of those that
        bear a symbol, those that bear it alone are before those whose symbols begin with it.
        """
        claims: list[tuple[str, list[str]]] = []
        if self.submitter is not None:
            claims.append(("submitter", [self.submitter]))
        if self.symbols:
            longer = tuple(f"{symbol}/" for symbol in self.symbols)
            claims.append(("symbol", list(self.symbols)))
            claims.append(("symbol", [one for one in columns.fields["symbol"].values if one.startswith(longer)]))
        left = documents
        found = []
        for name, values in claims:
            claimed = columns.fields[name].documents_with(values)[left]
            found.append(left[claimed])
            left = left[~claimed]
        return [tier for tier in (*found, left) if len(tier)]
