"""The words around a name tell whose office somebody holds."""

from __future__ import annotations

import pytest
from attributed import read

from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norway’s fisheries ministry said “the door stays open to us”.", "Norway"),
        ("“The door stays open to us,” a spokesperson for the Norwegian foreign ministry said.", "Norway"),
        ("The Norwegian embassy in Mali said “the door stays open to us”.", "Norway"),
        ("Indian officials said “the door stays open to us”.", "India"),
        ("“The door stays open to us,” the South African environment minister, Ana Holm, said.", "South Africa"),
        ("Le ministère norvégien des Affaires étrangères a dit : « La porte reste ouverte ».", "Norway"),
        ("« La porte reste ouverte », a indiqué l’ambassade de Norvège au Mali.", "Norway"),
        ("Les autorités indiennes ont déclaré : « La porte reste ouverte ».", "India"),
        ("“La puerta sigue abierta”, señaló la Cancillería noruega.", "Norway"),
        ("El Gobierno estadounidense afirmó que “la puerta sigue abierta”.", "United States of America"),
        ("«Дверь остаётся для нас открытой», — сообщили в министерстве обороны Индии.", "India"),
        ("Норвежские власти заявили: «Дверь остаётся для нас открытой».", "Norway"),
        ('وقالت السفارة النرويجية إن "الباب يبقى مفتوحا لنا جميعا".', "Norway"),
        ('وقال المتحدث باسم وزارة الدفاع البريطانية "الباب يبقى مفتوحا لنا".',
         "United Kingdom of Great Britain and Northern Ireland"),
        ("美方表示：“大门对我们大家始终是敞开的。”", "United States of America"),
        # The office, or the adjective, is somebody else's.
        ("The spokesman for a Norwegian company said “the door stays open to us”.", ""),
        ("The opposition leader in the Norwegian parliament said “the door stays open to us”.", ""),
        ("A Norwegian University of Letters director said “the door stays open to us”.", ""),
    ],
)  # fmt: skip
def test_an_office_speaks_for_whom_its_description_names(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Norwegian Foreign Ministry spokesperson Ana Holm came.", "Ana Holm"),
        ("The Norwegian defence minister Norbert Norway came.", "Norbert Norway"),
        ("Ana Holm, Norway’s ambassador to Mali, came.", "Ana Holm"),
        ("Norway’s ambassador to Mali Ana Holm came.", "Ana Holm"),
        ("Norwegian Defence Minister Holm came.", "Holm"),
        ("Le chef de la diplomatie norvégienne, Ana Holm, est venu.", "Ana Holm"),
        ("El embajador noruego ante el organismo, Ana Holm, vino.", "Ana Holm"),
        ("Глава МИД Норвегии Анна Хольм приехала.", "Анна Хольм"),
        ("وصل المتحدث باسم وزارة الخارجية النرويجية آنا هولم، اليوم.", "آنا هولم"),
        ("قال آنا هولم، المتحدث باسم وزارة الخارجية النرويجية، إنه جاء.", "آنا هولم"),
        ("The Norwegian minister of public works came.", ""),
    ],
)
def test_who_holds_an_office_stands_beside_it(text: str, person: str) -> None:
    [found] = Sentence(text, 0, len(text), Speakers(load_vocabulary())).described
    assert (found.owner, found.person) == ("Norway", person)


def test_a_text_calls_people_by_the_name_that_it_uses() -> None:
    text = "Norwegian Foreign Minister Lin Jian came. “The door stays open to us,” Lin said."
    assert read(text) == ["Norway"]
    assert read(text + " A Lin Bo came too.") == ["Lin"]


def test_an_office_is_whose_the_text_says_elsewhere_unless_others_hold_one_too() -> None:
    text = "The Norwegian foreign ministry is open.\n\nRain fell.\n\n“The door stays open to us,” the ministry said."
    assert read(text) == ["Norway"]
    assert read("Cuba’s ministry is closed. " + text) == [""]
    assert read(text.replace("Rain fell", "Minister Ana Reed of Ollerby spoke")) == ["Norway"]
    minister = "The Norwegian minister came.\n\nMr. Reed spoke. “The door stays open to us,” the minister said."
    assert read(minister) == [""]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The UN Secretary-General, Ana Holm, came. “The door stays open to us,” Holm said.", "Secretary-General"),
        ("Le secrétaire général de l’ONU, Ana Holm, a dit : « La porte reste ouverte ».", "Secretary-General"),
        ("“La puerta sigue abierta”, dijo el secretario general de la ONU, Ana Holm.", "Secretary-General"),
        ("Генеральный секретарь ООН Анна Хольм заявила: «Дверь остаётся для нас открытой».", "Secretary-General"),
        ("قال الأمين العام للأمم المتحدة أنطون هولم «الباب يبقى مفتوحا لنا جميعا».", "Secretary-General"),
        ("联合国秘书长霍尔姆说：“大门对我们大家始终是敞开的。”", "Secretary-General"),
        # Any organisation has one.
        ("The Lamps Secretary-General said “the door stays open to us”.", "Lamps Secretary-General"),
        ("The Secretary-General of Lampes said “the door stays open to us”.", "Secretary-General of Lampes"),
        ("Le secrétaire général a dit : « La porte reste ouverte ».", ""),
    ],
)
def test_a_title_speaks_for_whom_it_is_listed_unless_it_is_another_organisation_s(text: str, speaker: str) -> None:
    assert read(text, Speakers(load_vocabulary(), ["Secretary-General"])) == [speaker]
