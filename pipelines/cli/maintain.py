"""`onrecord status`, `reindex`, `remove`, `gather`, `doctor`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipelines.cli.running import FAILED, SOME_FAILED, bar, common, emit, usual_workers

if TYPE_CHECKING:
    from indexer.domain import CorpusStatus
    from indexer.ports import Contents, IndexWriter
    from indexer.settings import Settings


@click.command()
@common
def status(settings: Settings, *, as_json: bool) -> int:
    """Documents by state, failures with reasons, engine, model, generation, corpus fingerprint."""
    from indexer.engines import open_index  # noqa: PLC0415 - a command line must start fast
    from indexer.presenting.status import status_json  # noqa: PLC0415

    answer = open_index(settings).status()
    emit(status_json(answer), as_json=as_json, text=lambda: _status_text(answer))
    return 0


def _status_text(answer: CorpusStatus) -> str:
    lines = [
        (
            f"{answer.archived.documents:,} documents, {answer.pages:,} pages, {answer.archived.passages:,} passages; "
            f"{answer.unreadable_pages:,} pages could not be read, "
            f"{sum(note.ocr_pages for note in answer.ocr):,} were read by character recognition"
        ),
        "files: " + (", ".join(f"{count:,} {state}" for state, count in answer.files.items()) or "none"),
        f"engine: {answer.engine}",
        f"model: {answer.model}",
        f"generation: {answer.generation}",
        f"corpus fingerprint: {answer.fingerprint}",
    ]
    if answer.indexed != answer.archived:
        lines.append(
            f"The index shows {answer.indexed.documents:,} documents, the archive holds "
            f"{answer.archived.documents:,}: run `onrecord reindex`."
        )
    for name in ("process", "group", "year", "language"):
        counts = getattr(answer, f"by_{name}")
        lines.append(f"by {name}: " + ", ".join(f"{value} {count:,}" for value, count in counts.items()))
    lines.extend(
        f"unknown to the vocabulary, {name}: " + "; ".join(values) for name, values in answer.unknown_values.items()
    )
    lines.extend(
        f"to be decided: {note.file}: {note.field}: perhaps {'; '.join(note.value)} ({note.confidence:.0%} sure), "
        f"read from “{note.words}”"
        for note in answer.unsure
    )
    lines.extend(f"{note.state}: {note.file}: {note.reason}: {note.detail}" for note in answer.notes)
    return "\n".join(lines)


@click.command()
@click.option("--rollback", is_flag=True, help="Publish the version before the one in use again (OpenSearch).")
@common
def reindex(settings: Settings, *, rollback: bool, as_json: bool) -> int:
    """Rebuild the index from the archive; readers see the old one until the new one is whole.

    Also draws thumbnails of PDFs that have none.
    """
    from indexer.engines import open_writer  # noqa: PLC0415 - a command line must start fast

    writer = open_writer(settings)
    shown = writer.rollback() if rollback else _rebuilt(settings, writer)
    done = "Published the version before" if rollback else "Indexed"
    emit(
        asdict(shown),
        as_json=as_json,
        text=lambda: f"{done}: {shown.documents:,} documents, {shown.passages:,} passages.",
    )
    return 0


def _rebuilt(settings: Settings, writer: IndexWriter) -> Contents:
    from indexer.archive import Archive, Originals, Thumbnails, check_present, writer_lock  # noqa: PLC0415
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415
    from indexer.ports import Contents  # noqa: PLC0415
    from pipelines.drawing import draw_missing  # noqa: PLC0415
    from pipelines.publish import publish  # noqa: PLC0415

    embedder = SentenceTransformerEmbedder(settings.model)
    embedder.check()
    check_present(settings.data_dir)  # a mistyped folder is not created
    with writer_lock(settings.data_dir, "reindex"), Archive(settings.data_dir) as archive:
        publish(settings, writer, archive, embedder, bar, force=True)
        draw_missing(
            archive, Originals(settings.data_dir), Thumbnails(settings.data_dir),
            workers=usual_workers(), timeout=settings.file_timeout, bar=bar,
        )  # fmt: skip
        counts = archive.counts()
        return Contents(counts["documents"], counts["passages"], archive.generation(), archive.fingerprint())


@click.command()
@click.argument("ids", nargs=-1, required=True)
@common
def remove(settings: Settings, ids: tuple[str, ...], *, as_json: bool) -> int:
    """Remove documents everywhere: archive, index and, when nothing else needs it, the original file.

    A later ingest of the same file leaves it out, unless it says --force.
    """
    from indexer.archive import Archive, Originals, Thumbnails, check_present, writer_lock  # noqa: PLC0415
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415
    from indexer.engines import open_writer  # noqa: PLC0415
    from pipelines.publish import unpublish  # noqa: PLC0415

    embedder, writer = SentenceTransformerEmbedder(settings.model), open_writer(settings)
    check_present(settings.data_dir)  # a mistyped folder is not created
    with writer_lock(settings.data_dir, "remove"), Archive(settings.data_dir) as archive:
        removed = archive.remove(ids)
        Originals(settings.data_dir).keep_only(archive.contents())
        Thumbnails(settings.data_dir).keep_only(archive.contents())
        unpublish(settings, writer, archive, embedder, bar)
    missing = sorted(set(ids) - set(removed))
    emit(
        {"removed": removed, "not_found": missing},
        as_json=as_json,
        text=lambda: f"Removed {len(removed)}." + (f" Not found: {', '.join(missing)}." if missing else ""),
    )
    if missing:
        return SOME_FAILED if removed else FAILED
    return 0


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@common
def gather(settings: Settings, folders: tuple[Path, ...], *, as_json: bool) -> int:
    """Merge other data folders into this one: those of machines that ingested shares of a corpus (--shard)."""
    from indexer.archive import Archive, Originals, Thumbnails, writer_lock  # noqa: PLC0415 - must start fast
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415
    from indexer.engines import open_writer  # noqa: PLC0415
    from pipelines.gather import gather as take_in  # noqa: PLC0415
    from pipelines.publish import publish  # noqa: PLC0415

    embedder, writer = SentenceTransformerEmbedder(settings.model), open_writer(settings)
    embedder.check()
    for folder in folders:
        Archive(folder, read_only=True).close()  # fails for a folder without an archive, before anything is changed
    answers = {}
    with writer_lock(settings.data_dir, "gather"), Archive(settings.data_dir) as archive:
        for folder in folders:
            with bar(f"Gathering {folder}", None, "files") as advance:
                found = take_in(archive, Originals(settings.data_dir), folder, embedder.key, advance)
                for sha256 in archive.contents():
                    Thumbnails(settings.data_dir).copy(Thumbnails(folder), sha256)
            answers[str(folder)] = asdict(found)
        publish(settings, writer, archive, embedder, bar)
    emit(
        answers,
        as_json=as_json,
        text=lambda: "\n".join(
            f"{name}: {answer['files']:,} files with {answer['documents']:,} documents came, "
            f"{answer['unchanged']:,} were here."
            for name, answer in answers.items()
        ),
    )
    return 0


@click.command()
@common
def doctor(settings: Settings, *, as_json: bool) -> int:
    """Check engine, store of originals, model, Tika, OCR languages and disk; one line each, and what to do."""
    from pipelines.doctor import examine  # noqa: PLC0415 - a command line must start fast

    findings = examine(settings)
    emit(
        [asdict(finding) for finding in findings],
        as_json=as_json,
        text=lambda: "\n".join(
            f"{'ok  ' if finding.ok else 'FAIL'} {finding.part}: {finding.detail}" for finding in findings
        ),
    )
    return 0 if all(finding.ok for finding in findings) else FAILED
