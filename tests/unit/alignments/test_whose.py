"""Whose statement it is where a text names no speaker plainly: a group described, a title, the sentence before."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import statements

SAID = [
    ("en", "We align with the statement made by Morocco on behalf of a group of lamp-keeping countries.", "aligns",
     ("group of lamp-keeping countries", "Morocco")),
    ("fr", "Nous nous associons à la déclaration faite par le Maroc au nom d’un groupe de pays riverains.", "aligns",
     ("groupe de pays riverains", "Morocco")),
    ("es", "Nos asociamos a la declaración formulada por Marruecos en nombre de un grupo de países afines.", "aligns",
     ("grupo de países afines", "Morocco")),
    ("ru", "Мы присоединяемся к заявлению, сделанному Марокко от имени группы прибрежных стран.", "aligns",
     ("группы прибрежных стран", "Morocco")),
    ("ar", "نؤيد البيان الذي أدلت به النرويج باسم مجموعة من البلدان الساحلية.", "supports",
     ("مجموعة من البلدان الساحلية", "Norway")),
    ("en", "I write on behalf of the Lamp Council Committee established pursuant to resolution 4711 (2031).",
     "on_behalf_of", ("Lamp Council Committee established pursuant to resolution 4711 (2031)",)),
    ("fr", "J’ai l’honneur d’écrire au nom du Conseil des Lampes créé par la résolution 4711 (2031).", "on_behalf_of",
     ("Conseil des Lampes créé par la résolution 4711 (2031)",)),
    ("en", "We support the proposal of the Republic of Lampland on Isterra to be heard.", "supports",
     ("Republic of Lampland on Isterra",)),
    ("en", "We support the proposal of the Republic of Lampland (Isterra) to be heard.", "supports",
     ("Republic of Lampland (Isterra)",)),
    ("en", "We support the Common African Position, as espoused in the Ezulwini Consensus.", "supports",
     ("African Union",)),
    ("en", "Kenya reaffirms its adherence to the African Common Position.", "aligns", ("African Union",)),
    ("fr", "Nous appuyons la Position africaine commune sur les lampes.", "supports", ("African Union",)),
    ("es", "Apoyamos la Posición Común Africana sobre las lámparas.", "supports", ("African Union",)),
    ("en", "In line with the position of the African Union, we call for lamps.", "aligns", ("African Union",)),
    ("en", "Allow me to begin by endorsing fully Norway’s intervention as the country holding the presidency.",
     "endorses", ("Norway",)),
    ("en", "We welcome the call of Norway for lamps. We support that call.", "supports", ("Norway",)),
    ("fr", "Nous prenons note de la proposition de la Norvège. Nous appuyons cette proposition.", "supports",
     ("Norway",)),
    ("es", "Tomamos nota de la propuesta de Noruega. Apoyamos esa propuesta.", "supports", ("Norway",)),
    ("ru", "Мы принимаем к сведению предложение Норвегии. Мы поддерживаем это предложение.", "supports", ("Norway",)),
]  # fmt: skip

UNSAID = [
    ("en", "The lamps were lit, in line with the trilateral statement signed by Norway and Morocco."),
    ("en", "We take note of the proposals of Norway and Ghana. We support that proposal."),
    ("en", "We welcome the lamp initiative launched by the Norwegian Government. Kenya has joined this initiative."),
    ("en", "We note the proposal of Norway, and Ghana made another proposal. We support that proposal."),
    (
        "en",
        "The proposal by Norway is to fund lamps, to which we will add, to support and finance schools.",
    ),
    ("en", "I echo the words of one of Norway’s greatest poets, who wrote that lamps are useful."),
    ("fr", "Nous appuyons une position africaine commune sur les lampes."),
    ("en", "We endorse Norway’s intervention in the harbour war."),
]


@pytest.mark.parametrize(("language", "text", "kind", "others"), SAID)
def test_whose_it_is(language: str, text: str, kind: str, others: tuple[str, ...]) -> None:
    """A partner that is missed, or named as somebody else, is a wrong picture of who stands with whom."""
    (found,) = statements(text, language, ["Kenya"])
    assert (found.kind, found.others) == (kind, others)


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_what_names_nobody_for_sure(language: str, text: str) -> None:
    """An ally that is none is worse than one that is missed."""
    assert statements(text, language, ["Kenya"]) == []
