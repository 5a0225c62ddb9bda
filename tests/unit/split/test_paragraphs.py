"""Paragraphs are those of the document, with the numbers by which they are cited, in each of the six languages."""

from __future__ import annotations

import pytest
from support.cases import each_case

from pipelines.split import furniture, passages
from pipelines.split.paragraphs import paragraphs

LONG = "The State holds that the law applies to what is done with information technologies and to those who do it"


def numbers(*pages: str) -> list[str | None]:
    return [paragraph.number for paragraph in paragraphs(pages)]


@each_case
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


@each_case
def test_line_ends(before: str, after: str, joined: str) -> None:
    (one,) = paragraphs([f"{before}\n{after}"])
    assert one.text == joined


HYPHENATED = "the informa-\ntion that a State has, and the measu-\nres that it takes in its own admi-\n" * 4


@each_case
def test_hyphen_at_a_line_end_goes_where_the_document_or_a_word_list_says_so(page: str, expected: str) -> None:
    """A word that is left in two is found by no search; a hyphen that is the author's own belongs to the quotation."""
    assert paragraphs([page])[0].text.startswith(expected)


def test_place_of_a_mended_word_is_without_its_hyphen() -> None:
    (one,) = paragraphs(["the secu-\nrity of all"])
    assert (one.text, one.spans, one.starts) == ("the security of all", [(1, 0, 8), (1, 10, 21)], [0, 8])


def test_numbers_of_headings_and_lists_are_not_those_of_paragraphs() -> None:
    """A citation would name paragraph 1 where it is 8."""
    page = "\n".join(
        [
            f"6. {LONG}.",
            "A. Armed groups",
            "1. Forces of the State",
            f"7. {LONG}:",
            "1. the first of them;",
            "2. the second of them.",
            "2. Other forces",
            f"8. {LONG}.",
            f"9. {LONG}.",
        ]
    )
    assert [number for number in numbers(page) if number] == ["6.", "7.", "8.", "9."]
    found = passages([page], lambda _: True)
    assert found[1].text.startswith("A. Armed groups\n1. Forces of the State\n7. ")


def test_paragraph_below_a_full_line_of_text_is_found() -> None:
    assert numbers(f"1. {LONG}\n2. {LONG}\n3. {LONG}\n4. {LONG}") == ["1.", "2.", "3.", "4."]


def test_numbers_start_anew_in_each_part_of_a_compendium() -> None:
    parts = ["\n".join(f"{number}. {LONG}{part}." for number in range(1, 6)) for part in "xy"]
    assert numbers(*parts) == ["1.", "2.", "3.", "4.", "5."] * 2


def test_paragraphs_counted_below_an_article_are_cited_with_it() -> None:
    page = "Article 5\n1. Each State may.\n2. No State shall.\nArticle 6\nScope\n1. It applies.\n2. It does not."
    assert [number for number in numbers(page) if number] == [
        "Article 5 (1)", "Article 5 (2)", "Article 6 (1)", "Article 6 (2)",
    ]  # fmt: skip
    chinese = "第五条\n1. 各国可以。\n2. 各国不得。"
    assert [number for number in numbers(chinese) if number] == ["第五条第1款", "第五条第2款"]


def test_numbers_that_go_on_below_an_article_are_not_its_own() -> None:
    page = f"1. {LONG}.\n2. {LONG}.\nArticle 5\n3. We support it.\nArticle 6\n4. We do not."
    assert [number for number in numbers(page) if number] == ["1.", "2.", "Article 5", "3.", "Article 6", "4."]


@pytest.mark.parametrize("first", ["(a)", "a)", "(ب)", "（一）", "б)"])
def test_item_that_is_a_passage_is_cited_by_its_letter(first: str) -> None:
    item = f"{first} {LONG}, {LONG}, {LONG}, {LONG}."
    found = passages([f"12. {LONG}, {LONG}, {LONG}, {LONG}:\n{item}"], lambda _: True)
    assert [draft.paragraph for draft in found] == ["12.", f"12 ({first.strip('()（）')})"]


def test_levels_are_numbers_where_they_have_neighbours() -> None:
    page = f"3.1 Scope\n\n3.2 Means\n\n3.2.1 {LONG}.\n\n3.2.2 {LONG}.\n\n16.30 Opening"
    assert numbers(page) == ["3.1", "3.2", "3.2.1", "3.2.2", None]


def test_heading_stands_on_a_line_of_its_own() -> None:
    """Glued to the sentence below it, it would be quoted as part of it."""
    found = passages([f"General remarks\n{LONG}\nand more of it."], lambda _: True)
    assert found[0].text.split("\n") == ["General remarks", f"{LONG} and more of it."]
    found = passages([f"{LONG}.\nGeneral remarks\n{LONG}, too.\n{LONG}."], lambda _: True)
    assert "General remarks" in [line for draft in found for line in draft.text.split("\n")]


def test_statement_in_a_compendium_does_not_begin_in_the_passage_of_the_one_before() -> None:
    """It would be quoted as the words of another State."""
    page = f"{LONG}.\n\nThank you for your attention.\n\nOstrand\n\nMr. Chair,\n\n{LONG}, we say."
    found = passages([page], lambda _: True)
    assert [draft.text.split("\n")[0] for draft in found] == [f"{LONG}.", "Ostrand"]


def test_annex_does_not_bear_the_number_of_the_paragraph_before_it() -> None:
    page = "2. The State agrees.\n\nAnnex\n\nThe table shows what was asked of it."
    assert [draft.paragraph for draft in passages([page], lambda _: True)] == ["2.", None]


def test_name_at_the_top_of_a_page_goes_on_with_the_sentence() -> None:
    before = f"7. {LONG}\n{LONG}, as"
    (one,) = paragraphs([before, "SAF lost control of it."])
    assert (one.page, one.page_to) == (1, 2)
    assert len(paragraphs([f"{LONG}\n{LONG}", "Annex\nThe rest of it."])) == 2


def test_footnote_marks_are_left_out_where_the_note_stands_on_the_page() -> None:
    """A quotation with "security3" in it would be found nowhere, and is not what was said."""
    page = (
        "It is security1 and law.2 In 3 cases the State, 4 it says, agrees.3 The end* of all.\n________\n"
        "1 See it.\n2 Ibid.\n3 Not so.\n* Later."
    )
    body = paragraphs([page])[0]
    assert body.text == "It is security and law. In 3 cases the State, 4 it says, agrees. The end of all."
    assert "".join(page[start:end] for _, start, end in body.spans) == body.text
    assert paragraphs(["COVID19 and CO2 are no marks.\n________\n1 See it."])[0].text == "COVID19 and CO2 are no marks."


def test_numbers_of_names_are_no_footnote_marks() -> None:
    """Of IPv4 and IPv6, nobody speaks of "IPv" alone."""
    page = "The IPv4 and IPv6 blocks, and NCSS2, are few.\n________\n2 See it.\n4 Ibid.\n6 Not so."
    assert paragraphs([page])[0].text == "The IPv4 and IPv6 blocks, and NCSS2, are few."
    listed = "The IPv4 blocks are few.\n\n4 Blocks are given to all."
    assert not any(one.footnote for one in paragraphs([listed]))
    page = "It is so.29 The SAF30 and the NCSS⁴⁰ hold it.\n________\n29 See it.\n30 Ibid.\n40 Not so."
    assert paragraphs([page])[0].text == "It is so. The SAF and the NCSS hold it."


def test_footnotes_without_a_rule_are_found_by_their_marks() -> None:
    page = "It is so.1 It is not.2\n\n1 See the report.\n\n2 See another one."
    assert [one.footnote for one in paragraphs([page])] == [False, True, True]
    assert not any(one.footnote for one in paragraphs(["There are three:\n\n1 Albania\n\n2 Bhutan"]))


def test_leaders_of_a_contents_page_are_left_out_and_its_entries_stand_apart() -> None:
    found = passages(
        [f"Contents\nI. {LONG} . . . . . . . . . . . 5\nA. Means of it ............... 17"], lambda _: True
    )
    assert found[0].text == f"Contents\nI. {LONG} 5\nA. Means of it 17"


def test_numbers_of_lines_are_left_out_and_those_of_a_table_are_not() -> None:
    lines = [
        "The directory is kept by",
        "the office, which asks all",
        "of the States for what is",
        "in it and what is not.",
    ]
    page = "\n".join(f"{number} {line}" for number, line in enumerate(lines * 3, 1))
    assert paragraphs([page])[0].text.startswith("The directory is kept by the office, which asks all of the States")
    table = "\n".join(
        f"{number} {name} {number * 7}" for number, name in enumerate(["Albania", "Bhutan", "Chad"] * 5, 1)
    )
    assert "2 Bhutan 14" in "\n".join(one.text for one in paragraphs([table]))


def test_numbered_rows_of_a_table_stand_each_on_its_line() -> None:
    rows = "\n".join(
        f"{number} {number}-Jan-25 Tyre Arms were seen in the store of the old harbour" for number in range(3, 9)
    )
    found = paragraphs([rows])
    assert [one.text.split()[0] for one in found] == ["3", "4", "5", "6", "7", "8"]


def test_head_of_a_table_that_recurs_below_the_running_head_is_furniture() -> None:
    pages = [
        f"S/2025/1\n1/{n}\nDate of\nsubmission\nto the office\nArea Events\n{n} It was seen {n * 'x'}."
        for n in range(3, 8)
    ]
    assert furniture(pages) == [set(range(6))] * 5


def test_footnotes_stand_after_the_text_of_their_page() -> None:
    page = f"{LONG}.\n____________\n1 See the note."
    found = paragraphs([page, "Next page."])
    assert [(one.footnote, one.text[:9]) for one in found] == [
        (False, "The State"),
        (True, "1 See the"),
        (False, "Next page"),
    ]


def test_watermark_is_furniture_and_a_title_is_not() -> None:
    pages = [f"Text {n} of it.\nDRAFT\nMore {n}.\n" + "\n".join(f"{n} line {m}" for m in "abcdef") for n in "xyz"]
    assert furniture(pages) == [{1}, {1}, {1}]
    assert furniture(["D\nR\nA\nF\nT\nIt is one.", "It is two.\nD\nR\nA\nF\nT"]) == [set(range(5)), set(range(1, 6))]
    assert furniture(["Draft\nof a treaty\n1. It applies.\n2. It does not.\n3. It may."]) == [set()]


def test_signature_below_both_pages_of_a_letter_is_text() -> None:
    pages = [f"S/2025/1\nIt is page {n * 'x'}.\n(Signed) Ann Example\nAmbassador\nS/2025/1\n{n}/2" for n in (1, 2)]
    assert [skip & {2, 3} for skip in furniture(pages)] == [set(), set()]
    last = [f"S/2025/1\nIt is page {n * 'x'}.\n(Signed) Ann Example\n{n}/2" for n in (1, 2)]
    assert [skip & {2} for skip in furniture(last)] == [set(), set()]


def test_symbol_at_the_top_of_the_second_of_two_pages_is_furniture() -> None:
    assert furniture(["United Nations S/2025/524\nIt fails to", "S/2025/524\ncontribute to it."]) == [set(), {0}]


@each_case
def test_heads_and_folios_are_furniture(head: str) -> None:
    pages = [
        f"{head.format(number)}\nText that is of page {number} alone, {'x' * number}.\nEnd {'y' * number}."
        for number in (1, 2, 3)
    ]
    assert furniture(pages) == [{0}, {0}, {0}]


@pytest.mark.parametrize("line", ["5 11-50871", "11-50871 6"])
def test_folio_and_job_number_in_a_text_without_pages_are_furniture(line: str) -> None:
    text = f"Every State shall answer the\n\n\n{line}\n\ntelephone within a day of the first call."
    assert [one.text for one in paragraphs([text])] == [
        "Every State shall answer the", "telephone within a day of the first call.",
    ]  # fmt: skip


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


def test_row_at_the_top_of_a_page_is_no_part_of_the_row_before_it() -> None:
    rows = [f"{number} {number}-Jan-25 Tyre Arms were seen in the store of the old harbour" for number in range(3, 13)]
    found = paragraphs(["\n".join(rows[:5]), "\n".join(rows[5:])])
    assert [one.text for one in found] == rows


def test_number_that_stands_alone_begins_the_paragraph_below_it() -> None:
    page = f"1.\n\n{LONG}. {LONG}.\n\n2.\n\n{LONG}. {LONG}."
    found = passages([page], lambda _: True, max_words=30)
    assert [(draft.paragraph, draft.text[:6]) for draft in found] == [
        ("1.", "1.\nThe"), ("1.", "The St"), ("2.", "2.\nThe"), ("2.", "The St"),
    ]  # fmt: skip
    for draft in found:
        covered = "".join(page[start:end] for _, start, end in draft.spans)
        assert "".join(covered.split()) == "".join(draft.text.split())


def test_number_at_the_foot_of_a_page_stays_there() -> None:
    found = passages(["1. It is so.\n\n2. It is not.\n\n3.", f"{LONG}. {LONG}."], lambda _: True, max_words=30)
    assert [(draft.page, draft.text[:4]) for draft in found][2:] == [(1, "3."), (2, "The "), (2, "The ")]


def test_end_of_another_paragraph_is_not_cited_by_the_number_below_it() -> None:
    page = "and of lamps that are stored in the harbour.\n\nArticle 8.\nThe Parties light the lamps at dusk."
    found = passages([f"Treaty\n\n{LONG}.\n\nArticle 7.\n{LONG}.\n\n{LONG}.\n\n{LONG}.", page], lambda _: True)
    assert [(draft.paragraph, draft.text) for draft in found][-2:] == [
        (None, "and of lamps that are stored in the harbour."),
        ("Article 8", "Article 8.\nThe Parties light the lamps at dusk."),
    ]


@pytest.mark.parametrize("lost", ["Статья Ш.", "Article Ill"])
def test_text_below_an_article_whose_number_cannot_be_read_has_none(lost: str) -> None:
    found = passages([f"Article 4.\nLamps are lit at dusk.\n\n{lost}\nLamps are put out at dawn."], lambda _: True)
    assert [draft.paragraph for draft in found] == ["Article 4", None]
    assert found[1].text.startswith(lost)


def test_paragraph_that_runs_into_an_article_whose_number_cannot_be_read_has_none() -> None:
    assert numbers("Article 4.\n\nLamps are lit at dusk. Article Ill\nLamps are put out at dawn.") == [
        "Article 4",
        None,
    ]


def _counting(first: int, last: int, words: str = "Lamps are lit at dusk.") -> str:
    return "\n\n".join(f"{number}. {words}" for number in range(first, last + 1))


def test_list_between_two_paragraphs_is_cited_with_the_first_of_them() -> None:
    page = f"{_counting(1, 9)}\n\n{_counting(1, 5, 'Light the lamps (Corvane);')}\n\n{_counting(10, 11)}"
    assert numbers(page) == [
        *(f"{number}." for number in range(1, 10)), *(f"9 ({number})" for number in range(1, 6)), "10.", "11.",
    ]  # fmt: skip


def test_numbers_of_a_text_that_a_report_prints_are_none_of_the_report() -> None:
    found = numbers(_counting(1, 3, "Calls for lamps;"), _counting(1, 15), _counting(1, 3, "Annexed lamps."))
    assert found == [None] * 3 + [f"{number}." for number in range(1, 16)] + [None] * 3


def test_parts_of_a_paper_that_count_anew_keep_their_numbers() -> None:
    assert numbers(f"{_counting(1, 6)}\n\n{_counting(1, 4)}") == [
        *(f"{number}." for number in range(1, 7)), *(f"{number}." for number in range(1, 5)),
    ]  # fmt: skip


def test_paragraphs_of_a_text_that_a_report_prints_stay_apart() -> None:
    found = passages([_counting(1, 3, "Calls for lamps;"), _counting(1, 15)], lambda _: True)
    assert [draft.text for draft in found][:3] == [f"{number}. Calls for lamps;" for number in range(1, 4)]


def test_number_that_fits_in_where_one_was_lost_is_the_documents() -> None:
    assert "17." in numbers(f"{_counting(1, 12)}\n\n17. Lamps are lit.\n\n{_counting(21, 34)}")


def test_recommendations_numbered_below_a_paragraph_are_cited_by_their_whole_number() -> None:
    page = f"{_counting(111, 115)}\n115.9 Light lamps (Corvane);\n115.10 Light more (Isterra);\n116. Lamps are lit."
    found = passages([page], lambda _: True)
    assert [draft.paragraph for draft in found][-4:] == ["115.", "115.9", "115.10", "116."]
