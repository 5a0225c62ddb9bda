"""Ingest: files in, archive filled, each file whole and in one transaction, whatever happens to the process."""

from __future__ import annotations

import errno
import hashlib
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.archive import ArchivedDocument, LedgerRow, hash_file, text_hash
from indexer.domain import DocumentStatus, FileState
from indexer.errors import ArchiveError, ExtractionError
from pipelines.assemble import Assembler
from pipelines.extract.pool import ExtractionPool, Failure, Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.archive import Archive, Originals
    from indexer.ports import Embedder, Vectors
    from pipelines.extract.reader import Reading, ReadingOptions
    from pipelines.sources.discover import Source

PIPELINE_VERSION = 1
"""Raised when the same file would be read, cut or described differently: then files are taken up again."""
TEXTS_A_BATCH = 1024
"""Passages that are embedded together: enough to sort by length, few enough that a crash costs half a minute."""
FINAL_REASONS = frozenset(
    {"empty_file", "encrypted", "not_a_pdf", "unsupported_type", "unreadable", "too_large", "too_much_text", "no_text",
     "bad_page_range"}
)  # fmt: skip
"""Failures that the same content will have again; others are tried anew in the next run."""


@dataclass(frozen=True, slots=True)
class FileFailure:
    """An input that failed: `reason` is a code, `detail` a sentence."""

    file: str
    reason: str
    detail: str


@dataclass(slots=True)
class Report:
    """What a run did; `seen` files are each added, updated, unchanged, duplicates, failed or `removed`: taken out
    earlier and kept out."""

    seen: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    removed: int = 0
    failed: int = 0
    pages: int = 0
    passages: int = 0
    ignored: list[str] = field(default_factory=list)
    failures: list[FileFailure] = field(default_factory=list)

    def fail(self, file: str, reason: str, detail: str) -> None:
        """Note that a file failed."""
        self.failed += 1
        self.fail_row(file, reason, detail)

    def fail_row(self, file: str, reason: str, detail: str) -> None:
        """Note that something else failed: a row of the manifest."""
        self.failures.append(FileFailure(file, reason, detail))


@dataclass(frozen=True, slots=True)
class _Pending:
    """A file that has been read and waits for its vectors."""

    row: LedgerRow
    documents: Sequence[ArchivedDocument]


@dataclass(frozen=True, slots=True)
class _Task:
    source: Source
    sha256: str
    signature: str
    known: bool


@dataclass(slots=True)
class Progress:
    """Callbacks for what a run gets done; each does nothing unless set."""

    files: Callable[[int], None] = lambda _: None
    passages: Callable[[int], None] = lambda _: None


class Ingest:
    """One run over some sources. The caller holds the writer's lock."""

    def __init__(  # noqa: PLR0913 - the parts that a run is made of
        self,
        archive: Archive,
        originals: Originals,
        embedder: Embedder,
        assembler: Assembler,
        reading: ReadingOptions,
        *,
        workers: int,
        timeout: float,
        max_bytes: float,
        progress: Progress | None = None,
    ) -> None:
        """`timeout` in seconds for one file, `max_bytes` for its size."""
        self._archive, self._originals, self._embedder, self._assembler = archive, originals, embedder, assembler
        self._reading, self._workers, self._timeout, self._max_bytes = reading, workers, timeout, max_bytes
        self._progress = progress or Progress()
        self._waiting: deque[_Pending] = deque()
        self._waiting_texts = 0
        self._claimed: dict[str, str] = {}
        self.report = Report()

    def run(self, sources: Sequence[Source], *, force: bool = False) -> Report:
        """Take in what is new or changed. Raises ArchiveError (disk full) or ModelError; what was finished stays."""
        self._originals.sweep()
        tasks: list[_Task] = []

        def jobs() -> Iterator[Job]:
            for source in sources:
                self.report.seen += 1
                task = self._prepare(source, force=force)
                if task is None:
                    self._progress.files(1)
                    continue
                tasks.append(task)
                yield Job(self._originals.path(task.sha256), source.name, len(tasks) - 1)

        with ExtractionPool(self._workers, self._reading, self._timeout) as pool:
            for job, outcome in pool.run(jobs()):
                self._take(tasks[job.tag], outcome)
                if self._waiting_texts >= TEXTS_A_BATCH:
                    self._store_waiting()
        self._store_waiting()
        return self.report

    # -- before reading ----------------------------------------------------------------------------------------------

    def _prepare(self, source: Source, *, force: bool) -> _Task | None:
        """Decide what a file needs; None when that is nothing, or when it is over already."""
        try:
            size = source.path.stat().st_size
            if size > self._max_bytes:
                detail = f"{size / 1e6:.1f} MB; files up to {self._max_bytes / 1e6:g} MB are read (ONRECORD_MAX_FILE_MB)."
                self._fail(source, None, "", "too_large", detail)
                return None
            sha256 = hash_file(source.path)
            before = self._archive.ledger_row(str(source.path))
            signature = self._signature(source, sha256)
            if before is not None and before.signature == signature and not force and self._is_settled(source, before):
                return None
            if self._is_duplicate(source, sha256, signature):
                return None
            sha256, _ = self._originals.put(source.path)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                message = "The disk is full: make room and run the same command again; finished files are kept."
                raise ArchiveError(message) from error
            self._fail(source, None, "", "cannot_open", f"The file cannot be opened: {error.strerror or error}.")
            return None
        return _Task(source, sha256, self._signature(source, sha256), before is not None and bool(before.document_ids))

    def _signature(self, source: Source, sha256: str) -> str:
        """Of all that decides what becomes of a file."""
        rows = [(row.page_from, row.page_to, sorted(row.values.items())) for row in source.rows]
        parts = (PIPELINE_VERSION, sha256, source.name, rows, self._assembler.defaults, self._reading)
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]

    def _is_settled(self, source: Source, before: LedgerRow) -> bool:
        if before.state in (FileState.INDEXED, FileState.DOUBTFUL):
            self.report.unchanged += 1
        elif before.state is FileState.DUPLICATE:
            self.report.duplicates += 1
        elif before.state is FileState.REMOVED:
            self.report.removed += 1
        elif before.state is FileState.FAILED and before.reason in FINAL_REASONS:
            self.report.fail(source.name, before.reason or "", before.detail or "")
        else:
            return False
        if before.sha256 is not None and before.state is not FileState.FAILED:
            self._claimed.setdefault(before.sha256, source.name)
        return True

    def _is_duplicate(self, source: Source, sha256: str, signature: str) -> bool:
        """The same bytes came under another name: kept in the ledger, pointing to the documents that they became."""
        others = [row for row in self._archive.files_with_content(sha256) if row.source != str(source.path)]
        others = [row for row in others if row.state is not FileState.DUPLICATE]
        first = others[0].file if others else self._claimed.setdefault(sha256, source.name)
        if first == source.name and not others:
            return False
        ids = others[0].document_ids if others else ()
        detail = f"The same content as {first}."
        self._archive.put_file(
            LedgerRow(
                str(source.path), source.name, sha256, FileState.DUPLICATE, "duplicate", detail, signature, ids
            )
        )
        self.report.duplicates += 1
        return True

    def _fail(self, source: Source, sha256: str | None, signature: str, reason: str, detail: str) -> None:  # noqa: PLR0913
        """Note a failure in the ledger. What an earlier content of the file became stays searchable until it is
        replaced or removed.
        """
        before = self._archive.ledger_row(str(source.path))
        ids = before.document_ids if before is not None else ()
        row = LedgerRow(str(source.path), source.name, sha256, FileState.FAILED, reason, detail, signature, ids)
        self._archive.put_file(row)
        self.report.fail(source.name, reason, detail)

    # -- after reading -----------------------------------------------------------------------------------------------

    def _take(self, task: _Task, outcome: Reading | Failure) -> None:
        try:
            if isinstance(outcome, Failure):
                raise ExtractionError(outcome.reason, outcome.detail)
            documents = self._assembler.documents(task.source, task.sha256, outcome)
        except ExtractionError as error:
            self._fail(task.source, task.sha256, task.signature, error.reason, error.detail)
            self._progress.files(1)
            return
        doubtful = [one.document for one in documents if one.document.status is DocumentStatus.DOUBTFUL]
        detail = None
        if doubtful:
            numbers = [number for document in doubtful for number in document.unreadable_pages]
            detail = f"No text could be read on {len(numbers)} page(s): {', '.join(map(str, numbers[:50]))}."
        row = LedgerRow(
            str(task.source.path), task.source.name, task.sha256,
            FileState.DOUBTFUL if doubtful else FileState.INDEXED, "unreadable_pages" if doubtful else None, detail,
            task.signature, tuple(one.document.id for one in documents),
        )  # fmt: skip
        self._waiting.append(_Pending(row, documents))
        self._waiting_texts += sum(len(one.passages) for one in documents)
        self.report.pages += sum(one.document.pages for one in documents)
        self.report.passages += sum(len(one.passages) for one in documents)
        if task.known:
            self.report.updated += 1
        else:
            self.report.added += 1

    def _store_waiting(self) -> None:
        """Embed what waits and put each file into the archive, in one transaction each."""
        texts = {
            text_hash(passage.text): passage.text
            for pending in self._waiting
            for document in pending.documents
            for passage in document.passages
        }
        missing = sorted(self._archive.hashes_without_vector(texts, self._embedder.key))
        embedded = self._embedder.embed_passages([texts[key] for key in missing], self._progress.passages)
        vectors: dict[bytes, Vectors] = dict(zip(missing, embedded, strict=True))
        while self._waiting:
            pending = self._waiting.popleft()
            keys = {text_hash(passage.text) for document in pending.documents for passage in document.passages}
            mine = {key: vectors[key] for key in keys & vectors.keys()}
            self._archive.put_file(pending.row, pending.documents, mine, self._embedder.key)
            self._progress.files(1)
        self._waiting_texts = 0


def report_as_json(report: Report, seconds: float) -> dict[str, object]:
    """The report as the command line prints it."""
    fields = ("seen", "added", "updated", "unchanged", "duplicates", "removed", "failed", "pages", "passages")
    return {
        **{name: getattr(report, name) for name in fields},
        "seconds": round(seconds, 3),
        "failures": [{"file": f.file, "reason": f.reason, "detail": f.detail} for f in report.failures],
        "ignored": report.ignored,
    }

