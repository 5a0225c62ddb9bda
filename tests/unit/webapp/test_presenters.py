"""The API's JSON: every key that the contract names, and the values that the domain holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.domain import SearchRequest
from indexer.presenting.answers import search_json
from indexer.presenting.links import Links

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

ID = "000000000000000000000001"

CORPUS = "0123456789abcdef"
DOCUMENT = {
    "id": ID,
    "file": "statement-1.pdf",
    "title": "Scope of offences",
    "submitters": ["Republic of Valmere"],
    "groups": ["States"],
    "process": "Ad Hoc Committee on cybercrime",
    "processes": ["Ad Hoc Committee on cybercrime"],
    "session": "Sixth session",
    "date": "2023-08-21",
    "meeting": None,
    "language": "en",
    "languages": ["en", "fr"],
    "original_languages": [],
    "signatories": [],
    "submitted_as": [],
    "country": "BRA",
    "countries": ["BRA"],
    "region": "Latin American and Caribbean States",
    "regions": ["Latin American and Caribbean States"],
    "symbol": "A/AC.291/22",
    "type": "statement",
    "url": None,
    "pages": 1,
    "status": "indexed",
    "unreadable_pages": [],
    "ocr_pages": [],
    "doubts": [],
    "page_from": None,
    "page_to": None,
    "part_of": None,
    "part_confidence": None,
    "variants": [],
    "unlisted_variants": 0,
    "provenance": dict.fromkeys(
        (
            "title", "submitters", "language", "groups", "process", "processes", "session", "date", "symbol", "type",
            "country", "countries", "region", "regions", "languages",
        ),
        "manifest",
    ),
    "evidence": {},
    "link": f"https://search.example/documents/{ID}",
    "citation": 'Republic of Valmere, "Scope of offences", A/AC.291/22, Ad Hoc Committee on cybercrime, Sixth session, '
    f"2023-08-21, corpus {CORPUS}",
}  # fmt: skip


def test_search_whole(index: StubIndex) -> None:
    request = SearchRequest(query="borders")
    assert search_json(index.search(request), Links("https://search.example", CORPUS)) == {
        "query": "borders",
        "mode": "hybrid",
        "match": "any",
        "sort": "relevance",
        "page": 1,
        "size": 10,
        "took_ms": 1.2,
        "notes": [],
        "messages": [],
        "corrections": [],
        "total": {"documents": 1, "passages": 1},
        "keyword_total": {"documents": 1, "passages": 1},
        "results": [
            {
                "document": DOCUMENT,
                "score": 2.5,
                "passages": [
                    {
                        "id": f"{ID}.0000000001",
                        "page": 1,
                        "page_to": 1,
                        "page_label": None,
                        "page_to_label": None,
                        "paragraph": "2.",
                        "language": "en",
                        "kind": "statement",
                        "heading": None,
                        "annex": None,
                        "text": "Evidence of crime crosses borders 😀 and so does crime.",
                        "highlights": [[26, 33]],
                        "score": 2.0,
                        "matched_by": ["keyword", "semantic"],
                        "missing": [],
                        "link": f"https://search.example/documents/{ID}/pages/1?passage={ID}.0000000001",
                    }
                ],
            }
        ],
        "related": {"documents": 0, "passages": 0, "results": []},
        "facets": {
            "group": [{"value": "States", "label": "States", "count": 1}],
            "process": [
                {"value": "Ad Hoc Committee on cybercrime", "label": "Ad Hoc Committee on cybercrime", "count": 1}
            ],
            "submitter": [{"value": "Republic of Valmere", "label": "Republic of Valmere", "count": 1}],
            "country": [{"value": "BRA", "label": "Brazil", "count": 1}],
            "region": [
                {
                    "value": "Latin American and Caribbean States",
                    "label": "Latin American and Caribbean States",
                    "count": 1,
                }
            ],
            "language": [{"value": "en", "label": "English", "count": 1}],
            "type": [{"value": "statement", "label": "statement", "count": 1}],
            "year": [{"value": "2023", "label": "2023", "count": 1}],
        },
    }


def test_what_is_related_is_told_apart(index: StubIndex) -> None:
    index.near = ("000000000000000000000002", ID)
    answer = search_json(index.search(SearchRequest(query="borders")), Links("https://search.example", CORPUS))
    assert answer["total"] == {"documents": 1, "passages": 1}
    assert [one["document"]["id"] for one in answer["results"]] == [ID]
    related = answer["related"]
    assert [one["document"]["id"] for one in related.pop("results")] == ["000000000000000000000002"]
    assert related == {"documents": 1, "passages": 1}


def test_related_and_results_have_one_form(index: StubIndex) -> None:
    index.near = (ID,)
    links = Links("https://search.example", CORPUS)
    near = search_json(index.search(SearchRequest(query="xyzzy")), links)["related"]["results"][0]
    found = search_json(index.search(SearchRequest(query="borders")), links)["results"][0]
    assert near["document"] == found["document"] == DOCUMENT
    assert set(near) == set(found)
    assert set(near["passages"][0]) == set(found["passages"][0])


def test_links_are_relative_without_a_public_address(client: FlaskClient) -> None:
    found = client.get("/api/v1/search?q=borders", headers={"Host": "evil.example"}).get_json()
    assert found["results"][0]["document"]["link"] == f"/documents/{ID}"
    assert found["results"][0]["passages"][0]["link"] == f"/documents/{ID}/pages/1?passage={ID}.0000000001"


def test_links_begin_with_the_path_under_which_the_site_is_mounted(client: FlaskClient) -> None:
    found = client.get("/api/v1/documents/" + ID, environ_overrides={"SCRIPT_NAME": "/un"}).get_json()
    assert found["link"] == f"/un/documents/{ID}"


def test_document_answers_alone(client: FlaskClient) -> None:
    relative = DOCUMENT | {"link": f"/documents/{ID}"}
    assert client.get(f"/api/v1/documents/{ID}").get_json() == relative


def test_unknown_particulars_are_null(client: FlaskClient) -> None:
    bare = client.get("/api/v1/documents/000000000000000000000004").get_json()
    assert [bare[key] for key in ("title", "country", "region", "date", "process", "symbol", "url")] == [
        "", None, None, None, None, None, None,
    ]  # fmt: skip


def test_page_has_text_and_the_places_of_its_passages(client: FlaskClient) -> None:
    page = client.get(f"/api/v1/documents/{ID}/pages/1").get_json()
    assert page["document"]["id"] == ID
    assert page["image"] == f"/documents/{ID}/pages/1.png"
    cut = [[page["text"][start:end] for start, end in passage["spans"]] for passage in page["passages"]]
    assert cut == [[passage["text"]] for passage in page["passages"]]
    assert len(cut) == 2


def test_status(client: FlaskClient) -> None:
    status = client.get("/api/v1/status").get_json()
    assert (status["documents"], status["passages"], status["pages"]) == (4, 5, 4)
    assert status["failures"] == [
        {
            "file": "locked.pdf",
            "state": "failed",
            "reason": "encrypted",
            "detail": "It has a password.",
            "documents": [],
        }
    ]
    assert [doubt["state"] for doubt in status["doubts"]] == ["indexed_with_doubts"]
    assert status["unknown_values"] == {"process": ["Some Other Forum"]}
    assert status["fingerprint"] == "0123456789abcdef"
