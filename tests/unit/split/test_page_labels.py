"""The numbers that pages bear: read from head and foot, and believed only where the neighbouring pages count on."""

from __future__ import annotations

from support.cases import each_case

from pipelines.split import furniture, page_labels

TEXTS = [
    f"The {one} must be open to all, and the {other} lit before winter." for one in ("lake", "quay", "shore", "harbour")
    for other in ("house", "tower", "bridge", "market", "school", "mill", "ferry")
]  # fmt: skip


def labels(feet: list[str], own: tuple[str, ...] = (), heads: list[str] | None = None) -> dict[int, str]:
    pages = [
        "\n".join(line for line in (head, text, foot) if line)
        for head, text, foot in zip(heads or [""] * len(feet), TEXTS, feet, strict=False)
    ]
    return dict(page_labels(pages, furniture(pages), own))


@each_case
def test_every_form_of_a_printed_number_is_read(foot: str) -> None:
    assert labels([foot.format(number) for number in (10, 11, 12)]) == {1: "10", 2: "11", 3: "12"}


def test_numbers_at_the_head_and_in_other_digits_and_roman_ones_are_read() -> None:
    assert labels([""] * 3, heads=["A/99/1\nPage 7", "A/99/1\nPage 8", "A/99/1\nPage 9"]) == {1: "7", 2: "8", 3: "9"}
    assert labels(["١٠", "١١", "١٢"]) == {1: "10", 2: "11", 3: "12"}
    assert labels(["ii", "iii", "iv", "1", "2", "3"]) == {1: "ii", 2: "iii", 3: "iv", 4: "1", 5: "2", 6: "3"}
    assert labels(["xcviii", "xcix", "c"]) == {1: "xcviii", 2: "xcix", 3: "c"}


def test_numbers_begin_anew() -> None:
    assert labels(["1", "2", "3", "1", "2", "3", "4"]) == dict(enumerate("1231234", 1))


def test_a_page_without_a_number_has_no_label_and_the_others_keep_theirs() -> None:
    assert labels(["", "5", "", "7", "8"]) == {2: "5", 4: "7", 5: "8"}
    assert labels(["4", "5", "", "", "8", "9", "10"]) == {5: "8", 6: "9", 7: "10"}, "two are too few, so far away"


@each_case
def test_what_does_not_count_on_is_no_number_of_a_page(feet: list[str]) -> None:
    assert labels(feet) == {}


def test_two_pages_suffice_where_each_names_the_number_of_all() -> None:
    assert labels(["Page 1 of 2", "Page 2 of 2"]) == {1: "1", 2: "2"}
    assert labels(["", "", "1/2", "2/2"]) == {3: "1", 4: "2"}
    assert labels(["5/12", "6/12"]) == {}, "the file has no room for twelve pages: these may be dates"
    assert labels(["5/12", "6/12", "7/12"]) == {1: "5", 2: "6", 3: "7"}


def test_a_page_with_two_numbers_has_none() -> None:
    feet = [f"25-06949 {page}/26" for page in range(1, 27)]
    heads = [f"Page {page - 4} of 11" if 5 <= page <= 15 else "" for page in range(1, 27)]
    assert labels(feet, heads=heads) == {page: str(page) for page in range(1, 27) if not 5 <= page <= 15}


CHAPTERS = ("Chapter 1: Lakes", "Chapter 1: Lakes", "Chapter 2: Quays and boats", "Index", "Index")


def test_a_number_beside_the_title_of_a_chapter_is_read() -> None:
    heads = [f"{chapter} {number}" for number, chapter in enumerate(CHAPTERS, 21)]
    assert labels([""] * 5, heads=heads) == dict(enumerate(("21", "22", "23", "24", "25"), 1))
    feet = [f"{number} {words}" if number % 2 else f"{words} {number}" for number, words in enumerate(CHAPTERS, 21)]
    assert labels(feet) == dict(enumerate(("21", "22", "23", "24", "25"), 1))
    assert labels([""] * 4, heads=heads[:4]) == {}, "four may be chance"
    assert labels(["", "", "23", "24", "25"], heads=[*heads[:2], "", "", ""])[1] == "21", "three are sure"


def test_numbers_of_headings_and_of_notes_are_none_of_pages() -> None:
    assert labels([""] * 9, heads=[f"Draft article {number}" for number in range(5, 14)]) == {}
    assert labels([""] * 9, heads=[f"{at} {text.split()[1]} and {text.split()[-4]}" for at, text in
                                   enumerate(TEXTS[:9], 5)]) == {}  # fmt: skip
    notes = [f"{text}{at}\n{at} See the paper on the {text.split()[-4]}, page {at * 7}." for at, text in
             enumerate(TEXTS[:9], 1)]  # fmt: skip
    assert page_labels(notes, furniture(notes)) == ()
    separators = [f"Annex {number}" for number in (5, 6, 7)]
    assert page_labels(separators, furniture(separators)) == (), "on a page of its own"
    pages = [f"{text}\n{number}\nNote on the {text.split()[1]}." for number, text in enumerate(TEXTS[::7], 1)]
    assert page_labels(pages, furniture(pages)) == ()


def test_the_numbers_that_a_pdf_gives_its_pages_are_taken_where_none_is_printed() -> None:
    assert labels([""] * 5, ("i", "ii", "iii", "1", "2")) == {1: "i", 2: "ii", 3: "iii"}
    assert labels(["", "", "", "2", "3", "4"], ("i", "ii", "iii", "2", "3", "4")) == dict(
        enumerate(("i", "ii", "iii", "2", "3", "4"), 1)
    )
    assert labels([""] * 3, ("1", "2", "3")) == {}, "that says nothing"
    assert labels([""] * 3, ("A-1", "A-2", "9" * 5000)) == {}
    assert labels([""] * 3, ("7", "9", "8")) == {}
    assert labels([""] * 6, ("1", "2", "3", "1", "2", "3")) == {}, "put together from files, which are not told apart"
    assert labels([""] * 4, ("7", "8", "9", "")) == {}, "nothing is known of what made these names"


def test_nothing_is_known_where_a_pdf_and_its_pages_disagree() -> None:
    assert labels(["4", "5", "6", "7"], ("2", "3", "4", "1")) == {}
    assert labels(["4", "5", "6", "7"], ("1", "2", "3", "4")) == dict(enumerate("4567", 1)), "1 to n says nothing"
