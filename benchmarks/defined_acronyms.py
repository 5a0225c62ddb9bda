"""Count what acronyms that texts define add to the documents that a search finds.

python benchmarks/defined_acronyms.py --data-dir DIR [--list]

Of the definitions in the texts of a data folder, those of acronyms that the vocabulary does not know; the documents
that have the acronym, as it is written, and those that have a long form, each with the documents that only the other
finds. `--list` prints every definition, to be read.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

from indexer.analysis import SEARCH_LANGUAGES
from indexer.analysis.acronyms import definitions, singular
from indexer.archive import Archive
from indexer.query.definitions import definitions_of
from indexer.vocabulary import load_vocabulary


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    texts: dict[str, str] = defaultdict(str)
    with Archive(options.data_dir) as archive:
        for document in archive.documents():
            for passage in archive.passages(document.id):
                texts[document.id] += " ".join(passage.text.split()) + "\n"
                if passage.language in SEARCH_LANGUAGES:
                    found = definitions(passage.text, passage.language)
                    counts.update({(passage.language, singular(one), long) for one, long in found})
    vocabulary = load_vocabulary()
    every = [one for some in definitions_of(counts, ()).of_acronym.values() for one in some]
    new = [
        one
        for one in every
        if not vocabulary.synonyms.knows([one.acronym])
        and not vocabulary.names.at_the_beginning([one.acronym])[1]
        and not vocabulary.entities.at_the_beginning([one.acronym])[1]
    ]
    small = {ident: text.casefold() for ident, text in texts.items()}
    total: Counter[str] = Counter()
    for one in new:
        written = re.compile(rf"(?<!\w){re.escape(one.acronym)}s?(?!\w)")
        short = {ident for ident, text in texts.items() if written.search(text)}
        long = {ident for ident, text in small.items() if any(form.casefold() in text for form in one.long_forms)}
        total.update(
            acronym=len(short), long_form=len(long), added=len(long - short), added_by_acronym=len(short - long)
        )
        if options.list:
            print(one.acronym, one.language, *one.long_forms, sep="\t")
    print({"definitions": len(counts), "acronyms": len(every), "not in the vocabulary": len(new)} | total)


if __name__ == "__main__":
    main()
