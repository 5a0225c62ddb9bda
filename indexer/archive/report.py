"""The status report: counts what the archive holds and which files it could not take."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from indexer.domain import CorpusStatus, FileNote, FileState, OcrNote, Provenance, Relation, Total, UnsureNote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.archive.rows import LedgerRow
    from indexer.archive.store import Archive
    from indexer.domain import Document
    from indexer.vocabulary import Vocabulary

QUIET = (FileState.INDEXED,)
"""States that need no note."""


def corpus_status(archive: Archive, vocabulary: Vocabulary, engine: str, model: str, indexed: Total) -> CorpusStatus:
    """Count everything. `indexed` holds the counts of the index in use."""
    later: dict[str, str] = {}
    ocr: list[OcrNote] = []
    unsure: list[UnsureNote] = []
    counters: Mapping[str, Counter[str]] = {name: Counter() for name in ("process", "group", "year", "language")}
    found: dict[str, set[str]] = {"group": set(), "process": set(), "country": set()}
    unreadable: set[tuple[str, int]] = set()
    for document in archive.documents():
        description = document.description
        unreadable.update((document.sha256, number) for number in document.unreadable_pages)
        if document.ocr_pages and document.part_of is None:
            ocr.append(OcrNote(document.id, document.file, len(document.ocr_pages), document.pages))
        if revision := _later(document):
            later[document.id] = revision
        unsure.extend(
            UnsureNote(document.id, document.file, name, evidence.value, evidence.words, evidence.confidence)
            for name, evidence in description.unsure.items()
        )
        counters["process"].update(description.processes or (Provenance.UNKNOWN,))
        counters["group"].update(description.groups or (Provenance.UNKNOWN,))
        counters["year"][description.date[:4] if description.date else Provenance.UNKNOWN] += 1
        counters["language"].update(description.languages or (Provenance.UNKNOWN,))
        found["group"].update(description.groups)
        found["process"].update(description.processes)
        found["country"].update(description.countries)
    known = {"group": vocabulary.group, "process": vocabulary.process, "country": vocabulary.country}
    unknown = {name: sorted(value for value in values if known[name](value) is None) for name, values in found.items()}
    counts = archive.counts()
    notes = [_note(row, later) for row in archive.ledger()]
    return CorpusStatus(
        engine=engine,
        model=model,
        generation=archive.generation(),
        fingerprint=archive.fingerprint(),
        indexed=indexed,
        archived=Total(counts["documents"], counts["passages"]),
        pages=counts["pages"],
        unreadable_pages=len(unreadable),
        files=dict(sorted(Counter(str(note.state) for note in notes).items())),
        by_process=dict(counters["process"].most_common()),
        by_group=dict(counters["group"].most_common()),
        by_year=dict(sorted(counters["year"].items())),
        by_language=dict(counters["language"].most_common()),
        notes=tuple(note for note in notes if note.state not in QUIET),
        unknown_values={name: tuple(values) for name, values in unknown.items() if values},
        ocr=tuple(sorted(ocr, key=lambda note: (note.file, note.document))),
        unsure=tuple(sorted(unsure, key=lambda note: (note.file, note.document, note.field))),
    )


def _later(document: Document) -> str | None:
    """The symbol or title of a document's latest revision, or None."""
    found = [variant for variant in document.variants if variant.relation is Relation.LATER]
    return max(((variant.date or "", variant.symbol or variant.title) for variant in found), default=(None, None))[1]


def _note(row: LedgerRow, later: Mapping[str, str]) -> FileNote:
    """The note on a file. A file whose documents all have later revisions is superseded, but doubts about its content
    take precedence.
    """
    state, reason, detail = row.state, row.reason or "", row.detail or ""
    if state is FileState.INDEXED and row.document_ids and all(ident in later for ident in row.document_ids):
        names = dict.fromkeys(later[ident] for ident in row.document_ids)
        state, reason = FileState.SUPERSEDED, "superseded"
        detail = f"There is a later revision: {', '.join(names)}. This one stays searchable."
    return FileNote(row.file, state, reason, detail, row.document_ids)
