"""What a submitter says on a topic: document by document, copies once, all of it counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unit.webapp.stub import document

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

ISTERRA = "/submitters/Isterra/positions?q=hospitals"
SAID = "States protect hospitals in times of peace and in times of war alike."


def written(index: StubIndex, number: int, date: str, *texts: str) -> None:
    index.add(document(number, submitters=("Isterra",), title="Reply", date=date), *texts)


def test_passages_stand_under_their_documents_and_copies_are_named(client: FlaskClient, index: StubIndex) -> None:
    written(index, 30, "2023-05-01", SAID, "We build hospitals.")
    written(index, 31, "2023-05-01", SAID.upper())
    written(index, 32, "2024-05-01", SAID, "No hospitals are closed.")
    page = client.get(ISTERRA).text
    assert page.count("<h2 id=") == 2
    assert page.count("<blockquote") == 4
    assert "The same words also in: " in re.sub(r"<[^>]+>", "", page)
    assert "<bdi>Reply</bdi> (<bdi>statement-31.pdf</bdi>)" in page


def test_words_of_the_topic_are_marked_where_they_are_not_new(client: FlaskClient, index: StubIndex) -> None:
    written(index, 30, "2023-05-01", SAID)
    written(index, 32, "2024-05-01", SAID.replace("hospitals", "all hospitals"))
    page = client.get(ISTERRA).text
    assert "States protect <mark>hospitals</mark> in times" in page
    assert "States protect <ins>all</ins> <mark>hospitals</mark> in times" in page
    found = client.get("/api/v1/positions?submitter=Isterra&q=hospitals").get_json()["positions"]
    assert [one["highlights"] for one in found] == [[[15, 24]], [[19, 28]]]


def test_only_what_has_earlier_passages_is_said_to_be_new(client: FlaskClient, index: StubIndex) -> None:
    written(index, 30, "2023-05-01", SAID)
    assert "not in these words before" not in client.get(ISTERRA).text
    written(index, 32, "2024-05-01", SAID, "No hospitals are closed.")
    page = client.get(ISTERRA).text
    assert page.count("not in these words before") == 1
    assert page.count("in the same words as on 1 May 2023") == 1


def test_the_documents_are_counted_and_what_is_left_out(client: FlaskClient, index: StubIndex) -> None:
    for number in range(30, 90):
        written(index, number, "2023-05-01", f"{number} hospitals stand.")
    page = client.get(ISTERRA).text
    link = re.search(r'Found in <a href="([^"]+)">60 documents</a>; searched: 60 documents', page)
    assert link is not None
    assert "left out: 10" in page
    assert "60 documents, 60 passages" in client.get(link[1].replace("&amp;", "&")).text


def test_what_is_said_can_be_followed_and_taken_along(client: FlaskClient, index: StubIndex) -> None:
    written(index, 30, "2023-05-01", SAID, "We build hospitals.")
    page = client.get(ISTERRA).text
    followed = "spelling=typed&amp;submitter=Isterra"
    assert page.count(f'href="/search.atom?q=hospitals&amp;{followed}"') == 2, "in the head, and as a link"
    pack = re.search(r'href="(/evidence\?[^"]+)"', page)
    assert pack is not None
    assert client.get(pack[1].replace("&amp;", "&")).text.count("<blockquote") == 2
    silent = client.get("/submitters/Isterra/positions?q=dragons").text
    assert "/search.atom?q=dragons" in silent, "it may say something later"
    assert "/evidence?" not in silent
