"""Measure the spelling check of queries: which typing mistakes are corrected, and which absent words are left alone.

    python benchmarks/spelling.py --data DATA_DIR [--half choosing|reporting] [--each N] [--mistakes FILE] [--show]

DATA_DIR has an archive, or the files `UNv1.0.devset.en` and so on of the United Nations Parallel Corpus, of which 20
lines are a document. Documents, in the order of their ids or lines, are divided in two halves. The words of one half
make a dictionary; constants are chosen with the first half and reported with the second. Asked are, each as a query of
one word that no passage of the half contains in any form:

- typing mistakes: words of the half, drawn by the square root of their passages, with a letter deleted, doubled,
  inserted or replaced, or two transposed; in one of four long words two mistakes;
- common mistakes: those of codespell (`pip install codespell`, `codespell_lib/data/dictionary.txt`), with `--mistakes`,
  for the words that the half has;
- strangers: words that only the other half has, each in at least two documents there; some are mistakes themselves;
- both also behind a word that stands before the one that was meant, in a half that has it;
- names and words of `spelling_absent.txt`: of persons, places, programmes, things.

Right is a correction to the word that was meant, in any of its forms. Chinese is not corrected.
"""

from __future__ import annotations

import argparse
import math
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.analysis import exacts, index_streams, is_function_word, query_stems
from indexer.archive import Archive
from indexer.domain import SearchRequest
from indexer.query.own_forms import Alike
from indexer.search.dictionary import (
    DictionaryCollector,
    alike,
    in_capitals,
    is_name,
    is_small,
    near_names,
    near_words,
    words_beginning,
)
from indexer.search.spellcheck import spell_check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.search.dictionary import Dictionary, NearName, NearWord

LETTERS = {
    "Latin": "abcdefghijklmnopqrstuvwxyz",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
}
LANGUAGES = ("ar", "en", "es", "fr", "ru")
SHORTEST, LONG, TWO_OF = 4, 8, 4
"""Letters of the shortest words, and of those of which one in four has two mistakes."""
COMMON_OF = 10
"""One in this many common mistakes is asked."""
LINES = 20
FREQUENT = 3
"""Passages that have a word that is mistyped."""


@dataclass
class Half:
    """The words of some documents, in the form in which the check asks for them."""

    collector: DictionaryCollector = field(default_factory=DictionaryCollector)
    stems: set[str] = field(default_factory=set)
    documents: Counter[str] = field(default_factory=Counter)
    languages: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    runs: set[tuple[str, ...]] = field(default_factory=set)
    """Two or three terms side by side."""
    before: dict[str, str] = field(default_factory=dict)
    """For each term one that stands before it."""

    def add(self, passages: Sequence[tuple[str, str]]) -> None:
        """Add a document's passages: text and language of each."""
        here = set()
        for text, language in passages:
            stems, exact = index_streams(text, language)
            self.collector.add(text, language, exact, "")
            self.stems.update(stems.split())
            terms = exact.split()
            for length in (2, 3):
                self.runs.update(zip(*(terms[at:] for at in range(length)), strict=False))
            self.before.update((word, other) for other, word in pairwise(terms))
            for word in set(exact.split()):
                self.languages[word][language] += 1
                here.add(word)
        self.documents.update(here)

    @cached_property
    def dictionary(self) -> Dictionary:
        """The words of what was added."""
        return self.collector.dictionary()

    @cached_property
    def counts(self) -> dict[str, int]:
        """Passages that have each word."""
        return dict(zip(self.dictionary.words, self.dictionary.passages, strict=True))

    def has_any_stem(self, stems: Sequence[tuple[str, ...]]) -> list[bool]:
        """See spellcheck.Words."""
        return [any(stem in self.stems for stem in some) for some in stems]

    def near_words(self, asked: str) -> list[NearWord]:
        """See spellcheck.Words."""
        return near_words(asked, [self.dictionary], lambda terms: [self.counts[term] for term in terms])

    def words_beginning(self, begun: str) -> list[str]:
        """See spellcheck.Words."""
        return words_beginning(begun, [self.dictionary], lambda terms: [self.counts[term] for term in terms])

    def is_name(self, word: str) -> bool:
        """See spellcheck.Words."""
        return is_name(word, [self.dictionary])

    def is_small(self, term: str) -> bool:
        """See spellcheck.Words."""
        return is_small(term, [self.dictionary])

    def near_names(self, asked: str) -> list[NearName]:
        """See spellcheck.Words."""
        return near_names(asked, [self.dictionary])

    def in_capitals(self, term: str) -> tuple[int, int]:
        """See spellcheck.Words."""
        return in_capitals(term, [self.dictionary])

    def alike(self, word: str) -> list[Alike]:
        """See spellcheck.Words."""
        return alike(word, [self.dictionary])

    def has_exact_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """See spellcheck.Words; only of two or three terms."""
        return [some in self.runs for some in phrases]

    def lacks(self, word: str) -> bool:
        """Whether no passage contains a word in any form."""
        return not self.has_any_stem([stems_of(word)])[0]


def stems_of(word: str) -> tuple[str, ...]:
    """All stems of a word, in every language that it may be in."""
    return tuple(stem for alternatives in query_stems(word) for stem in alternatives)


def documents(data: Path) -> Iterator[list[tuple[str, str]]]:
    """The passages of each document: text and language."""
    if not (data / "archive.db").is_file():
        for language in LANGUAGES:
            lines = (data / f"UNv1.0.devset.{language}").read_text(encoding="utf-8").splitlines()
            for at in range(0, len(lines), LINES):
                yield [(line, language) for line in lines[at : at + LINES]]
        return
    with Archive(data, read_only=True) as archive:
        for identity in sorted(document.id for document in archive.documents()):
            yield [(one.text, one.language) for one in archive.passages(identity)]


def halves(data: Path) -> tuple[Half, Half]:
    """Every second document, and the others."""
    both = Half(), Half()
    for at, passages in enumerate(documents(data)):
        both[at % 2].add(passages)
    return both


def mistyped(word: str, language: str, chance: random.Random) -> str:
    """A word with a mistake."""
    letters = LETTERS.get(language, LETTERS["Latin"])
    at = chance.randrange(len(word))
    kind = chance.choice(("deleted", "doubled", "inserted", "replaced", "transposed"))
    if kind == "deleted":
        return word[:at] + word[at + 1 :]
    if kind == "doubled":
        return word[: at + 1] + word[at:]
    if kind == "inserted":
        return word[:at] + chance.choice(letters) + word[at:]
    if kind == "replaced":
        return word[:at] + chance.choice(letters) + word[at + 1 :]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def mistakes(half: Half, language: str, each: int) -> Iterator[tuple[str, str]]:
    """Typing mistakes in a language, each with the word that is meant."""
    counts, chance = half.counts, random.Random(language)  # noqa: S311 - no secret
    pool = [
        word
        for word, passages in counts.items()
        if passages >= FREQUENT
        and len(word) >= SHORTEST
        and half.languages[word].most_common(1)[0][0] == language
        and not is_function_word(word)
    ]
    weights = [math.sqrt(counts[word]) for word in pool]
    found = 0
    while pool and found < each:
        word = chance.choices(pool, weights)[0]
        typed = mistyped(word, language, chance)
        if len(word) >= LONG and not chance.randrange(TWO_OF):
            typed = mistyped(typed, language, chance)
        if len(typed) >= SHORTEST and half.lacks(typed):
            found += 1
            yield typed, word


def common(half: Half, file: Path) -> Iterator[tuple[str, str]]:
    """Common mistakes in words that the half has often."""
    counts = half.counts
    listed = file.read_text(encoding="utf-8").splitlines()
    chance = random.Random(0)  # noqa: S311 - no secret
    for line in chance.sample(listed, len(listed) // COMMON_OF):
        typed, _, meant = line.partition("->")
        if counts.get(meant, 0) >= FREQUENT and len(typed) >= SHORTEST and half.lacks(typed):
            yield typed, meant


def strangers(half: Half, other: Half) -> Iterator[str]:
    """Words that only the other half has."""
    for word in other.counts:
        if len(word) >= SHORTEST and other.documents[word] > 1 and half.lacks(word):
            yield word


def is_right(found: str, word: str) -> bool:
    """Whether two words are forms of each other."""
    return bool(set(stems_of(found)) & set(stems_of(word)))


def asked(half: Half, typed: str, before: str = "") -> tuple[str | None, str | None]:
    """What is searched instead of a word, and what is only suggested, with another word `before` it or none."""
    checked = spell_check(SearchRequest(f"{before} {typed}".strip()), half)
    return (
        next((one.meant for one in checked.corrections if one.typed == typed), None),
        next((one.meant for one in checked.suggestions if one.typed == typed), None),
    )


def line(
    name: str, pairs: Sequence[tuple[str, str]], half: Half, before: Mapping[str, str] | None = None, *, show: bool
) -> str:
    """A row of the table of mistakes; each word behind the one `before` it in some text, if these are given."""
    counted: Counter[str] = Counter()
    for typed, word in pairs:
        for kind, found in zip(
            ("corrected", "suggested"), asked(half, typed, (before or {}).get(word, "")), strict=True
        ):
            if found is not None:
                right = is_right(found, word)
                counted[f"{kind} {'right' if right else 'wrong'}"] += 1
                if show and not right:
                    print(f"    {kind}: {typed} -> {found}, meant: {word}")
    total = len(pairs) or 1
    cells = ("corrected right", "corrected wrong", "suggested right", "suggested wrong")
    return f"{name:12} {len(pairs):6} " + " ".join(f"{counted[cell] / total:9.3f}" for cell in cells)


def absent(name: str, words: Sequence[str], half: Half, before: Mapping[str, str] | None = None, *, show: bool) -> str:
    """A row of the table of absent words."""
    counted: Counter[str] = Counter()
    for word in words:
        for kind, found in zip(
            ("corrected", "suggested"), asked(half, word, (before or {}).get(word, "")), strict=True
        ):
            if found is not None:
                counted[kind] += 1
                if show:
                    print(f"    {kind}: {word} -> {found}")
    return f"{name:12} {len(words):6} {counted['corrected']:9} {counted['suggested']:9}"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=("choosing", "reporting"), default="reporting")
    parser.add_argument("--each", type=int, default=400, help="mistakes in each language")
    parser.add_argument("--mistakes", type=Path, help="dictionary.txt of codespell")
    parser.add_argument("--show", action="store_true", help="print what is not right")
    arguments = parser.parse_args()
    first, second = halves(arguments.data)
    half, other = (first, second) if arguments.half == "choosing" else (second, first)
    rows = [
        line(language, list(mistakes(half, language, arguments.each)), half, show=arguments.show)
        for language in LANGUAGES
    ]
    rows.append(
        line("behind a word", list(mistakes(half, "en", arguments.each)), half, half.before, show=arguments.show)
    )
    if arguments.mistakes:
        rows.append(line("common, en", list(common(half, arguments.mistakes)), half, show=arguments.show))
    names = (Path(__file__).parent / "spelling_absent.txt").read_text(encoding="utf-8").split()
    known = [
        name for name in names if len("".join(term.term for term in exacts(name))) >= SHORTEST and half.lacks(name)
    ]
    alone = [
        absent("strangers", list(strangers(half, other)), half, show=arguments.show),
        absent("behind a word", list(strangers(half, other)), half, other.before, show=arguments.show),
        absent("names, words", [*known, *(name.lower() for name in known)], half, show=arguments.show),
    ]
    print("mistakes          n   corrected           suggested\n" + " " * 20 + "right     wrong     right     wrong")
    print("\n".join(rows))
    print("absent words      n  corrected  suggested\n" + "\n".join(alone))


if __name__ == "__main__":
    main()
