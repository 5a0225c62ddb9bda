"""Count the English words that match other English words by the way in which another language would read them.

python benchmarks/false_readings.py [--words 6000 40000]

For the commonest English words (wordfreq), those with a reading, other than the word itself, that is the stem of other
words of the list: with every reading, and without those that `without_false_readings` takes from a query. Not all are
mistakes: `government` meets `governmental`.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import defaultdict
from importlib.resources import files

from indexer.analysis import stems_of_word
from indexer.query.false_readings import without_false_readings
from indexer.query.lexicon import load_lexicon
from indexer.query.nodes import Word
from indexer.query.word_frequencies import FILE


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, nargs="+", default=[6000, 40_000])
    for count in parser.parse_args().words:
        words = commonest(count)
        stems: dict[str, set[str]] = defaultdict(set)
        for word in words:
            stems[stems_of_word(word, "en")[0]].add(word)
        read = {word: without_false_readings(Word(word), word, load_lexicon(), {"en": 1.0}) for word in words}
        before, now = (
            sum(_meets_others(one, stems) for one in some)
            for some in (map(Word, words), (one for one in read.values() if isinstance(one, Word)))
        )
        print(f"{len(words)} words: {before} meet others, now {now}")


def commonest(count: int) -> list[str]:
    """The commonest English words of letters alone that have a single stem."""
    listed = gzip.decompress(files("indexer.query").joinpath(FILE).read_bytes()).decode().splitlines()
    found: dict[str, int] = {}
    for word, tab, frequencies in (line.partition("\t") for line in listed):
        english = re.search("en([0-9]+)", frequencies)
        if tab and english and word.isascii() and word.isalpha() and len(stems_of_word(word, "en")) == 1:
            found[word] = int(english[1])
    return sorted(found, key=lambda word: (-found[word], word))[:count]


def _meets_others(word: Word, stems: dict[str, set[str]]) -> bool:
    own = stems_of_word(word.text, "en")[0]
    read = {stem for stems in word.readings() for stem in stems} - {own, word.text}
    return any(word.text not in stems[stem] for stem in read if stem in stems)


if __name__ == "__main__":
    main()
