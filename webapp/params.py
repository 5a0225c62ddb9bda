"""Flask's arguments, handed to the one request parser. Nothing else in the front end reads a search's parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from indexer.errors import BadParameterError
from indexer.request import parse_request
from webapp.services import services

if TYPE_CHECKING:
    from indexer.domain import SearchRequest


def only(*names: str) -> None:
    """Refuse parameters that an address does not know, as a search refuses them. Raises BadParameterError."""
    for name in request.args:
        if name not in names:
            message = f"There is no parameter {name[:60]!r} here; there are: {', '.join(names) or 'none'}."
            raise BadParameterError(name, message)


def asked() -> SearchRequest:
    """The search that the present HTTP request asks for. Raises BadParameterError."""
    return parse_request(request.args.to_dict(flat=False), services().vocabulary)
