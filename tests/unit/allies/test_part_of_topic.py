"""A cell shows what is said on a part of its topic, says which word is missing, and takes no title for a position."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer import budget
from indexer.allies.comparison import Cell, Side, comparison
from indexer.allies.part_of_topic import parts_of
from indexer.domain import Description, Document, Match, MatchedBy
from indexer.errors import OverBudgetError
from indexer.messages import Message

if TYPE_CHECKING:
    from indexer.domain import SearchRequest, SearchResponse

SIDES = [Side("submitter", "Valmere"), Side("submitter", "Northquay")]


class _Strict(StubIndex):
    """Finds what has all words, and says `meant` of it, as engines do where no passage is near enough in meaning."""

    meant: tuple[MatchedBy, ...] = (MatchedBy.KEYWORD, MatchedBy.SEMANTIC)

    def search(self, request: SearchRequest, shown: int | None = 3) -> SearchResponse:
        found = super().search(replace(request, match=Match.ALL), shown)
        results = tuple(
            replace(hit, passages=tuple(replace(one, matched_by=self.meant) for one in hit.passages))
            for hit in found.results
        )
        return replace(found, results=results)


@pytest.fixture
def index() -> _Strict:
    made = _Strict()
    _add(made, "a", "Valmere", "Watching ships must respect their crews.")
    _add(made, "b", "Northquay", "The sea is wide.")
    made.near = ("a" * 24,)
    made.near_score = 3.5
    return made


def _add(index: StubIndex, letter: str, submitter: str, *texts: str, title: str = "") -> None:
    about = Description(title=title, submitters=(submitter,), language="en", date="2024-01-01")
    index.add(Document(letter * 24, f"{letter}.txt", letter, about, 1), *texts)


def _cell(index: StubIndex, topic: str) -> Cell:
    ((cell, _),) = comparison(index, VOCABULARY, SIDES, [topic])
    return cell


def test_one_adjective_does_not_empty_a_cell(index: _Strict) -> None:
    """What is said on watching is no answer on nightly watching, and no absence either."""
    cell = _cell(index, "nightly watching")
    assert cell.hit is not None
    assert (cell.near, cell.lacks, cell.parts) == (True, ("nightly",), ())


def test_what_only_has_a_word_is_counted_and_not_shown(index: _Strict) -> None:
    """A passage that has a word of the topic and speaks of something else is no position on it."""
    index.meant = (MatchedBy.KEYWORD,)
    cell = _cell(index, "nightly watching")
    assert cell.hit is None
    assert [(one.topic, one.documents) for one in cell.parts] == [("watching", 1)]
    index.meant = (MatchedBy.KEYWORD, MatchedBy.SEMANTIC)
    index.near = ()
    assert _cell(index, "nightly watching").hit is None
    assert _cell(index, "nightly lamps").parts == ()


def test_what_was_not_looked_for_is_said(index: _Strict) -> None:
    """Parts of topics take time of their own; a cell for which none is left must not seem to be empty for sure."""
    with budget.limited(60, 60):
        assert _cell(index, "nightly watching").parts_asked

    def over(*_: object) -> None:
        raise OverBudgetError(Message("too_much_work"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("indexer.allies.comparison.said_on_a_part", over)
        cell = _cell(index, "nightly watching")
    assert (cell.hit, cell.parts_asked) == (None, False)


def test_only_short_topics_of_plain_words_have_parts() -> None:
    assert parts_of("nightly watching") == [("nightly", "watching"), ("watching", "nightly")]
    assert parts_of("role of lamps") == [("role", "lamps"), ("lamps", "role")]
    assert parts_of("right to the sea") == [("right", "sea"), ("sea", "right")]
    for other in (
        "watching",
        "of lamps",
        '"nightly watching"',
        "nightly OR watching",
        "-nightly watching",
        "one two three four five",
    ):
        assert parts_of(other) == []


def test_a_title_is_shown_only_if_nothing_else_has_the_words(index: _Strict) -> None:
    """A theme of a meeting in quotation marks, or the document's own title, takes no position."""
    theme = "The meeting was on “lanterns at night”."
    _add(index, "c", "Valmere", theme, "Lanterns are dear.")
    cell = _cell(index, "lanterns")
    assert cell.hit is not None
    assert cell.hit.passage.text == "Lanterns are dear."
    _add(index, "d", "Valmere", "On harbour tolls", title="On harbour tolls")
    cell = _cell(index, "harbour tolls")
    assert cell.titled
    _add(index, "e", "Valmere", "We oppose harbour tolls.")
    cell = _cell(index, "harbour tolls")
    assert cell.hit is not None
    assert cell.hit.passage.text == "We oppose harbour tolls."


def test_a_topic_and_its_parts_are_asked_once_for_all_sides(index: _Strict, monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not depend on who speaks is most of the work: with six sides and eight topics it was done 219 times."""
    asked: list[str] = []
    asking = index.asking
    monkeypatch.setattr(index, "asking", lambda request: asked.append(request.query) or asking(request))
    sides = [Side("submitter", name) for name in ("Estmark", "Sudmark", "Westmark")]
    rows = comparison(index, VOCABULARY, sides, ["bright lanterns", "nightly lamps"])
    assert [cell.hit for row in rows for cell in row] == [None] * 6
    once = ["bright lanterns", "nightly lamps", "lanterns", "bright", "lamps", "nightly"]
    assert sorted(asked) == sorted(set(asked))
    assert set(asked) <= set(once)
