"""Names are one submitter's by their spelling, or because a document says what an acronym stands for."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.vocabulary.same_submitter import best_spelling, spelling, written_out


@scored(0.95)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@each_case
def test_names_that_may_be_two_submitters_stay_two(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


def test_an_acronym_is_written_out_by_the_words_before_it() -> None:
    assert written_out("TTP", ["We thank the Tide Table Project (TTP) for it."]) == "Tide Table Project"
    assert written_out("TTP", ["The Tide Table Project ( TTP )", "tide table project (TTP)"]) == "Tide Table Project"
    assert written_out("NLB", ["Board of the Northern Lamps and Bells (NLB)"]) == "Northern Lamps and Bells"


@pytest.mark.parametrize(
    "texts", [[], ["TTP is old."], ["Some say so (TTP)."], ["Tide Tax Panel (TTP)", "Tall Tower Party (TTP)"]]
)
def test_an_acronym_that_no_text_or_two_texts_write_out_is_unknown(texts: list[str]) -> None:
    assert not written_out("TTP", texts)


def test_what_is_shown_is_a_name_on_documents_with_its_acronym_and_few_capitals() -> None:
    both = {"Lamp Watch Union", "LAMP WATCH UNION", "Lamp Watch Union (LWU)"}
    assert best_spelling(both, both) == "Lamp Watch Union (LWU)"
    assert best_spelling({"LAMP WATCH", "Lamp Watch"}, {"LAMP WATCH", "Lamp Watch"}) == "Lamp Watch"
    assert best_spelling({"LAMP WATCH", "Lamp Watch"}, {"LAMP WATCH"}) == "LAMP WATCH"
