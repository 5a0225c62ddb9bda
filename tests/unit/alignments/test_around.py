"""What stands around a verb of alignment: it is taken back, affirmed by two negations, or about an amendment only."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import statements

UNSAID = [
    ("en", "We support the text as it stood before the proposal of Norway."),
    ("fr", "Nous appuyons le texte tel qu’il était avant la proposition de la Norvège."),
    ("es", "Apoyamos el texto tal como estaba antes de la propuesta de Noruega."),
    ("ru", "Мы поддерживаем текст в том виде, в каком он был до предложения Норвегии."),
    ("ar", "نؤيد النص كما كان قبل اقتراح النرويج."),
    ("zh", "我们支持挪威提案之前的案文。"),
    ("en", "We support the amendment to the proposal of Norway."),
    ("en", "We support the amendments of the proposal of Norway."),
    ("en", "We support the reply to the statement of Norway."),
    ("fr", "Nous appuyons l’amendement à la proposition de la Norvège."),
    ("es", "Apoyamos la enmienda a la propuesta de Noruega."),
    ("ru", "Мы поддерживаем поправку к предложению Норвегии."),
    ("ar", "نؤيد التعديل على اقتراح النرويج."),
    ("zh", "我们支持对挪威提案的修正案。"),
    ("en", "We withdraw our co-sponsorship of the draft of Norway."),
    ("en", "We have withdrawn our support for the proposal of Norway."),
    ("fr", "Nous retirons notre appui à la proposition de la Norvège."),
    ("es", "Retiramos nuestro apoyo a la propuesta de Noruega."),
    ("ru", "Мы отзываем свою поддержку предложения Норвегии."),
    ("ar", "نسحب تأييدنا لاقتراح النرويج."),
    ("zh", "我们撤回对挪威提案的支持。"),
    ("ar", "نؤيد الرئيس، واقتراح النرويج جدير بالدراسة."),
    ("en", "We reject war, because the position of Norway makes peace possible."),
    ("en", "We oppose the plan because the statement of Norway shows its cost."),
    ("en", "Should Norway amend its text, we would support the proposal of Chile."),
    ("en", "Kenya renews the appeal made by Prime Minister Lampman for a register of lamps."),
    ("en", "We support the Declaration on the Establishment of a New Lamp Order, adopted last year."),
    ("en", "We support the three-point plan proposed by the North Lampish countries."),
    ("en", "We associate ourselves with the view that Norway in its policy should change course."),
    ("en", "We reject the idea of two Norways, and that of turning Chile into a lamp."),
    ("en", "We are certain that Fiji, as well as Norway, will firmly support the proposal of Chile."),
    ("en", "I hope to speak on behalf of Kenya, but our minister is on a mission on behalf of the African Union."),
    ("en", "Speaking on behalf of the European Union, the Minister of Norway told us that lamps are lit."),
    ("en", "On behalf of the Lamp Command Council and the people of Kenya, I thank you."),
    ("en", "Last year, the Assembly adopted a text proposed by Kenya on behalf of the African Group."),
]

SAID = [
    ("en", "We support the amendment by Chile to the proposal of Norway.", ("Chile",)),
    ("es", "Apoyamos la enmienda propuesta por Chile.", ("Chile",)),
    ("zh", "我们支持智利对挪威提案的修正案。", ("Chile",)),
    ("en", "We support the draft convention against lamps, submitted by Chile.", ("Chile",)),
    ("en", "The amendment of Chile is acceptable to us.", ("Chile",)),
    ("en", "We support no less the initiative of Norway.", ("Norway",)),
    ("fr", "Nous n’en appuyons pas moins l’initiative de la Norvège.", ("Norway",)),
    ("fr", "Nous n’appuyons pas seulement la proposition de la Norvège.", ("Norway",)),
    ("ru", "Мы не менее решительно поддерживаем инициативу Норвегии.", ("Norway",)),
    ("ar", "لا نؤيد اقتراح النرويج فحسب، بل نشكرها عليه.", ("Norway",)),
    ("zh", "我们不仅支持挪威的提案。", ("Norway",)),
    ("en", "We do not hesitate to support the proposal of Norway.", ("Norway",)),
    ("en", "We support the proposal made by Norway and Chile has the floor.", ("Norway",)),
    ("fr", "Nous appuyons la proposition faite par la Norvège et le Chili a la parole.", ("Norway",)),
    ("ru", "Мы поддерживаем предложение Норвегии, и Чили имеет слово.", ("Norway",)),
    ("ar", "نؤيد الاقتراح الذي قدمته النرويج والكلمة الآن لشيلي.", ("Norway",)),
    ("ar", "نؤيد البيانين اللذين أدلى بهما ممثل النرويج وممثلة شيلي.", ("Norway", "Chile")),
    ("en", "The proposal of Norway and Chile has been tabled, and we support it.", ("Norway", "Chile")),
    ("en", "We support the texts of Norway and Fiji yesterday and Chile this morning.", ("Norway", "Fiji", "Chile")),
    ("en", "We support the proposals made by Norway earlier today and Chile on Monday.", ("Norway", "Chile")),
    ("es", "Apoyamos las propuestas formuladas por Noruega ayer y Chile esta mañana.", ("Norway", "Chile")),
    ("ru", "Мы поддерживаем предложения, внесённые Норвегией вчера и Чили сегодня утром.", ("Norway", "Chile")),
    ("en", "We support the plan put forward by His Excellency, Mr. Otto Lamp, President of Chile.", ("Chile",)),
    ("en", "We agree with the statement of Norway that the proposals of Chile go too far.", ("Norway",)),
    ("en", "Kenya, as a member of the African Union, will fully support the proposal of Chile.", ("Chile",)),
    ("en", "We share the hope expressed by Norway that lamps are lit.", ("Norway",)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_who_is_not_supported_is_no_partner(language: str, text: str) -> None:
    """Somebody whose proposal is to be changed would stand among the allies."""
    assert statements(text, language, ["Kenya"]) == []


@pytest.mark.parametrize(("language", "text", "others"), SAID)
def test_who_is_supported_is_a_partner(language: str, text: str, others: tuple[str, ...]) -> None:
    """Who is affirmed by two negations would be an opponent, and who spoke on another day would be lost."""
    assert [(one.kind.value, one.others) for one in statements(text, language, ["Kenya"])] == [("supports", others)]


def test_who_spoke_in_a_statement_with_which_somebody_aligns_itself() -> None:
    """The group for which it was made would be that of the author."""
    text = "My Norwegian colleague has addressed us on behalf of the European Union in a statement with which we align."
    (found,) = statements(text, "en", ["Kenya"])
    assert (found.kind.value, found.others) == ("aligns", ("European Union",))
