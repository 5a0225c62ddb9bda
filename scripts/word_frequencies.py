"""Write down how often words occur in general, where the spelling check of queries reads it.

    pip install wordfreq==3.1.1
    python scripts/word_frequencies.py

Takes the large lists of wordfreq (Robyn Speer; its data are under CC BY-SA 4.0, and so is the file) for the languages
whose words a query is read in, but Chinese. A word is kept in its exact form, in which the dictionaries of an index
have it, with the frequency of the language in which it is most frequent. Words with digits, very short and very long
ones are left out, as the spelling check leaves them out. The same lists give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from wordfreq import get_frequency_list

from indexer.analysis import exacts
from indexer.search.dictionary import LONGEST, SHORTEST_CHECKED
from indexer.search.word_frequencies import FILE, LEAST, to_bytes

LANGUAGES = ("ar", "en", "es", "fr", "pt", "ru")
WHOLE = 9
"""Decades from all words to one in a billion, the unit of the Zipf scale."""
CENTIBELS = 100
"""Of a decade: the lists of wordfreq have a list of words for each."""


def main() -> None:
    """Write the file into the package."""
    found: dict[str, float] = {}
    for language in LANGUAGES:
        for centibels, words in enumerate(get_frequency_list(language, "large")[1:]):
            zipf = WHOLE - centibels / CENTIBELS
            if zipf < LEAST:
                break
            for word in words:
                term = "".join(one.term for one in exacts(word))
                if SHORTEST_CHECKED <= len(term) <= LONGEST and not any(map(str.isdigit, term)):
                    found[term] = max(zipf, found.get(term, zipf))
    file = Path(__file__).parent.parent / "indexer" / "search" / FILE
    file.write_bytes(to_bytes(found))
    print(f"{len(found):,} words, {file.stat().st_size:,} bytes: {file}")


if __name__ == "__main__":
    main()
