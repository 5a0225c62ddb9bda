"""Passages of allies show the part for which they are there, not their beginning."""

from __future__ import annotations

from indexer.allies.answer import Found, Stance
from indexer.domain import Description, Document, Passage
from webapp.presenters.shared_words import marked

OPENING = "The sea is wide, and many people live on its coasts and on its islands. " * 4
SAID = "Every lamp should be lit before night falls."
TEXT = f"{OPENING}{SAID} Thank you for your attention."
PLACE = len(OPENING), len(OPENING) + len(SAID)
DOCUMENT = Document("a" * 24, "a.pdf", "a", Description(), 1)


def _found(text: str = TEXT, **why: object) -> Found:
    passage = Passage("p", DOCUMENT.id, 0, 1, 1, None, "en", text)
    return Found(DOCUMENT, passage, Stance.SAME_SUBJECT, 0.3, **why)  # type: ignore[arg-type]


def test_a_passage_begins_with_the_sentence_nearest_to_what_was_asked() -> None:
    shown = marked(_found(nearest=PLACE))
    assert "".join(one.text for one in shown) == f"… {SAID} Thank you for your attention."
    assert {one.kind for one in shown} == {""}


def test_shared_and_contradicting_words_come_before_what_is_only_near() -> None:
    lamp = TEXT.index("lamp")
    for kind, why in (
        ("shared", {"shared": ((lamp, lamp + 4),)}),
        ("contradicts", {"contradicts": ((lamp, lamp + 4),)}),
    ):
        _, before, word, _ = marked(_found(nearest=(0, 71), **why))
        assert (before.text, word.text, word.kind) == ("Every ", "lamp", kind)


def test_what_begins_near_the_place_and_what_has_none_is_shown_from_the_beginning() -> None:
    short = f"Thank you. {SAID}"
    assert [one.text for one in marked(_found(short, nearest=(11, len(short))))] == [short]
    assert [one.text for one in marked(_found())] == [TEXT]


def test_in_a_very_long_sentence_the_place_is_seen_with_words_before_it() -> None:
    text = "and the sea is wide " * 40 + "every lamp is lit"
    place = text.index("every"), len(text)
    begun, shared = (one.text for one in marked(_found(text, shared=(place,)))[1:])
    assert shared == "every lamp is lit"
    assert 100 < len(begun) <= 130


def test_a_sentence_that_tells_the_side_before_the_nearest_one_is_shown_too() -> None:
    telling = "We want every lamp lit."
    text = f"{OPENING}{telling} {SAID}"
    nearest, told = ((text.index(one), text.index(one) + len(one)) for one in (SAID, telling))
    assert "".join(one.text for one in marked(_found(text, nearest=nearest, telling=(told, nearest)))) == (
        f"… {telling} {SAID}"
    )
