"""Words that countries of one language spell otherwise."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.analysis.readings import query_stems
from indexer.analysis.spellings import other_spellings, spelled_otherwise


@scored(0.95)
def test_either_spelling_finds_the_other(one: str, other: str) -> None:
    assert other in other_spellings(one, "en")
    assert one in other_spellings(other, "en")
    assert set(query_stems(one)[0]) & set(query_stems(other)[0])


@pytest.mark.parametrize(
    "word", ["hour", "four", "tour", "size", "rise", "wise", "analysis", "defensive", "order", "bases"]
)
def test_what_is_spelled_in_one_way_stays(word: str) -> None:
    assert not [other for other in other_spellings(word, "en") if other in {"hor", "for", "tor", "basis", "ordre"}]
    assert len(other_spellings(word, "en")) <= 1


def test_a_name_is_spelled_otherwise_as_a_whole() -> None:
    assert spelled_otherwise("World Trade Organization", "en") == "World Trade organisation"
    assert spelled_otherwise("Security Council", "en") is None
    assert other_spellings("organisation", "fr") == ()
