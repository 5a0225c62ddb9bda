"""The documents whose description leaves something to decide, as a manifest that `onrecord ingest` takes back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.domain import Provenance
from indexer.fields import MANIFEST_FIELDS
from indexer.presenting.csv_line import MARK, csv_line
from pipelines.sources.manifest import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.archive import Archive
    from indexer.domain import Description, Document

TO_DECIDE = "to_decide"
"""The column that says what was read and how sure it is; ingest ignores it."""
COLUMNS = (*FIELDS, TO_DECIDE)
_SAID = frozenset({Provenance.MANIFEST, Provenance.OPTION})
"""Origins of what a person has said: the manifest repeats it, or it would be lost."""


@dataclass(frozen=True, slots=True)
class Review:
    """The rows, by column, and the files that are left out: a row for one part of a compendium would take the place of
    the parts that were found in it.
    """

    rows: tuple[dict[str, str], ...]
    left_out: tuple[str, ...]


def review(archive: Archive, folder: Path) -> Review:
    """The documents with undecided fields. `folder` is that of the manifest, to which the files are relative; a file
    outside of it keeps the name under which it came.
    """
    sources = {ident: Path(row.source) for row in archive.ledger() for ident in row.document_ids}
    documents = list(archive.documents())
    split = {document.part_of for document in documents} - {None}
    rows, left_out = [], []
    for document in documents:
        if document.description.unsure:
            if document.part_of or document.id in split:
                left_out.append(document.file)
            else:
                rows.append(dict(_row(document, sources.get(document.id), folder)))
    return Review(tuple(sorted(rows, key=lambda row: row["file"])), tuple(sorted(set(left_out))))


def as_csv(found: Review) -> str:
    """The rows as CSV."""
    lines = (csv_line(row.get(column, "") for column in COLUMNS) for row in found.rows)
    return MARK + csv_line(COLUMNS) + "".join(lines)


def _row(document: Document, source: Path | None, folder: Path) -> Iterator[tuple[str, str]]:
    yield "file", _relative(document, source, folder)
    about = document.description
    for spec in MANIFEST_FIELDS:
        if about.provenance.get(spec.attribute) in _SAID:
            value = getattr(about, spec.attribute)
            yield spec.manifest, "; ".join(value) if spec.several else value
    if document.page_from:
        yield "page_from", str(document.page_from)
        yield "page_to", str(document.page_to or "")
    yield TO_DECIDE, "; ".join(_questions(about))


def _relative(document: Document, source: Path | None, folder: Path) -> str:
    inside = source is not None and source.is_relative_to(folder)
    return f"./{source.relative_to(folder).as_posix() if source and inside else document.file}"


def _questions(about: Description) -> Iterator[str]:
    columns = {spec.attribute: spec.manifest for spec in MANIFEST_FIELDS}
    for name, evidence in about.unsure.items():
        column, perhaps = columns.get(name, name), ", ".join(evidence.value)
        yield f"{column}: perhaps {perhaps} ({evidence.confidence:.0%} sure), read from “{evidence.words}”"


def save(text: str, path: Path) -> None:
    """Write a file whole or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    partial.write_text(text, encoding="utf-8", newline="")
    os.replace(partial, path)  # noqa: PTH105 - the one that replaces on every system
