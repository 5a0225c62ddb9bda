"""Paragraphs are those of the document, with the numbers by which they are cited, in each of the six languages."""

from __future__ import annotations

import pytest

from pipelines.split import furniture, passages
from pipelines.split.paragraphs import paragraphs

LONG = "The State holds that the law applies to what is done with information technologies and to those who do it"


def numbers(*pages: str) -> list[str | None]:
    return [paragraph.number for paragraph in paragraphs(pages)]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("12. The State holds", "12."),
        ("OP3 Calls upon States", "OP3"),
        ("PP2 bis Recalling", "PP2 bis"),
        ("Article 5 (2) Each State", "Article 5 (2)"),
        ("Статья 7 Государства", "Статья 7"),
        ("Artículo 4 Los Estados", "Artículo 4"),
        ("المادة ٥ الدول", "المادة ٥"),
        ("١٢- ترى الدولة", "١٢-"),
        ("第5条 各国", "第5条"),
        ("3、各国应当", "3、"),
        ("2023 was a year", None),
        ("3.5 per cent", None),
        ("(a) the first", None),
    ],
)
def test_number_that_a_paragraph_is_cited_by(line: str, number: str | None) -> None:
    assert numbers(f"{line} and more.") == [number]


def test_year_that_was_wrapped_to_a_line_start_is_no_number() -> None:
    assert numbers(f"1. {LONG} since\n12. May and after that day.") == ["1."]


def test_number_that_is_due_after_a_heading_is_one() -> None:
    assert numbers("1. It is so.\n\nGeneral remarks\n2. It is not.") == ["1.", None, "2."]


def test_heading_goes_with_the_paragraph_below_it() -> None:
    found = passages(["1. It is so.\n\nGeneral remarks\n\n2. It is not."], lambda _: True)
    assert [(draft.paragraph, draft.text) for draft in found] == [
        ("1.", "1. It is so."), ("2.", "General remarks\n2. It is not."),
    ]  # fmt: skip


def test_item_on_a_new_page_is_still_of_its_paragraph() -> None:
    found = passages(["6. We propose:\n(a) the first;", "(b) the second."], lambda _: True)
    assert [(draft.page, draft.paragraph) for draft in found] == [(1, "6."), (2, "6 (b)")]


def test_paragraph_runs_on_over_a_page_break() -> None:
    (one,) = paragraphs([f"5. {LONG} in the", "Sustainable Development Goals."])
    assert (one.page, one.page_to, one.text.endswith("in the Sustainable Development Goals.")) == (1, 2, True)


def test_paragraph_that_ends_with_its_page_does_not_run_on() -> None:
    assert len(paragraphs([f"{LONG}.", "it is another."])) == 2


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("secu\u00ad", "rity", "security"),
        ("secu\u2010", "rity", "security"),
        ("co-", "operation", "co-operation"),
        ("the", "law", "the law"),
        ("网络", "安全", "网络安全"),
        ("A-", "Team", "A-Team"),
        ("short-", "and long-term", "short- and long-term"),
        ("in 2018–", "2020 it", "in 2018–2020 it"),
    ],
)
def test_line_ends(before: str, after: str, joined: str) -> None:
    (one,) = paragraphs([f"{before}\n{after}"])
    assert one.text == joined


def test_footnotes_stand_after_the_text_of_their_page() -> None:
    page = f"{LONG}.\n____________\n1 See the note."
    found = paragraphs([page, "Next page."])
    assert [(one.footnote, one.text[:9]) for one in found] == [
        (False, "The State"),
        (True, "1 See the"),
        (False, "Next page"),
    ]


HEADS = [
    "A/AC.291/22",
    "25-12653 {0}/3",
    "{0}/3 25-12653",
    "- {0} -",
    "Page {0} of 3",
    "стр. {0}",
    "第 {0} 页",
    "صفحة {0}",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_and_folios_are_furniture(head: str) -> None:
    pages = [
        f"{head.format(number)}\nText that is of page {number} alone, {'x' * number}.\nEnd {'y' * number}."
        for number in (1, 2, 3)
    ]
    assert furniture(pages) == [{0}, {0}, {0}]


def test_numbered_foot_of_a_document_of_one_page_is_furniture() -> None:
    assert furniture(["Text.\nSample corpus: every State is fictional 1/1"]) == [{1}]
    assert furniture(["Text.\nSample corpus: every State is fictional 7/20"], 7) == [{1}]


@pytest.mark.parametrize("line", ["We agree with article 24/7", "See resolution 60/251", "Adopted by 3/4"])
def test_last_line_with_another_fraction_is_text(line: str) -> None:
    assert furniture([f"Text.\n{line}"]) == [set()]


def test_text_in_the_middle_that_recurs_is_text() -> None:
    pages = [
        "\n".join([f"a{n}", f"b{n}", f"c{n}", f"d{n}", "Recurs.", f"e{n}", f"f{n}", f"g{n}", f"h{n}"]) for n in "xyz"
    ]
    assert furniture(pages) == [set(), set(), set()]
