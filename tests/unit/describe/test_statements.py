"""The submitter of a statement: who speaks, or nobody; never somebody else."""

from __future__ import annotations

import pytest

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.evidence import THRESHOLD
from pipelines.describe.own_words import own_words
from pipelines.describe.statements import statement_submitters

VOCABULARY = load_vocabulary()


def believed(page: str) -> list[str]:
    found = statement_submitters(page, VOCABULARY)
    return list(found.names) if found.evidence.confidence >= THRESHOLD else []


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("Statement by Chile\n\nMr. Chair,", ["Chile"]),
        ("STATEMENT BY THE REPUBLIC OF KOREA\nat the fourth session", ["Republic of Korea"]),
        ("Eighth session\n\nWorking paper submitted by Brazil, Germany and the Netherlands", None),
        ("Statement by Portugal on behalf of the European Union", ["Portugal", "European Union"]),
        ("Statement on behalf of the European Union", ["European Union"]),
        ("Déclaration de la Suisse\n\nMonsieur le Président", ["Switzerland"]),
        ("Intervención de México", ["Mexico"]),
        ("Report of the Secretary-General on Chile", ["Secretary-General"]),
        (
            "Report of the Special Adviser to the Secretary-General on Chile",
            ["Special Adviser to the Secretary-General on Chile"],
        ),
        ("Lakes and peace: a list of papers\n\n« Note by the Secretariat on lakes »\n« Lakes, by A. Birk »", []),
        ("4 mai 2018 - Lacs : Intervention de Mme Birk, représentante permanente de la Norvège", ["Norway"]),
        ("Выступление Министра озёр Норвегии Б. Бирк на встрече\n\nг-н Отиено, Министр озёр Кении", ["Norway"]),
        ("Выступление Министра озёр\n\nВаши Превосходительства,\nгоспожа Отиено, Министр озёр Кении", []),
        ("Statement by the delegation of Trinidad and Tobago", ["Trinidad and Tobago"]),
        ("Proposal by the Kenyan Delegation\n\n1. Lakes", ["Kenya"]),
        ("Documento de trabajo presentado por la\ndelegacion de Chile\n\nLAGOS", ["Chile"]),
        ("LACS\nprésenté par\nle Pérou\nLACS DU NORD", ["Peru"]),
        ("Lakes of the north\n(Submitted by the Russian Federation)\n* Lakes", ["Russian Federation"]),
        ("Озёра севера\n(Представлен делегацией Норвегии)", ["Norway"]),
        ("Declaración de la reunión preparatoria del Caucus de los Lagos", []),
        (
            "HERONS\n\nLakes have been deep. They were never dry for long.\n\nReport of the World Commission on Lakes",
            [],
        ),
        ("INTERVENCIÓN DE LA DELEGACIÓN DE CUBA EN EL DEBATE GENERAL", ["Cuba"]),
        ("Заявление делегации Норвегии на сессии", ["Norway"]),
        ("关于湖泊的意见\n（挪威代表团）", ["Norway"]),
        ("关于湖泊的发言\n挪威外交部长 比尔克", ["Norway"]),
        ("بعثة النرويج لدى الأمم المتحدة\n\nالبحيرات", ["Norway"]),
        ("بعثة البحيرات\n\nالنرويج", []),
        ("Statement by the Harbour League\n\nChile has said", []),
        ("The statement by Chile was noted.", []),
        ("Views on the statement\nby Chile", []),
        ("Statement of principles and values", []),
        ("PERMANENT MISSION OF CHILE TO THE UNITED NATIONS\n\nViews on lakes\n\nWe speak.", ["Chile"]),
        (
            "Permanent Mission of the Republic of Korea\nto the United Nations\n\nCheck against delivery",
            ["Republic of Korea"],
        ),
        ("Mission permanente du Niger auprès des Nations Unies\n\nObservations", ["Niger"]),
        ("Misión Permanente de El Salvador ante las Naciones Unidas", ["El Salvador"]),
        ("Постоянное представительство Российской Федерации при ООН", ["Russian Federation"]),
        ("中国常驻联合国代表团", ["China"]),
        ("Permanent Mission of Chile to the United Nations\n\nPermanent Mission of Peru to the United Nations", []),
        ("Permanent Mission of the Harbour League to the United Nations", []),
        ("The Permanent Mission of Chile presents its compliments and wishes to say that lakes matter.", []),
        ("", []),
    ],
)
def test_speaker_of_a_statement(page: str, names: list[str] | None) -> None:
    expected = ["Brazil", "Germany", "Netherlands"] if names is None else names
    assert believed(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "Submission by Argentina Internet Harbour Association",
        "Contribution of Japan Lake Information Centre\nto the meeting",
        "STATEMENT BY BRAZIL HARBOUR SOCIETY",
        "Comments from Jordan Lakeman",
        "Statement by Mexico, Switzerland and Nigeria Harbour Forum",
        "Statement by the President of Kenya Harbour Bankers",
    ],
)
def test_a_longer_name_that_begins_with_a_states_is_not_the_states(page: str) -> None:
    assert believed(page) == []


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("Statement by H.E. Ms. Ora Linden, Permanent Representative of Chile to the United Nations", ["Chile"]),
        ("Statement by Mr. Ora Linden, Minister for Foreign Affairs of Kenya, at the third session", ["Kenya"]),
        ("Statement by Prof. Ora Linden, Permanent Representative of Kenya", ["Kenya"]),
        ("Statement by Right Lakes, with the Government of Kenya", []),
        ("STATEMENT BY CHILE AT THE THIRD SESSION", ["Chile"]),
        ("Contribution of Lakephone\nMay 2099\nWe congratulate the Government of Chile on the meeting", []),
        ("Working paper submitted by: Kenya", ["Kenya"]),
        ("Ninth periodic report submitted by Kenya under article 18 of the Convention", ["Kenya"]),
        ("Replies of Kenya to the list of lakes", ["Kenya"]),
        ("Concluding observations on the report submitted by Kenya", []),
        ("List of lakes in relation to the report\nsubmitted by Kenya", []),
        ("Chile, Kenya and Peru: revised draft resolution\n\nLakes", ["Chile", "Kenya", "Peru"]),
        ("Report of the Secretary-General on the work of the harbours", ["Secretary-General"]),
        ("Note by the Secretariat", ["Secretariat"]),
        (
            "Report of the Special Rapporteur on the right to lakes, Ora Linden",
            ["Special Rapporteur on the right to lakes"],
        ),
        ("Report of the First Committee", ["First Committee"]),
        ("Resolution 9769 (2099)\n\nAdopted by the Security Council at its 9999th meeting", ["Security Council"]),
        ("Rapport du Secrétaire général", ["Secretary-General"]),
        ("Доклад Генерального секретаря", ["Secretary-General"]),
        ("秘书长的报告", ["Secretary-General"]),
    ],
)
def test_by_whom(page: str, names: list[str]) -> None:
    assert believed(page) == names


def test_a_name_in_no_list_is_only_proposed() -> None:
    found = statement_submitters("Statement by the Harbour League to the meeting", VOCABULARY)
    assert (found.names, found.countries) == (("Harbour League",), ())
    assert found.evidence.confidence < THRESHOLD


def test_a_non_governmental_organisation_says_that_it_is_one() -> None:
    page = (
        "Written statement* submitted by Harbour League of Chile, a non-\ngovernmental organization in special status"
    )
    found = statement_submitters(page, VOCABULARY)
    assert (found.names, found.countries, found.group) == (("Harbour League of Chile",), (), "NGO")


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("Statement by\nH.E. Mr. Linden\nFederal Minister for Lakes of the\nRepublic of Austria\nat it", ["Austria"]),
        ("STATEMENT\nBY\nHER EXCELLENCY MS. BIRK\nPRESIDENT\nOF THE REPUBLIC OF BOTSWANA", ["Botswana"]),
        ("Statement by the President of the Republic of Poland\nH. E. Ms. Birk", ["Poland"]),
        ("ALLOCUTION DE S.E.M. LINDEN, MINISTRE DES LACS DE LA\nRÉPUBLIQUE DU BURUNDI", ["Burundi"]),
        ("INTERVENCIÓN DEL PRESIDENTE DEL GOBIERNO DE ESPAÑA\nEXCMO. SR. D. LINDEN", ["Spain"]),
        ("Statement by Ms. Birk, President of Brazil Harbour Society", []),
        ("Statement by the President of the General Assembly", ["President of the General Assembly"]),
    ],
)  # fmt: skip
def test_the_office_of_a_speaker(page: str, names: list[str]) -> None:
    assert believed(page) == names


def test_a_name_may_go_on_in_the_next_line() -> None:
    assert believed("Report of the Working Group on the Universal\nHarbour Review*\n\nCorvane") == [
        "Working Group on the Universal Harbour Review"
    ]
    assert believed("REPORT OF MAIN COMMITTEE I") == ["Main Committee I"]


def test_half_a_list_of_sponsors_is_none() -> None:
    # A misread name breaks the list; its rest is not all of the sponsors.
    assert believed("Chile, Nicar~gua,\nKenya and Norway: draft resolution") == []


@pytest.mark.parametrize(
    "page",
    [
        "Statement by King's Lake College, with the Government of Kenya\n\nWe thank the Chair.",
        "Statement by the King’s Lake College\n\nGovernment of Kenya\n\nWe thank the Chair.",
        "Statement by President Heron School, in partnership with the Republic of Kenya\n\nWe thank the Chair.",
        "Statement by the Ambassador Institute for the Study of Kenya\n\nWe thank the Chair.",
        "Statement by the President of the Association of Lakes of Kenya\n\nWe thank the Chair.",
        "Déclaration de Mme Birk, Présidente de l'Association des lacs du Kenya\n\nMerci.",
        "Выступление Президента Ассоциации озёр Кении\n\nСпасибо.",
        "Réseau des Rives\n\nÀ l'attention de Monsieur le Ministre des lacs du Kenya\n\nMonsieur le Ministre,",
        "Right of reply to: Statement by the Minister for Lakes of Kenya\n\nWe thank the Chair.",
    ],
)
def test_an_office_in_the_name_of_an_institution_is_none(page: str) -> None:
    assert describe([page], "x.pdf", None, Defaults(), VOCABULARY).submitters == ()


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("Chile, Fiji and Kenya: amendment to the draft resolution", ["Chile", "Fiji", "Kenya"]),
        ("Chile:*,** draft decision", ["Chile"]),
        ("Report of Norway", ["Norway"]),
        ("Report of Norway on the lakes of Kenya", []),
        ("Submission from the secretariat of the Heron Treaty System", []),
        ("Report of the Committee on the\nLakes of the North", ["Committee on the Lakes of the North"]),
        ("Report of the Arab Forum for Lakes\nNote by the Secretariat", ["Arab Forum for Lakes"]),
        ("Report of the Commission for 2099", ["Commission"]),
        ("Report of the High-level Committee on Lakes at its\nninth session", ["High-level Committee on Lakes"]),
        (
            "Statement submitted by Heron Consortium and Reed Platform Limited, non-governmental organizations",
            ["Heron Consortium", "Reed Platform Limited"],
        ),
        (
            "Statement submitted by Heron and Reed Watch, a non-governmental organization in consultative status",
            ["Heron and Reed Watch"],
        ),
    ],
)
def test_whose_paper_it_is_ends_where_the_name_does(page: str, names: list[str]) -> None:
    assert believed(page) == names


def test_the_author_of_a_listed_document_is_not_that_of_the_list() -> None:
    listed = "1. Adoption of the agenda.\nDocumentation\nReport of the Secretary-General on lakes"
    page = f"United Nations E/2099/1\nDistr.: General\n\nProvisional agenda\n\n{listed}"
    assert describe([page], "a.pdf", None, Defaults(), VOCABULARY).submitters == ()


@pytest.mark.parametrize("above", ["", "Agenda item 74\n"])
@pytest.mark.parametrize("subject", ["lakes", "Lakes"])
def test_a_speech_about_a_report_is_not_its_authors(above: str, subject: str) -> None:
    page = (
        f"{above}Report of the Secretary-General on {subject}\n\nMr. President,\n\nWe thank the author for the "
        "report, and say that each shore has to measure what flows into the water."
    )
    assert own_words([page], VOCABULARY).submitters.names == ()
    assert own_words([page.replace("Mr. President,", "I. Introduction")], VOCABULARY).submitters.names == (
        "Secretary-General",
    )


def test_days_that_a_text_is_about_are_not_those_of_a_meeting() -> None:
    masthead = "United Nations S/2099/54\n\nSecurity Council\nDistr.: General\n24 January 2099\n\nOriginal: English"
    text = "1. The report covers what happened on all shores of the lakes between\n16 October 2098 and 15 January 2099."
    page = f"{masthead}\n\nSituation of the lakes\n\nReport of the Secretary-General\n\nI. Introduction\n\n{text}"
    assert own_words([page], VOCABULARY).meeting is None
    met = page.replace("Situation of", "Port Lund, 3–5 May 2099\n\nSituation of")
    assert own_words([met], VOCABULARY).meeting == "2099-05-03/2099-05-05"
