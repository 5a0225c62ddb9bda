"""Browsing: every name is listed with its count, whatever it is spelt like, and leads to what is there."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from support.cases import each_case
from unit.webapp.stub import HOSTILE, VOCABULARY, StubIndex, document

from indexer.domain import Facet, Relation, SearchRequest, Variant
from indexer.presenting.links import Links
from indexer.settings import Settings
from webapp.app import create_app
from webapp.browsing.about import own, participants, similar
from webapp.browsing.lists import ON_A_PAGE, letter
from webapp.views import browse

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def client_of(index: StubIndex) -> FlaskClient:
    return create_app(Settings(), index).test_client()


def links_in(page: str, start: str) -> list[str]:
    return [html.unescape(found) for found in re.findall(r'href="([^"]+)"', page) if found.startswith(start)]


def main_of(page: str) -> str:
    return " ".join(page.split("<main")[1].split("</main>", maxsplit=1)[0].split())


# -- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["submitter", "process"])
@each_case
def test_every_name_has_a_page_of_its_own(field: str, name: str) -> None:
    index = StubIndex()
    given = {"submitter": {"submitters": (name,)}, "process": {"processes": (name,)}}[field]
    index.add(document(1, **given), "One.")
    client = client_of(index)
    start = "/submitters/" if field == "submitter" else "/processes/"
    (address,) = links_in(main_of(client.get(f"/browse/{field}").text), start)
    assert "/" not in address.removeprefix(start)
    answer = client.get(address)
    assert answer.status_code == 200
    assert "Statement 1" in answer.text


def test_a_name_that_browsers_take_for_a_direction_is_searched_for() -> None:
    for name in ("..", "a/../b", "."):
        assert Links().submitter(name).startswith("/search?submitter=")


@pytest.mark.parametrize("kind", ["submitters", "processes"])
def test_an_unknown_name_says_what_to_do(client: FlaskClient, kind: str) -> None:
    answer = client.get(f"/{kind}/{quote('<script>x</script> Republic of Nowhere cybercrime', safe='')}")
    assert answer.status_code == 404
    assert "<script>x" not in answer.text
    page = main_of(answer.text)
    assert "Similar names" in page
    assert f'href="/browse/{kind.removesuffix("es" if kind == "processes" else "s")}"' in page
    assert client.get(f"/{kind}/x", headers={"Accept": "application/json"}).mimetype == "application/problem+json"


def test_another_name_of_a_submitter_leads_to_the_one_that_is_used() -> None:
    index = StubIndex()
    index.add(document(1, submitters=("Russian Federation",), processes=("OEWG on ICTs 2021-2025",)), "One.")
    client = client_of(index)
    assert client.get("/submitters/Russia").headers["Location"] == "/submitters/Russian%20Federation"
    assert client.get("/processes/OEWG").headers["Location"] == "/processes/OEWG%20on%20ICTs%202021-2025"


def test_similar_names_share_words() -> None:
    assert similar("Kingdom of Halvenmark", ["Halvenmark", "Republic of Valmere", "Torvia"]) == ["Halvenmark"]
    assert similar("Isterra and Lowmoor", ["Torvia and Valmere"]) == []
    assert similar("Halvenmerk", ["Halvenmark", "Halden", "Torvia"]) == ["Halvenmark"]
    assert similar("Республика Торвя", ["Республика Торвия", "Valmere"]) == ["Республика Торвия"]
    assert similar("Torvia", ["Torva", "Torvia and Valmere"]) == ["Torvia and Valmere", "Torva"]
    assert similar("", ["Torvia"]) == []
    assert similar("Kingdom of X", [f"Friends of {number}" for number in range(20)]) == []


# -- lists ------------------------------------------------------------------------------------------------------------


def test_a_list_is_whole_over_its_pages() -> None:
    index = StubIndex()
    names = {f"Group {number:04d}" for number in range(ON_A_PAGE + 7)}
    for number, name in enumerate(sorted(names)):
        index.add(document(number + 1, submitters=(name,)), "One.")
    client = client_of(index)
    first, second = (client.get(f"/browse/submitter?page={page}").text for page in (1, 2))
    found = [Links().submitter(name) for name in names]
    assert sorted(links_in(first, "/submitters/") + links_in(second, "/submitters/")) == sorted(found)
    assert "507 names" in first
    assert 'aria-current="page"' in second
    assert "the list ends before it" in client.get("/browse/submitter?page=3").text


def test_names_stand_in_the_order_of_their_letters() -> None:
    index = StubIndex()
    for number, name in enumerate(("Zeta", "Élan", "(ad hoc)", "2 Friends", "Alpha", "مملكة")):
        index.add(document(number + 1, submitters=(name,)), "One.")
    page = client_of(index).get("/browse/submitter").text
    assert re.findall(r'<h2 id="letter-\d+">(.)</h2>', page) == ["A", "E", "Z", "م", "#"]
    assert re.findall(r"<bdi>([^<]+)</bdi>", main_of(page)) == [
        "(ad hoc)",
        "Alpha",
        "Élan",
        "Zeta",
        "مملكة",
        "2 Friends",
    ]


def test_a_letter_is_one_without_accents() -> None:
    assert [letter(name) for name in ("élan", "«Ясный»", "3D", "", "北")] == ["E", "Я", "#", "#", "汉字"]


def test_a_list_within_a_search_narrows_that_search(client: FlaskClient) -> None:
    page = client.get("/browse/country?q=crime&mode=keyword&group=States").text
    assert "/search?q=crime&mode=keyword&group=States&country=BRA" in links_in(page, "/search?")
    assert "in the search for" in page


def test_sessions_stand_under_their_process() -> None:
    index = StubIndex()
    index.add(document(1, processes=("P",), session="Third session"), "One.")
    index.add(document(2, processes=("Q",), session="Third session"), "One.")
    index.add(document(3, session="Lone session"), "One.")
    page = client_of(index).get("/browse/session").text
    assert {"/search?process=P&session=Third+session", "/search?process=Q&session=Third+session"} <= set(
        links_in(page, "/search?process=")
    )
    assert "/search?session=Lone+session" in links_in(page, "/search?session=")


@pytest.mark.parametrize(("field", "count"), [("process", 2), ("year", 2), ("submitter", 1), ("language", 1)])
def test_what_no_name_leads_to_is_counted(client: FlaskClient, field: str, count: int) -> None:
    page = client.get(f"/browse/{field}").text
    assert (f"This is not known for {count} document" in page) == (field != "language")


def test_an_unknown_field_or_parameter_is_refused(client: FlaskClient) -> None:
    assert client.get("/browse/title").status_code == 404
    for address in ("/browse?q=x", "/browse/year?w=x", "/submitters/x?q=1", "/processes/x?page=0"):
        assert client.get(address, headers={"Accept": "application/json"}).status_code == 400, address


# -- submitters and processes -----------------------------------------------------------------------------------------


def test_a_submitter_page_tells_where_and_when(client: FlaskClient) -> None:
    page = main_of(client.get("/submitters/Republic%20of%20Valmere").text)
    assert 'href="/documents/000000000000000000000001"' in page
    assert "Ad Hoc Committee on cybercrime" in page
    assert 'name="submitter" value="Republic of Valmere"' in page
    assert links_in(page, "/search?sort=newest&size=100") == []
    assert "from=2023-01-01&amp;to=2023-12-31" in page


def test_a_long_list_of_documents_is_paged() -> None:
    index = StubIndex()
    for number in range(1, 251):
        index.add(document(number, date=f"20{number % 20:02d}", processes=("P",)), "One.")
    client = client_of(index)
    for address in ("/submitters/Republic%20of%20Valmere", "/processes/P"):
        pages = [client.get(f"{address}?page={page}").text for page in (1, 2, 3)]
        found = [one for page in pages for one in links_in(page, "/documents/")]
        assert len(found) == len(set(found)) == 250
        assert "250 documents" in pages[0]
        assert all(len(page) < 80_000 for page in pages)


def test_a_process_page_tells_who_took_part_by_group(client: FlaskClient) -> None:
    page = main_of(client.get("/processes/Ad%20Hoc%20Committee%20on%20cybercrime").text)
    assert re.search(r"<summary><bdi>States</bdi>.*Republic of Valmere.*</details>", page)
    assert "Sixth session" in page


def test_a_large_group_is_counted_and_linked_whole() -> None:
    index = StubIndex()
    for number in range(browse.MOST_NAMED + 1):
        index.add(
            document(number + 1, submitters=(f"Member {number}",), groups=("Civil society",), processes=("P",)), "One."
        )
    page = client_of(index).get("/processes/P").text
    assert f"all {browse.MOST_NAMED + 1} names" in page
    assert "/browse/submitter?group=Civil+society&process=P" in links_in(page, "/browse/")


def test_of_a_joint_document_nobody_is_taken_for_what_another_is() -> None:
    index = StubIndex()
    index.add(
        document(1, submitters=("France", "Open Lines"), groups=("States", "Civil society"), processes=("P",)), "One."
    )
    index.add(document(2, submitters=("Open Lines",), groups=("Civil society",), processes=("P",)), "One.")
    response = index.search(browse.everything_of("process", "P"))
    found = {one.group: [facet.value for facet in one.submitters] for one in participants(index, response, VOCABULARY)}
    assert found == {"States": ["France"], "Civil society": ["Open Lines"]}


def test_a_submitters_own_groups() -> None:
    index = StubIndex()
    index.add(document(1, submitters=("X", "Y"), groups=("States", "Civil society")), "One.")
    index.add(document(2, submitters=("X",), groups=("States",)), "One.")
    answer = index.search(browse.everything_of("submitter", "X"))
    assert [facet.value for facet in own(answer, "group", "Civil society")] == ["Civil society"]
    assert [facet.value for facet in own(answer, "group", None)] == ["States"]
    assert own(index.search(SearchRequest()), "region", None) == list[Facet]()


def test_versions_that_are_shown_as_one_are_counted() -> None:
    index = StubIndex()
    french = Variant("b", Relation.TRANSLATION, language="fr")
    index.add(replace(document(1, processes=("P",)), variants=(french,), unlisted_variants=2), "One.")
    for address in ("/submitters/Republic%20of%20Valmere", "/processes/P"):
        assert "3 other versions and copies" in client_of(index).get(address).text


def test_documents_lead_to_their_submitter_and_process(client: FlaskClient) -> None:
    page = client.get("/documents/000000000000000000000001").text
    assert 'href="/submitters/Republic%20of%20Valmere"' in page
    assert 'href="/processes/Ad%20Hoc%20Committee%20on%20cybercrime"' in page


def test_a_name_cannot_write_into_a_page(client: FlaskClient) -> None:
    for address in (Links().submitter(HOSTILE), Links().process(HOSTILE), "/browse", "/browse/submitter"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert "&lt;script&gt;" in answer.text


def test_a_state_leads_to_what_its_ministries_submitted() -> None:
    index = StubIndex()
    state = {"groups": ("States",), "countries": ("BRA",)}
    index.add(document(1, submitters=("Brazil",), **state), "One.")
    client = client_of(index)
    assert "ministries" not in client.get("/submitters/Brazil").text
    index.add(document(2, submitters=("Ministry of Lamps",), **state), "Two.")
    index.add(document(3, submitters=("Lamp Makers",), groups=("Private sector",), countries=("BRA",)), "Three.")
    page = main_of(client.get("/submitters/Brazil").text)
    assert 'bodies: <a href="/search?group=States&amp;country=BRA">2 documents</a>' in page
    assert "ministries" not in client.get("/submitters/Lamp%20Makers").text


def test_documents_that_look_alike_are_told_apart_by_their_files(index: StubIndex, client: FlaskClient) -> None:
    for number in (20, 21):
        twin = document(number, title="Same words", submitters=("Torvia",), date="2020-01-01")
        index.add(replace(twin, file=f"torvia-{number}.pdf"))
    page = main_of(client.get("/submitters/Torvia").text)
    assert "<bdi>torvia-20.pdf</bdi>" in page
    assert "<bdi>torvia-21.pdf</bdi>" in page
    assert ".pdf</bdi>" not in main_of(client.get("/submitters/Republic%20of%20Valmere").text)


def test_a_state_that_is_heard_through_its_ministries_alone_has_a_page() -> None:
    index = StubIndex()
    index.add(document(1, submitters=("Ministry of Moss",), groups=("States",), countries=("NOR",)), "One.")
    client = client_of(index)
    assert client.get("/submitters/Norwegian%20Government").status_code == 404
    page = client.get("/submitters/Norway")
    assert page.status_code == 200
    assert "/search?group=States&country=NOR" in links_in(main_of(page.text), "/search?")
    assert client.get("/submitters/Iceland").status_code == 404
