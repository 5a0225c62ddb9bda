"""Whose view a sentence is, what its words act on, and who does what to whom."""

from __future__ import annotations

from support.cases import each_case

from indexer.allies.answer import Stance
from indexer.allies.judging import SAME, SENTENCE_TYPICAL, judged
from indexer.allies.roles import exchanged
from indexer.allies.stance import agreement
from indexer.domain import Description, Document, NearPassage, NearSentence, Passage


def _stance(
    asked: str, text: str, language: str = "en", cosine: float = SENTENCE_TYPICAL, near: float = SAME
) -> Stance:
    said = text.split(" | ", maxsplit=1)[0]
    passage = Passage("b", "b", 1, 0, 0, None, language, text.replace(" | ", " "))
    document = Document("b" * 24, "b.pdf", "b", Description(submitters=("Lowmoor",), language=language), 1)
    sentence = NearSentence(document, passage, 0, len(said), cosine)
    words = [said.index(word) for word in asked.rstrip(".").split() if len(word) >= 4 and word in said]
    found = NearPassage(document, passage, near, sentence, 1.0, tuple((one, one + 4) for one in sorted(words)), 1.0)
    return judged(Passage("", "", 0, 0, 0, None, language, asked), found, (), ()).stance


@each_case
def test_what_is_no_view_of_its_author_is_no_ally(asked: str, said: str) -> None:
    assert _stance(asked, said) is Stance.SAME_SUBJECT


def test_who_speaks_in_its_own_name_says_so_itself() -> None:
    asked = "The lamps of the harbour must be lit."
    assert _stance(asked, "Lowmoor believes that the lamps of the harbour must be lit.") is Stance.SAME_POSITION


def test_a_position_in_its_own_words_is_found_in_a_longer_sentence() -> None:
    asked = "For every new lamp, ten lamps should be removed."
    said = (
        "As the keepers propose, for every new lamp, at least 10 lamps should be removed from the harbour of Lowmoor."
    )
    assert _stance(asked, said, near=2.0) is Stance.SAME_POSITION


@each_case
def test_what_else_is_ended_does_not_turn_what_is_welcomed(said: str) -> None:
    assert _stance("We welcome the lamp registries.", said) is not Stance.OTHERWISE


def test_the_words_of_a_condition_tell_no_side() -> None:
    asked = "The transfer of lamps without the approval of the guild is inadmissible."
    assert (
        _stance(asked, "We do not favour the transfer of lamps without the approval of the guild.")
        is not Stance.OTHERWISE
    )


def test_a_passive_exchanges_nobody() -> None:
    assert exchanged("Keepers should drive lamps.", "en", "Lamps drive keepers.", "en")
    assert not exchanged("Keepers should drive lamps.", "en", "Lamps are driven by keepers.", "en")


def test_an_agreement_rests_on_two_sentences() -> None:
    own = "It is raining. We support brighter lamps for the harbour of the coast."
    other = "We welcome brighter lamps for the harbour of the coast."
    found = agreement(own, "en", other, "en")
    assert found is not None
    assert own[slice(*found[0])].strip().startswith("We support")
