"""Search: what comes first, over judged collections and listed queries."""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import TYPE_CHECKING

from benchmarks.bars import no_bar
from benchmarks.corpora import CASES, data, index, rows
from benchmarks.relevance_cases import answered, failure, read
from benchmarks.scoreboard import Case, right_if
from indexer.domain import SearchRequest
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from pipelines.evaluation.evaluate import run
from pipelines.evaluation.field import key_of, measure, read_queries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from indexer.domain import SearchResponse
    from indexer.ports import Index

HERE = CASES / "search"
FIRST = 3
"""Documents of which a reader sees the passages at once."""
USEFUL, FIVE = 2, 5
COLLECTIONS = {"letters": "field", "debates-69": "", "debates-67": ""}
"""The collections of listed queries that can be made from the real data."""


def cases() -> Iterator[Case]:
    """Every query."""
    for name, folder in (("field", data("judged")), ("field, reporting half", HERE / "judged" / "reporting")):
        yield from _cases_of_field(name, folder)
    yield from _cases_of_table("first seen", HERE / "first_seen.tsv", _comes_first)
    yield from _cases_of_table("asked otherwise", HERE / "asked_otherwise.tsv", _is_asked_for)
    yield from _sides()
    for case in read(HERE / "relevance_cases.yaml"):
        told = failure(case, answered(index("field"), case, load_vocabulary()))
        yield Case("search", "words of the field", case.query, *right_if(not told, "does not hold"))
    for name in ("cranfield", "cisi", "xquad-crosslingual-dev"):
        measured, _ = run(Settings.from_env(), data("ir") / name, no_bar)
        for result in measured.modes["hybrid"]:
            yield Case("search", f"{name}, nDCG@10", result.query, result.measures["ndcg@10"])


def _cases_of_field(name: str, folder: Path) -> Iterator[Case]:
    """The cases of the judged queries of the field, one for each result."""
    found = measure(index("field"), read_queries(folder), lambda _: None)
    for mode, results in found.items():
        for result in results:
            ident, grades = result.query.ident, result.grades
            if result.query.is_absent:
                if mode == "hybrid":
                    yield Case("search", f"{name}, about nothing", ident, *right_if(not result.claimed, "claims some"))
                continue
            language = result.query.language
            yield Case("search", f"{name}, nDCG@10, {mode}", ident, result.ndcg, "", language)
            if mode == "hybrid":
                first = bool(grades) and (grades[0] or 0) >= USEFUL
                yield Case("search", f"{name}, first useful", ident, *right_if(first, "first not useful"), language)
                useless = sum(grade == 0 for grade in grades[:FIVE]) / FIVE
                yield Case("search", f"{name}, not useless among five", ident, 1 - useless, "", language)


def _cases_of_table(name: str, path: Path, is_right: Callable[[SearchResponse, str, Index], bool]) -> Iterator[Case]:
    """Queries with what is right: half, kind, collection, query and requirement, divided by tabs."""
    for line in path.read_text(encoding="utf-8").splitlines():
        half, kind, collection, query, right = line.split("\t")
        if COLLECTIONS.get(collection):
            made = index(COLLECTIONS[collection])
            answer = made.search(SearchRequest(query, size=100))
            yield Case("search", name, f"{half} {kind} {query}", *right_if(is_right(answer, right, made), kind))


def _comes_first(answer: SearchResponse, right: str, _: Index) -> bool:
    """`none`, `some`: whether a document answers; `of SYMBOL`: all bear it; `first SYMBOL`; `says WORDS`: each of the
    first three shows them side by side.
    """
    symbols = [hit.document.description.symbol or "" for hit in answer.results]
    asked, _, value = right.partition(" ")
    if asked in {"none", "some"}:
        return bool(answer.results) == (asked == "some")
    if asked in {"of", "first"}:
        bearing = [value in symbol.replace("–", "-").replace("-", " ").replace(",", " ").split() for symbol in symbols]
        return all(bearing) if asked == "of" else bearing[:1] == [True]
    shown = [value in " ".join(hit.passages[0].passage.text.casefold().split()) for hit in answer.results]
    first = shown[: min(FIRST, sum(shown))]
    return bool(first) and all(first)


def _is_asked_for(answer: SearchResponse, right: str, made: Index) -> bool:
    """`as QUERY`: at least half of the documents are those of the English query; `in LANGUAGE`, `by SUBMITTER`: the
    first document; `says A|B`: each of the first three shows one; `told CODE`: the answer has the note.
    """
    asked, _, said = right.partition(" ")
    if asked in {"none", "some"}:
        return (answer.total.documents > 0) == (asked == "some")
    if asked == "as":
        other = made.search(SearchRequest(said, size=100))
        here, there = ({hit.document.id for hit in response.results} for response in (answer, other))
        return 2 * len(here & there) >= len(here | there)
    if asked == "told" or not answer.results:
        return asked == "told" and said in {note.code for note in answer.notes}
    first = answer.results[0]
    if asked == "in":
        return first.passages[0].passage.language == said
    if asked == "by":
        return said in first.document.description.submitters
    shown = ([hit.passage.text for hit in result.passages] for result in answer.results[:FIRST])
    return all(any(word in text for text in texts for word in said.split("|")) for texts in shown)


def _sides() -> Iterator[Case]:
    """Questions for who is for something, or against it: whether the first passage takes that side."""
    labels = defaultdict[tuple[str, str], dict[str, str]](dict)
    for row in rows(HERE / "positions_asked.jsonl"):
        labels[row["collection"], row["s"]][row["key"]] = row["label"]
    with (HERE / "positions_asked.tsv").open(encoding="utf-8", newline="") as file:
        for asked in csv.DictReader(file, delimiter="\t"):
            collection, seed = asked["collection"], asked["seed"]
            known = labels[collection, seed]
            for row in rows(CASES / "allies" / "positions" / collection / "labels.jsonl"):
                if row["s"] == seed:
                    known.setdefault(row["key"], row["label"])
            made = index("field" if collection.endswith("field") else collection)
            results = made.search(SearchRequest(asked["question"], size=FIVE)).results
            label = known.get(key_of(results[0].document.file, results[0].passages[0].passage), "?") if results else "-"
            score, error = right_if(
                label in {"same", "partly"}, "OTHER SIDE" if label == "opposed" else f"first: {label}"
            )
            yield Case("search", "sides asked for", f"{collection} {asked['question']}", score, error)
