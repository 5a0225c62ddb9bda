"""Whom documents quote: words that stand in quotation marks there are not their submitter's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.quotes.reading import in_text

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
    marked = (one for one in in_text(place.passage.text, speakers) if not one.stated)
    quotation = next((one for one in marked if place.text in one.text), None)
    if quotation is None:
        return None
    return "" if quotation.likely else speakers.known(quotation.speaker) or ""
