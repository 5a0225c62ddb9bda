"""Words that countries of one language spell otherwise."""

from __future__ import annotations

import pytest

from indexer.analysis.readings import query_stems
from indexer.analysis.spellings import other_spellings, spelled_otherwise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organization"), ("recognise", "recognize"), ("globalised", "globalized"),
        ("analyse", "analyze"),
        ("behaviour", "behavior"), ("neighbourhood", "neighborhood"), ("misbehaviour", "misbehavior"),
        ("colourful", "colorful"), ("centre", "center"), ("kilometres", "kilometers"), ("defence", "defense"),
        ("licences", "licenses"), ("dialogue", "dialog"), ("programmes", "programs"), ("practise", "practice"),
        ("judgement", "judgment"), ("fulfilment", "fulfillment"), ("sceptical", "skeptical"),
        ("archaeology", "archeology"),
        ("paediatric", "pediatric"), ("artefacts", "artifacts"), ("ageing", "aging"), ("crises", "crisis"),
    ],
)  # fmt: skip
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
