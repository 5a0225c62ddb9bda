"""Check relevance cases: queries and their required results, in the words of the field. Failures show the actual
results.

python -m benchmarks.relevance_cases CASES.yaml --data-dir DIR [--all]

DIR holds the documents that the cases name, ingested; ONRECORD_ENGINE=opensearch with OPENSEARCH_URL and ONRECORD_INDEX
uses an index that `onrecord reindex` built from it. Prints the cases that fail, with `--all` every case, and how many
pass. `benchmarks/relevance_cases.yaml` has cases about real letters and statements; the documents are not in this
project.

A case has a `query` and a `why`, and may have `mode` (hybrid by default), `match` and filters as the API takes them.
Its requirements: `first`, the file of the first result; `submitter`, who must have submitted that; `finds`, files among
the first `within` results (3 by default); `order`, files that come in this order; `lacks`, files that are not found at
all; `holds`, words that a passage of the first result contains. Files are named without their folder.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from indexer.domain import DocumentHit, SearchResponse
from indexer.engines import open_index
from indexer.ports import Index
from indexer.query.request import parse_request
from indexer.settings import Settings
from indexer.vocabulary import Vocabulary, load_vocabulary

SHOWN = 5
"""Results that a failure lists."""
WITHIN = 3
"""Results among which a case's files must be."""
LOOKED_AT = 100
"""Results that a case requests."""


@dataclass(frozen=True)
class Case:
    """A search and its required results; see above. `asked` holds parameters of the API besides the query."""

    query: str
    why: str
    asked: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    first: str = ""
    submitter: str = ""
    finds: Sequence[str] = ()
    within: int = WITHIN
    order: Sequence[str] = ()
    lacks: Sequence[str] = ()
    holds: str = ""


def read(path: Path) -> list[Case]:
    """The cases of a YAML file, a list of mappings. Unknown keys are parameters of the search."""
    known = {name for name in Case.__dataclass_fields__ if name != "asked"}
    cases = []
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        asked = {name: value for name, value in entry.items() if name not in known}
        cases.append(Case(asked=asked, **{name: value for name, value in entry.items() if name in known}))
    return cases


def answered(index: Index, case: Case, vocabulary: Vocabulary) -> SearchResponse:
    """Search as the API does."""
    values = {"q": [case.query], "size": [str(LOOKED_AT)]}
    for name, value in case.asked.items():
        values[name] = [value] if isinstance(value, str) else list(value)
    return index.search(parse_request(values, vocabulary))


def failure(case: Case, answer: SearchResponse) -> str:
    """Why a case fails, with the actual results; empty when it passes."""
    results = answer.results
    found = [_file(hit) for hit in results]
    wrong = []
    if not results:
        wrong.append("it found nothing")
    else:
        if case.first and found[0] != case.first:
            wrong.append(f"should begin with {case.first}{_place(case.first, found)}")
        if case.submitter and case.submitter not in results[0].document.description.submitters:
            wrong.append(f"should begin with what {case.submitter} submitted")
        if case.holds and not any(case.holds in hit.passage.text for hit in results[0].passages):
            wrong.append(f"the first result should show “{case.holds}”")
    late = [name for name in case.finds if name not in found[: case.within]]
    wrong += [f"should have {name} among the first {case.within}{_place(name, found)}" for name in late]
    places = [found.index(name) if name in found else len(found) for name in case.order]
    if places != sorted(places) or len(found) in places:
        wrong.append(f"should have in this order: {', '.join(case.order)}")
    wrong += [f"should not find {name}{_place(name, found)}" for name in case.lacks if name in found]
    if not wrong:
        return ""
    came = "".join(f"\n    {number}. {_line_of(hit)}" for number, hit in enumerate(results[:SHOWN], 1))
    also = f"\n  also searched: {', '.join(answer.also_searched)}" if answer.also_searched else ""
    return f"{case.query} ({case.why}):\n  " + "\n  ".join(wrong) + also + (f"\n  it found{came}" if came else "")


def _file(hit: DocumentHit) -> str:
    return hit.document.file.rsplit("/", 1)[-1]


def _place(name: str, found: Sequence[str]) -> str:
    return f", which stands at place {found.index(name) + 1}" if name in found else ", which was not found"


def _line_of(hit: DocumentHit) -> str:
    """A line about a document that was found: its file, submitters, score and best passage."""
    by = "; ".join(hit.document.description.submitters) or "nobody named"
    best = hit.passages[0]
    how, text = " and ".join(best.matched_by), " ".join(best.passage.text.split())
    return f"{_file(hit)}, {by}, {hit.score:.3f} by {how}, p. {best.passage.page}: {text[:70]}"


def main() -> int:
    """Run the cases and print; returns 1 when a case fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=options.data_dir)
    index, vocabulary = open_index(settings), load_vocabulary(settings.vocabulary)
    cases: list[Any] = read(options.cases)
    failed = 0
    for case in cases:
        told = failure(case, answered(index, case, vocabulary))
        failed += bool(told)
        if told or options.all:
            print(f"{'does not hold' if told else 'holds'}: {told or f'{case.query} ({case.why})'}")
    print(f"{len(cases) - failed} of {len(cases)} cases hold ({settings.engine})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
