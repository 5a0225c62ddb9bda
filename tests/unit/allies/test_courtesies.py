"""Thanks and the phrases of letters are no position: who only shares them is no ally, in six languages."""

from __future__ import annotations

import pytest
from support.cases import scored
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.allies.alliances import Basis, alliances
from indexer.allies.answer import Stance
from indexer.allies.courtesies import without_courtesies
from indexer.allies.judging import SAME, SENTENCE_TYPICAL, judged
from indexer.allies.search import Allies
from indexer.domain import Description, Document, Filters, NearPassage, NearSentence, Passage

COURTESIES = {
    "en": (
        "We thank the Chair, the secretariat and the interpreters for their dedication to the work on lamps.",
        "My delegation congratulates you on your able leadership of this meeting.",
        "The Permanent Mission of Valmere has the honour to refer to the letter dated 3 May 2024.",
        "I should be grateful if the present letter could be circulated as a document of the Board of Lamps.",
        "Harbour Watch welcomes the opportunity to comment on the lamps of the coast.",
        "Valmere welcomes the adoption of the final report.",
    ),
    "es": (
        "Agradecemos a la Presidencia y a los intérpretes su dedicación a los trabajos sobre los faros.",
        "Deseo expresar nuestro reconocimiento por la conducción eficaz de los trabajos de este Grupo.",
        "La Misión Permanente de Valmere tiene el honor de referirse a la carta sobre los faros.",
        "Valmere celebra la aprobación del informe final.",
    ),
    "fr": (
        "Nous remercions le Président et le secrétariat de leur dévouement aux travaux sur les phares.",
        "La Mission permanente de Valmere a l’honneur de se référer à la lettre sur les phares.",
        "Valmere se félicite de l’adoption du rapport final.",
    ),
    "ru": (
        "Мы благодарим Председателя и секретариат за самоотверженную работу по вопросу о маяках.",
        "Имею честь препроводить настоящим доклад о маяках побережья.",
        "Вальмера приветствует принятие итогового доклада.",
    ),
    "ar": (
        "نشكر الرئيس والأمانة على تفانيهم في العمل المتعلق بالمنارات.",
        "يشرفني أن أحيل إليكم طيه تقرير المنارات.",
        "ترحب فالمير باعتماد التقرير النهائي.",
    ),
    "zh": (
        "我们感谢主席和秘书处为灯塔工作所作的奉献。",
        "我荣幸地提及关于灯塔的来信。",
        "我们欢迎工作组通过最后报告。",
    ),
}
THANKS = COURTESIES["en"][0]
POSITION = "All lighthouse keepers should publish the hours of their lamps in every harbour of the coast."


def _each(listed: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in listed.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), _each(COURTESIES))
def test_of_a_courtesy_nothing_is_left(language: str, text: str) -> None:
    assert not without_courtesies(text, language).strip()


@scored(0.95)
def test_a_sentence_that_thanks_and_says_something_is_left(language: str, text: str) -> None:
    assert without_courtesies(text, language) == text


def test_what_is_left_of_a_passage_keeps_its_place() -> None:
    text = f"{THANKS} {POSITION}\nThank you, Mr. Chair."
    left = without_courtesies(text, "en")
    assert left.strip() == POSITION
    assert left.index(POSITION) == text.index(POSITION)


def test_the_lines_of_a_cover_and_the_head_of_a_form_are_left_out_with_the_courtesies() -> None:
    item = "24-00123 (E) 030524 Eighth session Item 7 (c) of the list Elections to fill vacancies in the Board of Lamps"
    letter = "Letter dated 3 May 2024 from the keeper addressed to the clerk"
    cover = f"Board of Lamps\nDistr.: General\n3 May 2024\n{item}\n{letter}"
    form = "Lamps for all Region: Coast Organization: Harbour Watch Sector: Private Keywords: lamps, hours"
    assert [without_courtesies(one, "en").strip() for one in (cover, form)] == ["", ""]


def test_before_a_summary_the_head_of_a_form_is_left_out() -> None:
    text = f"Keywords: lamps, hours, harbours Abstract {POSITION}"
    assert without_courtesies(text, "en").strip() == POSITION
    assert not without_courtesies("Keywords: lamps, hours, harbours.", "en").strip()
    said = "Region: we believe that lamps must burn in the abstract of the coast."
    assert without_courtesies(said, "en") == said


def test_nearness_to_the_head_of_a_form_is_no_position() -> None:
    head = "Keywords: lamps, hours, harbours"
    for text in (head, f"{head}\n{POSITION}"):
        assert judged(_passage(POSITION), _near(text, head), (), ()).stance is Stance.SAME_SUBJECT
    text = f"{head} Abstract {POSITION}"
    assert judged(_passage(POSITION), _near(text, text), (), ()).stance is Stance.SAME_POSITION


def _near(text: str, sentence: str) -> NearPassage:
    document = Document("b" * 24, "b.pdf", "b", Description(submitters=("Lowmoor",), language="en"), 1)
    start, passage = text.index(sentence), _passage(text)
    place = NearSentence(document, passage, start, start + len(sentence), SENTENCE_TYPICAL)
    return NearPassage(document, passage, SAME + 1, sentence=place, said=1.0)


def _passage(text: str) -> Passage:
    return Passage("", "", 0, 0, 0, None, "en", text)


def test_a_passage_that_is_near_by_its_thanks_takes_no_position_and_one_that_is_near_by_what_it_says_does() -> None:
    text = f"{THANKS} {POSITION}"
    asked = _passage("Lighthouse keepers should publish when their lamps burn.")
    stances = [judged(asked, _near(text, one), (), ()).stance for one in (THANKS, POSITION)]
    assert stances == [Stance.SAME_SUBJECT, Stance.SAME_POSITION]
    assert judged(_passage(THANKS), _near(text, POSITION), (), ()).stance is Stance.SAME_SUBJECT


def test_shared_courtesies_make_nobody_an_ally() -> None:
    long = (
        "We thank the Chair, the secretariat and the interpreters for their dedication, their patience and their good "
        "humour in the long nights in which this group spoke of the lamps of the coast."
    )
    index = StubIndex()
    for ident, submitter in (("a", "Valmere"), ("b", "Lowmoor")):
        about = Description(submitters=(submitter,), language="en", date="2024-03-03", processes=("Lamp Talks",))
        index.add(
            Document(ident * 24, f"{ident}.pdf", ident, about, 1), long, f"{submitter} speaks of tides. {POSITION}"
        )
    finder = Allies(index, VOCABULARY)
    thanks, says = index.texts["a" * 24]
    (courteous,) = finder.of_passage(thanks.id, Filters()).allies
    assert (courteous.stance, courteous.passages[0].base, courteous.passages[0].courtesy) == (
        Stance.SAME_SUBJECT, False, True,
    )  # fmt: skip
    assert {one.stance for one in finder.of_passage(says.id, Filters()).allies} >= {Stance.SAME_WORDS}
    shared = [one for one in alliances(finder, Filters()).alliances if one.basis is Basis.SHARED_TEXT]
    assert not [one for one in shared if "thank" in one.text]
    asked = finder.of_document("a" * 24, Filters())
    assert not [one for ally in asked.allies for one in ally.passages if one.passage.text == long and one.shared]
