"""The JSON body of a request."""

from __future__ import annotations

from typing import Any

from flask import request


def json_object() -> dict[str, Any] | None:
    """The object in the body; None when there is none that can be read, such as one nested too deep or with half a
    character.
    """
    try:
        body = request.get_json(silent=True)
        if not isinstance(body, dict):
            return None
        _check(body)
    except (RecursionError, UnicodeError):
        return None
    return body


def _check(value: object) -> None:
    """Raise UnicodeEncodeError for text that no answer could repeat."""
    if isinstance(value, str):
        value.encode()
    elif isinstance(value, dict):
        for name, member in value.items():
            name.encode()
            _check(member)
    elif isinstance(value, list):
        for member in value:
            _check(member)
