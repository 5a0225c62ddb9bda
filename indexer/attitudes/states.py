"""Find the States that a text names, by their names and by their adjectives."""

from __future__ import annotations

from functools import lru_cache

from indexer.analysis.exact_words import words
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.mentions import known_names, names_among

SHORTEST_ADJECTIVE = 4
"""Letters of the shortest adjective of a State: *Thai*."""


@lru_cache(maxsize=512)
def states_in(text: str) -> tuple[tuple[tuple[int, int], str], ...]:
    """The States that a text names, also by their adjectives, with their places."""
    found = words(text)
    names = list(names_among([word.exact for word in found], known_names()))
    within = {place for first, last, _ in names for place in range(first, last)}
    adjectives = (
        (place, place + 1, state)
        for place, word in enumerate(found)
        if place not in within and word.exact[:1].isupper() and len(word.exact) >= SHORTEST_ADJECTIVE
        if (state := state_of(word.exact))
    )
    return tuple(
        ((found[first].start, found[last - 1].end), state) for first, last, state in sorted([*names, *adjectives])
    )
