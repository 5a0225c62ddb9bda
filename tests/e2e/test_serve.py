"""The real server on the sample corpus: every address answers, and every door leads to the same answer."""

from __future__ import annotations

import csv
import io
import json
import urllib.parse
from pathlib import Path

from click.testing import CliRunner
from support.cases import each_case

from benchmarks.serving import get, get_json
from pipelines.cli import main


def query(**values: str | list[str]) -> str:
    return urllib.parse.urlencode(values, doseq=True)


@each_case
def test_page_api_export_and_command_line_give_the_same_answer(
    base: str, sample_data_dir: Path, request_: dict[str, str | list[str]]
) -> None:
    api = get_json(f"{base}/api/v1/search?{query(**request_, size='100')}")
    ids = [result["document"]["id"] for result in api["results"]]
    assert len(ids) == api["total"]["documents"] > 0

    status, _, page = get(f"{base}/search?{query(**request_, size='100')}")
    assert status == 200
    places = [page.decode().find(f"/documents/{ident}") for ident in ids]
    assert -1 not in places
    assert places == sorted(places), "the page shows the same documents in the same order"

    lines = [json.loads(line) for line in get(f"{base}/search.jsonl?{query(**request_)}")[2].splitlines()]
    assert [line["document"]["id"] for line in lines] == ids
    assert sum(len(line["passages"]) for line in lines) == api["total"]["passages"]
    rows = list(csv.DictReader(io.StringIO(get(f"{base}/search.csv?{query(**request_)}")[2].decode("utf-8-sig"))))
    assert list(dict.fromkeys(row["document"] for row in rows)) == ids
    assert len(rows) == api["total"]["passages"]

    options = [f"--{name}={one}" for name, value in request_.items() if name != "q"
               for one in ([value] if isinstance(value, str) else value)]  # fmt: skip
    command = ["search", str(request_["q"]), "--size", "100", "--json", "--data-dir", str(sample_data_dir), *options]
    done = CliRunner().invoke(main, command)
    ours = json.loads(done.stdout)
    for answer in (ours, api):
        answer.pop("took_ms")
    assert ours == api


def test_every_mode_answers_in_the_form_of_the_contract(base: str) -> None:
    for mode in ("hybrid", "keyword", "semantic"):
        answer = get_json(f"{base}/api/v1/search?{query(q='ransomware', mode=mode)}")
        assert set(answer) == {
            "query", "mode", "match", "sort", "page", "size", "took_ms", "notes", "messages", "corrections",
            "total", "keyword_total", "results", "related", "facets",
        }  # fmt: skip
        assert set(answer["facets"]) == {
            "group",
            "process",
            "submitter",
            "country",
            "region",
            "language",
            "type",
            "year",
        }
        passage = answer["results"][0]["passages"][0]
        assert {
            "id", "page", "page_to", "paragraph", "language", "text", "highlights", "score", "matched_by", "link",
        } <= set(passage)  # fmt: skip
        for start, end in passage["highlights"]:
            assert 0 <= start < end <= len(passage["text"])


def test_a_passage_can_be_followed_to_its_page_picture_and_original(base: str) -> None:
    answer = get_json(f"{base}/api/v1/search?{query(q='ransomware', mode='keyword')}")
    result = answer["results"][0]
    ident, passage = result["document"]["id"], result["passages"][0]
    page = get_json(f"{base}/api/v1/documents/{ident}/pages/{passage['page']}")
    assert passage["id"] in [one["id"] for one in page["passages"]]
    status, headers, picture = get(f"{base}/documents/{ident}/pages/{passage['page']}.png?passage={passage['id']}")
    assert (status, headers["Content-Type"]) == (200, "image/png")
    assert picture.startswith(b"\x89PNG")
    status, headers, original = get(f"{base}/documents/{ident}/original")
    assert status == 200
    assert original.startswith(b"%PDF")
    assert get(base + urllib.parse.urlsplit(passage["link"]).path)[0] == 200


def test_errors_name_the_parameter_and_never_show_a_trace(base: str) -> None:
    for bad in ("mode=x", "from=2023-02-30", "page=0", "size=101", "nonsense=1", "q=a&q=b"):
        status, headers, body = get(f"{base}/api/v1/search?{bad}")
        assert status == 400, bad
        assert headers["Content-Type"].startswith("application/problem+json")
        problem = json.loads(body)
        assert problem["parameter"] == bad.split("=")[0]
        assert b"Traceback" not in body
    assert get(f"{base}/api/v1/documents/nothing")[0] == 404
    assert get(f"{base}/healthz")[0] == get(f"{base}/metrics")[0] == get(f"{base}/api/v1/openapi.json")[0] == 200


def test_without_an_index_the_server_lives_and_says_what_to_do(tmp_path: Path) -> None:
    from indexer.settings import Settings
    from webapp.app import create_app

    client = create_app(Settings.from_env({"ONRECORD_DATA_DIR": str(tmp_path)})).test_client()
    assert client.get("/healthz").status_code == 200
    answer = client.get("/api/v1/search?q=x")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert "onrecord ingest" in answer.get_json()["detail"]
