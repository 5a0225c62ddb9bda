"""Measure judged queries of the field on the running corpus: what a reader sees first.

For each query, the leading passage of each document on the first page of results is looked up in the judgements, which
grade passages from 0 (useless) to 3. A passage has a key that survives a change of ids: the name of its file, its page,
and the first 60 letters and digits of its text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.domain import Match, Mode, SearchRequest
from indexer.errors import UsageError
from pipelines.evaluation.json_rows import json_rows
from pipelines.evaluation.measures import ndcg
from pipelines.evaluation.runs import QueryResult, RankedDocument, Run, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from indexer.domain import DocumentHit, Passage
    from indexer.ports import Index

QUERIES, JUDGEMENTS = "queries.jsonl", "judgements.jsonl"
DEPTH = 10
"""Documents on a page of results."""
FIRST = 5
"""Results among which useless ones are counted."""
USEFUL = 2
"""The lowest grade of a passage that answers the query."""
HIGHEST_GRADE = 3
KEY_LETTERS = 60
MODES: dict[str, tuple[Mode, Match | None]] = {
    "hybrid": (Mode.HYBRID, None),
    "semantic": (Mode.SEMANTIC, None),
    "keyword-any": (Mode.KEYWORD, Match.ANY),
    "keyword-all": (Mode.KEYWORD, Match.ALL),
}


@dataclass(frozen=True, slots=True)
class FieldQuery:
    """A query with its kind (`word`, `question`, ...), its language, and the grade of each judged passage by key."""

    ident: str
    text: str
    kind: str
    language: str
    grades: Mapping[str, int]

    @property
    def is_absent(self) -> bool:
        """Whether nothing in the corpus answers the query."""
        return self.kind.lower().startswith("absent") or max(self.grades.values(), default=0) < USEFUL


@dataclass(frozen=True, slots=True)
class FieldResult:
    """The results of one query: the keys of its leading passages and their grades, None where one was not judged; the
    number of documents reported as matching; and nDCG@10 against the best ten documents.
    """

    query: FieldQuery
    keys: tuple[str, ...]
    grades: tuple[int | None, ...]
    claimed: int
    ndcg: float


def passage_key(hit: DocumentHit) -> str:
    """The key of a document's leading passage."""
    return key_of(hit.document.file, hit.passages[0].passage)


def key_of(file: str, passage: Passage) -> str:
    """The key of a passage of a file."""
    letters = "".join(char for char in passage.text if char.isalnum())[:KEY_LETTERS]
    return f"{file.rsplit('/', 1)[-1]}#{passage.page}#{letters}"


def read_queries(folder: Path) -> list[FieldQuery]:
    """The queries of a folder with their judgements. Raises UsageError, which names the line."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for number, row in json_rows(folder / JUDGEMENTS, ("q", "key", "grade"), (QUERIES, JUDGEMENTS)):
        grade = row["grade"]
        if not isinstance(grade, int) or not 0 <= grade <= HIGHEST_GRADE:
            message = f"{folder / JUDGEMENTS}, line {number}: the grade is {grade!r}; it must be 0, 1, 2 or 3."
            raise UsageError(message)
        of_query = grades[str(row["q"])]
        of_query[str(row["key"])] = max(grade, of_query.get(str(row["key"]), 0))
    return [
        FieldQuery(
            str(row["_id"]), str(row["text"]), str(row.get("kind", "")), str(row.get("language", "")),
            grades[str(row["_id"])],
        )
        for _, row in json_rows(folder / QUERIES, ("_id", "text"), (QUERIES, JUDGEMENTS))
    ]  # fmt: skip


def measure(
    index: Index, queries: Sequence[FieldQuery], progress: Callable[[int], None]
) -> dict[str, list[FieldResult]]:
    """The results of each query in each mode. `progress` receives the number of further searches done."""
    found: dict[str, list[FieldResult]] = {}
    for name, (mode, match) in MODES.items():
        found[name] = []
        for query in queries:
            answer = index.search(SearchRequest(query.text, mode, match, size=DEPTH))
            keys = tuple(passage_key(hit) for hit in answer.results if hit.passages)
            grades = tuple(query.grades.get(key) for key in keys)
            found[name].append(FieldResult(query, keys, grades, answer.total.documents, _ndcg(grades, query.grades)))
            progress(1)
    return found


def figures(results: Sequence[FieldResult]) -> dict[str, object]:
    """Means over the queries with an answer, also by kind and language; and for those without, how many documents were
    reported.
    """
    answered = [result for result in results if not result.query.is_absent]
    return {
        **_means(answered),
        "by_kind": {kind: _means(some) for kind, some in _grouped(answered, lambda result: result.query.kind)},
        "by_language": {code: _means(some) for code, some in _grouped(answered, lambda result: result.query.language)},
        "absent": {result.query.ident: result.claimed for result in results if result.query.is_absent},
        "nothing_claimed": [result.query.ident for result in answered if not result.claimed],
    }


def as_run(
    folder: Path, engine: str, model: str, found: Mapping[str, Sequence[FieldResult]], ranking: dict[str, float]
) -> Run:
    """The results as a run, for comparison with another one on the same queries and judgements."""
    modes = {name: tuple(_query_result(result) for result in results) for name, results in found.items()}
    return Run(folder.resolve().name, fingerprint(folder, (QUERIES, JUDGEMENTS)), engine, model, modes, ranking)


def _query_result(result: FieldResult) -> QueryResult:
    leading = [grade for grade in result.grades[:FIRST] if grade is not None]
    measures = {
        "ndcg@10": result.ndcg,
        "first_useful": float(bool(result.grades) and (result.grades[0] or 0) >= USEFUL),
        "useless@5": _mean(grade == 0 for grade in leading),
    }
    documents = tuple(
        RankedDocument(key, float(grade or 0)) for key, grade in zip(result.keys, result.grades, strict=True)
    )
    return QueryResult(result.query.ident, result.query.text, measures, documents)


def _means(results: Sequence[FieldResult]) -> dict[str, float]:
    leading = [grade for result in results for grade in result.grades[:FIRST] if grade is not None]
    shown = [grade for result in results for grade in result.grades]
    return {
        "queries": len(results),
        "first_useful": _mean(bool(result.grades) and (result.grades[0] or 0) >= USEFUL for result in results),
        "ndcg@10": _mean(result.ndcg for result in results),
        "useless@5": _mean(grade == 0 for grade in leading),
        "unjudged": _mean(grade is None for grade in shown),
    }


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return round(fmean(found), 4) if found else 0.0


def _grouped(
    results: Sequence[FieldResult], name: Callable[[FieldResult], str]
) -> Iterator[tuple[str, list[FieldResult]]]:
    groups: dict[str, list[FieldResult]] = defaultdict(list)
    for result in results:
        groups[name(result)].append(result)
    return iter(sorted(groups.items()))


def _ndcg(grades: Sequence[int | None], judged: Mapping[str, int]) -> float:
    """The ideal has the best passage of each file. A passage that was not judged gains nothing."""
    best: dict[str, int] = defaultdict(int)
    for key, grade in judged.items():
        file = key.split("#", 1)[0]
        best[file] = max(best[file], grade)
    return ndcg([grade or 0 for grade in grades], best.values())
