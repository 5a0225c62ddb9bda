"""Which topics are found in English and said to be in no document when asked in another language.

python benchmarks/other_languages.py --data-dir DIR [--topics FILE]

DIR holds a collection that is mostly in English, such as speeches of the general debate. `topics.tsv` has forty topics
of the General Assembly as people type them, in six languages; `topics-unseen.tsv` 160 and `topics-later.tsv` 120 more,
by others who saw neither collections nor lexicon. Of the topics that are found in English, prints for each language how
many are found, in how many the first document is among the first five in English, and the median share of the smaller
of both numbers of documents in the larger. `--list` prints what was not found.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import replace
from pathlib import Path
from statistics import median

from indexer.domain import Mode, SearchRequest
from indexer.engines import open_index
from indexer.settings import Settings

TOPICS = Path(__file__).parent / "topics.tsv"
FIRST = 5


def main() -> None:
    """Ask each topic in each language, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--topics", type=Path, default=TOPICS)
    parser.add_argument("--mode", type=Mode, choices=list(Mode), default=Mode.HYBRID)
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    index = open_index(replace(Settings.from_env(), data_dir=arguments.data_dir))
    with arguments.topics.open(encoding="utf-8", newline="") as file:
        topics = list(csv.DictReader(file, delimiter="\t"))

    def first(text: str) -> tuple[list[str], int]:
        answer = index.search(SearchRequest(text, arguments.mode, size=FIRST))
        return [hit.document.id for hit in answer.results], answer.total.documents

    english = {topic["en"]: found for topic in topics if (found := first(topic["en"]))[1]}
    print(f"{len(english)} of {len(topics)} topics are found in English\n")
    print("| language | found | first document among the first five in English | as many documents, median |")
    print("|---|---|---|---|")
    for language in topics[0]:
        asked = {topic["en"]: topic[language] for topic in topics if topic["en"] in english}
        found = {topic: first(text) for topic, text in asked.items()}
        alike = sum(bool(hits) and hits[0] in english[topic][0] for topic, (hits, _) in found.items())
        counts = [sorted((count, english[topic][1])) for topic, (_, count) in found.items()]
        shares = [fewer / more for fewer, more in counts]
        print(f"| {language} | {sum(count > 0 for _, count in found.values())} | {alike} | {median(shares):.2f} |")
        if arguments.list:
            print(*(f"  {asked[topic]} ({topic})" for topic, (_, count) in found.items() if not count), sep="\n")


if __name__ == "__main__":
    main()
