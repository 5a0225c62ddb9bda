"""`onrecord describe`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipelines.cli.running import common, emit

if TYPE_CHECKING:
    from indexer.archive import Archive
    from indexer.domain import Description
    from indexer.settings import Settings


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--review", "wanted", is_flag=True, help="Write the documents with undecided fields as a manifest (CSV).")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file.")
@common
def describe(settings: Settings, ids: tuple[str, ...], output: Path | None, *, wanted: bool, as_json: bool) -> int:
    """What each field of a document rests on: value, origin, the words it was read from, and how sure that is.

    With --review, the documents of which a field was too unsure to be taken, to be filled in and taken back by
    `onrecord ingest --manifest FILE`.
    """
    from indexer.archive import Archive  # noqa: PLC0415 - a command line must start fast
    from indexer.errors import UsageError  # noqa: PLC0415

    if wanted == bool(ids) or (output and not wanted):
        msg = "name IDS of documents, or --review (with --output, if you like)"
        raise UsageError(msg)
    with Archive(settings.data_dir, read_only=True) as archive:
        if wanted:
            return _review(archive, output, as_json=as_json)
        found = {ident: fields(archive.document(ident).description) for ident in ids}
    emit(
        found,
        as_json=as_json,
        text=lambda: "\n".join(_text(ident, description) for ident, description in found.items()),
    )
    return 0


def _review(archive: Archive, output: Path | None, *, as_json: bool) -> int:
    from pipelines.review import as_csv, review, save  # noqa: PLC0415 - a command line must start fast

    folder = output.absolute().parent if output else Path.cwd()
    found = review(archive, folder)
    if output:
        save(as_csv(found), output)
    for name in found.left_out:
        click.echo(f"{name} was split into its parts and is left out: name them all in a manifest of yours.", err=True)
    answer = {**asdict(found), "output": str(output) if output else None}
    done = f"Wrote {len(found.rows)} documents to {output}. Fill it in; then: onrecord ingest --manifest {output}"
    emit(answer, as_json=as_json, text=lambda: done if output else as_csv(found).rstrip())
    return 0


def fields(about: Description) -> dict[str, dict[str, Any]]:
    """For each field its value (None where it was left open), origin, and evidence."""
    return {
        name: {
            "value": getattr(about, name) if name in about.provenance else None,
            "origin": str(about.provenance.get(name, "unknown")),
            "perhaps": list(evidence.value),
            "words": evidence.words,
            "confidence": evidence.confidence,
        }
        for name, evidence in about.evidence.items()
    }


def _text(ident: str, found: dict[str, dict[str, Any]]) -> str:
    lines = [ident]
    for name, described in found.items():
        value = described["value"] or "unknown, perhaps " + "; ".join(described["perhaps"])
        shown = "; ".join(value) if isinstance(value, tuple) else value
        lines.append(f"  {name}: {shown} [{described['origin']}, {described['confidence']:.0%}] “{described['words']}”")
    return "\n".join(lines)
