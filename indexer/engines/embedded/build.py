"""The archive to an index folder: built beside the old one, published by one rename of the pointer to it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import tantivy

from indexer.analysis import index_streams
from indexer.engines.embedded.postings import PostingsWriter
from indexer.engines.embedded.schema import (
    CONTEXT,
    CONTEXT_EXACT,
    DICTIONARY,
    DOCUMENT,
    EXACT,
    FORMAT_VERSION,
    ORDINAL,
    STEMS,
    STORED,
    schema,
)  # fmt: skip
from indexer.errors import ArchiveError
from indexer.index.context_fields import context_streams, label_terms
from indexer.index.doc_values import ColumnsWriter
from indexer.index.manifest import Manifest
from indexer.ranking.score_normalization import MomentsCollector
from indexer.search.spellcheck import DictionaryCollector
from indexer.serialization import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from indexer.archive import Archive
    from indexer.domain import Document, Passage
    from indexer.ranking.score_normalization import Moments
    from indexer.vocabulary import Vocabulary

WRITER_HEAP = 256_000_000
"""Bytes that tantivy collects before it writes a segment: 100,000 passages fit into one."""
POINTER = "CURRENT"
"""The file that names the folder in use."""
VECTORS_AT_ONCE = 4096
KEPT_VERSIONS = 2
"""The one in use and the one before, which readers may still be opening."""


def read_manifest(folder: Path) -> Manifest:
    """Read it. Raises OSError, ValueError or TypeError."""
    return Manifest(**json.loads((folder / "manifest.json").read_text(encoding="utf-8")))


def index_home(data_dir: Path) -> Path:
    """The folder that holds every version and the pointer."""
    return data_dir / "index"


def current_folder(data_dir: Path) -> Path | None:
    """The version in use, if any."""
    home = index_home(data_dir)
    try:
        name = (home / POINTER).read_text(encoding="utf-8").strip()
    except OSError:
        return None
    return home / Path(name).name if name else None


def build_index(  # noqa: PLR0913, PLR0917 - an index is made of these
    archive: Archive,
    data_dir: Path,
    vocabulary: Vocabulary,
    model_key: str,
    dimension: int,
    progress: Callable[[int], None] | None = None,
) -> Manifest:
    """Build a new version and publish it; readers see the old one until then. `progress` is told of passages done.

    Every passage must have its vector of this model. Raises ArchiveError, also when the disk is full.
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
) -> Manifest:
    counts = archive.counts()
    columns, postings, dictionary = ColumnsWriter(), PostingsWriter(), DictionaryCollector()
    words = folder / "words"
    words.mkdir()
    writer = tantivy.Index(schema(), str(words)).writer(WRITER_HEAP, 1)
    ordinal = 0
    with (folder / "documents.jsonl").open("w", encoding="utf-8") as lines:
        for document, passages in _grouped(archive):
            number = columns.add_document(document, [passage.language for passage in passages])
            lines.write(to_json(document) + "\n")
            context, context_exact = context_streams(document, vocabulary)
            context_stems = set(context.split())
            for passage in passages:
                stems, exact = index_streams(passage.text, passage.language)
                called = f"{context_exact} {label_terms(passage)}"
                streams = {STEMS: stems, EXACT: exact, CONTEXT: context, CONTEXT_EXACT: called}
                writer.add_document(_entry(passage, ordinal, number, streams))
                postings.add(ordinal, context_stems.union(stems.split()))
                dictionary.add(passage.text, exact, context_exact)
                ordinal += 1
            if progress:
                progress(len(passages))
    writer.commit()
    writer.wait_merging_threads()
    for name, part in columns.parts().items():
        (folder / name).write_bytes(part)
    postings.write(folder)
    (folder / DICTIONARY).write_bytes(dictionary.dictionary().to_bytes())
    moments = _write_vectors(archive, folder / "vectors.f32", model_key, dimension, columns.languages_of_passages)
    (folder / "moments.npz").write_bytes(moments.to_bytes())
    manifest = Manifest.of(
        archive,
        format_version=FORMAT_VERSION,
        model_key=model_key,
        dimension=dimension,
        documents=counts["documents"],
        passages=ordinal,
    )
    (folder / "manifest.json").write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
    return manifest


def _grouped(archive: Archive) -> Iterator[tuple[Document, list[Passage]]]:
    for document in archive.documents():
        yield document, archive.passages(document.id)


def _entry(passage: Passage, ordinal: int, number: int, streams: Mapping[str, str]) -> tantivy.Document:
    entry = tantivy.Document()
    for field, text in streams.items():
        entry.add_text(field, text)
    entry.add_integer(ORDINAL, ordinal)
    entry.add_integer(DOCUMENT, number)
    entry.add_bytes(STORED, to_json(passage).encode())
    return entry


def _write_vectors(
    archive: Archive, path: Path, model_key: str, dimension: int, languages: tuple[Sequence[str], Sequence[int]]
) -> Moments:
    """Write the vectors, and return their moments; `languages` are names, and the place of each passage's among them.

    Raises ArchiveError when they are not those of the passages.
    """
    names, codes = languages
    of_passage = np.array(codes, dtype=np.int64)
    collector = MomentsCollector(dimension)
    stored = archive.all_vectors(model_key)
    start = 0
    with path.open("wb") as stream:
        while some := list(islice(stored, VECTORS_AT_ONCE)):
            if any(len(vector) != dimension * np.dtype("<f4").itemsize for vector in some):
                message = f"A vector of {model_key} has the wrong length: run `onrecord ingest --force`."
                raise ArchiveError(message)
            joined = b"".join(some)
            stream.write(joined)
            vectors = np.frombuffer(joined, "<f4").reshape(-1, dimension)
            spoken = of_passage[start : start + len(some)]
            start += len(some)
            if len(spoken) == len(some):
                for code in np.unique(spoken).tolist():
                    collector.add(names[code], vectors[spoken == code])
    if start != len(codes):
        message = "The archive changed while the index was built: run `onrecord reindex`."
        raise ArchiveError(message)
    return collector.moments(tuple(names))


def _publish(home: Path, folder: Path, manifest: Manifest) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    name = f"v-{manifest.generation:08d}-{stamp}"
    folder.rename(home / name)
    pointer = home / f".{POINTER}.new"
    pointer.write_text(name + "\n", encoding="utf-8")
    os.replace(pointer, home / POINTER)  # noqa: PTH105 - says that it is atomic
    prune_versions(home, KEPT_VERSIONS)


def prune_versions(home: Path, kept: int) -> None:
    """Delete all but the newest versions. A reader that has one open goes on reading it."""
    for old in sorted(home.glob("v-*"))[:-kept]:
        shutil.rmtree(old, ignore_errors=True)
