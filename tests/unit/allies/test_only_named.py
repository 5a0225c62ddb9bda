"""Who only names what a position claims does not take it."""

from __future__ import annotations

import pytest

from indexer.allies.answer import Found, Stance
from indexer.allies.only_named import without_namers
from indexer.domain import Description, Document, Passage

ASKED = "The instrument on lamps should be legally binding."
TITLE = "Conference of harbours on a legally binding instrument under the Charter of Lamps and Seas"
SAID = "In this harbour we want the legally binding instrument to be one on lamps, and nothing else"


def stances(texts: list[str], *, asked: str = ASKED, language: str = "en") -> list[Stance]:
    """How passages with these texts stand, each by another submitter, which all seemed to take a part."""
    found = {}
    for number, text in enumerate(texts):
        passage = Passage(str(number), str(number), 1, 0, 0, None, language, text)
        submitted = Description(submitters=(f"Harbour {number}",), language=language)
        document = Document(str(number) * 24, f"{number}.pdf", "b", submitted, 1)
        of = Passage("", "", 0, 0, 0, None, "zh" if language == "zh" else "en", asked)
        nearest = (0, len(text))
        found[passage.id] = Found(document, passage, Stance.PARTLY, 0.5, covered=((0, 4),), nearest=nearest, of=of)
    return [one.stance for one in without_namers(found).values()]


def test_a_title_that_many_have_takes_no_position() -> None:
    assert set(stances([TITLE] * 7)) == {Stance.SAME_SUBJECT}


def test_a_title_within_a_sentence_is_one_too() -> None:
    assert stances([*[TITLE] * 7, f"We have come to the {TITLE}."])[-1] is Stance.SAME_SUBJECT


def test_what_few_have_is_no_name() -> None:
    assert set(stances([TITLE] * 6)) == {Stance.PARTLY}


def test_words_that_many_have_and_that_say_something_are_no_name() -> None:
    assert set(stances([SAID] * 9)) == {Stance.PARTLY}


def test_what_is_claimed_outside_the_name_counts() -> None:
    asked = "The instrument under the Charter of Lamps should be costly."
    said = f"{TITLE} must be costly."
    assert stances([*[TITLE] * 7, said], asked=asked)[-1] is Stance.PARTLY


@pytest.mark.parametrize("language", ["fr", "pt"])
def test_names_are_looked_for_in_the_language_of_the_position(language: str) -> None:
    assert set(stances([TITLE] * 7, language=language)) == {Stance.PARTLY}


def test_eight_characters_are_no_name() -> None:
    assert set(stances(["具有法律约束力的国际文书政府间会议"] * 7, asked="文书应具有法律约束力。", language="zh")) == {
        Stance.PARTLY
    }
