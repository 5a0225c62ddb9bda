"""What a delegate types, and the document that must come first, by words; a failure says what came instead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from indexer.domain import Mode, SearchRequest
from indexer.engines import open_index
from indexer.ports import Index
from indexer.settings import Settings
from indexer.spelling import suggestions

CASES: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def index(sample_data_dir: Path) -> Index:
    return open_index(replace(Settings(), data_dir=sample_data_dir))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["query"])
def test_what_was_meant_comes_first(index: Index, case: dict[str, str]) -> None:
    answer = index.search(SearchRequest(case["query"], Mode.KEYWORD))
    came = [f"{hit.document.file} ({hit.score:.2f})" for hit in answer.results[:5]]
    assert came, f"{case['why']}: {case['query']} should find {case['first']}; it found nothing"
    first = answer.results[0].document.file
    assert first == case["first"], f"{case['why']}: {case['query']} should begin with {case['first']}; it found {came}"


def test_a_misspelt_word_is_asked_about(index: Index) -> None:
    answer = index.search(SearchRequest("ransomwear", Mode.HYBRID))
    assert [one.meant for one in suggestions(index, answer)] == ["ransomware"]
