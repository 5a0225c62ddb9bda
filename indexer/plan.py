"""A request to a plan: the tree that must match, what binds in every mode, what to embed, what to mark."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.domain import Match, Mode
from indexer.expansion import expanded
from indexer.query import Or, constraints, parse, plain_text, wanted

if TYPE_CHECKING:
    from indexer.analysis import Wanted
    from indexer.domain import SearchRequest
    from indexer.query import Node
    from indexer.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Plan:
    """How a request is answered. `mode` is None when there is nothing to rank by: then what the filters select is
    listed.
    """

    root: Node | None
    constraint: Node | None
    mode: Mode | None
    match: Match
    embed: str
    wanted: Wanted
    notes: tuple[str, ...]
    added: tuple[str, ...] = ()
    """Other terms that are searched for too."""


def plan(request: SearchRequest, vocabulary: Vocabulary) -> Plan:
    """Read the query and settle what the request leaves open. Raises BadParameterError."""
    query = parse(request.query)
    text = plain_text(query)
    wider = expanded(query.root, vocabulary.synonyms)
    root = wider.root
    if root is None and request.query.strip():
        root = Or(())  # something was asked that holds no word: nothing answers it, rather than everything
    mode: Mode | None = request.mode
    if root is None:
        mode = None
    elif not text.strip():
        mode = Mode.KEYWORD  # nothing but exclusions: there is no meaning to be near to
    match = request.match or (Match.ALL if mode in (None, Mode.KEYWORD) else Match.ANY)
    marks = wanted(replace(query, root=wider.root))
    return Plan(root, constraints(query), mode, match, text, marks, (*query.notes, *wider.notes), wider.added)
