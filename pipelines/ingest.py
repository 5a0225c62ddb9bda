"""Ingest files into the archive: each file in one transaction, so that a crash leaves no file half done."""

from __future__ import annotations

import hashlib
import math
import stat
from collections import deque
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from indexer.archive import ArchivedDocument, LedgerRow, hash_file, is_pdf, text_hash
from indexer.archive.store import LIVE
from indexer.domain import FileState
from indexer.embedding import embed_with_sentences
from indexer.errors import ExtractionError, OnRecordError, TikaServerError
from pipelines.drawing import keep_drawn
from pipelines.extract.pool import ExtractionPool, Failure, Job
from pipelines.extract.thumbnails import Drawn
from pipelines.report import FileFailure, Report, report_as_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.archive import Archive, Originals, PassageVectors, Thumbnails
    from indexer.ports import Embedder
    from pipelines.assemble import Assembler, Assembly, PartFailure
    from pipelines.extract.reader import Reading, ReadingOptions
    from pipelines.sources.discover import Source

__all__ = ["FileFailure", "Ingest", "Progress", "Report", "report_as_json"]

PIPELINE_VERSION = 30
"""Raise this when the same file would be read, split or described differently: then files are processed again."""
TEXTS_A_BATCH = 1024
"""Passages embedded together: enough to sort by length, few enough that a crash costs half a minute."""
FINAL_REASONS = frozenset(
    {"empty_file", "encrypted", "not_a_pdf", "unsupported_type", "unreadable", "too_much_text", "no_text",
     "error_page", "bad_page_range", "no_fixed_pages"}
)  # fmt: skip
"""Failures that the same content will repeat; others are retried in the next run."""
NO_TASK = -1
"""The tag of a drawing."""
AWAY_IN_A_ROW = 3
"""The run ends after this many consecutive files for which Tika Server was away, half a minute each."""


@dataclass(frozen=True, slots=True)
class _Pending:
    """A file that was read and waits for its vectors."""

    row: LedgerRow
    documents: Sequence[ArchivedDocument]


@dataclass(frozen=True, slots=True)
class _Task:
    source: Source
    sha256: str
    signature: str
    known: bool


@dataclass(frozen=True, slots=True)
class _Twin:
    """A file with the same content as one that is being read; it gets the same result."""

    source: Source
    sha256: str
    signature: str
    first: Source


@dataclass(slots=True)
class Progress:
    """Callbacks for progress, which receive the number of further files or passages done. The defaults do nothing."""

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
        max_pages: float = math.inf,
        progress: Progress | None = None,
        thumbnails: Thumbnails | None = None,
    ) -> None:
        """`timeout` in seconds, `max_bytes` and `max_pages` are limits for one file. Without `thumbnails`, none are
        drawn.
        """
        self._archive, self._originals, self._embedder, self._assembler = archive, originals, embedder, assembler
        self._reading, self._workers, self._timeout, self._max_bytes = reading, workers, timeout, max_bytes
        self._max_pages = max_pages
        self._progress = progress or Progress()
        self._thumbnails = thumbnails
        self._undrawn: deque[str] = deque()
        self._waiting: deque[_Pending] = deque()
        self._waiting_texts = 0
        self._claims: dict[str, Source] = {}
        self._twins: list[_Twin] = []
        self._tasks = 0
        self._away = 0
        self._force = self._retry = False
        self._kept_out: frozenset[str] = frozenset()
        self.report = Report()

    def run(self, sources: Sequence[Source], *, force: bool = False, retry: bool = False) -> Report:
        """Take in new and changed files; with `force` all files, with `retry` only those that failed before or were
        read with doubts. Raises ArchiveError (disk full), ModelError or TikaServerError (server away); finished files
        stay.
        """
        self._force, self._retry = force, retry
        if retry:
            sources = [source for source in sources if self._went_wrong(source)]
        self._kept_out = frozenset() if force else self._archive.removed()
        self._originals.sweep()
        self.report.seen = len(sources)
        left = sources
        while left:
            self._pass(left)
            left = self._decide_twins()
        promoted = self._archive.promoted()
        heirs = [source for source in sources if source.key in promoted]
        if heirs:
            self.report.duplicates -= len(heirs)
            self._pass(heirs)
        if self._tasks:
            contents = self._archive.contents()
            self._originals.keep_only(contents)
            if self._thumbnails is not None:
                self._thumbnails.keep_only(contents)
        return self.report

    def _went_wrong(self, source: Source) -> bool:
        row = self._archive.ledger_row(source.key)
        return row is not None and row.state in {FileState.FAILED, FileState.DOUBTFUL}

    def _pass(self, sources: Sequence[Source]) -> None:
        """Read the files that need it, and store them."""
        tasks: list[_Task] = []

        def jobs() -> Iterator[Job]:
            for source in sources:
                yield from self._drawings()
                task = self._prepare(source)
                if task is not None:
                    tasks.append(task)
                    yield Job(self._originals.path(task.sha256), source.name, len(tasks) - 1)

        with ExtractionPool(self._workers, self._reading, self._timeout) as pool:
            for job, outcome in chain(pool.run(jobs()), pool.run(self._drawings())):
                if self._thumbnails is not None and job.draws:
                    keep_drawn(self._thumbnails, job, outcome)
                elif not isinstance(outcome, Drawn):
                    self._take(tasks[job.tag], outcome)
                if self._waiting_texts >= TEXTS_A_BATCH:
                    self._store_waiting()
        self._store_waiting()
        self._tasks += len(tasks)

    def _drawings(self) -> Iterator[Job]:
        """Have the pages drawn of what has been read meanwhile: a file that cannot be read costs its time once."""
        while self._undrawn:
            path = self._originals.path(self._undrawn.popleft())
            if self._thumbnails is not None and is_pdf(path) and not self._thumbnails.has(path.name):
                yield Job(path, path.name, NO_TASK, draws=True)

    # -- before reading ----------------------------------------------------------------------------------------------

    def _prepare(self, source: Source) -> _Task | None:
        """Decide what a file needs; None when it needs nothing more."""
        try:
            sha256 = self._hash(source)
            before = self._archive.ledger_row(source.key)
            signature = self._signature(source, sha256)
            if self._is_settled(source, before, signature) or self._is_set_aside(source, sha256, signature):
                return None
            self._keep(source, sha256)
        except ExtractionError as error:
            self._fail(source, error.reason, error.detail)
            return None
        except OSError as error:
            self._fail(source, "cannot_open", f"The file cannot be opened: {error.strerror or error}.")
            return None
        self._claims[sha256] = source
        return _Task(source, sha256, signature, before is not None and bool(before.document_ids))

    def _hash(self, source: Source) -> str:
        status = source.path.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would block for ever
            raise ExtractionError("not_a_file", "It is a pipe, a device or a folder, and not a file.")
        if status.st_size > self._max_bytes:
            size = f"{status.st_size / 1e6:.1f} MB; files up to {self._max_bytes / 1e6:g} MB are read"
            raise ExtractionError("too_large", f"{size} (ONRECORD_MAX_FILE_MB).")
        return hash_file(source.path)

    def _keep(self, source: Source, sha256: str) -> None:
        if self._originals.put(source.path) != sha256:
            raise ExtractionError("changed", "The file changed while it was read: ingest it again once it is whole.")

    def _signature(self, source: Source, sha256: str) -> str:
        """A digest of everything that determines the result of a file."""
        rows = [(row.page_from, row.page_to, sorted(row.values.items())) for row in source.rows]
        settings = (self._assembler.defaults, self._assembler.vocabulary_digest, self._reading)
        parts = (PIPELINE_VERSION, sha256, source.name, rows, *settings)
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]

    def _is_settled(self, source: Source, before: LedgerRow | None, signature: str) -> bool:
        """Whether an earlier run has settled the file; counts it if so."""
        if before is None or before.signature != signature or before.sha256 is None or self._force or self._retry:
            return False
        if before.state in LIVE:
            self._restore(source, before.sha256)
            self.report.unchanged += 1
            for reason, detail in _part_failures(before):
                self.report.fail_part(source.name, reason, detail)
        elif before.state is FileState.DUPLICATE and self._archive.files_with_content(before.sha256):
            self.report.duplicates += 1
        elif before.state is FileState.REMOVED:
            self.report.removed += 1
        elif before.state is FileState.FAILED and before.reason in FINAL_REASONS:
            self.report.fail(source.name, before.reason or "", before.detail or "")
        else:
            return False
        self._progress.files(1)
        return True

    def _restore(self, source: Source, sha256: str) -> None:
        """Restore an original that was lost."""
        if not self._originals.has(sha256):
            self._originals.put(source.path)

    def _is_set_aside(self, source: Source, sha256: str, signature: str) -> bool:
        """Whether the same content is archived under another name, or is kept out."""
        others = [row for row in self._archive.files_with_content(sha256) if row.source != source.key]
        if others:
            self._note_duplicate(source, sha256, signature, others[0])
            return True
        if not self._force and self._archive.files_with_content(sha256, (FileState.REMOVED,)):
            self._note_removed(source, sha256, signature)
            return True
        if sha256 in self._claims:
            self._twins.append(_Twin(source, sha256, signature, self._claims[sha256]))
            return True
        return False

    def _note_duplicate(self, source: Source, sha256: str, signature: str, first: LedgerRow) -> None:
        detail = f"The same content as {first.file}."
        self._archive.put_file(
            LedgerRow(
                source.key, source.name, sha256, FileState.DUPLICATE, "duplicate", detail, signature,
                first.document_ids,
            )
        )  # fmt: skip
        self.report.duplicates += 1
        self._progress.files(1)

    def _note_removed(self, source: Source, sha256: str, signature: str) -> None:
        """Keep out removed content, whatever the file's name."""
        detail = "Taken out with `onrecord remove`; --force takes it in again."
        row = LedgerRow(source.key, source.name, sha256, FileState.REMOVED, "removed", detail, signature, ())
        self._archive.put_file(row)
        self.report.removed += 1
        self._progress.files(1)

    def _decide_twins(self) -> list[Source]:
        """Give files with the same content the result of the first of them. If that failed, files of another type are
        returned, to be read on their own.
        """
        left: list[Source] = []
        for twin in self._twins:
            first = self._archive.ledger_row(twin.first.key)
            if first is not None and first.sha256 == twin.sha256 and first.state in LIVE:
                self._note_duplicate(twin.source, twin.sha256, twin.signature, first)
            elif first is not None and first.state is FileState.REMOVED:
                self._note_removed(twin.source, twin.sha256, twin.signature)
            elif first is None or twin.source.path.suffix.lower() != twin.first.path.suffix.lower():
                left.append(twin.source)
            else:
                reason, detail = first.reason or "", first.detail or ""
                self._fail(twin.source, reason, detail, twin.sha256, twin.signature)
        self._twins.clear()
        self._claims.clear()
        return left

    def _fail(self, source: Source, reason: str, detail: str, sha256: str | None = None, signature: str = "-") -> None:
        """Record a failure in the ledger. The documents of an earlier content of the file stay searchable until they
        are replaced or removed.
        """
        before = self._archive.ledger_row(source.key)
        ids = before.document_ids if before is not None else ()
        row = LedgerRow(source.key, source.name, sha256, FileState.FAILED, reason, detail, signature, ids)
        self._archive.put_file(row)
        self.report.fail(source.name, reason, detail)
        self._progress.files(1)

    # -- after reading -----------------------------------------------------------------------------------------------

    def _take(self, task: _Task, outcome: Reading | Failure) -> None:
        if isinstance(outcome, Failure):
            self._fail(task.source, outcome.reason, outcome.detail, task.sha256, task.signature)
            self._note_absence(outcome)
            return
        self._away = 0
        try:
            self._check_length(outcome)
            assembly = self._assembler.documents(task.source, task.sha256, outcome)
        except ExtractionError as error:
            self._fail(task.source, error.reason, error.detail, task.sha256, task.signature)
            return
        except OnRecordError:
            raise
        except Exception as error:  # noqa: BLE001 - one odd document must not end a run over thousands
            detail = f"Describing the file failed: {type(error).__name__}: {error}"[:300]
            self._fail(task.source, "internal_error", detail, task.sha256, task.signature)
            return
        documents = [document for document in assembly.documents if document.document.id not in self._kept_out]
        if not documents:
            self._note_removed(task.source, task.sha256, task.signature)
            return
        self._waiting.append(_Pending(_ledger_row(task, documents, assembly), documents))
        self._waiting_texts += sum(len(document.passages) for document in documents)
        self._undrawn.append(task.sha256)
        self._count(task, documents, assembly.failures)

    def _check_length(self, reading: Reading) -> None:
        if len(reading.extraction.pages) > self._max_pages:
            detail = f"It has {len(reading.extraction.pages):,} pages; files of up to {self._max_pages:,} are read"
            raise ExtractionError("too_many_pages", f"{detail} (ONRECORD_MAX_PAGES).")

    def _note_absence(self, failure: Failure) -> None:
        """End the run when the server that reads the files is away; files already read are stored."""
        self._away = self._away + 1 if failure.reason == "server_away" else 0
        if self._away >= AWAY_IN_A_ROW:
            self._store_waiting()
            raise TikaServerError(failure.detail)

    def _count(self, task: _Task, documents: Sequence[ArchivedDocument], failures: Sequence[PartFailure]) -> None:
        self.report.pages += len({page.number for document in documents for page in document.pages})
        self.report.passages += sum(len(document.passages) for document in documents)
        for failure in failures:
            self.report.fail_part(task.source.name, failure.reason, failure.detail)
        if task.known:
            self.report.updated += 1
        else:
            self.report.added += 1

    def _store_waiting(self) -> None:
        """Embed the waiting passages and store each file in one transaction."""
        texts = {
            text_hash(passage.text): passage.text
            for pending in self._waiting
            for document in pending.documents
            for passage in document.passages
        }
        missing = sorted(self._archive.hashes_without_vector(texts, self._embedder.key))
        vectors: dict[bytes, PassageVectors] = {}
        if missing:
            embedded = embed_with_sentences(self._embedder, [texts[key] for key in missing], self._progress.passages)
            vectors = dict(zip(missing, embedded, strict=True))
        while self._waiting:
            pending = self._waiting.popleft()
            keys = {text_hash(passage.text) for document in pending.documents for passage in document.passages}
            mine = {key: vectors[key] for key in keys & vectors.keys()}
            self._archive.put_file(pending.row, pending.documents, mine, self._embedder.key)
            self._progress.files(1)
        self._waiting_texts = 0


def _ledger_row(task: _Task, documents: Sequence[ArchivedDocument], assembly: Assembly) -> LedgerRow:
    """The ledger row of a file that yielded documents, with the notes about its parts and pages."""
    unreadable = sorted({number for document in documents for number in document.document.unreadable_pages})
    notes = [f"{failure.reason}: {failure.detail}" for failure in assembly.failures]
    reason = "part_failed" if notes else "unreadable_pages" if unreadable else None
    for doubt in assembly.doubts:
        reason = reason or doubt.reason
        notes.append(f"{doubt.reason}: {doubt.detail}")
    if unreadable:
        notes.extend(_about_pages(unreadable, documents))
    return LedgerRow(
        task.source.key, task.source.name, task.sha256, FileState.DOUBTFUL if notes else FileState.INDEXED, reason,
        "\n".join(notes) or None, task.signature, tuple(document.document.id for document in documents),
    )  # fmt: skip


def _about_pages(unreadable: Sequence[int], documents: Sequence[ArchivedDocument]) -> Iterator[str]:
    """What is said of pages of which some text was read, beside a picture, and of those without any."""
    read = {page.number for document in documents for page in document.pages if page.text.strip()}
    for numbers, words in (
        ([number for number in unreadable if number not in read], "No text could be read on {} page(s): {}."),
        (
            [number for number in unreadable if number in read],
            "Only the text beside a picture, which takes most of the page, was read on {} page(s): {}.",
        ),
    ):
        if numbers:
            yield words.format(len(numbers), ", ".join(map(str, numbers)))


def _part_failures(row: LedgerRow) -> Iterator[tuple[str, str]]:
    """The failed parts recorded by `_ledger_row`."""
    if row.reason == "part_failed":
        for line in (row.detail or "").split("\n"):
            reason, _, detail = line.partition(": ")
            if reason in FINAL_REASONS:
                yield reason, detail
