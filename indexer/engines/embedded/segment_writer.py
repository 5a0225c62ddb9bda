"""Write a segment of documents of the archive, and add them to the word index."""

from __future__ import annotations

import hashlib
import json
from contextlib import ExitStack
from dataclasses import asdict
from typing import TYPE_CHECKING

import numpy as np
import tantivy

from indexer.alignments.statement import to_bytes as alignments_to_bytes
from indexer.engines.embedded import schema
from indexer.engines.embedded.lines import LinesWriter
from indexer.engines.embedded.postings import PostingsWriter
from indexer.engines.embedded.rounded import Rounded
from indexer.index.segments import Contents
from indexer.serialization import to_json
from indexer.shared_text.store import SharedTextCollector, source_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from indexer.engines.projection import ProjectedDocument, ProjectedPassage, Projection
    from indexer.index.segments import Layout


def write_segment(  # noqa: PLR0913, PLR0917 - a segment is made of these
    folder: Path,
    words: tantivy.IndexWriter,
    projection: Projection,
    ids: Iterable[str] | None,
    states: Mapping[str, str],
    layout: Layout,
    progress: Callable[[int], None] | None = None,
) -> Contents:
    """Write the documents with these ids, None for all of the archive, in the order of ids. They get the next numbers
    of the layout. `progress` receives the number of further passages done.
    """
    contents = Contents()
    postings = PostingsWriter()
    shared_text = SharedTextCollector()
    starts = [0]
    sources = []
    with ExitStack() as stack:
        documents = stack.enter_context(LinesWriter(folder / schema.DOCUMENTS))
        passages = stack.enter_context(LinesWriter(folder / schema.PASSAGES))
        vectors = stack.enter_context((folder / schema.VECTORS).open("wb"))
        rounded = stack.enter_context((folder / schema.ROUNDED).open("wb"))
        scales = stack.enter_context((folder / schema.SCALES).open("wb"))
        sentences = stack.enter_context((folder / schema.SENTENCES).open("wb"))
        for projected in projection.documents(ids):
            documents.write(to_json(projected.document).encode())
            sources.append(source_key(source_of(projected.document)))
            number, first = layout.next_document + projected.number, layout.next_passage + len(starts) - 1
            for passage in projected.passages:
                shared_text.add(passage.ordinal, passage.exact.split())
                words.add_document(_entry(projected, passage, number, layout.next_passage + passage.ordinal))
                passages.write(to_json(passage.passage).encode())
                postings.add(passage.ordinal, projected.stems_of(passage))
                vectors.write(passage.vector.tobytes())
                sentences.write(passage.sentences.tobytes())
                starts.append(starts[-1] + len(passage.sentences))
            if projected.passages:
                made = Rounded.of(np.stack([passage.vector for passage in projected.passages]))
                rounded.write(made.rows.tobytes())
                scales.write(made.scales.tobytes())
            ident = projected.document.id
            contents.add(ident, states[ident], number, first, len(projected.passages))
            if progress:
                progress(len(projected.passages))
    (folder / schema.FIRST_SENTENCES).write_bytes(np.array(starts, dtype="<i8").tobytes())
    (folder / schema.SOURCES).write_bytes(np.array(sources, dtype="<u8").tobytes())
    for name, part in projection.columns.parts().items():
        (folder / name).write_bytes(part)
    postings.write(folder)
    (folder / schema.DICTIONARY).write_bytes(projection.dictionary.dictionary().to_bytes())
    hashes, holders = shared_text.arrays()
    (folder / schema.HASHES).write_bytes(hashes.astype("<u8").tobytes())
    (folder / schema.HOLDERS).write_bytes(holders.astype("<u4").tobytes())
    (folder / schema.ALIGNMENTS).write_bytes(alignments_to_bytes(projection.alignments))
    statistics = projection.statistics()
    if statistics is not None:
        (folder / schema.STATISTICS).write_bytes(statistics.to_bytes())
    write_contents(folder, contents)
    return contents


def write_contents(folder: Path, contents: Contents) -> None:
    """Write the list of a segment's documents."""
    (folder / schema.CONTENTS).write_text(json.dumps(asdict(contents)), encoding="utf-8")


def source_key(source: str) -> int:
    """A hash of the source of a document's wording, in 64 bits."""
    return int.from_bytes(hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _entry(document: ProjectedDocument, projected: ProjectedPassage, number: int, passage: int) -> tantivy.Document:
    entry = tantivy.Document()
    entry.add_text(schema.STEMS, projected.stems)
    entry.add_text(schema.EXACT, projected.exact_with_acronyms)
    entry.add_text(schema.CONTEXT, document.context_of(projected))
    entry.add_text(schema.CONTEXT_EXACT, projected.context_exact)
    entry.add_integer(schema.NUMBER, passage)
    entry.add_integer(schema.DOCUMENT, number)
    return entry
