"""Topics of multilateral processes, and the terms by which they are recognised in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic. `terms` holds by language what it is called, first the term that is shown and searched for."""

    name: str
    terms: Mapping[str, Sequence[str]]

    def called(self, language: str) -> str:
        """What the topic is called in a language; its name where none is known."""
        return next(iter(self.terms.get(language, ())), self.name)

    @property
    def query(self) -> str:
        """A query for the passages in which one of the terms stands word for word, in any language."""
        terms = dict.fromkeys(term for terms in self.terms.values() for term in terms)
        return " OR ".join(f'"{term}"' for term in terms or (self.name,))
