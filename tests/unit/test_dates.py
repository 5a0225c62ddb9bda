"""Dates: in six languages, and of the document rather than of something it speaks of."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.dates import cover_date, find_dates, meeting_dates, parse_date, single_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-06-27", "2025-06-27"),
        ("2025-06-27T10:00:00Z", "2025-06-27"),
        ("2014-03", "2014-03"),
        ("2014", "2014"),
        ("27 June 2025", "2025-06-27"),
        ("27th of June, 2025", "2025-06-27"),
        ("June 27, 2025", "2025-06-27"),
        ("March 2014", "2014-03"),
        ("le 15 janvier 2025", "2025-01-15"),
        ("1er août 2025", "2025-08-01"),
        ("15 de enero de 2025", "2025-01-15"),
        ("1.º de mayo de 2025", "2025-05-01"),
        ("15 января 2025 г.", "2025-01-15"),
        ("15 мая 2025 года", "2025-05-15"),
        ("٢٥ كانون الثاني/يناير ٢٠٢٥", "2025-01-25"),
        ("25 تشرين الثاني/نوفمبر 2024", "2024-11-25"),
        ("2025年1月15日", "2025-01-15"),
        ("２０２５年１月１５日", "2025-01-15"),
    ],
)
def test_date_that_a_cell_consists_of(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "n/a",
        "2025-02-30",
        "2025-13",
        "31 June 2025",
        "05/06/2025",
        "12.05.2025",
        "June",
        "20250627",
        "27 June 2025 x",
    ],
)
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


@pytest.mark.parametrize(
    "line",
    [
        "      Security Council                              15 January 2025",
        "Security Council 15 January 2025",
    ],
)
def test_cover_date_beside_an_organ(line: str) -> None:
    assert iso(["S/2099/4", line], 0) == "2025-01-15"


@pytest.mark.parametrize(
    "line",
    [
        "Letter dated 14 January 2025 from the Harbour Master",
        "The group met on 14 January 2025",
        "14 January 2025 was the day of the vote",
    ],
)
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


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Nairobi, 23–27 June 2014", "2014-06-23/2014-06-27"),
        ("New York, 27 April–22 May 2020", "2020-04-27/2020-05-22"),
        ("23 to 30 January 2004, New York", "2004-01-23/2004-01-30"),
        ("25 July 2024–24 July 2025", "2024-07-25/2025-07-24"),
        ("(The Hague, 13-24 November 2000)", "2000-11-13/2000-11-24"),
        ("Genève, 5-9 mai 2025", "2025-05-05/2025-05-09"),
        ("Ginebra, 5 a 9 de mayo de 2025", "2025-05-05/2025-05-09"),
        ("Нью-Йорк, 5–9 мая 2025 года", "2025-05-05/2025-05-09"),
        ("29 أيار/مايو - 15 حزيران/يونيه 2012", "2012-05-29/2012-06-15"),
        ("2025年7月7日至11日，纽约", "2025-07-07/2025-07-11"),
        ("Geneva, 5 September 1995", "1995-09-05"),
        ("5 September 1995", None),
        ("We met in Geneva from 3 to 5 May 2025 to talk.", None),
        ("30 to 12 May 2025", None),
    ],
)
def test_days_of_a_meeting(line: str, days: str | None) -> None:
    assert meeting_dates(line) == days


@pytest.mark.parametrize(
    "line",
    [
        "General Assembly Distr.: General 8 March 2099 Original: English",
        "Assemblée générale Distr. générale 8 mars 2099 Français Original: anglais",
        "NPT/CONF.2099/WP.6 8 March 2099",
        "8 March2099",
    ],
)
def test_what_may_be_beside_the_date_of_issue(line: str) -> None:
    assert iso(["A/99/4", line], 0) == "2099-03-08"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("17 сентября 2002 года, Нью-Йорк", "2002-09-17"), ("1 марта 2023 г., г. Женева", "2023-03-01"),
        ("2022年10月10日 纽约", "2022-10-10"), ("29 September 2012, New York", "2012-09-29"),
        ("2018-11-15 12:23", "2018-11-15"), ("الأربعاء 5 أكتوبر 2022", "2022-10-05"),
        ("lundi 3 mai 2021", "2021-05-03"),
    ],
)  # fmt: skip
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


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Lima, 20–24 and 29–31 January and 11 February 2025", "2025-01-20/2025-02-11"),
        ("(14 February 2024 and 10–14 February 2025)", "2024-02-14/2025-02-14"),
        ("Lima, 20–24 lamps and 11 February 2025", None),
    ],
)
def test_days_of_a_meeting_that_are_not_all_consecutive(line: str, days: str | None) -> None:
    assert meeting_dates(line) == days


@pytest.mark.parametrize(
    ("lines", "iso"),
    [
        (["Lakes", "Geneva, 27 June 2099 – The lakes of the region have been found to be deep again."], "2099-06-27"),
        (["Martes 11 de agosto de 2099.- Los lagos de la región son profundos, y lo han sido siempre."], "2099-08-11"),
        (["27 June 2099 – Lakes: Meeting"], None),
        ([f"{day} June 2099 – A meeting on the lakes of the region and their many herons." for day in (3, 4)], None),
        (["The lakes were deep from 3 May 2098 to", "31 December 2099"], None),
        (["Geneva", "31 December 2099"], "2099-12-31"),
    ],
)
def test_the_date_of_a_press_release_and_the_end_of_a_period(lines: list[str], iso: str | None) -> None:
    found = cover_date(lines, None)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize("line", ["April 20-May 1, 2099", "Second session April 24 - May 5, 2099", "May 20-31, 2099"])
def test_a_period_with_the_month_first_is_no_date(line: str) -> None:
    assert single_dates(line) == []
