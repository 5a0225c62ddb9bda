"""Compare the courtesies found in sentences and in their translations.

python benchmarks/courtesies.py FOLDER

FOLDER holds the development set of the United Nations Parallel Corpus: one file a language, whose lines translate each
other. A sentence is a courtesy if nothing of it is left by `without_courtesies`. Lines are divided in halves by
their numbers. Prints for each half how many lines are courtesies in three languages or more, in how many of these each
language finds one, and how many lines are one in a single language only, which are misses of the others or mistakes.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from indexer.allies.courtesies import without_courtesies
from indexer.languages import LANGUAGES

MANY = 3
"""Languages in which a line has to be a courtesy to be taken for one."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    found: dict[int, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        (file,) = folder.glob(f"*.{language}")
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n")):
            if line.strip() and not without_courtesies(line, language).strip():
                found[number].add(language)
    for half, name in enumerate(("choosing", "reporting")):
        lines = [languages for number, languages in found.items() if number % 2 == half]
        many = [languages for languages in lines if len(languages) >= MANY]
        by_language = {language: sum(language in one for one in many) for language in LANGUAGES}
        single = sum(len(languages) == 1 for languages in lines)
        print(name, {"in three or more": len(many), **by_language, "in one only": single})


if __name__ == "__main__":
    main()
