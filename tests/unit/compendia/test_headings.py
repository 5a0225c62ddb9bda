"""Headings: a submitter's name and nothing else, in any language, with what stands in brackets below it."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.compendia.contents import find_contents
from pipelines.compendia.headings import page_headings

VOCABULARY = load_vocabulary()


@pytest.mark.parametrize(
    ("lines", "names", "date", "languages"),
    [
        (["Chile", "", "We speak."], ("Chile",), None, ()),
        (["II. CHILE", "", "We speak."], ("Chile",), None, ()),
        (["3. Chile*", "[Original: Spanish]", "[31 May 2099]", "We speak."], ("Chile",), "2099-05-31", ("es",)),
        (["Chile [Original: Spanish] [31 May 2099]", "", "We speak."], ("Chile",), "2099-05-31", ("es",)),
        (["Algérie", "", "[Original : français]", "[31 mai 2099]", ""], ("Algeria",), "2099-05-31", ("fr",)),
        (["Argelia", "", "[Original: español]"], ("Algeria",), None, ("es",)),
        (["Алжир", "", "[Подлинный текст на французском языке]"], ("Algeria",), None, ("fr",)),
        (["الجزائر", "", "[الأصل: بالعربية]"], ("Algeria",), None, ("ar",)),
        (["阿尔及利亚", "", "[原文：法文]"], ("Algeria",), None, ("fr",)),
        (["Statement by Chile", "", "We speak."], ("Chile",), None, ()),
        (["Déclaration de la Suisse", ""], ("Switzerland",), None, ()),
        (["Iran (Islamic Republic of)", "", "We speak."], ("Iran (Islamic Republic of)",), None, ()),
        (
            ["United Kingdom of Great Britain and", "Northern Ireland", "", "We speak."],
            ("United Kingdom of Great Britain and Northern Ireland",),
            None,
            (),
        ),
        (["It is calm here.", "Chile", "We speak."], ("Chile",), None, ()),
    ],
)
def test_what_is_a_heading(
    lines: list[str], names: tuple[str, ...], date: str | None, languages: tuple[str, ...]
) -> None:
    (found,) = page_headings(lines, set(), 0, VOCABULARY)
    assert (found.speakers.names, found.date, found.languages) == (names, date, languages)


@pytest.mark.parametrize(
    "lines",
    [
        ["It is calm in", "Chile", "and elsewhere."],
        ["Chile is calm.", ""],
        ["Chile.", ""],
        ["Chile (draft)", ""],
        ["per", "", "and", ""],
        ["Lake of Chile", ""],
        ["We speak.", "_________", "Chile"],
    ],
)
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
