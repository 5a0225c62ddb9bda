"""Count the words of a text of which a search for one form does not find another, by a dictionary of lemmas.

    uv pip install --group analyzers
    python benchmarks/word_forms.py LANGUAGE FILE [--show N]

FILE may be `devset/UNv1.0.devset.ru` of the United Nations Parallel Corpus. A lemma counts if the text has two of its
forms; function words are left out. Prints how many lemmas there are, and of how many some forms are apart by the rules
of the stemmers alone and as searched; how many occurrences the forms have that the commonest stem of such a lemma does
not find; and the N of them with most occurrences. The dictionary is simplemma's, from which the table of forms was
made, except for Russian; pairs that it counts as apart may be of different words.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import regex
import simplemma

from indexer.analysis.fold import compose
from indexer.analysis.function_words import is_function_word
from indexer.analysis.stem import stem, stem_by_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    Lemmas = dict[str, Counter[str]]
    Apart = list[tuple[int, str, dict[str, Counter[str]]]]


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("text", type=Path)
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    language = options.language
    lemmas = _lemmas(
        Counter(map(compose, regex.findall(r"\p{L}+", options.text.read_text(encoding="utf-8")))), language
    )
    print(f"{len(lemmas)} lemmas with several forms, {sum(forms.total() for forms in lemmas.values())} occurrences")
    for name, stemmer in (("rules alone", stem_by_rules), ("as searched", stem)):
        apart = _apart(lemmas, lambda form, stemmer=stemmer: stemmer(form, language))
        print(f"{name}: {len(apart)} lemmas apart, {sum(lost for lost, _, _ in apart)} occurrences")
    for lost, lemma, stems in apart[: options.show]:
        print(lost, lemma, " / ".join(f"{one}: {' '.join(forms)}" for one, forms in stems.items()))


def _lemmas(words: Counter[str], language: str) -> Lemmas:
    found: Lemmas = defaultdict(Counter)
    for word, often in words.items():
        if simplemma.is_known(word, lang=language) and not is_function_word(word, language):
            found[simplemma.lemmatize(word, lang=language).lower()][word] += often
    return {lemma: forms for lemma, forms in found.items() if len(forms) > 1}


def _apart(lemmas: Lemmas, stemmer: Callable[[str], str]) -> Apart:
    """The lemmas with several stems, with the occurrences of all but the commonest, most first."""
    found: Apart = []
    for lemma, forms in lemmas.items():
        stems: dict[str, Counter[str]] = defaultdict(Counter)
        for form, often in forms.items():
            stems[stemmer(form)][form] = often
        if len(stems) > 1:
            found.append((forms.total() - max(one.total() for one in stems.values()), lemma, stems))
    return sorted(found, key=lambda one: -one[0])


if __name__ == "__main__":
    main()
