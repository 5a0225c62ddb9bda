"""Judged queries of the field against the running corpus: what a reader sees first.

For each query the passage that stands for each document on the first page of results is looked up among the judgements,
which grade passages from 0 (useless) to 3. A passage is named by a key that stays when ids change: the name of its
file, its page, and the first 60 letters and digits of its text.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.domain import Match, Mode, SearchRequest
from indexer.errors import UsageError
from pipelines.evaluation.runs import QueryResult, RankedDocument, Run, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from indexer.domain import DocumentHit
    from indexer.ports import Index

QUERIES, JUDGEMENTS = "queries.jsonl", "judgements.jsonl"
DEPTH = 10
"""Documents of a page of results."""
FIRST = 5
"""Results among which useless ones are counted."""
USEFUL = 2
"""The lowest grade of a passage that answers."""
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
        """Whether nothing in the corpus answers it."""
        return self.kind.lower().startswith("absent") or max(self.grades.values(), default=0) < USEFUL


@dataclass(frozen=True, slots=True)
class FieldResult:
    """What one query found: the keys of its leading passages and their grades, None where one was not judged; how many
    documents were claimed to answer; and nDCG@10 against the best ten documents.
    """

    query: FieldQuery
    keys: tuple[str, ...]
    grades: tuple[int | None, ...]
    claimed: int
    ndcg: float


def passage_key(hit: DocumentHit) -> str:
    """The key of the passage that stands for a document."""
    passage = hit.passages[0].passage
    letters = "".join(char for char in passage.text if char.isalnum())[:KEY_LETTERS]
    return f"{hit.document.file.rsplit('/', 1)[-1]}#{passage.page}#{letters}"


def read_queries(folder: Path) -> list[FieldQuery]:
    """The queries of a folder with their judgements. Raises UsageError, which names the line."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for place, row in _rows(folder / JUDGEMENTS, ("q", "key", "grade")):
        grade = row["grade"]
        if not isinstance(grade, int) or not 0 <= grade <= HIGHEST_GRADE:
            message = f"{place}: the grade is {grade!r}; it must be 0, 1, 2 or 3."
            raise UsageError(message)
        of_query = grades[str(row["q"])]
        of_query[str(row["key"])] = max(grade, of_query.get(str(row["key"]), 0))
    return [
        FieldQuery(
            str(row["_id"]), str(row["text"]), str(row.get("kind", "")), str(row.get("language", "")),
            grades[str(row["_id"])],
        )
        for _, row in _rows(folder / QUERIES, ("_id", "text"))
    ]  # fmt: skip


def measure(
    index: Index, queries: Sequence[FieldQuery], progress: Callable[[int], None]
) -> dict[str, list[FieldResult]]:
    """What each query finds in each mode; `progress` is told of searches done."""
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
    """Means over the queries that something answers, also for each kind and language; and for the queries about
    nothing, how many documents were claimed.
    """
    answered = [one for one in results if not one.query.is_absent]
    return {
        **_means(answered),
        "by_kind": {kind: _means(some) for kind, some in _grouped(answered, lambda one: one.query.kind)},
        "by_language": {code: _means(some) for code, some in _grouped(answered, lambda one: one.query.language)},
        "absent": {one.query.ident: one.claimed for one in results if one.query.is_absent},
        "nothing_claimed": [one.query.ident for one in answered if not one.claimed],
    }


def as_run(
    folder: Path, engine: str, model: str, found: Mapping[str, Sequence[FieldResult]], ranking: dict[str, float]
) -> Run:
    """The results as a run, to be compared with another one on the same queries and judgements."""
    modes = {name: tuple(_query_result(one) for one in results) for name, results in found.items()}
    return Run(folder.resolve().name, fingerprint(folder, (QUERIES, JUDGEMENTS)), engine, model, modes, ranking)


def _query_result(one: FieldResult) -> QueryResult:
    leading = [grade for grade in one.grades[:FIRST] if grade is not None]
    measures = {
        "ndcg@10": one.ndcg,
        "first_useful": float(bool(one.grades) and (one.grades[0] or 0) >= USEFUL),
        "useless@5": _mean(grade == 0 for grade in leading),
    }
    documents = tuple(RankedDocument(key, float(grade or 0)) for key, grade in zip(one.keys, one.grades, strict=True))
    return QueryResult(one.query.ident, one.query.text, measures, documents)


def _means(results: Sequence[FieldResult]) -> dict[str, float]:
    leading = [grade for one in results for grade in one.grades[:FIRST] if grade is not None]
    shown = [grade for one in results for grade in one.grades]
    return {
        "queries": len(results),
        "first_useful": _mean(bool(one.grades) and (one.grades[0] or 0) >= USEFUL for one in results),
        "ndcg@10": _mean(one.ndcg for one in results),
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
    for one in results:
        groups[name(one)].append(one)
    return iter(sorted(groups.items()))


def _ndcg(grades: Sequence[int | None], judged: Mapping[str, int]) -> float:
    """Järvelin and Kekäläinen (2002), linear gain; the ideal has the best passage of each of the best ten files. A
    passage that was not judged gains nothing.
    """
    best: dict[str, int] = defaultdict(int)
    for key, grade in judged.items():
        file = key.split("#", 1)[0]
        best[file] = max(best[file], grade)
    ideal = _gain(sorted(best.values(), reverse=True)[:DEPTH])
    return _gain([grade or 0 for grade in grades[:DEPTH]]) / ideal if ideal else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def _rows(path: Path, needed: Sequence[str]) -> Iterator[tuple[str, dict[str, object]]]:
    """Each line of a file, with its place for messages."""
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                if not line.strip():
                    continue
                row = json.loads(line)
                if not isinstance(row, dict) or any(name not in row for name in needed):
                    message = f"{path}, line {number}: an object with {', '.join(needed)} is needed."
                    raise UsageError(message)
                yield f"{path}, line {number}", row
    except (OSError, ValueError) as error:
        message = f"{path} cannot be read ({error}): a folder with {QUERIES} and {JUDGEMENTS} is needed."
        raise UsageError(message) from error
