"""Two versions side by side: what differs is marked, pages are turned together and apart, and nothing else is shown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import HOSTILE, StubIndex, document
from unit.webapp.test_pages import outline

from indexer.domain import Relation, Variant
from webapp.presenters.beside import MOST_WORDS, unlike

if TYPE_CHECKING:
    from flask.testing import FlaskClient

DRAFT, FINAL, FRENCH, PART = (f"{number:024x}" for number in (21, 22, 23, 24))
PARAGRAPHS = ("States shall cooperate.", "Each State may act.", "This is the end.")


@pytest.fixture(autouse=True)
def versions(index: StubIndex) -> None:
    """A draft of two pages, its revision of two, a translation of one, and a part."""
    variants = (
        Variant(FINAL, Relation.LATER, "Final"),
        Variant(FRENCH, Relation.TRANSLATION, HOSTILE, language="fr"),
        Variant(PART, Relation.PART, "Part"),
        Variant("f" * 24, Relation.COPY, "Removed meanwhile"),
    )
    index.add(replace(document(21, title="Draft"), variants=variants), *PARAGRAPHS)
    index.add(document(22, title="Final"), "States should cooperate.", *PARAGRAPHS[1:])
    index.add(document(23, title=HOSTILE, language="fr"), "Les États coopèrent.")
    index.add(document(24, title="Part"), "A part.")


def sides(html: str) -> list[str]:
    """The texts of both pages, with what is marked in brackets."""
    found = re.findall(r'<div class="pagetext"[^>]*>(.*?)</div>', html, re.DOTALL)
    return [re.sub(r"<mark>(.*?)</mark>", r"[\1]", text) for text in found]


def test_words_that_the_other_page_has_not_are_marked(client: FlaskClient) -> None:
    html = client.get(f"/documents/{DRAFT}/pages/1/beside/{FINAL}").text
    assert sides(html) == [
        "States [shall] cooperate.\n\nEach State may act.", "States [should] cooperate.\n\nEach State may act.",
    ]  # fmt: skip
    assert "Marked words" in html
    assert not outline(html).open


def test_in_another_language_nothing_is_marked(client: FlaskClient) -> None:
    html = client.get(f"/documents/{DRAFT}/pages/2/beside/{FRENCH}").text
    assert sides(html) == ["This is the end.", "Les États coopèrent."], "the last page, where there are fewer"
    assert "Marked words" not in html
    assert "<script>alert" not in html
    assert not outline(html).open


def test_pages_are_turned_together_and_apart(client: FlaskClient) -> None:
    html = client.get(f"/documents/{DRAFT}/pages/1/beside/{FINAL}").text
    path = f"/documents/{DRAFT}/pages/%s/beside/{FINAL}/pages/%s"
    links = re.findall(r'href="([^"?]+/beside/[^"?]+)"', html)
    assert links == [path % (2, 2), path % (2, 1), path % (1, 2)]
    apart = client.get(path % (2, 1)).text
    assert sides(apart)[0].startswith("[This is the end")
    assert "page of both" not in apart.partition("</nav>")[0].partition("Both versions")[2]


@pytest.mark.parametrize("other", [PART, DRAFT, "f" * 24, "nothing", f"{FINAL}/pages/9", f"{FINAL}/pages/0"])
def test_what_is_no_version_or_no_page_is_not_there(client: FlaskClient, other: str) -> None:
    assert client.get(f"/documents/{DRAFT}/pages/1/beside/{other}").status_code == 404
    assert client.get(f"/documents/{DRAFT}/pages/7/beside/{FINAL}").status_code == 404


def test_pages_that_are_too_long_are_not_compared_and_say_so(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(22, title="Final"), "word " * (MOST_WORDS + 1))
    html = client.get(f"/documents/{DRAFT}/pages/1/beside/{FINAL}").text
    assert "too long to mark" in html
    assert "<mark>" not in html


def test_a_version_without_pages_is_not_there(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(22, title="Final"))
    assert client.get(f"/documents/{DRAFT}/pages/1/beside/{FINAL}").status_code == 404


def test_document_and_page_lead_there(client: FlaskClient) -> None:
    for address, number in ((f"/documents/{DRAFT}", 1), (f"/documents/{DRAFT}/pages/2", 2)):
        html = client.get(address).text
        assert f'href="/documents/{DRAFT}/pages/{number}/beside/{FINAL}"' in html, address
        assert f"/beside/{PART}" not in html


def test_marks_ignore_case_punctuation_and_line_ends() -> None:
    assert unlike("The State,\nhowever, acts.", "the state however acts") == ([], [])
    assert unlike("", "one two") == ([], [(0, 7)])
