"""Short acronyms are terms of their own, which no word in small letters has."""

from __future__ import annotations

import pytest

from indexer.analysis import Wanted, exacts, highlight
from indexer.analysis.capitals import in_capitals, is_in_capitals, terms_in_capitals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the US and us", ["US"]),
        ("(US), non-US, US-led, the US’s", ["US"] * 4),
        ("the US NTIA", ["US"]),
        ("US, UK and EU", ["US", "UK", "EU"]),
        ("Advice of the WHO", ["WHO"]),
        ("WHO ARE WE", []),
        ("1. WHO ARE WE", []),
        ("as they said\nWHO ARE WE", []),
        ("GIVE US", []),
        ("the visit to VIET NAM", ["VIET"]),
        ("US$ 5, A US", ["US"]),
        ("UNESCO", []),
        ("Usted, uS, us", []),
    ],
)
def test_words_in_capitals_are_acronyms_but_in_titles(text: str, found: list[str]) -> None:
    assert terms_in_capitals(text).split() == found
    assert [text[start:end] for _, start, end in in_capitals(text)] == found


def test_no_exact_term_is_one_of_these() -> None:
    assert [is_in_capitals(one) for one in ("US", "WHO", "us", "☑", "85%", "美国", "U", "UNESCO")] == [
        True,
        True,
        *[False] * 6,
    ]
    assert not any(is_in_capitals(term.term) for term in exacts("the US and the WHO"))


def test_they_are_marked() -> None:
    text = "The US told us."
    assert highlight(text, "en", Wanted(phrases=(("US",),))) == [(4, 6)]
    assert highlight(text, "en", Wanted(phrases=(("us",),))) == [(4, 6), (12, 14)]
