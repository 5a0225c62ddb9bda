"""What a search finds within the document that is read for it: list, strip of pages, excerpts, way back."""

from __future__ import annotations

import html as html_entities
import re
from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import document

from indexer.domain import Mode, SearchRequest
from webapp.presenters.highlights import excerpt
from webapp.presenters.in_document import Leaf, neighbours, strip, within

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

FIRST = "/documents/000000000000000000000001"


def test_a_result_leads_to_its_passage_with_the_search(client: FlaskClient) -> None:
    found = client.get("/search?q=crime&mode=keyword&group=States").text
    link = re.search(r'<figcaption><a href="([^"]+)"', found)
    assert link is not None
    page = client.get(html_entities.unescape(link.group(1))).text
    assert '<a class="back" href="/search?q=crime&amp;mode=keyword&amp;group=States">' in page
    assert "3 passages in this document" in page
    assert page.count('aria-current="true"') >= 1


@pytest.mark.parametrize("mode", list(Mode))
def test_a_document_lists_as_many_passages_as_its_result_counts(
    client: FlaskClient, index: StubIndex, mode: Mode
) -> None:
    index.add(document(9), *(f"A crime number {number}." for number in range(30)))
    results = client.get(f"/search?q=crime&mode={mode.value}").text
    assert "See all 30 passages found in this document" in results
    page = client.get(f"/documents/000000000000000000000009/pages/1?q=crime&mode={mode.value}").text
    assert "30 passages in this document" in page
    assert page.count('class="excerpt"') == 30


def test_a_document_without_a_hit_says_so(client: FlaskClient) -> None:
    assert "finds nothing in this document" in client.get(f"{FIRST}?q=xyzzy&mode=keyword").text


def test_without_a_search_there_is_neither_list_nor_way_back(client: FlaskClient) -> None:
    page = client.get(f"{FIRST}/pages/1").text
    assert 'class="within"' not in page
    assert 'class="back"' not in page


def test_other_parameters_of_a_page_are_no_error(client: FlaskClient) -> None:
    assert client.get(f"{FIRST}/pages/1?utm_source=letter").status_code == 200
    assert client.get(f"{FIRST}/pages/1?q=a&mode=nonsense").status_code == 400


@pytest.mark.parametrize(
    ("pages", "present", "hits", "expected"),
    [
        (3, 2, {}, [1, 2, 3]),
        (100, 1, {}, [1, 2, 3, 4, None, 100]),
        (100, 50, {7: 2}, [1, None, 7, None, 47, 48, 49, 50, 51, 52, 53, None, 100]),
    ],
)
def test_a_strip_of_pages_shows_hits_and_neighbours(
    pages: int, present: int, hits: dict[int, int], expected: list[int | None]
) -> None:
    found = strip(range(1, pages + 1), present, hits)
    assert [leaf.number if leaf else None for leaf in found] == expected
    assert [leaf for leaf in found if leaf and leaf.hits] == [Leaf(page, count) for page, count in hits.items()]


def test_an_excerpt_begins_before_its_first_mark_and_says_where_it_was_cut() -> None:
    text = "word " * 100 + "here " + "word " * 100
    place = text.index("here")
    cut = excerpt(text, [(place, place + 4)])
    assert [piece.text for piece in cut if piece.marked] == ["here"]
    assert cut[0].text == cut[-1].text == "…"
    assert all(word in {"word", "here"} for piece in cut[1:-1] for word in piece.text.split())
    assert "".join(piece.text for piece in excerpt("short", [])) == "short"
    assert "".join(piece.text for piece in excerpt("字" * 500, [(300, 302)])).count("字") < 300


def test_from_a_hit_one_goes_to_the_next_and_the_one_before(index: StubIndex) -> None:
    request = SearchRequest("crime", Mode.KEYWORD)
    found = within(index, request, "000000000000000000000001")
    assert found is not None
    first, second, *_ = [hit.passage for hit in found.hits]
    assert neighbours(found, first) == (None, second)
    assert neighbours(found, second)[0] == first
    assert neighbours(found, None) == (None, first)
    assert neighbours(None, first) == (None, None)
