"""Headings: a submitter's name and nothing else, in any language, with what stands in brackets below it."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.vocabulary import load_vocabulary
from pipelines.compendia.contents import find_contents
from pipelines.compendia.headings import headings, page_headings, titles, with_title_above
from pipelines.compendia.numbering import numbered

VOCABULARY = load_vocabulary()


@scored(0.95)
def test_what_is_a_heading(
    lines: list[str], names: tuple[str, ...], date: str | None, languages: tuple[str, ...]
) -> None:
    (found,) = page_headings(lines, set(), 0, VOCABULARY)
    assert (found.speakers.names, found.date, found.languages) == (names, date, languages)


@scored(0.95)
def test_what_is_none(lines: list[str]) -> None:
    assert list(page_headings(lines, set(), 0, VOCABULARY)) == []


def test_contents_join_the_lines_of_an_entry_and_need_a_page() -> None:
    page = (
        "Contents\nPage\nI. States . . . . . 3\nChile (on behalf of\nthe Arab Group) . . . . 3\nPeru ..... 4\nno page"
    )
    found = find_contents(["", page], [set(), set()])
    assert [(entry.text, entry.page) for entry in found.entries] == [
        ("States", 3),
        ("Chile (on behalf of the Arab Group)", 3),
        ("Peru", 4),
    ]
    assert found.pages == {1}
    assert find_contents(["Prices\nTea 3\nMilk 4\nBread 5"], [set()]).entries == ()
    assert find_contents(["Sums\nA . . . . 9\nB . . . . 4\nC . . . . 1\nD . . . . 8"], [set()]).entries == ()


@scored(0.95)
def test_numbers_of_headings(text: str, numbers: dict[str, int], rest: str) -> None:
    assert numbered(text) == (numbers, rest)


def test_a_note_at_the_head_of_the_next_page_belongs_to_the_heading() -> None:
    pages = ["We speak.\n\nChile", "[Original: Spanish]\n\nWe speak, too."]
    (found,) = headings(pages, [set(), set()], VOCABULARY) or ()
    assert (found.languages, found.end) == (("es",), (1, 1))


def test_a_cover_with_a_byline_is_a_heading() -> None:
    lines = [
        "Lakes of the world",
        "",
        "3 May 2099",
        "Original: French",
        "",
        "On reeds",
        "Submitted by the Reed Watch",
        "",
        "1. We",
    ]
    one = next(one for one in titles(["\n".join(lines)], [set()]) if one.byline)
    found = with_title_above(one, lines, set())
    assert (found.start, found.speakers.names, found.date, found.languages) == (
        (0, 0),
        ("Reed Watch",),
        "2099-05-03",
        ("fr",),
    )
    assert found.text == "On reeds: Submitted by the Reed Watch"
    after = ["It was calm.", "", *lines]
    one = next(one for one in titles(["\n".join(after)], [set()]) if one.byline)
    assert with_title_above(one, after, set()).start == (0, 7)


@pytest.mark.parametrize("name", ["Bahamas (The)", "Bahamas, The", "The Bahamas", "Bahamas (Commonwealth of the)"])
def test_a_name_may_have_its_article_behind_it(name: str) -> None:
    (found,) = page_headings([name, "", "We speak."], set(), 0, VOCABULARY)
    assert found.speakers.names == ("Bahamas",)


def test_an_entry_may_stand_below_a_chapter_without_page() -> None:
    page = (
        "Contents\nStakeholders\nReed Watch . . . . 3\nII. States\nChile . . . . 4\nPeru . . . . 5     Togo . . . . 6"
    )
    found = find_contents([page], [set()])
    assert [(entry.text, entry.page, entry.tails) for entry in found.entries] == [
        ("Stakeholders Reed Watch", 3, ("Reed Watch",)),
        ("States Chile", 4, ("Chile",)),
        ("Peru", 5, ()),
        ("Togo", 6, ()),
    ]
