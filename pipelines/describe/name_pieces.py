"""Which pieces of a list that somebody typed are names, and of whom: `Heron Trust, Lake Network and Centre for Law`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from indexer.languages import CASED, pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SMALL_WORD = regex.compile(
    rf"\s(?:{pattern_of('within_names', scripts=CASED)}|{pattern_of('papers_on', scripts=CASED)})\s",
    regex.VERSION1 | regex.IGNORECASE,
)
"""A small word within a name, behind which a list may be part of it: `Network for Lakes, Other Waters`."""
_TWO = 2
"""Pieces that *and* joins to one name or parts as two."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a list and the joint before it. It is `known`, or has stood in the cell `before`, or is `sure` to be a
    name, as those two are; any other may be one, unless it is `part` of one that has stood in the cell.
    """

    text: str
    joint: str
    sure: bool = True
    known: bool = False
    before: bool = False
    part: bool = False


def settled(pieces: Sequence[Piece], *, of_state: bool) -> Iterator[str]:
    """The names in a list of pieces. Unknown ones side by side are several names only if that is sure; where a State
    stands first, `of_state`, those that are not sure may be what its paper is about.
    """
    run: list[Piece] = []
    anchored = any(piece.sure for piece in pieces) and not any(map(_is_word, pieces)) and not of_state
    for piece in [*pieces, None]:
        if piece and not (piece.known or piece.before):
            run.append(piece)
            continue
        yield from _of_run(run, listed=anchored and (len(pieces) > len(run) or len(run) > _TWO))
        run = []
        if piece and piece.known:
            yield piece.text


def _of_run(run: Sequence[Piece], *, listed: bool) -> Iterator[str]:
    """The names in unknown pieces side by side. `listed` says that they stand in a list with a sure one: then any of
    several words is a name, unless a single word may be a part of one (`Centre for Economic, Social Rights`).
    """
    if listed:
        run = [replace(piece, sure=piece.sure or _is_acronym(piece.text)) for piece in run]
    if any(_is_word(piece) for piece in run) and any(not piece.joint.isalpha() for piece in run[1:]):
        return
    groups: list[list[Piece]] = []
    for piece in run:
        if groups and piece.joint.isalpha() and not groups[-1][-1].text.endswith(")"):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    for group in _without_long(groups):
        yield from _of_joined(group, listed=listed)


def _without_long(groups: Sequence[list[Piece]]) -> Iterator[list[Piece]]:
    """The groups between commas without those that may be one long name: `Network for Lakes, Other Waters`."""
    long = [False] * len(groups)
    for at in range(1, len(groups)):
        last = groups[at - 1][-1]
        if not groups[at][0].sure and (long[at - 1] or (SMALL_WORD.search(last.text) and not last.text.endswith(")"))):
            long[at - 1] = long[at] = True
    yield from (group for group, is_long in zip(groups, long, strict=True) if not is_long)


def _is_word(piece: Piece) -> bool:
    """Whether a piece of a list may be a word of a longer name: a single word that is no acronym."""
    return " " not in piece.text and not piece.sure and not piece.part and not _is_acronym(piece.text)


def _is_acronym(text: str) -> bool:
    return text.replace("-", "").isalpha() and text.isupper() and len(text) > _TWO


def _of_joined(pieces: Sequence[Piece], *, listed: bool) -> Iterator[str]:
    """The names in pieces that *and* joins: each if all are sure; one of two if the other is a single word, which is no
    name by itself (`Women and Gender Network`); otherwise none, for they may be one name or two.
    """
    if all(piece.sure for piece in pieces):
        yield from (piece.text for piece in pieces)
    elif len(pieces) == 1:
        yield from (piece.text for piece in pieces if listed and " " in piece.text and not piece.part)
    elif len(pieces) == _TWO and any(piece.sure for piece in pieces):
        first, second = pieces
        if not all(piece.sure or " " in piece.text for piece in pieces):
            yield f"{first.text} {second.joint} {second.text}"
