"""A query can name the submitters of an index that no list has."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.submitter_names import with_submitters

VALUES = (
    "Kenya",
    "KNL",
    "Keepers of Northern Lamps (KNL)",
    "Lamp Watch",
    "Beacon",
    "LampCare",
    "Chair of the Committee of the Whole on the Lamps of the Northern Coast",
)


@scored(0.95)
def test_a_name_is_known_with_the_submitters_that_bear_it(typed: str, submitters: tuple[str, ...]) -> None:
    names = with_submitters(load_vocabulary().names, VALUES, lambda word: word == "Beacon")
    assert names.values[str(names.submitter(typed))] == submitters


@pytest.mark.parametrize("typed", ["lamp watch", "knl", "Beacon", "Cuba harbours", VALUES[-1]])
def test_words_that_may_be_a_subject_are_no_name(typed: str) -> None:
    """Two words and acronyms in small letters, a word that texts write small, and what nobody types."""
    names = with_submitters(load_vocabulary().names, VALUES, lambda _: False)
    assert names.submitter(typed) is None


def test_an_acronym_is_searched_by_what_it_stands_for_unless_that_is_two() -> None:
    names = with_submitters(load_vocabulary().names, ("Keepers of Northern Lamps (KNL)",), lambda _: False)
    assert [one.text for one in names.searched["knl"]] == ["Keepers of Northern Lamps", "KNL", VALUES[2]]
    both = ("Keepers of Northern Lamps (KNL)", "Kites of Northern Lands (KNL)")
    again = with_submitters(load_vocabulary().names, both, lambda _: False)
    assert [one.text for one in again.searched["knl"]] == ["KNL"]
