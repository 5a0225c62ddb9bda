"""The lists of recorded votes among the lines of pages: where one begins, and which lines go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.passages import NOBODY, is_decision, items_of, label_of, may_be_name
from indexer.vocabulary.mentions import known_names
from indexer.vocabulary.voters import states_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_NAMES = 3
"""Names at the beginning of a list, one of which is known: not all that States were called is."""
LAST_NAMES = 200
"""Characters of a list's end that are examined: a name has fewer."""
_OPEN = regex.compile(r"[,;،؛，、(（-]$")
_ENDED = regex.compile(r"[.。][)\]\d]*$")


def begins_list(text: str, following: Sequence[str]) -> bool:
    """Whether a line, with those that follow it, begins the list of a side: its label, and the names of States."""
    side, end = label_of(text)
    if not side:
        return False
    names = text[end:].strip() or next(iter(following), "")
    both = " ".join((names, *following))  # of a name that is broken at the end of its line
    if NOBODY.match(names):
        return True
    return any(_is_state(name) for text in (names, both) for name in items_of(text)[:FIRST_NAMES])


def names_of(listed: str) -> str:
    """The last names of a list, by which it is told what goes on with it."""
    return listed[label_of(listed)[1] :].strip()[-LAST_NAMES:]


def goes_on(names: str, line: str) -> bool:
    """Whether a line goes on with a list that has these names: it has more, and the list has not ended. No
    name begins with the mark of a note, which may stand below the last line of a page.
    """
    if label_of(line)[0] or not (items := items_of(line)) or not (line[0].isalpha() or line[0] in "(（"):
        return False
    if not names or _OPEN.search(names):
        return True
    if _ENDED.search(names) or NOBODY.fullmatch(names):
        return False
    last, first = items_of(names)[-1], items[0]
    # A name is broken at the end of a line, or the list has ended without a full stop.
    if _is_state(f"{last} {first}") or first[:1].islower():
        return True
    return not _is_state(last) and not is_decision(line) and all(map(may_be_name, items))


def _is_state(text: str) -> bool:
    return bool(states_of(text, known_names()))
