"""Print the sentences that are set larger among the first results of queries.

python benchmarks/answering.py QUERIES.jsonl --data-dir DIR

QUERIES.jsonl has `_id` and `text`, as judged queries have. For the passage shown of each of the first three documents,
prints the query, the passage's id, the sentence that answers with its marked words in brackets, and how the passage was
found; a dash where no sentence is set larger. Then, how many sentences there are. To compare two states of the program,
compare what they print.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from indexer.domain import SearchRequest
from indexer.engines import open_index
from indexer.passages import lead_first
from indexer.presenting.answering import answering
from indexer.settings import Settings

FIRST = 3
"""Documents of which a reader sees the passage at once."""


def main() -> None:
    """Print the sentences and their number."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--data-dir", type=Path, required=True)
    given = parser.parse_args()
    index = open_index(replace(Settings.from_env(), data_dir=given.data_dir))
    told = shown = 0
    for query in map(json.loads, given.queries.read_text(encoding="utf-8").splitlines()):
        for found in index.search(SearchRequest(query["text"], size=FIRST)).results:
            hit = lead_first(found.passages)[0]
            answer = "".join(f"[{one.text}]" if one.marked else one.text for one in answering(hit).answer)
            shown += 1
            told += bool(answer)
            by = "+".join(one.value for one in hit.matched_by)
            print(query["text"], hit.passage.id, by, " ".join(answer.split()) or "-", sep="\t")
    print(f"{told} of {shown} passages have a sentence set larger")


if __name__ == "__main__":
    main()
