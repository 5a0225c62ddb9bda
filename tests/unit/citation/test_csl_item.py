"""CSL-JSON: what citation processors are told, and what they are not."""

from __future__ import annotations

import json
from typing import Any

from support.cases import each_case
from unit.webapp.stub import document

from indexer.citation.csl_item import csl_item
from indexer.domain import Passage

LINK = "https://search.example/documents/1"
PASSAGE = Passage("0" * 23 + "1.0a", "0" * 23 + "1", 0, 3, 4, "12.", "en", "Crime must be\ndefined narrowly.")


def item(passage: Passage | None = None, **description: object) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(csl_item(document(1, **description), LINK, quoted=passage))
    return read


def test_an_item_whole() -> None:
    about = {
        "title": "Scope of offences", "submitters": ("Republic of Valmere", "Ostland"), "groups": ("States",),
        "processes": ("Ad Hoc Committee on cybercrime",), "session": "Sixth session", "date": "2023-08-21",
        "symbol": "A/AC.291/22", "type": "position paper", "url": "https://un.example/22.pdf",
    }  # fmt: skip
    assert json.loads(csl_item(document(1, **about), LINK, [PASSAGE], "3f9a")) == {
        "id": "onrecord-000000000000000000000001",
        "type": "report",
        "title": "Scope of offences",
        "author": [{"literal": "Republic of Valmere"}, {"literal": "Ostland"}],
        "issued": {"date-parts": [[2023, 8, 21]]},
        "number": "A/AC.291/22",
        "genre": "position paper",
        "event-title": "Ad Hoc Committee on cybercrime, Sixth session",
        "publisher": "Ad Hoc Committee on cybercrime",
        "keyword": "States",
        "language": "en",
        "note": f"pp. 3-4, para. 12; {LINK}; corpus 3f9a",
        "URL": "https://un.example/22.pdf",
    }


def test_a_passage_has_its_own_pages_text_and_address() -> None:
    found = item(PASSAGE, url="https://un.example/22.pdf")
    assert found["id"] == "onrecord-00000000000000000000000" + "1.0a"
    assert (found["page"], found["URL"]) == ("3-4", LINK)
    assert found["annote"] == "“Crime must be defined narrowly.”"
    assert found["note"] == "pp. 3-4, para. 12; https://un.example/22.pdf"


@each_case
def test_no_date_is_guessed(date: str | None, parts: list[int] | None) -> None:
    assert item(date=date).get("issued") == (parts and {"date-parts": [parts]})


@each_case
def test_the_type_is_one_of_csl(description: dict[str, str], expected: str) -> None:
    assert item(**description)["type"] == expected


def test_what_is_not_known_is_not_there() -> None:
    assert set(item(submitters=(), language=None)) == {"id", "type", "title", "URL"}
