"""Title: what the cover says, whole, and nothing of the text below it."""

from __future__ import annotations

import pytest

from pipelines.describe import cover
from pipelines.describe.cover import record_title, title_from_file_name


def heading(page: str, symbol_line: int | None = None) -> str | None:
    found = cover.heading(page, symbol_line)
    return found.text if found else None


def test_heading() -> None:
    assert heading("12 May 2025\n\nViews on the Harbour Treaty\nfor the third session\n\nWe thank you.") == (
        "Views on the Harbour Treaty for the third session"
    )
    assert heading("Document\n\n1. This is a sentence of some length, and no heading.") is None


@pytest.mark.parametrize(
    "note", ["AS DELIVERED", "As prepared for delivery", "For Immediate Release", "Para su publicación inmediata"]
)
def test_a_note_of_release_is_no_title(note: str) -> None:
    assert (
        heading(f"{note}\n\nViews on the Harbour Treaty\n\nThe Heron League met today.")
        == "Views on the Harbour Treaty"
    )


def test_heading_of_a_un_document_comes_after_session_and_agenda() -> None:
    masthead = "United Nations A/AC.999/5\nCommittee on Lakes\nThird substantive session\nLima, 7–11 July 2025"
    page = f"{masthead}\n\nCompendium of views"
    assert heading(page, 0) == "Compendium of views"


def test_a_star_behind_a_job_number_and_a_remark_in_brackets_are_no_title() -> None:
    page = (
        "United Nations S/2099/5*\n\nSecurity Council\nDistr.: General\n3 May 2099\n\n99-06949* (E) 300799\n*9906949*"
    )
    assert heading(f"{page}\n\nImplementation of a resolution on lakes\n\nReport of the Secretary-General", 0) == (
        "Implementation of a resolution on lakes"
    )
    remark = "[on a proposal considered in plenary meeting (S/2099/L.4)]"
    assert heading(f"{page}\n\nDeclaration on lakes\n\n{remark}\n\n1. We met at the lake in spring.", 0) == (
        "Declaration on lakes"
    )


def test_title_from_file_name() -> None:
    assert title_from_file_name("views/Harbour_League.v2.pdf") == "Harbour League.v2"
    assert title_from_file_name("") == ""


HEAD = """United Nations A/99/5

General Assembly Distr.: General
3 May 2099
Original: English

99-06949 (E) 190599 070799
*9906949*"""


@pytest.mark.parametrize(
    ("below", "title"),
    [
        (
            "Ninety-ninth session\nAgenda item 7\nLakes\n\nThe lakes*\n\nReport of the Secretary-General",
            "The lakes",
        ),
        (
            "Ninety-ninth session\nAgenda item 7\nLakes\n\nReport of the Lake Committee",
            "Lakes: Report of the Lake Committee",
        ),
        (
            "Item 7 (b) of the provisional agenda*\nLakes: other lakes,\nincluding ponds\n\nPonds\n\nNote by the Chair",
            "Ponds",
        ),
        ("Item 9 of the provisional agenda*\n\nOur lakes\n\nNote by the Secretariat**", "Our lakes"),
        ("Agenda items 2 and 3\nAnnual report of the Chair\n\nHarbours\n\nShips\n\nReport of the Chair", "Ships"),
        (
            "Lakes\nNinth session\nLima, 3–7 May 2099\n\nProvisional agenda and annotations**\n\nI. Provisional agenda",
            "Provisional agenda and annotations",
        ),
        (
            "Lake Committee\n\nViews adopted by the Committee, concerning\ncommunication No. 1/2099*,**\n\n1. We",
            "Views adopted by the Committee, concerning communication No. 1/2099",
        ),
        (
            "Agenda item 7\nLakes\n\nChile: draft resolution\n\nState of the lakes\n\nThe General Assembly,",
            "State of the lakes",
        ),
        (
            "Agenda item 7\nLakes\n\nResolution adopted by the Assembly\non 3 May 2099\n\n99/7. State of the lakes",
            "99/7. State of the lakes",
        ),
        ("Agenda item 7\nLakes\n\nQuestions about ponds\n\nSubmitted by Chile\n\n1. In Chile", "Questions about ponds"),
        (
            "Meeting of the friends of lakes and of\nmeetings of the ninth session",
            "Meeting of the friends of lakes and of meetings of the ninth session",
        ),
        (
            "Agenda item 7\nLakes\n\nScience and lakes,\nponds and harbours\n\nNote by the Chair",
            "Science and lakes, ponds and harbours",
        ),
        ("Point 7 b) de l’ordre du jour provisoire*\nLacs\n\nÉtat des lacs\n\nNote du Secrétariat", "État des lacs"),
        ("Tema 7 b) del programa\nLagos\n\nEstado de los lagos\n\nInforme del Presidente", "Estado de los lagos"),
        ("Пункт 7 повестки дня\nОзера\n\nСостояние озер\n\nДоклад Председателя", "Состояние озер"),
        ("临时议程项目7(b)\n湖泊\n\n湖泊的状况\n\n秘书长的报告", "湖泊的状况"),
    ],
)
def test_title_below_a_masthead(below: str, title: str) -> None:
    assert heading(f"{HEAD}\n{below}", 0) == title
    assert heading(f"{HEAD} {below}", 0) == title


def test_title_above_a_form_is_whole() -> None:
    page = "Harbours and\nShips of the Lakes\nArea: water\nOrganization: Harbour League\nWe speak of harbours."
    assert heading(page) == "Harbours and Ships of the Lakes"


MASTHEAD = "United Nations A/99/4\nThird session\nItem 6 of the provisional agenda\n"


@pytest.mark.parametrize(
    ("below", "title"),
    [
        pytest.param(
            "Opening\n\nAnnotated agenda for the third session1, 2\nTo be held at the Lake House.\n\n1 Bring copies.\n"
            "2 Register in time.",
            "Annotated agenda for the third session",
            id="numbers as marks of notes, and the place of the meeting",
        ),
        pytest.param(
            "Organizational matters\n\nReport of the Council on its third session\n\nRapporteur: Ms. Birk (Chile)",
            "Report of the Council on its third session",
            id="a report that says what it is on",
        ),
        pytest.param(
            "Herons\n\nReport of the Working Group on Herons*\n\nCorvane",
            "Report of the Working Group on Herons: Corvane",
            id="what the report is on stands below",
        ),
        pytest.param(
            "Reeds\n\nRecord of the forum pursuant to resolution 96/31*\nAddendum",
            "Record of the forum pursuant to resolution 96/31 – Addendum",
            id="the mark of a note above an addendum",
        ),
        pytest.param(
            "Reeds\n\nRecord of the forum, held in Kilda from 3 to\n5 May 2099\nAddendum",
            "Record of the forum, held in Kilda from 3 to 5 May 2099 – Addendum",
            id="a line that is a date, and a change of the document",
        ),
        pytest.param(
            "RESTORATION OF THE QUAYS\nOF THE LOWER LAKES\nChile, Costa Rica, Fiji,\nKenya, Norway: draft resolution\n"
            "The General Assembly,",
            "RESTORATION OF THE QUAYS OF THE LOWER LAKES",
            id="the list of sponsors",
        ),
        pytest.param(
            "Herons\n\nChile:*,** draft resolution\n\nHerons of the\nlower lakes\n\nThe General Assembly,",
            "Herons of the lower lakes",
            id="a draft of one State, below which its title stands",
        ),
        pytest.param(
            "Herons\n\nDraft decision submitted by the Vice-President, Ada Birk\n(Chile)\n\nHerons in winter\n\n"
            "The General Assembly, recalling its resolutions on lakes, and noting\nthat the quays are dark, decides:",
            "Herons in winter",
            id="a draft of an officer",
        ),
        pytest.param(
            "Herons\n\nChile, Fiji, Kenya and the Republic of\nKorea: amendment to the draft\n"
            "resolution contained in document A/99/L.2\n\nIn paragraph 1, replace “quay” with “pier”.",
            "Chile, Fiji, Kenya and the Republic of Korea: amendment to the draft resolution contained in document "
            "A/99/L.2",
            id="an amendment",
        ),
        pytest.param(
            "Lakes\n\nDocuments for the session\n\nNote by the Secretariat\n\n"
            "The documents before it at its session are\n"
            "listed below for all who wish to read them.\n\nProvisional agenda\nA/AC.999/L.1\n"
            "280th plenary meeting\nDraft report",
            "Documents for the session",
            id="a list of documents below the text",
        ),
        pytest.param(
            "Herons\n\nStatement submitted by Heron Watch, a non-governmental\norganization in consultative status\n\n"
            "The Secretary-General has received it.",
            "Statement submitted by Heron Watch, a non-governmental organization in consultative status",
            id="a statement that has no title",
        ),
    ],
)
def test_a_title_ends_where_it_ends(below: str, title: str) -> None:
    assert heading(MASTHEAD + below, 0) == title


def test_a_title_above_the_symbol() -> None:
    page = "Working paper submitted by Norway\n\nNPT/CONF.2099/WP.6 13 May 2099\n\nThe quay must be lit, as we said."
    assert heading(page, 2) == "Working paper submitted by Norway"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("Check against delivery\n\nStatement by\n\nH.E. Ms. Birk\nMinister for Lakes of Chile\n\n3 May 2099\n\nWe",
         "Statement by H.E. Ms. Birk Minister for Lakes of Chile"),
        ("REPUBLIQUE DU TOGO\n\nDISCOURS\nDE SON EXCELLENCE M. KOFFI,\nPRESIDENT\n\nMonsieur,",
         "DISCOURS DE SON EXCELLENCE M. KOFFI, PRESIDENT"),
        ("Permanent Mission of Chile to the United Nations\n12 Quay Street\nAddress by Ms. Birk\nKilda, 3 May 2099\nWe",
         "Address by Ms. Birk"),
    ],
)  # fmt: skip
def test_a_speech_is_called_by_who_speaks(page: str, title: str) -> None:
    assert heading(page) == title


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["United Nations", "Report of the Committee", "on Lakes", "Eightieth session", "(8–26 July 2099)"],
         "Report of the Committee on Lakes"),
        (["United Nations", "", "Commission on", "Herons", "", "Report on the ninth session",
          "(14 February 2098 and 10–14 February 2099)"], "Report on the ninth session: Commission on Herons"),
    ],
)  # fmt: skip
def test_the_title_of_a_supplement_stands_above_its_series(lines: list[str], title: str) -> None:
    below = ["", "General Assembly", "Official Records, 2099", "Ninetieth Session", "Supplement No. 44"]
    assert heading("\n".join(["A/99/44", "", *lines, *below]), 0) == title


def test_days_of_several_weeks_and_items_side_by_side_are_no_title() -> None:
    masthead = "United Nations A/AC.999/5\nCommittee on Lakes\nLima, 20–24 and 29–31 January and 11 February 2099"
    assert heading(f"{masthead}\n\nReeds of the lower lakes", 0) == "Reeds of the lower lakes"
    beside = "United Nations A/99/5\nItem 21 (a) of the preliminary list* Agenda item 12 (b)\nHerons\n\nQuays\n\nReeds"
    assert heading(beside, 0) == "Reeds"


def test_a_body_with_a_long_name_is_no_title() -> None:
    name = "Special Committee on the Situation with regard to the Implementation of the Declaration on Lakes and Quays"
    assert heading(f"United Nations A/AC.999/5\n{name}\n\nReeds in winter\n\nNote by the Chair", 0) == "Reeds in winter"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            "United Nations S/PV.9999\nSecurity Council\nNinetieth year\n9999th meeting\nMonday",
            "Security Council, 9999th meeting",
        ),
        ("Security Council Provisional\n9999th Meeting", "Security Council, 9999th Meeting"),
        (
            "G E N E R A L\nA S S E M B L Y\nNINETIETH SESSION\n46th\nPLENARY MEETING",
            "General Assembly, 46th plenary meeting",
        ),
        ("General Assembly\nNinetieth session\nCommittee on Lakes\n3rd meeting", "Committee on Lakes, 3rd meeting"),
        ("Assemblée générale\n64e séance plénière", "Assemblée générale, 64e séance plénière"),
        ("Генеральная Ассамблея\n64-е пленарное заседание", "Генеральная Ассамблея, 64-е пленарное заседание"),
        ("Provisional\n9999th meeting", "9999th meeting"),
    ],
)
def test_the_title_of_a_record_says_who_meets(page: str, title: str) -> None:
    found = record_title(page)
    assert found is not None
    assert found.text == title
