"""Change the index to what the archive holds: write a segment of what is new, publish a version that has it, and merge.

An index is made from nothing by the same steps: then everything is new.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import tantivy

from indexer.engines.embedded.layout import (
    BUILDING,
    Layout,
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
from indexer.engines.embedded.merging import merge, to_merge
from indexer.engines.embedded.schema import DOCUMENT, FORMAT_VERSION, WORDS, schema
from indexer.engines.embedded.segment import Segment
from indexer.engines.embedded.segment_writer import write_segment
from indexer.engines.projection import Projection
from indexer.errors import ArchiveError
from indexer.index.manifest import IndexManifest
from indexer.ports import Changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.archive import Archive
    from indexer.engines.embedded.layout import Contents
    from indexer.vocabulary import Vocabulary

WRITER_HEAP = 256_000_000
"""Bytes that tantivy collects before it writes a segment: 100,000 passages fit into one segment."""
MOST_NUMBERS = 2
"""Passages that may have been given a number for one that is left: then the index is made from nothing, so that what is
gone does not weigh on it.
"""
FEW_NUMBERS = 10_000
"""Numbers that do not count for that."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a version consists of, and the contents of its segments by their names."""

    layout: Layout
    contents: dict[str, Contents]

    def shown(self) -> dict[str, str]:
        """The state of each document that is shown, by id."""
        gone = frozenset(self.layout.gone)
        return {
            ident: state
            for one in self.contents.values()
            for ident, state, number in zip(one.ids, one.states, one.numbers, strict=True)
            if number not in gone
        }

    def numbers_of(self, ids: frozenset[str]) -> list[int]:
        """The numbers of the documents with these ids, as far as they are shown."""
        gone = frozenset(self.layout.gone)
        return [
            number
            for one in self.contents.values()
            for ident, number in zip(one.ids, one.numbers, strict=True)
            if ident in ids and number not in gone
        ]

    def sizes(self) -> dict[str, tuple[int, int, int]]:
        """By segment: its passages; the documents and the passages of it that are shown."""
        gone = frozenset(self.layout.gone)
        result = {}
        for name, one in self.contents.items():
            left = [count for number, count in zip(one.numbers, one.passages, strict=True) if number not in gone]
            result[name] = sum(one.passages), len(left), sum(left)
        return result

    def without(self, numbers: list[int]) -> Version:
        """The version without the documents with these numbers, and without segments of which nothing is left."""
        gone = {*self.layout.gone, *numbers}
        contents = {name: one for name, one in self.contents.items() if not gone.issuperset(one.numbers)}
        return self._with(contents, gone)

    def replacing(self, old: list[str], name: str, new: Contents) -> Version:
        """The version with a segment in the place of others."""
        contents = {other: one for other, one in self.contents.items() if other not in old}
        if new.ids:
            contents[name] = new
        return self._with(contents, set(self.layout.gone))

    def _with(self, contents: dict[str, Contents], gone: set[int]) -> Version:
        there = {number for one in contents.values() for number in one.numbers}
        layout = replace(self.layout, segments=tuple(contents), gone=tuple(sorted(gone & there)))
        return Version(layout, contents)


def read_version(folder: Path) -> Version:
    """What a version consists of. Raises OSError, ValueError or TypeError."""
    layout = read_layout(folder)
    contents = {name: read_contents(segment_folder(folder.parent, name)) for name in layout.segments}
    return Version(layout, contents)


def changes_of(archive: Archive, version: Version) -> Changes:
    """What has to change in a version for it to show the archive."""
    states, shown = archive.states(), version.shown()
    return Changes(
        frozenset(ident for ident, state in states.items() if shown.get(ident) != state),
        frozenset(shown.keys() - states.keys()),
    )


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
            version, written, gone = Version(Layout(), {}), None, []
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
        version: Version,
        writer: tantivy.IndexWriter,
        ids: frozenset[str] | None,
        projection: Projection,
        progress: Callable[[int], None] | None,
    ) -> Version:
        folder = self._workshop / "segment"
        folder.mkdir()
        contents = write_segment(folder, writer, projection, ids, self._archive.states(ids), version.layout, progress)
        layout = replace(
            version.layout,
            next_document=version.layout.next_document + len(contents.ids),
            next_passage=version.layout.next_passage + sum(contents.passages),
        )
        name = add_segment(self._home, folder)
        return Version(layout, version.contents).replacing([], name, contents)

    def _publish(self, version: Version) -> None:
        sizes = version.sizes().values()
        manifest = IndexManifest.of(
            self._archive,
            format_version=FORMAT_VERSION,
            model_key=self._model_key,
            dimension=self._dimension,
            documents=sum(documents for _, documents, _ in sizes),
            passages=sum(passages for _, _, passages in sizes),
        )
        publish(self._home, self._workshop, self._words, manifest, version.layout)

    def _merge(self, version: Version, writer: tantivy.IndexWriter) -> bool:
        """Merge what is due of segments and word index, and publish that."""
        sizes = version.sizes()
        left = sum(passages for _, _, passages in sizes.values())
        if version.layout.next_passage > MOST_NUMBERS * left + FEW_NUMBERS:
            return True
        published = word_segments(self._words)
        due = to_merge({name: (passages, shown) for name, (passages, _, shown) in sizes.items()})
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
