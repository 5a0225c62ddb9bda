"""Ministries and other bodies of States: what they submit, the State says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.domain import Filters
    from indexer.vocabulary import Vocabulary


def bodies(filters: Filters, vocabulary: Vocabulary) -> Filters | None:
    """Filters for the documents of the bodies of the States among the submitters, by country and group. None if no
    State is named, or if a country or group is chosen besides.
    """
    states = tuple(code for name in filters.submitter if (code := vocabulary.country_named(name)))
    group = vocabulary.group("States")
    if not states or group is None or filters.country or filters.group:
        return None
    return replace(filters, submitter=(), country=states, group=(group,))
