"""The bound of nearness: words that are near each other in more passages than one request can look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.errors import BadParameterError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_VERIFIED = 3_000
"""Passages whose texts are looked at for one `"..."~N` with three or more words: an index tells which have its words
near each other two by two, but not whether all are. It takes a second of processor time.
"""


def refuse_too_common(candidates: Sequence[int]) -> None:
    """Raise BadParameterError if there are more."""
    if len(candidates) > MOST_VERIFIED:
        raise BadParameterError("q", Message("nearness_too_common", most=MOST_VERIFIED))
