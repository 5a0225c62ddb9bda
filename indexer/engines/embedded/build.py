"""Build an index folder from the archive, beside the old one, and publish it by renaming the pointer file."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import tantivy

from indexer.alignments.statement import to_bytes as alignments_to_bytes
from indexer.engines.embedded.checksums import write_checksums
from indexer.engines.embedded.postings import PostingsWriter
from indexer.engines.embedded.schema import (
    ALIGNMENTS,
    CONTEXT,
    CONTEXT_EXACT,
    DICTIONARY,
    DOCUMENT,
    EXACT,
    FIRST_SENTENCES,
    FORMAT_VERSION,
    ORDINAL,
    SENTENCES,
    SHARED_TEXT,
    STATISTICS,
    STEMS,
    STORED,
    VECTORS,
    schema,
)  # fmt: skip
from indexer.engines.projection import Projection
from indexer.errors import ArchiveError
from indexer.index.manifest import IndexManifest
from indexer.serialization import to_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.archive import Archive
    from indexer.engines.projection import ProjectedDocument, ProjectedPassage
    from indexer.vocabulary import Vocabulary

WRITER_HEAP = 256_000_000
"""Bytes that tantivy collects before it writes a segment: 100,000 passages fit into one segment."""
POINTER = "CURRENT"
"""The pointer: a file that names the folder in use."""
KEPT_VERSIONS = 2
"""Versions kept: the one in use and the one before, which readers may still be opening."""


def read_manifest(folder: Path) -> IndexManifest:
    """Read the manifest of a version. Raises OSError, ValueError or TypeError."""
    return IndexManifest(**json.loads((folder / "manifest.json").read_text(encoding="utf-8")))


def index_home(data_dir: Path) -> Path:
    """The folder that holds all versions and the pointer."""
    return data_dir / "index"


def current_folder(data_dir: Path) -> Path | None:
    """The folder of the version in use, or None, also if the pointer is no text any more."""
    home = index_home(data_dir)
    try:
        name = (home / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return home / Path(name).name if name else None


def build_index(  # noqa: PLR0913, PLR0917 - an index is made of these
    archive: Archive,
    data_dir: Path,
    vocabulary: Vocabulary,
    model_key: str,
    dimension: int,
    progress: Callable[[int], None] | None = None,
) -> IndexManifest:
    """Build a new version and publish it; until then, readers see the old one. `progress` receives the number of
    further passages done.

    Every passage must have a vector of this model. Raises ArchiveError, also when the disk is full.
    """
    home = index_home(data_dir)
    try:
        home.mkdir(parents=True, exist_ok=True)
        for leftover in home.glob(".building-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(dir=home, prefix=".building-"))
        folder.chmod(0o755)
        manifest = _fill(archive, folder, vocabulary, model_key, dimension, progress)
        _publish(home, folder, manifest)
    except (OSError, ValueError) as error:
        message = f"The index could not be built ({error}): check the disk, then run `onrecord reindex`."
        raise ArchiveError(message) from error
    return manifest


def _fill(  # noqa: PLR0913, PLR0917 - as above
    archive: Archive,
    folder: Path,
    vocabulary: Vocabulary,
    model_key: str,
    dimension: int,
    progress: Callable[[int], None] | None,
) -> IndexManifest:
    projection = Projection(archive, vocabulary, model_key, dimension)
    postings = PostingsWriter()
    words = folder / "words"
    words.mkdir()
    writer = tantivy.Index(schema(), str(words)).writer(WRITER_HEAP, 1)
    documents = 0
    starts = [0]
    with (
        (folder / "documents.jsonl").open("w", encoding="utf-8") as lines,
        (folder / VECTORS).open("wb") as vectors,
        (folder / SENTENCES).open("wb") as sentences,
    ):
        for projected in projection.documents():
            documents += 1
            lines.write(to_json(projected.document) + "\n")
            for passage in projected.passages:
                writer.add_document(_entry(projected, passage))
                postings.add(passage.ordinal, projected.stems_of(passage))
                vectors.write(passage.vector.tobytes())
                sentences.write(passage.sentences.tobytes())
                starts.append(starts[-1] + len(passage.sentences))
            if progress:
                progress(len(projected.passages))
    writer.commit()
    writer.wait_merging_threads()
    for name, part in projection.columns.parts().items():
        (folder / name).write_bytes(part)
    (folder / FIRST_SENTENCES).write_bytes(np.array(starts, dtype="<i8").tobytes())
    postings.write(folder)
    (folder / DICTIONARY).write_bytes(projection.dictionary.dictionary().to_bytes())
    (folder / SHARED_TEXT).write_bytes(projection.shared_text.to_bytes())
    (folder / ALIGNMENTS).write_bytes(alignments_to_bytes(projection.alignments))
    statistics = projection.statistics()
    if statistics is not None:
        (folder / STATISTICS).write_bytes(statistics.to_bytes())
    manifest = IndexManifest.of(
        archive,
        format_version=FORMAT_VERSION,
        model_key=model_key,
        dimension=dimension,
        documents=documents,
        passages=projection.passages,
    )
    (folder / "manifest.json").write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
    write_checksums(folder)
    return manifest


def _entry(document: ProjectedDocument, projected: ProjectedPassage) -> tantivy.Document:
    entry = tantivy.Document()
    entry.add_text(STEMS, projected.stems)
    entry.add_text(EXACT, projected.exact)
    entry.add_text(CONTEXT, document.context_of(projected))
    entry.add_text(CONTEXT_EXACT, projected.context_exact)
    entry.add_integer(ORDINAL, projected.ordinal)
    entry.add_integer(DOCUMENT, document.number)
    entry.add_bytes(STORED, to_json(projected.passage).encode())
    return entry


def _publish(home: Path, folder: Path, manifest: IndexManifest) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    name = f"v-{manifest.generation:08d}-{stamp}"
    folder.rename(home / name)
    pointer = home / f".{POINTER}.new"
    pointer.write_text(name + "\n", encoding="utf-8")
    os.replace(pointer, home / POINTER)  # noqa: PTH105 - says that it is atomic
    prune_versions(home, KEPT_VERSIONS)


def prune_versions(home: Path, kept: int) -> None:
    """Delete all but the newest versions. A reader that has a deleted version open can go on reading it."""
    for old in sorted(home.glob("v-*"))[:-kept]:
        shutil.rmtree(old, ignore_errors=True)
