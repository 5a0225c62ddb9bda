"""A plan is made once for a query, and anew for whatever would change it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from indexer.domain import Filters, Match, Mode, SearchRequest, Sort, Spelling
from indexer.latest import Latest
from indexer.ranking.parameters import DEFAULTS, with_changes
from indexer.search import planning
from indexer.search.planning import Planning, planned
from indexer.vocabulary import load_vocabulary

REQUEST = SearchRequest("safeguards")


@pytest.fixture
def version(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(planning, "_planned", lambda *_, **__: (object(), object()))
    return SimpleNamespace(plans=Latest(64))


@pytest.mark.parametrize(
    "changed",
    [
        {"page": 2}, {"size": 50}, {"sort": Sort.NEWEST}, {"filters": Filters(group=("States",))}, {"all_kinds": True},
    ],
)  # fmt: skip
def test_another_page_or_filter_has_the_same_plan(version: Any, changed: dict[str, Any]) -> None:
    asked = Planning(version, load_vocabulary(), DEFAULTS)
    assert planned(replace(REQUEST, **changed), asked) is planned(REQUEST, asked)


@pytest.mark.parametrize(
    "changed", [{"query": "safeguard"}, {"mode": Mode.KEYWORD}, {"match": Match.ANY}, {"spelling": Spelling.TYPED}]
)
def test_what_is_asked_otherwise_has_another_plan(version: Any, changed: dict[str, Any]) -> None:
    asked = Planning(version, load_vocabulary(), DEFAULTS)
    assert planned(replace(REQUEST, **changed), asked) is not planned(REQUEST, asked)


def test_what_is_planned_otherwise_has_another_plan(version: Any) -> None:
    asked = Planning(version, load_vocabulary(), DEFAULTS)
    first = planned(REQUEST, asked)
    assert planned(REQUEST, asked, of_a_submitter=False) is not first
    typed = replace(REQUEST, spelling=Spelling.TYPED)
    assert planned(typed, replace(asked, suggesting=True)) is not planned(typed, asked)
    assert planned(REQUEST, replace(asked, suggesting=True)) is first, "its spelling is looked at anyway"
    assert planned(REQUEST, replace(asked, parameters=with_changes({}, ["meaning_floor"]))) is not first
    assert planned(REQUEST, asked) is first
