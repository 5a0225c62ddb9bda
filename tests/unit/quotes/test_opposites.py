"""Words on the two sides of a field are opposites, and forms that both sides have in common are none."""

from __future__ import annotations

from itertools import product

import pytest
from support.cases import scored

from indexer.analysis.exact_words import exact_form
from indexer.languages import LANGUAGES
from indexer.quotes.opposites import opposed


@scored(0.95)
def test_only_forms_of_one_side_oppose_those_of_the_other(one: str, other: str, *, expected: bool) -> None:
    assert opposed(one, other) is expected


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_all_words_that_are_listed_on_two_sides_are_opposites(language: str) -> None:
    fields = [[side.split(",") for side in field.split("/")] for field in LANGUAGES[language].opposites.split()]
    for one, other in (pair for sides in fields for pair in product(*sides)):
        assert opposed(exact_form(one).casefold(), exact_form(other).casefold()), (one, other)
