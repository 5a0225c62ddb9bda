"""Ways to order passages in several languages by similarity, for `cross_lingual.py --ways`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from indexer.ranking.language_bias import comparable, language_bias_of
from indexer.ranking.parameters import DEFAULTS
from indexer.ranking.score_normalization import LanguageStatistics, LanguageStatisticsCollector
from pipelines.evaluation.evaluate import judged
from pipelines.evaluation.measures import ndcg_of_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    import numpy.typing as npt
    from cross_lingual import Asked, Remembered

    from indexer.ports import Vectors

    Order = Callable[["Corpus", Vectors, npt.NDArray[np.intp]], npt.NDArray[np.intp]]

SEEN = 100


@dataclass(frozen=True)
class Corpus:
    """Vectors of passages (n, D), the position of each one's language in the statistics, and their names."""

    vectors: Vectors
    languages: npt.NDArray[np.intp]
    names: tuple[str, ...]
    statistics: LanguageStatistics
    embedder: Remembered

    @classmethod
    def of(cls, lines: Mapping[str, Sequence[str]], kept: Iterable[tuple[int, str]], embedder: Remembered) -> Self:
        """The corpus of the selected lines."""
        order = sorted(kept)
        vectors = embedder.embed_passages([lines[code][number] for number, code in order])
        codes = np.array([code for _, code in order])
        collector = LanguageStatisticsCollector(embedder.dimension)
        for code in np.unique(codes).tolist():
            collector.add(code, vectors[codes == code])
        statistics = collector.statistics()
        places = np.searchsorted(np.array(statistics.languages), codes)
        return cls(vectors, places, tuple(f"{number}:{code}" for number, code in order), statistics, embedder)

    @classmethod
    def among_strangers(cls, folder: Path, lines: Mapping[str, Sequence[str]], embedder: Remembered) -> Self:
        """The entries of a judged collection in English, among lines in the other languages about other topics. Each
        entry is one passage of any length.
        """
        entries, _, _ = judged(folder)
        kept = [(number, code) for code in lines if code != "en" for number in range(len(lines[code]))]
        strangers = cls.of(lines, kept, embedder)
        own = embedder.embed_more(list(entries.values()))
        languages = [*strangers.statistics.languages, "en"]
        places = np.concatenate([np.full(len(own), len(languages) - 1), strangers.languages])
        vectors = np.concatenate([own, strangers.vectors])
        collector = LanguageStatisticsCollector(embedder.dimension)
        for place, code in enumerate(languages):
            collector.add(code, vectors[places == place])
        statistics = collector.statistics(tuple(languages))
        return cls(vectors, places, (*entries, *strangers.names), statistics, embedder)

    def judged(self, folder: Path, order: Order) -> tuple[float, float]:
        """NDCG@10 of the collection's queries, and the share of unrelated lines among the first ten."""
        entries, queries, relevant = judged(folder)
        gains, strange = [], []
        for ident, text in queries.items():
            found = order(self, self.embedder.embed_query(text), np.arange(len(self.names)))[:10]
            names = [self.names[place] for place in found.tolist()]
            gains.append(ndcg_of_names(names, relevant[ident]))
            strange.append(np.mean([name not in entries for name in names]))
        return float(np.mean(gains)), float(np.mean(strange))

    def searched(self, order: Order) -> Callable[[Asked, str | None], list[str]]:
        """Like `cross_lingual.searched`, by vectors alone."""

        def found(asked: Asked, language: str | None) -> list[str]:
            query = self.embedder.embed_query(asked.text)
            pool = np.arange(len(self.names))
            if language:
                pool = np.flatnonzero(self.languages == self.statistics.languages.index(language))
            names = [self.names[place] for place in pool[order(self, query, pool)][: SEEN + 1].tolist()]
            return [name for name in names if name != f"{asked.line}:{asked.language}"]

        return found


def _descending(values: npt.NDArray[Any]) -> npt.NDArray[np.intp]:
    return np.argsort(-values, kind="stable")


def plain(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """By cosine."""
    return _descending(corpus.vectors[pool] @ query)


def standardised(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """By the distance from the mean of a language, in standard deviations (docs/adr/0021)."""
    scale = corpus.statistics.scale(query, DEFAULTS.prior_passages)
    return _descending(scale.standardised(corpus.vectors[pool] @ query, corpus.languages[pool]))


def quota(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The best of each language in turn: all firsts, then all seconds, each by cosine."""
    similar = corpus.vectors[pool] @ query
    places = np.empty(len(pool), dtype=np.int64)
    for code in range(len(corpus.statistics.languages)):
        own = np.flatnonzero(corpus.languages[pool] == code)
        places[own[_descending(similar[own])]] = np.arange(len(own))
    return np.lexsort((-similar, places))


def by_language_bias(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """By the distance from the model's mean similarity to any text in the language (docs/adr/0021)."""
    bias = language_bias_of(corpus.embedder.key)
    scale = (
        bias.scale(query, corpus.statistics.languages)
        if bias
        else corpus.statistics.scale(query, DEFAULTS.prior_passages)
    )
    return _descending(scale.standardised(corpus.vectors[pool] @ query, corpus.languages[pool]))


def centred(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The same with a centred query (docs/adr/0021), as in search."""
    compared, scale = comparable(corpus.embedder.key, corpus.statistics.languages, corpus.statistics, query, DEFAULTS)
    return _descending(scale.standardised(corpus.vectors[pool] @ compared, corpus.languages[pool]))


def by_margin(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """By the distance from the mean of the ten nearest passages in the language."""
    similar = corpus.vectors[pool] @ query
    for code in range(len(corpus.statistics.languages)):
        own = corpus.languages[pool] == code
        similar[own] -= np.sort(similar[own])[-10:].mean() if own.any() else 0
    return _descending(similar)


WAYS: dict[str, Order] = {
    "plain cosine": plain,
    "standardised by the passages of the index": standardised,
    "quota": quota,
    "margin": by_margin,
    "standardised by the model's leaning": by_language_bias,
    "the same, centred": centred,
}
