"""Flask's arguments, handed to the one request parser. Nothing else in the front end reads a search's parameters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask import request

from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.query.request import NAMES, parse_request
from webapp.i18n.locale import PARAMETER
from webapp.services import services

if TYPE_CHECKING:
    from indexer.domain import SearchRequest


EXPLAIN = "explain"
"""The parameter of the interface for programs that asks for the steps of an answer."""


def only(*names: str) -> None:
    """Refuse parameters that an address does not know, as a search refuses them. Raises BadParameterError."""
    for name in request.args:
        if name not in (*names, PARAMETER):
            if not names:
                raise BadParameterError(name, Message("parameter_unknown_alone", name=name[:60]))
            raise BadParameterError(name, Message("parameter_unknown_here", name=name[:60], names=names))


def explaining() -> bool:
    """Whether the answer is to say which step found what. Raises BadParameterError."""
    values = {value.strip() for value in request.args.getlist(EXPLAIN)} - {""}
    if values - {"1"}:
        raise BadParameterError(EXPLAIN, Message("parameter_no_choice", name=EXPLAIN, value="", choices=("1",)))
    return bool(values)


def request_from_args() -> SearchRequest:
    """The search that the present HTTP request asks for. Raises BadParameterError."""
    values = request.args.to_dict(flat=False)
    if not request.path.startswith("/api/"):
        values.pop(PARAMETER, None)  # it says how the page speaks, not what is searched
        return parse_request(values, services().vocabulary)
    values.pop(EXPLAIN, None)
    return replace(parse_request(values, services().vocabulary), explain=explaining())


def referring_search() -> SearchRequest | None:
    """The search for which a page of a document is read, if its address holds one. What else the address holds is no
    error: others add to links. Raises BadParameterError.
    """
    values = {name: texts for name, texts in request.args.to_dict(flat=False).items() if name in NAMES}
    return parse_request(values, services().vocabulary) if values else None
