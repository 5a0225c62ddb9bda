"""A list of a recorded vote is whole, and nothing else is in it."""

from __future__ import annotations

import pytest
from support.cases import each_case

from pipelines.split.passages import Draft, passages

BEFORE = "The Assembly will now take a decision on draft amendment A/90/L.7.\n\nA recorded vote was taken.\n\n"
AFTER = "\n\nDraft amendment A/90/L.7 was adopted by 4 votes to 2, with 1 abstention."


def drafts(*pages: str, most: int = 2000) -> list[Draft]:
    return passages(pages, lambda text: len(text) <= most)


def votes(*pages: str, most: int = 2000) -> list[str]:
    return [draft.text for draft in drafts(*pages, most=most) if draft.vote]


def test_each_list_ends_where_its_names_end() -> None:
    names = "Chile, Lao\nPeople’s Democratic Republic, Norway"
    page = f"{BEFORE}In favour:\n{names}\n\nAgainst:\nCuba\n\nAbstaining:\nNone{AFTER}"
    assert votes(page) == [
        "In favour: Chile, Lao People’s Democratic Republic, Norway",
        "Against: Cuba",
        "Abstaining: None",
    ]


@each_case
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["", "."])
def test_nothing_of_what_follows_is_in_a_list(after: str, between: str, end: str) -> None:
    assert (
        votes(f"{BEFORE}In favour: Chile\n\nAgainst: Cuba, Viet\nNam{end}{between}{after}")[-1]
        == f"Against: Cuba, Viet Nam{end}"
    )


def test_an_empty_line_within_a_list_does_not_end_it() -> None:
    page = f"{BEFORE}In favour:\n\nAfghanistan, Antigua and\n\nBarbuda, Albania,\n\nAustria\n\nAgainst:\n\nCuba{AFTER}"
    assert votes(page)[0] == "In favour: Afghanistan, Antigua and Barbuda, Albania, Austria"


@pytest.mark.parametrize("notes", ["", "\n\n2/ Statements were made by the representatives of\nMexico and Oman."])
def test_a_list_goes_on_overleaf_below_notes(notes: str) -> None:
    first = f"{BEFORE}In favour: Chile, Norway, Russian{notes}"
    assert votes(first, f"Federation, Spain.\n\nAgainst: Cuba.{AFTER}") == [
        "In favour: Chile, Norway, Russian Federation, Spain.",
        "Against: Cuba.",
    ]


def test_pieces_of_a_long_list_are_cut_between_names_and_say_the_side() -> None:
    names = "Chile, Cuba, Cyprus, Denmark, Bosnia and Herzegovina, Egypt, Estonia, Fiji, Finland"
    pieces = votes(f"{BEFORE}In favour: {names}\n\nAgainst: None{AFTER}", most=60)[:-1]
    assert len(pieces) > 1
    assert all(piece.startswith("In favour: ") for piece in pieces)
    assert " ".join(piece.removeprefix("In favour: ") for piece in pieces) == names


def test_pieces_have_the_places_of_their_label_and_of_their_names() -> None:
    page = f"{BEFORE}In favour: Chile, Cuba, Cyprus, Denmark, Egypt, Estonia, Fiji\n\nAgainst: None{AFTER}"
    second = [draft for draft in drafts(page, most=40) if draft.vote][1]
    assert "".join(page[start:end] for _, start, end in second.spans) == second.text


@each_case
def test_a_label_above_no_names_of_states_begins_no_list(text: str) -> None:
    assert votes(f"We debated it.\n\n{text}") == []


@each_case
def test_lists_in_other_languages(labels: tuple[str, ...], states: tuple[str, ...], nobody: str, outcome: str) -> None:
    lists = list(zip(labels, (*states, nobody), strict=True))
    page = "\n\n".join((*(f"{label}\n{names}" for label, names in lists), outcome))
    assert [text.replace(" ", "") for text in votes(page)] == [
        f"{label}{names}".replace(" ", "") for label, names in lists
    ]


def test_who_intended_otherwise_is_not_joined_with_what_follows() -> None:
    note = "[Subsequently, the delegation of Mali informed the Secretariat that it had intended to vote against.]"
    page = f"{BEFORE}In favour: Chile\n\nAgainst: Cuba{AFTER}\n\n{note}\n\nThe President: We go on."
    assert drafts(page)[-1].text == "The President: We go on."
