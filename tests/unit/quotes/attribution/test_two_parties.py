"""Of two who are named around a quotation, the one who says it is its speaker, in the forms of reporters."""

from __future__ import annotations

import pytest
from attributed import read

VALMERE, ISTERRA = "Republic of Valmere", "Commonwealth of Isterra"
AUBRAVIE, CORVANE = "République d’Aubravie", "Royaume de Corvane"
MONTEALMA, SOLANDINA = "República de Montealma", "República de Solandina"
TORVIA, OLMARIA = "Республика Торвия", "Королевство Ольмария"
TIMARAN, QARTANA = "جمهورية تيماران", "مملكة قرطانة"
YAOCHUAN, JIHAI = "曜川共和国", "霁海联邦"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Valmere rejected what Isterra called “@” and said it was “@”.", [ISTERRA, VALMERE]),
        ("Valmere, rejecting what Isterra called “@”, said it was “@”.", [ISTERRA, VALMERE]),
        ("The chair rejected what the envoy of Isterra called “@” and said it was “@”.", [ISTERRA, ""]),
        ("Isterra's envoy said that, contrary to what Valmere had claimed, it was “@”.", [ISTERRA]),
        ("La Corvane a rejeté ce que l’Aubravie qualifie de « @ » et déclare « @ ».", [AUBRAVIE, CORVANE]),
        ("Solandina rechazó lo que Montealma calificó de “@” y dijo que era “@”.", [MONTEALMA, SOLANDINA]),
        ("Торвия отвергла то, что Ольмария назвала «@», и заявила, что это «@».", [OLMARIA, TORVIA]),
        ("رفضت تيماران ما وصفته قرطانة بأنه «@».", [QARTANA]),
        ("曜川拒绝了霁海所称的“@”，并表示“@”。", [JIHAI, YAOCHUAN]),
    ],
)
def test_what_somebody_rejects_is_who_said_it(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("While Valmere insisted the text was final, Isterra sees in it “@”.", ISTERRA),
        ("Where Valmere sees progress, Isterra sees “@”.", ISTERRA),
        ("Unlike Valmere, Isterra sees in the text “@”.", ISTERRA),
        ("Tandis que la Corvane juge le texte définitif, l’Aubravie y voit « @ ».", AUBRAVIE),
        ("Mientras Solandina insiste en votar, Montealma temía “@”.", MONTEALMA),
        ("A diferencia de Solandina, Montealma cree que es “@”.", MONTEALMA),
        ("Пока Торвия настаивает, Ольмария опасалась, что это «@».", OLMARIA),
        ("Italia calla; Portugal, no: “@”", "Portugal"),
    ],
)
def test_the_subject_of_the_main_clause_says_it(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "As Valmere sees it, Isterra is “@”.",
        "According to Valmere, Isterra is “@”.",
        "Valmere said that, after the vote, Isterra was “@”.",
    ],
)
def test_a_view_that_is_somebody_elses_is_not_that_subjects(text: str) -> None:
    assert ISTERRA not in read(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Solandina, a la que Montealma acusa de “@”, no respondió.", MONTEALMA),
        ("La Corvane, que l’Aubravie accuse de « @ », n’a pas réagi.", AUBRAVIE),
        ("Delegates turned to Isterra, whose envoy praised “@”.", ISTERRA),
        ("Même son de cloche du côté de l’Aubravie, dont le délégué a vanté « @ ».", AUBRAVIE),
    ],
)
def test_a_clause_about_somebody_is_who_acts_in_it(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Isterra called the plan “@” in March and said it was “@”.", [ISTERRA, ISTERRA]),
        ("Montealma considera “@” el acuerdo y espera firmarlo “@”.", [MONTEALMA, MONTEALMA]),
        ("L’Aubravie a qualifié le plan de « @ » et espère le signer « @ ».", [AUBRAVIE, AUBRAVIE]),
        ("Ольмария назвала план «@» и надеется подписать его «@».", [OLMARIA, OLMARIA]),
        ("Isterra called the plan “@” in March and officials said it was “@”.", [ISTERRA, ""]),
        ("Montealma calificó el plan de “@” y dijo el ministro que “@”.", [MONTEALMA, ""]),
    ],
)
def test_who_goes_on_behind_a_quotation_is_the_subject_before_it(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Valmere objected to the phrase “@” in the text of Isterra.",
        "Valmere asked to delete the words “@”.",
        "La Corvane s’est opposée à l’expression « @ ».",
        "La Corvane a demandé de supprimer « @ ».",
        "Solandina pidió suprimir la frase “@”.",
        "Торвия возражает против формулировки «@».",
        "Торвия предложила исключить слова «@».",
        "اعترضت تيماران على عبارة «@».",
        "طلبت تيماران حذف عبارة «@».",
        "曜川反对“@”这一表述。",
        "曜川要求删除“@”。",
    ],
)
def test_words_that_somebody_wants_out_of_a_text_are_nobodys(text: str) -> None:
    assert read(text) == [""]


def test_what_replaces_such_words_is_who_proposes_it() -> None:
    assert read("Isterra proposed replacing “@” with “@”.") == ["", ISTERRA]
    assert read("曜川建议将“@”改为“@”。") == ["", YAOCHUAN]
    assert read("“@”, said Isterra, asking to delete the words.") == [ISTERRA]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Valmere said Isterra's claims were “@”.", VALMERE),
        ("Valmere said that the claims of Isterra were “@”.", VALMERE),
        ("曜川说，霁海的说法是“@”。", YAOCHUAN),
        ("Valmere welcomed Isterra's pledge to keep the lamp “@”.", ISTERRA),
        ("La Corvane a salué la promesse de l’Aubravie de garder la lampe « @ ».", AUBRAVIE),
        ("Solandina celebró la promesa de Montealma de mantener la lámpara “@”.", MONTEALMA),
        ("Торвия приветствовала обещание Ольмарии держать лампу «@».", OLMARIA),
        ("The draft was, in Valmere's words, “@”.", VALMERE),
    ],
)
def test_a_noun_for_what_is_said_is_no_verb(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Asked about Valmere's complaint, Isterra's envoy shrugged: “@”", ISTERRA),
        ("Isterra spoke first. The delegate thanked Valmere for having “@”.", ISTERRA),
        ("Isterra spoke first. It praised Valmere for “@”.", ISTERRA),
        ("Valmere's minister, quoted by a newspaper, said the lamp was “@”.", VALMERE),
    ],
)
def test_the_object_of_a_preposition_or_a_verb_is_not_the_speaker(text: str, speaker: str) -> None:
    assert {*read(text)} <= {speaker, ""}


def test_two_subjects_say_it_together() -> None:
    assert read("Isterra and Valmere were blunt: “@”") == [f"{ISTERRA}; {VALMERE}"]
    assert read("霁海和曜川语气坚定：“@”") == [f"{JIHAI}; {YAOCHUAN}"]
    assert read("The ministers of Isterra and Valmere were blunt: “@”") == [""]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“@”, replied Solène Garrec, who represents Isterra. “@”, Garrec added.", ISTERRA),
        ("« @ », rétorque Solène Garrec, qui représente l’Aubravie. « @ », ajoute Garrec.", AUBRAVIE),
        ("“@”, matizó Elena Quispe, quien encabeza la delegación de Montealma.", MONTEALMA),
        ("«@», — сказала Марта Эльм, которая возглавляет делегацию Ольмарии.", OLMARIA),
    ],
)
def test_a_clause_tells_for_whom_somebody_speaks(text: str, speaker: str) -> None:
    assert set(read(text)) == {speaker}


def test_who_leads_something_of_a_state_does_not_speak_for_it() -> None:
    assert read("“@”, replied Solène Garrec, who leads Isterra's opposition.") != [ISTERRA]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Isterra was silent for a day. By its own account, the lamp is “@”.", ISTERRA),
        ("L’Aubravie s’est tue. À l’entendre, la lampe « @ ».", AUBRAVIE),
        ("Montealma habló ayer. A su entender, la lámpara “@”.", MONTEALMA),
        ("Ольмария выступила вчера. По её расчётам, лампа «@».", OLMARIA),
    ],
)
def test_by_somebodys_account_is_whose_view_it_is(text: str, speaker: str) -> None:
    assert read(text) == [speaker]


def test_a_group_has_its_words_and_the_delegate_those_of_the_state() -> None:
    told = "Speaking on behalf of the Group of Island Partners, the delegate of Isterra said “@”. "
    assert read(f"{told}In her national capacity, she said “@”.") == ["Group of Island Partners", ISTERRA]


def test_a_word_of_saying_is_no_name_in_chinese() -> None:
    told = "曜川代表发言说，“@”。"
    assert read(f"{told}霁海代表随后发言，并表示“@”。")[1] in {JIHAI, ""}
