"""How a request is to be answered."""

from __future__ import annotations

import pytest

from indexer.domain import Match, Mode, SearchRequest
from indexer.query.plan import plan
from indexer.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("mode", "match", "marked"),
    [
        (Mode.HYBRID, None, {"treati"}),
        (Mode.SEMANTIC, None, {"treati"}),
        (Mode.HYBRID, Match.ANY, {"support", "treati"}),
        (Mode.KEYWORD, None, {"support", "treati"}),
    ],
)
def test_words_that_only_ask_are_marked_only_where_they_are_searched_for(
    mode: Mode, match: Match | None, marked: set[str]
) -> None:
    planned = plan(SearchRequest("who supports a treaty", mode=mode, match=match), load_vocabulary())
    assert planned.wanted.stems & {"support", "treati"} == marked
