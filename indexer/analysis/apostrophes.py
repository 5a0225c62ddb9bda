"""Find the pieces of a word with apostrophes that carry meaning; elided articles and the English possessive do not.

The rule is the same for every language, so splitting a query needs no language. Only the stems leave these pieces out;
the exact stream keeps every piece.
"""

from __future__ import annotations

from indexer.analysis.segment import parts

_ELIDED = frozenset((
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
    "dell", "all", "nell", "sull", "dall", "coll", "un", "quest", "sant",
))  # fmt: skip
_CONTRACTED = frozenset(("s", "re", "ve", "ll", "d", "m"))
_ONE_WORD = frozenset((("aujourd", "hui"),))


def meaningful_parts(word: str) -> list[tuple[int, int]]:
    """The pieces of `word` to search for, as (start, end): `l'État` gives `État`, `Brazil's` gives `Brazil`."""
    spans = parts(word)
    if len(spans) == 1:
        return spans
    pieces = [word[start:end].lower() for start, end in spans]
    if pieces[-1] == "t":  # don't, isn't: one word
        return [(0, len(word))]
    if pieces[-1] in _CONTRACTED:
        spans, pieces = spans[:-1], pieces[:-1]
    if len(spans) > 1 and pieces[0] in _ELIDED:
        spans, pieces = spans[1:], pieces[1:]
    if tuple(pieces) in _ONE_WORD:
        return [(spans[0][0], spans[-1][1])]
    return spans


def meaningful(word: str) -> str:
    """A word without an article that is joined to it: *l'IA*."""
    return " ".join(word[start:end] for start, end in meaningful_parts(word))
