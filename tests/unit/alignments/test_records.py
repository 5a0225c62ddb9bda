"""What the records of meetings tell of States: who said that its delegation supported whom, and who was supported."""

from __future__ import annotations

import pytest
from support.cases import each_case

from indexer.alignments.reading import statements

G77 = "Group of 77 and China"
LAMP = "Ms. Lamp (Norway) said that lamps were useful."
TOLD = [
    ("en", "Ms. Lamp (Norway) said that her delegation supported the proposal of Japan.", [("Norway", ("Japan",))]),
    ("en", "Mr. Wick (Norway), noting that lamps were useful, said that he supported the proposal of Japan.",
     [("Norway", ("Japan",))]),
    ("en", f"{LAMP} Her delegation supported the proposal of Japan.", [("Norway", ("Japan",))]),
    ("fr", ("Mme Lampe (Norvège) dit que la Norvège s’associe à la déclaration faite par l’Égypte au nom du Groupe "
     "des 77."),
     [("Norway", (G77, "Egypt"))]),
    ("fr", "M. Lampe (Norvège) dit que les lampes sont utiles. Sa délégation appuie la proposition du Japon.",
     [("Norway", ("Japan",))]),
    ("es", "El Sr. Lampe (Noruega) dice que su delegación apoya la propuesta del Japón.", [("Norway", ("Japan",))]),
    ("ru", "Г-н Лампа (Норвегия) говорит, что его делегация поддерживает предложение Японии.",
     [("Norway", ("Japan",))]),
    ("zh", "兰普先生（挪威）说，挪威代表团支持日本的提案。", [("Norway", ("Japan",))]),
    ("en", "Japan and Norway supported the proposal of Ghana.", [("Japan", ("Ghana",)), ("Norway", ("Ghana",))]),
    ("en", "The US, supported by CANADA and JAPAN, proposed lamps.",
     [("Canada", ("United States of America",)), ("Japan", ("United States of America",))]),
    ("en", "Norway, supported by Iceland and opposed by Ghana, proposed deleting the paragraph.",
     [("Iceland", ("Norway",))]),
    ("en", "The proposal of Ghana was supported by Japan.", [("Japan", ("Ghana",))]),
    ("fr", "Le Brésil, appuyé par le Chili, propose de supprimer le paragraphe.", [("Chile", ("Brazil",))]),
    ("fr", "La proposition du Ghana est appuyée par le Japon.", [("Japan", ("Ghana",))]),
    ("es", "El Brasil, apoyado por Chile, propuso suprimir el párrafo.", [("Chile", ("Brazil",))]),
    ("ru", "Бразилия при поддержке Чили предложила исключить пункт.", [("Chile", ("Brazil",))]),
    ("ar", "اقترحت البرازيل، بتأييد من شيلي، حذف الفقرة.", [("Chile", ("Brazil",))]),
    ("ar", "واقترح ممثل البرازيل، يؤيده ممثل شيلي، حذف الفقرة.", [("Chile", ("Brazil",))]),
    ("ar", "السيد لامب (النرويج) قال إن وفده يؤيد اقتراح اليابان.", [("Norway", ("Japan",))]),
    ("ar", "أيدت اليابان والنرويج اقتراح غانا.", [("Japan", ("Ghana",)), ("Norway", ("Ghana",))]),
    ("zh", "兰普先生（挪威）说，他的代表团支持日本的提案。", [("Norway", ("Japan",))]),
    ("zh", "巴西代表团在智利的支持下提议删除该段。", [("Chile", ("Brazil",))]),
    ("zh", "加纳的提案得到日本的支持。", [("Japan", ("Ghana",))]),
    ("zh", "巴西提议删除该段，得到智利代表的支持。", [("Chile", ("Brazil",))]),
    ("es", "La propuesta de Ghana contó con el apoyo del Japón.", [("Japan", ("Ghana",))]),
    ("es", "El Sr. Lampe (Noruega) dice que su país apoya la propuesta del Japón.", [("Norway", ("Japan",))]),
    ("fr", "M. Lampe (Norvège) partage le point de vue du Japon.", [("Norway", ("Japan",))]),
    ("ru", "Делегация Бразилии при поддержке делегации Чили предложила исключить пункт.", [("Chile", ("Brazil",))]),
    ("ru", "Бразилия, которую поддержала Чили, предложила исключить пункт.", [("Chile", ("Brazil",))]),
    ("en", "Norway noted that lamps burn and, supported by Iceland, preferred the footnote.",
     [("Iceland", ("Norway",))]),
    ("en", "Norway, for the G-77/CHINA and supported by Iceland, highlighted lamps.",
     [("Iceland", ("Norway", G77)), ("Norway", (G77,))]),
    ("en", "Norway proposed a footnote, supported by Iceland.", [("Iceland", ("Norway",))]),
    ("en", "Norway proposed a footnote. This was supported by Iceland.", [("Iceland", ("Norway",))]),
]  # fmt: skip
SPOKEN_FOR = [
    ("en", "Mr. Wick (Norway), speaking on behalf of the Group of 77 and China, said that lamps were useful."),
    ("en", "Norway, for the G-77/China, said that lamps were useful."),
    ("fr", "M. Lampe (Norvège), parlant au nom du Groupe des 77 et de la Chine, dit que les lampes sont utiles."),
    ("es", "El Sr. Lampe (Noruega), hablando en nombre del Grupo de los 77 y China, dice que son útiles."),
    ("ru", "Г-н Лампа (Норвегия), выступая от имени Группы 77 и Китая, говорит, что лампы полезны."),
    ("ru", "От имени Группы 77 и Китая представитель Норвегии заявил, что лампы полезны."),
    ("ar", "السيد لامب (النرويج): تكلم باسم مجموعة الـ 77 والصين، فقال إن المصابيح مفيدة."),
    ("zh", "兰普先生（挪威）代表77国集团和中国发言，他说灯是有用的。"),
    ("en", "Speaking on behalf of the Group of 77 and China, Mr. Wick (Norway) said that lamps were useful."),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_a_record_tells_who_stands_with_whom(language: str, text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    """Summary records speak of every delegation in the third person."""
    assert [(one.by, one.others) for one in statements(text, language, [])] == told


@pytest.mark.parametrize(("language", "text"), SPOKEN_FOR)
def test_a_record_tells_who_speaks_for_a_group(language: str, text: str) -> None:
    """The State stands in brackets behind its speaker, or the group behind the State."""
    (said,) = statements(text, language, [])
    assert (said.by, said.others) == ("Norway", (G77,))


@each_case
def test_nobody_is_told_to_stand_with_somebody(language: str, text: str) -> None:
    """Who is helped to build something agrees with nobody, and another subject is no speaker."""
    assert not statements(text, language, [])


def test_another_speaker_ends_what_one_said() -> None:
    """*Her delegation* is that of who spoke last."""
    text = f"{LAMP} Mr. Wick (Ghana) said that he agreed. His delegation supported the proposal of Japan."
    assert [one.by for one in statements(text, "en", [])] == ["Ghana"]


def test_a_letter_of_a_state_tells_nothing_of_others() -> None:
    """What a State tells of who supported others is its own view of a meeting."""
    assert not statements("Peru, supported by Chile, proposed lamps.", "en", ["Ghana"])


def test_a_record_does_not_tell_whose_text_it_is() -> None:
    """Whose statement a text is must not be told by whom its record names."""
    texts = [text for language, text, _ in TOLD if language == "en"] + [SPOKEN_FOR[0][1]]
    assert not [one for text in texts for one in statements(text, "en", [], records=False)]
