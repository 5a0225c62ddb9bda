"""A question is told how many documents have the words that it asks for, not those that only ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import StubIndex, document

from indexer.domain import Match, Mode, SearchRequest
from indexer.search.wording import Wording, every_word, word_for_word

if TYPE_CHECKING:
    from flask.testing import FlaskClient

ABOUT = "mandatory reporting of incidents"


@pytest.fixture
def reporting() -> StubIndex:
    made = StubIndex()
    made.add(document(1), "We oppose mandatory reporting of incidents.")
    made.add(document(2), "Reporting of incidents is mandatory.")
    return made


def _words(index: StubIndex, query: str, **given: Mode | Match) -> Wording:
    return every_word(index, index.search(SearchRequest(query, **given)))  # type: ignore[arg-type]


def test_words_that_only_ask_need_not_be_there(reporting: StubIndex) -> None:
    words = _words(reporting, f"who opposes {ABOUT}")
    assert (words.text, words.documents) == (ABOUT, 2)
    assert (words.request.query, words.request.mode, words.request.match) == (ABOUT, Mode.KEYWORD, Match.ALL)
    expression = word_for_word(reporting, words, f"who opposes {ABOUT}")
    assert expression is not None
    assert (expression.text, expression.request.query) == (ABOUT, f'"{ABOUT}"')


def test_words_that_do_not_follow_each_other_are_no_expression(reporting: StubIndex) -> None:
    words = _words(reporting, "mandatory who reporting of incidents")
    assert words.text == ABOUT
    assert word_for_word(reporting, words, "mandatory who reporting of incidents") is None


@pytest.mark.parametrize("given", [{"mode": Mode.KEYWORD}, {"match": Match.ANY}])
def test_where_they_are_searched_for_they_count(reporting: StubIndex, given: dict[str, Mode | Match]) -> None:
    words = _words(reporting, f"who opposes {ABOUT}", **given)
    assert (words.request.query, words.documents) == (f"who opposes {ABOUT}", 0)
    assert word_for_word(reporting, words, f"who opposes {ABOUT}") is None


def test_the_page_leads_to_what_it_counts(client: FlaskClient) -> None:
    page = client.get("/search?q=who+opposes+crime+evidence").text
    assert '<a href="/search?q=crime+evidence&amp;mode=keyword&amp;match=all">1 document has every word</a>' in page


def test_the_page_tells_words_as_typed_from_their_translations(client: FlaskClient, index: StubIndex) -> None:
    """A passage may have them all in its own language."""
    assert ">No passage has every word</p>" in client.get("/search?q=crime+zxqvbn").text
    index.also_searched = ("cybercrime",)
    assert ">No passage has every word as typed</p>" in client.get("/search?q=crime+zxqvbn").text
