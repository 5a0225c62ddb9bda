"""How near a model places any text to texts in each language, whatever they say: measured once, on translations.

A model places texts of the query's language nearer to it than translations of them. What it adds for a language is told
by texts that say the same in each: `scripts/language_leaning.py` measures it and writes the file that is read here. The
passages of an index do not tell: where only those in one language are about what was asked, their mean is high because
of that (docs/adr/0025).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.embedding.packaged import E5, PREFIX
from indexer.ranking.score_normalization import Scale

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from indexer.ranking.score_normalization import Floats, Moments

MEASURED = (E5,)
"""The packaged models whose leaning was measured."""
CENTRED = 0.3
"""How much of what any text has is taken out of a query. Without that, a passage that is near to everything, as a line
of addresses or a short heading is, comes before what was asked for in another language. With .5 a sentence finds its
translations better still, and judged collections lose (docs/relevance.md).
"""


@dataclass(frozen=True, slots=True)
class Leaning:
    """`means` (L, D) are mean vectors of the same texts in each of `languages`; `spreads` (L,) how far similarities to
    them spread, in standard deviations.
    """

    languages: tuple[str, ...]
    means: npt.NDArray[np.float32]
    spreads: npt.NDArray[np.float32]

    def centred(self, query: Floats) -> npt.NDArray[np.float32]:
        """A query's vector (D,) with less of what any text has: away from the mean of the six means, of length one.
        Suzuki and others (EMNLP 2013) centre so against hubs.
        """
        centred = query.astype(np.float32) - CENTRED * self.means.mean(axis=0)
        unit: npt.NDArray[np.float32] = centred / np.linalg.norm(centred)
        return unit

    def scale(self, query: Floats, languages: Sequence[str]) -> Scale:
        """For a query's vector (D,) and the languages of an index. One that was not measured counts as their mean."""
        places = {language: place for place, language in enumerate(self.languages)}
        near = self.means @ query.astype(np.float32)
        means = [near[places[one]] if one in places else near.mean() for one in languages]
        spreads = [self.spreads[places[one]] if one in places else self.spreads.mean() for one in languages]
        return Scale(np.array(means, dtype=np.float32), np.array(spreads, dtype=np.float32))


def measured(vectors: Mapping[str, Floats]) -> Leaning:
    """Of vectors of the same texts in each language, shape (n, D)."""
    languages = tuple(sorted(vectors))
    wide = {language: vectors[language].astype(np.float64) for language in languages}
    any_text = sum(some.T @ some for some in wide.values()) / sum(len(some) for some in wide.values())
    means = np.array([wide[language].mean(axis=0) for language in languages])
    spreads = [float(np.sqrt(np.trace(np.cov(wide[language].T) @ any_text))) for language in languages]
    return Leaning(languages, means.astype(np.float32), np.array(spreads, dtype=np.float32))


def file_name(model: str) -> str:
    """Of a packaged model's leaning, beside this module."""
    return f"language-bias-{model}.npz"


@lru_cache(maxsize=4)
def leaning_of(model_key: str) -> Leaning | None:
    """The leaning of a model, by the key of its vectors; None if it was not measured."""
    for model in MEASURED:
        if model_key.startswith(f"{PREFIX}{model}@"):
            stored = files("indexer.ranking").joinpath(file_name(model)).read_bytes()
            arrays: Any = np.load(io.BytesIO(stored), allow_pickle=False)
            return Leaning(tuple(str(one) for one in arrays["languages"]), arrays["means"], arrays["spreads"])
    return None


def comparable(model_key: str, moments: Moments, query: Floats) -> tuple[Floats, Scale]:
    """For a query's vector (D,), the one that passages are compared with, and how similarities to that become
    comparable between the languages of an index: by the model's leaning, or if that was not measured, by its own
    passages. With a single language vector and similarities stay as they are.
    """
    leaning = leaning_of(model_key)
    if leaning is None or len(moments.languages) <= 1:
        return query, moments.scale(query)
    centred = leaning.centred(query)
    return centred, leaning.scale(centred, moments.languages)
