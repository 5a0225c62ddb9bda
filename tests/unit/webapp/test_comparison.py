"""The page that compares: how one comes to it, and what it says of names that it does not know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import StubIndex, document

from indexer.domain import PassageKind
from indexer.errors import OverBudgetError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from indexer.domain import Filters, SearchRequest, SearchResponse

VALMERE = "Republic+of+Valmere"


def test_every_page_leads_to_it_and_a_submitter_leads_to_it_by_name(client: FlaskClient) -> None:
    assert 'href="/compare"' in client.get("/").text
    assert f'href="/compare?submitter={VALMERE}"' in client.get("/submitters/Republic%20of%20Valmere").text
    topical = client.get("/submitters/Republic%20of%20Valmere/positions?q=crime").text
    assert f'href="/compare?submitter={VALMERE}&amp;topic=crime"' in topical


@pytest.mark.parametrize("given", ["", f"submitter={VALMERE}", "group=States&topic=crime", "topic=crime"])
def test_what_is_not_enough_to_compare_stands_in_the_form(client: FlaskClient, given: str) -> None:
    page = client.get(f"/compare?{given}").text
    assert ('value="Republic of Valmere" maxlength' in page) == (VALMERE in given)
    assert ('value="States" checked' in page) == ("States" in given)
    assert ('value="crime" maxlength' in page) == ("crime" in given)
    assert '<option value="Republic of Valmere">' in page


def test_what_is_lacking_is_said_to_who_asked_for_too_little(client: FlaskClient) -> None:
    said = '<p class="note" role="note">Choose at least two submitters or groups, and a topic.'
    assert said in client.get(f"/compare?submitter={VALMERE}&topic=crime").text
    assert said not in client.get("/compare").text


def test_a_group_is_not_said_to_speak_with_the_one_voice_that_is_shown(client: FlaskClient, index: StubIndex) -> None:
    for number in (30, 31):
        index.add(document(number, submitters=(f"Isterra {number}",), groups=("Guilds",)), "Harbours need lamps.")
    asked = f"/compare?submitter={VALMERE}&group=Guilds&topic=lamps"
    link = '<a href="/search?q=lamps&amp;spelling=typed&amp;group=Guilds">One of 2 documents found</a>'
    assert link in client.get(asked).text
    index.add(document(32, submitters=("Isterra",), groups=("Keepers",)), "Harbours need lamps.")
    assert "One of" not in client.get(asked.replace("Guilds", "Keepers")).text


def test_frequent_topics_are_offered_beside_what_was_given(client: FlaskClient) -> None:
    page = client.get(f"/compare?submitter={VALMERE}").text
    assert '<option value="encryption">' in page
    assert f'<a href="/compare?submitter={VALMERE}&amp;topic=encryption">encryption</a>' in page
    page = client.get(f"/compare?submitter={VALMERE}&topic=encryption").text
    assert ">encryption</a>" not in page


def test_nothing_that_was_given_is_left_out_of_the_form(client: FlaskClient) -> None:
    assert 'value="Guilds" checked' in client.get("/compare?group=Guilds").text
    seven = "&".join(f"submitter=Valmere+{number}" for number in range(7))
    assert client.get(f"/compare?{seven}").status_code == 400
    nine = "&".join(f"topic=crime+{number}" for number in range(9))
    assert client.get(f"/compare?submitter={VALMERE}&{nine}").status_code == 400


def test_programs_are_told_what_is_not_enough(client: FlaskClient) -> None:
    assert client.get(f"/api/v1/compare?submitter={VALMERE}&topic=crime").status_code == 400


def test_a_cell_leads_to_more_by_its_submitter_on_its_topic(client: FlaskClient) -> None:
    page = client.get(f"/compare?submitter={VALMERE}&group=States&topic=crime").text
    assert page.count("<blockquote") == 2
    assert page.count('href="/submitters/Republic%20of%20Valmere/positions?q=crime"') == 1


def test_a_cell_shows_what_is_said_before_a_cover(client: FlaskClient, index: StubIndex) -> None:
    one = index.add(document(30, submitters=("Isterra",)), "Letter on ransomware", "We pay for no ransomware.")
    index.texts[one.id][0] = replace(index.texts[one.id][0], kind=PassageKind.COVER)
    page = client.get(f"/compare?submitter=Isterra&submitter={VALMERE}&topic=ransomware").text
    assert "We pay for no <mark>ransomware</mark>" in page
    assert "Letter on" not in page


def test_a_cell_shows_what_stands_around_the_sentence_that_has_the_topic(client: FlaskClient, index: StubIndex) -> None:
    """The sentence that names a topic may be the question, and the next one the position."""
    text = "(a) Lamps in harbours and how they would be lit. Our delegation supports no duty to light them."
    index.add(document(30, submitters=("Isterra",)), text)
    page = client.get(f"/compare?submitter=Isterra&submitter={VALMERE}&topic=lamps").text
    assert '<span class="around"> Our delegation supports no duty to light them.</span>' in page


def test_those_who_speak_together_are_named_once(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = index.add(document(30, submitters=("Isterra", "Orvane")), "Harbours need lamps.")
    spoken = {one.id: ("Isterra", "Orvane", "Group of Harbours")}
    monkeypatch.setattr("indexer.allies.comparison.represented_in", lambda _index, _documents: spoken)
    page = client.get(f"/compare?submitter=Isterra&submitter={VALMERE}&topic=lamps").text
    assert "Said together with Orvane" in page
    assert "on behalf of Group of Harbours" in page
    monkeypatch.setattr("indexer.allies.comparison.represented_in", lambda _index, _documents: {one.id: ("Isterra",)})
    assert "on behalf of" not in client.get(f"/compare?submitter=Isterra&submitter={VALMERE}&topic=lamps").text


def test_whoever_the_line_above_only_counts_is_named_among_those_who_are_spoken_for(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("Isterra", "Orvane", "Torvia", "Velmar", "Ndaruwe")
    one = index.add(document(30, submitters=names), "Harbours need lamps.")
    monkeypatch.setattr("indexer.allies.comparison.represented_in", lambda _index, _documents: {one.id: names})
    page = client.get(f"/compare?submitter=Isterra&submitter={VALMERE}&topic=lamps").text
    assert "Said together with Orvane; Torvia; Velmar" in page
    assert "on behalf of Ndaruwe" in page


def test_a_passage_without_a_word_of_the_topic_is_only_near(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """*Net* in the title of a meeting and nearness in meaning do not speak of net neutrality."""
    search = index.search

    def unmarked(request: SearchRequest) -> SearchResponse:
        found = search(request)
        bare = [replace(hit, passages=[replace(one, highlights=()) for one in hit.passages]) for hit in found.results]
        return replace(found, results=bare)

    asked = f"/compare?submitter={VALMERE}&group=States&topic=crime"
    assert "Not in these words." not in client.get(asked).text
    monkeypatch.setattr(index, "search", unmarked)
    assert client.get(asked).text.count("Not in these words.") == 2


def test_a_cell_of_a_group_says_who_of_it_speaks(client: FlaskClient) -> None:
    page = client.get(f"/compare?submitter={VALMERE}&group=States&topic=crime").text
    assert page.count('<p class="who"><bdi>Republic of Valmere</bdi></p>') == 1


def test_an_unknown_name_is_no_finding_and_similar_ones_are_offered(client: FlaskClient) -> None:
    page = client.get("/compare?submitter=Valmere+Republic+Mission&group=States&topic=crime").text
    assert "No submitter has this name here" in page
    assert "Nothing found in 0 documents" not in page
    assert f'href="/compare?submitter={VALMERE}&amp;group=States&amp;topic=crime"' in page


def test_cells_for_which_there_is_no_time_say_so_and_the_others_are_shown(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A comparison that is allowed is never refused as a whole, and what was not looked for is no finding."""
    asking = index.asking

    def costly(request: SearchRequest) -> Callable[[Filters], SearchResponse]:
        if request.query == "evidence":
            raise OverBudgetError(Message("too_much_work"))
        return asking(request)

    monkeypatch.setattr(index, "asking", costly)
    asked = f"submitter={VALMERE}&group=States&topic=crime&topic=evidence"
    page = client.get(f"/compare?{asked}").text
    assert (page.count("<blockquote"), page.count("This was not looked for")) == (2, 2)
    assert "Nothing found in" not in page
    assert "search=" not in page
    cells = client.get(f"/api/v1/compare?{asked}").get_json()["cells"]
    assert [(cell["asked"], cell["found"]) for cell in cells] == [(True, True)] * 2 + [(False, False)] * 2
    lines = client.get(f"/compare.csv?{asked}").text.splitlines()
    assert [line.endswith(',"","",""') for line in lines[1:]] == [False, False, True, True]
    assert client.get(f"/compare?submitter={VALMERE}&group=States&topic=evidence").status_code == 400
