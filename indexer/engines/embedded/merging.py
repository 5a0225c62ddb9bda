"""Merge segments. A merge copies; it neither embeds nor analyses, and reads no archive. `index.segments` tells which
ones are merged; tantivy merges the word index by a policy of its own, which is of the same kind.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from indexer.alignments.statement import to_bytes as alignments_to_bytes
from indexer.engines.embedded import schema
from indexer.engines.embedded.lines import LinesWriter
from indexer.engines.embedded.postings import write_postings
from indexer.engines.embedded.segment_writer import write_contents
from indexer.index.doc_values import joined, packed
from indexer.index.segments import Merge, through_all
from indexer.ranking.language_bias import needs_statistics
from indexer.ranking.score_normalization import LanguageStatisticsCollector
from indexer.search.dictionary import merged as merged_dictionary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from indexer.engines.embedded.segment import Segment
    from indexer.index.segments import Contents
    from indexer.ranking.score_normalization import LanguageStatistics

    Places = Sequence[npt.NDArray[np.int64]]
    """For each segment, documents or rows of it."""

ROWS_AT_A_TIME = 1 << 14


def merge(segments: Sequence[Segment], gone: frozenset[int], folder: Path, model_key: str) -> Contents:
    """Write a segment with the documents of several that are not gone, in their order."""
    merge = Merge.of([one.contents for one in segments], gone)
    parts = [one.columns() for one in segments]
    kept, rows, moved = merge.documents, merge.passages, merge.moved
    write_contents(folder, merge.contents)
    documents = through_all(kept, [one.documents for one in segments])
    passages = through_all(rows, [one.passages for one in segments])
    for name, part in packed(*joined(parts, documents, passages)).items():
        (folder / name).write_bytes(part)
    _write_rows(folder, segments, kept, rows)
    write_postings(folder, [(one.postings, places) for one, places in zip(segments, moved, strict=True)])
    (folder / schema.DICTIONARY).write_bytes(merged_dictionary([one.dictionary for one in segments]).to_bytes())
    hashes = np.concatenate([one.hashes for one in segments])
    holders = np.concatenate([places[one.holders] for one, places in zip(segments, moved, strict=True)])
    hashes, holders = hashes[holders >= 0], holders[holders >= 0]
    order = np.argsort(hashes, kind="stable")
    (folder / schema.HASHES).write_bytes(hashes[order].astype("<u8").tobytes())
    (folder / schema.HOLDERS).write_bytes(holders[order].astype("<u4").tobytes())
    aligned = [
        replace(one, ordinal=int(places[one.ordinal]))
        for segment, places in zip(segments, moved, strict=True)
        for one in segment.alignments
        if places[one.ordinal] >= 0
    ]
    (folder / schema.ALIGNMENTS).write_bytes(alignments_to_bytes(aligned))
    if needs_statistics(model_key):
        (folder / schema.STATISTICS).write_bytes(statistics_of(segments, rows).to_bytes())
    return merge.contents


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


def _write_rows(folder: Path, segments: Sequence[Segment], kept: Places, rows: Places) -> None:
    with (
        LinesWriter(folder / schema.DOCUMENTS) as documents,
        LinesWriter(folder / schema.PASSAGES) as passages,
        (folder / schema.VECTORS).open("wb") as vectors,
        (folder / schema.ROUNDED).open("wb") as rounded,
        (folder / schema.SCALES).open("wb") as scales,
        (folder / schema.SENTENCES).open("wb") as sentences,
    ):
        for segment, numbers, places in zip(segments, kept, rows, strict=True):
            for line in segment.document_lines.of(numbers.tolist()):
                documents.write(line)
            for line in segment.passage_lines.of(places.tolist()):
                passages.write(line)
            for start in range(0, len(places), ROWS_AT_A_TIME):
                some = places[start : start + ROWS_AT_A_TIME]
                vectors.write(segment.vectors[some].tobytes())
                rounded.write(segment.rounded.rows[some].tobytes())
                scales.write(segment.rounded.scales[some].tobytes())
                sentences.writelines(segment.sentences(row).tobytes() for row in some.tolist())
    counts = [one.sentence_counts[places] for one, places in zip(segments, rows, strict=True)]
    starts = np.cumsum(np.concatenate([np.zeros(1, dtype=np.int64), *counts]))
    (folder / schema.FIRST_SENTENCES).write_bytes(starts.astype("<i8").tobytes())
    sources = np.concatenate([one.sources[numbers] for one, numbers in zip(segments, kept, strict=True)])
    (folder / schema.SOURCES).write_bytes(sources.astype("<u8").tobytes())
