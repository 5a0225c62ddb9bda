"""Short acronyms are terms of their own, which no word in small letters has."""

from __future__ import annotations

from support.cases import scored

from indexer.analysis import Wanted, exacts, highlight
from indexer.analysis.capitals import in_capitals, is_in_capitals, terms_in_capitals


@scored(0.95)
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
