"""Count how often the State whose national paper a file is, is read from it, and how many have a title.

    python benchmarks/national_papers.py FOLDER [--list]

FOLDER has files that begin with the code of their State: `CHL_Chile_INDC_Spanish.pdf`, as in the public repository
openclimatedata/indcs, which whoever measures has cloned. Reads the files as ingest does, without OCR, and without their
names. A hash of the code halves them, so that a paper and its translation are in the same half; the rules of
`pipelines/describe/national_paper.py` were chosen on half 0. `EUU` stands for the European Union, of which the paper
says that two others submit it on its behalf. Writes nothing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from compendium import described_alone, read_all

from indexer.domain import Provenance
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Description
    from indexer.vocabulary import Vocabulary

CODE = 3
"""Letters of a code at the beginning of a file's name."""
UNION = "European Union"


def main() -> None:
    """Print the counts of each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="print each file with its submitters and title")
    options = parser.parse_args()
    vocabulary = load_vocabulary()
    counts: dict[int, Counter[str]] = {0: Counter(), 1: Counter()}
    for path, about in described(sorted(options.folder.glob("*.pdf")), vocabulary):
        code = path.name[:CODE]
        right = UNION in about.submitters if code == "EUU" else about.countries == (code,)
        verdict = "right" if right else "wrong" if about.submitters else "unknown"
        titled = about.provenance["title"] is not Provenance.UNKNOWN
        half = half_of(code)
        counts[half].update([verdict, "titled" if titled else "untitled"])
        if options.list:
            print(half, verdict, path.name, "; ".join(about.submitters), about.title if titled else "", sep=" | ")
    for half, count in counts.items():
        print(half, {one: count[one] for one in ("right", "wrong", "unknown", "titled", "untitled")})


def described(paths: Sequence[Path], vocabulary: Vocabulary) -> Iterator[tuple[Path, Description]]:
    """Files as ingest describes them without OCR, a manifest and their names; those that can't be read are left out."""
    for path, reading in read_all(paths):
        yield path, described_alone(reading, "paper.pdf", vocabulary)


def half_of(name: str) -> int:
    """0, on which rules are chosen, or 1."""
    return int(sha256(name.encode()).hexdigest(), 16) % 2


if __name__ == "__main__":
    main()
