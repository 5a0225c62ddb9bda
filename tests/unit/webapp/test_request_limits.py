"""Requests that are too large are refused in words, before anything is done for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from webapp.http.request_limits import MAX_BODY, MAX_PARAMETERS, MAX_QUERY

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

PATHS = ["/search", "/api/v1/search", "/search.csv", "/about", "/nowhere"]


@pytest.mark.parametrize("path", PATHS)
def test_a_long_query_string_is_414(client: FlaskClient, index: StubIndex, path: str) -> None:
    answer = client.get(f"{path}?q={'x' * MAX_QUERY}")
    assert answer.status_code == 414
    assert f"{MAX_QUERY:,} bytes" in answer.text
    assert not index.asked


@pytest.mark.parametrize("path", PATHS)
def test_many_parameters_are_400(client: FlaskClient, index: StubIndex, path: str) -> None:
    answer = client.get(f"{path}?{'q=&' * MAX_PARAMETERS}")
    assert answer.status_code == 400
    assert f"{MAX_PARAMETERS:,} parameters" in answer.text
    assert not index.asked


@pytest.mark.parametrize("path", PATHS)
def test_a_large_body_is_413(client: FlaskClient, path: str) -> None:
    answer = client.open(path, method="POST", data=b"x" * (MAX_BODY + 1))
    assert answer.status_code == 413
    assert f"{MAX_BODY:,} bytes" in answer.text


def test_what_a_search_may_be_is_not_refused(client: FlaskClient) -> None:
    assert client.get(f"/search?q={'x' * 2000}").status_code == 200
    assert client.get("/search?" + "&".join(f"group=g{number}" for number in range(100))).status_code == 200


def test_a_refusal_has_the_form_of_its_reader(client: FlaskClient) -> None:
    address = f"?q={'x' * MAX_QUERY}"
    assert client.get(f"/api/v1/search{address}").mimetype == "application/problem+json"
    assert client.get(f"/search{address}", headers={"Accept": "text/html"}).mimetype == "text/html"
