"""A dictionary between English and the other UN languages, for words that the lexicon of the field has not.

`scripts/bilingual_dictionary.py` takes it from Wiktionary (CC BY-SA 3.0), the thesaurus of UNESCO (CC BY-SA 3.0 IGO),
CC-CEDICT (CC BY-SA 4.0) and EuroVoc (European Union, CC BY 4.0); the file that is read here is under CC BY-SA 4.0.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from indexer import sorted_lines
from indexer.analysis import exacts_of_word
from indexer.analysis.function_words import is_function_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Stems = tuple[str, ...]
    Entry = tuple[str, Sequence[tuple[str, float]]]
    """The exact terms of a word or of several, and translations with their probabilities."""

FILE = "bilingual_dictionary.txt.gz"
SOURCE = (
    b"# English Wiktionary (by Matthias Buchmeier and the Open DSL Dictionary Project, CC BY-SA 3.0), UNESCO Thesaurus "
    b"(UNESCO, CC BY-SA 3.0 IGO), CC-CEDICT (MDBG, CC BY-SA 4.0), EuroVoc (European Union, CC BY 4.0); CC BY-SA 4.0\n"
)
LONGEST = 4
"""The most stems of a term."""
HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class BilingualDictionary:
    """`terms` has for each sequence of stems, by both languages, the words that have these stems, the commonest first,
    each with its translations and hundredths of their weights: `comunidad=community;99|comunicacion=communication;90`.
    """

    terms: sorted_lines.SortedLines

    def of(self, source: str, target: str, stems: Stems, typed: str = "") -> tuple[tuple[str, float], ...]:
        """The translations of a term as they are written, each with the probability that it is meant, the most probable
        first. Of several words with these stems, the one that is most like what was typed is meant, or the commonest.
        """
        entries = self._entries(source, target, stems, typed)
        return entries[0] if entries else ()

    def of_others(self, source: str, target: str, stems: Stems, typed: str) -> frozenset[str]:
        """The translations, as they are written, that only words have that share the stems and are not meant."""
        meant, *others = self._entries(source, target, stems, typed) or [()]
        return frozenset(text for entry in others for text, _ in entry) - {text for text, _ in meant}

    def _entries(self, source: str, target: str, stems: Stems, typed: str) -> list[tuple[tuple[str, float], ...]]:
        """The translations of each word with these stems, first those of the one that is most like what was typed."""
        stored = self.terms.find(_key(source, target, stems))
        if stored is None:
            return []
        written = exact(typed)
        words = [entry.partition("=")[::2] for entry in stored.split("|")]
        if _is_set_phrase(written):
            words = [word for word in words if word[0] == written]
        return [_read(translations) for _, translations in sorted(words, key=lambda word: -_likeness(word[0], written))]


def _is_set_phrase(written: str) -> bool:
    """Whether there is one word among function words, as in *en línea* (online). It means so in no other form: *de
    niña* is girlish, *de niños* of children.
    """
    words = written.split(" ")
    return len(words) > 1 and sum(not is_function_word(word) for word in words) == 1


def exact(text: str) -> str:
    """The exact terms of a word or of several, as the dictionary has them."""
    return " ".join(exacts_of_word(text))


def _read(translations: str) -> tuple[tuple[str, float], ...]:
    parts = translations.split(";")
    found = zip(parts[::2], parts[1::2], strict=True)
    # Some say what a name is instead: *French surname*.
    translated = ((text, weight) for text, weight in found if not text.endswith((" surname", " given name")))
    return tuple((text, int(weight) / HUNDREDTHS) for text, weight in translated)


def _likeness(one: str, other: str) -> float:
    """The share of both texts that is the longest run in common: forms of a word differ at its end, or, in Arabic, at
    both.
    """
    common = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    return 2 * common / (len(one) + len(other))


def to_bytes(entries: Mapping[tuple[str, str, Stems], Sequence[Entry]]) -> bytes:
    """Serialise entries, by both languages and the stems of a term, for `from_bytes`. The same input gives the same
    bytes.
    """
    return sorted_lines.to_bytes(SOURCE, {_key(*key): "|".join(map(_written, found)) for key, found in entries.items()})


def _written(entry: Entry) -> str:
    word, translations = entry
    return f"{word}=" + ";".join(f"{text};{round(weight * HUNDREDTHS)}" for text, weight in translations)


def _key(source: str, target: str, stems: Stems) -> str:
    return f"{source}{target} {' '.join(stems)}"


def from_bytes(stored: bytes) -> BilingualDictionary:
    """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
    return BilingualDictionary(sorted_lines.from_bytes(SOURCE, stored))


@cache
def load_bilingual_dictionary() -> BilingualDictionary:
    """The dictionary of the package, read when it is first needed."""
    return from_bytes(files("indexer.query").joinpath(FILE).read_bytes())
