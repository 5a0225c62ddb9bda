"""Compare submitter and date read from papers of speakers with a table that the pipeline does not get.

    python benchmarks/statement_papers.py FOLDER MANIFEST [--show]

FOLDER holds papers, as PDF or as text with a form feed between pages; MANIFEST is a CSV file with the columns `file`,
`submitter` and `date` (empty where unknown), as the site of the meeting gives them. Reads the papers as ingest does,
without the manifest and without OCR. A hash of the file name halves them: rules are chosen on one half.

A submitter is right if the table's are all among those read; of more, one speaks on behalf of the other. It is half
right if some of several are read, and the group alone if that is all that is read of the paper of a State, which may
speak for it. An abbreviation stands for a name of which it has the initials. `--show` prints each paper that is not
right, or of which more is read than the table has. Writes nothing.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from hashlib import sha256
from pathlib import Path

import regex
from compendium import described_alone, read_all

from indexer.domain import Description
from indexer.vocabulary import Vocabulary, load_vocabulary
from pipelines.describe.cells import submitters_of

_ABBREVIATION = regex.compile(r"\s*\((?P<short>\p{Lu}[\p{L}\p{N}-]+)\)$")
_SMALL = frozenset({"of", "for", "the", "and", "on", "in"})


def main() -> None:
    """Print the counts of each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    vocabulary = load_vocabulary()
    with options.manifest.open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["file"]: row for row in csv.DictReader(stream) if (options.folder / row["file"]).is_file()}
    counts: dict[tuple[str, str], Counter[str]] = {}
    for path, reading in read_all([options.folder / file for file in rows]):
        row = rows[path.name]
        found = described_alone(reading, path.name, vocabulary)
        verdicts = {"submitter": by_submitter(row, found, vocabulary), "date": by_date(row, found)}
        for field, verdict in verdicts.items():
            counts.setdefault((half(path.name), field), Counter())[verdict] += 1
        if options.show and any(verdict not in {"right", "not in the table"} for verdict in verdicts.values()):
            names = "; ".join(found.submitters)
            print(
                path.name,
                *verdicts.values(),
                f"{row['submitter']} / {names}",
                f"{row['date']} / {found.date}",
                sep=" | ",
            )
    for (name, field), count in sorted(counts.items()):
        print(name, field, dict(sorted(count.items())))


def half(file: str) -> str:
    """The half of the papers to which one belongs."""
    return "reporting" if sha256(file.encode()).digest()[-1] % 2 else "choosing"


def by_submitter(row: dict[str, str], found: Description, vocabulary: Vocabulary) -> str:
    """`right`, `right, and more`, `half right`, `the group alone`, `wrong` or `unknown`."""
    wanted = submitters_of(regex.sub(r"\sand its Member States$", "", row["submitter"].strip()), vocabulary)[0]
    matched = {name for name in wanted if any(_same(name, one) for one in found.submitters)}
    if not found.submitters:
        return "unknown"
    if not matched:
        groups = [
            name for name in found.submitters if vocabulary.submitter(name) and not vocabulary.country_named(name)
        ]
        return "the group alone" if len(groups) == len(found.submitters) else "wrong"
    if len(matched) < len(wanted):
        return "half right"
    return "right" if len(found.submitters) == len(wanted) else "right, and more"


def by_date(row: dict[str, str], found: Description) -> str:
    """`right`, `wrong` or `unknown`; where the table has none, `not in the table`, or that a date is `read alone`."""
    if not row["date"]:
        return "read alone" if found.date else "not in the table"
    return "unknown" if not found.date else "right" if found.date == row["date"] else "wrong"


def _same(wanted: str, found: str) -> bool:
    """Whether two names are of one submitter: the same words, or one has the initials of the other."""
    ones, others = _forms(wanted), _forms(found)
    return any(one == other or (" " not in one + other and _begins(one, other)) for one in ones for other in others)


def _begins(one: str, other: str) -> bool:
    """Whether initials begin with an abbreviation: that of an organisation of the United Nations has not theirs."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 2 and longer.startswith(shorter)  # noqa: PLR2004


def _forms(name: str) -> set[str]:
    """A name in small letters without what joins its words, its abbreviation, and its initials."""
    short = _ABBREVIATION.search(name)
    bare = _ABBREVIATION.sub("", name)
    words = [word for word in regex.findall(r"[\p{L}\p{N}]+", bare) if word.casefold() not in _SMALL]
    initials = "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""
    capitals = (word.casefold() for word in words if len(word) > 2 and word.isupper() and not bare.isupper())  # noqa: PLR2004
    return {*capitals} | {
        form for form in (" ".join(words).casefold(), short and short["short"].casefold(), initials.casefold()) if form
    }


if __name__ == "__main__":
    main()
