"""Decide which word forms belong together, by independent evidence: parallel text, and a dictionary of lemmas.

**Parallel text.** IBM's model 1 (Brown and others, 1993) translates each word form of a language into stems of another,
with a share for each. Two forms whose translations overlap by at least SAME, and which look alike, belong together. Two
forms whose translations overlap by at most DIFFERENT do not. Pairs in between are not judged. Limits: forms that
translators render by two words (`mesure`, measure and extent) seem different; words that always occur together
(`Nations` and `unies`) share translations, and so do some that only look alike; Arabic words with an article or a
conjunction count as separate forms.

**Lemmas** (needs `simplemma`): two forms belong together if the dictionary gives both the same lemma. Limit: words
derived from each other (`négocier` and `négociation`) count as different, which a searcher may see otherwise.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import numpy as np
import regex
import Stemmer  # type: ignore[import-not-found]  # it has no types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from analyzers_engines import Analyzer

PIVOTS = {"en": "fr", "fr": "en", "es": "en", "ru": "en", "ar": "en"}
"""The language whose stems define the meaning of a form."""
_STEMMERS = {"en": "english", "fr": "french"}
SAME, DIFFERENT = 0.5, 0.1
"""Shared proportions of the translations of two forms."""
OFTEN, SURE = 5, 20
"""Forms less frequent than the first have too few translations to show that two are the same; less frequent than the
second, to show that two are different.
"""
LETTERS = 3
"""Shorter forms are articles and prepositions."""
ALIKE, ALIKE_OF_LONGER = 0.75, 0.5
"""Shares of the shorter form's letters, and of the longer form's, that occur in the other in the same order."""
ROUNDS = 5
TINY = 0.01
"""Smaller shares of a translation are dropped."""

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")

Pair = tuple[str, str]
"""Two forms; in searches, the query's and the text's."""


@dataclass(frozen=True)
class Evidence:
    """Forms of a language; the pairs of them that belong together, and a test for pairs that certainly do not."""

    forms: list[str]
    together: set[Pair]
    apart: Callable[[Pair], bool]


def words(line: str) -> list[str]:
    """Runs of letters in lower case, without the rules of any analyzer."""
    found: list[str] = _WORD.findall(normalize("NFC", line).lower())
    return found


def frequent(lines: Sequence[str]) -> list[str]:
    """The forms that are judged."""
    times = Counter(word for line in lines for word in words(line))
    return sorted(word for word, count in times.items() if count >= OFTEN and len(word) >= LETTERS)


def by_translation(lines: dict[str, list[str]], language: str) -> Evidence:
    """Evidence from parallel text."""
    pivot = PIVOTS[language]
    stemmer = Stemmer.Stemmer(_STEMMERS[pivot])
    forms = frequent(lines[language])
    shares = _translations(
        [words(line) for line in lines[language]], [stemmer.stemWords(words(line)) for line in lines[pivot]], forms
    )
    together = set()
    for at, form in enumerate(forms):
        some = np.flatnonzero(shares[at] > TINY)
        common = np.minimum(shares[at + 1 :, some], shares[at, some]).sum(axis=1)
        together |= {(form, other) for n in np.flatnonzero(common >= SAME) if alike(form, other := forms[at + 1 + n])}
    times = Counter(word for line in lines[language] for word in words(line))
    row = {form: shares[at] for at, form in enumerate(forms) if times[form] >= SURE}
    return Evidence(
        forms,
        together,
        lambda pair: row.keys() >= set(pair) and bool(np.minimum(row[pair[0]], row[pair[1]]).sum() <= DIFFERENT),
    )


def alike(one: str, other: str) -> bool:
    """Whether most letters of the shorter word occur in the longer one, in the same order, and make up half of it."""
    row = [0] * (len(other) + 1)
    for letter in one:
        before = 0
        for at, there in enumerate(other, 1):
            before, row[at] = row[at], before + 1 if letter == there else max(row[at], row[at - 1])
    shorter, longer = sorted((len(one), len(other)))
    return row[-1] >= max(LETTERS, ALIKE * shorter, ALIKE_OF_LONGER * longer)


def _translations(source: list[list[str]], target: list[list[str]], forms: Sequence[str]) -> Any:  # noqa: ANN401
    """IBM's model 1: the share of each word of `target` (columns) in the translations of each form (rows)."""
    ours, theirs = _numbers(source), _numbers(target)
    sources, targets, occurrences, seen = [], [], [], 0
    for line, translated in zip(source, target, strict=True):
        for word in translated:
            sources += [ours[one] for one in line]
            targets += [theirs[word]] * len(line)
            occurrences += [seen] * len(line)
            seen += 1
    places, of_pair = np.unique(np.array(sources) * len(theirs) + np.array(targets), return_inverse=True)
    row, column = np.divmod(places, len(theirs))
    share = np.ones(len(places))
    for _ in range(ROUNDS):
        expected = share[of_pair]
        expected /= np.bincount(occurrences, expected)[occurrences]
        counts = np.bincount(of_pair, expected, minlength=len(places))
        share = counts / np.bincount(row, counts, minlength=len(ours))[row]
    table = np.zeros((len(ours), len(theirs)), dtype=np.float32)
    table[row, column] = share
    return table[[ours[form] for form in forms]]


def _numbers(texts: list[list[str]]) -> dict[str, int]:
    return {word: number for number, word in enumerate(dict.fromkeys(word for text in texts for word in text))}


def by_lemma(lines: dict[str, list[str]], language: str) -> Evidence:
    """Evidence from a dictionary, for the forms that it knows. Raises ImportError without simplemma."""
    import simplemma  # noqa: PLC0415 - not installed with the project

    forms = [form for form in frequent(lines[language]) if simplemma.is_known(form, lang=language)]
    lemmas = {form: simplemma.lemmatize(form, lang=language).lower() for form in forms}
    same = defaultdict(list)
    for form, lemma in lemmas.items():
        same[lemma].append(form)
    together = {pair for some in same.values() for pair in combinations(some, 2)}
    return Evidence(forms, together, lambda pair: lemmas[pair[0]] != lemmas[pair[1]])


@dataclass(frozen=True)
class Verdict:
    """The result of an analyzer: the pairs that belong together, each in both directions (query, text); those of them
    that it misses; and the pairs that it joins though they do not belong together.
    """

    name: str
    together: set[Pair]
    missed: set[Pair]
    wrong: set[Pair]

    @property
    def recall(self) -> float:
        """Share of the pairs that belong together which it joins."""
        return 1 - len(self.missed) / max(1, len(self.together))

    @property
    def different(self) -> float:
        """Share of the judged joined pairs that do not belong together."""
        judged = len(self.together) - len(self.missed) + len(self.wrong)
        return len(self.wrong) / max(1, judged)


def judged(analyzers: Iterable[Analyzer], evidence: Evidence, language: str) -> dict[str, Verdict]:
    """The result of each analyzer. Forms that one of them drops as stop words are left out for all."""
    met = {one.name: _met(one, evidence.forms, language) for one in analyzers}
    kept = set.intersection(*(left for left, _ in met.values()))
    together = {
        pair for one, other in evidence.together if {one, other} <= kept for pair in ((one, other), (other, one))
    }
    return {
        name: Verdict(
            name, together, together - pairs, {pair for pair in pairs if kept.issuperset(pair) and evidence.apart(pair)}
        )
        for name, (_, pairs) in met.items()
    }


def _met(analyzer: Analyzer, forms: Sequence[str], language: str) -> tuple[set[str], set[Pair]]:
    """The forms that have terms; and the pairs of which the first, as a query, matches the second in a text."""
    indexed = analyzer.tokens(forms, language)
    holding = defaultdict(set)
    for form, tokens in zip(forms, indexed, strict=True):
        for token in tokens:
            holding[token.term].add(form)
    pairs = set()
    for form, wanted in zip(forms, analyzer.asked(forms, language), strict=True):
        each = [set().union(*(holding.get(term, set()) for term in alternatives)) for alternatives in wanted]
        pairs |= {(form, other) for other in set.intersection(*each) if other != form} if each else set()
    return {form for form, tokens in zip(forms, indexed, strict=True) if tokens}, pairs
