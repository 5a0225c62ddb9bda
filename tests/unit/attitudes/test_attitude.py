"""Whether a passage is for or against what a position speaks of, whatever words it says so with."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace

import pytest
from support.cases import each_case, scored
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.allies.answer import AlliesAnswer, Ally, Found, Stance
from indexer.allies.fragments import says_something
from indexer.allies.judging import SAME, SENTENCE_TYPICAL, judged
from indexer.allies.search import Allies
from indexer.attitudes.attitude import Standing, side_taken, standing
from indexer.domain import Description, Document, NearPassage, NearSentence, Passage
from indexer.languages import LANGUAGES
from indexer.search.coverage import SearchCoverage


def _passage(text: str, language: str = "en") -> Passage:
    return Passage("", "", 0, 0, 0, None, language, text)


def _near(
    text: str, sentence: str = "", language: str = "en", covered: tuple[tuple[int, int], ...] = ()
) -> NearPassage:
    document = Document("b" * 24, "b.pdf", "b", Description(submitters=("Lowmoor",), language=language), 1)
    start, passage = text.index(sentence), _passage(text, language)
    place = NearSentence(document, passage, start, start + len(sentence or text), SENTENCE_TYPICAL)
    return NearPassage(document, passage, SAME + 1, place, 1.0, covered, 1.0, ("lamps",))


def _standing(asked: str, text: str, sentence: str = "", language: str = "en") -> Standing:
    return standing(_passage(asked, language), _near(text, sentence, language))


def _judged(asked: str, text: str, sentence: str = "", language: str = "en") -> Found:
    return judged(_passage(asked, language), _near(text, sentence, language), (), ())


@scored(0.95)
def test_a_position_and_its_contrary_take_different_sides(language: str, one: str, other: str) -> None:
    for asked, said in ((one, other), (other, one)):
        assert _standing(asked, said, language=language).differs, (asked, said)
        same = _standing(asked, asked, language=language)
        assert same.asked * same.found > 0, asked


@each_case
def test_who_demands_nothing_contrary_is_not_told_to_say_otherwise(asked: str, said: str) -> None:
    assert _judged(asked, said).stance is not Stance.OTHERWISE


def test_what_is_let_be_tells_it_only_where_it_is_denied() -> None:
    asked = "We recognize the charter of the isle."
    assert _standing(asked, "We will never recognize the charter of the isle.").firm
    assert not _standing(
        "The charter of the isle must be rejected.", "Those who recognize the charter of the isle."
    ).firm


def test_who_rejects_what_a_text_states_is_no_ally() -> None:
    asked, said = (
        "The law of lamps applies to harbours.",
        "We reject any attempt to apply the law of lamps to harbours.",
    )
    assert _judged(asked, asked).stance.agrees
    assert not _judged(asked, said).stance.agrees


def test_who_demands_the_same_of_something_else_is_no_ally() -> None:
    asked, said = "The flood of lamps must be stopped.", "Lamps are many here. This disaster must be stopped."
    assert not _judged(asked, said, " This disaster must be stopped.").stance.agrees


@scored(0.95)
def test_who_takes_the_other_side_says_otherwise_and_the_words_that_tell_it_are_marked(asked: str, said: str) -> None:
    found = _judged(asked, said)
    assert not found.stance.agrees
    if found.stance is Stance.OTHERWISE:
        assert found.contradicts
        assert found.lacks == ()


def test_an_opponent_stands_under_otherwise() -> None:
    found = _judged("We support the toll against Lowmoor.", "We call for an end to the toll against Lowmoor.")
    assert found.stance is Stance.OTHERWISE
    assert [found.passage.text[start:end] for start, end in found.contradicts] == ["call for", "end"]


@each_case
def test_where_nothing_tells_a_side_nothing_is_concluded(asked: str, said: str) -> None:
    assert not _standing(asked, said).differs


def test_a_question_tells_no_side_and_is_no_agreement() -> None:
    asked = "We tolerate the toll on all lamps of the coast."
    said = "Is a coast with a toll on all lamps just?"
    assert _judged(asked, said).stance is Stance.SAME_SUBJECT
    assert _judged(asked, "We tolerate a toll on all lamps of the coast.").stance is Stance.SAME_POSITION


def test_a_side_that_is_not_told_makes_no_more_than_a_part_of_a_position() -> None:
    asked = "We support the toll on all lamps of the coast."
    assert _judged(asked, "There is a toll on all lamps of the coast.").stance is Stance.PARTLY
    assert _judged("There is a toll on lamps.", "There is a toll on lamps.").stance is Stance.SAME_POSITION


def test_another_sentence_of_the_passage_tells_it_where_the_nearest_does_not() -> None:
    nearest = "There is a toll on lamps."
    text = f"We call for an end to the toll on lamps. {nearest} Ships come and go."
    found = _judged("We support the toll on lamps.", text, nearest)
    assert (found.stance, found.contradicts) == (Stance.SAME_SUBJECT, ())
    ally = _judged("The toll on lamps must be abolished.", text, nearest)
    assert ally.stance.agrees
    assert [text[start:end].strip() for start, end in ally.telling] == ["We call for an end to the toll on lamps."]


@each_case
def test_who_sees_no_need_for_it_in_another_sentence_is_no_ally(
    language: str, asked: str, nearest: str, other: str
) -> None:
    """The nearest sentence of a passage may be about the subject, and the next one against it."""
    text = f"{nearest} {other}"
    assert _standing(asked, text, nearest, language).taken_back
    assert not _judged(asked, text, nearest, language).stance.agrees


@each_case
def test_what_refuses_nothing_that_is_wanted_takes_nothing_back(other: str) -> None:
    """Idioms, and what is against other things."""
    nearest = "Ships come to the harbour."
    assert not _standing("A new harbour toll must be introduced.", f"{nearest} {other}", nearest).taken_back


def test_words_that_are_translated_as_one_count_as_several() -> None:
    """A term of three words is most of what a position speaks of, though a translation covers it in one piece."""
    said = "Rechazamos el peaje del puerto nuevo."
    covered = ((said.index("peaje"), len(said) - 1),)
    found = standing(_passage("A toll applies in the new harbour."), _near(said, language="es", covered=covered))
    assert found.taken_back


def test_a_text_in_no_known_language_is_read_in_that_of_the_passage() -> None:
    assert standing(_passage("We tolerate free ports.", "und"), _near("We must not tolerate free ports.")).differs


def test_in_another_language_the_words_as_translated_are_what_is_spoken_of() -> None:
    said = "Nous demandons la levée de la taxe."
    covered = ((said.index("taxe"), said.index("taxe") + 4),)
    assert standing(_passage("We support the toll."), _near(said, language="fr", covered=covered)).found in {-1, 0}
    said = "Nous condamnons la taxe."
    covered = ((said.index("taxe"), said.index("taxe") + 4),)
    assert standing(_passage("We support the toll."), _near(said, language="fr", covered=covered)).differs


def test_words_that_are_missing_are_told_of_passages_in_the_language_of_the_text_alone() -> None:
    asked = "We support the toll on lamps."
    assert _judged(asked, "We support the toll.").lacks == ("lamps",)
    assert judged(_passage(asked), _near("Nous soutenons la taxe.", language="fr"), (), ()).lacks == ()
    assert judged(_passage(asked, "und"), _near("We support the toll."), (), ()).lacks == ()


def _ally(submitter: str, stance: Stance) -> Ally:
    document = Document("b" * 24, "b.pdf", "b", Description(submitters=(submitter,)), 1)
    return Ally(submitter, None, stance, (Found(document, _passage("We support the toll."), stance, 0.5),))


def test_a_submitter_stands_once_among_those_who_say_it_and_otherwise_besides() -> None:
    allies = (
        _ally("Lowmoor", Stance.SAME_POSITION), _ally("LOWMOOR", Stance.PARTLY), _ally("Valmere", Stance.PARTLY),
        _ally("Valmere", Stance.OTHERWISE), _ally("Lowmoor", Stance.SAME_SUBJECT),
        _ally("Eastmere", Stance.SAME_SUBJECT),
    )  # fmt: skip
    above = AlliesAnswer("", allies, SearchCoverage(1, 1, 0, 0)).named_above
    assert [(one.submitter, one.stance) for one in above] == [
        ("LOWMOOR", Stance.PARTLY), ("Lowmoor", Stance.SAME_SUBJECT)
    ]  # fmt: skip


def test_parts_of_a_file_of_nobody_knows_whom_stand_once_among_those_who_say_it() -> None:
    said = _ally("", Stance.SAME_POSITION)
    parts = [replace(said.passages[0].document, id=letter * 24, description=Description()) for letter in "cd"]
    best, other = (replace(said, passages=(replace(said.passages[0], document=one),)) for one in parts)
    other = replace(other, stance=Stance.PARTLY)
    assert AlliesAnswer("", (best, other), SearchCoverage(1, 1, 0, 0)).named_above == (other,)


def test_who_says_otherwise_does_not_say_it_in_part_in_another_passage() -> None:
    asked = "We support the toll on lamps."
    found = [
        _judged(asked, "We call for an end to the toll on lamps."),
        _judged(asked, "There is a toll on lamps in the north."),
    ]
    assert [one.stance for one in found] == [Stance.OTHERWISE, Stance.PARTLY]
    told = Allies(StubIndex(), VOCABULARY)._by_submitter(found)
    assert Counter(one.stance for one in told) == {Stance.OTHERWISE: 1, Stance.SAME_SUBJECT: 1}
    assert max(one.score for one in told) == found[1].score * 0.5 + 0.1


def test_who_says_the_same_does_not_say_otherwise_in_another_passage() -> None:
    asked = "The toll on lamps must be lifted."
    found = [_judged(asked, "The toll on lamps must be lifted."), _judged(asked, "We support the toll on lamps.")]
    assert [one.stance for one in found] == [Stance.SAME_POSITION, Stance.OTHERWISE]
    told = Allies(StubIndex(), VOCABULARY)._by_submitter(found)
    assert Counter(one.stance for one in told) == {Stance.SAME_POSITION: 1, Stance.SAME_SUBJECT: 1}
    assert not any(one.contradicts for ally in told for one in ally.passages)


@scored(0.95)
def test_names_and_what_recognition_made_up_say_nothing(text: str, language: str, says: bool) -> None:
    assert says_something(_near(text, language=language)) is says


@each_case
def test_a_question_within_a_sentence_takes_no_side(language: str, said: str) -> None:
    thing = {"en": "toll", "fr": "taxe", "es": "tasa", "ru": "сбор", "ar": "الضريبة", "zh": "税"}[language]
    covered = ((said.index(thing), said.index(thing) + len(thing)),)
    found = standing(_passage("We reject the toll."), _near(said, language=language, covered=covered))
    assert (found.found, found.asks) == (0, True)


@pytest.mark.parametrize("words", ["we never, ", "support the toll, ", "not, ", "ask whether ", "which toll "])
def test_sentences_without_end_are_read_in_time_that_grows_with_them(words: str) -> None:
    times = []
    for count in (1_000, 4_000):
        text = f"{(words * count)[: count * 4]} toll."
        started = time.thread_time()
        _standing("We support the toll.", text)
        _standing(text, "We support the toll.")
        times.append(time.thread_time() - started)
    assert times[1] < 8 * times[0] + 0.5


def test_who_names_both_states_speaks_of_what_is_between_them() -> None:
    """*Russia must stop destabilizing Ukraine* was no answer to *Russia must stop its war against Ukraine*."""
    asked = _passage("Norway must stop its war against Sweden.")
    assert not standing(asked, _near("Norway must stop destabilizing Sweden.")).strays
    assert standing(asked, _near("Norway must stop burning coal.")).strays


@scored(0.95)
def test_a_passage_takes_the_side_that_a_question_asks_for_or_the_other(text: str, side: int) -> None:
    assert side_taken("who opposes the new harbour tolls", "en", _passage(text), ()) == side


def test_a_side_is_told_in_another_language_by_the_words_that_are_translated() -> None:
    text = "Rechazamos los peajes del puerto."
    covered = [(start, start + len(word)) for word in ("peajes", "puerto") for start in [text.index(word)]]
    assert side_taken("who opposes the harbour tolls", "en", _passage(text, "es"), covered) == 1
    assert side_taken("who opposes the harbour tolls", "en", _passage(text, "es"), ()) == 0


def test_a_question_in_no_known_language_asks_for_no_side() -> None:
    assert side_taken("opposes tolls", "und", _passage("We reject tolls."), ()) == 0


def test_what_a_question_wants_to_end_is_not_told() -> None:
    passage = _passage("We support harbour tolls.")
    assert side_taken("who supports harbour tolls", "en", passage, ()) == 1
    assert side_taken("who supports harbour tolls to end", "en", passage, ()) == 0


@scored(0.95)
def test_words_that_ask_for_a_side_are_read_as_one_that_tells_it(language: str, things: str, said: str) -> None:
    usual = [group.partition(",")[0] for group in LANGUAGES[language].same_positions.split()]
    assert [side_taken(f"{one} {things}", language, _passage(said, language), ()) for one in usual] == [1, -1]
