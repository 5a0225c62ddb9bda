"""A model's similarity bias per language, estimated on translations.

A model places texts of the query's language nearer to it than their translations. Texts with the same content in each
language show by how much: `scripts/language_bias.py` measures it and writes the file that is read here. An index cannot
show it: where only the passages in one language are about the query's topic, their mean similarity is high for that
reason (docs/adr/0021).
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

    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.score_normalization import Floats, LanguageStatistics

MODELS_WITH_BIAS = (E5,)
"""The packaged models whose bias was measured."""


@dataclass(frozen=True, slots=True)
class LanguageBias:
    """`means` (L, D) are the mean vectors of the same texts in each of `languages`; `spreads` (L,) are the standard
    deviations of similarities to them.
    """

    languages: tuple[str, ...]
    means: npt.NDArray[np.float32]
    spreads: npt.NDArray[np.float32]

    def centred(self, query: Floats, weight: float) -> npt.NDArray[np.float32]:
        """A query's vector (D,) minus `weight` times the mean of all languages, normalised to unit length: centering
        against hubs (Suzuki and others, EMNLP 2013).
        """
        centred = query.astype(np.float32) - weight * self.means.mean(axis=0)
        unit: npt.NDArray[np.float32] = centred / np.linalg.norm(centred)
        return unit

    def scale(self, query: Floats, languages: Sequence[str]) -> Scale:
        """The scale for a query's vector (D,) and the languages of an index. Unmeasured languages get the mean of the
        measured ones.
        """
        places = {language: place for place, language in enumerate(self.languages)}
        near = self.means @ query.astype(np.float32)
        means = [near[places[code]] if code in places else near.mean() for code in languages]
        spreads = [self.spreads[places[code]] if code in places else self.spreads.mean() for code in languages]
        return Scale(np.array(means, dtype=np.float32), np.array(spreads, dtype=np.float32))


def estimate_language_bias(vectors: Mapping[str, Floats]) -> LanguageBias:
    """Estimate the bias from vectors of the same texts in each language, shape (n, D)."""
    languages = tuple(sorted(vectors))
    wide = {language: vectors[language].astype(np.float64) for language in languages}
    any_text = sum(some.T @ some for some in wide.values()) / sum(len(some) for some in wide.values())
    means = np.array([wide[language].mean(axis=0) for language in languages])
    spreads = [float(np.sqrt(np.trace(np.cov(wide[language].T) @ any_text))) for language in languages]
    return LanguageBias(languages, means.astype(np.float32), np.array(spreads, dtype=np.float32))


def file_name(model: str) -> str:
    """The name of a packaged model's file, beside this module."""
    return f"language-bias-{model}.npz"


@lru_cache(maxsize=4)
def language_bias_of(model_key: str) -> LanguageBias | None:
    """The bias of a model, by the key of its vectors; None if it was not measured."""
    for model in MODELS_WITH_BIAS:
        if model_key.startswith(f"{PREFIX}{model}@"):
            stored = files("indexer.ranking").joinpath(file_name(model)).read_bytes()
            arrays: Any = np.load(io.BytesIO(stored), allow_pickle=False)
            return LanguageBias(tuple(str(code) for code in arrays["languages"]), arrays["means"], arrays["spreads"])
    return None


def needs_statistics(model_key: str) -> bool:
    """Whether an index needs statistics of its vectors: not for a model with a measured bias."""
    return language_bias_of(model_key) is None


def comparable(
    model_key: str,
    languages: Sequence[str],
    statistics: LanguageStatistics | None,
    query: Floats,
    parameters: RankingParameters,
) -> tuple[Floats, Scale]:
    """The vector to compare passages with, for a query's vector (D,), and the scale that turns similarities of the
    index's `languages` into comparable standard scores: by the model's bias or, if that was not measured, by the
    index's `statistics`. With a single language, the vector does not change.
    """
    bias = language_bias_of(model_key) if parameters.language_bias else None
    if bias is not None:
        centred = bias.centred(query, parameters.centering_weight) if len(languages) > 1 else query
        return centred, bias.scale(centred, languages)
    if statistics is None:
        return query, Scale.identity(len(languages))
    places = [statistics.languages.index(language) for language in languages]
    return query, statistics.scale(query, parameters.prior_passages).of(places)
