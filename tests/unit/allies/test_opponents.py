"""Who shares words with a position and does not take it: who names its subject, is accused by it, or presides."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.allies.answer import Stance
from indexer.allies.fragments import says_something
from indexer.allies.judging import SAME, SENTENCE_TYPICAL, judged
from indexer.allies.named_states import accuses_its_author, exchanges_states, leaves_out_who_acts
from indexer.allies.naming import words_that_say
from indexer.allies.of_a_meeting import is_of_the_meeting
from indexer.allies.own_view import declines, disowned, is_dated_fact
from indexer.allies.stance import denies_otherwise
from indexer.analysis import exacts
from indexer.domain import Description, Document, NearPassage, NearSentence, Passage
from indexer.shared_text.runs import runs_of_terms

ITEM = "the item entitled “The situation of the lamps in the harbours of the northern coast”"


def _asked(text: str, language: str = "en") -> Passage:
    return Passage("", "", 0, 0, 0, None, language, text)


def _near(text: str, submitter: str = "Lowmoor", language: str = "en") -> NearPassage:
    said = text.split(" | ", maxsplit=1)[0]
    passage = Passage("b", "b", 1, 0, 0, None, language, text.replace(" | ", " "))
    description = Description(submitters=(submitter,) if submitter else (), language=language)
    document = Document("b" * 24, "b.pdf", "b", description, 1)
    sentence = NearSentence(document, passage, 0, len(said), SENTENCE_TYPICAL)
    return NearPassage(document, passage, SAME, sentence, 1.0, ((0, 4),), 1.0)


def _stance(asked: str, said: str, submitter: str = "Lowmoor") -> Stance:
    near = _near(said, submitter)
    runs = runs_of_terms(exacts(asked), exacts(near.passage.text))
    return judged(_asked(asked), near, runs, ()).stance


@pytest.mark.parametrize("frame", ["{item}", "with {item} in mind"])
def test_the_title_of_what_both_speak_of_is_no_shared_wording(frame: str) -> None:
    asked = f"We regret that {ITEM} was included in the agenda of the session."
    said = f"We fully support the request that {frame.format(item=ITEM)} be retained."
    assert _stance(asked, said) is not Stance.SAME_WORDS


def test_a_reference_to_a_draft_says_nothing_and_a_clause_does() -> None:
    reference = (
        "draft resolution IV recommended by the Third Committee in its report contained in document A/9/456/Add.2"
    )
    clause = "lamps on the coast shall be lit by the towns that have them from dusk to dawn"
    for text, least in ((reference, 0), (clause, 12)):
        passage = _near(text).passage
        assert (words_that_say(passage, (0, len(text))) > 0) == (least > 0)


@each_case
def test_who_is_asked_or_accused_is_no_ally_for_its_name(asked: str, submitter: str, *, accused: bool) -> None:
    language = "es" if "debe" in asked else "fr" if "doit" in asked else "ru" if "должна" in asked else "en"
    assert accuses_its_author(_asked(asked, language), _near("Lamps are lit.", submitter)) == accused


@scored(0.95)
def test_who_does_it_to_whom_is_told_by_the_order_of_the_names(said: str, submitter: str, *, exchanged: bool) -> None:
    assert exchanges_states(_asked("Norway attacks the lamps of Sweden."), _near(said, submitter)) == exchanged


@scored(0.95)
def test_who_does_not_go_along_with_a_text_says_so(said: str, language: str) -> None:
    assert declines(_near(said, language=language), _asked("Lamps must be lit."))
    assert not declines(_near(said, language=language), _asked("We voted against lamps."))


def test_what_others_voted_is_not_the_authors() -> None:
    assert not declines(_near("Highfen voted against lamps."), _asked("Lamps must be lit."))


def test_a_past_year_demands_nothing() -> None:
    assert is_dated_fact(_near("It is notable that in 1979 the toll was abolished in the town."))
    assert not is_dated_fact(_near("We abolished the toll in 1979."))
    assert not is_dated_fact(_near("By 2030 the toll must be abolished."))


def test_a_negation_denies_what_stands_behind_it() -> None:
    asked = "Harbours do not have the right to free light."
    assert denies_otherwise(asked, "en", "The right to free light does not make harbours independent of towns.", "en")
    twice = "The right to free light does not make harbours independent and that right shall not be used by towns."
    assert denies_otherwise(asked, "en", twice, "en")
    assert not denies_otherwise(asked, "en", "We hold that harbours do not have a right to free light.", "en")
    assert not denies_otherwise(
        "Towns must not govern harbours.", "en", "Harbours must not be governed by towns.", "en"
    )


def test_a_report_tells_what_others_want() -> None:
    asked = _asked("The embargo on lamps must be lifted.")
    said = "The African Union appealed for the lifting of the embargo on lamps."
    place = said.index("embargo")
    for submitter, reported in (("Secretary-General", True), ("Norway", False)):
        near = _near(said, submitter)
        covered = NearPassage(
            near.document, near.passage, near.similarity, near.sentence, 1.0, ((place, place + 7),), 1.0
        )
        assert disowned(covered, asked) == reported


@pytest.mark.parametrize(
    "text", ["The President: The Assembly will now take a decision on the draft.", "A recorded vote was taken."]
)
def test_who_presides_and_votes_take_no_position(text: str) -> None:
    nobody, somebody = _near(text, ""), _near(text, "Norway")
    assert is_of_the_meeting(nobody.document, nobody.passage)
    assert not is_of_the_meeting(somebody.document, somebody.passage)


@pytest.mark.parametrize("noise", ["I . .• r ·11 1 I ~ .~I v ~ p r,", "© A do be S to ck is I r v p it"])
def test_what_recognition_made_up_is_no_candidate(noise: str) -> None:
    assert not says_something(_near(noise))
    assert says_something(_near("We want it so."))


def test_what_is_against_something_else_behind_it_makes_no_opponent() -> None:
    asked = "Use of the lamps should be triggered, and the toll is illegal."
    said = (
        "We would be justified in triggering the use of lamps to restore rules against fog that would prohibit ships."
    )
    assert _stance(asked, said) is not Stance.OTHERWISE


@each_case
def test_who_is_not_named_is_not_said_to_do_it(said: str, submitter: str, *, left_out: bool) -> None:
    """*Ukraine attacks Russia* found everybody who had seen an attack."""
    assert leaves_out_who_acts(_asked("Norway attacks the lamps of Sweden."), _near(said, submitter)) == left_out
    assert not leaves_out_who_acts(_asked("Norway must spare the lamps of Sweden."), _near(said, submitter))
