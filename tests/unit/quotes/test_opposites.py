"""Words on the two sides of a field are opposites, and forms that both sides have in common are none."""

from __future__ import annotations

import pytest

from indexer.quotes.opposites import opposed


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("developed", "developing", True),
        ("development", "develop", False),
        ("development", "developed", False),
        ("increase", "reducing", True),
        ("best", "worst", True),
    ],
)
def test_only_forms_of_one_side_oppose_those_of_the_other(one: str, other: str, *, expected: bool) -> None:
    assert opposed(one, other) is expected
