"""With whom a statement of alignment is made, by the name that stands for an acronym."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer import budget
from indexer.alignments.names import is_acronym
from indexer.vocabulary.same_submitter import spelling, spellings, written_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.allies.answer import Explicit
    from indexer.domain import Document
    from indexer.ports import Index


def in_full(index: Index, document: Document, name: str) -> str:
    """What an acronym stands for, where the document that uses it says so; else the name."""
    if not is_acronym(name) or " " in name:
        return name
    return written_out(name, (passage.text for passage in index.passages(document.id))) or name


def made_with(index: Index, found: Iterable[Explicit], name: str) -> list[Explicit]:
    """The statements that name somebody as whom they are made with, or as who delivered a group's statement, under any
    spelling of the name and under its acronym.
    """
    sought = spelling(name)
    known: dict[tuple[str, str], frozenset[str]] = {}
    chosen = []
    for alignment in found:
        for other in alignment.statement.others:
            key = alignment.document.id, other
            if key not in known:
                budget.check()
                known[key] = spellings((other, in_full(index, alignment.document, other)))
        if any(sought in known[alignment.document.id, other] for other in alignment.statement.others):
            chosen.append(alignment)
    return chosen
