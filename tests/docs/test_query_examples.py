"""Every query that the documentation types is understood, and finds something in the sample corpus."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask.testing import FlaskClient

from indexer.settings import Settings
from webapp.app import create_app

ROOT = Path(__file__).parents[2]
README, FILTERS, START = (
    (ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "docs/filters.md", "docs/getting-started.md")
)
CODE = r"`([^`]+)`"


@pytest.fixture(scope="module")
def client(sample_data_dir: Path) -> FlaskClient:
    return create_app(replace(Settings(), data_dir=sample_data_dir)).test_client()


def found(client: FlaskClient, query: str) -> dict[str, Any]:
    """The answer by words, which needs no model and is empty where nothing matches."""
    response = client.get("/api/v1/search", query_string={"q": query, "mode": "keyword", "size": "100"})
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.get_json()
    return answer


def passages(client: FlaskClient, query: str) -> set[str]:
    """The ids of all passages that match."""
    response = client.get("/search.jsonl", query_string={"q": query, "mode": "keyword"})
    assert response.status_code == 200, response.text
    return {passage["id"] for line in response.text.splitlines() for passage in json.loads(line)["passages"]}


def typed(text: str, heading: str) -> Iterator[str]:
    """The queries in the first column of the table below a heading."""
    table = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    for line in table.splitlines():
        if line.startswith("| `"):
            yield from re.findall(CODE, line.split(" | ")[0])


TYPED = [*typed(README, "What you can type"), *typed(FILTERS, "Query language")]


@pytest.mark.parametrize("query", [query for query in TYPED if query != "( )"])
def test_each_typed_query_is_understood_and_finds_passages(client: FlaskClient, query: str) -> None:
    answer = found(client, query)
    assert answer["total"]["passages"], "a reader who tries it finds nothing"
    assert not [note for note in answer["notes"] if "plain words" in note], "it was not understood"


def equal() -> list[list[str]]:
    """The queries of which the documentation says that they find each other, group by group."""
    bullets = re.sub(r"\n  +", " ", FILTERS.partition("## Query language")[2].partition("\n## ")[0])
    groups = []
    for sentence in re.findall(r"[^\n.:]*(?:\b(?:op|art)\. [^\n.:]*)*find each other[^\n.]*", bullets):
        first, _, second = sentence.partition("find each other")
        groups.append(re.findall(CODE, first))
        if "and so do" in second:
            groups.append(re.findall(CODE, second.partition("and so do")[2]))
    return groups


def test_the_groups_are_read_from_the_page() -> None:
    assert len(equal()) == 4
    assert all(len(group) > 1 for group in equal())


@pytest.mark.parametrize("group", equal(), ids=lambda group: group[0])
def test_what_is_said_to_find_each_other_does(client: FlaskClient, group: list[str]) -> None:
    each = [passages(client, query) for query in group]
    exact = min(each, key=len)  # words apart also find passages that hold them far from each other
    assert exact, "a reader who tries it finds nothing"
    assert all(exact <= found_so for found_so in each)
    for query in group:
        written = passages(client, f'"{query}"')
        assert all(written <= found_so for found_so in each), f"what is written as {query} is not found"


def test_names_are_searched_under_their_other_names(client: FlaskClient) -> None:
    (query,) = re.findall(r"`(Russie)` finds", FILTERS)
    assert any("Russian Federation" in note for note in found(client, query)["notes"])


def test_each_query_of_the_first_hour_finds_passages(client: FlaskClient) -> None:
    queries = re.findall(rf"^- {CODE}([^\n]*)", START.partition("Try these queries")[2], re.MULTILINE)
    assert len(queries) == 3
    for query, rest in queries:
        if "*Meaning*" not in rest:  # what that finds is held by tests/relevance
            assert passages(client, query), query


def test_the_searches_of_the_sample_corpus_are_those_that_are_tested() -> None:
    text = (ROOT / "samples" / "README.md").read_text(encoding="utf-8").partition("## Searches to try")[2]
    tested = yaml.safe_load((ROOT / "samples" / "searches.yaml").read_text(encoding="utf-8"))
    shown = [(query, mode) for query, mode in re.findall(rf"^\| {CODE} \| (\w+)", text, re.MULTILINE)]
    assert shown == [(search["query"], search["mode"]) for search in tested]
