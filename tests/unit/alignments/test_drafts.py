"""Whose a draft is behind its number or what it is about, who sponsors it, and who cannot accept it."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import statements

OF_CHILE = [
    ("en", "supports", "We support draft decision L.5, submitted by Chile."),
    ("en", "supports", "We support draft resolution A/C.3/79/L.5, introduced by Chile."),
    ("en", "supports", "We support the proposal on the safe use of lamps made by Chile."),
    ("en", "supports", "We support option 2, proposed by Chile."),
    ("en", "supports", "We thank Chile for the proposal and wish to express our support for it."),
    ("en", "supports", "We thank Chile for its concept note on wicks, which we support."),
    ("en", "supports", "We agree to the proposal by Chile."),
    ("en", "supports", "We are comfortable with the proposal by Chile."),
    ("en", "supports", "We prefer Chile’s proposal."),
    ("en", "rejects", "We are not in a position to agree to the proposal by Chile."),
    ("en", "rejects", "Kenya has refused to agree to the measures proposed by Chile."),
    ("en", "rejects", "We are unable to accept the proposal by Chile."),
    ("en", "rejects", "We cannot accept the amendment on lamps tabled by Chile."),
    ("en", "cosponsors", "We wish to be added to the list of sponsors of the draft resolution introduced by Chile."),
    ("en", "cosponsors", "Kenya has joined the sponsors of the draft resolution introduced by Chile."),
    ("en", "aligns", "Kenya is fully aligned with the position of Chile."),
    ("fr", "supports", "Nous appuyons le projet de résolution L.5, présenté par le Chili."),
    ("fr", "supports", "Nous appuyons la proposition sur les lampes présentée par le Chili."),
    ("fr", "supports", "Nous appuyons la suggestion présentée sur ce point par le Chili."),
    ("fr", "supports", "Nous appuyons ce qui a été dit par le Chili."),
    ("fr", "supports", "Nous abondons dans le sens du Chili."),
    ("fr", "supports", "Nous pouvons accepter la proposition du Chili."),
    ("fr", "rejects", "Nous ne sommes pas en mesure d’accepter la proposition du Chili."),
    ("fr", "cosponsors", "Nous voulons figurer parmi les coauteurs du projet de résolution présenté par le Chili."),
    ("fr", "aligns", "La déclaration du Chili, à laquelle nous nous associons, est claire."),
    ("es", "supports", "Apoyamos el proyecto de resolución L.5, presentado por Chile."),
    ("es", "supports", "Apoyamos la propuesta sobre lámparas presentada por Chile."),
    ("es", "supports", "Compartimos el punto de vista de Chile."),
    ("es", "supports", "Podemos aceptar la propuesta de Chile."),
    ("es", "rejects", "No estamos en condiciones de aceptar la propuesta de Chile."),
    ("es", "cosponsors", "Kenya desea sumarse a los patrocinadores del proyecto presentado por Chile."),
    ("es", "aligns", "La declaración de Chile, a la que nos asociamos, es clara."),
    ("ru", "supports", "Мы поддерживаем проект резолюции L.5, внесенный Чили."),
    ("ru", "supports", "Мы благодарим Чили за предложение и поддерживаем его."),
    ("ru", "supports", "Соглашаемся с тем, что сказал делегат Чили."),
    ("ru", "rejects", "Мы не в состоянии поддержать предложение Чили."),
    ("ru", "cosponsors", "Кения вошла в число авторов проекта резолюции, внесенного Чили."),
    ("ru", "aligns", "Заявление Чили, к которому мы присоединяемся, ясно."),
    ("ar", "supports", "نؤيد الاقتراح المتعلق بالمصابيح الذي قدمته شيلي."),
    ("ar", "supports", "نعرب عن تأييدنا لما قاله ممثل شيلي."),
    ("ar", "supports", "نوافق على اقتراح شيلي."),
    ("ar", "supports", "نشكر شيلي على بيانها ونؤيده."),
    ("ar", "rejects", "لا نشاطر شيلي رأيها."),
    ("ar", "cosponsors", "نود أن ننضم إلى قائمة مقدمي مشروع القرار الذي عرضته شيلي."),
    ("zh", "supports", "感谢智利的提案，我们表示支持。"),
    ("zh", "supports", "中方对智利的提案表示支持。"),
    ("zh", "supports", "我们与智利持相同立场。"),
    ("zh", "rejects", "我们反对智利关于删除附件的提议。"),
    ("zh", "rejects", "我们难以接受智利的提案。"),
    ("zh", "cosponsors", "中方是智利所提决议草案的共提国。"),
    ("zh", "aligns", "中国代表团愿与智利的发言保持一致。"),
]

FOR_OTHERS = [
    (
        "en",
        "I speak on behalf of the Lamp Alliance to Spare Wicks from Water.",
        "Lamp Alliance to Spare Wicks from Water",
    ),
    ("fr", "J’interviens au nom du Groupe africain.", "African Group"),
    ("fr", "Je parle au nom des pays en développement sans littoral.", "Landlocked Developing Countries"),
    ("es", "Kenya interviene en nombre del Grupo Africano.", "African Group"),
    ("es", "Hablo en nombre de los países en desarrollo sin litoral.", "Landlocked Developing Countries"),
    ("ru", "Настоящее заявление делается от имени Африканской группы.", "African Group"),
    ("ru", "Мы выступаем от имени наименее развитых стран.", "Least Developed Countries"),
    ("zh", "我荣幸地以非洲集团的名义发言。", "African Group"),
]

UNSAID = [
    ("en", "We support draft decision L.5 on Chile."),
    ("en", "We support the proposal on the text submitted by nobody of Chile."),
    ("en", "We support the position on wicks, and our paper was made by Chile."),
    ("en", "Kenya disassociates itself from paragraph 5 proposed by Chile."),
    ("en", "We prefer Option B to no text."),
    ("en", "In the name of God, the Merciful, Mr. Secretary-General, I thank you."),
    ("en", "Let me reiterate what President Lampman of Chile said last year."),
    ("ru", "Мы поддерживаем проект резолюции L.5."),
    ("zh", "我们支持删除智利的提案。"),
    ("zh", "我谨代表我国政府感谢智利的款待。"),
]


@pytest.mark.parametrize(("language", "kind", "text"), OF_CHILE)
def test_whose_a_draft_is_and_what_is_said_of_it(language: str, kind: str, text: str) -> None:
    said = statements(text, language, ["China" if language == "zh" else "Kenya"])
    assert [(one.kind, one.others) for one in said] == [(kind, ("Chile",))]


@pytest.mark.parametrize(("language", "text", "group"), FOR_OTHERS)
def test_for_whom_it_is_said(language: str, text: str, group: str) -> None:
    said = statements(text, language, ["China" if language == "zh" else "Kenya"])
    assert [(one.kind, one.others) for one in said] == [("on_behalf_of", (group,))]


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_who_is_no_partner(language: str, text: str) -> None:
    assert not statements(text, language, ["China" if language == "zh" else "Kenya"])
