"""The number that a page bears is shown wherever a place is named, where it is another than in the file."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import docx
import pytest

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

ID = f"{1:024x}"
PASSAGE = f"{ID}.0000000001"
REAL = "Evidence of crime crosses borders 😀 and so does crime."
PAGES = {
    "a result": "/search?q=borders",
    "a document": f"/documents/{ID}",
    "a page": f"/documents/{ID}/pages/1?passage={PASSAGE}",
    "an evidence pack": f"/evidence?passage={PASSAGE}",
}


@pytest.fixture
def numbered(index: StubIndex, client: FlaskClient) -> FlaskClient:
    index.documents[ID] = replace(index.documents[ID], page_labels=((1, "10"), (2, "11")))
    return client


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_every_page_that_names_a_place_says_it(numbered: FlaskClient, address: str) -> None:
    page = numbered.get(address).text
    assert "Page 1 (numbered 10)" in page
    assert "Page 1 (numbered 10), paragraph 2" in page
    assert "Page 1," not in page


def test_the_page_says_it_of_itself(numbered: FlaskClient, index: StubIndex) -> None:
    address = PAGES["a page"]
    page = unescape(numbered.get(address).text)
    assert "page 1 (numbered 10) of 2" in page
    assert "p. 1 (numbered 10), para. 2" in page, "in the citations"
    index.documents[ID] = replace(index.documents[ID], page_from=1, page_to=2)
    assert "page 1 (numbered 10) of the file; the document has pages 1 to 2" in numbered.get(address).text


@pytest.mark.parametrize("labels", [(), ((1, "1"), (2, "2")), ((2, "11"),)])
def test_nothing_is_said_where_it_is_the_same_or_not_known(
    client: FlaskClient, index: StubIndex, labels: tuple[tuple[int, str], ...]
) -> None:
    index.documents[ID] = replace(index.documents[ID], page_labels=labels)
    for address in (PAGES["a result"], PAGES["a page"]):
        assert "numbered" not in client.get(address).text


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("fr", "Page 1 (numérotation\u00a0: 10)"), ("es", "Página 1 (numeración: 10)"),
        ("ru", "Страница 1 (номер на странице: 10)"), ("ar", "الصفحة 1 (الترقيم: 10)"), ("zh", "第1页（页码10）"),
    ],
)  # fmt: skip
def test_in_the_language_of_the_site(numbered: FlaskClient, language: str, says: str) -> None:
    assert says in numbered.get(f"/search?q=borders&lang={language}").text


def test_places_of_quotations_and_their_reports(numbered: FlaskClient) -> None:
    assert "page 1 (numbered 10), paragraph 2" in numbered.post("/quotes", data={"text": REAL}).text
    [place] = numbered.post("/api/v1/quotes", json={"quotes": [REAL]}).get_json()["quotes"][0]["places"]
    assert (place["page"], place["page_label"], place["page_to_label"]) == (1, "10", "10")
    assert "p. 1 (numbered 10), para. 2" in place["citation"]
    [row] = csv.DictReader(io.StringIO(numbered.post("/quotes.csv", data={"text": REAL}).data.decode("utf-8-sig")))
    assert (row["page"], row["page_label"], row["page_to_label"]) == ("1", "10", "10")


def test_files_of_searches_and_packs(numbered: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(numbered.get("/search.csv?q=borders").data.decode("utf-8-sig"))))
    assert [(row["page"], row["page_label"], row["page_to_label"]) for row in rows] == [("1", "10", "10")]
    assert "p. 1 (numbered 10), para. 2" in rows[0]["citation"]
    assert "p. 1 (numbered 10), para. 2" in numbered.get("/search.ris?q=borders").text
    assert 'title="p. 1 (numbered 10), para. 2"' in numbered.get("/search.atom?q=borders").text
    pack = docx.Document(io.BytesIO(numbered.get(f"/evidence.docx?passage={PASSAGE}").data))
    assert any("Page 1 (numbered 10), paragraph 2" in one.text for one in pack.paragraphs)


def test_programs_get_it_apart_from_the_number_in_the_file(numbered: FlaskClient) -> None:
    page = numbered.get(f"/api/v1/documents/{ID}/pages/2").get_json()
    assert (page["page"], page["page_label"], page["passages"][0]["page_label"]) == (2, "11", "11")
    [line] = numbered.get("/search.jsonl?q=borders").text.splitlines()
    [passage] = json.loads(line)["passages"]
    assert (passage["page"], passage["page_to"], passage["page_label"], passage["page_to_label"]) == (1, 1, "10", "10")
