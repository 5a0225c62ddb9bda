"""What a version has of the postings and the shared text of its segments: passages that are not gone, by ordinal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from indexer import budget
from indexer.latest import Latest
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.ranking.parameters import COMMON_STEM_SHARE
from indexer.shared_text.fingerprints import fingerprints
from indexer.shared_text.store import MOST_PASSAGES, in_common, occurrences

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.engines.embedded.segment import Segment
    from indexer.index.doc_values import Mask
    from indexer.index.live import Live
    from indexer.shared_text.fingerprints import Hashes


COMMON = 32
"""Words in more than one of this many passages are remembered: in as many bits, their passages take less than in
numbers.
"""
REMEMBERED = 64
"""Words that are: 8 MB with a million passages."""


class LivePostings:
    """The posting lists of a version. Thread-safe."""

    def __init__(self, segments: Sequence[Segment], live: Live) -> None:
        self._segments, self._live = segments, live
        self._common: Latest[npt.NDArray[np.uint8]] = Latest(REMEMBERED)

    def of(self, term: str) -> npt.NDArray[np.integer]:
        """The ordinals of the passages that contain a stem, in no order."""
        if self._live.whole:
            return self._segments[0].postings.of(term)
        found = [
            self._live.shown(place, listed)
            for place, segment in enumerate(self._segments)
            if len(listed := segment.postings.of(term))
        ]
        return np.concatenate(found) if found else np.empty(0, dtype=np.int32)

    def mask(self, stems: tuple[str, ...]) -> Mask:
        """Which passages contain any of the stems. The latest common words are remembered: to mark the passages of
        *the* takes milliseconds among a million.
        """
        passages = self._live.columns.passages
        listed = sum(len(segment.postings.of(stem)) for segment in self._segments for stem in stems)
        if listed * COMMON < passages:
            return self._marked(stems)
        bits = self._common.get(stems, lambda: np.packbits(self._marked(stems)))
        return np.unpackbits(bits, count=passages).view(np.bool_)

    def _marked(self, stems: Sequence[str]) -> Mask:
        result = np.zeros(self._live.columns.passages, dtype=bool)
        for stem in stems:
            result[self.of(stem)] = True
        return result

    def frequencies(self) -> DocumentFrequencies:
        """The document frequencies. What is gone does not count."""
        passages = self._live.columns.passages
        least = COMMON_STEM_SHARE * passages
        some = {
            term
            for segment in self._segments
            for term in segment.postings.in_more_than(least * segment.passages / max(self._written, 1))
        }
        counts = np.zeros(len(some), dtype=np.int64)
        for segment, gone in zip(self._segments, self._live.gone, strict=True):
            counts += segment.postings.counts(some)
            if len(gone):
                counts -= [_held(segment.postings.of(term), gone) for term in some]
        return DocumentFrequencies.of(zip(some, counts.tolist(), strict=True), passages)

    @property
    def _written(self) -> int:
        return sum(segment.passages for segment in self._segments)


def _held(listed: npt.NDArray[np.integer], rows: npt.NDArray[np.integer]) -> int:
    """How many of some rows are in a list; both are ascending."""
    if not len(listed):
        return 0
    return int(np.count_nonzero(listed.take(listed.searchsorted(rows), mode="clip") == rows))


class LiveSharedText:
    """The shared text of a version: fingerprints that occur with several sources, in few enough passages."""

    def __init__(self, segments: Sequence[Segment], live: Live) -> None:
        self._segments, self._live = segments, live
        every = [segment.sources for segment in segments]
        self._sources = np.empty(live.columns.documents, dtype=np.uint64)
        for place, sources in enumerate(every):
            mine = live.segment_of_document == place
            self._sources[mine] = sources[live.row_of_document[mine]]

    def sharing(self, texts: Sequence[Sequence[str]]) -> list[npt.NDArray[np.integer]]:
        """See `search.sharing.Stored`."""
        return [self._sharing(fingerprints(terms)) for terms in texts]

    def _sharing(self, wanted: Hashes) -> npt.NDArray[np.integer]:
        budget.check()
        parts = [occurrences(wanted, segment.hashes, segment.holders) for segment in self._segments]
        found = []
        for holders in zip(*parts, strict=True):
            if sum(map(len, holders)) < 2:  # noqa: PLR2004 - one passage shares with none
                continue
            ordinals = np.concatenate([self._live.shown(place, rows) for place, rows in enumerate(holders)])
            if 0 < len(ordinals) <= MOST_PASSAGES:
                sources = self._sources[self._live.columns.document_of[ordinals]]
                if (sources != sources[0]).any():
                    found.append(ordinals)
        return in_common(found)
