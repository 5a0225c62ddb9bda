"""How many passages hold a word: enough of it to tell words that say something from those that stand everywhere."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from indexer.analysis import letters
from indexer.ranking.parameters import COMMON_STEM_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

WEIGHT_DIGITS = 4
"""Weights are rounded, so that both engines are asked for the same."""


@dataclass(frozen=True, slots=True)
class DocumentFrequencies:
    """Of the passages of an index. `common` holds the stems that stand in more than COMMON_STEM_SHARE of them."""

    passages: int
    common: Mapping[str, int]

    @classmethod
    def of(cls, counts: Iterable[tuple[str, int]], passages: int) -> Self:
        """Of stems with the numbers of passages that hold them."""
        return cls(passages, {stem: count for stem, count in counts if count > COMMON_STEM_SHARE * passages})

    def rarity(self, stem: str) -> float:
        """The inverse document frequency, as BM25 has it."""
        count = self.common.get(stem, COMMON_STEM_SHARE * self.passages)
        return math.log(1 + (self.passages - count + 0.5) / (count + 0.5))

    def weights(self, readings: Sequence[str]) -> list[float]:
        """What the readings of a query word weigh beside their own rarity: the same letters are as rare as where they
        are commonest. *Of* stands in nearly every English passage; the one that is taken for Spanish and holds it would
        otherwise be what the query is about.
        """
        rarities = [(letters(reading), self.rarity(reading)) for reading in readings]
        least: dict[str, float] = {}
        for written, rarity in rarities:
            least[written] = min(rarity, least.get(written, rarity))
        return [round(least[written] / rarity, WEIGHT_DIGITS) for written, rarity in rarities]

    def to_bytes(self) -> bytes:
        """For keeping; `from_bytes` reads it."""
        return json.dumps({"passages": self.passages, "common": dict(self.common)}, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Raises ValueError, KeyError or TypeError when it is damaged."""
        values = json.loads(stored)
        return cls(int(values["passages"]), dict(values["common"]))
