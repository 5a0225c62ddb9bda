"""The numbers of pages: what is printed in a consistent run is read, and nothing is said that is not there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipelines.split import furniture, page_labels

LINES = st.sampled_from(
    ["The lake is open.", "Page 3 of 4", "- 2 -", "iv", "vi", "3/4", "4", "5", "6", "Draft 7", "25-12653 8/9",
     "A/1 Page 9", "Ⅳ", "٧", "第 8 页", "", "10 | Draft", "Note 11"]
)  # fmt: skip
PAGES = st.lists(st.lists(LINES, max_size=6).map("\n".join), min_size=1, max_size=9)
NAMES = st.lists(st.sampled_from(["", "i", "ii", "iii", "1", "2", "3", "4", "A-1", "²"]), min_size=1, max_size=9)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
RUNS = st.lists(st.tuples(st.booleans(), st.integers(1, 8), st.integers(3, 5)), min_size=1, max_size=4)


@given(PAGES, NAMES)
def test_a_label_is_a_number_that_the_page_or_the_file_has(pages: list[str], names: list[str]) -> None:
    own = names if len(names) == len(pages) else ()
    found = page_labels(pages, furniture(pages), own)
    numbers = [number for number, _ in found]
    assert numbers == sorted(set(numbers))
    for number, label in found:
        assert 1 <= number <= len(pages)
        there = {*pages[number - 1].replace("٧", "7").replace("/", " ").split(), *own[number - 1 : number]}
        assert label in there


@given(RUNS)
def test_every_consistent_run_is_read_whatever_comes_before_it(runs: list[tuple[bool, int, int]]) -> None:
    printed: list[str] = []
    for place, (roman, first, length) in enumerate(runs):
        some = [ROMAN[value - 1] if roman else str(value) for value in range(first, first + length)]
        printed += ["", *some] if place else some
    pages = [f"{'The lake is open. ' * (at + 1)}\n\n{foot}" for at, foot in enumerate(printed)]
    expected = tuple((at, label) for at, label in enumerate(printed, 1) if label)
    assert page_labels(pages, furniture(pages)) == expected
