"""Normalise similarities per language by mean and spread, without looking at each passage.

A model places texts of the query's language nearer to it than their translations. A similarity is therefore replaced by
its distance, in standard deviations, from the mean of the passages in its own language (docs/adr/0021). Mean and
variance of `q . v` over the vectors `v` of a language are `q . mean(v)` and `q . covariance(v) . q`. So the first and
second moments of the vectors, stored with an index, give both for any query, exactly, whichever engine holds the
vectors.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from zipfile import BadZipFile

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.floating[Any]]

LEAST_VARIANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """Makes similarities comparable between languages: `(similarity - mean) / spread`, one value of each per
    language.
    """

    means: npt.NDArray[np.float32]
    spreads: npt.NDArray[np.float32]

    @classmethod
    def identity(cls, languages: int) -> Self:
        """A scale that leaves similarities unchanged."""
        return cls(np.zeros(languages, dtype=np.float32), np.ones(languages, dtype=np.float32))

    @property
    def least_spread(self) -> float:
        """The smallest spread of a language; 1 without languages."""
        return float(self.spreads.min()) if len(self.spreads) else 1.0

    def of(self, places: Sequence[int]) -> Scale:
        """The same scale for the languages at these positions, in their order."""
        return Scale(self.means[places], self.spreads[places])

    def standardised(
        self, similarities: npt.NDArray[np.float32], languages: npt.NDArray[np.integer[Any]]
    ) -> npt.NDArray[np.float32]:
        """Normalise similarities (n,) of passages in the languages with these codes (n,). The order within a language
        does not change.
        """
        if not len(self.means):
            return similarities
        alike = len(self.means) == 1  # nothing to look up for each passage
        result: npt.NDArray[np.float32] = similarities - (self.means if alike else self.means.take(languages))
        result /= self.spreads if alike else self.spreads.take(languages)
        return result


@dataclass(frozen=True, slots=True)
class LanguageStatistics:
    """Moments of an index's unit vectors. `languages` has L codes, `sizes` (L,) counts passages, `means` (L, D) are
    mean vectors, `scatters` (L, D, D) sums of `(v - mean)(v - mean)ᵀ`.
    """

    languages: tuple[str, ...]
    sizes: npt.NDArray[np.int64]
    means: npt.NDArray[np.float32]
    scatters: npt.NDArray[np.float32]

    def scale(self, query: Floats, prior_passages: int) -> Scale:
        """The scale for a query's vector, shape (D,). In each language's mean and spread, the whole corpus has the
        weight of `prior_passages`.
        """
        if not self.languages:
            return Scale.identity(0)
        query = query.astype(np.float32)
        own_means = (self.means @ query).astype(np.float64)
        own_scatters = np.maximum(((self.scatters @ query) @ query).astype(np.float64), 0)
        total = self.sizes.sum()
        mean = float(self.sizes @ own_means / total)
        variance = max(float((own_scatters.sum() + self.sizes @ (own_means - mean) ** 2) / total), LEAST_VARIANCE)
        means = (self.sizes * own_means + prior_passages * mean) / (self.sizes + prior_passages)
        scatters = own_scatters + self.sizes * (own_means - means) ** 2
        spreads = np.sqrt((scatters + prior_passages * variance) / (self.sizes + prior_passages))
        return Scale(means.astype(np.float32), spreads.astype(np.float32))

    def to_bytes(self) -> bytes:
        """Serialise them for `from_bytes`."""
        stream = io.BytesIO()
        np.savez(
            stream, languages=np.array(self.languages, dtype=np.str_), sizes=self.sizes, means=self.means,
            scatters=self.scatters,
        )  # fmt: skip
        return stream.getvalue()

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
        try:
            arrays = np.load(io.BytesIO(stored), allow_pickle=False)
            languages = tuple(str(code) for code in arrays["languages"])
            return cls(languages, arrays["sizes"], arrays["means"], arrays["scatters"])
        except (BadZipFile, EOFError, KeyError, OSError) as error:
            message = f"the moments of its vectors are damaged ({error})"
            raise ValueError(message) from error


class LanguageStatisticsCollector:
    """Accumulates the moments of vectors."""

    def __init__(self, dimension: int) -> None:
        self._dimension = dimension
        self._sums: dict[str, tuple[int, Floats, Floats]] = {}

    def add(self, language: str, vectors: Floats) -> None:
        """Add vectors, shape (n, D), of passages in one language."""
        wide = vectors.astype(np.float64)
        self._add_sums(language, len(wide), wide.sum(axis=0), wide.T @ wide)

    def take_away(self, language: str, vectors: Floats) -> None:
        """Take away vectors that were added."""
        wide = vectors.astype(np.float64)
        self._add_sums(language, -len(wide), -wide.sum(axis=0), -(wide.T @ wide))

    def add_statistics(self, found: LanguageStatistics) -> None:
        """Add the vectors that these statistics are of."""
        for language, size, mean, scatter in zip(
            found.languages, found.sizes.tolist(), found.means.astype(np.float64), found.scatters, strict=True
        ):
            self._add_sums(language, size, size * mean, scatter + size * np.outer(mean, mean))

    def _add_sums(self, language: str, count: int, sums: Floats, products: Floats) -> None:
        size, first, second = self._sums.get(
            language, (0, np.zeros(self._dimension), np.zeros((self._dimension, self._dimension)))
        )
        self._sums[language] = size + count, first + sums, second + products

    def statistics(self, languages: tuple[str, ...] | None = None) -> LanguageStatistics:
        """The statistics of all vectors added. `languages` gives their order; by default they are sorted."""
        order = tuple(sorted(code for code, sums in self._sums.items() if sums[0])) if languages is None else languages
        sizes = np.array([self._sums[code][0] for code in order], dtype=np.int64)
        means = np.zeros((len(order), self._dimension))
        scatters = np.zeros((*means.shape, self._dimension), dtype=np.float32)
        for place, code in enumerate(order):
            size, first, second = self._sums[code]
            means[place] = first / size
            scatters[place] = second - size * np.outer(means[place], means[place])
        return LanguageStatistics(order, sizes, means.astype(np.float32), scatters)
