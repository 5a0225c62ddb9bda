"""Queries: typing mistakes, absent words that are left alone, translated terms, and the language of a few words."""

from __future__ import annotations

import csv
import random
import re
from typing import TYPE_CHECKING

from benchmarks.corpora import CASES, data, index
from benchmarks.scoreboard import Case, right_if
from indexer.analysis import exacts, is_function_word, query_stems
from indexer.analysis.detection import UNKNOWN
from indexer.domain import Mode, SearchRequest
from indexer.query.lexicon import term_of
from indexer.query.nodes import And, Group, Or, Synonym, Translated, Word
from indexer.query.plan import plan
from indexer.query.word_language import likely_language
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.query.nodes import Node

HERE = CASES / "query"
SHARES = {"en": 0.9, "fr": 0.02, "es": 0.02, "ru": 0.02, "ar": 0.02, "zh": 0.02}
"""A collection that is mostly in English."""
LETTERS = {"ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"}
LATIN = "abcdefghijklmnopqrstuvwxyz"
MISTYPED, ASKED = 80, 300
"""Mistakes in each language; queries of one to four words in each language."""
SHORTEST, TELLING = 5, 4
_WORD = re.compile(r"[^\W\d_]+")


def cases() -> Iterator[Case]:
    """Every query."""
    yield from _agenda()
    yield from _languages()
    yield from _mistakes()
    yield from _absent()


def _agenda() -> Iterator[Case]:
    """Terms of the agenda in other languages: whether each word of the English term is among those searched for."""
    vocabulary = load_vocabulary(None)
    with (HERE / "agenda_terms.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            wanted = {
                stem
                for word in row["en"].replace("-", " ").split()
                if not is_function_word(word, "en")
                for stem in term_of(word, "en")
            }
            for language in set(SHARES) - {"en"}:
                root = plan(SearchRequest(row[language], Mode.HYBRID), vocabulary, SHARES).root
                score, error = right_if(wanted <= set(_searched(root)), "English words not known")
                yield Case("query", "terms of the agenda", f"{language} {row['en']}", score, error, language)


def _searched(node: Node | None) -> Iterator[str]:
    """The stems that a query searches for."""
    match node:
        case Translated():
            yield from (stem for some in node.translations for alternative in some for stem in alternative.stems)
            yield from _searched(node.node)
        case And() | Group() | Or():
            for child in node.nodes:
                yield from _searched(child)
        case Word():
            yield from (stem for part in query_stems(node.text, tuple(SHARES)) for stem in part)
        case Synonym():
            yield from node.stems


def _lines(language: str) -> list[str]:
    folder = data("un-parallel-6way") / "devset"
    return (folder / f"UNv1.0.devset.{language}").read_text(encoding="utf-8").split("\n")


def _languages() -> Iterator[Case]:
    """Neighbouring words of sentences: whether their language is read, left open or taken for another."""
    for language in ("en", "es", "fr"):
        chance, lines = random.Random(5), _lines(language)  # noqa: S311 - the same cases each time
        for number in range(ASKED):
            query = _words_of(lines, language, chance)
            read = likely_language(query, languages=("en", "es", "fr"))
            error = "left open" if read == UNKNOWN else "TAKEN FOR ANOTHER"
            yield Case("query", "language of words", f"{language} {number} {query}", *right_if(read == language, error))


def _words_of(lines: list[str], language: str, chance: random.Random) -> str:
    while True:
        found, count = _WORD.findall(chance.choice(lines)), chance.choice((1, 1, 2, 2, 3, 4))
        if len(found) < count:
            continue
        start = chance.randrange(len(found) - count + 1)
        some = found[start : start + count]
        telling = any(len(word) >= TELLING and not is_function_word(word, language) for word in some)
        if telling and all(word.islower() for word in some):
            return " ".join(some)


def _mistakes() -> Iterator[Case]:
    """Words of the collection with a letter deleted, doubled, inserted, replaced or transposed."""
    for language in ("en", "fr", "es", "ru", "ar"):
        chance, lines, number = random.Random(language), _lines(language), 0  # noqa: S311
        while number < MISTYPED:
            word = _words_of(lines, language, chance).split()[0]
            typed = _mistyped(word, language, chance)
            if len(typed) < SHORTEST or not _stands(word) or _stands(typed):
                continue
            number += 1
            answer = index("field").search(SearchRequest(typed, Mode.KEYWORD, size=1)).spelling
            meant = next((correction.meant for correction in answer.corrections), None)
            is_right = meant is not None and bool(_stems(meant) & _stems(word))
            error = "CORRECTED WRONGLY" if meant else "not corrected"
            yield Case("query", "typing mistakes", f"{language} {typed}", *right_if(is_right, error), language)


def _mistyped(word: str, language: str, chance: random.Random) -> str:
    at, letter = chance.randrange(len(word)), chance.choice(LETTERS.get(language, LATIN))
    swapped = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word[1:2] + word[:1] + word[2:]
    made = (word[:at] + word[at + 1 :], word[: at + 1] + word[at:], word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :], swapped)  # fmt: skip
    return chance.choice(made)


def _stems(word: str) -> set[str]:
    return {stem for alternatives in query_stems(word) for stem in alternatives}


def _stands(word: str) -> bool:
    """Whether a passage has the word in any form."""
    return index("field").current().has_any_stem([tuple(_stems(word))])[0]  # type: ignore[attr-defined]


def _absent() -> Iterator[Case]:
    """Names and words that no document has are not corrected to others."""
    for word in (HERE / "spelling_absent.txt").read_text(encoding="utf-8").split():
        if len("".join(term.term for term in exacts(word))) >= SHORTEST and not _stands(word):
            answer = index("field").search(SearchRequest(word, Mode.KEYWORD, size=1)).spelling
            yield Case("query", "absent words left alone", word, *right_if(not answer.corrections, "CORRECTED"))
