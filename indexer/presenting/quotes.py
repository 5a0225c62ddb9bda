"""Answers of the quote check as JSON, exactly as `docs/api.md` has it. Knows nothing of Flask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.citation import cite
from indexer.presenting.answers import document_json

if TYPE_CHECKING:
    from indexer.presenting.links import Links
    from indexer.quotes.answer import Checked, Place

Json = dict[str, Any]


def quote_json(quote: str, checked: Checked, links: Links) -> Json:
    """What was found out about one quotation."""
    return {
        "quote": quote,
        "verdict": checked.verdict.value,
        "misattributed": checked.misattributed,
        "places": [_place(place, links) for place in checked.places],
        "more_places": checked.more,
        "scope": {
            "documents": checked.scope.documents,
            "failed": checked.scope.failed,
            "read_in_part": checked.scope.doubtful,
        },
    }


def _place(place: Place, links: Links) -> Json:
    document, passage = place.document, place.passage
    return {
        "document": document_json(document, links),
        "page": place.page,
        "page_to": place.page_to,
        "paragraph": passage.paragraph,
        "text": place.text,
        "changes": [
            {"from": change.source, "to": change.quoted, "turns": [turn.value for turn in change.meaning_changes],
             "at": [change.start, change.end]}
            for change in place.changes
        ],
        "similarity": place.similarity,
        "citation": cite(document, place.cited, links.corpus),
        "link": links.page(document.id, place.page, passage.id),
    }  # fmt: skip
