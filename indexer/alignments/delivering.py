"""Who only delivered the statement of a group with which somebody aligns itself: *A on behalf of the B Group*."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from indexer.alignments.names import spans
from indexer.alignments.naming import is_state
from indexer.alignments.patterns import patterns
from indexer.alignments.statement import AlignmentKind
from indexer.languages import LANGUAGES

APART = 80
"""Code points between the names of a group and of whoever speaks for it, at most."""


@lru_cache(maxsize=1 << 12)
def delivered_by(text: str, language: str, others: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `others` who are named in the text only as speakers for a group that is another of them."""
    if language not in LANGUAGES or len(set(map(is_state, others))) == 1 or not _on_behalf(text, language):
        return ()
    named = _places(text, language, others)
    speaking = [speaker for pair in pairwise(named) if (speaker := _speaker(text, language, *pair))]
    counted = [name for _, _, name in named]
    return tuple(name for name in dict.fromkeys(speaking) if speaking.count(name) == counted.count(name))


def _places(text: str, language: str, others: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Where these are named in a text, also those that have no other name than in it."""
    named = [span for span in spans(text, language) if span[2] in others]
    unknown = set(others).difference(name for _, _, name in named)
    return sorted([*named, *((at, at + len(name), name) for name in unknown if (at := text.find(name)) >= 0)])


def _on_behalf(text: str, language: str) -> bool:
    """Whether any words of a text may tell that somebody speaks for somebody else."""
    words = patterns(language)
    return any(pattern.search(text) for pattern in (words.verbs[AlignmentKind.ON_BEHALF_OF], words.for_whom))


def _speaker(text: str, language: str, first: tuple[int, int, str], second: tuple[int, int, str]) -> str | None:
    """Which of two neighbouring names speaks for the other one, a group: *A on behalf of B*, *on behalf of B by A*."""
    words = patterns(language)
    behalf = words.verbs[AlignmentKind.ON_BEHALF_OF]
    between = text[first[1] : second[0]]
    if len(between) > APART or is_state(first[2]) == is_state(second[2]):
        return None
    if is_state(first[2]):
        return first[2] if _on_behalf(between, language) and not words.joined.search(between) else None
    led = text[max(0, first[0] - APART) : first[0]]
    told = next((match for match in reversed(list(behalf.finditer(led)))), None)
    leads = told is not None and not words.joined.search(led, told.end()) and words.whose.match(between)
    return second[2] if leads and not words.joined.search(between) and behalf.search(between) is None else None
