"""What a position says of its subject: who has none of it is no ally, and who denies it in its words is an opponent."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.allies.answer import Stance
from indexer.allies.judging import SAME, SENTENCE_TYPICAL, judged
from indexer.allies.predicate import predicate
from indexer.allies.stance import Sentence
from indexer.domain import Description, Document, NearPassage, NearSentence, Passage


def _stance(
    asked: str,
    text: str,
    *,
    language: str = "en",
    asked_in: str = "en",
    unsaid: tuple[str, ...] = (),
    near: float = SAME,
    said_share: float = 1.0,
    covered: tuple[str, ...] = (),
) -> Stance:
    """The stance of a passage whose first sentence, up to a bar, is the nearest one."""
    said = text.split(" | ", maxsplit=1)[0]
    passage = Passage("b", "b", 1, 0, 0, None, language, text.replace(" | ", " "))
    document = Document("b" * 24, "b.pdf", "b", Description(submitters=("Lowmoor",), language=language), 1)
    sentence = NearSentence(document, passage, 0, len(said), SENTENCE_TYPICAL)
    named = covered or tuple(word for word in asked.rstrip(".").split() if len(word) >= 4 and word in said)
    places = tuple((one, one + 4) for one in sorted(map(said.index, named))) or ((0, 4),)
    found = NearPassage(document, passage, near, sentence, 1.0, places, said_share, (), unsaid)
    return judged(Passage("", "", 0, 0, 0, None, asked_in, asked), found, (), ()).stance


@scored(0.95)
def test_what_a_position_says_of_its_subject_stands_behind_its_verb(language: str, text: str, words: list[str]) -> None:
    assert [one.typed for one in predicate(text, language)] == words


@pytest.mark.parametrize("claim", ["mandatory", "time-bound", "free"])
def test_who_only_speaks_of_the_subject_is_no_ally(claim: str) -> None:
    asked = f"The transfer of harbour lamps should be {claim}."
    said = "The keepers should speak on the transfer of harbour lamps today."
    assert _stance(asked, said) is Stance.SAME_SUBJECT
    assert _stance(asked, f"The keepers think that the transfer of harbour lamps should be {claim}.").agrees


def test_a_word_of_the_subject_is_no_claim() -> None:
    asked = "The lamp tax must include running taxes."
    assert _stance(asked, "The keepers should speak on the lamp tax and other taxes.") is Stance.SAME_SUBJECT
    assert _stance(asked, "The keepers think that the lamp tax must include running taxes.").agrees


def test_the_word_that_comes_first_is_needed_for_the_same_position() -> None:
    asked = "Lowmoor should ratify the Convention on Lamps."
    said = "Lowmoor should translate the Convention on Lamps."
    assert _stance(asked, said) is Stance.PARTLY


def test_any_word_of_the_same_side_or_of_approval_says_it() -> None:
    asked = "The transfer of lamps should be mandatory."
    assert _stance(asked, "The transfer of lamps must be a binding duty.").agrees
    asked = "The diversity of lamps must be promoted."
    assert _stance(asked, "The diversity of lamps should be preserved.").agrees


def test_a_translation_says_it_or_not() -> None:
    asked = "Le transfert des lampes doit être gratuit."
    said = "The transfer of lamps should be a matter for keepers."
    assert _stance(asked, said, asked_in="fr", unsaid=("gratuit",)) is Stance.SAME_SUBJECT
    assert _stance(asked, said, asked_in="fr").agrees


def test_a_position_denied_in_its_own_words_is_said_otherwise() -> None:
    asked = "The transfer of harbour lamps should not be mandatory."
    assert _stance(asked, "The transfer of harbour lamps must be mandatory, says Lowmoor.") is Stance.OTHERWISE
    positive = asked.replace(" not", "")
    assert _stance(positive, "The transfer of harbour lamps should never be mandatory.") is Stance.OTHERWISE
    assert _stance(positive, "The transfer of harbour lamps should be mandatory.") is Stance.SAME_POSITION


def test_a_position_is_found_in_a_sentence_that_is_not_the_nearest() -> None:
    asked = "The new rules should not apply to fishing boats."
    text = (
        "Fishing boats are many. | We are of the view that the new rules should not apply to fishing boats, as before."
    )
    assert _stance(asked, text, near=2.0) is Stance.SAME_POSITION


def test_the_same_words_with_another_wish_or_a_condition_are_not_the_same() -> None:
    asked = "The keepers will vote against the draft charter."
    assert _stance(asked, "The keepers will vote for the draft charter of lamps.") is not Stance.SAME_POSITION
    asked = "New lamps need not be accompanied by oil."
    said = "We should avoid new lamps unless they are accompanied by oil."
    assert _stance(asked, said, near=2.0) is not Stance.SAME_POSITION


@scored(0.95)
def test_the_negation_of_an_idiom_denies_nothing(language: str, said: str) -> None:
    assert not Sentence(said, 0, len(said), language).negations


def test_who_says_what_is_no_secret_says_it() -> None:
    asked = "The guild of keepers will vote against the draft charter."
    assert _stance(asked, f"It is a secret to no one that {asked[0].lower()}{asked[1:]}") is Stance.SAME_POSITION


@each_case
def test_what_somebody_heard_of_or_does_not_share_is_no_view_of_theirs(said: str) -> None:
    assert _stance("There are no lamps in the harbour.", said) is not Stance.SAME_POSITION


def test_who_says_so_may_be_what_it_is_said_of() -> None:
    said = "Highmoor claims that its lamps are peaceful, but its keepers have shown little interest."
    assert _stance("Highmoor has peaceful lamps.", said) is Stance.SAME_SUBJECT


ACROSS = "La transferencia de lámparas debe ser obligatoria."


@each_case
def test_in_another_language_the_claim_is_said_in_translation(
    asked_in: str, asked: str, unsaid: tuple[str, ...], agrees: bool
) -> None:
    said = "We think that the transfer of lamps should be kept mandatory."
    assert _stance(asked, said, asked_in=asked_in, unsaid=unsaid).agrees is agrees


def test_where_the_claim_is_not_told_most_words_are_said_in_translation() -> None:
    asked = "灯具的转让必须强制执行。"
    said = "We think that the transfer of lamps should be kept mandatory."
    assert _stance(asked, said, asked_in="zh", said_share=0.7).agrees
    assert not _stance(asked, said, asked_in="zh", said_share=0.6).agrees


def test_a_heading_in_another_language_takes_no_position() -> None:
    assert not _stance(ACROSS, "Mandatory transfer of lamps, including questions on harbours", asked_in="es").agrees
    assert _stance(ACROSS, "The mandatory transfer of lamps is what we want.", asked_in="es").agrees


def test_a_negation_in_another_language_turns_what_is_said_beside_it() -> None:
    denied = "The transfer of lamps should not be mandatory."
    beside = "The transfer of lamps should be mandatory, and nobody knows why."
    assert not _stance(ACROSS, denied, asked_in="es", covered=(("transfer", "lamps", "mandatory"))).agrees
    assert _stance(ACROSS, beside, asked_in="es", covered=("transfer", "lamps", "mandatory")).agrees
    asked = "La transferencia de lámparas no debe ser obligatoria."
    assert _stance(asked, denied, asked_in="es", covered=("transfer", "lamps", "mandatory")).agrees
