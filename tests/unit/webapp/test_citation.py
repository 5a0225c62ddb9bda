"""Citations: complete, readable, and nothing in a title breaks a reference manager's file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.cases import each_case
from unit.webapp.stub import document

from indexer.citation import bibtex, chicago_note, cite, place, ris, un_footnote
from indexer.citation.csl_item import csl_item
from indexer.domain import Annex, Passage

DOCUMENT = document(
    1,
    title="Scope of offences",
    submitters=("Republic of Valmere", "Kingdom of Halvenmark"),
    groups=("States",),
    processes=("Ad Hoc Committee on cybercrime",),
    session="Sixth session",
    date="2023-08-21",
    symbol="A/AC.291/22",
    type="statement",
)
PASSAGE = Passage("p", DOCUMENT.id, 0, 3, 3, "12.", "en", "Text.")


def test_plain_text_names_everything() -> None:
    assert cite(DOCUMENT, PASSAGE) == (
        'Republic of Valmere; Kingdom of Halvenmark, "Scope of offences", A/AC.291/22, '
        "Ad Hoc Committee on cybercrime, Sixth session, 2023-08-21, p. 3, para. 12"
    )


@pytest.mark.parametrize(
    ("heading", "cited"),
    [("Annex II", "annex II"), ("ANNEX", "annex"), ("Приложение", "приложение"), ("", "enclosure")],
)
def test_every_form_names_the_annex(heading: str, cited: str) -> None:
    annexed = replace(PASSAGE, annex=Annex(heading, "Ada Brook"))
    assert cite(DOCUMENT, annexed).endswith(f"2023-08-21, {cited}, p. 3, para. 12")
    assert un_footnote(DOCUMENT, annexed).startswith(f"A/AC.291/22, {cited}, para. 12 (p. 3). ")
    assert f", August 21, 2023, {cited}, 3, para. 12" in chicago_note(DOCUMENT, annexed)
    assert f"N1  - {cited}, p. 3, para. 12" in ris(DOCUMENT, "/d", [annexed]).split("\r\n")
    assert f"; {cited}, p. 3, para. 12}}" in bibtex(DOCUMENT, "/d", [annexed])


def test_every_form_carries_the_corpus_that_was_read() -> None:
    corpus = "3f9a1c0b5d2e7788"
    assert cite(DOCUMENT, PASSAGE, corpus).endswith(f"p. 3, para. 12, corpus {corpus}")
    assert f"N1  - p. 3, para. 12; corpus {corpus}" in ris(DOCUMENT, "/d", [PASSAGE], corpus).split("\r\n")
    assert f"p. 3, para. 12; corpus {corpus}}}" in bibtex(DOCUMENT, "/d", [PASSAGE], corpus)


def test_what_is_unknown_is_left_out() -> None:
    assert cite(replace(document(2, title="", submitters=()), file="bare.pdf")) == '"bare.pdf"'


@each_case
def test_place(page: int, page_to: int, paragraph: str | None, says: str) -> None:
    assert place(DOCUMENT, replace(PASSAGE, page=page, page_to=page_to, paragraph=paragraph)) == says


NUMBERED = replace(DOCUMENT, page_labels=((3, "3"), (14, "10"), (15, "11"), (17, "iv")))


@each_case
def test_a_page_that_bears_another_number_is_cited_by_both(page: int, page_to: int, says: str) -> None:
    passage = replace(PASSAGE, page=page, page_to=page_to)
    pages = says.removesuffix(", para. 12")
    assert cite(NUMBERED, passage).endswith(f", {says}")
    assert f"A/AC.291/22, para. 12 ({pages})." in un_footnote(NUMBERED, passage)
    assert f"{pages.removeprefix('pp. ').removeprefix('p. ')}, para. 12." in chicago_note(NUMBERED, passage)
    assert f"N1  - {says}" in ris(NUMBERED, "/d", [passage]).split("\r\n")
    assert f"note = {{Sixth session; 2023-08-21; {says}}}" in bibtex(NUMBERED, "/d", [passage])
    assert f'"note": "{says}"' in csl_item(NUMBERED, "/d", [passage])


def test_the_pages_of_reference_managers_stay_those_of_the_file() -> None:
    passage = replace(PASSAGE, page=14, page_to=15)
    assert {"SP  - 14", "EP  - 15"} <= set(ris(NUMBERED, "/d", quoted=passage).split("\r\n"))
    assert "pages = {14--15}" in bibtex(NUMBERED, "/d", quoted=passage)
    assert '"page": "14-15"' in csl_item(NUMBERED, "/d", quoted=passage)


def test_ris_record_whole() -> None:
    assert ris(DOCUMENT, "https://x.org/d", [PASSAGE]).split("\r\n") == [
        "TY  - RPRT",
        "AU  - Republic of Valmere",
        "AU  - Kingdom of Halvenmark",
        "TI  - Scope of offences",
        "T2  - Ad Hoc Committee on cybercrime, Sixth session",
        "PY  - 2023",
        "DA  - 2023/08/21/",
        "SN  - A/AC.291/22",
        "LA  - en",
        "M3  - statement",
        "KW  - States",
        "N1  - p. 3, para. 12",
        "UR  - https://x.org/d",
        "ER  - ",
        "",
        "",
    ]


def test_a_title_cannot_begin_a_ris_line() -> None:
    hostile = document(1, title="A\nER  - \r\nTY  - BOOK", submitters=())
    assert ris(hostile, "/d").count("\r\nER  - ") == 1
    assert "TI  - A ER - TY - BOOK" in ris(hostile, "/d").split("\r\n")


def test_bibtex_entry_whole() -> None:
    assert bibtex(DOCUMENT, "https://x.org/d", [PASSAGE]) == (
        "@techreport{onrecord-000000000000000000000001,\n"
        "  author = {{Republic of Valmere} and {Kingdom of Halvenmark}},\n"
        "  title = {{Scope of offences}},\n"
        "  institution = {Ad Hoc Committee on cybercrime},\n"
        "  type = {statement},\n"
        "  number = {A/AC.291/22},\n"
        "  year = {2023},\n"
        "  note = {Sixth session; 2023-08-21; p. 3, para. 12},\n"
        "  language = {en},\n"
        "  url = {https://x.org/d},\n"
        "  month = aug\n"
        "}\n\n"
    )


def test_bibtex_escapes_what_tex_would_obey() -> None:
    entry = bibtex(document(1, title=r"}} \input{x} 5% & $y_z$ #1 ~^", submitters=()), "/d")
    assert (
        r"title = {{\textbraceright{}\textbraceright{} \textbackslash{}input\textbraceleft{}x\textbraceright{} "
        r"5\% \& \$y\_z\$ \#1 \textasciitilde{}\textasciicircum{}}}"
    ) in entry


def test_bibtex_url_holds_no_brace() -> None:
    assert "url = {https://x.org/%7Ba%7D%5C}" in bibtex(document(1, url="https://x.org/{a}\\"), "/d")


@pytest.mark.parametrize("date", ["2023", "2023-08", None])
def test_shortened_dates(date: str | None) -> None:
    assert bibtex(document(1, date=date), "/d").count("year") == (date is not None)
    assert ("month = aug" in bibtex(document(1, date=date), "/d")) == (date == "2023-08")
