"""Change the index to what the archive holds: write a segment of what is new, publish a version that has it, and merge.

An index is made from nothing by the same steps: then everything is new.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from indexer.engines.embedded.layout import (
    BUILDING,
    add_segment,
    clear_leftovers,
    current_folder,
    index_home,
    link_words,
    publish,
    read_contents,
    read_layout,
    segment_folder,
    word_segments,
)
from indexer.engines.embedded.merging import merge
from indexer.engines.embedded.schema import DOCUMENT, FORMAT_VERSION, WORDS, schema
from indexer.engines.embedded.segment import Segment
from indexer.engines.embedded.segment_writer import write_segment
from indexer.engines.projection import Projection
from indexer.errors import ArchiveError
from indexer.index.manifest import IndexManifest
from indexer.index.segments import Composition, Layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.archive import Archive
    from indexer.ports import Changes
    from indexer.vocabulary import Vocabulary

WRITER_HEAP = 256_000_000
"""Bytes that tantivy collects before it writes a segment: 100,000 passages fit into one segment."""
REMEMBERED = 32
"""Latest segments of which a writer remembers the contents: versions have most of them in common."""


@lru_cache(maxsize=1)
def read_version(folder: Path) -> Composition:
    """What a version consists of, which never changes: it is asked for what has to change, and then changed. Raises
    OSError, ValueError or TypeError.
    """
    layout = read_layout(folder)
    return Composition(layout, {name: _read_segment(segment_folder(folder.parent, name)) for name in layout.segments})


_read_segment = lru_cache(maxsize=REMEMBERED)(read_contents)


def build_index(  # noqa: PLR0913, PLR0917 - an index is made of these
    archive: Archive,
    data_dir: Path,
    vocabulary: Vocabulary,
    model_key: str,
    dimension: int,
    progress: Callable[[int], None] | None = None,
    changes: Changes | None = None,
) -> None:
    """Publish a version that shows the archive; until then, readers see the old one. It is made of the version in use
    and these `changes`, without them from nothing. `progress` receives the number of further passages done.

    Every passage must have a vector of this model. Raises ArchiveError, also when the disk is full.
    """
    try:
        home = index_home(data_dir)
        home.mkdir(parents=True, exist_ok=True)
        clear_leftovers(home)
        workshop = Path(tempfile.mkdtemp(dir=home, prefix=BUILDING))
        before = current_folder(data_dir) if changes is not None else None
        build = _Build(archive, home, workshop, model_key, dimension)
        try:
            worn = build.run(before, changes, Projection(archive, vocabulary, model_key, dimension), progress)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    except (OSError, ValueError) as error:
        message = f"The index could not be built ({error}): check the disk, then run `onrecord reindex`."
        raise ArchiveError(message) from error
    if worn:
        build_index(archive, data_dir, vocabulary, model_key, dimension)


class _Build:
    """One change of an index. What it writes is in the workshop until it is whole."""

    def __init__(self, archive: Archive, home: Path, workshop: Path, model_key: str, dimension: int) -> None:
        self._archive, self._home, self._workshop = archive, home, workshop
        self._model_key, self._dimension = model_key, dimension
        self._words = workshop / WORDS

    def run(
        self,
        before: Path | None,
        changes: Changes | None,
        projection: Projection,
        progress: Callable[[int], None] | None,
    ) -> bool:
        """Make the change, publish it, and merge; returns whether the index should be made from nothing."""
        if before is None:
            version, written, gone = Composition(Layout(), {}), None, []
            self._words.mkdir()
        else:
            assert changes is not None  # noqa: S101 - the caller has a version only with them
            version = read_version(before)
            written, gone = changes.written, version.numbers_of(changes.written | changes.gone)
            link_words(before / WORDS, self._words)
        writer = tantivy.Index(schema(), str(self._words), reuse=True).writer(WRITER_HEAP, 1)
        for number in gone:
            writer.delete_documents_by_term(DOCUMENT, number)
        version = version.without(gone)
        if written is None or written:
            version = self._with_segment(version, writer, written, projection, progress)
        writer.commit()
        if before is None:
            writer.wait_merging_threads()
        self._publish(version)
        if before is None:
            return False
        return self._merge(version, writer)

    def _with_segment(
        self,
        version: Composition,
        writer: tantivy.IndexWriter,
        ids: frozenset[str] | None,
        projection: Projection,
        progress: Callable[[int], None] | None,
    ) -> Composition:
        folder = self._workshop / "segment"
        folder.mkdir()
        contents = write_segment(folder, writer, projection, ids, self._archive.states(ids), version.layout, progress)
        layout = replace(
            version.layout,
            next_document=version.layout.next_document + len(contents.ids),
            next_passage=version.layout.next_passage + sum(contents.passages),
        )
        name = add_segment(self._home, folder)
        return Composition(layout, version.contents).replacing([], name, contents)

    def _publish(self, version: Composition) -> None:
        manifest = IndexManifest.of(
            self._archive,
            format_version=FORMAT_VERSION,
            model_key=self._model_key,
            dimension=self._dimension,
            documents=version.documents,
            passages=version.passages,
        )
        publish(self._home, self._workshop, self._words, manifest, version.layout)

    def _merge(self, version: Composition, writer: tantivy.IndexWriter) -> bool:
        """Merge what is due of segments and word index, and publish that."""
        if version.is_worn:
            return True
        published = word_segments(self._words)
        due = version.to_merge()
        if due:
            folder = self._workshop / "merged"
            folder.mkdir()
            segments = [Segment(segment_folder(self._home, name), self._dimension) for name in due]
            contents = merge(segments, frozenset(version.layout.gone), folder, self._model_key)
            version = version.replacing(due, add_segment(self._home, folder), contents)
        writer.wait_merging_threads()
        if due or word_segments(self._words) != published:
            self._publish(version)
        return False
