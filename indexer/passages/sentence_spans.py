"""Sentences: the units that are compared by meaning."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

import regex

from indexer.languages import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES_VERSION = 2
"""Raised when sentences are told otherwise, so that the stored vectors are made again."""
SHORTEST = 4
"""Shortest sentences and quotations compared by meaning, in words: shorter ones are similar to everything."""
REMEMBERED = 1 << 11
"""Texts whose sentences are remembered, some 3 MB: whoever compares a passage asks for them again and again."""
ABBREVIATIONS = frozenset(words_of("abbreviations").split())
"""Words with a full stop behind which a sentence goes on, whatever follows."""
BEFORE_NUMBERS = frozenset(words_of("abbreviations_of_numbered").split())
"""The same where a number follows."""

_CLOSING = r"[”\"»’'）」』)\]]"
_NOTE = rf"(?:(?<=[\p{{L}}\p{{M}}][.!?]|{_CLOSING})\p{{N}}{{1,3}})?"
_ENDING = regex.compile(rf"\n|[。！？；]+{_CLOSING}*|(?P<mark>[.!?;؟]+)(?P<closed>{_CLOSING}*){_NOTE}(?=\s|$)")
"""Where a sentence may end: with what closes behind the mark, and with the number of a note."""
_WORD_BEFORE = regex.compile(r"(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}.]*$")
LONGEST_ABBREVIATION = 12
"""Code points before a full stop in which an abbreviation is looked for."""
_INITIALS = regex.compile(r"\p{Lu}|\p{L}(?:\.\p{L})+")
_FOLLOWING = regex.compile(r"\s+(?:(?P<small>\p{Ll})|(?P<number>\p{N}))?")
_WORD = regex.compile(r"\p{Han}|\p{N}+(?:[.,]\p{N}+)*|(?:[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*)")
_ADDRESS = regex.compile(r"(?:https?://|www\.)\S+")


@lru_cache(maxsize=REMEMBERED)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text that have enough words besides addresses on the web: from, up to, in code points."""
    return tuple((start, end) for start, end in every_span(text) if is_sentence(text[start:end]))


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """From where the sentence begins that has the character at `start`, up to the end of the one with that before
    `end`, in code points.
    """
    spans = list(every_span(text))
    first = max((begin for begin, _ in spans if begin <= start), default=start)
    return first, min((last for _, last in spans if last >= end), default=end)


def every_span(text: str) -> Iterator[tuple[int, int]]:
    """All sentences and what stands between them, in order. None goes over the end of a line."""
    start = 0
    for ending in _ENDING.finditer(text):
        ends_line = ending[0] == "\n"
        if not ends_line and _goes_on(text, ending):
            continue
        end = ending.start() if ends_line else ending.end()
        if start < end:
            yield start, end
        start = ending.end()
    if start < len(text):
        yield start, len(text)


def _goes_on(text: str, ending: regex.Match[str]) -> bool:
    """Whether a sentence goes on behind a mark that may end it: behind an abbreviation or initials, and in small
    letters behind a full stop or what closes.
    """
    mark = ending["mark"]
    following = _FOLLOWING.match(text, ending.end())
    if mark is None or following is None:
        return False
    if following["small"] and mark != ";" and (mark == "." or ending["closed"]):
        return True
    if mark != "." or ending["closed"]:
        return False
    place = ending.start()
    before = _WORD_BEFORE.search(text, max(0, place - LONGEST_ABBREVIATION), place)
    word = before[0] if before else ""
    if _INITIALS.fullmatch(word):
        return True
    word = word.casefold()
    return word in ABBREVIATIONS or (following["number"] is not None and word in BEFORE_NUMBERS)


def is_sentence(sentence: str) -> bool:
    """Whether a text has enough words besides addresses on the web."""
    if "://" in sentence or "www." in sentence:
        sentence = _ADDRESS.sub(" ", sentence)
    words = _WORD.finditer(sentence)
    return sum(1 for _ in islice(words, SHORTEST)) == SHORTEST
