"""The answers to a batch of quotations as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.citation import cite
from indexer.presenting.csv_line import MARK, csv_line
from indexer.presenting.quote_words import difference, heading
from indexer.quotes.entry import LEFT_OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.presenting.links import Links
    from indexer.quotes.answer import Place
    from indexer.quotes.entry import Entry

COLUMNS = (
    "number", "quote", "speaker", "verdict", "wording", "problem", "note", "place", "places", "more_places", "text",
    "changes", "turns", "similarity", "document", "title", "submitters", "date", "symbol", "file", "page", "page_to",
    "paragraph", "citation", "link", "documents_searched", "files_failed", "files_read_in_part",
    "page_label", "page_to_label",
)  # fmt: skip
"""Of the CSV: one row for each place of a quotation, or one for a quotation that has none. Rows with the place
`nearest` are nearest in meaning: they do not support the verdict.
"""
NEAREST = "nearest"


def csv_report(entries: Sequence[Entry], links: Links) -> str:
    """A row for each place, in English whatever the language of the site is: columns are for programs."""
    lines = [MARK + csv_line(COLUMNS)]
    for number, entry in enumerate(entries, 1):
        checked = entry.checked
        rows: list[tuple[object, Place | None]] = list(enumerate(checked.places, 1)) if checked else []
        rows = rows or [(None, None)]
        rows += [(NEAREST, place) for place in checked.nearest] if checked else []
        lines += [csv_line(_cells(number, entry, which, place, links)) for which, place in rows]
    return "".join(lines)


def _cells(number: int, entry: Entry, which: object, place: Place | None, links: Links) -> tuple[object, ...]:
    checked = entry.checked
    judged: tuple[object, ...] = (None,) * 2
    searched: tuple[object, ...] = (None,) * 3
    if checked:
        judged = checked.verdict.value, checked.wording.value if checked.wording else ""
        searched = checked.scope.documents, checked.scope.failed, checked.scope.doubtful
    notes = (*entry.notes, heading(entry)) if entry.outcome == LEFT_OPEN else entry.notes
    counts = (which, len(checked.places), checked.more) if checked and place else (None, 0 if checked else None, None)
    return (
        number, entry.asked.text, "; ".join(entry.speakers) or entry.asked.speaker, *judged, entry.problem or "",
        " ".join(map(str, notes)), *counts,
        *(_place_cells(place, links) if place else (None,) * 15), *searched,
        *(map(place.document.page_label, (place.page, place.page_to)) if place else (None,) * 2),
    )  # fmt: skip


def _place_cells(place: Place, links: Links) -> tuple[object, ...]:
    about = place.document.description
    turned = dict.fromkeys(turn.value for change in place.changes for turn in change.meaning_changes)
    differences = "; ".join(str(difference(change)) for change in place.changes)
    return (
        place.text, differences, "; ".join(turned), place.similarity, place.document.id, about.title,
        "; ".join(about.submitters), about.date, about.symbol, place.document.file, place.page,
        place.page_to, place.passage.paragraph, cite(place.document, place.cited, links.corpus),
        links.permalink(place.linked),
    )  # fmt: skip
