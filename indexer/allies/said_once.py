"""Statements of alignment that several documents of one submitter have, as form and attachment of one contribution do,
are one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.allies.answer import Explicit

_NO_LETTERS = regex.compile(r"[^\p{L}]+")


def said_once(found: Iterable[Explicit]) -> list[Explicit]:
    """The first of the statements by the same submitters about the same others in the same words, with the documents
    that have it also: the letters of one end like those of the other, since a title or a label may stand before them.
    What one document says twice stays.
    """
    seen: dict[object, list[tuple[str, int]]] = defaultdict(list)
    kept: list[Explicit] = []
    for alignment in found:
        said = alignment.statement
        letters = _NO_LETTERS.sub("", alignment.passage.text[said.start : said.end]).casefold()
        who = frozenset(alignment.who) or alignment.document.id
        before = seen[who, said.kind, frozenset(said.others)]
        elsewhere = ((other, at) for other, at in before if kept[at].document.id != alignment.document.id)
        same = next((at for other, at in elsewhere if other.endswith(letters) or letters.endswith(other)), None)
        if same is None:
            before.append((letters, len(kept)))
            kept.append(alignment)
        else:
            kept[same] = replace(kept[same], also=(*kept[same].also, (alignment.document, alignment.passage)))
    return kept
