"""What search engines are told: which pages there are, and what each is about."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from unit.webapp.stub import HOSTILE, StubIndex, document

from indexer.presenting import sitemap
from indexer.settings import Settings
from webapp.app import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

FIRST = "/documents/000000000000000000000001"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(xml: str) -> list[str]:
    return [found.text or "" for found in ET.fromstring(xml).iter(f"{SITEMAP}loc")]  # noqa: S314 - our own XML


def data_of(page: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    found: dict[str, Any] = json.loads(block)
    return found


@pytest.fixture
def public(index: StubIndex) -> FlaskClient:
    return create_app(Settings(base_url="https://search.example", site_name="Records"), index).test_client()


def test_the_sitemap_names_every_document_submitter_and_process(public: FlaskClient, index: StubIndex) -> None:
    parts = locations(public.get("/sitemap.xml").text)
    assert parts == ["https://search.example/sitemap-1.xml"]
    found = locations(public.get("/sitemap-1.xml").text)
    assert {f"https://search.example/documents/{ident}" for ident in index.documents} <= set(found)
    assert "https://search.example/submitters/Republic%20of%20Valmere" in found
    assert "https://search.example/processes/Ad%20Hoc%20Committee%20on%20cybercrime" in found
    assert "https://search.example/browse/session" in found
    assert len(found) == len(set(found))


def test_every_address_of_the_sitemap_is_there(client: FlaskClient) -> None:
    for address in locations(client.get("/sitemap-1.xml").text):
        assert client.get(address.removeprefix("http://localhost")).status_code == 200, address


def test_a_large_sitemap_has_parts(public: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = locations(public.get("/sitemap-1.xml").text)
    for module in (sitemap, __import__("webapp.views.discovery", fromlist=["IN_A_PART"])):
        monkeypatch.setattr(module, "IN_A_PART", 5)
    parts = locations(public.get("/sitemap.xml").text)
    assert len(parts) == -(-len(whole) // 5)
    read = [locations(public.get(part.removeprefix("https://search.example")).text) for part in parts]
    assert [address for part in read for address in part] == whole
    assert all(0 < len(part) <= 5 for part in read)
    assert public.get(f"/sitemap-{len(parts) + 1}.xml").status_code == 404


def test_no_day_of_change_is_made_up(public: FlaskClient) -> None:
    assert "lastmod" not in public.get("/sitemap-1.xml").text


def test_robots_are_led_to_documents_and_kept_from_endless_searches(public: FlaskClient) -> None:
    lines = public.get("/robots.txt").text.splitlines()
    assert {"Disallow: /search", "Disallow: /api/", "Disallow: /evidence"} <= set(lines)
    assert "Sitemap: https://search.example/sitemap.xml" in lines


def test_a_document_says_what_it_is(public: FlaskClient) -> None:
    data = data_of(public.get(FIRST).text)
    assert data["@type"] == "Report"
    assert data["name"] == "Scope of offences"
    assert data["reportNumber"] == data["identifier"][0]["value"] == "A/AC.291/22"
    assert data["datePublished"] == "2023-08-21"
    assert data["inLanguage"] == "en"
    assert data["author"] == [
        {
            "@type": "Organization",
            "name": "Republic of Valmere",
            "url": "https://search.example/submitters/Republic%20of%20Valmere",
        }
    ]
    assert [part["name"] for part in data["isPartOf"]] == ["Ad Hoc Committee on cybercrime", "Records"]


def test_what_is_not_known_is_not_claimed(public: FlaskClient) -> None:
    data = data_of(public.get("/documents/000000000000000000000004").text)
    assert data["@type"] == "CreativeWork"
    assert not {"author", "datePublished", "reportNumber", "sameAs", "genre"} & set(data)


def test_a_title_cannot_end_the_block(client: FlaskClient, index: StubIndex) -> None:
    hostile = f"</script>{HOSTILE}<!-- ]]> \u2028"
    index.add(document(9, title=hostile, submitters=("</script><b>",), url="javascript:alert(1)"), "One.")
    page = client.get("/documents/000000000000000000000009").text
    assert data_of(page)["name"] == hostile
    assert "sameAs" not in data_of(page)
    assert "<script>alert" not in page
    assert "</script><b>" not in page


def test_the_site_says_how_it_is_searched(public: FlaskClient) -> None:
    data = data_of(public.get("/").text)
    assert (data["@type"], data["name"]) == ("WebSite", "Records")
    assert data["potentialAction"]["target"]["urlTemplate"] == "https://search.example/search?q={search_term_string}"


def test_a_submitter_page_says_whom_it_is_about(public: FlaskClient) -> None:
    data = data_of(public.get("/submitters/Republic%20of%20Valmere").text)
    assert data["mainEntity"]["name"] == "Republic of Valmere"
    assert data["mainEntity"]["areaServed"] == [{"@type": "Country", "name": "Brazil"}]
