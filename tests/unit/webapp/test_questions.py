"""The questions of the home page are ones that the collection answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unit.webapp.stub import StubIndex

from indexer.settings import Settings
from webapp.app import create_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def _questions(client: FlaskClient) -> dict[str, str]:
    html = client.get("/").text
    section = re.search(r'<section aria-labelledby="ask">.*?</section>', html, re.DOTALL)
    found = re.findall(r'<a href="([^"]+)">([^<]+)</a>', section.group() if section else "")
    return {words: link.replace("&amp;", "&") for link, words in found}


def test_each_question_leads_to_documents(client: FlaskClient) -> None:
    asked = _questions(client)
    assert len(asked) == 3
    for words, link in asked.items():
        assert words.endswith("?")
        page = client.get(link)
        assert page.status_code == 200
        assert re.search(r"\b[1-9]\d* document|<blockquote", page.text), words


def test_an_empty_collection_is_asked_nothing() -> None:
    assert _questions(create_app(Settings(), StubIndex()).test_client()) == {}
