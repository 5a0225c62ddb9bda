"""Make an index of a million passages of real texts from one of a hundred thousand, by taking each document ten times.

    python benchmarks/tiled.py --source DIR --folder DIR [--times 10]

The source is a data directory with an index, such as quotes_at_scale.py fills. The project's own writer makes the index
in the folder, of an archive that shows each document so many times, as documents with ids of their own, the same texts
and the same vectors. So words are as frequent, lists as long and vectors as many as in a large archive of such texts;
but scores are equal many times over, and words that only a larger archive would have are missing.

So that this takes minutes, the words of a text are analysed once for all copies, and kinds of passages and statements
of alignment are not looked for. The folder gets a copy of the source's archive, which has each document once: searches
answer, pages of copies do not.
"""

from __future__ import annotations

import argparse
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path

from grow import quickly

from indexer.analysis import index_streams
from indexer.archive import Archive, PassageVectors
from indexer.domain import Document, Passage
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.layout import current_folder, read_manifest
from indexer.index.manifest import IndexManifest
from indexer.vocabulary import load_vocabulary

FIRST_DIGITS = 256
"""What the first two digits of an id can be, by which copies are told apart."""


class TiledArchive(Archive):
    """An archive that shows each document several times, under ids that differ in their first two digits. Raises
    ValueError when the rest of an id is not of one document alone.
    """

    def __init__(self, data_dir: Path, times: int) -> None:
        super().__init__(data_dir, read_only=True)
        originals = [document.id for document in super().documents()]
        self._original = {ident[2:]: ident for ident in originals}
        self._ids = sorted(_copied(ident, copy) for ident in originals for copy in range(times))
        if len(self._original) != len(originals) or times > FIRST_DIGITS:
            message = "the documents cannot be told apart"
            raise ValueError(message)

    def documents(self) -> Iterator[Document]:
        """All documents, by id."""
        return map(self.document, self._ids)

    def document(self, document_id: str) -> Document:
        """A copy. It is shown as one with the same copies of those that the original is shown as one with."""
        found = super().document(self._original[document_id[2:]])
        copy = int(document_id[:2], 16) - int(found.id[:2], 16)
        return replace(found, id=document_id, family=_copied(found.family, copy) if found.family else "")

    def passages(self, document_id: str) -> list[Passage]:
        """Its passages in order."""
        found = super().passages(self._original[document_id[2:]])
        return [replace(one, id=one.id.replace(one.document_id, document_id), document_id=document_id) for one in found]

    def vectors(self, document_id: str, model_key: str) -> list[PassageVectors]:
        """The vectors of its passages, in order."""
        return super().vectors(self._original[document_id[2:]], model_key)

    def states(self, document_ids: Iterable[str] | None = None) -> dict[str, str]:
        """The states of copies are those of their originals."""
        states = super().states()
        chosen = self._ids if document_ids is None else document_ids
        return {ident: states[self._original[ident[2:]]] for ident in chosen}


def _copied(ident: str, copy: int) -> str:
    """The id of a copy; the first one is the original."""
    return f"{(int(ident[:2], 16) + copy) % FIRST_DIGITS:02x}{ident[2:]}"


def tile(source: Path, folder: Path, times: int) -> IndexManifest:
    """Make the index, and copy the archive."""
    manifest = read_manifest(version_in(source))
    folder.mkdir(parents=True)
    with TiledArchive(source, times) as archive, quickly(cache(index_streams)):
        build_index(archive, folder, load_vocabulary(None), manifest.model_key, manifest.dimension)
        with (
            closing(sqlite3.connect(folder / archive.path.name)) as copy,
            closing(sqlite3.connect(f"{archive.path.resolve().as_uri()}?mode=ro", uri=True)) as own,
        ):
            own.backup(copy)
    return read_manifest(version_in(folder))


def version_in(data_dir: Path) -> Path:
    """The version of the index that is in use."""
    version = current_folder(data_dir)
    if version is None:
        message = f"{data_dir} has no index: ingest something first"
        raise SystemExit(message)
    return version


def main() -> None:
    """Make it and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True, help="where to; must not exist")
    parser.add_argument("--times", type=int, default=10)
    options = parser.parse_args()
    started = time.perf_counter()
    made = tile(options.source, options.folder, options.times)
    seconds = time.perf_counter() - started
    print(f"{made.passages:,} passages of {made.documents:,} documents in {seconds:.0f} s")


if __name__ == "__main__":
    main()
