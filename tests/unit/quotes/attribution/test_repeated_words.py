"""Words that two classes have, repeated, can be read in ever more ways: they take no more time for that."""

from __future__ import annotations

import pytest

from indexer.quotes.reading import in_text


@pytest.mark.parametrize("word", ["代表", "le représentant ", "permanent representative "])
def test_an_article_of_repeated_roles_is_answered(word: str) -> None:
    assert in_text(word * 60 + "x Valmere said: “the lamps of the harbour must be lit by all keepers”.")
