"""Title: what the cover says, whole, and nothing of the text below it."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from pipelines.describe import cover
from pipelines.describe.cover import record_title, title_from_file_name


def heading(page: str, symbol_line: int | None = None) -> str | None:
    found = cover.heading(page, symbol_line)
    return found.text if found else None


def test_heading() -> None:
    assert heading("12 May 2025\n\nViews on the Harbour Treaty\nfor the third session\n\nWe thank you.") == (
        "Views on the Harbour Treaty for the third session"
    )
    assert heading("Document\n\n1. This is a sentence of some length, and no heading.") is None


@pytest.mark.parametrize(
    "note", ["AS DELIVERED", "As prepared for delivery", "For Immediate Release", "Para su publicación inmediata"]
)
def test_a_note_of_release_is_no_title(note: str) -> None:
    assert (
        heading(f"{note}\n\nViews on the Harbour Treaty\n\nThe Heron League met today.")
        == "Views on the Harbour Treaty"
    )


def test_heading_of_a_un_document_comes_after_session_and_agenda() -> None:
    masthead = "United Nations A/AC.999/5\nCommittee on Lakes\nThird substantive session\nLima, 7–11 July 2025"
    page = f"{masthead}\n\nCompendium of views"
    assert heading(page, 0) == "Compendium of views"


def test_a_star_behind_a_job_number_and_a_remark_in_brackets_are_no_title() -> None:
    page = (
        "United Nations S/2099/5*\n\nSecurity Council\nDistr.: General\n3 May 2099\n\n99-06949* (E) 300799\n*9906949*"
    )
    assert heading(f"{page}\n\nImplementation of a resolution on lakes\n\nReport of the Secretary-General", 0) == (
        "Implementation of a resolution on lakes"
    )
    remark = "[on a proposal considered in plenary meeting (S/2099/L.4)]"
    assert heading(f"{page}\n\nDeclaration on lakes\n\n{remark}\n\n1. We met at the lake in spring.", 0) == (
        "Declaration on lakes"
    )


def test_title_from_file_name() -> None:
    assert title_from_file_name("views/Harbour_League.v2.pdf") == "Harbour League.v2"
    assert title_from_file_name("") == ""


HEAD = """United Nations A/99/5

General Assembly Distr.: General
3 May 2099
Original: English

99-06949 (E) 190599 070799
*9906949*"""


@scored(0.95)
def test_title_below_a_masthead(below: str, title: str) -> None:
    assert heading(f"{HEAD}\n{below}", 0) == title
    assert heading(f"{HEAD} {below}", 0) == title


def test_title_above_a_form_is_whole() -> None:
    page = "Harbours and\nShips of the Lakes\nArea: water\nOrganization: Harbour League\nWe speak of harbours."
    assert heading(page) == "Harbours and Ships of the Lakes"


MASTHEAD = "United Nations A/99/4\nThird session\nItem 6 of the provisional agenda\n"


@scored(0.95)
def test_a_title_ends_where_it_ends(below: str, title: str) -> None:
    assert heading(MASTHEAD + below, 0) == title


def test_a_title_above_the_symbol() -> None:
    page = "Working paper submitted by Norway\n\nNPT/CONF.2099/WP.6 13 May 2099\n\nThe quay must be lit, as we said."
    assert heading(page, 2) == "Working paper submitted by Norway"


@each_case
def test_a_speech_is_called_by_who_speaks(page: str, title: str) -> None:
    assert heading(page) == title


@each_case
def test_the_title_of_a_supplement_stands_above_its_series(lines: list[str], title: str) -> None:
    below = ["", "General Assembly", "Official Records, 2099", "Ninetieth Session", "Supplement No. 44"]
    assert heading("\n".join(["A/99/44", "", *lines, *below]), 0) == title


def test_days_of_several_weeks_and_items_side_by_side_are_no_title() -> None:
    masthead = "United Nations A/AC.999/5\nCommittee on Lakes\nLima, 20–24 and 29–31 January and 11 February 2099"
    assert heading(f"{masthead}\n\nReeds of the lower lakes", 0) == "Reeds of the lower lakes"
    beside = "United Nations A/99/5\nItem 21 (a) of the preliminary list* Agenda item 12 (b)\nHerons\n\nQuays\n\nReeds"
    assert heading(beside, 0) == "Reeds"


def test_a_body_with_a_long_name_is_no_title() -> None:
    name = "Special Committee on the Situation with regard to the Implementation of the Declaration on Lakes and Quays"
    assert heading(f"United Nations A/AC.999/5\n{name}\n\nReeds in winter\n\nNote by the Chair", 0) == "Reeds in winter"


@scored(0.95)
def test_the_title_of_a_record_says_who_meets(page: str, title: str) -> None:
    found = record_title(page)
    assert found is not None
    assert found.text == title
