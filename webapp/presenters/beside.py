"""What two versions of a page do not have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from indexer.analysis.exact_words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.analysis.exact_words import Token

    Spans = list[tuple[int, int]]

MOST_WORDS = 5_000
"""Words of a page that is compared, some ten printed pages: two of these take 25 ms and 7 MB."""


def unlike(one: str, other: str) -> tuple[Spans, Spans] | None:
    """Start and end of what each of two texts has and the other has not at that place, by their words: punctuation,
    case and line ends make no difference. None where one of them is too long to compare.
    """
    left, right = words(one), words(other)
    if max(len(left), len(right)) > MOST_WORDS:
        return None
    changes = Indel.opcodes([word.key for word in left], [word.key for word in right])
    changed = [change for change in changes if change.tag != "equal"]
    return (
        [_span(left, change.src_start, change.src_end) for change in changed if change.src_end > change.src_start],
        [_span(right, change.dest_start, change.dest_end) for change in changed if change.dest_end > change.dest_start],
    )


def _span(found: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    return found[first].start, found[last - 1].end
