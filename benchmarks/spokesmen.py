"""Count for how many quotations the right answer is given to whether a group, or one of its members, said them.

python benchmarks/spokesmen.py --data-dir DIR [--show]

DIR is a data folder with the transcripts of the informal working group of the General Assembly on mandates of 2025
(UN-EOSG-Analytics/un80-statements), each turn a document with the file name in the list. In `spokesmen.jsonl`, `quote`
are words of a document, `speaker` somebody for whom the document speaks (`theirs`), or does not: it aligns itself with
a statement on the group's behalf, quotes or denies the claim to speak for it, or gives its speaker the floor. Read were
all documents of the collection with *behalf* in them; a hash of the file name halves the list.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from hashlib import sha256
from pathlib import Path

from checking import index_and_check

from indexer.domain import Filters
from indexer.quotes.batch import check_each
from indexer.quotes.reading import QuoteRequest
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

LIST = Path(__file__).with_suffix(".jsonl")


def main() -> None:
    """Print the figures of each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    index, check = index_and_check(options.data_dir)
    speakers = Speakers.of(index, load_vocabulary())
    counts: dict[str, Counter[str]] = {"choosing": Counter(), "reporting": Counter()}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        (entry,) = check_each(check, [QuoteRequest(case["quote"], case["speaker"])], Filters(), speakers)
        confirmed = entry.outcome in {"verbatim", "altered"} and entry.problem is None
        told = "right" if confirmed == case["theirs"] else "missed" if case["theirs"] else "falsely confirmed"
        counts[half(case["file"])][told] += 1
        if options.show and told != "right":
            print(told, case["file"], case["speaker"], entry.outcome)
    for name, count in counts.items():
        print(name, dict(count))


def half(file: str) -> str:
    """The half of the list to which a document belongs."""
    return "choosing" if sha256(file.encode()).digest()[0] % 2 else "reporting"


if __name__ == "__main__":
    main()
