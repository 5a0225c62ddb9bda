"""An ellipsis or a bracket that hides a word which turns the sentence leaves no word for word quotation."""

from __future__ import annotations

import pytest

from indexer.analysis.exact_words import words
from indexer.domain import Passage
from indexer.quotes.align import Alignment, align
from indexer.quotes.candidates import Span
from indexer.quotes.check import Quotation
from indexer.quotes.omissions import joins_sentences, leads_into_another_clause, turning_brackets, turning_omissions
from indexer.quotes.quotation import elements


def hidden(quote: str, *texts: str) -> list[str]:
    """The words that turn the quotation, of those for which its marks stand, in passages that follow each other."""
    passages = tuple(Passage(str(at), "d", at, 1, 1, None, "en", text, ()) for at, text in enumerate(texts))
    found = [(word, at) for at, text in enumerate(texts) for word in words(text)]
    span = Span(passages, tuple(word for word, _ in found), tuple(at for _, at in found))
    steps = elements(quote)
    alignment = align(steps, span.words)
    assert alignment.edits == 0
    turning = (*turning_omissions(steps, span, alignment), *turning_brackets(steps, span, alignment))
    return [one.source for one in turning]


@pytest.mark.parametrize(
    ("quote", "text", "words_hidden"),
    [
        ("we did ... put out the lamps", "Yes, we did not put out the lamps.", "not"),
        ("There can be … rest for the keepers", "There can be no rest for the keepers.", "no"),
        ("The lamps are … negotiable", "The lamps are simply non-negotiable.", "simply non"),
        ("the keeper [and his son] lit the lamp", "So the keeper never lit the lamp.", "never"),
        ("Les lampes … sont éteintes", "Les lampes ne sont éteintes que le jour.", "ne"),
        ("keepers … light every lamp", "All keepers should light every lamp.", "should"),
        ("Oil is … burned", "Oil is allegedly burned.", "allegedly"),
        (
            "the keepers firmly … use of oil",
            "Here the keepers firmly reject the selective use of oil.",
            "reject the selective",
        ),
        ("les gardiens … usage de la lampe", "Les gardiens condamnent tout usage de la lampe.", "condamnent tout"),
        ("смотрители … использование ламп", "Смотрители отвергают любое использование ламп.", "отвергают любое"),
        ("the keepers [can] light every lamp", "The keepers cannot light every lamp.", "cannot"),
        ("les gardiens [peuvent] éteindre", "Les gardiens ne peuvent pas éteindre.", "ne peuvent pas"),
    ],
)
def test_a_word_that_turns_the_clause_is_told(quote: str, text: str, words_hidden: str) -> None:
    assert hidden(quote, text) == [words_hidden]


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The lamps … burn all night", "The lamps, which nobody may put out, burn all night."),
        ("We light the lamps ... We sleep by day", "We light the lamps. We do not sleep at night. We sleep by day."),
        ("The lamps … burn all night", "The lamps of the old harbour burn all night."),
        ("we did [not] put out the lamps", "Yes, we did not put out the lamps."),
        ("the keeper [never once] lit the lamp", "So the keeper never lit the lamp."),
        ("the keepers … light the lamps", "The keepers reject the offer and light the lamps."),
        ("the keepers [cannot ever] light the lamps", "The keepers cannot light the lamps."),
    ],
)
def test_whole_clauses_may_be_left_out(quote: str, text: str) -> None:
    assert hidden(quote, text) == []


def test_a_sentence_that_is_cut_before_its_negation_is_told() -> None:
    text = "The lamps burn, and the keepers do not. Boats come."
    assert hidden("The lamps burn, and the keepers do … Boats come", text) == ["not"]


def test_a_passage_ends_a_clause() -> None:
    assert (
        hidden("The lamps burn … They sleep", "The lamps burn all night", "Nobody sleeps", "By day. They sleep") == []
    )


def aligned(quote: str, text: str) -> tuple[Quotation, Span, Alignment]:
    quotation, tokens = Quotation.read(quote), words(text)
    passage = Passage("a", "d", 0, 1, 1, None, "en", text)
    span = Span((passage,), tuple(tokens), (0,) * len(tokens))
    return quotation, span, align(quotation.steps, tokens)


@pytest.mark.parametrize(
    ("quote", "text", "source"),
    [
        ("[Denmark] is arming the keepers", "Sweden is arming the keepers of lamps.", "Sweden"),
        ("we know that [Denmark] is arming them", "We know that Sweden is arming them.", "Sweden"),
        ("the keepers are armed by [Denmark]", "The keepers are armed by Sweden.", "Sweden"),
        ("[The Kingdom] is arming the keepers", "It is arming the keepers of lamps.", None),
        ("[The Russian Federation] is arming the keepers", "Russia is arming the keepers of lamps.", None),
        ("[S]weden is arming the keepers", "Yesterday sweden is arming the keepers.", None),
        (
            "[Denmark] is arming the keepers",
            "A neighbour, the Kingdom of Sweden, is arming the keepers.",
            "the Kingdom of Sweden",
        ),
        ("[Denmark] is arming the keepers", "We saw Sweden. It is arming the keepers.", None),
        ("We must [not] light the lamps", "We must light the lamps.", ""),
        ("The lamps must [never] come as a gift", "The lamps must come as a gift.", ""),
        ("Nous [n’]éteindrons [pas] les lampes", "Nous éteindrons les lampes.", ""),
        ("We must [not] light the lamps", "We must never light the lamps.", None),
        ("We must [all] light the lamps", "We must light the lamps.", None),
        ("We [welcome] the lamps of the town", "We reject the lamps of the town.", "reject"),
        ("accept[s] the lamps of the town", "Valmere rejects the lamps of the town.", "rejects"),
        ("Les lampes [augmentent] chaque année", "Les lampes diminuent chaque année.", "diminuent"),
        ("Apoyamos [aceptar] la lámpara", "Apoyamos rechazar la lámpara.", "rechazar"),
        ("Число ламп [увеличивается] каждый год", "Число ламп сокращается каждый год.", "сокращается"),
        ("عدد المصابيح [يزداد] كل سنة", "عدد المصابيح ينخفض كل سنة", "ينخفض"),
        ("我们[支持]点灯", "我们反对点灯。", "反对"),
        ("It took [three] years to light them", "It took 13 years to light them.", "13"),
        ("It began in [May] of that year", "It began in June of that year.", "June"),
        ("We [should] light the lamps", "We must light the lamps.", "must"),
        ("the [last] lamp burns", "The first lamp burns.", "first"),
        ("[all] lamps burn", "Some lamps burn.", "Some"),
        ("said that it [would] light the lamps", "It was said that it will light the lamps.", None),
        ("[they] light the lamps", "The three States light the lamps.", None),
        ("on [15 June] it lit the lamps", "On Sunday it lit the lamps.", None),
        ("the debate of [2019] was long", "The debate of the 74th session was long.", None),
        ("[The Government] lights the lamps", "I lights the lamps.", None),
        ("the lamps of the Harbour[3]", "The lamps of the Harbour Council in 12 towns.", None),
        ("light[ed] the lamps of the town", "The keeper lights the lamps of the town.", None),
    ],
)
def test_a_bracket_that_contradicts_the_document_is_a_change(quote: str, text: str, source: str | None) -> None:
    quotation, span, alignment = aligned(quote, text)
    found = list(turning_brackets(quotation.steps, span, alignment))
    assert [one.source for one in found] == ([] if source is None else [source])


@pytest.mark.parametrize(
    ("quote", "joins"),
    [
        ("The keepers … can win by talk what they lost", True),
        ("The keepers are united in … storm", False),
        ("The keepers are united … Let no one think that", False),
    ],
)
def test_an_ellipsis_that_leads_into_the_middle_of_another_sentence_is_told(quote: str, joins: bool) -> None:
    text = "The keepers are united in every storm. Let no one think that their foes can win by talk what they lost."
    quotation, span, alignment = aligned(quote, text)
    assert joins_sentences(quotation.steps, span, alignment) is joins


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("the keepers … lit the fire", "The keepers warned the boys of the harbour, who lit the fire."),
        (
            "Valmere … remains a danger",
            "Valmere is acting quietly, while the fleet of Ostland remains a danger.",
        ),
        ("Valmere … remains a danger", "Valmere is acting in a quiet way, the fleet of Ostland remains a danger."),
        ("the Assembly … respect the lamps", "We hope that the Assembly compels the keepers to respect the lamps."),
        ("les gardiens … allumé le feu", "Les gardiens ont averti les garçons du port qui ont allumé le feu."),
        (
            "los guardas … encendieron el fuego",
            "Los guardas avisaron a los chicos, que encendieron el fuego.",
        ),
        ("смотрители … зажгли огонь", "Смотрители предупредили мальчишек, которые зажгли огонь."),
        ("الحراس … أشعلوا النار", "الحراس حذروا أولاد الميناء الذين أشعلوا النار"),
        ("看守人……点燃了大火", "看守人警告男孩，港口居民点燃了大火。"),
    ],
)
def test_an_ellipsis_that_takes_away_the_subject_is_told(quote: str, text: str) -> None:
    quotation, span, alignment = aligned(quote, text)
    assert leads_into_another_clause(quotation.steps, span, alignment)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("the keepers … lit the fire", "The keepers, who had warned the boys, lit the fire."),
        ("the keepers … lit the fire", "The keepers of the old harbour lit the fire."),
        ("the keepers … lit the fire", "The keepers warned the boys and lit the fire."),
        ("the keepers … lit the fire", "The keepers warned the boys, and then lit the fire."),
        ("the keepers … lit the fire", "The keepers of oil, wood and coal of the port lit the fire."),
        ("the keepers, who … lit the fire", "The keepers, who had been warned, lit the fire."),
        ("the keepers lit the fire … of oil", "The keepers lit the fire, which was made, as they say, of oil."),
        ("les gardiens … ont allumé le feu", "Les gardiens, qui ont averti les garçons, ont allumé le feu."),
        ("смотрители … зажгли огонь", "Смотрители старой гавани зажгли огонь."),
    ],
)
def test_what_stands_between_a_subject_and_its_verb_may_be_left_out(quote: str, text: str) -> None:
    quotation, span, alignment = aligned(quote, text)
    assert not leads_into_another_clause(quotation.steps, span, alignment)
