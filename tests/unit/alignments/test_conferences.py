"""Alignments as they are said in the negotiations of a treaty: in notes, by groups, on paragraphs and options."""

from __future__ import annotations

import time

import pytest

from indexer.alignments.reading import statements

G77 = "Group of 77 and China"
SAID = [
    ("en", "Allow me to align my intervention with that delivered by Fiji.", [("aligns", ("Fiji",))]),
    ("en", "I associates my self with what was said by the European Union.", [("aligns", ("European Union",))]),
    ("en", "We support the G77 in that lamps should be counted.", [("supports", (G77,))]),
    ("en", "We wish to support Fiji with respect to the need for lamps.", [("supports", ("Fiji",))]),
    ("en", "Kenya joins the G77 and China to call for a second text.", [("joins", (G77,))]),
    ("en", "Kenya supports references to lamps, candles and oil as proposed by Fiji.", [("supports", ("Fiji",))]),
    ("en", "We support lamps and, as proposed by Fiji, candles.", [("supports", ("Fiji",))]),
    ("en", "We do not support the deletion of paragraph 5, as suggested by Fiji.", [("rejects", ("Fiji",))]),
    ("en", "Kenya supports the principles and approaches put forward on behalf of PSIDS.",
     [("supports", ("Pacific Small Island Developing States",))]),
    ("en", "Guidance on lamps would also be useful, and we agree with Fiji that they burn.", [("supports", ("Fiji",))]),
    ("en", "Kenya reiterates the call of the African Union for more lamps.", [("supports", ("African Union",))]),
    ("en", "Kenya reiterates the joint appeal of the G7+ member States.", []),
    ("en", "Kenya reiterates its call for more lamps.", []),
    ("en", "We support the principles delineated by the Government of Tonga.", [("supports", ("Tonga",))]),
    ("en", "On behalf of the Government of Tonga, I wish to thank you.", []),
    ("fr", "J’ai l’honneur de prendre la parole au nom du Gouvernement des Tonga.", []),
    ("en", "I speak on behalf of the Governments of Tonga and Samoa.", [("on_behalf_of", ("Tonga", "Samoa"))]),
    ("en", "I speak on behalf of 12 countries with offices here, namely, Fiji, Tonga and Samoa.",
     [("on_behalf_of", ("Fiji", "Tonga", "Samoa"))]),
    ("en", "I take this opportunity on behalf of the African Group to thank you.",
     [("on_behalf_of", ("African Group",))]),
    ("en", "I will be speaking on behalf the African Group.", [("on_behalf_of", ("African Group",))]),
    ("en", "We align with the statement of the Group of 77 & China.", [("aligns", (G77,))]),
    ("en", "We align with the statement of the g-77 plus the People’s Republic of China.", [("aligns", (G77,))]),
    ("en", "The Union aligns ourselves with the views shared by Fiji.", [("aligns", ("Fiji",))]),
    ("fr", "Permettez-moi d’aligner mon intervention sur celle prononcée par les Fidji.", [("aligns", ("Fiji",))]),
    ("fr", "Le Kenya s’est joint aux appels de l’Union africaine.", [("joins", ("African Union",))]),
    ("fr", "Nous appuyons un nouveau paragraphe sur les lampes, comme l’ont proposé les Fidji.",
     [("supports", ("Fiji",))]),
    ("fr", "Nous nous associons aux déclarations faites aux noms du G77 plus la Chine et du Groupe africain.",
     [("aligns", (G77, "African Group"))]),
    ("es", "Kenya alinea su intervención con la declaración efectuada por Fiji.", [("aligns", ("Fiji",))]),
    ("es", "Mi delegación se suscribe a lo expresado por el G77 más China.", [("aligns", (G77,))]),
    ("es", "Kenya se adhiere al mensaje dado por Fiji.", [("aligns", ("Fiji",))]),
    ("ru", "Солидаризируемся с тем, что было сказано представителем Чили.", [("aligns", ("Chile",))]),
    ("ru", "Поддерживаем новые фонды, предложенные Африканской группой.", [("supports", ("African Group",))]),
    ("ru", "Позвольте присоединить нашу делегацию к заявлению Чили.", [("aligns", ("Chile",))]),
    ("ar", "كما نؤيد المقترح الذي تقدمت به جمهورية كوريا أمس.", [("supports", ("Republic of Korea",))]),
    ("zh", "我们与智利的立场一致。", [("supports", ("Chile",))]),
]  # fmt: skip
UNSAID = [
    ("en", "The position of Fiji is that there should be a text here and therefore we cannot accept option 2."),
    ("en", "We support the text as it stands, not as proposed by Fiji."),
    ("en", "We support the efforts of the Chair, and note the paragraph as suggested by Fiji."),
    ("en", "We support the efforts of the Chair and note the paragraph as suggested by Fiji."),
    ("en", "We are pleased to be joined in this statement by Fiji."),
    ("en", "If lamps are to be listed, we agree with Fiji that they burn."),
    ("en", "We would support the proposal of Fiji if it were shorter."),
    ("fr", "La position des Fidji est que le texte est utile et nous ne pouvons pas accepter cette option."),
    ("zh", "我们与智利的意见并不一致。"),
]
REPEATED = {
    "en": ("We support lamps as proposed ", "on behalf of twelve countries, namely ", "join Fiji in that ", "G77 and "),
    "fr": ("Nous appuyons les lampes comme l’ont ", "au nom de douze pays, à savoir "),
    "es": ("Apoyamos las lámparas como lo ha ", "en nombre de doce países, a saber "),
    "ru": ("Поддерживаем фонды, предложенные ", "от имени двенадцати стран, а именно "),
    "ar": ("نؤيد المصابيح كما اقترح ", "باسم اثنتي عشرة دولة، وهي "),
    "zh": ("我们支持按照", "我们与智利的立场", "代表十二国，即"),
}


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_negotiations_have_forms_of_their_own(
    language: str, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.kind.value, one.others) for one in statements(text, language, ["Kenya"])] == expected


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_who_is_only_mentioned_is_no_ally(language: str, text: str) -> None:
    assert statements(text, language, ["Kenya"]) == []


@pytest.mark.parametrize(("language", "words"), [(one, words) for one, all_ in REPEATED.items() for words in all_])
def test_words_without_end_are_read_in_time_that_grows_with_them(language: str, words: str) -> None:
    taken = []
    for length in (1_000, 4_000):
        text = words * (length // len(words))
        since = time.process_time()
        statements(text, language, ["Kenya"])
        taken.append(time.process_time() - since)
    assert taken[1] < max(8 * taken[0], 2)


@pytest.mark.parametrize("words", ["supported by ", "Norway, supported by Fiji, ", "on behalf of ", "得到支持"])
def test_a_sentence_without_end_is_read_in_part(words: str) -> None:
    """A page of 50,000 characters that says one thing thousands of times took up to minutes."""
    language = "zh" if words[0] == "得" else "en"
    since = time.process_time()
    statements(words * (50_000 // len(words)), language, [])
    assert time.process_time() - since < 2


def test_the_subject_of_many_verbs_is_read_in_time_that_grows_with_them() -> None:
    """A sentence without end, of which each verb asks who is named before it."""
    statements("Fiji supports Chile.", "en", [])
    taken = []
    for length in (2_000, 8_000):
        text = "Fiji supports " * (length // 14)
        since = time.process_time()
        statements(text, "en", [])
        taken.append(time.process_time() - since)
    assert taken[1] < 6 * taken[0]
