"""Rank a judged collection in English by BM25 over the terms of each analyzer."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipelines.evaluation.comparison import compare
from pipelines.evaluation.evaluate import judged
from pipelines.evaluation.measures import ndcg_of_names
from pipelines.evaluation.runs import QueryResult, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from analyzers_engines import Analyzer, Asked, Token

    Floats = npt.NDArray[np.float64]

K1, B = 1.2, 0.75
"""BM25's constants, as in both engines."""
DEPTH = 10
RECALL_DEPTH = 100


class Scores:
    """BM25 (Robertson and others, 1994) over whole texts."""

    def __init__(self, texts: Sequence[Sequence[Token]]) -> None:
        lengths = np.array([len(text) for text in texts], dtype=np.float64)
        self._norms = K1 * (1 - B + B * lengths / lengths.mean())
        self._texts = len(texts)
        self._postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, text in enumerate(texts):
            for term, times in Counter(token.term for token in text).items():
                self._postings[term].append((number, times))

    @property
    def terms(self) -> int:
        """The number of distinct terms."""
        return len(self._postings)

    def of(self, asked: Asked) -> Floats:
        """The score of each text. The best reading of a word counts."""
        total = np.zeros(self._texts)
        for alternatives in asked:
            total += np.max([self._of_term(term) for term in alternatives], axis=0)
        return total

    def _of_term(self, term: str) -> Floats:
        scores = np.zeros(self._texts)
        found = self._postings.get(term)
        if found:
            places, times = np.array(found).T
            rarity = np.log1p((self._texts - len(found) + 0.5) / (len(found) + 0.5))
            scores[places] = rarity * times * (K1 + 1) / (times + self._norms[places])
        return scores


def ranked(analyzer: Analyzer, folder: Path) -> tuple[Run, int]:
    """An analyzer's ranking of a collection, and the number of distinct terms."""
    entries, queries, relevant = judged(folder)
    names = list(entries)
    scores = Scores(analyzer.tokens(list(entries.values()), "en"))
    asked = analyzer.asked(list(queries.values()), "en")
    results = []
    for (ident, text), wanted in zip(queries.items(), asked, strict=True):
        of = scores.of(wanted)
        found = [names[at] for at in np.argsort(-of, kind="stable")[:RECALL_DEPTH] if of[at] > 0]
        answers = relevant[ident]
        measures = {
            "ndcg@10": ndcg_of_names(found, answers),
            "mrr@10": next((1 / rank for rank, name in enumerate(found[:DEPTH], 1) if name in answers), 0.0),
            "recall@100": len(set(found) & answers.keys()) / len(answers),
        }
        results.append(QueryResult(ident, text, measures, ()))
    return Run(folder.name, folder.name, analyzer.name, "", {"keyword": tuple(results)}), scores.terms


def report(analyzers: Sequence[Analyzer], folder: Path) -> None:
    """Print nDCG@10 and recall@100 of each analyzer, with the p-value of its difference from the first."""
    print(f"\n{folder.name}: BM25, k1 {K1}, b {B}; p against the first\n")
    print("| analyzer | nDCG@10 | p | recall@100 | p | terms |\n|---|---|---|---|---|---|")
    first = None
    for analyzer in analyzers:
        run, terms = ranked(analyzer, folder)
        first = first or run
        measures = compare(first, run)["keyword"].measures
        cells = [
            f"{measures[name].after:.3f} | {measures[name].p_randomisation:.3f}" for name in ("ndcg@10", "recall@100")
        ]
        print(f"| {analyzer.name} | {' | '.join(cells)} | {terms:,} |")
