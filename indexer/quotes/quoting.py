"""Whom documents quote: words in quotation marks there are not their submitter's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.quotes.attribution import told_speakers
from indexer.quotes.reading import quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.quotes.answer import Place
    from indexer.quotes.speakers import Speakers


def quoted_from(places: Sequence[Place], speakers: Speakers) -> str | None:
    """Whose words the places are, if each of them stands in quotation marks: the canonical name that all of them tell,
    or empty if that is not known. None if one of the places has them as its own, or there is none.
    """
    found: set[str] = set()
    for place in places:
        whose = _quoted_in(place, speakers)
        if whose is None:
            return None
        found.add(whose)
    return (found.pop() if len(found) == 1 else "") if found else None


def _quoted_in(place: Place, speakers: Speakers) -> str | None:
    text = place.passage.text
    spans = quotations(text)
    holding = next((number for number, (start, end) in enumerate(spans) if place.text in text[start:end]), None)
    if holding is None:
        return None
    name, _ = told_speakers(text, spans, speakers)[holding]
    return speakers.known(name) or ""
