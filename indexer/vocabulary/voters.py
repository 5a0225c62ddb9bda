"""The States in lists of names, as records print who voted how."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from indexer.vocabulary.names import Names

_JOINED = regex.compile(r"\s(?:and|et|y|e|и|و)\s|和|及")


def states_of(item: str, names: Names) -> tuple[str, ...]:
    """The canonical names of the State that an item of a list is, or of those that a conjunction joins; none where any
    of it is unknown.
    """
    owner = names.submitter(item)
    if owner is not None:
        return (owner,)
    owners = tuple(map(names.submitter, _JOINED.split(item)))
    return tuple(voter for voter in owners if voter) if len(owners) > 1 and all(owners) else ()
