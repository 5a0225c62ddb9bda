"""Citing: every style says where a passage stands, and a link finds it again."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.cases import each_case
from unit.webapp.stub import document

from indexer.citation import bibtex, chicago_note, quotation, ris, un_footnote
from indexer.domain import Passage
from indexer.presenting.beginnings import beginning
from indexer.presenting.formats import REFERENCE_FORMATS, ReferenceFormat
from indexer.presenting.links import Links
from webapp.presenters.passage_locator import sought

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

ID = "000000000000000000000001"
FIRST = f"/documents/{ID}"
SECOND = f"{ID}.0000000001"
LINK = "https://search.example/d"
CORPUS = "3f9a1c0b5d2e7788"
DOCUMENT = document(
    1,
    title='Scope of "offences"',
    submitters=("Republic of Valmere",),
    processes=("Ad Hoc Committee on cybercrime",),
    session="Sixth session",
    date="2023-08-21",
    symbol="A/AC.291/22",
    type="statement",
)
PASSAGE = Passage("p", DOCUMENT.id, 0, 3, 3, "12.", "en", "Crime must be\ndefined narrowly.")


def bare(**changes: object) -> object:
    return replace(DOCUMENT, description=replace(DOCUMENT.description, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "paragraph", "says"),
    [
        ({}, "12.", "A/AC.291/22, para. 12 (p. 3). 21 August 2023."),
        ({}, "OP3", "A/AC.291/22, OP3 (p. 3). 21 August 2023."),
        ({"date": "2023-08"}, None, "A/AC.291/22, p. 3. August 2023."),
        ({"symbol": None}, "12.",
         ("Republic of Valmere, \"Scope of 'offences'\", Ad Hoc Committee on cybercrime, Sixth session, "
          "21 August 2023, para. 12 (p. 3).")),
        ({"symbol": None, "processes": (), "session": None, "date": None, "submitters": ("A", "B", "C")}, None,
         "A, B and C, \"Scope of 'offences'\", p. 3."),
    ],
)  # fmt: skip
def test_a_footnote_of_the_united_nations(changes: dict[str, object], paragraph: str | None, says: str) -> None:
    found = un_footnote(bare(**changes), replace(PASSAGE, paragraph=paragraph), LINK, CORPUS)  # type: ignore[arg-type]
    assert found == f"{says} Available at {LINK} (corpus {CORPUS})."


@each_case
def test_a_note_of_chicago(submitters: tuple[str, ...], authors: str) -> None:
    assert chicago_note(bare(submitters=submitters), PASSAGE, LINK, CORPUS) == (  # type: ignore[arg-type]
        f"{authors}\"Scope of 'offences',\" A/AC.291/22, statement, Ad Hoc Committee on cybercrime, Sixth session, "
        f"August 21, 2023, 3, para. 12, {LINK} (corpus {CORPUS})."
    )


def test_a_note_of_a_title_alone_ends_as_a_sentence() -> None:
    assert chicago_note(document(1, title="T", submitters=())) == '"T."'


def test_a_reference_to_a_passage_is_to_its_own_address_and_holds_its_text() -> None:
    published = bare(url="https://un.example/doc.pdf")
    lines = ris(published, LINK, corpus=CORPUS, quoted=PASSAGE).split("\r\n")  # type: ignore[arg-type]
    assert {"SP  - 3", f"UR  - {LINK}", "N1  - “Crime must be defined narrowly.”"} <= set(lines)
    assert f"N1  - p. 3, para. 12; https://un.example/doc.pdf; corpus {CORPUS}" in lines
    entry = bibtex(published, LINK, corpus=CORPUS, quoted=PASSAGE)  # type: ignore[arg-type]
    assert "  pages = {3}" in entry
    assert f"  url = {{{LINK}}}" in entry
    assert "  annote = {“Crime must be defined narrowly.”}" in entry


def test_a_reference_to_a_document_published_elsewhere_names_both_addresses() -> None:
    published = bare(url="https://un.example/doc.pdf")
    assert f"N1  - {LINK}" in ris(published, LINK).split("\r\n")  # type: ignore[arg-type]
    assert "UR  - https://un.example/doc.pdf" in ris(published, LINK).split("\r\n")  # type: ignore[arg-type]
    assert f"note = {{Sixth session; 2023-08-21; {LINK}}}" in bibtex(published, LINK)  # type: ignore[arg-type]


def test_a_quotation_keeps_its_lines_and_names_its_source() -> None:
    text, source, link = quotation(DOCUMENT, PASSAGE, LINK, CORPUS).rsplit("\n", 2)
    assert text == "“Crime must be\ndefined narrowly.”"
    assert source.endswith(f"p. 3, para. 12, corpus {CORPUS}")
    assert link == LINK


def test_the_page_offers_every_style_of_the_passage(client: FlaskClient) -> None:
    page = html.unescape(client.get(f"{FIRST}/pages/1?passage={SECOND}").text)
    assert "A/AC.291/22, para. 2 (p. 1). 21 August 2023. Available at http://localhost/documents/" in page
    assert "Sixth session, August 21, 2023, 1, para. 2, http://localhost/documents/" in page
    assert "@techreport{onrecord-000000000000000000000001-0000000001," in page
    assert "TY  - RPRT" in page
    assert "“Evidence of crime crosses borders 😀 and so does crime.”\nRepublic of Valmere" in page
    assert f'value="http://localhost{FIRST}/pages/1?passage={SECOND}&paragraph=2"' in page
    assert page.count("corpus 0123456789abcdef") >= 5


def test_a_document_is_cited_on_its_own_page(client: FlaskClient) -> None:
    page = client.get(FIRST).text
    assert f'value="http://localhost{FIRST}"' in page
    assert f'href="{FIRST}/cite.ris"' in page
    assert "A/AC.291/22. 21 August 2023." in page


@pytest.mark.parametrize("form", REFERENCE_FORMATS, ids=lambda form: form.suffix)
def test_a_reference_can_be_saved(client: FlaskClient, form: ReferenceFormat) -> None:
    address = f"{FIRST}/cite.{form.suffix}"
    answer = client.get(f"{address}?passage={SECOND}")
    assert answer.mimetype == form.mimetype
    assert f'filename="onrecord-{ID}-0000000001.{form.suffix}"' in answer.headers["Content-Disposition"]
    assert "Evidence of crime crosses borders" in answer.text
    assert "Evidence of crime" not in client.get(address).text
    page = client.get(FIRST).text
    assert f'<a download href="{address}">Save as a file ({form.label})</a>' in page
    assert client.get(address).text.strip() in html.unescape(page)


@pytest.mark.parametrize("form", REFERENCE_FORMATS, ids=lambda form: form.suffix)
def test_a_pack_of_evidence_is_a_reference_for_each_passage(client: FlaskClient, form: ReferenceFormat) -> None:
    address = f"/evidence.{form.suffix}?passage={SECOND}&passage={ID}.0000000002"
    answer = client.get(address)
    assert answer.mimetype == form.mimetype
    assert f'filename="onrecord-evidence.{form.suffix}"' in answer.headers["Content-Disposition"]
    places = [answer.text.index(words) for words in ("Evidence of crime crosses borders", "Le crime est rare.")]
    assert places == sorted(places)
    assert answer.text.count("Scope of offences") == 2
    page = client.get(f"/evidence?{address.partition('?')[2]}").text
    assert f'href="{html.escape(address)}">{form.label}</a>' in page


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"{FIRST}/cite.ris?passage=nope", 404), (f"{FIRST}/cite.ris?passages={SECOND}", 400),
        ("/documents/nope/cite.bib", 404), (f"/documents/000000000000000000000002/cite.bib?passage={SECOND}", 404),
    ],
)  # fmt: skip
def test_a_reference_to_what_is_not_there(client: FlaskClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status


# -- links that last --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["12.", None])
def test_a_permanent_link_finds_its_passage_when_the_id_is_gone(number: str | None) -> None:
    read_anew = replace(PASSAGE, id="other", paragraph=number, text="Crime must be defined  narrowly. All of it.")
    before = replace(PASSAGE, paragraph=number, text="Crime must be defined narrowly. All  of  it!")
    query = Links().permalink(before).partition("?")[2]
    wanted = dict(part.split("=") for part in query.replace("+", " ").split("&"))
    found = sought([replace(PASSAGE, id="x", paragraph="11.", text="Before."), read_anew], 3, wanted)
    assert (found.passage, found.again, found.lost) == (read_anew, True, False)


def test_of_two_passages_with_the_words_the_one_that_begins_with_them_is_meant() -> None:
    words = "In conclusion, we call for an open-ended process."
    here = [replace(PASSAGE, id="x", text=f"Before. {words}"), replace(PASSAGE, id="y", text=words)]
    assert sought(here, 3, {"passage": "gone", "begins": beginning(words.upper())}).passage == here[1]
    assert sought(here[:1], 3, {"passage": "gone", "begins": beginning(words)}).passage == here[0]


def test_another_paragraph_is_never_taken_for_it() -> None:
    here = [replace(PASSAGE, id="x", paragraph="11."), replace(PASSAGE, id="y", paragraph="121.")]
    assert sought(here, 3, {"passage": "gone", "paragraph": "12"}).lost
    assert sought(here, 3, {"passage": "gone", "begins": beginning("Other words")}).lost
    assert sought(here, 3, {"passage": "gone"}).lost


def test_no_passage_asked_for_is_none_lost() -> None:
    assert not sought([PASSAGE], 3, {}).lost


def test_the_page_says_that_the_document_was_read_anew(client: FlaskClient) -> None:
    page = client.get(f"{FIRST}/pages/1?passage={ID}.gone&paragraph=2").text
    assert "read again" in page
    assert '<mark id="mark">Evidence of crime crosses borders' in page
    assert "read again" not in client.get(f"{FIRST}/pages/1?passage={SECOND}&paragraph=2").text


def test_the_page_says_where_else_a_passage_stands(client: FlaskClient, index: StubIndex) -> None:
    third = index.passages(ID)[2]
    page = client.get(f"{FIRST}/pages/1?passage={third.id}").text
    assert f'href="{FIRST}/pages/2?passage={third.id}"' in page
    assert "It begins on page 2." in page


def test_a_page_asks_once_for_the_corpus_that_its_citations_name(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(index, "fingerprint", lambda: asked.append(CORPUS) or CORPUS)
    assert client.get("/search?q=crime").text.count(CORPUS) > 1
    assert asked == [CORPUS]
    client.get("/search?q=crime")
    assert len(asked) == 2, "the next request may read another"
