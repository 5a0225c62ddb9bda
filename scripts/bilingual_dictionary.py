"""Make the dictionary between English and the other UN languages, and write it where search reads it.

    git clone https://github.com/omwn/omw-data
    python scripts/bilingual_dictionary.py omw-data/wns UN_FOLDER

Words of two languages that have a sense of the Princeton WordNet in common are translations of each other. The senses
of a word count alike, and so do the words of a sense; what is commoner in the field counts more: the share of a
translation is multiplied with the square root of how often it stands in UN_FOLDER (`devset/UNv1.0.devset.en` and so on,
the United Nations Parallel Corpus) and in as much text in general. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

from indexer.analysis import exacts, stems
from indexer.languages import LANGUAGES
from indexer.query.bilingual_dictionary import FILE, LONGEST, exact, to_bytes
from indexer.query.lexicon import term_of
from indexer.query.word_frequencies import LEAST, load_word_frequencies

Term = tuple[str, ...]
Entry = tuple[str, list[tuple[str, float]]]
WIKTIONARY = {"ar": "arb", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "cmn"}
MOST, LEAST_SHARE = 3, 0.2
"""How many translations of a term are kept, and the least share of one."""
ZIPF_OF_A_MILLION = 3
"""On the Zipf scale, a word that occurs once in a million words."""


def main() -> None:
    """Write the file into the package."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wordnets", type=Path)
    parser.add_argument("corpus", type=Path)
    arguments = parser.parse_args()
    senses = {one: words_of_senses(arguments.wordnets / f"wikt/wn-wikt-{code}.tab") for one, code in WIKTIONARY.items()}
    counts = {one: counted(arguments.corpus / f"devset/UNv1.0.devset.{one}", one) for one in WIKTIONARY}
    pairs = [pair for one in WIKTIONARY if one != "en" for pair in ((one, "en"), ("en", one))]
    found = {
        (source, target, term): entries
        for source, target in pairs
        for term, entries in entries_of(senses[source], source, senses[target], target, counts[target]).items()
    }
    file = Path(__file__).parent.parent / "indexer" / "query" / FILE
    file.write_bytes(to_bytes(found))
    print(f"{len(found):,} terms, {file.stat().st_size:,} bytes: {file}")


def words_of_senses(path: Path) -> dict[str, list[str]]:
    """The words of each sense, by its number in WordNet."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        sense, _, word = line.partition("\t")[0], *line.rpartition("\t")[1:]
        if not line.startswith("#") and not set(word) & set(";|="):
            found[sense].append(word)
    return found


def counted(path: Path, language: str) -> Counter[Term]:
    """How often each sequence of at most `LONGEST` stems stands in a corpus."""
    found: Counter[Term] = Counter()
    for line in path.read_text(encoding="utf-8").split("\n"):
        terms = [one.term for one in stems(line, language)]
        for length in range(1, LONGEST + 1):
            found.update(tuple(terms[at : at + length]) for at in range(len(terms) - length + 1))
    return found


def entries_of(
    senses: dict[str, list[str]], source: str, others: dict[str, list[str]], target: str, counts: Counter[Term]
) -> dict[Term, list[Entry]]:
    """The words of each sequence of stems, the commonest first, with their likeliest translations."""
    shares: dict[str, Counter[Term]] = defaultdict(Counter)
    written: dict[Term, Counter[str]] = defaultdict(Counter)
    names = {exact(word) for words in senses.values() for word in words if word[:1].isupper()}
    plain = {exact(word) for words in senses.values() for word in words if word[:1].islower()}
    for sense, words in senses.items():
        meant = {term: word for word in others.get(sense, ()) if (term := short_term(word, target))}
        for word in words:
            for other, text in meant.items():
                shares[exact(word)][other] += 1 / len(meant)
                written[other][text] += 1
    of_stem: dict[Term, set[Term]] = defaultdict(set)
    for word, each in shares.items():
        of_stem[short_term(word, source)].update(each)
    millions = sum(number for term, number in counts.items() if len(term) == 1) / 1_000_000
    function_words = {short_term(word, source) for word in LANGUAGES[source].function_words.split()}
    found: dict[Term, list[Entry]] = defaultdict(list)
    for word, each in sorted(shares.items(), key=lambda one: (-per_million(one[0], source), one[0])):
        term = short_term(word, source)
        weights = {
            other: share * (counts[other] + millions * per_million(usual(written[other]), target)) ** 0.5
            for other, share in specific(each, [of_stem[one,] for one in term] if " " in word else []).items()
        }
        total = sum(weights.values())
        best = sorted(weights, key=lambda other: (-weights[other], other))[:MOST]
        kept = [
            (usual(written[other]), weights[other] / total) for other in best if weights[other] >= LEAST_SHARE * total
        ]
        content = [one for one in word.split() if short_term(one, source) not in function_words]
        plain_word = word in names and len(content) == 1 and word != content[0] and content[0] in plain
        if term and content and kept and not plain_word:  # `la paz` is peace, whatever city has this name
            found[term].append((word, kept))
    return found


def specific(shares: Counter[Term], of_words: list[set[Term]]) -> Counter[Term]:
    """The translations of a term of several words without words that one of them means alone, if any are left: an
    instrument is not what a musical instrument is.
    """
    found = Counter(
        {term: share for term, share in shares.items() if len(term) > 1 or not any(term in one for one in of_words)}
    )
    return found or shares


def per_million(text: str, language: str) -> float:
    """How often the rarest word of a text stands in a million words in general."""
    rarest = min(
        (load_word_frequencies().by_language(one.term).get(language, LEAST) for one in exacts(text)), default=0
    )
    return 10 ** (rarest - ZIPF_OF_A_MILLION)


@cache
def short_term(text: str, language: str) -> Term:
    """The stems of a word or of several, none of too many."""
    found = term_of(text, language)
    return found if len(found) <= LONGEST else ()


def usual(texts: Counter[str]) -> str:
    """The text with most senses; of several, the shortest."""
    return min(texts, key=lambda text: (-texts[text], len(text), text))


if __name__ == "__main__":
    main()
