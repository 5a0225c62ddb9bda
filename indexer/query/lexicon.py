"""The lexicon of the field: translations of words between the six UN languages, each with its probability.

`scripts/lexicon.py` learns it from the United Nations Parallel Corpus and writes the file that is read here. A term is
a sequence of stems in a language; a Chinese word is the sequence of its pairs of characters. Terms that the corpus has
not are those of a dictionary.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from rapidfuzz.distance import Prefix

from indexer.analysis import stems_of_word
from indexer.query.bilingual_dictionary import LONGEST, load_bilingual_dictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from indexer.query.bilingual_dictionary import BilingualDictionary

    Stems = tuple[str, ...]
    Pair = tuple[tuple[str, Stems], tuple[str, Stems], float]

FILE = "lexicon.json.gz"
SOURCE = (
    "United Nations Parallel Corpus v1.0 (Ziemski, Junczys-Dowmunt and Pouliquen, LREC 2016), development set; "
    "the United Nations is the source and makes no warranties"
)
HUNDREDTHS = 100
REMEMBERED, LONGEST_REMEMBERED = 2048, 60
"""Terms whose translations are kept, some 5 MB when full, and their longest, in characters."""
WRITTEN = 0.9
"""Probability of the first translation of a term that a person has written down."""


class Translation(NamedTuple):
    """A term in another language: its stems in sequence, the probability that it is meant, and how it is written."""

    language: str
    stems: Stems
    probability: float
    text: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`terms` holds, for each language, the stems and the text of each term; `numbers` the place of each in it.
    `translations` holds, by both languages and the term's number, the numbers of its translations, each followed by
    hundredths of its probability.
    """

    terms: Mapping[str, Sequence[tuple[str, str]]]
    numbers: Mapping[str, Mapping[str, int]]
    translations: Mapping[tuple[str, str], Mapping[int, Sequence[int]]]
    longest: Mapping[str, int]
    """The most stems of a term, by language."""
    dictionary: BilingualDictionary | None = None
    apart: Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]] = field(default_factory=dict)
    """By language and stems, the words that share these and mean different things, each with its English."""
    _of: Callable[[str, Stems, str], tuple[Translation, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember the translations of the terms that are asked for again and again."""
        object.__setattr__(self, "_of", lru_cache(maxsize=REMEMBERED)(self._found))

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639-1 codes."""
        return tuple(self.terms)

    def main_language(self, shares: Mapping[str, float]) -> str:
        """Of the languages of an index, given with their shares of the passages, the commonest that the lexicon has;
        empty if it has none.
        """
        return max((code for code in shares if code in self.terms), key=shares.__getitem__, default="")

    def knows(self, language: str, stems: Stems) -> bool:
        """Whether a term occurs in the language, with or without a translation."""
        return " ".join(stems) in self.numbers.get(language, {})

    def of(self, language: str, stems: Stems, typed: str = "") -> tuple[Translation, ...]:
        """The translations of a term into all other languages, the most probable of each first. Where the text is given
        that was typed, it is also looked up in the dictionary, which tells words of the same stems apart by it.
        """
        is_term = len(typed) <= LONGEST_REMEMBERED and len(stems) <= LONGEST
        return (self._of if is_term else self._found)(language, stems, typed)

    def _found(self, language: str, stems: Stems, typed: str) -> tuple[Translation, ...]:
        number = self.numbers.get(language, {}).get(" ".join(stems))
        found: list[Translation] = []
        for other, known in self.terms.items():
            pairs = self.translations.get((language, other), {}).get(number, ()) if number is not None else ()
            learnt = [
                Translation(other, tuple(known[term][0].split(" ")), hundredths / HUNDREDTHS, known[term][1])
                for term, hundredths in zip(pairs[::2], pairs[1::2], strict=True)
            ]
            found += self._chosen(language, other, stems, typed, learnt)
        return tuple(found)

    def _chosen(
        self, language: str, other: str, stems: Stems, typed: str, learnt: list[Translation]
    ) -> list[Translation]:
        """What was learnt; where the dictionary has none of it, both, for either may know another sense than is meant.
        What a person has written down counts alone.
        """
        meant = self._meant(language, stems, typed, learnt)
        if meant and meant[0].probability >= WRITTEN:
            return meant
        looked_up = self._looked_up(language, other, stems, typed)
        found = {translation.stems for translation in looked_up}
        if not looked_up or any(translation.stems in found for translation in meant):
            return meant or learnt
        each = {translation.stems: translation for translation in (*(meant or learnt), *looked_up)}
        return sorted(each.values(), key=lambda translation: -translation.probability)

    def _meant(self, language: str, stems: Stems, typed: str, learnt: list[Translation]) -> list[Translation]:
        """What was learnt, without what belongs to another word of the same stems: the one for community and the one
        for communication have the same stem in Spanish.
        """
        if not (learnt and typed):
            return learnt
        other = learnt[0].language
        texts = self.dictionary.of_others(language, other, stems, typed) if self.dictionary else ()
        own, others = self._told_apart(language, other, stems, typed)
        strange = {term_of(text, other) for text in (*texts, *others)} - {term_of(text, other) for text in own}
        return [translation for translation in learnt if translation.stems not in strange]

    def _told_apart(self, language: str, other: str, stems: Stems, typed: str) -> tuple[Sequence[str], list[str]]:
        """The English of the word that was typed, or that begins most like it, and that of words with the same stems
        that share none with it: *tratados* are treaties, as *tratado* is one, and no *trata*, trafficking.
        """
        words = self.apart.get(language, {}).get(" ".join(stems), {}) if other == "en" else {}
        alike = {word: Prefix.normalized_similarity(word, typed.casefold()) for word in words}
        best = [word for word in words if alike[word] == max(alike.values())]
        if len(best) != 1:
            return (), []
        own = words[best[0]]
        return own, [text for texts in words.values() if set(own).isdisjoint(texts) for text in texts]

    def _looked_up(self, language: str, other: str, stems: Stems, typed: str) -> list[Translation]:
        """What the dictionary has; nothing if one of the translations has the stems of the term, which find it."""
        if self.dictionary is None or not typed or "en" not in {language, other} or len(stems) > LONGEST:
            return []
        entries = self.dictionary.of(language, other, stems, typed)
        found = [Translation(other, term_of(text, other), probability, text) for text, probability in entries]
        return [] if any(translation.stems == stems for translation in found) else found


def term_of(text: str, language: str) -> Stems:
    """The stems of a word or of several."""
    return stems_of_word(text, language)


def to_bytes(
    pairs: Iterable[Pair],
    texts: Mapping[tuple[str, Stems], str],
    apart: Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]] | None = None,
) -> bytes:
    """Serialise translations, with the text of each term and the words to tell `apart` (see Lexicon), for `from_bytes`.
    The same input gives the same bytes.
    """
    ordered = sorted(pairs, key=lambda pair: (pair[0], pair[1][0], -pair[2], pair[1][1]))
    terms: dict[str, list[Stems]] = {}
    for language, stems in sorted({term for source, target, _ in ordered for term in (source, target)}):
        terms.setdefault(language, []).append(stems)
    numbers = {(language, stems): at for language, known in terms.items() for at, stems in enumerate(known)}
    translations: dict[str, dict[str, dict[int, list[int]]]] = {}
    for source, target, probability in ordered:
        of_source = translations.setdefault(source[0], {}).setdefault(target[0], {})
        of_source.setdefault(numbers[source], []).extend((numbers[target], round(probability * HUNDREDTHS)))
    stored = {
        "source": SOURCE,
        "terms": {code: [[" ".join(stems), texts[code, stems]] for stems in known] for code, known in terms.items()},
        "translations": translations,
        "apart": apart or {},
    }
    return gzip.compress(json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)


def from_bytes(stored: bytes) -> Lexicon:
    """Read what `to_bytes` wrote. Raises ValueError when it is damaged."""
    try:
        return _read(json.loads(gzip.decompress(stored)))
    except (OSError, EOFError, KeyError, TypeError, AttributeError, IndexError) as damaged:
        message = f"The lexicon is damaged: {damaged}"
        raise ValueError(message) from damaged


def _read(values: Any) -> Lexicon:  # noqa: ANN401 - JSON
    terms = {language: [(stems, text) for stems, text in known] for language, known in values["terms"].items()}
    translations = {
        (source, target): {int(number): pairs for number, pairs in found.items()}
        for source, targets in values["translations"].items()
        for target, found in targets.items()
    }
    for (source, target), found in translations.items():
        if max(found) >= len(terms[source]) or any(max(pairs[::2]) >= len(terms[target]) for pairs in found.values()):
            message = f"a translation from {source} to {target} has no term"
            raise IndexError(message)
    return Lexicon(
        terms,
        {language: {stems: at for at, (stems, _) in enumerate(known)} for language, known in terms.items()},
        translations,
        {language: max(stems.count(" ") + 1 for stems, _ in known) for language, known in terms.items()},
        apart=values["apart"],
    )


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of the package, with its dictionary, read when it is first needed."""
    learnt = from_bytes(files("indexer.query").joinpath(FILE).read_bytes())
    longest = {language: max(most, LONGEST) for language, most in learnt.longest.items()}
    return replace(learnt, longest=longest, dictionary=load_bilingual_dictionary())
