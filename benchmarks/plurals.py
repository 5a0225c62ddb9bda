"""Count the pairs of singular and plural that a search does not join, among the words of a text.

python benchmarks/plurals.py LANGUAGE FILE

A pair is two words of the text, in small letters, of which one is the other with *-s* or *-es*, whatever its accents;
some are no pair (*mai*, *mais*). FILE may be `devset/UNv1.0.devset.es` of the United Nations Parallel Corpus. Prints
how many pairs there are, and those apart with their stems, the commonest first.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from unicodedata import normalize

import regex

from indexer.analysis import stems_of_word

SHORTEST = 3
"""Letters of a singular."""
ACUTE = "\N{COMBINING ACUTE ACCENT}"


def main() -> None:
    """Print the pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("text", type=Path)
    options = parser.parse_args()
    words = Counter(regex.findall(r"\p{L}+", options.text.read_text(encoding="utf-8").lower()))
    plurals = defaultdict(list)
    for word in words:
        plurals[_without_acute(word)].append(word)
    pairs = [
        (min(words[one], words[many]), one, many)
        for one in words
        if len(one) >= SHORTEST
        for ending in ("s", "es")
        for many in plurals.get(_without_acute(one) + ending, ())
    ]
    stems = {word: stems_of_word(word, options.language) for _, *pair in pairs for word in pair}
    apart = sorted((pair for pair in pairs if not set(stems[pair[1]]) & set(stems[pair[2]])), reverse=True)
    print(f"{len(pairs)} pairs, {len(apart)} apart")
    for often, one, many in apart:
        print(f"{often}: {one} ({', '.join(stems[one])}), {many} ({', '.join(stems[many])})")


def _without_acute(word: str) -> str:
    return normalize("NFC", normalize("NFD", word).replace(ACUTE, ""))


if __name__ == "__main__":
    main()
