"""The topics of which most documents of a collection speak."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.domain import Mode, SearchRequest, Spelling
from indexer.errors import OnRecordError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.ports import Index
    from indexer.vocabulary.topics import Topic


WAIT = 1.0
"""Seconds that a request waits for topics to be counted; those of a large index come with the next one."""


def topics_by_frequency(index: Index, topics: Sequence[Topic]) -> list[Topic]:
    """The topics of which any document speaks, those of most documents first. Each is one count by words."""
    counted = [
        (index.count(SearchRequest(topic.query, mode=Mode.KEYWORD, spelling=Spelling.TYPED)).documents, topic)
        for topic in topics
    ]
    return [topic for documents, topic in sorted(counted, key=lambda count: -count[0]) if documents]


@dataclass(slots=True)
class FrequentTopics:
    """The same, counted once for each version of the index, in a thread of its own: it is the work of no request. Until
    it is done, those of the version before are known.
    """

    topics: Sequence[Topic]
    _known: list[Topic] = field(default_factory=list)
    _version: str = ""
    _counting: threading.Thread | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, index: Index) -> list[Topic]:
        """Those of an index, the most frequent first."""
        with self._lock:
            if index.fingerprint() != self._version and (self._counting is None or not self._counting.is_alive()):
                self._counting = threading.Thread(target=self._count, args=(index,), name="topics", daemon=True)
                self._counting.start()
            counting = self._counting
        if counting is not None:
            counting.join(WAIT)
        return self._known

    def _count(self, index: Index) -> None:
        with suppress(OnRecordError):  # who asked gets what was known, and the next one asks again
            version = index.fingerprint()
            self._known = topics_by_frequency(index, self.topics)
            self._version = version
