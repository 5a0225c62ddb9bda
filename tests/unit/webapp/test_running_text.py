"""Lines of a page that the paper broke run on; paragraphs, items and headings begin anew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.presenting.pieces import Piece
from webapp.presenters.running_text import closed_up, running

PAGE = """Summary
33. Hospitals and healthcare centres were continuously hit. At the
time of writing, only one healthcare facility inside the city was
partly operational.

• On 11 May, a strike landed 50 metres from the centre, killing two
• On 12 May, nobody was hurt in the city."""


def test_a_paragraph_runs_on_and_what_begins_anew_does() -> None:
    assert running(PAGE).split("\n") == [
        "Summary",
        PAGE.split("\n", 1)[1].split("\n\n", maxsplit=1)[0].replace("\n", " "),
        "",
        "• On 11 May, a strike landed 50 metres from the centre, killing two",
        "• On 12 May, nobody was hurt in the city.",
    ]


@given(st.text(alphabet="ab \n•1.-", max_size=200))
def test_offsets_stay_right(text: str) -> None:
    shown = running(text)
    assert len(shown) == len(text)
    assert all(one == other or (one == "\n" and other in " \u2060") for one, other in zip(text, shown, strict=True))


def test_a_word_that_a_line_divides_is_one() -> None:
    page = (
        "necessary for peace and the long-\nterm recovery of the State, from 2020 -\n"
        "not before that year - and until 2030-\n2035 at last"
    )
    shown = closed_up([Piece(running(page), marked=False)])
    assert shown[0].text == page.replace("long-\n", "long-").replace("\n", " ")


@pytest.mark.parametrize("text", ["", "\n", "one line"])
def test_little_stays_as_it_is(text: str) -> None:
    assert running(text) == text


def test_several_empty_lines_are_shown_as_one() -> None:
    pieces = [Piece("Title\n\n\n \t\nFirst.\n\nSecond.\n", marked=False), Piece("a\n\n\nb", marked=True)]
    assert closed_up(pieces) == [Piece("Title\n\nFirst.\n\nSecond.\n", marked=False), Piece("a\n\nb", marked=True)]
