"""Exports, feeds, pictures and originals: everything that leaves the site as a file."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from support.cases import each_case
from unit.webapp.stub import HOSTILE, SAMPLE, StubIndex, document

from indexer.presenting.formats import FORMATS, Format
from indexer.settings import Settings
from webapp.app import create_app
from webapp.page_images import images as page_images
from webapp.page_images.draw import find

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask.testing import FlaskClient

    from indexer.domain import DocumentHit, SearchRequest

FIRST = "/documents/000000000000000000000001"
ATOM = "{http://www.w3.org/2005/Atom}"


MARKS = {
    "csv": "statement-", "jsonl": '{"document"', "ris": "TY  - ", "bib": "@techreport{", "csl.json": '"id": "onrecord-',
}  # fmt: skip
"""What stands once in each document of an export."""


@pytest.fixture
def many() -> FlaskClient:
    index = StubIndex()
    for number in range(1, 251):
        index.add(document(number, date=f"20{number % 25:02d}"), f"Paragraph of document {number}.")
    return create_app(Settings(base_url="https://search.example"), index).test_client()


@pytest.mark.parametrize("query", ["", "?page=3&size=7", "?q=paragraph&mode=keyword"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.suffix)
def test_an_export_holds_every_match(many: FlaskClient, form: Format, query: str) -> None:
    answer = many.get(f"/search.{form.suffix}{query}")
    assert answer.status_code == 200
    assert answer.text.count(MARKS[form.suffix]) == 250
    assert answer.mimetype == form.mimetype
    assert answer.headers["Content-Disposition"] == f'attachment; filename="onrecord-search.{form.suffix}"'


def test_a_page_of_results_links_every_format(client: FlaskClient) -> None:
    page = client.get("/search?q=crime").text
    found = re.findall(r'<a href="/search\.([a-z.]+)\?q=crime">([^<]+)</a>', page.partition('class="take"')[2])
    assert found == [
        ("csv", "spreadsheet (CSV)"), ("ris", "references (RIS)"), ("bib", "BibTeX"), ("csl.json", "CSL-JSON"),
        ("jsonl", "JSON Lines"), ("atom", "Atom"), ("feed.json", "JSON Feed"),
    ]  # fmt: skip


def test_csl_json_is_one_array(many: FlaskClient, client: FlaskClient) -> None:
    items = json.loads(many.get("/search.csl.json").text)
    assert len({item["id"] for item in items}) == 250
    assert json.loads(client.get("/search.csl.json?q=xyzzy").text) == []


def test_csv_has_a_row_for_each_passage(client: FlaskClient) -> None:
    answer = client.get("/search.csv?q=crime&document=000000000000000000000001")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    assert [row["text"] for row in rows] == [
        "Crime must be defined narrowly.",
        "Evidence of crime crosses borders 😀 and so does crime.",
        "Le crime est rare.",
    ]
    assert rows[1]["citation"].endswith("p. 1, para. 2, corpus 0123456789abcdef")
    assert rows[1]["link"] == f"http://localhost{FIRST}/pages/1?passage=000000000000000000000001.0000000001"
    assert answer.mimetype == "text/csv"


def test_csv_has_a_row_for_a_document_without_passages(client: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/search.csv?document=000000000000000000000004").text)))
    assert [(row["file"], row["text"]) for row in rows] == [("bare.pdf", "")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(start: str) -> None:
    index = StubIndex()
    index.add(document(1, title=f"{start}HYPERLINK()"), f"{start}1+1")
    client = create_app(Settings(), index).test_client()
    row = next(csv.DictReader(io.StringIO(client.get("/search.csv").text)))
    assert (row["title"], row["text"]) == (f"'{start}HYPERLINK()", f"'{start}1+1")
    assert json.loads(client.get("/search.jsonl").text)["passages"][0]["text"] == f"{start}1+1"


def test_jsonl_has_the_results_of_the_api(client: FlaskClient) -> None:
    lines = [json.loads(line) for line in client.get("/search.jsonl?q=crime").text.splitlines()]
    assert lines == client.get("/api/v1/search?q=crime").get_json()["results"]


def test_an_export_of_nothing_is_empty(client: FlaskClient) -> None:
    assert client.get("/search.ris?q=xyzzy").text == ""
    assert client.get("/search.csv?q=xyzzy").text.count("\n") == 1


@pytest.mark.parametrize("suffix", [*MARKS, "atom"])
def test_what_is_only_related_is_in_no_file(client: FlaskClient, index: StubIndex, suffix: str) -> None:
    index.near = ("000000000000000000000002",)
    related = "التشفير القوي يحمي الجميع"
    assert related in client.get("/search?q=borders").text
    assert related in client.get("/search?q=xyzzy").text
    for query in ("borders", "xyzzy"):
        file = client.get(f"/search.{suffix}?q={query}").text
        assert related not in file
        assert "000000000000000000000002" not in file


def test_a_feed_of_what_nothing_answers_has_no_entries(client: FlaskClient, index: StubIndex) -> None:
    index.near = ("000000000000000000000002",)
    feed = ET.fromstring(client.get("/search.atom?q=xyzzy").text)  # noqa: S314 - our own XML
    assert feed.find(f"{ATOM}entry") is None
    assert feed.findtext("{http://a9.com/-/spec/opensearch/1.1/}totalResults") == "0"
    assert "Nothing was found that says this; documents searched: 4." in feed.findtext(f"{ATOM}subtitle", "")


def test_an_export_that_cannot_begin_has_an_error_of_its_own(client: FlaskClient) -> None:
    assert client.get("/search.csv?size=1000").status_code == 400


def test_feed_is_whole(client: FlaskClient) -> None:
    answer = client.get("/search.atom?q=crime")
    assert answer.mimetype == "application/atom+xml"
    feed = ET.fromstring(answer.text)  # noqa: S314 - our own XML
    assert feed.findtext(f"{ATOM}title") == "crime · onrecord"
    assert feed.findtext(f"{ATOM}updated") == "2023-08-21T00:00:00Z"
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")} == {
        "self": "http://localhost/search.atom?q=crime",
        "alternate": "http://localhost/search?q=crime",
    }
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        "tag:onrecord,2025:document/000000000000000000000001",
        "tag:onrecord,2025:document/000000000000000000000003",
    ]
    assert entries[1].findtext(f"{ATOM}title") == HOSTILE
    for entry in [feed, *entries]:
        for needed in ("title", "id", "updated", "author"):
            assert entry.find(f"{ATOM}{needed}") is not None


@pytest.mark.parametrize("mode", ["hybrid", "semantic", "keyword"])
def test_feed_links_its_pages_and_its_entries_keep_their_ids(many: FlaskClient, mode: str) -> None:
    def read(page: int, query: str = "") -> tuple[dict[str, str], list[str], ET.Element]:
        text = many.get(f"/search.atom?q=paragraph&mode={mode}&size=100&page={page}{query}").text
        feed = ET.fromstring(text)  # noqa: S314 - our own XML
        links = {link.get("rel", ""): link.get("href", "") for link in feed.findall(f"{ATOM}link")}
        return links, [entry.findtext(f"{ATOM}id", "") for entry in feed.findall(f"{ATOM}entry")], feed

    links, ids, first = read(1)
    assert "previous" not in links
    assert "page=2" in links["next"]
    assert "page=3" in links["last"]
    second_links, second_ids, second = read(2)
    assert {"first", "previous", "next", "last", "self", "alternate"} == set(second_links)
    assert "next" not in read(3)[0]
    assert not set(ids) & set(second_ids)
    assert first.findtext(f"{ATOM}id") == second.findtext(f"{ATOM}id")
    assert first.findtext("{http://a9.com/-/spec/opensearch/1.1/}totalResults") == "250"
    assert set(ids + second_ids + read(3)[1]) == {
        one for page in (1, 2, 3) for one in read(page, "&sort=oldest")[1]
    }  # fmt: skip


def test_a_feed_begins_with_what_came_in_last(index: StubIndex, client: FlaskClient) -> None:
    index.add(replace(document(8, date="1990-01-01"), added="2026-11-26T19:00:00+00:00"), "An old crime.")
    feed = ET.fromstring(client.get("/search.atom?q=crime").text)  # noqa: S314 - our own XML
    first = feed.find(f"{ATOM}entry")
    assert first is not None
    assert first.findtext(f"{ATOM}id") == "tag:onrecord,2025:document/000000000000000000000008"
    assert first.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated") == "2026-11-26T19:00:00Z"
    assert first.findtext(f"{ATOM}published") == "1990-01-01T00:00:00Z"


def test_a_json_feed_has_the_same_entries(index: StubIndex, client: FlaskClient, many: FlaskClient) -> None:
    index.add(replace(document(8, date="1990-01-01"), added="2026-11-26T19:00:00+00:00"), "An old crime.")
    answer = client.get("/search.feed.json?q=crime")
    assert answer.mimetype == "application/feed+json"
    feed = answer.get_json()
    atom = ET.fromstring(client.get("/search.atom?q=crime").text)  # noqa: S314 - our own XML
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "http://localhost/search.feed.json?q=crime"
    assert [one["id"] for one in feed["items"]] == [one.findtext(f"{ATOM}id") for one in atom.findall(f"{ATOM}entry")]
    assert feed["items"][0]["date_published"] == "2026-11-26T19:00:00Z"
    assert "next_url" not in feed
    pages = [many.get("/search.feed.json?q=paragraph&size=100").get_json()]
    while "next_url" in pages[-1]:
        pages.append(many.get(pages[-1]["next_url"].removeprefix("https://search.example")).get_json())
    assert len({one["id"] for page in pages for one in page["items"]}) == 250


@pytest.mark.parametrize(
    "address", ["/submitters/Republic%20of%20Valmere", "/processes/Ad%20Hoc%20Committee%20on%20cybercrime"]
)
def test_a_submitter_and_a_process_can_be_followed(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    feeds = set(re.findall(r'href="(/search\.(?:atom|feed\.json)\?[^"]+)"', html))
    assert len(feeds) == 2
    for feed in feeds:
        assert "000000000000000000000001" in client.get(feed.replace("&amp;", "&")).text


def test_feed_links_each_passage_for_good(client: FlaskClient) -> None:
    feed = ET.fromstring(client.get("/search.atom?q=crime").text)  # noqa: S314 - our own XML
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    related = [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "related"]
    assert [link.get("title") for link in related] == ["p. 1, para. 1", "p. 1, para. 2", "p. 2, para. 3"]
    assert all("&paragraph=" in link.get("href", "") for link in related)
    assert entry.findtext(f"{ATOM}published") == "2023-08-21T00:00:00Z"


class Endless(StubIndex):
    """Counts the documents that were asked for; there are more than anybody would wait for."""

    taken = 0

    def every_match(self, request: SearchRequest, *, marked: bool = False) -> Iterator[DocumentHit]:  # noqa: ARG002
        hit = self.search(request).results[0]
        while True:
            self.taken += 1
            yield hit


@pytest.mark.parametrize("mode", ["hybrid", "semantic", "keyword"])
@pytest.mark.parametrize("suffix", list(MARKS))
def test_an_export_is_sent_while_it_is_read(suffix: str, mode: str) -> None:
    index = Endless()
    index.add(document(1), "Text.")
    answer = create_app(Settings(), index).test_client().get(f"/search.{suffix}?q=text&mode={mode}")
    pieces = iter(answer.response)
    assert next(pieces)
    assert next(pieces)
    assert index.taken <= 3
    answer.close()


def test_feed_has_the_public_address_whatever_the_host(many: FlaskClient) -> None:
    text = many.get("/search.atom", headers={"Host": "evil.example"}).text
    assert "evil.example" not in text
    assert "https://search.example/documents/" in text


def test_feed_survives_characters_that_xml_has_not() -> None:
    index = StubIndex()
    index.add(document(1, title="a\x0bb\ufffe", date="2023-08"), "c\x01d")
    feed = ET.fromstring(create_app(Settings(), index).test_client().get("/search.atom").text)  # noqa: S314 - our own XML
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == "a\ufffdb\ufffd"
    assert entry.findtext(f"{ATOM}updated") == "2023-08-01T00:00:00Z"


@pytest.mark.parametrize("name", ["onrecord", "A name of a site that is far too long & <odd>", "", "x" * 60, "名" * 60])
def test_opensearch_description_is_as_its_specification_asks(name: str) -> None:
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    text = create_app(Settings(site_name=name), StubIndex()).test_client().get("/opensearch.xml").text
    xml = ET.fromstring(text)  # noqa: S314 - our own XML
    assert 0 < len(xml.findtext(f"{space}ShortName", "")) <= 16
    assert 0 < len(xml.findtext(f"{space}LongName", "")) <= 48
    assert len(xml.findtext(f"{space}Description", "")) <= 1024
    assert len(xml.findtext(f"{space}Tags", "")) <= 256
    known = {"searchTerms", "startPage?", "count?"}
    for url in xml.findall(f"{space}Url"):
        assert set(re.findall(r"\{([^}]*)\}", url.get("template", ""))) <= known


def test_what_the_description_leaves_open_is_no_error(client: FlaskClient) -> None:
    assert client.get("/search.atom?q=crime&page=&size=").status_code == 200


def test_opensearch_description(client: FlaskClient) -> None:
    xml = ET.fromstring(client.get("/opensearch.xml").text)  # noqa: S314 - our own XML
    templates = [url.get("template") for url in xml.findall("{http://a9.com/-/spec/opensearch/1.1/}Url")]
    assert "http://localhost/search?q={searchTerms}" in templates


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_page_image_is_rendered_and_cached(client: FlaskClient) -> None:
    answer = client.get(f"{FIRST}/pages/1.png")
    assert answer.mimetype == "image/png"
    assert _size(answer.data)[0] == 1240
    assert answer.headers["Cache-Control"] == "public, max-age=86400"
    again = client.get(f"{FIRST}/pages/1.png", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_the_passage_is_marked_on_the_image() -> None:
    plain = page_images.page_image(SAMPLE, 1)
    assert page_images.page_image(SAMPLE, 1, ("not  law, but DISCRETION",)) != plain
    assert page_images.page_image(SAMPLE, 1, ("words that are nowhere on it",)) == plain


@each_case
def test_a_text_is_found_whole_or_by_its_ends(needle: str, haystack: str, found: tuple[int, int] | None) -> None:
    assert find(needle, haystack) == found


def test_no_image_of_what_is_no_pdf(client: FlaskClient) -> None:
    assert client.get("/documents/000000000000000000000003/pages/1.png").status_code == 404


def test_no_image_without_an_original(client: FlaskClient) -> None:
    assert client.get("/documents/000000000000000000000002/pages/1.png").status_code == 404


def test_a_broken_pdf_is_no_server_error(index: StubIndex, client: FlaskClient, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\ngarbage")
    index.add(document(7), "Text.", original=broken)
    answer = client.get("/documents/000000000000000000000007/pages/1.png")
    assert answer.status_code == 404
    assert "cannot be shown" in answer.text


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch, client: FlaskClient) -> None:
    monkeypatch.setattr(page_images, "TIMEOUT", 0.001)
    page_images.kept.clear()
    assert client.get(f"{FIRST}/pages/1.png").status_code == 404


def test_original_pdf_is_shown(client: FlaskClient) -> None:
    answer = client.get(f"{FIRST}/original")
    assert answer.mimetype == "application/pdf"
    assert answer.data == SAMPLE.read_bytes()
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert "object-src 'self'" in answer.headers["Content-Security-Policy"]


def test_any_other_original_is_only_saved(client: FlaskClient) -> None:
    answer = client.get("/documents/000000000000000000000003/original")
    disposition = answer.headers["Content-Disposition"]
    assert disposition.startswith("attachment")
    assert ".." not in disposition
    assert "\n" not in disposition
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_original_in_parts(client: FlaskClient) -> None:
    answer = client.get(f"{FIRST}/original", headers={"Range": "bytes=0-4"})
    assert (answer.status_code, answer.data) == (206, b"%PDF-")


def test_a_file_that_vanished_is_not_found(index: StubIndex, client: FlaskClient, tmp_path: Path) -> None:
    index.add(replace(document(8), pages=1), "Text.", original=tmp_path / "gone")
    assert client.get("/documents/000000000000000000000008/original").status_code == 404
    assert client.get("/documents/000000000000000000000008").status_code == 200
