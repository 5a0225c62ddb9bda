"""Merge segments: which ones, and how. A merge copies; it neither embeds nor analyses, and reads no archive.

The policy is that of tiers, as in Lucene and tantivy, which merges the word index by its own. A segment's tier is how
often its passages can be divided by TIER, starting from SMALLEST. As soon as TIER segments are of one tier, they are
merged into one. So there are at most TIER - 1 segments of a tier, and a passage is copied once a tier. One merge is
made after a publication, of the lowest tier that needs it. A segment of which more than half is gone is written anew.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.alignments.statement import to_bytes as alignments_to_bytes
from indexer.engines.embedded.layout import Contents
from indexer.engines.embedded.lines import LinesWriter
from indexer.engines.embedded.postings import write_postings
from indexer.engines.embedded.schema import (
    ALIGNMENTS,
    DICTIONARY,
    DOCUMENTS,
    FIRST_SENTENCES,
    HASHES,
    HOLDERS,
    PASSAGES,
    SENTENCES,
    SOURCES,
    STATISTICS,
    VECTORS,
)
from indexer.engines.embedded.segment_writer import write_contents
from indexer.index.doc_values import joined, packed, passages_of
from indexer.ranking.language_bias import needs_statistics
from indexer.ranking.score_normalization import LanguageStatisticsCollector
from indexer.search.spellcheck import merged as merged_dictionary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from indexer.engines.embedded.segment import Segment
    from indexer.ranking.score_normalization import LanguageStatistics

    Arrays = dict[str, npt.NDArray[Any]]
    Values = dict[str, list[str]]
    Places = Sequence[npt.NDArray[np.int64]]
    """For each segment, documents or rows of it."""

TIER = 8
SMALLEST = 1_000
"""Passages that a segment of the lowest tier has less than TIER times of."""
ROWS_AT_A_TIME = 1 << 14


def to_merge(sizes: Mapping[str, tuple[int, int]]) -> list[str]:
    """The segments that are merged next, in their order; none when nothing is due. `sizes` gives the passages of each,
    with and without those that are gone.
    """
    tiers: dict[int, list[str]] = defaultdict(list)
    for name, (passages, left) in sizes.items():
        if 2 * left < passages:
            return [name]
        tiers[_tier(passages)].append(name)
    return next((names for _, names in sorted(tiers.items()) if len(names) >= TIER), [])


def _tier(passages: int) -> int:
    tier = 0
    while passages >= SMALLEST * TIER:
        passages //= TIER
        tier += 1
    return tier


def merge(segments: Sequence[Segment], gone: frozenset[int], folder: Path, model_key: str) -> Contents:
    """Write a segment with the documents of several that are not gone, in their order."""
    kept = [
        np.flatnonzero([number not in gone for number in one.contents.numbers]).astype(np.int64) for one in segments
    ]
    parts = [one.columns() for one in segments]
    rows = [passages_of([arrays], places) for (arrays, _), places in zip(parts, kept, strict=True)]
    contents = Contents()
    for one, places in zip(segments, kept, strict=True):
        contents.extend(one.contents.of(places.tolist()))
    write_contents(folder, contents)
    _write_columns(folder, segments, parts, kept, rows)
    _write_rows(folder, segments, kept, rows)
    moved = _moved(segments, rows)
    write_postings(folder, [(one.postings, places) for one, places in zip(segments, moved, strict=True)])
    (folder / DICTIONARY).write_bytes(merged_dictionary([one.dictionary for one in segments]).to_bytes())
    hashes = np.concatenate([one.hashes for one in segments])
    holders = np.concatenate([places[one.holders] for one, places in zip(segments, moved, strict=True)])
    hashes, holders = hashes[holders >= 0], holders[holders >= 0]
    order = np.argsort(hashes, kind="stable")
    (folder / HASHES).write_bytes(hashes[order].astype("<u8").tobytes())
    (folder / HOLDERS).write_bytes(holders[order].astype("<u4").tobytes())
    aligned = [
        replace(one, ordinal=int(places[one.ordinal]))
        for segment, places in zip(segments, moved, strict=True)
        for one in segment.alignments
        if places[one.ordinal] >= 0
    ]
    (folder / ALIGNMENTS).write_bytes(alignments_to_bytes(aligned))
    if needs_statistics(model_key):
        (folder / STATISTICS).write_bytes(statistics_of(segments, rows).to_bytes())
    return contents


def statistics_of(segments: Sequence[Segment], rows: Places) -> LanguageStatistics:
    """The moments of the vectors of these rows of segments."""
    if len(segments) == 1 and len(rows[0]) == segments[0].passages:
        return segments[0].statistics()
    collector = LanguageStatisticsCollector(segments[0].vectors.shape[1])
    for segment, kept in zip(segments, rows, strict=True):
        collector.add_statistics(segment.statistics())
        out = np.ones(segment.passages, dtype=bool)
        out[kept] = False
        arrays, values = segment.columns()
        for code, language in enumerate(values["language"]):
            lost = np.flatnonzero(out & (arrays["language_of"] == code))
            if len(lost):
                collector.take_away(language, segment.vectors[lost])
    return collector.statistics()


def _write_columns(
    folder: Path, segments: Sequence[Segment], parts: Sequence[tuple[Arrays, Values]], kept: Places, rows: Places
) -> None:
    documents = np.concatenate(
        [places + offset for places, offset in zip(kept, _offsets([one.documents for one in segments]), strict=True)]
    )
    passages = np.concatenate(
        [places + offset for places, offset in zip(rows, _offsets([one.passages for one in segments]), strict=True)]
    )
    for name, part in packed(*joined(parts, documents, passages)).items():
        (folder / name).write_bytes(part)


def _offsets(sizes: Sequence[int]) -> list[int]:
    ends: list[int] = np.cumsum([0, *sizes]).tolist()
    return ends[:-1]


def _moved(segments: Sequence[Segment], rows: Places) -> list[npt.NDArray[np.int64]]:
    """For each segment the new row of each of its rows, -1 where it is gone."""
    result = []
    first = 0
    for segment, kept in zip(segments, rows, strict=True):
        places = np.full(segment.passages, -1, dtype=np.int64)
        places[kept] = np.arange(first, first + len(kept))
        first += len(kept)
        result.append(places)
    return result


def _write_rows(folder: Path, segments: Sequence[Segment], kept: Places, rows: Places) -> None:
    with (
        LinesWriter(folder / DOCUMENTS) as documents,
        LinesWriter(folder / PASSAGES) as passages,
        (folder / VECTORS).open("wb") as vectors,
        (folder / SENTENCES).open("wb") as sentences,
    ):
        for segment, numbers, places in zip(segments, kept, rows, strict=True):
            for line in segment.document_lines.of(numbers.tolist()):
                documents.write(line)
            for line in segment.passage_lines.of(places.tolist()):
                passages.write(line)
            for start in range(0, len(places), ROWS_AT_A_TIME):
                some = places[start : start + ROWS_AT_A_TIME]
                vectors.write(segment.vectors[some].tobytes())
                sentences.writelines(segment.sentences(row).tobytes() for row in some.tolist())
    counts = [one.sentence_counts[places] for one, places in zip(segments, rows, strict=True)]
    starts = np.cumsum(np.concatenate([np.zeros(1, dtype=np.int64), *counts]))
    (folder / FIRST_SENTENCES).write_bytes(starts.astype("<i8").tobytes())
    sources = np.concatenate([one.sources[numbers] for one, numbers in zip(segments, kept, strict=True)])
    (folder / SOURCES).write_bytes(sources.astype("<u8").tobytes())
