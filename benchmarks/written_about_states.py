"""Count how often a State is named as the submitter of what others have written, to it or about it.

    python benchmarks/written_about_states.py FOLDER [--list]

FOLDER has papers of which none is a State's: submissions of an organisation to inquiries of its own country, shadow
reports, contributions of stakeholders to a review. Reads the files as ingest does, without OCR and without a manifest.
A hash of the file's name halves them: rules are chosen on half 0. `--list` prints each file with its submitters, what
they were read from, and its title. Writes nothing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from national_papers import described, half_of

from indexer.domain import Provenance
from indexer.vocabulary import load_vocabulary


def main() -> None:
    """Print the counts of each half, and each paper that is said to be a State's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="print each file with its submitters and title")
    options = parser.parse_args()
    vocabulary = load_vocabulary()
    counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for path, about in described(sorted(path for path in options.folder.iterdir() if path.is_file()), vocabulary):
        of_state = any(map(vocabulary.country_of_submitter, about.submitters))
        verdict = "a State's" if of_state else "somebody's" if about.submitters else "unknown"
        half = half_of(path.name)
        counts[half][verdict] += 1
        if options.list or of_state:
            read = about.evidence.get("submitters")
            title = about.title if about.provenance["title"] is not Provenance.UNKNOWN else ""
            print(half, verdict, path.name, "; ".join(about.submitters), read.words if read else "", title, sep=" | ")
    for half, count in enumerate(counts):
        print(half, dict(count))


if __name__ == "__main__":
    main()
