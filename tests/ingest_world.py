"""A folder of files, an archive, and runs of ingest over them, without child processes and without a model."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, ClassVar, Self

import numpy as np

from indexer.archive import Archive, Originals, Thumbnails
from indexer.errors import ExtractionError, ModelError
from indexer.vocabulary import load_vocabulary
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract.pool import Failure, Job
from pipelines.extract.reader import Reading, ReadingOptions, read
from pipelines.extract.thumbnails import Drawn, draw
from pipelines.ingest import Ingest, Report
from pipelines.sources.discover import discover
from pipelines.sources.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from indexer.ports import Vectors

VOCABULARY = load_vocabulary()
TEXT = "The delegation of {0} holds that ransomware against hospitals of {0} is a matter of international peace."


class FakeEmbedder:
    """Vectors made of a hash; counts what it is asked."""

    key, dimension, max_tokens = "fake@1+", 4, 500

    def __init__(self) -> None:
        self.embedded: list[str] = []
        self.fails = False

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        if self.fails:
            message = "no model"
            raise ModelError(message)
        self.embedded += texts
        if progress:
            progress(len(texts))
        return np.array([self.embed_query(text) for text in texts], dtype=np.float32)

    def embed_query(self, text: str) -> Vectors:
        vector = np.frombuffer(hashlib.sha256(text.encode()).digest()[:4], np.uint8).astype(np.float32) + 1
        unit: Vectors = vector / np.linalg.norm(vector)
        return unit

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.embed_query(text) for text in texts])


class InlinePool:
    """The extraction pool without child processes; real Tika and PDFium all the same. `drawn` are the files that were
    drawn; `undrawn`, if given, is what comes of it instead.
    """

    slow: tuple[str, ...] = ()
    undrawn: tuple[Failure, ...] = ()
    drawn: ClassVar[list[Path]] = []

    def __init__(self, _: int, options: ReadingOptions, __: float) -> None:
        self.options = options

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Reading | Drawn | Failure]]:
        for job in jobs:
            if job.draws:
                self.drawn.append(job.path)
                yield job, self.undrawn[0] if self.undrawn else draw(job.path)
                continue
            try:
                yield (
                    job,
                    Failure("timeout", "slow") if job.name in self.slow else read(job.path, job.name, self.options),
                )
            except ExtractionError as error:
                yield job, Failure(error.reason, error.detail)


class World:
    """A folder of files, an archive, and runs of ingest over them."""

    def __init__(self, root: Path) -> None:
        self.files, self.data = root / "files", root / "data"
        self.files.mkdir()
        self.embedder = FakeEmbedder()
        self.manifest: Path | None = None
        self.max_bytes, self.max_pages = 1e9, 1e9
        self.draws = False

    def write(self, name: str, content: bytes | str) -> Path:
        path = self.files / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def letter(self, name: str, who: str) -> Path:
        return self.write(name, TEXT.format(who))

    def rows(self, text: str) -> None:
        self.manifest = self.write("manifest.csv", text)

    def ingest(self, *paths: Path, force: bool = False, retry: bool = False) -> Report:
        manifest = read_manifest(self.manifest) if self.manifest else None
        found = discover(paths or (self.files,), self.manifest, manifest, self.data)
        with Archive(self.data) as archive:
            run = Ingest(
                archive, Originals(self.data), self.embedder,
                Assembler(VOCABULARY, Defaults(), lambda text: self.embedder.count_tokens([text])[0] <= 500),
                ReadingOptions("never"), workers=1, timeout=60, max_bytes=self.max_bytes,
                max_pages=self.max_pages, thumbnails=Thumbnails(self.data) if self.draws else None,
            )  # fmt: skip
            report = run.run(found.sources, force=force, retry=retry)
        parts = (report.added, report.updated, report.unchanged, report.duplicates, report.removed, report.failed)
        assert report.seen == sum(parts)
        assert retry or report.seen == len(found.sources)
        return report

    def remove(self, *ids: str) -> None:
        with Archive(self.data) as archive:
            archive.remove(ids)
            Originals(self.data).keep_only(archive.contents())

    def documents(self) -> dict[str, str]:
        """File names by document id."""
        with Archive(self.data, read_only=True) as archive:
            return {document.id: document.file for document in archive.documents()}

    def states(self) -> dict[str, str]:
        with Archive(self.data, read_only=True) as archive:
            return {row.file: f"{row.state} {row.reason or ''}".strip() for row in archive.ledger()}

    def originals(self) -> int:
        return sum(path.is_file() for path in (self.data / "originals").rglob("*"))
