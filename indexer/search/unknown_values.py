"""Filters that no document passes: which of their values nobody bears, and which names come nearest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.fields import FILTER_SPECS
from indexer.messages import Message
from indexer.query.pinning import ABOUT_A_SUBMITTER
from indexer.search.spokesmen import spoken_for
from indexer.vocabulary.fold import fold
from indexer.vocabulary.likeness import names_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import SearchResponse
    from indexer.ports import Index


def explained(index: Index, response: SearchResponse) -> SearchResponse:
    """The answer and, where nothing was found, a note for each value of a filter that no document has: an unknown value
    is no error, but may be a slip. Where nothing was found, or what somebody says is asked for, it is told who speaks
    for them.
    """
    if response.total.documents:
        asks = response.request.filters.submitter or any(note in ABOUT_A_SUBMITTER for note in response.notes)
        speaking = tuple(spoken_for(index, response.request)) if asks else ()
        return replace(response, notes=(*response.notes, *speaking)) if speaking else response
    facets = index.everything().facets
    unknown: list[Message] = []
    for spec in FILTER_SPECS:
        asked = getattr(response.request.filters, spec.name) if spec.name in facets else ()
        labels = {facet.value: facet.label for facet in facets.get(spec.name, ())}
        unknown += [_unknown(spec.label, value, [*labels.values()]) for value in asked if value not in labels]
    return replace(response, notes=(*response.notes, *unknown, *spoken_for(index, response.request)))


def nearest(name: str, others: Sequence[str]) -> list[str]:
    """Names that are spelled like one, or that contain all of its words, the nearest first."""
    folded: dict[str, str] = {}
    for other in others:
        folded.setdefault(fold(other), other)
    return [folded[like] for like in names_like(name, folded)]


def _unknown(label: str, value: str, names: Sequence[str]) -> Message:
    if close := nearest(value, names):
        return Message("value_unknown_close", field=label.lower(), value=value, close=tuple(close))
    return Message("value_unknown", field=label.lower(), value=value)
