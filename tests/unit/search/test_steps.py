"""A question finds what its bare words find."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest
from support.cases import each_case

from indexer.domain import SearchRequest, SpellCheck
from indexer.query.plan import Plan, plan
from indexer.search import steps
from indexer.search.planning import Planning
from indexer.search.steps import bare_query, retrieving
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from indexer.search.retrieval import Retrieval

OWNERS = ("Chile", "Cuba")


@each_case
def test_words_that_only_ask_are_left_out(query: str, asking: tuple[str, ...], left: str) -> None:
    assert bare_query(query, asking) == left


@each_case
def test_the_bare_words_answer_where_the_question_finds_nothing_of_whom_it_asks(
    question: tuple[int, ...],
    words: tuple[int, ...],
    covering: tuple[int, ...],
    shown: tuple[int, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def planned(request: SearchRequest, *_: object, **__: object) -> tuple[Plan, SpellCheck]:
        asked.append(request.query)
        return plan(request, load_vocabulary()), SpellCheck(request.query)

    def retrieval(planned: Plan, _: SpellCheck) -> Any:
        found = question if len(asked) == 1 else words
        return SimpleNamespace(
            plan=planned,
            columns=SimpleNamespace(
                fields={
                    "submitter": SimpleNamespace(
                        values=OWNERS, documents_with=lambda some: np.array([one in some for one in OWNERS])
                    )
                },
                document_of=np.arange(2),
            ),
            matches=lambda _: np.array(found, dtype=np.int64),
            retriever=SimpleNamespace(coverage=lambda passages: np.isin(passages, covering).astype(float)),
        )

    monkeypatch.setattr(steps, "planned", planned)
    request, unused = SearchRequest("What does Chile say on kelp?"), cast("Any", None)
    planning = Planning(unused, load_vocabulary(), unused, suggesting=True)
    opened: Any = SimpleNamespace(planning=planning, retrieval=retrieval)
    found = cast("Retrieval", retrieving(opened, request)[-1].after.found)
    assert tuple(found.matches(request.filters)) == shown
    assert found.plan.asking == ("What", "does", "say")
    assert asked == [request.query, "Chile on kelp"][: 1 if question == (0,) else 2]
