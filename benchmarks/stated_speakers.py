"""Count how often the name of a speaker that somebody states is read as the submitter that it names, and as no other.

python benchmarks/stated_speakers.py

`stated_speakers.jsonl` has names and phrases in six languages: those of submitters and of people who speak for them,
and those that merely begin or end with a submitter's name (`speaker` is empty). Prints for each half what is right,
not known, and read as somebody else, and every case that is not right. The rules were chosen on the half `chosen on`.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from speakers import sample_speakers

from indexer.quotes.reading import described_speaker

CASES = Path(__file__).with_suffix(".jsonl")


def main() -> None:
    """Print the counts."""
    speakers = sample_speakers()
    counts: Counter[tuple[str, str]] = Counter()
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        name, wanted = case["name"], case["speaker"]
        read = speakers.known(name) or described_speaker(name, speakers) or ""
        result = "right" if read == wanted else "read wrongly" if read else "not known"
        counts[case["half"], result] += 1
        if result != "right":
            print(f"{case['id']} {result}: {name!r} is {wanted!r}, read {read!r}")
    for half in dict.fromkeys(one for one, _ in counts):
        print(half, {result: counts[half, result] for result in ("right", "not known", "read wrongly")})


if __name__ == "__main__":
    main()
