"""Compare our analyzer with the engines' own: forms of words, judged collections, traps, speed.

    python benchmarks/analyzers.py --parallel FOLDER [--judged FOLDER]... [--lemmas] [--pairs N] [--no-speed]

FOLDER of `--parallel` holds `UNv1.0.devset.en`, `.fr`, `.es`, `.ru`, `.ar` and `.zh` (United Nations Parallel Corpus);
those of `--judged` are English collections in the form of `onrecord evaluate`. Uses the OpenSearch node at
OPENSEARCH_URL, or starts one. Compares `indexer.analysis`, once with queries in a given language and once, like a
search, without; tantivy's stemmers; OpenSearch's analyzer of each language, and its `standard`; and plain lower-case
words. The engines' own analyzers are given the language of each query, which a search does not know.

Prints for each language: which pairs of `tests/unit/analysis/forms.yaml` match each other; of the pairs of forms that
belong together by parallel text, how many an analyzer joins, and of those that it joins, how many do not belong
together (`analyzers_parallel.py` explains the method and its limits); with `--lemmas` the same by a dictionary (`uv pip
install --group analyzers`); the number of distinct terms in the lines; the traps of `analyzers_traps.py`; words per
second (`analyzers_speed.py`). nDCG@10 on the judged collections uses BM25 alone. `--pairs` prints up to N pairs on
which our analyzer and another one differ.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING

import analyzers_judged
import analyzers_speed
import yaml
from analyzers_engines import FromOpenSearch, Ours, Plain, Tantivy, missing
from analyzers_parallel import PIVOTS, by_lemma, by_translation, judged
from analyzers_traps import meets, passes
from cross_lingual import LANGUAGES, read
from opensearchpy import OpenSearch

from pipelines.dev.homes import temporary_home
from pipelines.dev.opensearch import OpenSearchNode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analyzers_engines import Analyzer
    from analyzers_parallel import Evidence, Verdict

FORMS = Path(__file__).parents[1] / "tests" / "unit" / "analysis" / "forms.yaml"
WITH_LEMMAS = ("en", "fr", "es", "ru")
SEED = 2


@contextlib.contextmanager
def opensearch() -> Iterator[OpenSearch]:
    """A client of the OpenSearch node."""
    url = os.environ.get("OPENSEARCH_URL")
    if url:
        yield OpenSearch([url])
        return
    with temporary_home("onrecord-analyzers-") as home, OpenSearchNode(home) as node:
        yield OpenSearch([node.access.url])


def header(first: str, analyzers: Sequence[Analyzer]) -> str:
    """The first two lines of a table with a column for each analyzer."""
    return f"| {first} | {' | '.join(one.name for one in analyzers)} |\n|{'---|' * (len(analyzers) + 1)}"


def print_forms(analyzers: Sequence[Analyzer]) -> None:
    """Print the results on the pairs of our own table."""
    print(f"\nPairs of {FORMS.name} of which each form finds the other\n\n{header('', analyzers)}")
    table: dict[str, dict[str, list[tuple[str, str]]]] = yaml.safe_load(FORMS.read_text(encoding="utf-8"))
    exceptions = []
    for language, kinds in table.items():
        for kind, pairs in kinds.items():
            cells = []
            for analyzer in analyzers:
                met = meets(analyzer, pairs, language)
                cells.append(f"{sum(met)} of {len(met)}")
                unlike = [" / ".join(pair) for pair, one in zip(pairs, met, strict=True) if one is (kind != "meet")]
                if unlike and analyzer.name not in ("plain", "OpenSearch standard"):
                    exceptions.append(f"{language}, {analyzer.name}: {', '.join(unlike)}")
            print(f"| {language}, {'should and do' if kind == 'meet' else 'should and do not'} | {' | '.join(cells)} |")
    print("\nWhere they differ from the table:", *exceptions, sep="\n")


def print_verdicts(name: str, found: dict[str, tuple[Evidence, dict[str, Verdict]]], shown: int) -> None:
    """Print recall, and the share of different words among the joined pairs, by language and analyzer."""
    names = next(iter(found.values()))[1]
    print(
        f"\nForms by {name}: share of the pairs that belong together, and of other words among those brought together\n"
    )
    print(f"| | forms, pairs | {' | '.join(names)} |\n|{'---|' * (len(names) + 2)}")
    for language, (evidence, verdicts) in found.items():
        cells = " | ".join(f"{one.recall:.3f}, {one.different:.3f}" for one in verdicts.values())
        pairs = len(next(iter(verdicts.values())).together)
        print(f"| {language} | {len(evidence.forms):,}, {pairs:,} | {cells} |")
    for language, (_, verdicts) in found.items() if shown else ():
        print_differences(language, verdicts, shown)


def print_differences(language: str, verdicts: dict[str, Verdict], shown: int) -> None:
    """Print pairs on which our analyzer and another one differ."""
    ours = verdicts["ours"]
    for other in (verdicts[Tantivy.name], next(one for name, one in verdicts.items() if name.endswith("by language"))):
        for about, pairs in (
            ("missed by ours alone", ours.missed - other.missed),
            ("missed alone", other.missed - ours.missed),
            ("other words by ours alone", ours.wrong - other.wrong),
            ("other words alone", other.wrong - ours.wrong),
        ):
            chosen = random.Random(SEED).sample(sorted(pairs), min(shown, len(pairs)))  # noqa: S311 - a sample to read
            print(f"  {language}, {other.name}, {about}: {len(pairs)}; {', '.join(' '.join(pair) for pair in chosen)}")


def print_terms(analyzers: Sequence[Analyzer], lines: dict[str, list[str]]) -> None:
    """Print the number of distinct terms in the lines of each language, and in all."""
    print(f"\nDifferent terms, and terms in all, in thousands\n\n{header('', analyzers)}")
    for language, texts in lines.items():
        cells = []
        for analyzer in analyzers:
            terms = [token.term for tokens in analyzer.tokens(texts, language) for token in tokens]
            cells.append(f"{len(set(terms)) / 1000:.1f}, {len(terms) / 1000:.1f}")
        print(f"| {language} | {' | '.join(cells)} |")


def print_traps(analyzers: Sequence[Analyzer]) -> None:
    """Print who passes which trap, and the totals by language."""
    found = passes(analyzers)
    print(f"\nTraps\n\n{header('', analyzers)}")
    for trap, passed in found.items():
        query = trap.query.replace("|", "\\|")
        print(f"| {trap.language}: {trap.about}, `{query}` | {' | '.join('yes' if one else '-' for one in passed)} |")
    for language in LANGUAGES:
        of = [passed for trap, passed in found.items() if trap.language == language]
        print(f"| **{language}**, of {len(of)} | {' | '.join(str(sum(some)) for some in zip(*of, strict=True))} |")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--parallel", type=Path, required=True)
    parser.add_argument("--judged", type=Path, action="append", default=[])
    parser.add_argument("--lemmas", action="store_true")
    parser.add_argument("--pairs", type=int, default=0)
    parser.add_argument("--no-speed", action="store_true")
    arguments = parser.parse_args()
    lines = read(arguments.parallel)
    with opensearch() as client:
        print(f"OpenSearch {client.info()['version']['number']}; not in this node: {', '.join(missing(client)) or '-'}")
        by_language = FromOpenSearch(client)
        told: list[Analyzer] = [Ours(told=False), Ours(told=True), Tantivy(), by_language]
        analyzers = [*told, FromOpenSearch(client, "standard"), Plain()]
        print_forms(analyzers)
        found = {code: (one := by_translation(lines, code), judged(told, one, code)) for code in PIVOTS}
        print_verdicts("parallel text", found, arguments.pairs)
        if arguments.lemmas:
            found = {code: (one := by_lemma(lines, code), judged(told, one, code)) for code in WITH_LEMMAS}
            print_verdicts("a dictionary of lemmas", found, arguments.pairs)
        for folder in arguments.judged:
            analyzers_judged.report(analyzers, folder)
        in_index = [one for one in analyzers if one is not told[1]]
        print_terms(in_index, lines)
        print_traps(in_index)
        if not arguments.no_speed:
            analyzers_speed.report(lines, client)


if __name__ == "__main__":
    main()
