"""A list of a recorded vote bears what was voted on, and nothing where the text does not say it."""

from __future__ import annotations

import pytest
from support.cases import each_case

from indexer.domain import Passage, PassageKind
from indexer.passages import in_context

LISTS = ("In favour: Chile, Norway", "Against: Cuba", "Abstaining: None")


def told(*texts: str) -> list[Passage]:
    return in_context([Passage(str(at), "d", at, 1, 1, None, "en", text) for at, text in enumerate(texts)])


def headings(*texts: str) -> list[str | None]:
    return [one.heading for one in told(*texts) if one.kind is PassageKind.VOTE]


def test_lists_of_a_vote_are_votes() -> None:
    assert [one.kind.value for one in told("We shall vote on it.", *LISTS, "It was adopted.")] == [
        "statement", "vote", "vote", "vote", "statement",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Against: Cuba", "Pour : Paris, Lyon", "In favour: Chile"])
def test_one_side_alone_is_no_vote(text: str) -> None:
    assert PassageKind.VOTE not in {one.kind for one in told("We spoke.", text, "We left.")}


def test_a_record_of_a_meeting_tells_it_before_and_behind() -> None:
    put = "The Assembly will now take a decision on draft resolution A/90/L.7, entitled “Kelp”."
    outcome = "Draft resolution A/90/L.7 was adopted by 2 votes to 1 (resolution 90/3)."
    lists = headings(f"{put}\nA recorded vote has been requested.", *LISTS, f"{outcome}\nThe President: We go on.")
    assert lists == [f"{put}\n{outcome}"] * 3


def test_a_sentence_that_names_something_else_is_not_what_was_voted_on() -> None:
    put = "Before we take a decision on draft decision A/90/L.6, the Assembly shall take a decision on A/90/L.7."
    outcome = "Draft amendment A/90/L.7 was rejected by 2 votes to 1."
    assert headings(put, *LISTS, outcome) == [outcome] * 3


def test_a_report_tells_it_above_under_its_section() -> None:
    section = "Action on the amendment contained in document A/C.2/90/L.5"
    outcome = (
        "Also at the same meeting, the Committee rejected the amendment by a recorded vote of 2 to 1 (see para. 9)."
    )
    behind = "8. The Committee adopted the draft resolution by a recorded vote of 3 to 2. The voting was as follows:"
    found = headings(f"{section}\n{outcome} The voting was as follows:", *LISTS, behind, *LISTS)
    assert found[:3] == [f"{section}\n{outcome}"] * 3
    assert found[3:] == ["The Committee adopted the draft resolution by a recorded vote of 3 to 2."] * 3


def test_an_item_that_follows_is_of_the_same_section() -> None:
    lead = "({}) The Committee rejected the amendment by a recorded vote of 2 to 1. The voting was as follows:"
    section = "(l) Former operative paragraph 5"
    found = headings(f"{section}\n{lead.format('ii')}", *LISTS, lead.format("iii"), *LISTS, lead.format("m"), *LISTS)
    assert [one.startswith(section) for one in found if one] == [True] * 6 + [False] * 3


@each_case
def test_who_intended_otherwise_is_told_with_the_lists(note: str) -> None:
    before = "We shall vote on A/90/L.7."
    outcome = "Draft amendment A/90/L.7 was rejected by 2 votes to 1."
    assert headings(before, *LISTS, f"{outcome}\n{note}") == [f"{before}\n{outcome}\n{note}"] * 3


def test_a_note_of_another_vote_is_not_told() -> None:
    lead = "The Committee rejected A/90/L.{0} by a recorded vote of 2 to 1. 2/ The voting was as follows: {0}/"
    note = "4/ Subsequently, the Secretariat was informed by the delegation of Mali that it had intended to abstain."
    found = headings(lead.format(3), *LISTS, lead.format(4), *LISTS, note)
    assert [note in (one or "") for one in found] == [False] * 3 + [True] * 3


def test_what_the_text_does_not_say_is_not_told() -> None:
    assert headings("We went to lunch.", *LISTS, "We came back.") == [None] * 3
