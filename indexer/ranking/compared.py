"""What is the same in every engine where passages are compared with a query."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from indexer.latest import Latest
from indexer.ranking.language_bias import comparable
from indexer.ranking.unrelated_queries import unrelated

if TYPE_CHECKING:
    from indexer.index.doc_values import Columns, Integers
    from indexer.index.manifest import IndexManifest
    from indexer.ports import Vectors
    from indexer.ranking.parameters import RankingParameters
    from indexer.ranking.score_normalization import LanguageStatistics, Scale
    from indexer.ranking.unrelated_queries import Unrelated


class Compared(ABC):
    """A version of an index. `statistics` is None for a model with a measured bias."""

    manifest: IndexManifest
    columns: Columns
    statistics: LanguageStatistics | None

    def __init__(self) -> None:
        """Compares nothing yet."""
        self._unrelated: Latest[Unrelated] = Latest(1)

    @abstractmethod
    def vectors(self, ordinals: Integers) -> Vectors:
        """The vectors of these passages, shape (n, dimension)."""

    def comparable(self, query: Vectors, parameters: RankingParameters) -> tuple[Vectors, Scale]:
        """See language_bias.comparable."""
        return comparable(self.manifest.model_key, self.columns.languages, self.statistics, query, parameters)

    def unrelated(self, parameters: RankingParameters) -> Unrelated:
        """See unrelated_queries.unrelated. It is measured once."""
        return self._unrelated.get(parameters, lambda: unrelated(self, parameters))
