"""How often words occur in general: which strings are words or names, of which language, and which typing mistakes.

`scripts/word_frequencies.py` takes the frequencies from wordfreq 3.1.1 (Robyn Speer), whose data are under CC BY-SA
4.0; so is the file that is read here. It has words of Arabic, English, French, Portuguese, Russian and Spanish, and the
names and common mistakes that occur in texts of these languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from indexer import sorted_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "word_frequencies.txt.gz"
SOURCE = b"# wordfreq 3.1.1 (Robyn Speer), https://github.com/rspeer/wordfreq, data under CC BY-SA 4.0\n"
LEAST = 1.5
"""On the Zipf scale, the least frequency of a word in the file: below it, lists hold mistakes as often as names."""
KNOWN = 3.0
"""On the Zipf scale: words at least as frequent are spelled right. Frequent mistakes (*goverment*) are below."""
TENTHS = 10
_OF_A_LANGUAGE = re.compile(r"([a-z]{2})([0-9]+)")


@dataclass(frozen=True, slots=True)
class WordFrequencies:
    """`words` has for each word, by the code of each language that has it, tenths of the Zipf scale, such as
    `en31fr58`.
    """

    words: sorted_lines.SortedLines

    def by_language(self, word: str) -> dict[str, float]:
        """How often an exact term occurs in each language, by ISO 639-1 code, on the Zipf scale: decimal logarithm of
        its number among a billion words. A language without it is left out.
        """
        stored = self.words.find(word) or ""
        return {language: int(tenths) / TENTHS for language, tenths in _OF_A_LANGUAGE.findall(stored)}

    def zipf(self, word: str) -> float | None:
        """How often an exact term occurs in the language in which it is most frequent. None when it is not listed."""
        return max(self.by_language(word).values(), default=None)


def to_bytes(frequencies: Mapping[str, Mapping[str, float]]) -> bytes:
    """Serialise frequencies on the Zipf scale, by word and language, for `from_bytes`. The same input gives the same
    bytes.
    """
    return sorted_lines.to_bytes(SOURCE, {word: _written(found) for word, found in frequencies.items()})


def _written(found: Mapping[str, float]) -> str:
    return "".join(f"{language}{round(zipf * TENTHS)}" for language, zipf in sorted(found.items()))


def from_bytes(stored: bytes) -> WordFrequencies:
    """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
    return WordFrequencies(sorted_lines.from_bytes(SOURCE, stored))


def is_frequent(term: str) -> bool:
    """Whether an exact term is frequent in general."""
    return (load_word_frequencies().zipf(term) or 0.0) >= KNOWN


@cache
def load_word_frequencies() -> WordFrequencies:
    """The frequencies of the package, read when they are first needed."""
    return from_bytes(files("indexer.query").joinpath(FILE).read_bytes())
