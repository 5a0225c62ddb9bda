"""Shares with their sign are terms behind the others of a text."""

from __future__ import annotations

from support.cases import scored

from indexer.analysis import index_streams
from indexer.analysis.per_cents import in_words, per_cents


@scored(0.95)
def test_shares_are_found_with_their_sign(text: str, found: list[tuple[str, str]]) -> None:
    assert [(term, text[start:end]) for term, start, end in per_cents(text)] == found


def test_words_on_both_sides_of_a_share_still_follow_each_other() -> None:
    assert index_streams("over 85% of it", "en")[1] == "over 85 of it 85%"


def test_a_query_has_its_shares_in_words() -> None:
    assert in_words("85% of mandates").split() == ["85", "percent", "of", "mandates"]
    assert in_words("85 mandates") == "85 mandates"
