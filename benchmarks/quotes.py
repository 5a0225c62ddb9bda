"""Test the quote check on judged quotations: verdicts, places, differences that change the meaning, and time.

python benchmarks/quotes.py --cases CASES.jsonl --data-dir DIR [--half reporting] [--repeat 3] [--curves]

DIR holds the documents of the cases, ingested; ONRECORD_ENGINE=opensearch with OPENSEARCH_URL and ONRECORD_INDEX uses
an index that `onrecord reindex` built from it. Prints the confusion matrix, every case with another result, the curve
of each threshold and the result of choosing it without the case that it judges, and milliseconds per quotation beside
the raw phrase query.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from indexer.analysis.exact_words import words
from indexer.domain import FileState, Filters, Match, Mode, NearSentence, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.ports import Index
from indexer.quotes import candidates
from indexer.quotes import check as checking
from indexer.quotes import paraphrase as likeness
from indexer.quotes.answer import Checked, Verdict
from indexer.quotes.check import Quotation, QuoteCheck
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.settings import Settings

VERDICTS = [verdict.value for verdict in Verdict]
TURNING = {
    "negation_added": "negation", "negation_removed": "negation", "modal_swap": "modal", "number_changed": "number",
    "date_changed": "date",
}  # fmt: skip
"""Kinds of cases with a change in meaning, and the flag that each requires."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--curves", action="store_true")
    parser.add_argument(
        "--half", choices=["choosing", "reporting", "fresh", "short"], help="only these cases, of quotation_cases.py"
    )
    options = parser.parse_args()
    cases = [json.loads(line) for line in options.cases.read_text(encoding="utf-8").splitlines()]
    cases = [case for case in cases if options.half in {None, case.get("half")}]
    settings = replace(Settings.from_env(), data_dir=options.data_dir)
    model = cache(SentenceTransformerEmbedder)
    index = open_index(settings, model(settings.model))
    index.warm()
    contents = index.status().indexed
    print(f"{settings.engine}: {contents.documents:,} documents, {contents.passages:,} passages\n")
    once = _Once(model, settings.model)
    check = QuoteCheck(index, once)
    answers = [check.check(case["quote"]) for case in cases]
    _verdicts(cases, answers)
    _places(index, cases, answers)
    _turning(cases, answers)
    if options.curves:
        _curves(index, once, cases)
    _times(index, ParaphraseModel(model, settings.model), cases, options.repeat)


def _verdicts(cases: list[dict[str, Any]], answers: list[Checked]) -> None:
    matrix = Counter((case["verdict"], answer.verdict.value) for case, answer in zip(cases, answers, strict=True))
    print(f"{'':12}" + "".join(f"{name:>12}" for name in VERDICTS) + "   (judged, down; given, across)")
    for judged in VERDICTS:
        print(f"{judged:12}" + "".join(f"{matrix[judged, given]:12}" for given in VERDICTS))
    right = sum(count for (judged, given), count in matrix.items() if judged == given)
    print(f"verdicts right: {right} of {len(cases)} ({right / len(cases):.1%})\n")
    for case, answer in zip(cases, answers, strict=True):
        if case["verdict"] != answer.verdict:
            nearest = answer.places[0] if answer.places else None
            print(f"{case['id']} {case['verdict']}/{case['kind']} given {answer.verdict}: {case['quote'][:90]!r}")
            if nearest:
                print(f"   {nearest.similarity:.2f} {nearest.document.file} p. {nearest.page}: {nearest.text[:120]!r}")


def _places(index: Index, cases: list[dict[str, Any]], answers: list[Checked]) -> None:
    """A copy of a file counts for each place of that file."""
    copies: dict[str, set[str]] = {}
    for note in index.status().notes:
        if note.state == FileState.DUPLICATE:
            for document in note.documents:
                copies.setdefault(document, set()).add(Path(note.file).name)
    ids: dict[str, list[str]] = {}
    for one in index.document_ids():
        ids.setdefault(Path(index.document(one).file).name, []).append(one)
    right = asked = 0
    for case, answer in zip(cases, answers, strict=True):
        wanted = {(Path(place["file"]).name, place["page_from"], place["page_to"]) for place in case["places"]}
        if not wanted:
            continue
        found = {
            (name, place.page, place.page_to)
            for place in answer.places
            for name in {Path(place.document.file).name, *copies.get(place.document.id, ())}
        }
        asked += 1
        if case["verdict"] == "paraphrase":  # another document may say the same
            whole = [_letters("\n".join(page.text for page in index.pages(one))) for one in ids[next(iter(wanted))[0]]]
            good = any(_letters(place.text) in text for place in answer.places for text in whole)
        else:
            good = wanted == found
        right += good
        if not good:
            print(f"{case['id']} {case['verdict']}: stands at {sorted(wanted)}, given {sorted(found)}")
    print(f"places right (every document and page; of a paraphrase one): {right} of {asked} ({right / asked:.1%})\n")


def _letters(text: str) -> str:
    return " ".join(word.key for word in words(text))


def _turning(cases: list[dict[str, Any]], answers: list[Checked]) -> None:
    flagged = turning = 0
    same = altered = 0
    for case, answer in zip(cases, answers, strict=True):
        given = [change for place in answer.places[:1] for change in place.changes]
        if case["verdict"] == "altered":
            altered += 1
            pairs = [{"from": change.source, "to": change.quoted} for change in given]
            same += pairs == case["changes"]
            if pairs != case["changes"]:
                print(f"{case['id']}: changes are {case['changes']}, given {pairs}")
        if case["kind"] in TURNING:
            turning += 1
            good = any(TURNING[case["kind"]] in change.meaning_changes for change in given)
            flagged += good
            if not good:
                print(f"{case['id']} {case['kind']} is not flagged: {given}")
    print(f"changes the same as judged: {same} of {altered}; turning ones flagged: {flagged} of {turning}\n")


class _Once(ParaphraseModel):
    """Caches comparisons, since the curves repeat them many times."""

    @cache  # noqa: B019 - it lives as long as the program
    def nearest(self, index: Index, quotation: str, filters: Filters) -> list[tuple[float, NearSentence]]:
        """Compare, with the cache."""
        return super().nearest(index, quotation, filters)


def _curves(index: Index, comparison: ParaphraseModel, cases: list[dict[str, Any]]) -> None:
    """Print how many verdicts are right at other values of each threshold."""
    kept, row = checking.LEAST_ALIKE, []
    for value in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        checking.LEAST_ALIKE = value
        check = QuoteCheck(index, comparison)
        row.append(f"{value:g}: {sum(check.check(case['quote']).verdict == case['verdict'] for case in cases)}")
    checking.LEAST_ALIKE = kept
    print(f"verdicts right by LEAST_ALIKE (now {kept:g})  " + "  ".join(row))
    nearest = []
    for case in cases:
        if case["verdict"] in {"paraphrase", "not_found"}:
            quotation = Quotation.read(case["quote"])
            text = likeness.as_sentence(quotation.text[: quotation.words[: likeness.LONGEST][-1].end])
            nearest += [(case, margin) for margin, _ in comparison.nearest(index, text, Filters())[:1]]
    _curve("LEAST", likeness.LEAST, [(margin + likeness.LEAST, case) for case, margin in nearest])


def _curve(name: str, now: float, judged: list[tuple[float, dict[str, Any]]]) -> None:
    """For the nearest sentence of each quotation: print the result at each threshold, and by leaving one out."""
    real = sorted(value for value, case in judged if case["verdict"] == "paraphrase")
    false = sorted(value for value, case in judged if case["verdict"] == "not_found")
    print(f"\n{name} (now {now:g}): {len(real)} paraphrases and {len(false)} inventions")
    for step in range(-5, 6):
        value = now + step * 0.005
        found, invented = (sum(one >= value for one in side) for side in (real, false))
        print(f"  {value:.3f}: paraphrases found {found}, inventions called found {invented}")
    for value, case in sorted(judged, key=lambda one: -one[0]):
        print(f"    {value:.3f} {case['id']} {case['verdict']}")
    right = wrong = 0
    for place, (value, case) in enumerate(judged):
        others = [*judged[:place], *judged[place + 1 :]]
        threshold = _between(others)
        if threshold is not None:
            good = (value >= threshold) == (case["verdict"] == "paraphrase")
            right, wrong = right + good, wrong + (not good)
    print(f"  each judged by a threshold chosen on the others: {right} right, {wrong} wrong")


def _between(judged: list[tuple[float, dict[str, Any]]]) -> float | None:
    """The middle between the nearest invention and the first paraphrase above it; None without both."""
    false = max((value for value, case in judged if case["verdict"] == "not_found"), default=None)
    if false is None:
        return None
    above = min((value for value, case in judged if case["verdict"] == "paraphrase" and value > false), default=None)
    return None if above is None else (false + above) / 2


def _times(index: Index, comparison: ParaphraseModel, cases: list[dict[str, Any]], repeat: int) -> None:
    """Print milliseconds for each verdict, and of the phrase query alone."""
    times: dict[str, list[float]] = {}
    for case in cases * repeat:
        check = QuoteCheck(index, comparison)
        started = time.perf_counter()
        verdict = check.check(case["quote"]).verdict.value
        times.setdefault(verdict, []).append(time.perf_counter() - started)
        quotation = Quotation.read(case["quote"])
        query = candidates.phrases(quotation.text, quotation.runs)
        started = time.perf_counter()
        index.search(SearchRequest(query, Mode.KEYWORD, Match.ALL, filters=Filters()))
        times.setdefault("raw phrase query", []).append(time.perf_counter() - started)
    print_times(times)


def print_times(times: Mapping[str, Sequence[float]]) -> None:
    """Print median and 95th percentile of each kind, from seconds."""
    for name, values in times.items():
        ordered = sorted(value * 1000 for value in values)
        p95 = ordered[int(0.95 * (len(ordered) - 1))]
        print(f"{name:18} {len(ordered):4} times, ms: median {statistics.median(ordered):.1f}, p95 {p95:.1f}")


if __name__ == "__main__":
    main()
