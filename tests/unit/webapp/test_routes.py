"""Every address: its status, its headers, its errors, and its entry in the OpenAPI document."""

from __future__ import annotations

import errno
import gzip
import re
import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate
from unit.webapp.stub import THUMBNAIL

from indexer.domain import Mode, SearchRequest
from indexer.errors import ArchiveError, EngineUnavailableError, IndexMissingError, ModelError
from indexer.messages import Message
from indexer.presenting.formats import FORMATS, REFERENCE_FORMATS
from indexer.query.request import NAMES, PARAMETERS
from indexer.settings import Settings
from webapp.app import create_app
from webapp.services import WARMING, Services

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

FIRST = "/documents/000000000000000000000001"
BESIDE = [f"/documents/{2:024x}/pages/1/beside/{1:024x}", f"/documents/{2:024x}/pages/1/beside/{1:024x}/pages/2"]
PASSAGE = "000000000000000000000001.0000000000"
SIDES = "submitter=Republic%20of%20Valmere&group=States&topic=evidence"
COMPARED = ["/compare", f"/compare.csv?{SIDES}", f"/api/v1/compare?{SIDES}"]
ADDRESSES = [
    "/", "/search", "/search.atom", "/search.feed.json",
    FIRST, f"{FIRST}/pages/1", f"{FIRST}/pages/1.png", f"{FIRST}/original", THUMBNAIL, *BESIDE,
    *(f"/search.{form.suffix}" for form in FORMATS),
    *(f"{FIRST}/cite.{form.suffix}" for form in REFERENCE_FORMATS),
    *(f"/evidence.{form.suffix}?passage=000000000000000000000001.0000000000" for form in REFERENCE_FORMATS),
    "/status", "/about", "/api/v1/search",
    "/browse", "/browse/submitter", "/submitters/Republic%20of%20Valmere",
    "/processes/Ad%20Hoc%20Committee%20on%20cybercrime", "/sitemap.xml", "/sitemap-1.xml", "/robots.txt",
    "/submitters/Republic%20of%20Valmere/positions?q=crime",
    "/api/v1/positions?submitter=Republic%20of%20Valmere&q=crime",
    "/evidence", "/evidence.docx", "/evidence.html", "/quotes", "/allies", *COMPARED,
    f"/allies.atom?passage={PASSAGE}", f"/allies.feed.json?passage={PASSAGE}",
    "/alliances", *(f"/alliances.{suffix}" for suffix in ("csv", "jsonl", "graphml", "svg")),
    f"/api/v1/allies?passage={PASSAGE}", "/api/v1/alignments", f"/api/v1/shared-text?passage={PASSAGE}",
    f"/api/v1{FIRST}", f"/api/v1{FIRST}/pages/1", "/api/v1/status", "/api/v1/openapi.json", "/opensearch.xml",
    "/healthz", "/readyz", "/metrics",
]  # fmt: skip
"""One address for each route that is read."""
POSTED = {"/api/v1/quotes": "api_quotes", "/quotes.csv": "quotes_csv", "/quotes.docx": "quotes_docx"}
"""Those that are only posted to."""

SEARCHES = ["/search", *(f"/search.{form.suffix}" for form in FORMATS), "/api/v1/search"]


def test_the_list_of_addresses_names_every_route(app: Flask) -> None:
    matched = {app.url_map.bind("localhost").match(address.partition("?")[0])[0] for address in ADDRESSES}
    assert matched == {rule.endpoint for rule in app.url_map.iter_rules()} - {"static", *POSTED.values()}


@pytest.mark.parametrize("address", [*ADDRESSES, "/static/onrecord.css", "/static/onrecord.js", "/nowhere"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_every_address_answers_with_its_headers(client: FlaskClient, address: str, method: str) -> None:
    answer = client.open(address, method=method)
    assert answer.status_code == (404 if address == "/nowhere" else 200)
    assert (answer.data == b"") == (method == "HEAD")
    policy = answer.headers["Content-Security-Policy"]
    assert ("default-src 'self'" if address.endswith("/original") else "default-src 'none'") in policy
    assert "base-uri 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("address", ADDRESSES)
def test_other_methods_are_refused(client: FlaskClient, address: str) -> None:
    answer = client.delete(address) if _takes_posts(address) else client.post(address)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def _takes_posts(address: str) -> bool:
    return address.partition("?")[0] in {"/quotes", "/allies", "/api/v1/allies"}


@pytest.mark.parametrize("address", SEARCHES)
def test_an_unknown_parameter_is_a_problem_everywhere(client: FlaskClient, address: str) -> None:
    answer = client.get(f"{address}?groups=NGO", headers={"Accept": "application/json"})
    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json() == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": 'There is no parameter "groups"; did you mean group?',
        "instance": address,
        "parameter": "groups",
        "code": "parameter_unknown_close",
        "values": {"name": "groups", "close": "group"},
    }


@pytest.mark.parametrize("address", SEARCHES)
def test_all_searches_ask_the_index_the_same(client: FlaskClient, index: StubIndex, address: str) -> None:
    client.get(f"{address}?q=crime&group=NGO&from=2023&size=100&mode=keyword")
    asked = next(one for one in index.asked if one.query)
    client.get("/api/v1/search?q=crime&group=NGO&from=2023&size=100&mode=keyword")
    assert [one for one in index.asked if one.query][-1] == asked


def test_the_api_answers_problems_even_to_a_browser(client: FlaskClient) -> None:
    answer = client.get("/api/v1/nowhere", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert set(answer.get_json()) == {"type", "title", "status", "detail", "instance", "code", "values"}
    assert (answer.get_json()["code"], answer.get_json()["values"]) == ("address_unknown", {})


def test_people_get_a_page(client: FlaskClient) -> None:
    answer = client.get("/search?mode=x", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (400, "text/html")
    assert "<code>mode</code>" in answer.text
    assert answer.headers["Vary"] == "Accept, Accept-Language"


@pytest.mark.parametrize(
    "address",
    [
        "/documents/nope", "/documents/nope/pages/1", "/documents/nope/pages/1.png", "/documents/nope/original",
        "/api/v1/documents/nope", "/api/v1/documents/nope/pages/1", f"{FIRST}/pages/77", f"{FIRST}/pages/77.png",
        f"/api/v1{FIRST}/pages/77", f"{FIRST}/pages/0", f"{FIRST}/pages/-1", f"{FIRST}/pages/1e3",
        f"{FIRST}/pages/{'9' * 5000}", f"{FIRST}/pages/٣", "/documents/..%2f..%2fetc%2fpasswd", "/documents/%00",
        "/documents/a%0d%0ab", "/search/", "/static/../app.py", "/static/%2e%2e/app.py",
        "/console",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("error", [EngineUnavailableError, IndexMissingError, ModelError, ArchiveError])
@pytest.mark.parametrize("address", ["/", "/search", "/search.csv", FIRST, "/status", "/api/v1/search", "/readyz"])
def test_an_engine_that_is_away_is_503(
    client: FlaskClient, index: StubIndex, address: str, error: type[Exception]
) -> None:
    index.error = error(Message("index_missing", folder="data"))
    answer = client.get(address)
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert "onrecord ingest" in answer.text


def test_no_error_shows_where_the_archive_is(client: FlaskClient, index: StubIndex) -> None:
    index.error = ArchiveError(Message("archive_damaged", file="/srv/private/archive.db", fault="malformed"))
    for address in ("/search", "/api/v1/search", FIRST, "/readyz"):
        answer = client.get(address)
        assert answer.status_code == 503
        assert "archive.db" in answer.text
        assert "/srv" not in answer.text


def test_a_full_folder_for_temporary_files_is_told_and_pages_go_on(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    monkeypatch.setattr(tempfile, "gettempdir", lambda: "/where/it/is")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "make room" in answer.text
    assert "/where/it/is: No space left" in caplog.text
    assert client.get("/search?q=crime").status_code == client.get("/healthz").status_code == 200


def test_the_process_lives_without_an_engine(client: FlaskClient, index: StubIndex) -> None:
    index.error = EngineUnavailableError(Message("engine_loading"))
    assert client.get("/healthz").status_code == 200
    assert client.get("/about").status_code == 200


def test_a_fault_of_ours_shows_no_trace_and_logs_no_query(
    client: FlaskClient, index: StubIndex, caplog: pytest.LogCaptureFixture
) -> None:
    index.error = RuntimeError("secret /work/path")
    for address in ("/search?q=confidential", "/api/v1/search?q=confidential"):
        answer = client.get(address)
        assert answer.status_code == 500
        assert "secret" not in answer.text
        assert "Traceback" not in answer.text
    assert "GET /search failed" in caplog.text
    assert "confidential" not in caplog.text


def test_a_large_body_is_refused(client: FlaskClient) -> None:
    assert client.post("/search", data=b"x" * 1_000_001).status_code == 413


@pytest.mark.parametrize(
    "query",
    [
        "q=%ff%fe",
        "q=%",
        "q=%zz",
        "q=%ed%a0%80",
        "q=%00",
        "q=" + "x" * 100_000,
        "&&&=&",
        "q[]=1",
        "q=a&q=b",
        "page=" + "9" * 5000,
    ],
)
@pytest.mark.parametrize("address", ["/search", "/api/v1/search", "/search.atom", "/"])
def test_malformed_addresses_are_never_our_fault(client: FlaskClient, address: str, query: str) -> None:
    assert client.get(f"{address}?{query}").status_code < 500


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    values=st.lists(st.tuples(st.sampled_from([*NAMES, "z"]), st.text(max_size=20).filter(lambda t: t.isprintable())))
)
def test_no_value_breaks_a_page(client: FlaskClient, values: list[tuple[str, str]]) -> None:
    query: dict[str, list[str]] = {}
    for name, value in values:
        query.setdefault(name, []).append(value)
    assert client.get("/search", query_string=query).status_code in {200, 400}


@pytest.mark.parametrize("host", ["a b", "<script>", "", "localhost:99999999", "a/b", "user@a", "a\t", "[::1", "é"])
@pytest.mark.parametrize(
    "address", ["/", "/search", "/search.atom", "/search.csv", "/opensearch.xml", "/api/v1/search"]
)
def test_what_is_no_host_name_is_refused_and_not_repeated(client: FlaskClient, address: str, host: str) -> None:
    answer = client.get(address, headers={"Host": host})
    assert answer.status_code == 400
    assert not host or host not in answer.text
    assert "Location" not in answer.headers


def test_probes_know_the_machine_by_any_name(client: FlaskClient) -> None:
    for address in ("/healthz", "/readyz", "/metrics"):
        assert client.get(address, headers={"Host": "onrecord_web_1:8000"}).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_with_a_public_address_no_other_host_is_repeated(index: StubIndex, data_dir: Path, address: str) -> None:
    client = create_app(Settings(base_url="https://search.example", data_dir=data_dir), index).test_client()
    answer = client.get(address, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    assert answer.status_code == 200
    assert b"evil.example" not in answer.data
    assert "evil.example" not in str(answer.headers)


@pytest.mark.parametrize("path", ["//evil.example", "/search//", "/documents//x"])
def test_slashes_lead_nowhere(client: FlaskClient, path: str) -> None:
    answer = client.get("/", environ_overrides={"PATH_INFO": path})
    assert answer.status_code == 404
    assert "Location" not in answer.headers


def test_metrics_count_routes_and_not_addresses(client: FlaskClient) -> None:
    client.get("/search?q=confidential")
    client.get("/nowhere/at/all")
    text = client.get("/metrics").text
    assert re.search(r'onrecord_http_requests_total\{method="GET",route="/search",status="200"\} \d', text)
    assert 'route="none",status="404"' in text
    assert "confidential" not in text
    assert "nowhere" not in text


def test_readiness_waits_for_the_model(app: Flask, client: FlaskClient, index: StubIndex) -> None:
    made = app.extensions["onrecord"]
    assert isinstance(made, Services)
    index.error = ModelError(Message("model_failed", model="a model", fault="no memory"))
    made.warm()
    assert made._warming is not None
    made._warming.join()
    index.error = None
    assert client.get("/readyz").status_code == 503
    made._warming.join()
    assert client.get("/readyz").status_code == 200


def test_a_worker_searches_once_before_it_is_ready(
    app: Flask, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = app.extensions["onrecord"]
    asked: list[SearchRequest] = []
    monkeypatch.setattr(index, "search", asked.append)
    made.warm()
    made._warming.join()
    assert asked == [replace(WARMING, mode=Mode.KEYWORD), WARMING]


def test_an_application_without_an_index_starts(tmp_path: object) -> None:
    client = create_app(Settings(data_dir=tmp_path)).test_client()  # type: ignore[arg-type]
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
    assert client.get("/search?q=a").status_code == 503


# -- OpenAPI ---------------------------------------------------------------------------------------------------------


def test_openapi_is_valid(client: FlaskClient) -> None:
    validate(client.get("/api/v1/openapi.json").get_json())


def test_openapi_names_every_route(client: FlaskClient, app: Flask) -> None:
    rules = (rule for rule in app.url_map.iter_rules() if rule.endpoint != "static")
    routes = {re.sub(r"<\w+:(\w+)>", r"{\1}", rule.rule): rule.endpoint for rule in rules}
    paths = client.get("/api/v1/openapi.json").get_json()["paths"]
    found = {path: next(iter(operations.values()))["operationId"] for path, operations in paths.items()}
    assert found == routes


@pytest.mark.parametrize("address", SEARCHES)
def test_openapi_names_every_parameter_of_a_search(client: FlaskClient, address: str) -> None:
    described = client.get("/api/v1/openapi.json").get_json()["paths"][address]["get"]["parameters"]
    explaining = ["explain"] if address == "/api/v1/search" else []
    assert [one["name"] for one in described] == [*NAMES, *explaining]
    repeatable = {one["name"] for one in described if one["schema"]["type"] == "array"}
    assert repeatable == {one.name for one in PARAMETERS if one.repeatable}


@pytest.mark.parametrize(
    ("address", "schema"),
    [
        ("/api/v1/search?q=crime", "Search"), (f"/api/v1{FIRST}", "Document"),
        ("/api/v1/documents/000000000000000000000004", "Document"), (f"/api/v1{FIRST}/pages/1", "Page"),
        (COMPARED[2], "Comparison"), (f"/api/v1/allies?passage={PASSAGE}", "Allies"),
        ("/api/v1/status", "Status"), ("/api/v1/nowhere", "Problem"), ("/api/v1/search?x=1", "Problem"),
    ],
)  # fmt: skip
def test_answers_are_as_openapi_has_them(client: FlaskClient, address: str, schema: str) -> None:
    document = client.get("/api/v1/openapi.json").get_json()
    wanted = {"$ref": f"#/components/schemas/{schema}", "components": document["components"]}
    jsonschema.Draft202012Validator(wanted).validate(client.get(address).get_json())


def test_styles_and_script_are_small(client: FlaskClient) -> None:
    for name, most in (("onrecord.css", 7_150), ("onrecord.js", 4_000), ("evidence.js", 2_500)):
        assert len(gzip.compress(client.get(f"/static/{name}").data)) < most, name
