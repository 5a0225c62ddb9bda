"""Thumbnails beside results: where there are any, for eyes and mice alone, and cheap."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import SAMPLE, StubIndex

from indexer.archive import Thumbnails
from indexer.archive.originals import place_of
from indexer.settings import Settings
from pipelines.extract.thumbnails import draw
from webapp.app import create_app

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

FIRST, LATER = f"{1:064x}", f"{4:064x}"
STRANGER = {"REMOTE_ADDR": "203.0.113.7"}
SEARCH = "/search?q=crime"


@pytest.fixture
def kept(tmp_path: Path) -> Thumbnails:
    """Those of the first document's pages, which are the sample's."""
    made = Thumbnails(tmp_path / "data")
    made.put(FIRST, draw(SAMPLE).pages)
    return made


@pytest.fixture
def client(index: StubIndex, kept: Thumbnails) -> FlaskClient:
    return create_app(Settings(data_dir=kept.folder.parent), index).test_client()


def address(page: str) -> str:
    found = re.search(r'<img src="(/thumbnails/[^"]+)"', page)
    assert found, "no thumbnail"
    return found[1]


def test_a_result_shows_the_page_of_its_first_passage(client: FlaskClient, kept: Thumbnails) -> None:
    page = client.get(SEARCH).text
    assert page.count('class="thumbnail"') == 1, "only the first document has any"
    shown = kept.find(FIRST, 1)
    assert shown is not None
    assert address(page) == f"/thumbnails/{FIRST}/1-{shown.name}.png"
    assert f'width="{shown.width}" height="{shown.height}" loading="lazy"' in page
    assert 'alt="Page 1' in page


def test_who_hears_the_page_or_goes_by_keyboard_has_one_link_to_it(client: FlaskClient) -> None:
    page = client.get(SEARCH).text
    link = re.search(r'<a class="thumbnail" href="([^"]+)" tabindex="-1" aria-hidden="true">', page)
    assert link
    assert f'<figcaption><a href="{link[1]}">' in page


def test_without_any_the_page_is_as_before(index: StubIndex, tmp_path: Path) -> None:
    page = create_app(Settings(data_dir=tmp_path / "nothing"), index).test_client().get(SEARCH).text
    assert "thumbnail" not in page


def test_it_is_kept_for_ever(client: FlaskClient) -> None:
    path = address(client.get(SEARCH).text)
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    assert answer.data.startswith(b"\x89PNG")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert client.head(path).status_code == 200


def test_only_what_is_there_is_shown(client: FlaskClient, kept: Thumbnails) -> None:
    path = address(client.get(SEARCH).text)
    name = path.rsplit("-", 1)[1]
    for wrong in (
        path.replace(name, "0" * 16 + ".png"), f"/thumbnails/{LATER}/1-{name}", f"/thumbnails/{FIRST}/2-{name}",
        f"/thumbnails/{FIRST}/0-{name}", f"/thumbnails/{FIRST}/999999-{name}", f"/thumbnails/..%2f{FIRST}/1-{name}",
        f"/thumbnails/{'A' * 64}/1-{name}", f"/thumbnails/{FIRST[:16]}/1-{name}",
    ):  # fmt: skip
        answer = client.get(wrong)
        assert answer.status_code == 404, wrong
        assert "immutable" not in answer.headers["Cache-Control"]
    place = place_of(kept.folder, FIRST)
    place.write_bytes(place.read_bytes()[:-9])
    last = kept.find(FIRST, len(draw(SAMPLE).pages))
    assert last is not None
    assert client.get(f"/thumbnails/{FIRST}/{len(draw(SAMPLE).pages)}-{last.name}.png").status_code == 404, "damaged"
    kept.keep_only(frozenset())
    assert client.get(path).status_code == 404, "of a document that was removed"


def test_the_index_is_not_asked(client: FlaskClient, index: StubIndex) -> None:
    path = address(client.get(SEARCH).text)
    index.error = RuntimeError("the engine is away")  # type: ignore[assignment]
    assert client.get(path).status_code == 200


def test_they_take_nothing_from_the_limit_of_searches(index: StubIndex, kept: Thumbnails) -> None:
    limited = create_app(Settings(data_dir=kept.folder.parent, rate_limit="4/hour"), index).test_client()
    path = address(limited.get(SEARCH, environ_overrides=STRANGER).text)
    statuses = [limited.get(path, environ_overrides=STRANGER).status_code for _ in range(41)]
    assert statuses == [200] * 40 + [429]
    refused = limited.get(path, environ_overrides=STRANGER, headers={"Accept": "text/html"})
    assert "40 requests in an hour" in refused.text
    searches = [limited.get(SEARCH, environ_overrides=STRANGER).status_code for _ in range(4)]
    assert searches == [200, 200, 200, 429]
