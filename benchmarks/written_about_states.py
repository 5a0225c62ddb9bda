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
from hashlib import sha256
from pathlib import Path

from compendium import read_all

from indexer.domain import Provenance
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe

HALVES = 2


def main() -> None:
    """Print the counts of each half, and each paper that is said to be a State's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="print each file with its submitters and title")
    options = parser.parse_args()
    vocabulary = load_vocabulary()
    counts: list[Counter[str]] = [Counter() for _ in range(HALVES)]
    for path, reading in read_all(sorted(path for path in options.folder.iterdir() if path.is_file())):
        about = describe(
            reading.extraction.pages, "paper.pdf", None, Defaults(), vocabulary, None, reading.extraction.metadata
        )
        of_state = any(map(vocabulary.country_of_submitter, about.submitters))
        verdict = "a State's" if of_state else "somebody's" if about.submitters else "unknown"
        half = int(sha256(path.name.encode()).hexdigest(), 16) % HALVES
        counts[half][verdict] += 1
        if options.list or of_state:
            read = about.evidence.get("submitters")
            title = about.title if about.provenance["title"] is not Provenance.UNKNOWN else ""
            print(half, verdict, path.name, "; ".join(about.submitters), read.words if read else "", title, sep=" | ")
    for half, count in enumerate(counts):
        print(half, dict(count))


if __name__ == "__main__":
    main()
