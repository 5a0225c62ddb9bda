"""Originals in a real store that speaks S3: web servers with nothing of their own show them, whatever befalls it."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import fsspec
import pytest
from clusters import settings_for
from conftest import SAMPLE
from flask.testing import FlaskClient
from support.s3 import BUCKET, S3Service
from support.stub_model import WITHOUT_MODEL

from indexer.archive import readable
from indexer.engines.opensearch.write.writer import OpenSearchWriter
from indexer.errors import OriginalsUnavailableError
from indexer.settings import Settings
from pipelines.dev.opensearch import Access
from pipelines.doctor import _originals
from webapp.app import create_app

PDFS = ("valmere-scope-of-offences", "solandina-brecha-digital")
WRONG = {"AWS_SECRET_ACCESS_KEY": "s3cret"}
NOTE = "Number one: states shall protect critical infrastructure.\n" * 3


class Corpus:
    """Files, an ingesting machine's folder, an index and a part of the bucket of their own."""

    def __init__(self, folder: Path, access: Access, store: S3Service) -> None:
        self.folder, self.store = folder, store
        self.files = folder / "files"
        self.files.mkdir()
        self.settings = settings_for(access, folder / "data")
        self.part = f"{BUCKET}/{secrets.token_hex(6)}/originals"
        self.environment = {
            **access.environment, **store.environment, "ONRECORD_ENGINE": "opensearch",
            "ONRECORD_INDEX": self.settings.index, "ONRECORD_DATA_DIR": str(folder / "data"),
            "ONRECORD_ORIGINALS": f"s3://{self.part}", "ONRECORD_MODEL": "packaged:all-MiniLM-L6-v2",
        }  # fmt: skip

    def run(self, *arguments: str, expected: int = 0, **environment: str) -> Any:
        done = subprocess.run(
            [sys.executable, "-m", "pipelines.cli", *arguments, "--json"], capture_output=True, text=True, check=False,
            env={**os.environ, **WITHOUT_MODEL, **self.environment, **environment}, timeout=300,
        )  # fmt: skip
        assert done.returncode == expected, done.stderr
        return json.loads(done.stdout) if done.stdout else done.stderr

    def ingest(self, **options: Any) -> Any:
        return self.run("ingest", str(self.files), **options)

    def write(self, name: str, text: str) -> None:
        (self.files / name).write_text(text)

    def ids(self) -> dict[str, str]:
        """Of the documents that readers see."""
        found = self.web_server("reading").get("/api/v1/search?size=100").get_json()["results"]
        return {one["document"]["file"]: one["document"]["id"] for one in found}

    def held(self) -> dict[str, Any]:
        """What the bucket holds of this corpus, as another client than ours sees it."""
        return {name.rpartition("/")[2]: about for name, about in self.bucket().find(self.part, detail=True).items()}

    def bucket(self) -> Any:
        return fsspec.filesystem(
            "s3", key=self.environment["AWS_ACCESS_KEY_ID"], secret=self.environment["AWS_SECRET_ACCESS_KEY"],
            endpoint_url=self.store.endpoint, skip_instance_cache=True, use_listings_cache=False,
            config_kwargs={"request_checksum_calculation": "when_required"},
        )  # fmt: skip

    def web_server(self, name: str) -> FlaskClient:
        """One with an empty folder."""
        environment = {**self.environment, "ONRECORD_DATA_DIR": str(self.folder / name)}
        return create_app(Settings.from_env(environment)).test_client()


@pytest.fixture(scope="module")
def corpus(opensearch: Access, s3: S3Service, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    made = Corpus(tmp_path_factory.mktemp("s3"), opensearch, s3)
    for name in PDFS:
        shutil.copy(SAMPLE / "pdf" / f"{name}.pdf", made.files)
    made.write("note.txt", NOTE)
    try:
        assert made.ingest()["added"] == 3
        yield made
    finally:
        OpenSearchWriter(made.settings).drop()


@pytest.fixture(autouse=True)
def variables(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of Amazon are read by its library, in whose process the web servers of these tests are."""
    for name, value in corpus.environment.items():
        if name.startswith("AWS_"):
            monkeypatch.setenv(name, value)
    monkeypatch.setattr(readable, "AWAY_SECONDS", 0.0)


def test_a_web_server_without_a_folder_shows_documents(corpus: Corpus) -> None:
    web, ids = corpus.web_server("replica"), corpus.ids()
    pdf, note = f"/documents/{ids[f'{PDFS[0]}.pdf']}", f"/documents/{ids['note.txt']}"
    assert "Open the original (PDF)" in web.get(pdf).text
    assert "Download the original" in web.get(note).text
    assert "/pages/1.png" in web.get(f"{pdf}/pages/1").text
    assert not (corpus.folder / "replica").exists(), "a view fetched a file"
    image = web.get(f"{pdf}/pages/1.png")
    assert (image.status_code, image.data[:8]) == (200, b"\x89PNG\r\n\x1a\n")
    assert web.get(f"{pdf}/original").data == (corpus.files / f"{PDFS[0]}.pdf").read_bytes()
    assert web.get(f"{note}/original").text == NOTE


def test_a_second_run_sends_nothing_and_does_not_ask(corpus: Corpus) -> None:
    before = corpus.held()
    assert len(before) == 3
    corpus.store.stop()
    try:
        assert corpus.ingest()["unchanged"] == 3
    finally:
        corpus.store.start()
    corpus.run("reindex")
    assert corpus.held() == before, "they would have new dates"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (WRONG, "refuses (SignatureDoesNotMatch): check AWS_ACCESS_KEY_ID"),
        ({"AWS_ACCESS_KEY_ID": "nobody"}, "refuses (InvalidAccessKeyId): check AWS_ACCESS_KEY_ID"),
        ({"ONRECORD_ORIGINALS": "s3://no-such-bucket/s"}, "s3://no-such-bucket/s: there is no such bucket"),
        ({"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, "(EndpointConnectionError): check AWS_ENDPOINT_URL"),
    ],
    ids=["secret", "key", "bucket", "address"],
)
def test_what_is_wrong_is_told_in_a_line(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str], says: str
) -> None:
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(OriginalsUnavailableError) as caught:
        _originals(Settings.from_env({**corpus.environment, **wrong}))
    assert says in str(caught.value)
    assert "s3cret" not in str(caught.value)


def test_doctor_tells_a_good_store_from_a_bad_one(corpus: Corpus) -> None:
    good = _originals(Settings.from_env(corpus.environment))
    assert good.endswith("which answers")
    findings = {one["part"]: one["ok"] for one in corpus.run("doctor", expected=1, **WRONG)}
    assert [part for part, ok in findings.items() if not ok] == ["originals"]


def test_ingest_with_the_wrong_key_loses_nothing(corpus: Corpus) -> None:
    corpus.write("late.txt", "Number two: the committee shall meet in Geneva.\n" * 3)
    said = corpus.ingest(expected=1, **WRONG)
    assert said.startswith("Error: s3://")
    assert said.count("\n") == 1
    assert "s3cret" not in said
    assert "late.txt" not in corpus.ids(), "a link would lead nowhere"
    assert corpus.ingest()["unchanged"] == 4
    assert len(corpus.held()) == 4
    assert (
        corpus.web_server("late").get(f"/documents/{corpus.ids()['late.txt']}/original").text.startswith("Number two")
    )


def test_a_store_that_is_away_costs_pictures_and_originals_only(corpus: Corpus) -> None:
    web, pdf = corpus.web_server("away"), f"/documents/{corpus.ids()[f'{PDFS[0]}.pdf']}"
    corpus.store.stop()
    try:
        assert web.get("/readyz").status_code == 200
        assert web.get("/search?q=infrastructure&mode=keyword").status_code == 200
        assert "Open the original" in web.get(pdf).text
        for address in (f"{pdf}/original", f"{pdf}/pages/1.png"):
            answer = web.get(address)
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
            assert "cannot be fetched just now" in answer.text
            assert "s3://" not in answer.text
    finally:
        corpus.store.start()
    assert web.get(f"{pdf}/original").status_code == 200


def test_a_store_that_does_not_answer_is_not_waited_for_long(corpus: Corpus) -> None:
    web, pdf = corpus.web_server("paused"), f"/documents/{corpus.ids()[f'{PDFS[0]}.pdf']}"
    assert web.get(pdf).status_code == 200
    corpus.store.pause()
    try:
        started = time.monotonic()
        assert web.get(f"{pdf}/original").status_code == 503
        assert time.monotonic() - started < 30
    finally:
        corpus.store.resume()
    assert web.get(f"{pdf}/original").status_code == 200


def test_other_content_is_refused(corpus: Corpus) -> None:
    ids = corpus.ids()
    sha256 = next(name for name, about in corpus.held().items() if about["size"] == len(NOTE))
    place = f"{corpus.part}/{sha256[:2]}/{sha256}"
    bucket, web = corpus.bucket(), corpus.web_server("tampered")
    bucket.pipe_file(place, NOTE.upper().encode())
    try:
        answer = web.get(f"/documents/{ids['note.txt']}/original")
        assert (answer.status_code, "damaged" in answer.text) == (404, True)
        kept = corpus.folder / "tampered" / readable.FOLDER
        assert not [file for file in kept.rglob("*") if file.is_file() and file.stat().st_size]
    finally:
        bucket.pipe_file(place, NOTE.encode())
    assert web.get(f"/documents/{ids['note.txt']}/original").text == NOTE


def test_what_is_gone_from_the_bucket_is_not_found_and_comes_back(corpus: Corpus) -> None:
    sha256 = next(name for name, about in corpus.held().items() if about["size"] == len(NOTE))
    web, address = corpus.web_server("gone"), f"/documents/{corpus.ids()['note.txt']}/original"
    corpus.bucket().rm_file(f"{corpus.part}/{sha256[:2]}/{sha256}")
    assert web.get(address).status_code == 404
    corpus.run("reindex")
    assert web.get(address).text == NOTE


def test_what_is_removed_is_gone_from_index_and_bucket(corpus: Corpus) -> None:
    corpus.bucket().pipe_file(f"{corpus.part}/ff/{'f' * 64}", b"of another machine")
    for name in ("first.txt", "second.txt"):
        corpus.write(name, f"{name}: nobody shall be left behind.\n" * 3)
    corpus.ingest()
    ids, before = corpus.ids(), set(corpus.held())
    corpus.run("remove", ids["first.txt"])
    assert len(before - set(corpus.held())) == 1
    corpus.store.stop()
    try:
        said = corpus.run("remove", ids["second.txt"], expected=1)
        assert "Archive and index are done" in said
        assert "second.txt" not in corpus.ids()
    finally:
        corpus.store.start()
    assert len(before - set(corpus.held())) == 1
    corpus.ingest()
    assert len(before - set(corpus.held())) == 2
    assert "f" * 64 in corpus.held()


def test_gathered_archives_are_published(corpus: Corpus, opensearch: Access) -> None:
    held = set(corpus.held())
    gathered = replace(settings_for(opensearch, corpus.folder / "gathered"), originals=f"s3://{corpus.part}-gathered")
    named = {"ONRECORD_INDEX": gathered.index, "ONRECORD_ORIGINALS": gathered.originals}
    try:
        corpus.run("gather", str(corpus.folder / "data"), "--data-dir", str(gathered.data_dir), **named)
        found = corpus.bucket().find(f"{corpus.part}-gathered")
        assert {name.rpartition("/")[2] for name in found} == held - {"f" * 64}
    finally:
        OpenSearchWriter(gathered).drop()
