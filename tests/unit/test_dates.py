"""Dates: in six languages, and of the document rather than of something it speaks of."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import each_case

from pipelines.dates import cover_date, find_dates, meeting_dates, parse_date, single_dates


@each_case
def test_date_that_a_cell_consists_of(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@each_case
def test_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_survives(day: dt.date) -> None:
    assert parse_date(day.isoformat()) == day.isoformat()
    assert parse_date(f"{day.day} {day:%B %Y}") == day.isoformat()


def test_dates_in_running_text() -> None:
    text = "Meeting on 3 May 2021, after the one of June 2, 2020; see 31 June 2020 and 99-12345."
    assert find_dates(text) == ["2021-05-03", "2020-06-02"]


def iso(lines: list[str], symbol_line: int | None) -> str | None:
    found = cover_date(lines, symbol_line)
    return found.iso if found else None


def test_cover_date_is_the_one_under_the_symbol() -> None:
    lines = [
        "United Nations S/2099/4",
        "Security Council",
        "Distr.: General",
        "15 January 2025",
        "",
        "Letter dated 14 January 2025 from the Harbour Master",
    ]
    assert iso(lines, 0) == "2025-01-15"


@each_case
def test_cover_date_beside_an_organ(line: str) -> None:
    assert iso(["S/2099/4", line], 0) == "2025-01-15"


@each_case
def test_date_in_a_sentence_is_not_the_documents(line: str) -> None:
    assert cover_date([line], None) is None


def test_date_in_the_corner_of_a_scan_whose_columns_were_read_across() -> None:
    scan = ["A/AC.292/2022/SAMPLE/6", "", "Open-ended working group on security of and in the 19 July 2022",
            "use of information and communications technologies Original: English"]  # fmt: skip
    assert iso(scan, 0) == "2022-07-19"
    for sentence in (
        "Resolution adopted by the General Assembly on 24 December 2024",
        "Draft report of the working group, 3 May 2021",
        "Lettre datée du 5 mars 2020",
        "Нота от 3 февраля 2020 года",
    ):
        assert cover_date(["A/79/1", "", sentence], 0) is None
    assert cover_date(["", "Notes of the meeting with the Chair 19 July 2022"], None) is None


@pytest.mark.parametrize("line", ["Geneva, 15 January 2025", "Париж, 15 января 2025 года"])
def test_a_date_with_a_place_is_that_of_a_meeting_on_a_document_with_a_symbol(line: str) -> None:
    assert iso([line, "", "Statement of the Harbour League"], None) == "2025-01-15"
    found = cover_date(["S/2099/4", line], 0)
    assert found is not None
    assert found.rule == "date with a place"
    assert iso(["S/2099/4", line, "17 January 2025"], 0) == "2025-01-17"


@each_case
def test_days_of_a_meeting(line: str, days: str | None) -> None:
    assert meeting_dates(line) == days


@each_case
def test_what_may_be_beside_the_date_of_issue(line: str) -> None:
    assert iso(["A/99/4", line], 0) == "2099-03-08"


@each_case
def test_place_time_and_weekday_of_a_speech(line: str, iso: str) -> None:
    found = cover_date([line], None)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("line", ["29 September 2012, the day of the lakes", "On 29 September 2012, New York"])
def test_what_goes_on_behind_a_date_is_no_place(line: str) -> None:
    assert cover_date([line], None) is None


def test_the_day_of_the_week_before_a_date() -> None:
    assert iso(["Speech of the Mayor", "", "Domingo 8 de marzo de 2099"], None) == "2099-03-08"
    assert iso(["Speech of the Mayor", "", "Until 8 March 2099"], None) is None


def test_a_figure_beside_a_stain_makes_no_sure_date() -> None:
    found = cover_date(["A/L.999", "~9 September 2071", "Original: English"], 0)
    assert found is not None
    assert found.rule == "figures beside a stain"


def test_a_date_that_ends_a_phrase_is_not_the_documents() -> None:
    assert (
        iso(["The Council decides to light the lamps.", "1934th plenary meeting,", "21 September 2071."], None) is None
    )
    assert iso(["Geneva,", "21 September 2071"], None) == "2071-09-21"


@pytest.mark.parametrize("line", ["DATE: 23 December 2091", "pare: 23 December 2091", "Дата: 23 декабря 2091 г."])
def test_date_of_a_form(line: str) -> None:
    assert iso(["MEMORANDUM", line], None) == "2091-12-23"


def test_a_date_behind_another_label_is_not_the_documents() -> None:
    assert iso(["MEMORANDUM", "Deadline: 23 December 2091"], None) is None


def test_a_month_that_begins_with_a_nought() -> None:
    assert iso(["1 0ctober 2095"], None) == "2095-10-01"


@each_case
def test_days_of_a_meeting_that_are_not_all_consecutive(line: str, days: str | None) -> None:
    assert meeting_dates(line) == days


@each_case
def test_the_date_of_a_press_release_and_the_end_of_a_period(lines: list[str], iso: str | None) -> None:
    found = cover_date(lines, None)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize("line", ["April 20-May 1, 2099", "Second session April 24 - May 5, 2099", "May 20-31, 2099"])
def test_a_period_with_the_month_first_is_no_date(line: str) -> None:
    assert single_dates(line) == []
