"""A statement of alignment in a passage, and how an index stores all of them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable


class AlignmentKind(StrEnum):
    """What somebody says of its relation to somebody else, or to a proposal of theirs."""

    ALIGNS = "aligns"
    ON_BEHALF_OF = "on_behalf_of"
    JOINS = "joins"
    COSPONSORS = "cosponsors"
    SUPPORTS = "supports"
    REJECTS = "rejects"
    DISSOCIATES = "dissociates"
    ENDORSES = "endorses"

    @property
    def against(self) -> bool:
        """Whether an alignment of this kind parts somebody from somebody else."""
        return self in {AlignmentKind.REJECTS, AlignmentKind.DISSOCIATES}

    @property
    def denied(self) -> AlignmentKind:
        """What is said by a negation of it: who does not align itself with a statement does not reject it by that."""
        parting = self in {AlignmentKind.ALIGNS, AlignmentKind.JOINS}
        return AlignmentKind.DISSOCIATES if parting else AlignmentKind.REJECTS


@dataclass(frozen=True, slots=True)
class Statement:
    """Words from `start` up to `end` of a passage's text that state an alignment with others. `others` are canonical
    names, or the words of the text where the vocabulary knows none; `about` is what it is about, as the text has it.
    `ordinal` is the passage's number in the index. `by` is who is said to: one that aligns itself with the document's
    own statement, or of which a report tells that it spoke for others; the group for which the author speaks, where
    that is the subject; or any State in a document whose submitters are not known. Empty where the author says it of
    itself.
    """

    start: int
    end: int
    kind: AlignmentKind
    others: tuple[str, ...]
    about: str = ""
    ordinal: int = -1
    by: str = ""


def to_bytes(statements: Iterable[Statement]) -> bytes:
    """The statements as an index stores them."""
    return json.dumps([asdict(statement) for statement in statements], ensure_ascii=False).encode(
        "utf-8", "backslashreplace"
    )


def from_bytes(stored: bytes) -> list[Statement]:
    """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
    return msgspec.convert(json.loads(stored), list[Statement])
