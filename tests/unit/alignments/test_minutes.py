"""What minutes tell of delegations, in the past tense and by their offices, and how long one speaker is heard."""

from __future__ import annotations

import time

import pytest

from indexer.alignments.names import known
from indexer.alignments.reading import statements

AFRICA, GRULAC, ASIA = "African Group", "Latin American and Caribbean Group", "Asia-Pacific Group"
USEFUL = "The representative of Norway said that lamps were useful."
TOLD = [
    ("en", "The Delegation of Norway endorsed the statement made by the Delegation of Japan.", ("endorses", "Japan")),
    ("en", "The delegation of Norway agreed with Japan that lamps were useful.", ("supports", "Japan")),
    ("en", "The representative of Norway, associating himself with the statement by Japan, said that it was late.",
     ("aligns", "Japan")),
    ("en", "Norway’s delegate said that her delegation supported the proposal of Japan.", ("supports", "Japan")),
    ("en", f"{USEFUL} He supported the proposal of Japan.", ("supports", "Japan")),
    ("en", f"{USEFUL} As to wicks, her delegation supported the proposal of Japan.", ("supports", "Japan")),
    ("en", f"{USEFUL} The item was important. In particular, she endorsed the proposal of Japan.",
     ("endorses", "Japan")),
    ("en", "The Delegation of Norway thanked the Secretariat. The Delegation supported the proposal of Japan.",
     ("supports", "Japan")),
    ("en", "The representative of Norway said that lamps burn and that he supported the proposal of Japan.",
     ("supports", "Japan")),
    ("fr", "La délégation de la Norvège a adhéré à la déclaration de la délégation du Japon.", ("aligns", "Japan")),
    ("fr", "La délégation de la Norvège a exprimé son soutien à la proposition du Japon.", ("supports", "Japan")),
    ("fr", "La délégation de la Norvège s’est dite favorable à la proposition du Japon.", ("supports", "Japan")),
    ("fr", "La délégation de la Norvège a dit que c’est utile. Elle a appuyé la proposition du Japon.",
     ("supports", "Japan")),
    ("es", "La Delegación de Noruega hizo suya la declaración del Japón.", ("endorses", "Japan")),
    ("es", "La Delegación de Noruega se adhirió a la declaración del Japón.", ("aligns", "Japan")),
    ("es", "El representante de Noruega se mostró de acuerdo con el Japón.", ("supports", "Japan")),
    ("es", "La Delegación de Noruega apoyó lo que propuso el Japón.", ("supports", "Japan")),
    ("ru", "Делегация Норвегии выразила поддержку заявлению делегации Японии.", ("supports", "Japan")),
    ("ru", "Делегация Норвегии заявила, что поддерживает предложение Японии.", ("supports", "Japan")),
    ("ru", "Представитель Норвегии согласился с Японией.", ("supports", "Japan")),
    ("ru", "Делегация Норвегии разделила мнение делегации Японии.", ("endorses", "Japan")),
    ("ar", "وضم وفد النرويج صوته إلى البيان الذي أدلى به وفد اليابان.", ("aligns", "Japan")),
    ("ar", "وانضم وفد النرويج إلى البيان الذي أدلى به وفد اليابان.", ("aligns", "Japan")),
    ("ar", "وأعرب وفد النرويج عن اتفاقه مع البيان الذي أدلى به وفد اليابان.", ("aligns", "Japan")),
    ("zh", "挪威代表团说，它支持日本的提案。", ("supports", "Japan")),
]  # fmt: skip
NOT_TOLD = [
    f"{USEFUL} The expert said that wicks were better. He supported the proposal of Japan.",
    f"{USEFUL} Mr. Holm replied that wicks were better. He supported the proposal of Japan.",
    f"{USEFUL} Ms. Holm, of the Lamp Network, said that wicks were better. She supported the proposal of Japan.",
    f"{USEFUL} The Chair opened the floor. He supported the proposal of Japan.",
    f"{USEFUL} Fiji was absent. He supported the proposal of Japan.",
    f"{USEFUL} They supported the proposal of Japan.",
    "The representative of Norway said that the Lamp Network was useful, as it supported the proposal of Japan.",
    "The representative of Norway said that many countries were poor and that they supported the proposal of Japan.",
    "The representative of Norway said that the Minister was wise and that he supported the proposal of Japan.",
    "The representatives of Norway and Fiji said it was late. He supported the proposal of Japan.",
    "The representative of Norway asked whether Fiji supported the proposal of Japan.",
    "Norway Watch supports the proposal of Japan.",
    "The representative of Norway Watch said that he supported the proposal of Japan.",
    "Norway agrees with the Secretariat that the comments of Japan were late.",
    "Norway agrees with the Lamp Network that the comments of Japan were late.",
]
SPOKEN_FOR = [
    ("en", "The Delegation of Norway, also speaking for the African Group, noted that it was late.", AFRICA),
    (
        "fr",
        "La délégation de la Norvège, parlant au nom du groupe des pays africains, a remercié le Secrétariat.",
        AFRICA,
    ),
    (
        "es",
        "La Delegación de Noruega, haciendo uso de la palabra en nombre del GRULAC, agradeció el documento.",
        GRULAC,
    ),
    ("ru", "Делегация Норвегии, выступая от имени ГРУЛАК, поблагодарила Секретариат.", GRULAC),
    ("ru", "Делегация Норвегии, выступая от имени Азиатско-Тихоокеанской группы, поблагодарила Секретариат.", ASIA),
    ("ar", "تحدثت النرويج باسم المجموعة الأفريقية وشكرت الأمانة.", AFRICA),
    ("ar", "السيد لامب (النرويج)، متحدثا باسم مجموعة البلدان الأفريقية، قال إن النص واضح.", AFRICA),
    ("zh", "挪威代表团代表非洲集团发言，感谢秘书处。", AFRICA),
    ("zh", "挪威代表团以非洲集团的名义发言，指出文件很长。", AFRICA),
]
WORDS = [
    ("fr", "La délégation de Maurice a appuyé la proposition du Japon.", "Mauritius"),
    ("fr", "La délégation de la Grenade a appuyé la proposition du Japon.", "Grenada"),
    ("fr", "Mme Lampe (Maurice) appuie la proposition du Japon.", "Mauritius"),
    ("es", "La delegación de Granada apoyó la propuesta del Japón.", "Grenada"),
    ("ru", "Делегация Чада поддержала предложение Японии.", "Chad"),
    ("ru", "Г-н Лампа (Чад) поддерживает предложение Японии.", "Chad"),
    ("ar", "وأيد وفد مالي اقتراح اليابان.", "Mali"),
    ("ar", "السيد لامب (قطر) قال إن وفده يؤيد اقتراح اليابان.", "Qatar"),
]
NO_STATES = [
    ("fr", "Le représentant de Maurice Lampe appuie la proposition du Japon."),
    ("ru", "Представитель того государства поддержал предложение Японии."),
    ("ar", "أيد خبير مالي اقتراح اليابان."),
]
REPEATED = [
    ("en", "His delegation supported the proposal of Fiji. "),
    ("es", "Su delegación apoyó la propuesta de Fiji. "),
    ("fr", "Il a appuyé la proposition de Fidji. "),
    ("ru", "Он поддержал предложение Фиджи. "),
    ("ar", "وأيد وفده اقتراح فيجي. "),
    ("zh", "她的代表团支持斐济的提案。"),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_minutes_tell_what_a_delegation_did(language: str, text: str, told: tuple[str, str]) -> None:
    """Minutes name no person, and tell in the past tense."""
    found = [one for one in statements(text, language, []) if one.kind != "on_behalf_of"]
    assert [(one.by, one.kind.value, one.others) for one in found] == [("Norway", told[0], (told[1],))]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_whom_minutes_only_mention_is_nobodys_ally(text: str) -> None:
    """Somebody else may have spoken since, and who is meant by a pronoun must be plain."""
    assert not statements(text, "en", [])


@pytest.mark.parametrize(("language", "text", "group"), SPOKEN_FOR)
def test_minutes_tell_who_speaks_for_a_group(language: str, text: str, group: str) -> None:
    """The office may stand behind the name, the verb before it, and the group be one of countries."""
    assert [(one.by, one.others) for one in statements(text, language, [])] == [("Norway", (group,))]


def test_thanks_for_speaking_for_others_are_no_statement_of_ones_own() -> None:
    """Who is thanked has spoken, and who thanks has not."""
    text = "Делегация Японии поблагодарила делегацию Норвегии за заявление от имени Африканской группы."
    assert [(one.by, one.others) for one in statements(text, "ru", [])] in ([], [("Norway", (AFRICA,))])


@pytest.mark.parametrize(("language", "text", "by"), WORDS)
def test_a_state_whose_name_is_a_word_is_heard_by_its_delegation(language: str, text: str, by: str) -> None:
    """*Maurice*, *Чад* and *قطر* are no names elsewhere."""
    assert [(one.by, one.others) for one in statements(text, language, [])] == [(by, ("Japan",))]


@pytest.mark.parametrize(("language", "text"), NO_STATES)
def test_a_word_that_may_be_a_state_is_none_elsewhere(language: str, text: str) -> None:
    """A first name and a pronoun stand behind the same nouns."""
    assert not statements(text, language, [])


@pytest.mark.parametrize(
    ("language", "text", "by"),
    [
        ("ru", "Делегация Экваториальной Гвинеи поддержала предложение Японии.", "Equatorial Guinea"),
        ("ru", "Делегация Папуа — Новой Гвинеи поддержала предложение Японии.", "Papua New Guinea"),
        ("ru", "Делегация Демократической Республики Конго поддержала предложение Японии.",
         "Democratic Republic of the Congo"),
        ("ar", "أيدت غينيا الاستوائية اقتراح اليابان.", "Equatorial Guinea"),
    ],
)  # fmt: skip
def test_a_state_is_not_the_one_with_which_its_name_ends(language: str, text: str, by: str) -> None:
    """In its cases, a name of several words was taken for that of its last word."""
    assert [(one.by, one.others) for one in statements(text, language, [])] == [(by, ("Japan",))]


def test_the_names_of_others_are_whole_with_what_is_written_together_with_them() -> None:
    """Arabic prepositions are written with the first word, and Russian groups of several words have cases, too."""
    assert known("تأييد لغينيا الاستوائية ولجنوب السودان", "ar") == ["Equatorial Guinea", "South Sudan"]
    assert known("от имени стран Северной Европы и Балтии", "ru") == ["Nordic-Baltic Eight"]
    assert known("народ Северной Ирландии", "ru") == []
    assert known("Northern Ireland and American Samoa", "en") == []


@pytest.mark.parametrize(
    "office",
    [
        "the Permanent Representative and Ambassador of Fiji",
        "the Minister for Foreign Affairs and Trade of Fiji",
        "the distinguished Ambassador and Permanent Representative of Fiji",
    ],
)
def test_an_office_of_several_words_is_that_of_its_state(office: str) -> None:
    """Nobody looks for an ally under the name of an office."""
    (said,) = statements(f"I associate myself with the statement made by {office}.", "en", ["Kenya"])
    assert said.others == ("Fiji",)


@pytest.mark.parametrize(("language", "words"), REPEATED)
def test_many_sentences_of_one_speaker_are_read_in_time(language: str, words: str) -> None:
    """Each looks for its speaker in those before it; pages of such sentences took eight seconds."""
    statements(words, language, [])
    since = time.process_time()
    statements(words * (25_000 // len(words)), language, [])
    assert time.process_time() - since < 2
