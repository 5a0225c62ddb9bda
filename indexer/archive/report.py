"""What the archive holds and what it could not take, counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from indexer.domain import CorpusStatus, FileNote, FileState, Provenance, Total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.archive.store import Archive
    from indexer.vocabulary import Vocabulary

QUIET = (FileState.INDEXED,)
"""States about which there is nothing to say."""


def corpus_status(archive: Archive, vocabulary: Vocabulary, engine: str, model: str, indexed: Total) -> CorpusStatus:
    """Count everything. `indexed` is what the index in use holds."""
    ledger = archive.ledger()
    counters: Mapping[str, Counter[str]] = {name: Counter() for name in ("process", "group", "year", "language")}
    unknown: dict[str, set[str]] = {"group": set(), "process": set(), "country": set()}
    unreadable = 0
    for document in archive.documents():
        description = document.description
        unreadable += len(document.unreadable_pages)
        counters["process"][description.process or Provenance.UNKNOWN] += 1
        counters["group"].update(description.groups or (Provenance.UNKNOWN,))
        counters["year"][description.date[:4] if description.date else Provenance.UNKNOWN] += 1
        counters["language"].update(description.languages or (Provenance.UNKNOWN,))
        unknown["group"].update(value for value in description.groups if vocabulary.group(value) is None)
        if description.process and vocabulary.process(description.process) is None:
            unknown["process"].add(description.process)
        unknown["country"].update(value for value in description.countries if vocabulary.country(value) is None)
    counts = archive.counts()
    return CorpusStatus(
        engine=engine,
        model=model,
        generation=archive.generation(),
        fingerprint=archive.fingerprint(),
        indexed=indexed,
        archived=Total(counts["documents"], counts["passages"]),
        pages=counts["pages"],
        unreadable_pages=unreadable,
        files=dict(sorted(Counter(str(row.state) for row in ledger).items())),
        by_process=dict(counters["process"].most_common()),
        by_group=dict(counters["group"].most_common()),
        by_year=dict(sorted(counters["year"].items())),
        by_language=dict(counters["language"].most_common()),
        notes=tuple(
            FileNote(row.file, row.state, row.reason or "", row.detail or "", row.document_ids)
            for row in ledger
            if row.state not in QUIET
        ),
        unknown_values={name: tuple(sorted(values)) for name, values in unknown.items() if values},
    )
