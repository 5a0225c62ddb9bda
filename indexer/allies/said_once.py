"""Statements of alignment that several documents of one submitter have, as form and attachment of one contribution do,
are one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.allies.answer import Explicit

_NO_LETTERS = regex.compile(r"[^\p{L}]+")


def said_once(found: Iterable[Explicit]) -> Iterator[Explicit]:
    """The first of the statements by the same submitters about the same others in the same words: the letters of one
    end like those of the other, since a title or a label may stand before them. What one document says twice stays.
    """
    seen: dict[object, list[tuple[str, str]]] = defaultdict(list)
    for one in found:
        said = one.statement
        letters = _NO_LETTERS.sub("", one.passage.text[said.start : said.end]).casefold()
        who = frozenset(one.who) or one.document.id
        before = seen[who, said.kind, frozenset(said.others)]
        elsewhere = (other for other, document in before if document != one.document.id)
        if not any(other.endswith(letters) or letters.endswith(other) for other in elsewhere):
            before.append((letters, one.document.id))
            yield one
