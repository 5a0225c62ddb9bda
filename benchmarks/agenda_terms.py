"""Of how many terms of the agenda, typed in another language than English, the English words are known.

python benchmarks/agenda_terms.py [--list]

`agenda_terms.tsv` has sixty terms in six languages that were written when the lexicon had none of them on purpose. Who
wrote later terms of `scripts/lexicon_terms.tsv` had not seen them (ADR 0016). A term counts if each word of its English
form is among those that are searched for, whatever else is. `--list` prints the others.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.analysis import query_stems
from indexer.analysis.function_words import is_function_word
from indexer.domain import Mode, SearchRequest
from indexer.query.lexicon import term_of
from indexer.query.nodes import And, Group, Or, Synonym, Translated, Word
from indexer.query.plan import plan
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.query.nodes import Node

TERMS = Path(__file__).with_suffix(".tsv")
SHARES = {"en": 0.9, "fr": 0.02, "es": 0.02, "ru": 0.02, "ar": 0.02, "zh": 0.02}
"""A collection that is mostly in English."""


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--list", action="store_true")
    listed = parser.parse_args().list
    vocabulary = load_vocabulary(None)
    with TERMS.open(encoding="utf-8", newline="") as file:
        terms = list(csv.DictReader(file, delimiter="\t"))
    print("| language | known |\n|---|---|")
    for language in (one for one in SHARES if one != "en"):
        missed = []
        for term in terms:
            planned = plan(SearchRequest(term[language], Mode.HYBRID), vocabulary, SHARES)
            if not words(term["en"]) <= set(searched(planned.root)):
                missed.append(f"  {term[language]} ({term['en']}): {', '.join(planned.added)}")
        print(f"| {language} | {len(terms) - len(missed)} of {len(terms)} |")
        print(*missed if listed else (), sep="\n", end="\n" if listed else "")


def words(english: str) -> set[str]:
    """The stems of an English term, without those of function words."""
    return {
        stem
        for word in english.replace("-", " ").split()
        if not is_function_word(word, "en")
        for stem in term_of(word, "en")
    }


def searched(node: Node | None) -> Iterator[str]:
    """The stems that a query searches for."""
    if isinstance(node, Translated):
        yield from (stem for some in node.translations for one in some for stem in one.stems)
        yield from searched(node.node)
    elif isinstance(node, And | Group | Or):
        for child in node.nodes:
            yield from searched(child)
    elif isinstance(node, Word):
        yield from (stem for part in query_stems(node.text, tuple(SHARES)) for stem in part)
    elif isinstance(node, Synonym):
        yield from node.stems


if __name__ == "__main__":
    main()
