"""Which sentence of a passage is set larger, and what is shown around it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from support.cases import each_case
from unit.webapp.stub import document

from indexer.domain import MatchedBy, Passage, PassageHit, PassageKind
from indexer.passages import lead_first
from indexer.presenting.answering import LISTED, LONGEST, WHOLE, answering, sentences
from indexer.presenting.pieces import Piece

ENCRYPTION = (
    "35. We thank the Chair. Encryption protects journalists and Mr. Torv agrees. It is not a threat to hospitals. "
    "Other threats remain."
)
LONG = f"they burn {'all night and ' * (LONGEST // 14)}day"


def hit(
    text: str,
    *marked: str,
    kind: PassageKind = PassageKind.STATEMENT,
    mode: MatchedBy = MatchedBy.KEYWORD,
    nearest: str = "",
) -> PassageHit:
    about = document(1)
    passage = Passage(
        id=f"{about.id}.1",
        document_id=about.id,
        ordinal=0,
        page=1,
        page_to=1,
        paragraph=None,
        text=text,
        language="en",
        kind=kind,
    )
    words = [(word, tuple(match.span() for match in re.finditer(rf"(?i){re.escape(word)}", text))) for word in marked]
    places = sorted(place for _, each in words for place in each)
    found = text.find(nearest) if nearest else -1
    span = (found, found + len(nearest)) if found >= 0 else None
    return PassageHit(passage, 1.0, (mode,), tuple(places), words=tuple(words), nearest=span)


def said(pieces: object) -> str:
    assert isinstance(pieces, list | tuple)
    return "".join(piece.text for piece in pieces)


@each_case
def test_a_text_has_these_sentences(text: str, expected: list[str]) -> None:
    spans = list(sentences(text))
    assert [text[start:end] for start, end in spans] == expected
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_the_sentence_with_the_most_different_words_answers() -> None:
    shown = answering(hit(ENCRYPTION, "threat", "hospitals", "Encryption"))
    assert said(shown.answer) == "It is not a threat to hospitals."
    assert [piece.text for piece in shown.answer if piece.marked] == ["threat", "hospitals"]
    assert " ".join((said(shown.before), said(shown.answer), said(shown.after))) == ENCRYPTION


def test_a_word_as_typed_answers_before_its_other_forms() -> None:
    text = "Peaceful coexistence of the peaceful must be promoted. We want Peace now. All peace is good."
    places = tuple(match.span() for match in re.finditer("(?i)peace(ful)?", text))
    assert said(answering(replace(hit(text), words=(("peace", places),))).answer) == "We want Peace now."


def test_more_of_the_words_answer_before_fewer_as_typed() -> None:
    text = "A lamp and a fog horn burn. The lamps of harbours burn."
    words = (("lamp", ((2, 6), (32, 37))), ("harbour", ((41, 49),)))
    assert said(answering(replace(hit(text), words=words)).answer) == "The lamps of harbours burn."


def test_of_sentences_with_the_same_words_the_nearest_answers() -> None:
    text = "Harbours have their lamps. All lamps must burn at night. No lamps are dim."
    assert said(answering(hit(text, "lamps", nearest="All lamps must burn at night.")).answer).startswith("All")
    assert said(answering(hit(text, "dim", nearest="All lamps must burn at night.")).answer) == "No lamps are dim."


def test_where_no_word_stands_the_nearest_sentence_answers() -> None:
    shown = answering(hit(ENCRYPTION, mode=MatchedBy.SEMANTIC, nearest=" It is not a threat to hospitals."))
    assert said(shown.answer) == "It is not a threat to hospitals."
    assert answering(hit("Lamps\nWe thank you.", mode=MatchedBy.SEMANTIC, nearest="Chair")).answer == ()


def test_what_is_no_whole_sentence_answers_only_where_none_has_as_many_words() -> None:
    text = "Liability of keepers.\nKeepers of all lamps are free of liability for them.\n- lamps of all keepers"
    assert said(answering(hit(text, "liability", "keepers")).answer).startswith("Keepers of all lamps are")
    assert said(answering(hit("Of fees.\nWe want lamps to burn.", "fees")).answer) == "Of fees."


def test_the_head_of_a_form_does_not_answer() -> None:
    text = "Keywords: lamps, hours, harbours Abstract Lamps must burn at night. The hours are long."
    assert said(answering(hit(text, "lamps", "hours", "harbours")).answer) == "Lamps must burn at night."


def test_without_a_word_and_a_nearest_sentence_none_answers() -> None:
    shown = answering(hit(ENCRYPTION, mode=MatchedBy.SEMANTIC))
    assert (shown.answer, said(shown.before)) == ((), ENCRYPTION)


def test_of_a_long_passage_only_what_stands_around_is_shown() -> None:
    text = f"{'Words go on and on here. ' * 40}This answers. {'They go on after it as well. ' * 40}".strip()
    shown = answering(hit(text, "answers"))
    assert said(shown.answer) == "This answers."
    assert said(shown.before).startswith(" … ")
    assert said(shown.after).endswith(" … ")
    assert len(said(shown.before) + said(shown.after)) < WHOLE


def test_a_sentence_that_is_a_wall_is_not_set_larger() -> None:
    text = f"It answers {'and so on ' * (LONGEST // 10)}."
    assert answering(hit(text, "answers")).answer == ()
    assert said(answering(hit(f"{text} This one answers as well.", "answers")).answer) == "This one answers as well."
    assert answering(hit(f"{text} This one goes on.", "answers", "so", "on")).answer == ()


def test_of_a_document_that_is_only_listed_little_is_shown() -> None:
    about = hit("Words of the cover. " * 60)
    listed = PassageHit(about.passage, 0.0, (), ())
    assert len(said(answering(listed).before)) <= LISTED + 3
    assert answering(listed).before[-1] == Piece(" … ", marked=False)


def test_what_states_something_comes_before_covers_and_headings() -> None:
    cover, first, second = hit("Cover", kind=PassageKind.COVER), hit("First."), hit("Second.")
    assert lead_first([cover, first, second]) == [first, second, cover]


def test_words_in_a_title_alone_come_after_words_in_a_statement() -> None:
    titled = hit(
        "Letter on fisheries and ports\nSubmitted by Torvia\nWe thank the Chair for the work done.", "fisheries"
    )
    said_so = hit("We propose that fisheries be closed.", "fisheries")
    near = hit("The sea is shared by all of us.", mode=MatchedBy.SEMANTIC)
    assert lead_first([titled, near, said_so]) == [near, said_so, titled]


MASTHEAD = "Lumen Assembly S/2031/7\nDistr.: General 4 May 2031\nOriginal: English\n31-00512 (E) 040531 *3100512*\n"
LETTER = "Letter dated 4 May 2031\nWe reject the claims about fisheries. We ask for a reply."


def test_what_is_shown_begins_after_the_masthead() -> None:
    shown = answering(hit(MASTHEAD + LETTER, "fisheries"))
    assert said(shown.before) == " … Letter dated 4 May 2031"
    assert said(shown.answer) == "We reject the claims about fisheries."
    assert said(answering(hit(MASTHEAD + LETTER)).before).startswith(" … Letter dated 4 May 2031")


@pytest.mark.parametrize("title", ["Sovereignty of lamps in the General Assembly", "The sovereignty of lamps"])
def test_of_a_cover_the_title_is_shown_without_the_masthead(title: str) -> None:
    cover = f"Lumen General Assembly S/2031/7\nDistr.: General 4 May 2031\n31-00512 (E) 040531 *3100512* {title}"
    shown = answering(hit(cover, "general", "sovereignty"))
    assert (said(shown.before) + said(shown.answer)).removeprefix(" … ") == title


def test_a_masthead_with_a_marked_word_is_shown() -> None:
    assert "S/2031/7" in said(answering(hit(MASTHEAD + LETTER, "S/2031/7")).answer)


def test_a_passage_that_is_a_masthead_is_shown() -> None:
    assert said(answering(hit(MASTHEAD)).before).startswith("Lumen Assembly")


def test_a_signature_does_not_answer_where_a_sentence_does() -> None:
    text = (
        "We ask that children be kept out of conflict. (Signed) Ana Sole, Chair, Group on Children and Armed Conflict"
    )
    assert said(answering(hit(text, "children", "armed", "conflict")).answer).startswith("We ask")
    assert said(answering(hit(text, "Armed")).answer).startswith("(Signed)")


def test_a_heading_does_not_answer_where_a_sentence_says_as_much() -> None:
    text = "Building trust\n18. We build trust, and trust is built by building."
    assert said(answering(hit(text, "build", "trust")).answer).startswith("18.")
    assert said(answering(hit("Building trust\n18. We train judges.", "trust")).answer).startswith("Building trust")


FORM = "Lamps for tides Area: PRINCIPLES Region: Valmere Sector: Other Keywords: lamps, fog Abstract\n"


@pytest.mark.parametrize(
    ("marked", "begins"),
    [(("lamps",), "… We want lamps"), ((), "… We want lamps"), (("lamps", "fog"), "Lamps for tides")],
)
def test_an_excerpt_begins_behind_a_form_unless_a_word_is_in_it_alone(marked: tuple[str, ...], begins: str) -> None:
    excerpt = answering(hit(f"{FORM}We want lamps. They must be lit.", *marked))
    shown = said([*excerpt.before, *excerpt.answer, *excerpt.after])
    assert shown.strip().startswith(begins)
