"""Whose a recommendation is that the report of a body lists; who says it where no submitter is known."""

from __future__ import annotations

import pytest
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.allies.answer import Stance
from indexer.allies.search import Allies
from indexer.domain import Description, Document, Filters

LISTED = (
    "Abolish the death penalty for all crimes by law (Spain);",
    "Abolish the death penalty for all crimes at once (Norway, Mexico);",
    "Abolish (Chile) the death penalty for all crimes in law (Fiji);",
)
ASKED = "Abolish the death penalty for all crimes"


def _index(*texts: str, submitters: tuple[str, ...] = ("Working Group on Lamps",), title: str = "") -> StubIndex:
    made = StubIndex()
    groups = ("States",) if submitters == ("Kenya",) else ()
    described = Description(title=title, submitters=submitters, groups=groups, language="en")
    made.add(Document("a" * 24, "report.pdf", "a", described, 1), *texts)
    return made


def _who(index: StubIndex, text: str = ASKED) -> set[tuple[str, tuple[str, ...]]]:
    answer = Allies(index, VOCABULARY).of_text(text, Filters())
    return {(ally.submitter, ally.reported_by) for ally in answer.allies}


def test_a_recommendation_is_of_the_states_in_brackets() -> None:
    """The working group that lists them was shown as the ally."""
    told = ("Working Group on Lamps",)
    assert _who(_index(*LISTED)) == {("Spain", told), ("Mexico; Norway", told), ("Working Group on Lamps", ())}


@pytest.mark.parametrize(
    ("texts", "submitters"),
    [(LISTED, ("Kenya",)), (("The death penalty for all crimes was discussed in Oslo (Norway).",), ("Guild",))],
)
def test_a_place_is_no_recommending_state(texts: tuple[str, ...], submitters: tuple[str, ...]) -> None:
    assert _who(_index(*texts, submitters=submitters)) == {(submitters[0], ())}


def test_who_asks_is_not_answered_with_its_own_recommendation() -> None:
    index = _index(*LISTED)
    index.add(Document("b" * 24, "spain.pdf", "b", Description(submitters=("Spain",), language="en"), 1), ASKED)
    passage = index.passages("b" * 24)[0]
    answer = Allies(index, VOCABULARY).of_passage(passage.id, Filters())
    assert "Spain" not in {ally.submitter for ally in answer.allies}


def test_a_file_is_nobodys_name() -> None:
    answer = Allies(_index(ASKED, submitters=(), title="On lamps"), VOCABULARY).of_text(ASKED, Filters())
    (ally,) = answer.allies
    assert (ally.submitter, ally.title, ally.stance.agrees) == ("", "On lamps", ally.stance is not Stance.SAME_SUBJECT)
