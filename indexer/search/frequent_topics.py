"""The topics of which most documents of a collection speak."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.domain import Mode, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.ports import Index
    from indexer.vocabulary.topics import Topic


def topics_by_frequency(index: Index, topics: Sequence[Topic]) -> list[Topic]:
    """The topics of which any document speaks, those of most documents first. Each is one count by words."""
    counted = [(index.count(SearchRequest(topic.query, mode=Mode.KEYWORD)).documents, topic) for topic in topics]
    return [topic for documents, topic in sorted(counted, key=lambda one: -one[0]) if documents]


@dataclass(slots=True)
class FrequentTopics:
    """The same, counted once for each version of the index. A request that comes while another counts does not wait: it
    gets what was known before.
    """

    topics: Sequence[Topic]
    _known: list[Topic] = field(default_factory=list)
    _version: str = ""
    _counting: threading.Lock = field(default_factory=threading.Lock)

    def of(self, index: Index) -> list[Topic]:
        """Those of an index, the most frequent first. Raises EngineUnavailableError."""
        if index.fingerprint() != self._version and self._counting.acquire(blocking=False):
            try:
                self._known = topics_by_frequency(index, self.topics)
                self._version = index.fingerprint()
            finally:
                self._counting.release()
        return self._known
