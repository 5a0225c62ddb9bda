"""Answers of the quote check as JSON, exactly as `docs/api.md` has it. Knows nothing of Flask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.citation import cite
from indexer.presenting.answers import document_json
from indexer.presenting.explanation import explanation
from indexer.presenting.quote_words import heading

if TYPE_CHECKING:
    from indexer.presenting.links import Links
    from indexer.quotes.answer import Place
    from indexer.quotes.entry import Entry

Json = dict[str, Any]


def quote_json(entry: Entry, links: Links, *, explain: bool = False) -> Json:
    """What was found out about one quotation, or the problem with it; with a speaker whom nobody knows, both. If asked
    to `explain`, also the steps.
    """
    checked = entry.checked
    return {
        "quote": entry.asked.text,
        "speaker": "; ".join(entry.speakers) or entry.asked.speaker or None,
        "verdict": checked.verdict.value if checked else None,
        "wording": checked.wording.value if checked and checked.wording else None,
        "summary": str(heading(entry)),
        "problem": str(entry.problem) if entry.problem else None,
        "note": " ".join(map(str, entry.notes)) or None,
        "said_by": list(checked.said_by) if checked and checked.wording else [],
        "places": [_place(place, links) for place in checked.places] if checked else [],
        "more_places": checked.more if checked else 0,
        "recapitalised": checked.recapitalised if checked else 0,
        "nearest": [_place(place, links) for place in checked.nearest] if checked else [],
        "scope": checked and {
            "documents": checked.scope.documents, "documents_for_words": checked.searched_for_words,
            "failed": checked.scope.failed, "read_in_part": checked.scope.doubtful,
        },
    } | ({"steps": explanation(entry.trail)} if explain else {})  # fmt: skip


def _place(place: Place, links: Links) -> Json:
    document, passage = place.document, place.passage
    return {
        "document": document_json(document, links),
        "page": place.page,
        "page_to": place.page_to,
        "page_label": document.page_label(place.page),
        "page_to_label": document.page_label(place.page_to),
        "paragraph": passage.paragraph,
        "text": place.text,
        "before": place.before,
        "after": place.after,
        "changes": [
            {"from": change.source, "to": change.quoted, "turns": [turn.value for turn in change.meaning_changes],
             "misread": change.misread, "at": [change.start, change.end]}
            for change in place.changes
        ],
        "similarity": place.similarity,
        "recognised": place.recognised,
        "citation": cite(document, place.cited, links.corpus),
        "link": links.page(document.id, place.page, passage.id),
    }  # fmt: skip
