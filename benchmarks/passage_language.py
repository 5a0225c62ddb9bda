"""Measure the detection of passages' languages, including short and mixed ones, on parallel sentences.

    python benchmarks/passage_language.py --data FOLDER [--lines N] [--confusion]

FOLDER holds `UNv1.0.devset.en`, `.fr`, `.es`, `.ru`, `.ar` and `.zh` (United Nations Parallel Corpus). Tests N lines in
each language, evenly spaced: the whole line and its first 8, 5 and 3 words (in Chinese twice as many characters), each
alone, and as a passage of a document that is mainly in the same language, and in another. Alone, a text that is too
short is undetermined, which is no error; within a document it takes the document's language. Mixed: a line of at least
16 words with a quotation of 8 words in each other language, which is right when it gets the line's language. A heading
of 3 words is placed between whole lines of its language, in a document that is declared to be in another. Texts without
a language (names of provinces the world over, document symbols) are right when they take the document's. `--confusion`
prints which languages each language was taken for.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import pycountry
from cross_lingual import LANGUAGES, read

from indexer.analysis.detection import UNKNOWN, detect, detect_many

WORDS = (8, 5, 3)
"""Numbers of first words that are tested."""
QUOTED = 8
CHARACTERS_OF_A_WORD = 2
"""Characters of a Chinese word, roughly."""
SYMBOLS = (
    "A/AC.291/22",
    "A/RES/79/243",
    "A/AC.292/2025/INF/5",
    "S/2025/354",
    "CCPR/C/GC/34",
    "E/CN.4/2004/97",
    "WSIS+20",
)
"""Forms of symbols, repeated with other numbers."""
PLACES = 10
"""One in this many of some five thousand names of provinces."""


def first_words(text: str, language: str, count: int) -> str:
    """The beginning of a text."""
    if language == "zh":
        return text[: count * CHARACTERS_OF_A_WORD]
    return " ".join(text.split()[:count])


def is_long(line: str, language: str) -> bool:
    """Whether most of a line remains in its language when a quotation is added."""
    return first_words(line, language, 2 * QUOTED - 1) != line


def cells(texts: dict[str, list[str]], within: dict[str, str | None]) -> tuple[str, dict[str, Counter[str]]]:
    """A row of the table, right (and undetermined) for each language; and the detected languages of each."""
    taken = {language: Counter(detect(text, within[language]) for text in some) for language, some in texts.items()}
    row = []
    for language, counts in taken.items():
        total = counts.total()
        unknown = f" ({counts[UNKNOWN] / total:.3f} und)" if counts[UNKNOWN] else ""
        row.append(f"{counts[language] / total:.3f}{unknown}")
    return " | ".join(row), taken


def in_their_own_half(lines: dict[str, list[str]]) -> str:
    """Test a document in each language with headings of 3 words, declared to be in another language."""
    row = []
    for code in LANGUAGES:
        body = [line for line in lines[code] if is_long(line, code)]
        headings = [first_words(line, code, 3) for line in body]
        passages = [text for pair in zip(body, headings, strict=True) for text in pair]
        found = detect_many([*passages, body[0]], "en" if code != "en" else "fr")[1::2]
        row.append(f"{found.count(code) / len(headings):.3f}")
    return " | ".join(row)


def print_confusion(taken: dict[str, Counter[str]]) -> None:
    """Print wrong detections, the most frequent first."""
    for language, counts in taken.items():
        wrong = [f"{other} {count}" for other, count in counts.most_common() if other not in (language, UNKNOWN)]
        if wrong:
            print(f"    {language} taken for {', '.join(wrong)}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--confusion", action="store_true")
    arguments = parser.parse_args()
    everything = read(arguments.data)
    step = max(1, len(everything["en"]) // arguments.lines)
    lines = {code: everything[code][::step][: arguments.lines] for code in LANGUAGES}
    alone: dict[str, str | None] = dict.fromkeys(LANGUAGES)
    same: dict[str, str | None] = {code: code for code in LANGUAGES}
    other: dict[str, str | None] = {code: "en" if code != "en" else "fr" for code in LANGUAGES}
    kinds = {"whole line": lines} | {
        f"first {count} words": {code: [first_words(line, code, count) for line in lines[code]] for code in LANGUAGES}
        for count in WORDS
    }
    print(f"{len(lines['en'])} lines in each language; share that is told rightly\n\n| | {' | '.join(LANGUAGES)} |")
    for kind, texts in kinds.items():
        for where, within in (("alone", alone), ("document in the same language", same), ("in another", other)):
            row, taken = cells(texts, within)
            print(f"| {kind}, {where} | {row} |")
            if arguments.confusion:
                print_confusion(taken)
    print(f"| heading of 3 words, between passages in its language | {in_their_own_half(lines)} |")
    for quoted in LANGUAGES:
        texts = {
            code: [
                f"{line} “{first_words(words, quoted, QUOTED)}”"
                for line, words in zip(lines[code], lines[quoted][1:] + lines[quoted][:1], strict=True)
                if is_long(line, code)
            ]
            for code in LANGUAGES
            if code != quoted
        }
        row, taken = cells(texts, same)
        print(f"| with a quotation in {quoted} (without itself) | {row} |")
        if arguments.confusion:
            print_confusion(taken)
    places = sorted({place.name for place in pycountry.subdivisions})[::PLACES]
    lists = [", ".join(places[i : i + 3]) for i in range(0, len(places), 3)]
    symbols = [f"{form[:-1]}{number}" for form in SYMBOLS for number in range(10)]
    for kind, some in (("a place", places), ("three places", lists), ("a symbol", symbols)):
        row, taken = cells(dict.fromkeys(LANGUAGES, some), same)
        print(f"| {kind}, in a document in that language | {row} |")
        if arguments.confusion:
            print_confusion(taken)


if __name__ == "__main__":
    main()
