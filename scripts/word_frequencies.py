"""Write down how often words occur in general, for the spelling check of queries and for telling their language.

    pip install wordfreq==3.1.1
    python scripts/word_frequencies.py

Takes the large lists of wordfreq (Robyn Speer; its data are under CC BY-SA 4.0, and so is the file) for the languages
whose words a query is read in, but Chinese. A word is kept in its exact form, in which the dictionaries of an index
have it, with its frequency in each of the languages. Words with digits, single letters and very long words are left
out. The same lists give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from wordfreq import get_frequency_list

from indexer.analysis import exacts
from indexer.query.word_frequencies import FILE, LEAST, to_bytes
from indexer.search.dictionary import LONGEST

SHORTEST = 2
"""Letters of the shortest words: articles and prepositions tell the language of a query."""
LANGUAGES = ("ar", "en", "es", "fr", "pt", "ru")
WHOLE = 9
"""Decades from all words to one in a billion, the unit of the Zipf scale."""
CENTIBELS = 100
"""Of a decade: the lists of wordfreq have a list of words for each."""


def main() -> None:
    """Write the file into the package."""
    found: dict[str, dict[str, float]] = {}
    for language in LANGUAGES:
        for centibels, words in enumerate(get_frequency_list(language, "large")[1:]):
            zipf = WHOLE - centibels / CENTIBELS
            if zipf < LEAST:
                break
            for word in words:
                term = "".join(exact.term for exact in exacts(word))
                if SHORTEST <= len(term) <= LONGEST and not any(map(str.isdigit, term)):
                    found.setdefault(term, {}).setdefault(language, zipf)  # the list begins with the most frequent
    file = Path(__file__).parent.parent / "indexer" / "query" / FILE
    file.write_bytes(to_bytes(found))
    print(f"{len(found):,} words, {file.stat().st_size:,} bytes: {file}")


if __name__ == "__main__":
    main()
