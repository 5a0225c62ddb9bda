"""How often the language of a few words is told, is unclear, or is taken for another.

python benchmarks/query_language.py --data FOLDER

FOLDER holds `un-parallel-6way/devset/UNv1.0.devset.en` and so on. A query is one to four neighbouring words of a
sentence, at least one of them no function word and with four letters or more. The margin was chosen on the queries of
the first half of the sentences; *held out* are those of the second half. `detect` is the detector of passages, which
reads n-grams of letters.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from indexer.analysis.detection import UNKNOWN, detect
from indexer.analysis.function_words import is_function_word
from indexer.query.likely_language import likely_language

LANGUAGES = ("en", "es", "fr")
QUERIES = 1_500
"""Of each language and half."""
LENGTHS = (1, 1, 2, 2, 3, 4)
TELLING_LETTERS = 4
WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "un-parallel-6way" / "devset"
    print("| half | language | words | queries | told | unclear | another | detect: told | unclear | another |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for language in LANGUAGES:
        lines = (folder / f"UNv1.0.devset.{language}").read_text(encoding="utf-8").split("\n")
        halves = lines[: len(lines) // 2], lines[len(lines) // 2 :]
        for half, some in zip(("choosing", "held out"), halves, strict=True):
            queries = sampled(some, language, random.Random(5))  # noqa: S311 - a sample
            for name, of_length in (
                ("one", [q for q in queries if " " not in q]),
                ("more", [q for q in queries if " " in q]),
            ):
                ours = shares(of_length, language, partial(likely_language, languages=LANGUAGES))
                theirs = shares(of_length, language, detected)
                print(f"| {half} | {language} | {name} | {len(of_length)} | {ours} | {theirs} |")


def sampled(lines: Sequence[str], language: str, random_: random.Random) -> list[str]:
    """Neighbouring words of random lines; names, which have no language, are left out."""
    found: list[str] = []
    while len(found) < QUERIES:
        words, count = WORD.findall(random_.choice(lines)), random_.choice(LENGTHS)
        if len(words) < count:
            continue
        start = random_.randrange(len(words) - count + 1)
        query = words[start : start + count]
        telling = any(len(word) >= TELLING_LETTERS and not is_function_word(word, language) for word in query)
        if telling and all(word.islower() for word in query):
            found.append(" ".join(query))
    return found


def detected(text: str) -> str:
    """What the detector says, if it is one of the languages."""
    found = detect(text)
    return found if found in LANGUAGES else UNKNOWN


def shares(queries: Sequence[str], language: str, tell: Callable[[str], str]) -> str:
    """The shares told, unclear and taken for another language, as cells."""
    counts = Counter("told" if (found := tell(query)) == language else found == UNKNOWN for query in queries)
    return " | ".join(f"{counts[one] / len(queries):.3f}" for one in ("told", True, False))


if __name__ == "__main__":
    main()
