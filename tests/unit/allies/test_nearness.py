"""What is near in meaning and no ally: quotations, negated clauses, words by which a debate is divided, and *but*."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from support.cases import each_case, scored

from indexer.allies import judging
from indexer.allies.answer import AlliesAnswer, Ally, Found, Stance
from indexer.allies.judging import (
    OPPOSED,
    PARTLY,
    PARTLY_COVERED,
    PARTLY_SAID,
    SAID,
    SAME,
    SENTENCE_TYPICAL,
    is_short,
    judged,
)
from indexer.allies.stance import Turn, compare, denies_something_else, negates_alone, opposing, parted, turned
from indexer.domain import Description, Document, NearPassage, NearSentence, Passage
from indexer.search.coverage import SearchCoverage
from indexer.shared_text.runs import Run

ASKED = "The law of lamps applies to harbours in a storm, and this does not encourage storms."
AGAINST = "At the same time, no attempt should be made to force the law of lamps upon harbours."
FOR = "We regret that no reference to the law of lamps for harbours is in the report."


def _passage(text: str, language: str = "en") -> Passage:
    return Passage("", "", 0, 0, 0, None, language, text)


def _stance(asked: str, text: str, sentence: str, similarity: float = SAME + 1) -> Stance:
    return _judged(asked, text, sentence, similarity).stance


def _judged(
    asked: str, text: str, sentence: str, similarity: float, runs: Sequence[Run] = (), *, coverage: float = 0.0,
    cosine: float = SENTENCE_TYPICAL, covered: tuple[tuple[int, int], ...] = (), language: str = "en",
    said: float = 1.0,
) -> Found:  # fmt: skip
    document = Document("b" * 24, "b.pdf", "b", Description(submitters=("Lowmoor",), language="en"), 1)
    start, passage = text.index(sentence), _passage(text, language)
    place = NearSentence(document, passage, start, start + len(sentence), cosine)
    return judged(_passage(asked), NearPassage(document, passage, similarity, place, coverage, covered, said), runs, ())


def test_what_is_too_far_to_be_on_the_same_subject_for_sure_says_so_unless_it_shares_words() -> None:
    said, asked = "Ships come and go.", ASKED * 4
    assert not _judged(asked, said, said, OPPOSED).distant
    assert _judged(asked, said, said, OPPOSED - 0.1).distant
    run = Run((0, 10), (0, 10), 3, edited=False)
    assert not _judged(asked, said, said, OPPOSED - 0.1, (run,)).distant


def test_the_words_of_a_short_text_tell_what_is_close() -> None:
    text = "Ships come and go."
    without, some, all_of_them = (
        _judged(ASKED, text, text, OPPOSED, coverage=share, said=share) for share in (0.0, 0.5, 1.0)
    )
    assert (without.distant, some.distant) == (True, False)
    assert without.score < some.score < all_of_them.score


@pytest.mark.parametrize("similarity", [1.0, PARTLY - 0.1, OPPOSED - 0.1])
@pytest.mark.parametrize("cosine", [0.8, SENTENCE_TYPICAL])
@pytest.mark.parametrize("asked", ["The law of lamps must apply to harbours.", ASKED * 4])
def test_no_rule_tells_anything_of_what_is_not_judged(
    asked: str, similarity: float, cosine: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = (AGAINST, FOR, "The law of lamps must not apply to harbours.", "The lamps are multilateral.")
    each: list[Found] = []
    for every in (False, True):
        if every:
            monkeypatch.setattr(judging, "may_tell", lambda *_: True)
        each += [_judged(asked, text, text, similarity, coverage=0.4, cosine=cosine) for text in texts]
    assert each[: len(texts)] == [replace(one, of=each[0].of) for one in each[len(texts) :]]


def test_a_far_passage_with_the_words_of_a_position_is_judged() -> None:
    asked = "The law of lamps must apply to harbours."
    covered = tuple((asked.index(one), asked.index(one) + 3) for one in ("law", "lamps", "apply", "harbours"))
    found = _judged(asked, asked, asked, 1.0, coverage=1.0, covered=covered)
    assert found.stance is Stance.SAME_POSITION


def test_a_long_name_that_both_write_is_no_shared_wording() -> None:
    name = "the Conference of the Parties to the United Harbours Framework Convention on Lamps and Tides"
    asked, said = f"We count on {name} to pay for oil.", f"Few keepers will come to {name} this year."
    where = [(one.index(name), one.index(name) + len(name)) for one in (asked, said)]
    run = Run(where[0], where[1], 16, edited=False)
    found = _judged(asked, said, said, PARTLY - 0.1, (run,), said=0.5)
    assert (found.stance, found.shared, found.distant) == (Stance.SAME_SUBJECT, (), True)
    plain = name.casefold()
    assert _judged(
        asked.replace(name, plain), said.replace(name, plain), said.replace(name, plain), OPPOSED, (run,)
    ).shared


def test_a_negated_duty_is_not_the_same_position_and_another_negation_may_be() -> None:
    assert _stance(ASKED, AGAINST, AGAINST) is Stance.SAME_SUBJECT
    assert _stance(f"{ASKED} {'Ships come and go at all hours. ' * 5}", FOR, FOR) is Stance.PARTLY
    assert _stance(ASKED, FOR, FOR) is Stance.SAME_SUBJECT, "of a short text, it may turn all"
    beside = "The law of lamps applies to harbours in a storm, and saying so does not make harbours a place of storms."
    assert _stance(beside, AGAINST, AGAINST) is Stance.SAME_SUBJECT
    success = "The law of lamps is a key to the success of harbours."
    idiom = "The success of harbours is due in no small part to the law of lamps."
    assert turned(success, "en", idiom, "en") is Turn.MAYBE
    asked = "The coast must have permanent keepers of its lamps."
    seats = "Two permanent keepers of lamps and five non-permanent ones should be given to the coast."
    assert turned(asked, "en", seats, "en") is Turn.NOT
    assert turned(asked, "en", "The coast should have non-commercial permanent keepers of its lamps.", "en") is Turn.NOT
    assert turned(asked, "en", "The coast should have non-permanent keepers of its lamps.", "en") is Turn.SURELY
    twice = "There should be no discrimination of lamps in harbours."
    assert turned("Lamps in harbours are treated alike, without discrimination.", "en", twice, "en") is Turn.NOT


def test_a_sentence_takes_up_a_position_whatever_stands_around_it() -> None:
    asked = "The lamps of the harbour must be lit."
    said = "We call for the harbour's lights to be lit."
    text = f"Ships come and go, and the tide is high. {said} Keepers have wives and children."

    def stance(similarity: float, cosine: float, coverage: float = 0.0) -> Stance:
        return _judged(asked, text, said, similarity, coverage=coverage, cosine=cosine).stance

    assert stance(SAME - 1, SENTENCE_TYPICAL + 0.02) is Stance.SAME_POSITION
    assert stance(SAME, SENTENCE_TYPICAL - 0.01) is Stance.SAME_SUBJECT, "near as a whole, in no sentence"
    assert stance(PARTLY, SENTENCE_TYPICAL, PARTLY_COVERED) is Stance.PARTLY
    assert stance(PARTLY, SENTENCE_TYPICAL, PARTLY_COVERED - 0.01) is Stance.SAME_SUBJECT, "it has too few of the words"
    assert stance(PARTLY, SENTENCE_TYPICAL - 0.01, PARTLY_COVERED) is Stance.SAME_SUBJECT


def test_who_says_little_of_a_position_in_one_sentence_does_not_take_it() -> None:
    asked = "Keepers should have the leading role in the lamps of harbours."
    said = "Keepers must have the leading part in the lamps of harbours."

    def stance(share: float, similarity: float = SAME) -> Stance:
        return _judged(asked, said, said, similarity, coverage=0.8, said=share).stance

    assert stance(SAID) is Stance.SAME_POSITION
    assert stance(SAID - 0.01) is Stance.PARTLY
    assert stance(PARTLY_SAID, PARTLY) is Stance.PARTLY
    assert stance(PARTLY_SAID - 0.01, SAME + 2) is Stance.SAME_SUBJECT
    both = f"{asked} They know them best."
    assert _judged(both, said, said, SAME, coverage=SAID, said=0.0).stance is Stance.SAME_POSITION, "half of it each"


def test_a_passage_shows_the_words_of_a_short_text_that_it_has() -> None:
    asked = "The lamps of the harbour must be lit at dusk."
    said = "We call for the harbour's lamps to be lit."
    places = ((16, 23), (26, 31))
    ally = _judged(asked, said, said, PARTLY, coverage=PARTLY_COVERED, covered=places)
    assert (ally.stance, ally.covered) == (Stance.PARTLY, places)
    other = _judged(asked, said, said, PARTLY - 1, coverage=PARTLY_COVERED, covered=places)
    assert (other.stance, other.covered) == (Stance.SAME_SUBJECT, places)


def test_words_that_no_passage_with_half_of_them_has_are_told() -> None:
    asked, said = "The lamps of the harbour must be lit at dusk.", "We call for the harbour's lamps to be lit."
    ally, other = (
        replace(_judged(asked, said, said, near, coverage=PARTLY_COVERED, covered=((16, 23),)), lacks=lacks)
        for near, lacks in ((PARTLY, ("must", "dusk")), (PARTLY - 1, ("dusk",)))
    )
    allies = tuple(Ally(stance.value, None, stance, (one,)) for one in (ally, other) for stance in (one.stance,))
    scope = SearchCoverage(1, 1, 0, 0)
    assert AlliesAnswer(asked, allies[:1], scope).unsaid == ("must", "dusk")
    assert AlliesAnswer(asked, allies, scope).unsaid == ("dusk",)
    assert AlliesAnswer(asked, allies[1:], scope).unsaid == ()


def test_what_has_half_of_the_words_of_a_long_text_does_not_take_its_position_for_that() -> None:
    said = "We call for the harbour's lamps to be lit."
    long = "The lamps of the harbour must be lit, which is what ships and keepers want. " * 3
    assert not is_short(long)
    assert _judged(long, said, said, PARTLY, coverage=1.0).stance is Stance.SAME_SUBJECT


def test_a_negation_more_may_turn_a_sentence_that_takes_up_a_position() -> None:
    asked = "Power over the lamps of the coast is the right of keepers."
    said = "Power over the lamps of the coast is not the right of keepers."
    assert _judged(asked, said, said, SAME - 1, coverage=1.0, cosine=1.0).stance is not Stance.SAME_POSITION
    assert not _judged(asked, said, said, PARTLY + 1, coverage=1.0).stance.agrees


@each_case
def test_what_denies_nothing_takes_a_position_that_does_so_in_part_at_most(
    said: str, language: str, stance: Stance
) -> None:
    """*Statehood cannot be won by a vote, only by talks*, and *we asked for a vote because the talks lead nowhere*."""
    asked = "A ferry cannot be won by asking, only by work."
    assert _judged(asked, said, said, SAME, coverage=1.0, language=language).stance is stance
    within = _judged(asked, said, said, SAME, coverage=PARTLY_COVERED - 0.1, language=language).stance
    assert within is (Stance.SAME_POSITION if stance is Stance.SAME_POSITION else Stance.SAME_SUBJECT)


def test_the_first_part_of_a_word_denies_no_sentence() -> None:
    asked = "Non-commercial keepers must have a say in the lamps of harbours."
    said = "Keepers of every kind need a say in the lamps of harbours."
    assert not negates_alone(asked, "en", said, "en")
    assert negates_alone(asked.replace("must", "must not"), "en", said, "en")
    asked, said = (f"The coast wants {one} rules for the lamps of harbours." for one in ("non-binding", "binding"))
    assert compare(asked, "en", said, "en").contradicting
    assert not compare(asked, "en", said.replace("binding", "new"), "en").contradicting


def test_a_sentence_in_quotation_marks_is_somebody_elses_position() -> None:
    asked = "Keepers alone decide on the lamps of a harbour."
    said = "Decisions on the lamps of a harbour are the right of keepers."
    assert _stance(asked, f"“{said} They have duties.” This has been disputed.", f"“{said}") is Stance.SAME_SUBJECT
    assert _stance(asked, f"“Lamps of the Coast” is read by many. {said}", said) is Stance.SAME_POSITION
    assert _stance(asked, f"She stated:\n“{said} They have:\n1 - duties.", f"“{said}") is Stance.SAME_SUBJECT
    assert _stance(asked, f"A keeper of “harbour lights writes. {said}", said) is Stance.SAME_POSITION


@scored(0.95)
def test_words_that_divide_a_debate_are_told_in_all_languages(
    one: str, language: str, other: str, other_language: str, *, apart: bool
) -> None:
    assert parted(one, language, other, other_language) is apart


@each_case
def test_who_denies_something_else_takes_no_part_of_a_position(said: str, *, something_else: bool) -> None:
    asked = "The light of lamps is not a right of keepers."
    assert denies_something_else(asked, "en", said, "en") is something_else
    assert not denies_something_else(asked, "en", said, "fr"), "words of other languages tell nothing"
    assert not denies_something_else("The light of lamps is a right of keepers.", "en", said, "en")


@scored(0.95)
def test_who_demands_the_other_side_of_a_debate_says_otherwise(
    one: str, language: str, other: str, other_language: str, words: list[str]
) -> None:
    places = opposing(one, language, other, other_language, (0, len(other)))
    assert [other[start:end] for start, end in places] == words


def test_the_other_side_of_a_debate_is_an_opponent_only_where_it_is_near_and_not_quoted() -> None:
    asked = "The lamps of a harbour must be under multilateral control."
    said = "The lamps of a harbour should be multistakeholder."
    assert _stance(asked, said, said, OPPOSED) is Stance.OTHERWISE
    assert _stance(asked, said, said, SAME + 2) is Stance.OTHERWISE
    assert _stance(asked, said, said, OPPOSED - 0.1) is Stance.SAME_SUBJECT
    assert _stance(asked, f"“{said}” Keepers have heard this.", f"“{said}”", OPPOSED) is Stance.SAME_SUBJECT
    name = "Keepers should appreciate the Global Multistakeholder Meeting on lamps."
    assert _stance(asked, name, name, OPPOSED) is Stance.SAME_SUBJECT, "all call it so"
    beside = f"{said} Ships come and go."
    assert _stance(asked, beside, "Ships come and go.", OPPOSED) is Stance.SAME_SUBJECT


def test_who_has_the_words_of_both_sides_of_a_debate_agrees_with_neither() -> None:
    """By *multilateral* some mean everybody, and say so in the next sentence."""
    asked = "The lamps of a harbour should be multilateral."
    assert _stance(asked, asked, asked) is Stance.SAME_POSITION
    both = f"{asked} They should be multistakeholder."
    assert _stance(asked, both, asked) is Stance.SAME_SUBJECT
    takes = _judged(both, asked, asked, SAME + 1, coverage=1.0).stance
    assert takes is Stance.SAME_POSITION, "who asks takes no side"
    assert _stance(asked, f"{asked} They should not be multistakeholder.", asked) is Stance.SAME_POSITION


def test_who_names_what_is_wanted_less_agrees_with_nothing() -> None:
    asked = "Keepers of the harbour should rely on the new lamps of the coast."
    agrees = "Keepers of the harbour should rely on the lamps of the coast."
    assert compare(asked, "en", agrees, "en").agreeing
    less = "Keepers of the harbour should rely on their eyes rather than on the new lamps of the coast."
    assert not compare(asked, "en", less, "en").agreeing
    assert _stance(asked, less, less, PARTLY) is Stance.SAME_SUBJECT


def test_what_goes_on_with_but_agrees_with_nothing() -> None:
    asked = "Lamps of the harbour are essential to keepers at night."
    assert compare(asked, "en", "Lamps of the harbour are essential at night.", "en").agreeing
    but = "Lamps of the harbour are essential at night, but the present lamps serve keepers before ships."
    assert not compare(asked, "en", but, "en").agreeing
    assert _stance(asked, but, but, PARTLY) is Stance.SAME_SUBJECT


@pytest.mark.parametrize("words", ["not, ", "should not be, ", "multilateral ", "“", "harbour lamps ", "; "])
def test_texts_without_end_are_compared_in_time_that_grows_with_them(words: str) -> None:
    taken = []
    for length in (2_000, 8_000):
        text = words * (length // len(words))
        since = time.process_time()
        turned(text, "en", text, "en")
        parted(text, "en", text, "en")
        opposing(text, "en", f"{text} multistakeholder", "en", (0, len(text)))
        taken.append(time.process_time() - since)
    assert taken[1] < max(8 * taken[0], 1)
