"""Make the table of forms that stemmers keep apart, from dictionaries of forms.

    pip install simplemma==2.0.0 pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142 wordfreq==3.1.1
    python scripts/word_forms.py

The forms of a lemma that a stemmer gives several stems are given one of these: the stem of most of their occurrences,
less those of other words with that stem. Forms with one stem are moved together or not at all, so that no search loses
what it found. They stay where one of them may be of another word: dictionaries give a form one lemma only, and French
`porter` is near to `port`; the Russian dictionary gives several, with the probability of each. Only nouns, adjectives
and verbs are taken from the Russian one, no names of people.

Arabic broken plurals are those of `broken_plurals.txt`, which were chosen by reading from simplemma's, the most
frequent first: most of its other entries are verbs, or have another lemma than a reader would give them. Words of
`kept_apart.txt` get a stem of their own, since stemmers give them that of another word.

The same dictionaries and lists give the same bytes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pymorphy3
import regex
from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY
from wordfreq import get_frequency_dict

from indexer import sorted_lines
from indexer.analysis.fold import compose, without_accents
from indexer.analysis.function_words import is_function_word
from indexer.analysis.irregular import listed
from indexer.analysis.languages import LATIN_READINGS
from indexer.analysis.stem import stem_by_rules
from indexer.analysis.word_forms import FILE, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    Lemma = tuple[str, str]
    Frequencies = dict[Lemma, dict[str, float]]
    Doubtful = dict[Lemma, set[str]]

RAREST = 1e-7
"""Frequency of the rarest forms: those below are more than half of all, and have less than a hundredth of the
occurrences.
"""
LEAST_SHARE = 0.1
"""Of a lemma's occurrences, that have the stem which its forms share."""
LIKELY, UNLIKELY = 0.75, 0.05
"""Probability of a lemma: a form is of one that is at least as likely, and may be of one that is not less likely."""
SHORTEST = 3
NEAR = 2
"""Letters by which a form is longer than another that may be of the same word."""
PARTS_OF_SPEECH = {
    "NOUN": "noun", "ADJF": "adjective", "ADJS": "adjective",
    "VERB": "verb", "INFN": "verb", "GRND": "verb", "PRTF": "verb", "PRTS": "verb",
}  # fmt: skip
NAMES = ("Name", "Surn", "Patr", "Abbr")
LEFT_OUT = {
    "en": (
        "medium good bad little less late mean will can ve wrong mare pre pro sling lin wee till bro wan sky ski seven "
        "eighteen thirty die make take give get go come say see"
    ),
}
"""Lemmas with which the dictionary joins words of other meanings (`media`, `best practice`, `least developed`), and
verbs that nobody searches for: what two sentences have in common is more than that something is made.
"""
_LETTERS = regex.compile(r"\p{L}+")


def main() -> None:
    """Write the table into the package."""
    table = dict(_broken_plurals(Path(__file__).with_name("broken_plurals.txt").read_text(encoding="utf-8").split()))
    for language in ("en", "es", "fr", "pt", "ru"):
        moved = dict(_moved(*_lemmas(language), language))
        print(f"{language}: {len(moved):,} forms")
        table |= {f"{language} {form}": stem for form, stem in moved.items()}
    kept = dict(_kept_apart(Path(__file__).with_name("kept_apart.txt").read_text(encoding="utf-8").splitlines()))
    table |= dict(_elsewhere(kept, table)) | {f"{language} {word}": stem for (language, word), stem in kept.items()}
    file = Path(__file__).parent.parent / "indexer" / "analysis" / FILE
    file.write_bytes(sorted_lines.to_bytes(SOURCE, table))
    print(f"{len(table):,} forms, {file.stat().st_size:,} bytes: {file}")


def _broken_plurals(words: list[str]) -> Iterator[tuple[str, str]]:
    """Stems of plurals, with those of the singulars that follow them."""
    for plural, singular in zip(words[::2], words[1::2], strict=True):
        yield f"ar {stem_by_rules(compose(plural), 'ar')}", stem_by_rules(compose(singular), "ar")


def _kept_apart(lines: list[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """Languages and words with a stem of their own, by lines such as `en informal: informal informally`."""
    for line in lines:
        if not line.startswith("#"):
            of, _, words = line.partition(": ")
            language, stem = of.split()
            yield from (((language, word), stem) for word in words.split())


def _elsewhere(kept: dict[tuple[str, str], str], table: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The same words in the other Latin languages in which a query is read, unless these have them, and words that are
    typed without accents.
    """
    for (language, word), stem in kept.items():
        for reading in LATIN_READINGS if language in LATIN_READINGS else ():
            for form in {word, without_accents(word)}:
                key = f"{reading} {form}"
                known = reading != language and form in DEFAULT_DICTIONARY_FACTORY.get_dictionary(reading)
                if (reading, form) not in kept and key not in table and not known:
                    yield key, stem


def _lemmas(language: str) -> tuple[Frequencies, Doubtful]:
    """The forms of each lemma, with their frequencies, and stems of forms that may be those of other lemmas."""
    left_out = frozenset(LEFT_OUT.get(language, "").split())
    found: Frequencies = defaultdict(dict)
    doubtful: Doubtful = defaultdict(set)
    for form, frequency in get_frequency_dict(language, "large").items():
        if len(form) < SHORTEST or frequency < RAREST or not _LETTERS.fullmatch(form):
            continue
        if is_function_word(form, language):
            continue
        readings = _russian_lemmas(form) if language == "ru" else {_lemma(form, language): 1.0}
        for lemma, probability in readings.items():
            if lemma[0] in left_out:
                continue
            if probability >= LIKELY:
                found[lemma][without_accents(form) if language == "ru" else form] = frequency
            elif probability > UNLIKELY:
                doubtful[lemma].add(stem_by_rules(form, language))
    return found, doubtful


def _lemma(form: str, language: str) -> Lemma:
    """A word that the dictionary has not may be a lemma of others."""
    return (DEFAULT_DICTIONARY_FACTORY.get_dictionary(language).get(form) or form).lower(), ""


_russian = pymorphy3.MorphAnalyzer(lang="ru")


def _russian_lemmas(form: str) -> dict[Lemma, float]:
    """The lemmas of a form, with their probabilities."""
    found: dict[Lemma, float] = defaultdict(float)
    for reading in _russian.parse(form) if _russian.word_is_known(form) else ():
        part = PARTS_OF_SPEECH.get(str(reading.tag.POS))
        if part and not any(name in reading.tag for name in NAMES):
            found[reading.normal_form, part] += reading.score
    return found


def _moved(lemmas: Frequencies, doubtful: Doubtful, language: str) -> Iterator[tuple[str, str]]:
    """The forms whose stem is not the one that their lemma's forms share, with that one."""
    by_stem: dict[str, dict[Lemma, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    of_lemma: dict[Lemma, Counter[str]] = defaultdict(Counter)
    for lemma, forms in lemmas.items():
        for form, frequency in forms.items():
            stem = stem_by_rules(form, language)
            by_stem[stem][lemma][form] = frequency
            of_lemma[lemma][stem] += frequency
    for lemma, stems in of_lemma.items():
        stay = {stem for stem in stems if stem in doubtful[lemma] or _near_another(lemma, by_stem[stem], language)}
        less_others = {stem: often - _of_others(lemma, by_stem[stem]) for stem, often in stems.items()}
        free = [stem for stem in stems if stem not in stay and stems[stem] >= LEAST_SHARE * stems.total()]
        own = stem_by_rules(lemma[0], language)
        shared = own if own in stay else max(free, key=lambda stem: (less_others[stem], stem), default=None)
        for stem in stems.keys() - stay - {shared} if shared else ():
            for form in by_stem[stem][lemma]:
                if form == listed(form, language):
                    yield form, shared


def _of_others(lemma: Lemma, forms: dict[Lemma, dict[str, float]]) -> float:
    return sum(sum(found.values()) for other, found in forms.items() if other != lemma)


def _near_another(lemma: Lemma, forms: dict[Lemma, dict[str, float]], language: str) -> bool:
    """Whether a form of a lemma is like one of another lemma with the same stem, but for its last letters. The Russian
    dictionary tells these apart.
    """
    others = [form for other, found in forms.items() if other != lemma for form in found]
    return language != "ru" and any(_near(form, other) for form in forms[lemma] for other in others)


def _near(one: str, other: str) -> bool:
    shorter, longer = sorted(map(without_accents, (one, other)), key=len)
    return longer.startswith(shorter) and len(longer) <= len(shorter) + NEAR


if __name__ == "__main__":
    main()
