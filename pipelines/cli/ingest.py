"""`onrecord ingest`."""

from __future__ import annotations

import contextlib
import hashlib
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indexer.errors import UsageError
from pipelines.cli.running import SOME_FAILED, announce, bar, common, emit, pipeline_bars, usual_workers
from pipelines.report import report_as_json, report_as_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.embedding import SentenceTransformerEmbedder
    from indexer.ports import Embedder
    from indexer.settings import Settings
    from pipelines.report import Report
    from pipelines.sources.discover import Discovery
    from pipelines.sources.manifest import Manifest
    from pipelines.sources.shares import Share

MEGABYTE = 1e6
BYTES_THAT_FIT = 200
"""Bytes: texts this short are not tokenized if the model takes as many tokens, since a token has at least one byte."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--manifest",
    "manifest_path",
    type=click.Path(path_type=Path),
    help="CSV or JSON Lines, one row a document. Without PATHS, the files in it are read.",
)
@click.option("--columns", default="", help="Their columns to ours: theirs=ours,...")
@click.option("--group", help="Stakeholder group, where the manifest leaves it open.")
@click.option("--process", help="Process, where the manifest leaves it open.")
@click.option("--workers", type=click.IntRange(1, 64), default=None, help="Processes that read files.")
@click.option("--shard", default=None, help="Ingest one share of the files: 2/4 is the second of four.")
@click.option("--force", is_flag=True, help="Read every file again, unchanged and removed ones too.")
@click.option("--retry", is_flag=True, help="Read only the files again that failed or were read with doubts.")
@click.option("--watch", is_flag=True, help="Go on until stopped, and take in what comes and changes.")
@common
def ingest(  # noqa: PLR0913, PLR0917 - one parameter an option
    settings: Settings,
    paths: tuple[Path, ...],
    manifest_path: Path | None,
    columns: str,
    group: str | None,
    process: str | None,
    workers: int | None,
    shard: str | None,
    *,
    force: bool,
    retry: bool,
    watch: bool,
    as_json: bool,
) -> int:
    """Read files or folders (PDF first; also DOCX, ODT, RTF, HTML, TXT) and make them searchable."""
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415 - a command line must start fast
    from pipelines.cli.watching import persistently, settled, state_of_files  # noqa: PLC0415
    from pipelines.sources.manifest import parse_columns  # noqa: PLC0415
    from pipelines.sources.shares import parse_share  # noqa: PLC0415

    mapping = parse_columns(columns)
    share = parse_share(shard) if shard is not None else None
    asked = _Asked(paths, manifest_path, mapping, group, process, workers, share, force=force, retry=retry)
    embedder = SentenceTransformerEmbedder(settings.model)
    if not watch:
        report, seconds = _ingest_once(settings, embedder, asked)
        emit(report_as_json(report, seconds), as_json=as_json, text=lambda: report_as_text(report, seconds))
        return SOME_FAILED if report.failures else 0
    if not paths:
        msg = "name the PATHS to watch"
        raise UsageError(msg)
    with contextlib.suppress(KeyboardInterrupt):
        for _ in settled(lambda: state_of_files(paths, manifest_path, mapping, settings.data_dir)):
            report, seconds = persistently(lambda: _ingest_once(settings, embedder, asked))  # noqa: B023 - called at once
            announce(report_as_json(report, seconds), as_json=as_json, text=report_as_text(report, seconds))
            asked = replace(asked, force=False, retry=False)
    return 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """The arguments and options of the command."""

    paths: tuple[Path, ...]
    manifest_path: Path | None
    columns: Mapping[str, str]
    group: str | None
    process: str | None
    workers: int | None
    share: Share | None
    force: bool
    retry: bool


def _ingest_once(settings: Settings, embedder: SentenceTransformerEmbedder, asked: _Asked) -> tuple[Report, float]:
    """Take in what there is; the report, and how many seconds it took."""
    from indexer.archive import Archive, Originals, Thumbnails, writer_lock  # noqa: PLC0415 - must start fast
    from indexer.engines import open_writer  # noqa: PLC0415
    from indexer.vocabulary import load_vocabulary  # noqa: PLC0415
    from pipelines.assemble import Assembler  # noqa: PLC0415
    from pipelines.describe import Defaults  # noqa: PLC0415
    from pipelines.extract.reader import ReadingOptions  # noqa: PLC0415
    from pipelines.extract.server import server_of  # noqa: PLC0415
    from pipelines.ingest import Ingest, Progress  # noqa: PLC0415
    from pipelines.publish import publish  # noqa: PLC0415
    from pipelines.sources.discover import discover  # noqa: PLC0415
    from pipelines.sources.manifest import read_manifest  # noqa: PLC0415
    from pipelines.sources.shares import divided  # noqa: PLC0415

    started = time.monotonic()
    manifest_path = asked.manifest_path
    manifest = read_manifest(manifest_path, asked.columns) if manifest_path is not None else None
    if manifest is not None and manifest.ignored_columns:
        names = ", ".join(manifest.ignored_columns)
        click.echo(f"Columns of the manifest that nothing is read from: {names} (see --columns).", err=True)
    found = discover(
        asked.paths or _files_of_manifest(manifest_path, manifest), manifest_path, manifest, settings.data_dir
    )
    max_bytes = settings.max_file_mb * MEGABYTE
    sources = divided(found.sources, asked.share, max_bytes) if asked.share is not None else found.sources
    vocabulary = load_vocabulary(settings.vocabulary)
    embedder.check()
    if (server := server_of(settings)) is not None:
        server.check()
    writer = open_writer(settings)
    defaults = Defaults(asked.group, asked.process)
    with writer_lock(settings.data_dir, "ingest"), Archive(settings.data_dir) as archive:
        with pipeline_bars(len(sources)) as (on_files, on_passages):
            run = Ingest(
                archive,
                Originals(settings.data_dir),
                embedder,
                Assembler(vocabulary, defaults, lambda text: _fits(embedder, text), _digest(settings.vocabulary)),
                ReadingOptions(settings.ocr, settings.ocr_languages, server),
                workers=asked.workers or usual_workers(),
                timeout=settings.file_timeout,
                max_bytes=max_bytes,
                max_pages=settings.max_pages,
                progress=Progress(on_files, on_passages),
                thumbnails=Thumbnails(settings.data_dir),
            )
            report = run.run(sources, force=asked.force, retry=asked.retry)
        _note_others(report, found, manifest_path, manifest)
        publish(settings, writer, archive, embedder, bar)
    return report, time.monotonic() - started


def _files_of_manifest(manifest_path: Path | None, manifest: Manifest | None) -> tuple[Path, ...]:
    """The files that a manifest names, as far as they exist; the others are reported as missing."""
    if manifest is None or manifest_path is None:
        msg = "name PATHS to read, or a --manifest whose files are read"
        raise UsageError(msg)
    files = dict.fromkeys(manifest_path.parent / row.file for row in manifest.rows)
    return tuple(file for file in files if file.is_file())


def _note_others(report: Report, found: Discovery, manifest_path: Path | None, manifest: Manifest | None) -> None:
    """Add failures that are not files: rows of the manifest, and folders."""
    if manifest is not None and manifest_path is not None:
        for problem in manifest.problems:
            report.fail_other(f"{manifest_path.name}:{problem.line}", "bad_row", problem.message)
        for row in found.missing:
            detail = f"Line {row.line} names {row.file}, which is not in the folder of the manifest."
            report.fail_other(f"{manifest_path.name}:{row.line}", "missing_file", detail)
    for folder, detail in found.unreadable:
        report.fail_other(folder, "cannot_open", detail)
    report.ignored.extend(found.ignored)


def _digest(vocabulary: Path | None) -> str:
    """A digest of the user's own vocabulary files, so that a change in them causes documents to be described anew."""
    if vocabulary is None:
        return ""
    digest = hashlib.sha256()
    for file in sorted(vocabulary.glob("*.yaml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _fits(embedder: Embedder, text: str) -> bool:
    return len(text.encode()) <= min(BYTES_THAT_FIT, embedder.max_tokens) or (
        embedder.count_tokens([text])[0] <= embedder.max_tokens
    )
