"""Count which altered quotations are told to have another meaning: turned ones, and harmless ones.

python benchmarks/quotation_changes.py [--half choosing] [--cases quotation_changes.jsonl]

A case of `quotation_changes.jsonl` is a sentence of a document of the United Nations or of NETmundial, with one change
made by hand: `{what the document says|what the quotation says}`. Prints the totals of each half and language and, of
the choosing half alone, every case that is told wrong; the other half is for reporting.
`quotation_changes_unseen.jsonl` has 240 more, each with its half, written by somebody who did not know the rules;
`quotation_changes_neutral.jsonl` 443 sentences that nobody said, in which each language has the same kinds of changes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path

import regex

from indexer.analysis.exact_words import words
from indexer.quotes.align import align
from indexer.quotes.check import Quotation
from indexer.quotes.turning import turned

WRITTEN = Path(__file__).with_suffix(".jsonl")
CHANGE = regex.compile(r"\{([^|}]*)\|([^}]*)\}")


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, default=WRITTEN)
    parser.add_argument("--half", choices=["choosing", "reporting"])
    options = parser.parse_args()
    counts: Counter[tuple[str, str, bool, bool]] = Counter()
    for line in options.cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        half = case.get("half") or _half_of(case["text"])
        if options.half not in {None, half}:
            continue
        ways = _ways(CHANGE.sub(r"\2", case["text"]), CHANGE.sub(r"\1", case["text"]))
        right = bool(ways) == case["turned"]
        counts[half, case["language"], case["turned"], right] += 1
        if half == "choosing" and not right:
            print(case["id"], "missed" if case["turned"] else f"flagged as {', '.join(ways)}", case["text"], sep=": ")
    for half in ("choosing", "reporting"):
        for language in ("", "en", "es", "fr", "ru", "ar", "zh"):
            told = " ".join(_share(counts, half, language, is_turned) for is_turned in (True, False))
            print(f"{half:10} {language or 'all':4}{told}")


def _half_of(text: str) -> str:
    return "choosing" if hashlib.sha256(text.encode()).digest()[0] % 2 else "reporting"


def _ways(quote: str, text: str) -> list[str]:
    """How the quotation turns the meaning of the text, as the quote check tells it."""
    quotation, found = Quotation.read(quote), words(text)
    place = align(quotation.steps, found)
    begins = [change.first == place.start for change in place.changes]
    rest = text[: found[place.start].start], text[found[place.end - 1].end :]
    return sorted({way.value for ways in turned(quotation, found, place, begins, rest) for way in ways})


def _share(counts: Counter[tuple[str, str, bool, bool]], half: str, language: str, is_turned: bool) -> str:  # noqa: FBT001
    among = dict.fromkeys((True, False), 0)
    for (one, other, kind, right), count in counts.items():
        if one == half and kind == is_turned and language in {"", other}:
            among[right] += count
    name = "turned, flagged" if is_turned else "harmless, flagged"
    flagged = among[is_turned]
    return f"{name} {flagged} of {sum(among.values())};"


if __name__ == "__main__":
    main()
