"""Which topics are found in English and said to be in no document when asked in another language.

python benchmarks/other_languages.py --data-dir DIR [--topics FILE]

DIR holds a collection that is mostly in English, such as speeches of the general debate. `topics.tsv` has forty topics
of the General Assembly as people type them, in six languages; `topics-unseen.tsv` 160 and `topics-later.tsv` 120 more,
by others who saw neither collections nor lexicon. Of the topics that are found in English, prints for each language how
many are found, and in how many the first document is among the first five in English. `--list` prints what was not
found.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import replace
from pathlib import Path

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

    def first(text: str) -> list[str]:
        return [hit.document.id for hit in index.search(SearchRequest(text, arguments.mode, size=FIRST)).results]

    english = {topic["en"]: found for topic in topics if (found := first(topic["en"]))}
    print(f"{len(english)} of {len(topics)} topics are found in English\n")
    print("| language | found | first document among the first five in English |\n|---|---|---|")
    for language in topics[0]:
        asked = {topic["en"]: topic[language] for topic in topics if topic["en"] in english}
        found = {topic: first(text) for topic, text in asked.items()}
        alike = sum(bool(documents) and documents[0] in english[topic] for topic, documents in found.items())
        print(f"| {language} | {sum(map(bool, found.values()))} | {alike} |")
        if arguments.list:
            print(*(f"  {asked[topic]} ({topic})" for topic, documents in found.items() if not documents), sep="\n")


if __name__ == "__main__":
    main()
