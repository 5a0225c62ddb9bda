"""In every engine, a question for a recorded vote is answered by its lists, those that name somebody before those of
nobody, and each says that it is one.
"""

from __future__ import annotations

import pytest
from conformance.conftest import Opener, opened
from conformance.corpus import Entry

from indexer.domain import MatchedBy, SearchRequest
from indexer.ports import Index


def vote(symbol: str, against: str) -> tuple[str, ...]:
    """A vote as records of meetings print it."""
    return (
        f"The Assembly will now take a decision on draft resolution {symbol}.",
        "In favour: Chile, Brazil",
        f"Against: {against}",
        "Abstaining: None",
        f"Draft resolution {symbol} was adopted by 2 votes to 1.",
    )


ENTRIES = (
    Entry("nobody", vote("A/90/L.1", "None"), "Record", ()),
    Entry("several", (*vote("A/90/L.2", "None"), *vote("A/90/L.3", "Cuba, Norway, Egypt, Kenya")), "Record", ()),
    Entry("long", vote("A/90/L.4", "Cuba, Norway, Egypt, Kenya, Mexico, Peru, Uruguay, Japan, Ghana, India"), "R", ()),
    Entry("said", ("Some draft resolutions were adopted without a vote, and none was rejected.",), "S", ("Chile",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def votes(open_engine: Opener, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return opened(open_engine, tmp_path_factory.mktemp("votes"), ENTRIES)


def test_lists_that_name_somebody_come_first(votes: Index) -> None:
    answer = votes.search(SearchRequest("who voted against the draft resolution"))
    named = [["None" not in one.passage.text for one in hit.passages] for hit in answer.results]
    assert named[-1] == [False]
    assert sorted(map(tuple, named[:-1])) == [(True,), (True, False)]
    whole = list(votes.every_match(SearchRequest("who voted against the draft resolution")))
    assert [hit.document.id for hit in whole] == [hit.document.id for hit in answer.results]


@pytest.mark.parametrize("query", ["who voted against A/90/L.4", "how did Chile vote on A/90/L.4"])
def test_a_list_of_a_vote_is_found_as_one(votes: Index, query: str) -> None:
    (hit,) = votes.search(SearchRequest(query)).results
    assert [one.matched_by for one in hit.passages] == [(MatchedBy.VOTE,)]
