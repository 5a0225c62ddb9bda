"""Ministries and other bodies of States and organisations: what they submit, the State or the organisation says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.domain import Filters
    from indexer.vocabulary import Vocabulary


def bodies(filters: Filters, vocabulary: Vocabulary) -> Filters | None:
    """Filters for the documents of the submitters with those of their bodies: of a State by country and group, of an
    organisation by name. None if there are no bodies, or if a country or group is chosen besides.
    """
    if filters.country or filters.group:
        return None
    states = tuple(code for name in filters.submitter if (code := vocabulary.country_named(name)))
    group = vocabulary.group("States")
    if states and group is not None:
        return replace(filters, submitter=(), country=states, group=(group,))
    listed = tuple(body for name in filters.submitter for body in vocabulary.bodies_of(name))
    return replace(filters, submitter=(*filters.submitter, *listed)) if listed else None
