"""Whose statement a paper is, when it was made and what it is called, as its head and its first words say."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.own_statement import called_in_head
from pipelines.describe.paper import Paper

VOCABULARY = load_vocabulary()
THANKS = "\n\nThank you, Madam Facilitator.\n\nLakes are deep, and we must keep them so."


RECOMMENDED = "Hence, the representatives of the Heron Caucus recommend that these lakes should always be kept."


def names(page: str) -> tuple[str, ...]:
    return describe([page], "a.txt", None, Defaults(), VOCABULARY).submitters


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Item 3.1 – Statement of Brazil", ("Brazil",)),
        ("Norway intervention in the working group on herons covering item 5.4", ("Norway",)),
        ("PHILIPPINE STATEMENT", ("Philippines",)),
        ("Tonga Delegation\nConference on lakes\nNew York, 5 September 2018", ("Tonga",)),
        ("AOSIS Opening Statement at the\nFirst Session of the Conference", ("Alliance of Small Island States",)),
        ("Statement by Mr. Ma, Head of Chinese delegation", ("China",)),
        ("REPUBLIC OF ECUADOR\nNavy of the Lakes", ("Ecuador",)),
        ("Intervención Colombia – Recursos de los lagos", ("Colombia",)),
        ("Mision Permanente de Costa Rica ante las Naciones Unidas", ("Costa Rica",)),
        ("PROPOSITION DE LA DELEGATION DU SENEGAL\nSUR LES LACS", ("Senegal",)),
        ("Déclaration de la délégation haïtienne", ("Haiti",)),
        ("Выступление делегации Беларуси", ("Belarus",)),
        ("بيان وفد سلطنة عمان في اجتماع الدورة الرابعة", ("Oman",)),
        ("Statement by Fiji\non behalf of the Pacific Small Islands Developing States\n5 April 2019",
         ("Fiji", "Pacific Small Island Developing States")),
        ("STATEMENT ON BEHALF OF THE GROUP OF 77 AND CHINA BY MR. BIRK,\nMISSION OF CHILE TO THE UNITED NATIONS",
         ("Chile", "Group of 77 and China")),
        ("Permanent Mission of Chile to the United Nations\n\nStatement\n\nON BEHALF OF THE AFRICAN GROUP",
         ("Chile", "African Group")),
    ],
)  # fmt: skip
def test_the_head_says_whose_statement_it_is(head: str, expected: tuple[str, ...]) -> None:
    assert names(head + THANKS) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Heron Watch International STATEMENT\n\nDistinguished delegates,\nHeron Watch wishes to share views.", ()),
        ("HWI statement on 5.3\n\nThank you.\nHWI would like to provide some thoughts.", ("HWI",)),
        ("Statement of Hiroko Birk\nObserver, Council of Heron Law\n\nMadame,\nThe Council of Heron Law thanks you.",
         ("Council of Heron Law",)),
        ("Statement by the Lake Authority\n\nThank you.\nThe Lake Authority, as one of the bodies, stands ready.",
         ("Lake Authority",)),
        ("Submitted by the Food and Heron Organization of the Lakes (FHO)\n\nThis note is short.",
         ("Food and Heron Organization of the Lakes",)),
        ("INTERVENTION\n7 May 2018\n\nThank you for giving the Lake Cable Committee—LCC—the floor.",
         ("Lake Cable Committee",)),
        ("Item 6\n\nExcellencies,\nThe Heron Organization of the Lakes (HOL) is pleased to address you.",
         ("Heron Organization of the Lakes",)),
        ("The Lake Trusts on behalf of Heron Alliance\nDay 3\n\nThank you.\nI speak on behalf of the Heron Alliance.",
         ("Lake Trusts", "Heron Alliance")),
    ],
)  # fmt: skip
def test_an_organisation_in_no_list_is_named_where_the_text_is_its_own(page: str, expected: tuple[str, ...]) -> None:
    assert names(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Thank you. The Philippines aligns itself with the statement of Palestine.", ("Philippines",)),
        ("Gracias señora Presidenta,\nColombia se adhiere a la declaración hecha por Egipto.", ("Colombia",)),
        ("Thank you. We begin.\nChile supports the text. Lakes are deep. Chile believes in them.", ("Chile",)),
        ("Thank you. Chile supports the text. Norway believes in it.", ()),
        ("Thank you. Chile supports the text.", ()),
        ("Thank you. Chile continues to drain the lake. Chile is ready for more.", ()),
        ("Thank you. I speak on behalf of the African Group. Chile aligns itself with this statement.",
         ("African Group",)),
    ],
)  # fmt: skip
def test_a_speech_without_a_head_is_of_who_speaks_in_it(page: str, expected: tuple[str, ...]) -> None:
    assert names(page) == expected


@pytest.mark.parametrize(
    "head",
    [
        "Environmental Impact Statement",
        "Statement by Niger\nStatement by Nigeria",
        "Declaration of Vienna",
        "Declaration of Human Rights, HWI",
        "Jordan Birk Statement",
        "Statement by Chad Birk",
        "• Statement by Chile",
        "Reply to: Statement by Chile",
        "Statement by the Institute for the Study of Chile",
        "Statement by Friends of the Lakes\nCHILE",
        "Statement by Mr. Birk\nStatement by Chile\nStatement by Norway",
    ],
)
def test_what_is_no_owner_of_a_paper_does_not_become_one(head: str) -> None:
    assert names(f"{head}\n\nThank you, Madam President.\n\nThe Environmental Impact of lakes is deep.") == ()


def test_a_group_with_which_the_head_aligns_is_not_spoken_for() -> None:
    head = "DÉCLARATION DU SENEGAL\n\nLe Sénégal s’associe à la déclaration de l’Algérie au\nnom du Groupe africain."
    assert names(f"{head}\n\n5.7 Évaluations\n\nMadame la Présidente,\nNous remercions.") == ("Senegal",)


def test_a_person_before_and_a_reader_behind_the_name_of_a_body_are_none_of_it() -> None:
    says = "\n\nMadame Facilitator,\nThe International Council of Lake Law welcomes this."
    assert names(f"Statement of Kristina Birk International Council of Lake Law{says}") == (
        "International Council of Lake Law",
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Conference Room 4, UN Headquarters, New York, 01 April 2019", "2019-04-01"),
        ("Meeting on lakes, 2 April 2019 (PM)", "2019-04-02"),
        ("(delivered on 10 September 2018)", "2018-09-10"),
        ("IGC2 - 27 March 2019", "2019-03-27"),
        ("19/8/2019", "2019-08-19"),
        ("5/6/2019", None),
        ("New York, 25 March to 5 April 2019", None),
        ("Pursuant to resolution 72/249 of 24 December 2017", None),
        ("The resolution adopted on 24 December 2017", None),
        ("Due: 8 March 2014", None),
        ("Speech before the Nations, in September 24, 2013, and by Norway", None),
        ("First part, 1 April 2019, and second part, 2 April 2019", None),
    ],
)
def test_the_day_of_a_speech_is_the_only_one_in_its_head(line: str, expected: str | None) -> None:
    found = describe([f"Statement by Chile on lakes\n{line}{THANKS}"], "a.txt", None, Defaults(), VOCABULARY)
    assert found.date == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("statement on behalf of the African Group\n\nMadam President,\nWe speak.",
         "statement on behalf of the African Group"),
        ("République du Sénégal\nUn Peuple-Un But-Une Foi\nPROPOSITION DE LA DELEGATION DU SENEGAL\n\nMerci.",
         "PROPOSITION DE LA DELEGATION DU SENEGAL"),
        ("PERMANENT MISSION OF JAMAICA\nTO THE UNITED NATIONS\n\nINTERVENTION BY\nMRS. BIRK\n\nMadam Chair,",
         "INTERVENTION BY MRS. BIRK"),
    ],
)  # fmt: skip
def test_a_paper_is_called_what_its_head_says_that_it_is(page: str, expected: str) -> None:
    assert describe([page], "a.txt", None, Defaults(), VOCABULARY).title == expected


def test_the_middle_of_a_sentence_is_no_title() -> None:
    for line in (
        "Further to the comments submitted by the Delegation, Malta",
        "statement I have prepared I should like",
    ):
        assert called_in_head(Paper(("Malta", line), "We speak."), None, VOCABULARY) is None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Heron Women's Caucus\nSecond session\n\nMadam Chair, on behalf of the Heron Women’s Caucus, we are here.",
         ("Heron Women's Caucus",)),
        (f"Heron Caucus Intervention\n\n{RECOMMENDED}",
         ("Heron Caucus",)),
        ("Intervention du Réseau des villes lacustres\n\nLes membres du Réseau des villes lacustres vivent ici.",
         ("Réseau des villes lacustres",)),
        # A place, an article, what an instrument declares, and the middle of a sentence.
        ("Statement on behalf of friends\nApril 12th and 14th, 2099, at the UN Lake Center.\n\nThe UN Lake Center is.",
         ()),
        ("STATEMENT OF THE\nHERONS\n\nTHE herons thank you.", ()),
        ("PAPER ON THE\nDECLARATION OF THE RIGHTS OF HERON PEOPLES (DRHP)\n\nThe DRHP was adopted.", ()),
        ("Lakes: article 3 of\nthe United Nations Declaration\n\nThank you, Chair.", ()),
    ],
)  # fmt: skip
def test_who_stands_at_the_head_and_speaks(page: str, expected: tuple[str, ...]) -> None:
    assert names(page) == expected
