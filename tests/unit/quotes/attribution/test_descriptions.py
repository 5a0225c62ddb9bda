"""The words around a name tell whose office somebody holds."""

from __future__ import annotations

from attributed import read
from support.cases import each_case, scored

from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary


@scored(0.95)
def test_an_office_speaks_for_whom_its_description_names(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@scored(0.95)
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


@each_case
def test_a_title_speaks_for_whom_it_is_listed_unless_it_is_another_organisation_s(text: str, speaker: str) -> None:
    assert read(text, Speakers(load_vocabulary(), ["Secretary-General"])) == [speaker]
