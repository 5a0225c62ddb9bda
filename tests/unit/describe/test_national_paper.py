"""Papers that a treaty asks of each State are those of the State that they name, though no line says *by*."""

from __future__ import annotations

import pytest

from indexer.domain import Description, Provenance
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe

VOCABULARY = load_vocabulary()


def run(*pages: str) -> Description:
    return describe(list(pages), "a.pdf", None, Defaults(), VOCABULARY)


@pytest.mark.parametrize(
    ("page", "state"),
    [
        ("Republic of Chile\n\nIntended Nationally Determined\nContribution\n\nMay 2099", "Chile"),
        ("Chile’s Intended Nationally Determined Contribution\n\n1. Lamps", "Chile"),
        ("CHILE’S REVISED\nNATIONALLY DETERMINED CONTRIBUTION\n\nIntroduction", "Chile"),
        (
            "Nationally Determined Contribution of\nDemocratic People’s Republic of Korea",
            "Democratic People’s Republic of Korea",
        ),
        (
            "DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA’S\nNATIONALLY DETERMINED CONTRIBUTION",
            "Democratic People’s Republic of Korea",
        ),
        ("Second national communication of Chile\n\nSummary", "Chile"),
        ("National report\n\nGovernment of Chile\n\nLamps", "Chile"),
        ("Chile’s Nationally Determined Contribution under the Lamp Agreement 2099\n\n1. Civil society", "Chile"),
        ("Nationally Determined Contribution (NDC) of the Republic of Chile following decision 1\n\nLamps", "Chile"),
        ("Contribution prévue déterminée au niveau national\nde la République du Mali", "Mali"),
        ("REPUBLIQUE DU MALI\n\nMINISTERE DES LAMPES\n\nCONTRIBUTION PREVUE DETERMINEE AU\nNIVEAU NATIONAL", "Mali"),
        ("Gobierno de Chile\nMinisterio de Lámparas\n\nCONTRIBUCIÓN NACIONAL DETERMINADA", "Chile"),
        ("Contribución Prevista y Determinada a Nivel Nacional de\nChile\n\n1. Contexto", "Chile"),
        ("Республика Молдова\n\nПредполагаемый определяемый на национальном уровне вклад", "Republic of Moldova"),
        ("دولة قطر\nوزارة المصابيح\nتقرير المساهمات المعتزمة والمحددة على المستوى الوطني", "Qatar"),
        ("智利共和国\n\n国家自主贡献", "Chile"),
        (
            "Subject: Submission of the Intended Nationally Determined Contribution of Chile\n\nThe lamps are lit.",
            "Chile",
        ),
        (
            (
                "Unofficial translation\n\nThe Republic of Chile, recalling its statement, presents its intended "
                "nationally determined contribution and a table of lamps."
            ),
            "Chile",
        ),
    ],
)
def test_a_national_paper_is_the_states_that_it_names(page: str, state: str) -> None:
    found = run(page)
    assert found.submitters == (state,)
    assert found.evidence["submitters"].rule in {"national paper", "by whom"}


@pytest.mark.parametrize(
    "page",
    [
        "Comments on Chile’s nationally determined contribution\n\nChile lights few lamps.",
        "Heron Trust\n\nAn assessment of the nationally determined contribution of Chile",
        "Synthesis of the nationally determined contributions of Chile and Kenya",
        "Nationally determined contributions of Chile and Kenya\n\nLamps",
        "Nationally determined contributions\n\nChile\n\nKenya\n\nLamps",
        "Nationally determined contributions\n\nMost lamps are lit. Chile has lamps. Kenya has lamps, and Mali, too.",
        "Nationally determined contributions\n\n" + 5 * "Chile has lamps. Chile’s lamps are lit.\n",
        "Nationally determined contribution of Chile: a critical analysis\n\nHeron Trust\n\nChile lights few lamps.",
        "National report on lamps: shadow report\n\nChile\n\nLamps are few.",
        "Heron Foundation\n\nChile\n\nNational report on lamps\n\nLamps are few.",
        "Chile’s NDC explained\n\nLamps",
        "The NDC of Chile: what is missing\n\nLamps",
        "NDC Partnership\nChile\n\nLamps",
        "Chile\nNational report\n\nLamps are few.",
        "National report on Chile\n\nMinistry of Lamps\n\nLamps are few.",
        "Second national report of the Trade Union of Chile\n\nLamps are few.",
        "Nationally determined contribution of Chile: decryptage\n\nLamps",
        "Voluntary National Review of Chile\nSpotlight report\n\nLamps",
        "Chile’s nationally determined contribution\nA view from civil society\n\nLamps",
        "Rapport national volontaire\nChili\nRapport des ONG\n\nLampes",
        "Contribución determinada a nivel nacional de Chile\nInforme ciudadano\n\nLámparas",
        "Национальный доклад\nЧили\nНезависимый обзор\n\nЛампы",
        "国家报告\n智利\n民间社会影子报告\n\n灯",
        "Lamps in Chile\n\nThe country lights them, as it says in its\nnationally determined contribution of a year.",
    ],
)
def test_what_is_said_about_national_papers_is_not_the_states(page: str) -> None:
    assert "Chile" not in run(page).submitters


def test_another_author_on_the_page_leaves_it_open() -> None:
    page = "National report on lamps\n\nChile\n\nSubmitted by: Heron Watchers\n\nLamps are few."
    assert run(page).submitters == ()


def test_the_heading_is_the_title_where_a_ministry_stands_above_it() -> None:
    page = "Ministry of Lamps\n\nCHILE’s\nNATIONALLY DETERMINED CONTRIBUTION\nUNDER THE LAMP\nCONVENTION\n\nMay 2099"
    assert run(page).title == "CHILE’s NATIONALLY DETERMINED CONTRIBUTION UNDER THE LAMP CONVENTION"


def test_an_abbreviation_alone_is_no_title() -> None:
    found = run("CHILE\n\n(INDC)\n\nThe lamps are lit each evening in all parts of the country, and they stay lit.")
    assert found.submitters == ("Chile",)
    assert found.provenance["title"] is Provenance.UNKNOWN


def test_a_month_alone_is_no_title() -> None:
    assert run("Burkina Faso\n\nSeptember 2099").provenance["title"] is Provenance.UNKNOWN


def test_those_for_whom_a_paper_is_submitted_are_named_on_the_next_line() -> None:
    found = run(
        "SUBMISSION BY LATVIA AND THE EUROPEAN COMMISSION ON\nBEHALF OF THE EUROPEAN UNION AND ITS MEMBER STATES\n"
        "Riga, 6 March 2099\n\nLamps are lit."
    )
    assert found.submitters == ("Latvia", "European Commission", "European Union")
