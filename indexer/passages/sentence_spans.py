"""Sentences: the units that a quotation is compared with by meaning."""

from __future__ import annotations

from itertools import islice

import regex

SHORTEST = 4
"""Shortest sentences and quotations compared by meaning, in words: shorter ones are similar to everything."""

_SENTENCE = regex.compile(r"[^.!?;。！？؟\n]+(?:[.!?;。！？؟]+(?!\s)[^.!?;。！？؟\n]*)*[.!?;。！？؟]*")
_WORD = regex.compile(r"\p{Han}|\p{N}+(?:[.,]\p{N}+)*|(?:[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*)")
_ADDRESS = regex.compile(r"(?:https?://|www\.)\S+")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a text that have enough words besides addresses on the web: from, up to, in code points."""
    return [match.span() for match in _SENTENCE.finditer(text) if _has_enough_words(match.group())]


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """From where the sentence begins that has the character at `start`, up to the end of the one with that before
    `end`, in code points.
    """
    spans = [match.span() for match in _SENTENCE.finditer(text)]
    first = max((one for one, _ in spans if one <= start), default=start)
    return first, min((last for _, last in spans if last >= end), default=end)


def _has_enough_words(sentence: str) -> bool:
    words = _WORD.finditer(_ADDRESS.sub(" ", sentence))
    return sum(1 for _ in islice(words, SHORTEST)) == SHORTEST
