"""No reader's request pays for what a worker loads at the first use of a page, and none is blamed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from unit.webapp.stub import StubIndex

from indexer import budget
from indexer.analysis import detection
from indexer.errors import IndexMissingError
from indexer.messages import Message
from indexer.settings import Settings
from webapp import warming
from webapp.app import create_app
from webapp.http import work_limits
from webapp.services import Services

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from indexer.domain import SearchRequest, SearchResponse

COSTLY = (
    "/", "/search?q=crime", "/alliances", "/submitters/Republic%20of%20Valmere/positions?q=crime",
    "/allies?" + urlencode({"text": "Evidence of crime crosses borders and so does crime."}),
    "/compare?" + urlencode({"submitter": "Republic of Valmere", "group": "States", "topic": "crime"}),
)  # fmt: skip


@pytest.fixture
def working(index: StubIndex, monkeypatch: pytest.MonkeyPatch) -> StubIndex:
    """An index whose every search is more work than a request may take."""
    search = index.search

    def costly(request: SearchRequest, shown: int | None = 3) -> SearchResponse:
        budget.check()
        return search(request, shown)

    monkeypatch.setattr(work_limits, "WORK_SECONDS", -1.0)
    monkeypatch.setattr(index, "search", costly)
    return index


def made_of(app: Flask) -> Services:
    made = app.extensions["onrecord"]
    assert isinstance(made, Services)
    return made


def warm(app: Flask) -> None:
    made = made_of(app)
    made.warm(lambda: warming.ask_all(app))
    made._warming.join()


def test_pages_load_nothing_once_a_worker_is_ready(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Templates and the language identifier take most of the second that a first page took."""
    detection._identifier.cache_clear()
    app.jinja_env.cache.clear()
    warm(app)
    assert detection._identifier.cache_info().currsize == 1
    loaded = []
    compiled = app.jinja_env.compile
    monkeypatch.setattr(
        app.jinja_env, "compile", lambda source, name, *rest: loaded.append(name) or compiled(source, name, *rest)
    )
    assert [client.get(path).status_code for path in COSTLY] == [200] * len(COSTLY)
    assert client.post("/quotes", data={"text": "“Evidence of crime crosses borders”"}).status_code == 200
    assert loaded == []


def test_what_is_asked_ahead_counts_as_no_request_and_has_no_limit_of_work(app: Flask, working: StubIndex) -> None:
    def counted() -> list[str]:
        lines = app.test_client().get("/metrics").text.splitlines()
        return [line for line in lines if line.startswith("onrecord_http_requests_total") and '"/metrics"' not in line]

    before, asked = counted(), len(working.asked)
    warm(app)
    assert len(working.asked) > asked + 5
    assert counted() == before


def test_each_language_is_asked_about(app: Flask, index: StubIndex) -> None:
    with app.test_request_context():
        asked = [address for address, _ in warming.pages(index)]
    languages = {one.description.language for one in index.documents.values()}
    assert len([one for one in asked if one.startswith("/allies?passage=")]) == len(languages) > 1


def test_an_index_without_documents_is_warm(tmp_path: object) -> None:
    app = create_app(Settings(data_dir=tmp_path), StubIndex())  # type: ignore[arg-type]
    warm(app)
    assert not made_of(app).is_loading()


@pytest.mark.parametrize("path", COSTLY)
def test_who_asks_while_a_worker_loads_is_told_so(
    app: Flask, client: FlaskClient, working: StubIndex, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """What was loaded meanwhile is no work of the request."""
    _ = working
    if path not in {"/", "/alliances"}:
        assert client.get(path).status_code == 400
    monkeypatch.setattr(Services, "is_loading", lambda _: True)
    answer = create_app(made_of(app).settings, working).test_client().get(path)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert "is being loaded" in answer.text


def test_an_index_that_comes_later_is_loaded_when_it_is_there(app: Flask, index: StubIndex) -> None:
    """A server that starts before the first ingest has nothing to ask for."""
    done: list[int] = []
    made = made_of(app)
    assert not made.is_loading()
    index.error = IndexMissingError(Message("index_missing", folder="a folder"))
    made.warm(lambda: done.append(1))
    made._warming.join()
    assert made.is_loading()
    assert not done
    index.error = None
    assert made.is_loading()
    made._warming.join()
    assert done == [1]
    assert not made.is_loading()
