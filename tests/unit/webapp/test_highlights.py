"""Marks: they stand where the offsets say, in code points, whatever the offsets are."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from indexer.presenting.pieces import Piece, pieces
from webapp.presenters.highlights import line_boxes, marked


def test_offsets_count_code_points() -> None:
    text = "😀 crime, جريمة, e\u0301"
    marks = [(2, 7), (9, 14)]
    assert [piece.text for piece in pieces(text, marks) if piece.marked] == ["crime", "جريمة"]


def test_overlapping_and_touching_marks_become_one() -> None:
    assert pieces("abcdef", [(3, 5), (0, 2), (1, 3)]) == [("abcde", True), ("f", False)]


def test_marks_beyond_the_text_are_cut() -> None:
    assert pieces("abc", [(-5, 1), (2, 99), (7, 9), (2, 1)]) == [("a", True), ("b", False), ("c", True)]


def test_marked_text_is_escaped() -> None:
    assert marked([Piece("<i>&", marked=False), Piece("<b>", marked=True)]) == "&lt;i&gt;&amp;<mark>&lt;b&gt;</mark>"


def test_empty_text_has_no_pieces() -> None:
    assert pieces("", [(0, 3)]) == []


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(-3, 35), st.integers(-3, 35)), max_size=6))
def test_the_pieces_are_the_text_and_the_marked_ones_are_the_marks(text: str, marks: list[tuple[int, int]]) -> None:
    cut = pieces(text, marks)
    assert "".join(piece.text for piece in cut) == text
    flags = [piece.marked for piece in cut for _ in piece.text]
    assert flags == [any(start <= place < end for start, end in marks) for place in range(len(text))]
    assert all(a.marked != b.marked for a, b in itertools.pairwise(cut))


def test_words_of_a_passage_make_a_box_for_each_line() -> None:
    words = [
        (0, 3, 1000, 100, 1200, 200), (4, 7, 1300, 90, 1500, 210), (8, 11, 1000, 300, 1400, 400),
        (13, 16, 1000, 600, 1200, 700),
    ]  # fmt: skip
    assert line_boxes(words, [(0, 11)]) == [(1000, 90, 1500, 210), (1000, 300, 1400, 400)]
    assert line_boxes(words, [(6, 9)]) == [(1300, 90, 1500, 210), (1000, 300, 1400, 400)]
    assert line_boxes(words, [(13, 16)]) == [(1000, 600, 1200, 700)]
    assert line_boxes(words, [(3, 4), (11, 13)]) == []
    assert line_boxes([], [(0, 9)]) == []
