"""Ways to order passages of several languages by similarity, for `cross_lingual.py --ways`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from indexer.moments import Moments, MomentsCollector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import numpy.typing as npt
    from cross_lingual import Asked, Remembered

    from indexer.ports import Vectors

    Order = Callable[["Corpus", Vectors, npt.NDArray[np.intp]], npt.NDArray[np.intp]]

SEEN = 100


@dataclass(frozen=True)
class Corpus:
    """Vectors of passages (n, D), the place of each one's language among the moments', and what they are called."""

    vectors: Vectors
    languages: npt.NDArray[np.intp]
    names: tuple[str, ...]
    moments: Moments
    embedder: Remembered

    @classmethod
    def of(cls, lines: Mapping[str, Sequence[str]], kept: Iterable[tuple[int, str]], embedder: Remembered) -> Self:
        """Of the lines that are kept."""
        order = sorted(kept)
        vectors = embedder.embed_passages([lines[code][number] for number, code in order])
        codes = np.array([code for _, code in order])
        collector = MomentsCollector(embedder.dimension)
        for code in np.unique(codes).tolist():
            collector.add(code, vectors[codes == code])
        moments = collector.moments()
        places = np.searchsorted(np.array(moments.languages), codes)
        return cls(vectors, places, tuple(f"{number}:{code}" for number, code in order), moments, embedder)

    def searched(self, order: Order) -> Callable[[Asked, str | None], list[str]]:
        """As `cross_lingual.searched`, by vectors alone."""

        def found(asked: Asked, language: str | None) -> list[str]:
            query = self.embedder.embed_query(asked.text)
            pool = np.arange(len(self.names))
            if language:
                pool = np.flatnonzero(self.languages == self.moments.languages.index(language))
            names = [self.names[place] for place in pool[order(self, query, pool)][: SEEN + 1].tolist()]
            return [name for name in names if name != f"{asked.line}:{asked.language}"]

        return found


def _descending(values: npt.NDArray[Any]) -> npt.NDArray[np.intp]:
    return np.argsort(-values, kind="stable")


def plain(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """By cosine."""
    return _descending(corpus.vectors[pool] @ query)


def standardised(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """By the distance from the mean of a language, in standard deviations (docs/adr/0006)."""
    scale = corpus.moments.scale(query)
    return _descending(scale.standardised(corpus.vectors[pool] @ query, corpus.languages[pool]))


def quota(corpus: Corpus, query: Vectors, pool: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The best of each language in turn: all firsts, then all seconds, each by cosine."""
    similar = corpus.vectors[pool] @ query
    places = np.empty(len(pool), dtype=np.int64)
    for code in range(len(corpus.moments.languages)):
        own = np.flatnonzero(corpus.languages[pool] == code)
        places[own[_descending(similar[own])]] = np.arange(len(own))
    return np.lexsort((-similar, places))


WAYS: dict[str, Order] = {"plain cosine": plain, "standardised": standardised, "quota": quota}
