"""Whether a passage is for or against what a position speaks of, whatever words it says so with."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace

import pytest
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.allies.answer import AlliesAnswer, Ally, Found, Stance
from indexer.allies.fragments import says_something
from indexer.allies.judging import SAME, SENTENCE_TYPICAL, judged
from indexer.allies.search import Allies
from indexer.attitudes.attitude import Standing, side_taken, standing
from indexer.domain import Description, Document, NearPassage, NearSentence, Passage
from indexer.languages import LANGUAGES
from indexer.search.coverage import SearchCoverage

TWINS = {
    "en": (
        ("The harbour toll must be lifted.", "The harbour toll should be maintained."),
        ("We support the lamp toll against Lowmoor.", "We call for an end to the lamp toll against Lowmoor."),
        ("We recognize the charter of the isle.", "We will never, under any circumstances, recognize the charter."),
        ("The dam is acceptable.", "It is unacceptable to build the dam."),
        ("We condemn the dam.", "We support the dam."),
        ("We must not tolerate free ports.", "We tolerate free ports."),
        ("The tolls must be strengthened.", "We call for the immediate removal of all tolls."),
        ("We refuse to accept the toll.", "We accept the toll."),
        ("We reject the lifting of the toll.", "The toll must be abolished."),
        ("We regret the absence of a harbour toll.", "We regret the harbour toll."),
        ("We are concerned about the lack of lamps.", "We are concerned about the lamps."),
        ("The omission of the harbour toll is alarming.", "The harbour toll is alarming."),
    ),
    "fr": (
        ("La taxe portuaire doit être levée.", "La taxe portuaire doit être maintenue."),
        ("Nous soutenons la taxe sur les lampes.", "Nous appelons à la fin de la taxe sur les lampes."),
        ("Nous reconnaissons la charte de l'île.", "Nous ne reconnaîtrons jamais la charte de l'île."),
        ("Le barrage est acceptable.", "Le barrage est inacceptable."),
        ("Nous ne devons pas tolérer les ports francs.", "Nous tolérons les ports francs."),
        ("Nous n’acceptons pas le barrage.", "Nous acceptons le barrage."),
        ("Nous déplorons l’absence de phares.", "Nous déplorons les phares."),
    ),
    "es": (
        ("El impuesto portuario debe ser eliminado.", "El impuesto portuario debe mantenerse."),
        ("Apoyamos el impuesto de lámparas.", "Pedimos el fin del impuesto de lámparas."),
        ("Reconocemos la carta de la isla.", "Nunca reconoceremos la carta de la isla."),
        ("La presa es aceptable.", "La presa es inaceptable."),
        ("No debemos tolerar los puertos francos.", "Toleramos los puertos francos."),
        ("Lamentamos la ausencia de faros.", "Lamentamos los faros."),
    ),
    "ru": (
        ("Портовый сбор должен быть отменен.", "Портовый сбор должен быть сохранен."),
        ("Мы поддерживаем сбор на лампы.", "Мы призываем к прекращению сбора на лампы."),
        ("Мы признаем хартию острова.", "Мы никогда не признаем хартию острова."),
        ("Строительство плотины приемлемо.", "Строительство плотины неприемлемо."),
        ("Нельзя терпеть свободные порты.", "Мы терпим свободные порты."),
        ("Мы сожалеем об отсутствии маяков.", "Мы сожалеем о маяках."),
    ),
    "ar": (
        ("يجب رفع ضريبة الميناء.", "يجب الإبقاء على ضريبة الميناء."),
        ("نؤيد ضريبة المصابيح.", "ندعو إلى إنهاء ضريبة المصابيح."),
        ("نعترف بميثاق الجزيرة.", "لن نعترف بميثاق الجزيرة أبدا."),
        ("بناء السد مقبول.", "بناء السد غير مقبول."),
        ("يجب ألا نقبل الموانئ الحرة.", "نقبل الموانئ الحرة."),
        ("ندين غياب المصابيح.", "ندين المصابيح."),
    ),
    "zh": (
        ("港口税必须取消。", "港口税应当保留。"),
        ("我们支持灯具税。", "我们呼吁结束灯具税。"),
        ("我们承认该岛的宪章。", "我们绝不承认该岛的宪章。"),
        ("修建水坝是可接受的。", "修建水坝是不可接受的。"),
        ("我们不能容忍自由港。", "我们容忍自由港。"),
        ("我们不同意灯具税。", "我们同意灯具税。"),
        ("我们不赞成灯具税。", "我们赞成灯具税。"),
    ),
}
"""Positions and their contraries, in words of their own."""


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


@pytest.mark.parametrize(
    ("language", "one", "other"), [(language, *pair) for language, pairs in TWINS.items() for pair in pairs]
)
def test_a_position_and_its_contrary_take_different_sides(language: str, one: str, other: str) -> None:
    for asked, said in ((one, other), (other, one)):
        assert _standing(asked, said, language=language).differs, (asked, said)
        same = _standing(asked, asked, language=language)
        assert same.asked * same.found > 0, asked


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        # Words that judge, keep or let something be tell nothing of who demands the contrary.
        ("The harbour must not be ruled by the guild.", "The lamps of the harbour that the guild rules are vital."),
        ("The lamp tax must be abolished.", "The campaign against the lamp tax must continue."),
        ("We reject the toll.", "The isle continues to raise the toll."),
        ("The lamps must not be sold by the guild.", "Selling lamps to the guild has risks that it would allow."),
        # Most of what is spoken of has to stand in the same clause.
        ("We reject the use of the old oil lamps.", "We support the use of wind."),
        # The side was taken on the guild; the rest is what both want.
        ("The guild should not lead; all crews have equal seats.", "We support equal seats for all crews."),
    ],
)  # fmt: skip
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


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("We recognize the charter of the isle.", "We will never, whatever happens, recognize the charter."),
        ("We recognize the charter of the isle.", "Most have refrained from recognizing the charter of the isle."),
        ("We support the toll against Lowmoor.", "We appeal for the lifting of the old, heavy toll against Lowmoor."),
        ("We support the toll against Lowmoor.", "We oppose the criminal toll against the people of Lowmoor."),
        ("It is acceptable that the coast has no lamp.", "It is unacceptable that the coast has no lamp."),
    ],
)  # fmt: skip
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


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("The toll must be lifted.", "The first part is that the keepers ought to be heard on the toll."),
        ("Keepers should be heard by all ports, not by some alone.", "Ports should support all keepers."),
        ("Ports must be open.", "We do not want any port that is closed to strangers."),
        ("The toll must be lifted.", "The end-user of the toll pays."),
        ("We support the toll.", "The Support Fund has a toll."),
    ],
)
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


NEEDLESS = [
    ("en", "A new harbour toll must be introduced.", "Ships come to the harbour.",
     "There is currently no need for a new harbour toll."),
    ("en", "A new harbour toll must be introduced.", "Ships come to the harbour.", "We oppose a new harbour toll."),
    ("fr", "Un nouveau péage portuaire doit être introduit.", "Des bateaux viennent au port.",
     "Il n’y a pas besoin d’un nouveau péage portuaire."),
    ("es", "Debe introducirse un nuevo peaje portuario.", "Los barcos vienen al puerto.",
     "No hay necesidad de un nuevo peaje portuario."),
    ("ru", "Должен быть введен новый портовый сбор.", "Суда приходят в порт.",
     "Нет необходимости в новом портовом сборе."),
    ("ar", "يجب فرض رسوم جديدة على الميناء.", "تصل السفن إلى المدينة.", "ولا توجد حاجة إلى رسوم جديدة على الميناء."),
    ("zh", "必须征收新的港口通行费。", "船只来到港口。", "没有必要征收新的港口通行费。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "nearest", "other"), NEEDLESS)
def test_who_sees_no_need_for_it_in_another_sentence_is_no_ally(
    language: str, asked: str, nearest: str, other: str
) -> None:
    """The nearest sentence of a passage may be about the subject, and the next one against it."""
    text = f"{nearest} {other}"
    assert _standing(asked, text, nearest, language).taken_back
    assert not _judged(asked, text, nearest, language).stance.agrees


@pytest.mark.parametrize(
    "other",
    [
        "There is no need to stress how useful a new harbour toll is.",
        "There is a need for a new harbour toll.",
        "We must prevent fog in the new harbour.",
        "We oppose fog.",
    ],
)
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


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        ("Yours truly,\nAda Lamplighter", "en", False),
        ("الأمن.", "ar", False),
        ("1. No lamp-related exports", "en", False),
        ("We support the toll.", "en", True),
        ("We cee ول ملз عل لل ния ни зи ини eae", "en", False),
        ("Free access to lamps for all keepers", "en", True),
        ("我们支持灯具税。", "zh", True),
    ],
)
def test_names_and_what_recognition_made_up_say_nothing(text: str, language: str, says: bool) -> None:
    assert says_something(_near(text, language=language)) is says


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We should ask ourselves whether a toll is acceptable."),
        ("fr", "Nous nous demandons si la taxe est acceptable."),
        ("es", "Nos preguntamos si la tasa es aceptable."),
        ("ru", "Мы задаемся вопросом, приемлем ли сбор."),
        ("ar", "نتساءل ما إذا كانت الضريبة مقبولة."),
        ("zh", "我们要问，税是否可接受。"),
    ],
)
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


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("We reject the new harbour tolls.", 1),
        ("We support the new harbour tolls.", -1),
        ("The new harbour tolls were set last year.", 0),
        ("We support the new harbour tolls. Others reject the new harbour tolls.", 0),
        ("We reject new ships.", 0),
    ],
)
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


@pytest.mark.parametrize(
    ("language", "things", "said"),
    [
        ("ar", "رسوم الطرق", "نحن نؤيد رسوم الطرق."),
        ("en", "road tolls", "We support road tolls."),
        ("es", "los peajes", "Apoyamos los peajes del puerto."),
        ("fr", "les péages", "Nous soutenons les péages."),
        ("ru", "дорожные сборы", "Мы поддерживаем дорожные сборы."),
        ("zh", "道路收费", "我们支持道路收费。"),
    ],
)
def test_words_that_ask_for_a_side_are_read_as_one_that_tells_it(language: str, things: str, said: str) -> None:
    usual = [group.partition(",")[0] for group in LANGUAGES[language].same_positions.split()]
    assert [side_taken(f"{one} {things}", language, _passage(said, language), ()) for one in usual] == [1, -1]
