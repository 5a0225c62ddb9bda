"""Measure how many words divided at line ends are joined correctly.

    python benchmarks/hyphenation.py

Sets the sources of the samples in lines of 48 characters, with words divided as their language allows and a plain
hyphen (U+002D), and checks each line end with a hyphen: that of a divided word has to be removed, that of a compound
("co-ordination") has to stay. Needs the dependency group `samples`, whose pyphen divides the words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pyphen

from pipelines.split.hyphens import Words, seam

SOURCES = Path(__file__).parent.parent / "samples" / "source"
WIDTH = 48
LEAST = 2
"""Least number of letters of a divided word on either line."""
MARKUP = re.compile(r"^#+ |^> ?|[*_|]|\[\^?\w+\]:?|<[^>]+>", re.MULTILINE)


def lines_of(text: str, dictionary: pyphen.Pyphen) -> list[tuple[str, bool]]:
    """The lines of a paragraph, each with whether it ends within a word that has no hyphen there."""
    result: list[tuple[str, bool]] = []
    line = ""
    for word in text.split():
        if len(line) + len(word) + 1 <= WIDTH:
            line = f"{line} {word}".strip()
            continue
        room = WIDTH - len(line) - 2
        own = [place + 1 for place, sign in enumerate(word[:room]) if sign == "-"]
        letters = word.strip("«»“”.,;:()")
        at = word.find(letters)
        places = [at + place for place in dictionary.positions(letters) if LEAST <= place <= len(letters) - LEAST]
        divided = [place for place in places if place <= room and word[place - 1] != "-" and word[place] != "-"]
        best = max(own + divided, default=0)
        if best:
            result.append((f"{line} {word[:best]}".strip() + ("" if best in own else "-"), best not in own))
        else:
            result.append((line, False))
        line = word[best:]
    return [*result, (line, False)]


def main() -> None:
    """Measure and print."""
    divided: defaultdict[str, list[bool]] = defaultdict(list)
    compound: defaultdict[str, list[bool]] = defaultdict(list)
    wrong = []
    for source in sorted(SOURCES.glob("*.md")):
        _, front, body = source.read_text(encoding="utf-8").split("---\n", 2)
        found = re.search(r"^language: (\w+)", front, re.MULTILINE)
        language = found[1] if found else "en"
        if language in ("ar", "zh"):
            continue
        dictionary = pyphen.Pyphen(lang=language)
        paragraphs = [lines_of(block, dictionary) for block in MARKUP.sub("", body).split("\n\n") if block.strip()]
        words = Words(["\n".join(line for lines in paragraphs for line, _ in lines)])
        for lines in paragraphs:
            for (line, is_divided), (following, _) in pairwise(lines):
                if line.endswith("-") and line[-2:-1].islower() and following[:1].islower():
                    gone = seam(line, following, words)[0] == 1
                    (divided if is_divided else compound)[language].append(gone is is_divided)
                    if gone is not is_divided:
                        wrong.append(f"{line.split()[-1]}{following.split()[0]}")
    print("| language | words divided | mended | compounds | kept |\n|---|---:|---:|---:|---:|")
    for language in sorted(divided):
        one, other = divided[language], compound[language]
        print(f"| {language} | {len(one)} | {sum(one)} | {len(other)} | {sum(other)} |")
    print("wrong:", " ".join(wrong))


if __name__ == "__main__":
    main()
