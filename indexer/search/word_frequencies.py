"""How often words occur in general: which strings are words or names of a language, and which are typing mistakes.

`scripts/word_frequencies.py` takes the frequencies from wordfreq 3.1.1 (Robyn Speer), whose data are under CC BY-SA
4.0; so is the file that is read here. It has words of Arabic, English, French, Portuguese, Russian and Spanish, and the
names and common mistakes that occur in texts of these languages.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "word_frequencies.txt.gz"
SOURCE = b"# wordfreq 3.1.1 (Robyn Speer), https://github.com/rspeer/wordfreq, data under CC BY-SA 4.0\n"
LEAST = 1.5
"""On the Zipf scale, the least frequency of a word in the file: below it, lists hold mistakes as often as names."""
TENTHS = 10


@dataclass(frozen=True, slots=True)
class WordFrequencies:
    """`lines` has a line for each word, in the order of its bytes: the word, a tab, and tenths of the Zipf scale."""

    lines: bytes

    def zipf(self, word: str) -> float | None:
        """How often an exact term occurs, on the Zipf scale: decimal logarithm of its number among a billion words.
        None when it is not listed. Its frequency is that in the language in which it is most frequent.
        """
        wanted = word.encode()
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            start = self.lines.rfind(b"\n", low, middle) + 1 or low
            end = self.lines.index(b"\n", middle)
            found, _, tenths = self.lines[start:end].partition(b"\t")
            if found == wanted:
                return int(tenths) / TENTHS
            if found < wanted:
                low = end + 1
            else:
                high = start
        return None


def to_bytes(frequencies: Mapping[str, float]) -> bytes:
    """Serialise frequencies on the Zipf scale for `from_bytes`. The same input gives the same bytes."""
    lines = sorted(f"{word}\t{round(zipf * TENTHS)}\n".encode() for word, zipf in frequencies.items())
    return gzip.compress(SOURCE + b"".join(lines), mtime=0)


def from_bytes(stored: bytes) -> WordFrequencies:
    """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
    try:
        text = gzip.decompress(stored)
    except (OSError, EOFError) as error:
        message = f"The frequencies of words are damaged: {error}"
        raise ValueError(message) from error
    if not text.startswith(SOURCE) or not text.endswith(b"\n"):
        message = "The frequencies of words are damaged: they begin or end otherwise"
        raise ValueError(message)
    return WordFrequencies(text[len(SOURCE) :])


@cache
def load_word_frequencies() -> WordFrequencies:
    """The frequencies of the package, read when they are first needed."""
    return from_bytes(files("indexer.search").joinpath(FILE).read_bytes())
