"""Every search that the sample corpus promises finds the document that it promises, in every mode and language. Where
nothing answers by its meaning, the document stands among the related ones, which a reader sees below.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from indexer.archive.versions import SHOWN_AS_ONE
from indexer.domain import Document
from indexer.engines import open_index
from indexer.ports import Index
from indexer.query.request import parse_request
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

SEARCHES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / "samples" / "searches.yaml").read_text(encoding="utf-8")
)
DEEPEST = 3
"""A reader looks at the first results; the documents that a search is about stand there."""


@pytest.fixture(scope="module")
def index(sample_data_dir: Path) -> Index:
    return open_index(replace(Settings(), data_dir=sample_data_dir))


@pytest.mark.parametrize("case", SEARCHES, ids=lambda case: f"{case['mode']}: {case['query']}"[:60])
def test_a_promised_search_finds_what_it_promises(index: Index, case: dict[str, Any]) -> None:
    values = {"q": [case["query"]], "mode": [case["mode"]]}
    values |= {"match": [case["match"]]} if "match" in case else {}
    for name, wanted in (case.get("filters") or {}).items():
        values[name] = [str(one) for one in (wanted if isinstance(wanted, list) else [wanted])]
    answer = index.search(parse_request(values, load_vocabulary(None)))
    listed = [*answer.results, *answer.related.results]
    found = [_files(index, hit.document) for hit in (answer.results if case["mode"] == "keyword" else listed)]
    missing = [name for name in case["finds"] if not any(name in files for files in found)]
    assert not missing, f"{case['why']}: {case['query']!r} should find {missing}; it found {found}"
    if case["mode"] != "keyword":
        best = _place(found, case["finds"][0]) + 1
        assert best <= DEEPEST, f"{case['why']}: {case['finds'][0]} stands at place {best}: {found}"
    if "page" in case:
        hit = listed[_place(found, case["finds"][0])]
        pages = [(one.passage.page, one.passage.page_to) for one in hit.passages]
        assert any(first <= case["page"] <= last for first, last in pages), f"{case['why']}: pages {pages}"


def _files(index: Index, document: Document) -> list[str]:
    """The file of a result, and those of the versions that are shown as one with it."""
    others = [one.id for one in document.variants if one.relation in SHOWN_AS_ONE]
    return [document.file, *(index.document(ident).file for ident in others)]


def _place(found: list[list[str]], name: str) -> int:
    return next(place for place, files in enumerate(found) if name in files)
