"""Papers that a treaty asks of each State are those of the State that they name, though no line says *by*."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.domain import Description, Provenance
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe

VOCABULARY = load_vocabulary()


def run(*pages: str) -> Description:
    return describe(list(pages), "a.pdf", None, Defaults(), VOCABULARY)


@scored(0.95)
def test_a_national_paper_is_the_states_that_it_names(page: str, state: str) -> None:
    found = run(page)
    assert found.submitters == (state,)
    assert found.evidence["submitters"].rule in {"national paper", "by whom"}


@each_case
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
