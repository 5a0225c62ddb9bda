"""Learn a lexicon of the field between the six UN languages, and write it where search reads it.

    pip install jieba==0.42.1
    python scripts/lexicon.py FOLDER

    python scripts/lexicon.py

FOLDER holds `devset/UNv1.0.devset.en` and so on, translations of each other line by line (United Nations Parallel
Corpus). Words are aligned in each pair of languages by IBM model 1 with a prior for equal places (Dyer and others,
NAACL 2013) whose two directions are trained to agree (Liang and others, NAACL 2006). A word is what the analyzer makes
of it: its stem, or the character pairs of a Chinese word; jieba finds the Chinese words here, search finds them in the
lexicon itself. What `lexicon_words.tsv` says that a word is in English replaces what was learnt. To these come terms
that `lexicon_terms.tsv` and the vocabulary have in several languages, and for Chinese, whose words do not stand apart,
the names of countries. The same input gives the same bytes. Without FOLDER, what was learnt is that of the lexicon as
it stands, which then needs neither the corpus nor jieba; a translation that nobody writes down any more stays.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pycountry
import yaml

from indexer.analysis import stems
from indexer.analysis.languages import SEARCH_LANGUAGES, script_of
from indexer.languages import LANGUAGES
from indexer.query.lexicon import FILE, HUNDREDTHS, WRITTEN, from_bytes, term_of, to_bytes
from indexer.vocabulary.translations import by_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    Term = tuple[str, ...]
    Sentences = list[list[int]]
    Learnt = dict[tuple[str, Term], dict[tuple[str, Term], float]]

HERE = Path(__file__).parent
INDEXER = HERE.parent / "indexer"

LONGEST = 80
"""Words of a sentence beyond which it is left out: long ones are lists, where anything may align with anything."""
ALONE, TOGETHER = 4, 6
"""Rounds of training, each direction for itself and both in agreement."""
DIAGONAL = 4.0
"""How much rarer a link becomes from one end of a sentence to the other (Dyer and others)."""
NULL = 0.2
"""Weight of no translation beside all words of the other sentence."""
COMMON_SHARE = 0.12
"""A word in a larger share of all sentences is a function word, or says no more than one."""
MIN_TOGETHER, MIN_LINKS, MIN_ALIGNED = 3, 1.5, 0.3
"""What a pair needs: sentences that hold both, expected links, and a share of the word's occurrences with any link."""
MIN_PROBABILITY, MIN_BEST, MIN_BACK, ENOUGH, MOST = 0.1, 0.25, 0.08, 0.9, 5
"""What is kept of a word's translations: the least probability of each, of the first, and on the way back, their sum,
their number.
"""
FURTHER = 0.45
"""Probability of each further translation of a term that a person has written down."""


def main() -> None:
    """Learn, add, write, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    found, surfaces = of_the_corpus(folder) if folder else as_it_stands()
    for term, translations in corrected(surfaces).items():
        correct(found, term, translations)
    for group in (*written(), *of_the_vocabulary(), *countries()):
        add(found, surfaces, group)
    stored = to_bytes(
        [(source, target, kept) for source, targets in found.items() for target, kept in targets.items()],
        surfaces,
        words_apart(),
    )
    (INDEXER / "query" / FILE).write_bytes(stored)
    print(f"{len(found)} terms, {sum(map(len, found.values()))} translations, {len(stored)} bytes")


def of_the_corpus(folder: Path) -> tuple[Learnt, dict[tuple[str, Term], str]]:
    """What is learnt from the parallel corpus, and how each term is written."""
    corpus = {language: Corpus(folder / f"devset/UNv1.0.devset.{language}", language) for language in SEARCH_LANGUAGES}
    found: Learnt = defaultdict(dict)
    for one, other in combinations(SEARCH_LANGUAGES, 2):
        for source, target, probability in learnt(corpus[one], corpus[other]):
            found[source][target] = probability
    surfaces = {(language, term): text for language, texts in corpus.items() for term, text in texts.surfaces().items()}
    return found, surfaces


def as_it_stands() -> tuple[Learnt, dict[tuple[str, Term], str]]:
    """The same of the lexicon that search reads now."""
    lexicon = from_bytes((INDEXER / "query" / FILE).read_bytes())
    numbered = {
        language: [(language, tuple(stems.split(" "))) for stems, _ in known]
        for language, known in lexicon.terms.items()
    }
    found: Learnt = defaultdict(dict)
    for (source, target), pairs in lexicon.translations.items():
        for number, others in pairs.items():
            found[numbered[source][number]].update(
                (numbered[target][other], hundredths / HUNDREDTHS)
                for other, hundredths in zip(others[::2], others[1::2], strict=True)
            )
    texts = {
        term: text
        for language, terms in numbered.items()
        for term, (_, text) in zip(terms, lexicon.terms[language], strict=True)
    }
    return found, texts


class Corpus:
    """The sentences of one language as numbers of their words."""

    def __init__(self, path: Path, language: str) -> None:
        stop = function_words(language)
        stop_terms = {term_of(word, language) for word in stop}  # other words may share their stems
        lines = path.read_text(encoding="utf-8").split("\n")[:-1]
        self.language, self.forms = language, defaultdict(Counter)
        numbers: dict[Term, int] = {}
        self.sentences: Sentences = []
        for line in lines:
            found = units(line, language)
            words = [(term, text) for term, text in found if text not in stop and term not in stop_terms]
            for term, text in words:
                self.forms[term][text] += 1
            self.sentences.append([numbers.setdefault(term, len(numbers)) for term, _ in words])
        self.terms = list(numbers)
        self.frequency = np.bincount([n for words in self.sentences for n in set(words)], minlength=len(numbers))
        self.common = self.frequency > COMMON_SHARE * len(lines)

    def surfaces(self) -> dict[Term, str]:
        """The commonest way to write each word; of equally common ones the first in alphabetical order."""
        return {term: min(forms, key=lambda text: (-forms[text], text)) for term, forms in self.forms.items()}


def units(line: str, language: str) -> Iterator[tuple[Term, str]]:
    """The words of a sentence that may have a translation, each as its stems and as it is written."""
    if language == "zh":
        import jieba  # noqa: PLC0415 - only what is learnt needs it

        for word in jieba.cut(line):
            term = term_of(word, "zh")
            if len(word) > 1 and term and not word.isascii() and not any(map(str.isdigit, word)):
                yield term, word
        return
    for stem, start, end in stems(line, language):
        text = line[start:end].casefold()
        if len(text) > 1 and not any(map(str.isdigit, text)) and script_of(text) == LANGUAGES[language].script:
            yield (stem,), text


def learnt(one: Corpus, other: Corpus) -> Iterator[tuple[tuple[str, Term], tuple[str, Term], float]]:
    """The translations between two languages that pass every test, in both directions, with their probabilities."""
    pairs, counts, together = agreed_counts(one.sentences, other.sentences)
    for source, target, of, to in ((one, other, 0, 1), (other, one, 1, 0)):
        totals = np.bincount(pairs[of], counts, minlength=len(source.terms))
        back = np.bincount(pairs[to], counts, minlength=len(target.terms))
        there = counts / np.maximum(totals[pairs[of]], 1e-9)
        fine = (
            (together >= MIN_TOGETHER)
            & (counts >= MIN_LINKS)
            & (there >= MIN_PROBABILITY)
            & (counts / np.maximum(back[pairs[to]], 1e-9) >= MIN_BACK)
            & (totals[pairs[of]] >= MIN_ALIGNED * source.frequency[pairs[of]])
            & ~source.common[pairs[of]]
            & ~target.common[pairs[to]]
        )
        candidates: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for at in np.flatnonzero(fine):
            candidates[int(pairs[of][at])].append((-float(there[at]), int(pairs[to][at])))
        for word, translations in candidates.items():
            reached = 0.0
            for negative, translation in sorted(translations)[:MOST]:
                if reached >= ENOUGH or -min(translations)[0] < MIN_BEST:
                    break
                reached -= negative
                yield (source.language, source.terms[word]), (target.language, target.terms[translation]), -negative


def agreed_counts(one: Sentences, other: Sentences) -> tuple[Any, Any, Any]:
    """Pairs of words (2, n), their expected links, and the number of places where they could be linked.

    Every possible link within a sentence is an element of flat arrays, so that a round of training is a few sums.
    """
    left, right, left_at, right_at, prior = links(one, other)
    width = int(right.max()) + 1
    codes, pair = np.unique(left * width + right, return_inverse=True)
    pairs = np.stack([codes // width, codes % width])
    share_left, share_right = (np.bincount(ids) / len(ids) for ids in (left, right))
    there = np.ones(len(codes))
    back = np.ones(len(codes))
    posterior = np.ones(len(left))
    for turn in range(ALONE + TOGETHER):
        ahead = _posterior(prior * there[pair], right_at, prior, NULL * share_right[right])
        behind = _posterior(prior * back[pair], left_at, prior, NULL * share_left[left])
        if turn >= ALONE:
            posterior = ahead * behind
            ahead = behind = posterior
        counts = np.bincount(pair, ahead)
        there = counts / np.maximum(np.bincount(pairs[0], counts), 1e-12)[pairs[0]]
        counts = np.bincount(pair, behind)
        back = counts / np.maximum(np.bincount(pairs[1], counts), 1e-12)[pairs[1]]
    return pairs, np.bincount(pair, posterior), np.bincount(pair)


def links(one: Sentences, other: Sentences) -> tuple[Any, ...]:
    """All possible links: the words of both ends, the numbers of both places, and a prior for equal places."""
    columns: list[list[Any]] = [[], [], [], [], []]
    start = [0, 0]
    for some, others in zip(one, other, strict=True):
        n, m = len(some), len(others)
        if not n or not m or max(n, m) > LONGEST:
            continue
        rows, places = np.repeat(np.arange(n), m), np.tile(np.arange(m), n)
        columns[0].append(np.array(some)[rows])
        columns[1].append(np.array(others)[places])
        columns[2].append(rows + start[0])
        columns[3].append(places + start[1])
        columns[4].append(np.exp(-DIAGONAL * np.abs((rows + 0.5) / n - (places + 0.5) / m)))
        start[0] += n
        start[1] += m
    return tuple(np.concatenate(column) for column in columns)


def _posterior(scores: Any, places: Any, prior: Any, null: Any) -> Any:  # noqa: ANN401 - arrays
    sums = np.bincount(places, scores)[places] + null * np.bincount(places, prior)[places]
    return scores / sums


def corrected(surfaces: dict[tuple[str, Term], str]) -> dict[tuple[str, Term], dict[tuple[str, Term], float]]:
    """What words are in English, where that was corrected, by their terms: words of one stem have one term."""
    found: Learnt = defaultdict(dict)
    for language, word, english in corrections():
        term = (language, term_of(word, language))
        surfaces.setdefault(term, word)
        write_down(found, surfaces, term, "en", english)
    return found


def corrections() -> Iterator[tuple[str, str, list[str]]]:
    """The words of which a person has corrected the English: their language, the word, and what it means."""
    with (HERE / "lexicon_words.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield row["language"], row["word"], row["en"].casefold().split(";")


def words_apart() -> dict[str, dict[str, dict[str, list[str]]]]:
    """The words written down that share their stems with another one that means something else; see Lexicon."""
    sharing: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
    for group in written():
        for language, texts in group.items():
            for text in texts if language != "en" and "en" in group else ():
                if " " not in text and language != "zh":
                    stems = " ".join(term_of(text, language))
                    sharing[language, stems].setdefault(text.casefold(), []).extend(group["en"])
    for language, word, english in corrections():
        sharing[language, " ".join(term_of(word, language))][word.casefold()] = english
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for (language, stems), words in sorted(sharing.items()):
        if any(set(one).isdisjoint(other) for one, other in combinations(words.values(), 2)):
            found.setdefault(language, {})[stems] = words
    return found


def correct(found: Learnt, term: tuple[str, Term], translations: dict[tuple[str, Term], float]) -> None:
    """Replace what was learnt of a word's English. Back from English, the word is one of several."""
    found[term] = {key: probability for key, probability in found[term].items() if key[0] != "en"} | translations
    for other in translations:
        found[other][term] = max(found[other].get(term, 0.0), FURTHER)


def written() -> Iterator[dict[str, list[str]]]:
    """The terms of the field that a person has translated: texts by language, the best first."""
    with (HERE / "lexicon_terms.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield {language: [text.strip() for text in texts.split(";")] for language, texts in row.items() if texts}


def of_the_vocabulary() -> Iterator[dict[str, list[str]]]:
    """The vocabulary's topics and other terms, without acronyms: they often mean something else in others."""
    for kind in ("topics", "synonyms"):
        groups = yaml.safe_load((INDEXER / "vocabulary" / f"{kind}.yaml").read_text(encoding="utf-8"))[kind]
        for group in groups.values():
            texts = {code: [text for text in group.get(code, ()) if not is_acronym(text)] for code in SEARCH_LANGUAGES}
            yield {language: found for language, found in texts.items() if found}


def is_acronym(text: str) -> bool:
    """Whether a text is one word in capitals, or with several: *IoT*."""
    return text.isupper() or (" " not in text and sum(map(str.isupper, text)) > 1)


def countries() -> Iterator[dict[str, list[str]]]:
    """Country names, from Chinese alone: in other languages search knows them as names."""
    chinese = by_language("iso3166-1")["zh"]
    for country in pycountry.countries:
        english = getattr(country, "common_name", country.name)
        written_in_chinese = chinese.gettext(country.name)
        if written_in_chinese != country.name and "," not in english:
            yield {"from zh": [written_in_chinese], "en": [english]}


def add(found: Learnt, surfaces: dict[tuple[str, Term], str], group: dict[str, list[str]]) -> None:
    """Add a group of texts that mean the same. What a person has written counts before what was learnt."""
    for source, target in ((a, b) for a in group for b in group if a != b and not b.startswith("from")):
        for text in group[source]:
            key = (source.removeprefix("from "), term_of(text, source.removeprefix("from ")))
            surfaces.setdefault(key, text.casefold())
            write_down(found, surfaces, key, target, group[target])


def write_down(
    found: Learnt, surfaces: dict[tuple[str, Term], str], term: tuple[str, Term], target: str, texts: list[str]
) -> None:
    """Add what a term is in another language, the best first."""
    for rank, text in enumerate(texts):
        other = (target, term_of(text, target))
        surfaces.setdefault(other, text)
        found[term][other] = max(found[term].get(other, 0.0), FURTHER if rank else WRITTEN)


def function_words(language: str) -> frozenset[str]:
    """Articles, pronouns, prepositions, conjunctions and auxiliary verbs."""
    return frozenset((HERE / "function_words" / f"{language}.txt").read_text(encoding="utf-8").split())


if __name__ == "__main__":
    main()
