"""A question for a vote is answered by its lists, in order of what is asked, or told that there are none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest
from support.cases import each_case

from indexer.analysis.vote_terms import LISTED, side_term, voter_term
from indexer.domain import Mode, SearchRequest, SpellCheck
from indexer.query.nodes import Phrase
from indexer.query.plan import Plan, plan
from indexer.query.tree import leaves
from indexer.search import votes
from indexer.search.planning import Planning
from indexer.search.votes import voting
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from indexer.search.retrieval import Retrieval


def answer(query: str, *here: str, monkeypatch: pytest.MonkeyPatch, mode: Mode = Mode.HYBRID) -> tuple[list[str], str]:
    """The terms of votes of the plan that answers where an index has all of `here` and no others, and the note."""

    def planned(request: SearchRequest, *_: object, **__: object) -> tuple[Plan, SpellCheck]:
        return plan(request, load_vocabulary()), SpellCheck(request.query)

    def terms(one: Plan) -> list[str]:
        phrases = [leaf.terms[0] for leaf in leaves(one.root) if isinstance(leaf, Phrase)]
        return [term for term in phrases if term.startswith(LISTED)]

    def retrieval(one: Plan, _: SpellCheck) -> Retrieval:
        found = np.arange(1 if set(terms(one)) <= set(here) else 0)
        return cast("Retrieval", SimpleNamespace(plan=one, matches=lambda _: found))

    monkeypatch.setattr(votes, "planned", planned)
    unused = cast("Any", None)
    told = voting(SearchRequest(query, mode=mode), Planning(unused, load_vocabulary(), unused), retrieval)
    if told.found is None:
        return [], told.note.code if told.note else ""
    notes = [note.code for note in told.found.plan.notes if note.code.startswith("vote")]
    return terms(told.found.plan), "".join(notes)


CHINA, AGAINST, ABSTAINING = voter_term("China"), side_term("against"), side_term("abstaining")


@each_case
def test_what_answers(
    query: str, here: tuple[str, ...], terms: list[str], note: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(query, *here, monkeypatch=monkeypatch) == (terms, note)


def test_a_search_by_words_is_none_for_votes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answer("who voted against A/90/L.7", AGAINST, monkeypatch=monkeypatch, mode=Mode.KEYWORD) == ([], "")
