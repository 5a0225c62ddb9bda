"""Document frequencies of stems, counted in passages: they separate informative words from common ones."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from indexer.analysis import letters
from indexer.ranking.parameters import COMMON_STEM_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.query.nodes import Alternative

WEIGHT_DIGITS = 4
"""Weights are rounded, so that both engines get the same query."""


@dataclass(frozen=True, slots=True)
class DocumentFrequencies:
    """The document frequencies of an index. `common` holds the stems of more than COMMON_STEM_SHARE of its passages."""

    passages: int
    common: Mapping[str, int]

    @classmethod
    def of(cls, counts: Iterable[tuple[str, int]], passages: int) -> Self:
        """Build it from stems with the numbers of passages that contain them."""
        return cls(passages, {stem: count for stem, count in counts if count > COMMON_STEM_SHARE * passages})

    def rarity(self, stem: str) -> float:
        """The inverse document frequency of BM25."""
        return self._rarity_of(self._count(stem))

    @property
    def rarest(self) -> float:
        """The rarity of all stems that are not common."""
        return self._rarity_of(COMMON_STEM_SHARE * self.passages)

    def _count(self, stem: str) -> float:
        return self.common.get(stem, COMMON_STEM_SHARE * self.passages)

    def _rarity_of(self, count: float) -> float:
        return math.log(1 + (self.passages - count + 0.5) / (count + 0.5))

    def weights(self, readings: Sequence[str]) -> list[float]:
        """Factors for the readings of a query word, relative to their own rarity: readings with the same letters count
        as rare as the most common of them. *Of* is in nearly every English passage; otherwise its rare Spanish reading
        would dominate the query.
        """
        rarities = [(letters(reading), self.rarity(reading)) for reading in readings]
        least: dict[str, float] = {}
        for written, rarity in rarities:
            least[written] = min(rarity, least.get(written, rarity))
        return [round(least[written] / rarity, WEIGHT_DIGITS) for written, rarity in rarities]

    def translation_weights(self, alternatives: Sequence[Alternative], rarity: float) -> list[float]:
        """Factors for the translations of a query word of this rarity, relative to their own: each one's weight, and
        none counts as rarer than the word. The word is as frequent as its translations are on average, by their
        weights (probabilistic structured queries: Darwish and Oard, SIGIR 2003). Nor does any count for more than the
        word itself: what is common in one language is rare in an index that has few passages in the other.
        """
        counts = [min(map(self._count, term.stems)) for term in alternatives]
        whole = sum(term.weight for term in alternatives)
        expected = sum(one.weight * count for one, count in zip(alternatives, counts, strict=True)) / whole
        of_word = self._rarity_of(expected)
        return [
            round(min(one.weight * min(1.0, of_word / own), max(one.weight, 1.0) * rarity / own), WEIGHT_DIGITS)
            for one, own in zip(alternatives, map(self._rarity_of, counts), strict=True)
        ]

    def to_bytes(self) -> bytes:
        """Serialise it for `from_bytes`."""
        return json.dumps({"passages": self.passages, "common": dict(self.common)}, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Read what `to_bytes` wrote. Raises ValueError, KeyError or TypeError when it is damaged."""
        values = json.loads(stored)
        return cls(int(values["passages"]), dict(values["common"]))
