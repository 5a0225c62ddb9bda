"""Who says something in a clause of its own, and not the subject of the sentence around it, is the speaker."""

from __future__ import annotations

import pytest
from attributed import read

VALMERE, ISTERRA, HALVENMARK = "Republic of Valmere", "Commonwealth of Isterra", "Kingdom of Halvenmark"


@pytest.mark.parametrize(
    "text",
    [
        "Valmere was silent when Isterra remarked that “@”.",
        "Valmere's delegates left the hall when Isterra's minister said that “@”.",
        "Valmere's Ada Brook listened as the delegate of Isterra said: “@”",
        "Valmere protested after Isterra had declared: “@”",
        "Valmere recalled that Isterra had said “@”.",
        "Valmere s’est tue quand l’Isterra a dit que « @ ».",
        "La délégation de Valmere a quitté la salle lorsque le ministre de l’Isterra a dit : « @ ».",
        "Valmere calló cuando Isterra dijo que «@».",
        "Вальмера молчала, когда Истерра заявила, что «@».",
        "صمتت فالمير عندما قالت استيرا إن «@».",
    ],
)
def test_the_subject_of_the_clause_that_says_it_is_the_speaker(text: str) -> None:
    assert read(text) == [ISTERRA]


@pytest.mark.parametrize(
    "text",
    [
        "Valmere was silent when the chair remarked that “@”.",
        "Valmere s’est tue quand la présidente a dit que « @ ».",
        "Valmere calló cuando la presidenta dijo que «@».",
        "Valmere's prime minister listened as Norway's Ada Brook said: “@”",
    ],
)
def test_somebody_without_a_name_in_that_clause_is_nobody_known(text: str) -> None:
    assert read(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Valmere, when asked, said “@”.",
        "When Isterra had finished, Valmere said: “@”",
        "Valmere said, as Isterra had said before, that “@”.",
        "Valmere spoke after Isterra and said that “@”.",
        "Valmere after talks with Isterra said that “@”.",
        "“@”, Valmere said when Isterra asked.",
        "Valmere said “@”, while Isterra objected.",
        "Valmere, attacked by Isterra, replied that “@”.",
        "Valmere est d’avis que « @ ».",
    ],
)
def test_a_clause_beside_the_statement_does_not_hide_its_speaker(text: str) -> None:
    assert read(text)[-1] in {VALMERE, ""}
    assert ISTERRA not in read(text)


def test_each_clause_has_its_own_quotation() -> None:
    assert read("After Valmere had deplored “@”, Isterra asked for “@”.") == [VALMERE, ISTERRA]
    assert read("Después de que Valmere lamentara «@», Isterra pidió «@».") == [VALMERE, ISTERRA]
    assert read("“@”, said Valmere, and “@”, Isterra.") == [VALMERE, ISTERRA]
    assert read("“@”, Valmere said, and Isterra: “@”") == [VALMERE, ISTERRA]
    assert read("Pour Valmere, « @ », pour Isterra « @ ».") == [VALMERE, ISTERRA]
    assert read("For Valmere, “@”, for Isterra “@”.") == [VALMERE, ISTERRA]


@pytest.mark.parametrize(
    "text",
    [
        "Valmere came in for criticism from Isterra: “@”",
        "Valmere was attacked by Isterra: “@”",
        "Valmere a été félicitée par l’Isterra : « @ »",
        "Valmere fue felicitada por Isterra: «@»",
        "Вальмеру похвалила Истерра: «@»",
        "Вальмера была раскритикована Истеррой: «@»",
        "瓦尔米尔受到伊斯特拉的指责：“@”",
    ],
)
def test_who_suffers_what_another_does_is_not_the_speaker(text: str) -> None:
    assert read(text) in ([""], [ISTERRA])


def test_the_agent_of_a_verb_of_saying_is_the_speaker() -> None:
    assert read("Valmere was called “@” by Isterra.") == [ISTERRA]
    assert read("Valmere was accused by Isterra of having said nothing new: “@”") == [ISTERRA]
    assert read("Valmere denounced “@” by Isterra.") == [VALMERE]


@pytest.mark.parametrize(
    "text",
    [
        "Contrary to what Isterra claims, “@”, said Valmere.",
        "Isterra announced “@”, the Valmere delegate recalled.",
    ],
)
def test_of_two_who_say_one_quotation_neither_is_named(text: str) -> None:
    assert read(text) == [""]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ada Brook, Valmere's oldest minister, said Isterra “@”.", [VALMERE]),
        ("Valmere's envoy was less gentle: Isterra “@”.", [VALMERE]),
        ("The envoy was less gentle: Isterra “@”.", [""]),
        ("Valmere's minister was blunt. Isterra, he told the hall, “@”.", [VALMERE]),
        ("Valmere ignored the complaint that Isterra “@”.", [""]),
        ("Valmere ignored the chair's complaint that the text “@”.", [""]),
        ("Valmere “@”.", [VALMERE]),
    ],
)
def test_the_subject_of_a_half_quoted_sentence_is_not_its_speaker(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


def test_whom_a_people_names_by_its_land_is_nobody_of_another_state() -> None:
    said = read("Norway said “@” — to which the Icelander replied, “@”. Later, the Latvian replied: “@”")
    assert said[0] == "Norway"
    assert "Norway" not in said[1:]


def test_so_spoke_names_nobody_anew() -> None:
    assert read("“@” So spoke Valmere.") == [VALMERE]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Valmere called it “@”, while Havana warned that “@”.", [VALMERE, "Cuba"]),
        ("Valmere called it “@”, but Moscow said “@”.", [VALMERE, "Russian Federation"]),
        ("Valmere called it “@”, as Tehran wrote that “@”.", [VALMERE, "Iran (Islamic Republic of)"]),
        ("Valmere a dit « @ », tandis que Berne a déclaré « @ ».", [VALMERE, "Switzerland"]),
        ("Вальмера заявила «@», но Гавана возразила, что «@».", [VALMERE, "Cuba"]),
        # Nobody knows where the verb tells nothing of saying.
        ("Valmere called it “@”, but Moscow was blunter: “@”", [VALMERE, ""]),
        ("Valmere said “@”, and Dublin that it was “@”.", [VALMERE, ""]),
        ("Valmere a jugé le texte « @ », tandis que Berne aurait « @ ».", [VALMERE, ""]),
        # A place in which something happens is nobody.
        ("Valmere called it “@”, but Isterra said in Moscow “@”.", [VALMERE, ISTERRA]),
    ],
)
def test_a_capital_behind_another_speaker_is_not_the_other(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Valmere rejected the statement by Isterra that “@”.",
        "Valmere quoted the president of Isterra as saying that “@”.",
        "Valmere circulated Isterra's letter, which says that “@”.",
        "Isterra's minister Ada Brook, who spoke after Valmere, said: “@”",
        "Ada Brook, Isterra's president, said Valmere was “@”.",
        "L’ambassadeur de Valmere a cité le représentant de l’Isterra, qui avait demandé « @ ».",
        "Valmere a souligné que, selon l’Isterra, « @ ».",
        "Valmere citó al presidente de Isterra, quien había dicho que «@».",
        "Вальмера отвергла заявление Истерры о том, что «@».",
        "رفضت فالمير تصريح استيرا بأن «@».",
    ],
)
def test_words_that_are_relayed_are_those_of_whom_they_are_taken_from(text: str) -> None:
    assert read(text) == [ISTERRA]


@pytest.mark.parametrize(
    "text",
    [
        "Valmere recalled the words of Isterra's delegate: “@”",
        "Valmere read out a message from Isterra: “@”",
        "Heron Relief blamed Isterra for “@”.",
        "Valmere recordó las palabras del representante de Isterra: «@»",
        "Вальмера напомнила слова представителя Истерры: «@».",
        "اتهمت مؤسسة الخرشنة استيرا بأنها «@».",
    ],
)
def test_where_it_is_not_sure_whose_relayed_words_are_nobody_is_read(text: str) -> None:
    assert read(text) == [""]


def test_who_accuses_another_says_it_though_not_known() -> None:
    assert read("La Fondation Sterne a accusé l’Isterra de « @ ».") == ["Fondation Sterne"]


@pytest.mark.parametrize("name", ["Isterra Bar Association", "Isterra Tehrik-e-Noor", "Jordan Fenwick"])
def test_a_longer_name_is_not_the_states_with_which_it_begins(name: str) -> None:
    assert read(f"{name} said that “@”.") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Isterra accused Valmere of “@”.",
        "L’Isterra a accusé hier Valmere d’avoir « @ ».",
        "El presidente de Isterra, Juan Lares, acusó ayer a Valmere de «@».",
        "Истерра обвинила Вальмеру в «@».",
        "اتهمت استيرا فالمير بأنها «@».",
        "伊斯特拉指责瓦尔米尔“@”。",
    ],
)
def test_who_reproaches_another_with_it_is_the_speaker(text: str) -> None:
    assert read(text) == [ISTERRA]


@pytest.mark.parametrize(
    "text",
    [
        "The words of the president of Isterra were called “@”.",
        "Las palabras de Isterra fueron calificadas de «@».",
        "Слова Истерры назвали «@».",
        "伊斯特拉的说法被称为“@”。",
    ],
)
def test_whose_words_others_call_something_is_not_the_speaker(text: str) -> None:
    assert read(text) == [""]


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("The president of Isterra, Ada Brook, came.", "To a question about Valmere the president replied: “@”"),
        ("Президент Истерры Ада Брук приехала.", "На вопрос о позиции Вальмеры президент ответила: «@»"),
    ],
)
def test_an_office_behind_a_name_that_something_is_about_is_not_its_own(first: str, text: str) -> None:
    assert read(f"{first} {text}") == [ISTERRA]
