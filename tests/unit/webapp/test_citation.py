"""Citations: complete, readable, and nothing in a title breaks a reference manager's file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from unit.webapp.stub import document

from indexer.citation import bibtex, cite, place, ris
from indexer.domain import Passage

DOCUMENT = document(
    1,
    title="Scope of offences",
    submitters=("Republic of Valmere", "Kingdom of Halvenmark"),
    groups=("States",),
    process="Ad Hoc Committee on cybercrime",
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


def test_every_form_carries_the_corpus_that_was_read() -> None:
    corpus = "3f9a1c0b5d2e7788"
    assert cite(DOCUMENT, PASSAGE, corpus).endswith(f"p. 3, para. 12, corpus {corpus}")
    assert f"N1  - p. 3, para. 12; corpus {corpus}" in ris(DOCUMENT, "/d", [PASSAGE], corpus).split("\r\n")
    assert f"p. 3, para. 12; corpus {corpus}}}" in bibtex(DOCUMENT, "/d", [PASSAGE], corpus)


def test_what_is_unknown_is_left_out() -> None:
    assert cite(replace(document(2, title="", submitters=()), file="bare.pdf")) == '"bare.pdf"'


@pytest.mark.parametrize(
    ("page", "page_to", "paragraph", "says"),
    [(3, 3, None, "p. 3"), (3, 4, "12.", "pp. 3-4, para. 12"), (2, 2, "OP3", "p. 2, OP3"), (1, 1, " ", "p. 1")],
)
def test_place(page: int, page_to: int, paragraph: str | None, says: str) -> None:
    assert place(page, page_to, paragraph) == says


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
