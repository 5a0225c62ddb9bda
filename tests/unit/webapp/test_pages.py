"""The pages for people: what they show, that they are valid, and that no document can write into them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import HOSTILE, StubIndex, document

from indexer.allies.alliances import Alliance, Alliances, Basis
from indexer.allies.answer import Ally, Found, Stance
from indexer.domain import (
    FileNote,
    FileState,
    MatchedBy,
    Mode,
    Page,
    PassageHit,
    PassageKind,
    Relation,
    SearchRequest,
    Spelling,
    Total,
    Variant,
)
from indexer.errors import EngineUnavailableError
from indexer.messages import Message
from indexer.presenting.links import Links
from indexer.settings import Settings
from webapp.app import create_app
from webapp.i18n.formatting import reasons
from webapp.presenters.facets import choice_lists
from webapp.views.allies import _by_name

if TYPE_CHECKING:
    from flask.testing import FlaskClient

FIRST = "/documents/000000000000000000000001"
PAGES = [
    "/",
    "/search",
    "/search?q=crime",
    "/search?q=crime&group=States&from=2023&to=2023&country=BRA&session=Sixth+session",
    "/search?q=xyzzy&mode=keyword&group=NGO",
    "/search?q=xyzzy&lang=ar",
    "/search?page=9",
    "/search?size=1&page=2",
    "/browse",
    "/browse/submitter",
    "/browse/session",
    "/browse/year",
    "/browse/country?q=crime&group=States",
    "/submitters/Republic%20of%20Valmere",
    "/submitters/Republic%20of%20Valmere?page=9",
    "/submitters/nobody",
    "/processes/Ad%20Hoc%20Committee%20on%20cybercrime",
    "/evidence",
    "/evidence?passage=000000000000000000000001.0000000001&passage=000000000000000000000002.0000000000&passage=x",
    FIRST,
    f"{FIRST}/pages/1",
    f"{FIRST}/pages/1?passage=000000000000000000000001.0000000001",
    "/documents/000000000000000000000003",
    "/documents/000000000000000000000003/pages/1",
    "/documents/000000000000000000000004",
    "/status",
    "/about",
    "/nowhere",
    "/search?mode=x",
]
_VOID = {"meta", "link", "input", "img", "br", "rect"}


class Outline(HTMLParser):
    """Checks nesting and collects what the tests ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open, f"</{tag}> closes nothing"
            assert self.open.pop() == tag

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]


def outline(html: str) -> Outline:
    parser = Outline()
    parser.feed(html)
    parser.close()
    return parser


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_well_formed_and_accessible(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    page = outline(html)
    assert page.open == []
    names = [tag for tag, _ in page.tags]
    assert names.count("h1") == names.count("main") == names.count("title") == 1
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels
    assert len(page.ids()) == len(set(page.ids()))
    for tag, attrs in page.tags:
        assert not any(name.startswith("on") or name == "style" for name in attrs), (tag, attrs)
        assert tag != "style"
        assert tag != "script" or attrs.get("src") or attrs.get("type") == "application/ld+json"
        if tag == "img":
            assert attrs["alt"]
        for name in ("aria-labelledby", "aria-describedby", "form"):
            assert attrs.get(name) is None or attrs[name] in page.ids(), (tag, attrs)
        if tag == "a":
            assert attrs["href"]


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_loaded_from_elsewhere(client: FlaskClient, address: str) -> None:
    for tag, attrs in outline(client.get(address).text).tags:
        source = attrs.get("src") or (attrs.get("href") if tag == "link" else None)
        assert source is None or source.startswith("/")


@pytest.mark.parametrize("address", ["/search", "/search?q=crime", "/documents/000000000000000000000003", "/status"])
def test_a_document_cannot_write_into_a_page(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    assert "<script>" not in html
    assert "<img src=x" not in html
    assert address == "/status" or "&lt;script&gt;" in html


@pytest.mark.parametrize("parameter", ["q", "group", "process", "session", "submitter", "document", "type"])
def test_a_query_cannot_write_into_a_page(client: FlaskClient, parameter: str) -> None:
    answer = client.get("/search", query_string={parameter: f'"><{HOSTILE}'})
    assert answer.status_code == 200
    assert "<script>" not in answer.text
    assert "<img src=x" not in answer.text
    outline(answer.text)


def test_an_error_page_repeats_nothing_raw(client: FlaskClient) -> None:
    html = client.get("/search", query_string={"<script>alert(1)</script>": "1"}).text
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_marks_stand_where_the_words_are(client: FlaskClient) -> None:
    html = client.get("/search?q=crime&mode=keyword").text
    assert "Evidence of <mark>crime</mark> crosses borders 😀 and so does <mark>crime</mark>." in html
    assert "<mark>crime</mark> &lt;script&gt;" in html


def test_arabic_runs_from_right_to_left(client: FlaskClient) -> None:
    html = client.get("/search?q=التشفير").text
    assert re.search(r'<blockquote lang="ar" dir="rtl"[^>]*><p><span class="answer"><mark>التشفير</mark> القوي', html)
    page = client.get("/documents/000000000000000000000002/pages/1").text
    assert 'class="pagetext" lang="ar" dir="rtl"' in page


def test_a_passage_in_another_language_says_so(client: FlaskClient) -> None:
    html = client.get("/search?q=rare").text
    assert 'lang="fr"' in html
    assert "in French" in html


def test_the_box_keeps_what_was_asked(client: FlaskClient) -> None:
    page = outline(client.get("/search?q=%22a%22&mode=keyword&match=any&sort=newest&session=S&group=NGO").text)
    fields = {(attrs.get("name"), attrs.get("value")) for tag, attrs in page.tags if tag == "input"}
    assert {("q", '"a"'), ("sort", "newest"), ("session", "S")} <= fields
    checked = {(attrs["name"], attrs["value"]) for tag, attrs in page.tags if "checked" in attrs}
    assert checked == {("mode", "keyword"), ("match", "any"), ("group", "Civil society"), ("session", "S")}


def test_chips_take_one_filter_away(client: FlaskClient) -> None:
    html = client.get("/search?q=crime&group=States&group=NGO&from=2023&to=2023&page=2").text
    nav = html.split('aria-label="Chosen filters"')[1].split("</nav>")[0]
    links = re.findall(r'href="([^"]+)"', nav)
    assert links == [
        "/search?q=crime&amp;group=Civil+society&amp;from=2023-01-01&amp;to=2023-12-31",
        "/search?q=crime&amp;group=States&amp;from=2023-01-01&amp;to=2023-12-31",
        "/search?q=crime&amp;group=States&amp;group=Civil+society",
        "/search?q=crime",
    ]


def test_words_that_stand_together_are_counted(client: FlaskClient) -> None:
    html = client.get("/search?q=crime+crosses&group=States").text
    assert 'href="/search?q=%22crime+crosses%22&amp;mode=keyword&amp;match=all&amp;group=States"' in html
    assert "1 document has “crime crosses” word for word" in html
    for query in ("crime", "%22crime+crosses%22", "crime+nowhere", "crime+crosses&mode=keyword"):
        assert "word for word</" not in client.get(f"/search?q={query}").text


def test_years_select_themselves_and_let_go(client: FlaskClient, index: StubIndex) -> None:
    assert "histogram" not in client.get("/search?q=crime").text, "one year alone selects nothing"
    index.add(document(5, date="2019-05"), "Late crime.")
    html = client.get("/search?q=crime").text
    assert "/search?q=crime&amp;from=2023-01-01&amp;to=2023-12-31" in html
    chosen = client.get("/search?q=crime&from=2023&to=2023").text
    assert re.search(r'href="/search\?q=crime" aria-current="true" title="2023: \d+ documents?"', chosen)


def test_a_histogram_leaves_no_year_out(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(5, date="2019-05"), "Late crime.")
    html = client.get("/search").text
    shown = re.findall(r'<span class="(?:unseen )?year">(\d+)</span>', html)
    assert shown == ["2019", "2020", "2021", "2022", "2023"]
    assert "/search?from=2020-01-01" not in html, "a year without documents selects nothing"


def test_a_long_list_is_folded_after_eight() -> None:
    index = StubIndex()
    for number in range(1, 31):
        index.add(document(number, submitters=(f"Submitter {number}",)))
    response = index.search(SearchRequest())
    with create_app(Settings(), index).test_request_context():
        submitters = next(one for one in choice_lists(response) if one.field == "submitter")
    assert (len(submitters.shown), len(submitters.folded), submitters.left_out) == (8, 22, 0)


def test_nothing_found_says_in_how_much_and_what_could_not_be_read(client: FlaskClient) -> None:
    html = " ".join(client.get("/search?q=xyzzy&mode=keyword").text.split())
    assert "Nothing found in 4 documents" in html
    assert '1 file could not be read, and 1 file only in part: <a href="/status">see which</a>' in html
    assert "Word by word" not in html


def test_function_words_are_not_counted_word_by_word(client: FlaskClient) -> None:
    html = client.get("/search?q=the+zebra+of+crime&mode=keyword").text
    counted = re.findall(r"<bdi>(\w+)</bdi>(?:</a>)? <span class=\"count\">", html)
    assert counted == ["zebra", "crime"]
    assert re.findall(r"<bdi>(\w+)</bdi>(?:</a>)? <span class=\"count\">", client.get("/search?q=of+which").text)


def test_any_of_the_words_means_those_that_say_something(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(30), "The hospitals of the islands.")
    assert "Any of the words</a>" not in client.get("/search?q=the+zebra+of+xyzzy&mode=keyword").text
    html = client.get("/search?q=the+zebra+of+hospitals&mode=keyword").text
    offer = re.search(r'<a href="([^"]+)">Any of the words</a> <span class="count">1 document<', html)
    assert offer is not None
    assert "q=zebra+hospitals&" in offer[1]


def test_a_page_without_results_does_not_wait_for_the_model(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = index.count

    def without_model(request: SearchRequest) -> Total:
        if request.mode is not Mode.KEYWORD:
            raise EngineUnavailableError(Message("model_busy"))
        return count(request)

    monkeypatch.setattr(index, "count", without_model)
    response = client.get("/search?q=xyzzy&mode=keyword")
    assert response.status_code == 200
    assert re.search(r"By words and meaning, in any language</a> <span[^>]*>not tried just now<", response.text)


def test_nothing_found_counts_what_would_find_something(client: FlaskClient) -> None:
    html = " ".join(client.get("/search?q=crime+xyzzy&mode=keyword&group=States&from=1990&to=1991").text.split())
    assert '<bdi>xyzzy</bdi> <span class="count">in no document: check the spelling</span>' in html
    assert '<bdi>crime</bdi> <span class="count">in none of these; without the filters, in 2 documents</span>' in html
    assert "Without the filters</a>" not in html, "it finds nothing either"
    html = client.get("/search?q=crime&mode=keyword&from=1990&to=1991").text
    assert '<a href="/search?q=crime&amp;mode=keyword">At any date</a> <span class="count">2 documents</span>' in html


def test_nothing_found_under_filters_counts_what_they_select(client: FlaskClient) -> None:
    html = " ".join(client.get("/search?q=xyzzy&group=States").text.split())
    assert "Nothing found in 1 document" in html
    assert "out of 4 documents" in html


def test_filters_that_select_no_document_are_told_instead_of_what_was_searched(client: FlaskClient) -> None:
    html = " ".join(client.get("/search?q=crime&mode=keyword&from=1990&to=1991").text.split())
    assert '<h2 id="found">Your filters select none of 4 documents</h2>' in html
    assert "Nothing found in 0 documents" not in html
    assert "These are what your filters select" not in html


def section(html: str, name: str = "related") -> str:
    """The text of a section of the page, on one line; empty without one."""
    return " ".join(html.partition(f'<section class="{name}"')[2].partition("</section>")[0].split())


def test_what_is_only_near_is_listed_apart_and_counted_nowhere(client: FlaskClient, index: StubIndex) -> None:
    index.near = ("000000000000000000000002",)
    html = client.get("/search?q=crime").text
    assert "2 documents, 4 passages" in html
    hits = html.partition('<ol class="hits"')[2].partition("</ol>")[0]
    assert "التشفير" not in hits
    related = section(html)
    assert "Related passages</h2>" in related
    assert "التشفير القوي يحمي الجميع" in related
    assert '<article class="near"' in related
    assert "result" not in related.casefold()
    assert "similar in meaning" not in related, "the heading says it"
    assert not re.search(r"\d+ (document|passage)", related)
    assert 'class="related"' not in client.get("/search?q=crime&mode=keyword").text
    assert 'class="related"' not in client.get("/search?q=crime&size=1&page=2").text


def test_of_a_related_document_one_passage_is_shown_and_the_link_searches_nothing_there(
    client: FlaskClient, index: StubIndex
) -> None:
    index.near = ("000000000000000000000001",)
    related = section(client.get("/search?q=xyzzy").text)
    assert "Crime must be defined narrowly." in related
    assert "Evidence of crime" not in related
    assert f'href="{FIRST}/pages/1?passage=000000000000000000000001.0000000000"' in related
    assert "more passage" not in related


def test_of_related_documents_with_the_same_words_one_is_shown(client: FlaskClient, index: StubIndex) -> None:
    words = "The same words stand in both documents."
    index.near = (index.add(document(8), words).id, index.add(document(9), words.replace(" ", "\n", 1)).id)
    related = section(client.get("/search?q=xyzzy").text)
    assert related.count("<article") == 1
    assert len(client.get("/api/v1/search?q=xyzzy").get_json()["related"]["results"]) == 2


@pytest.mark.parametrize("address", ["/search?q=crime", "/search?q=xyzzy", "/search?q=xyzzy&lang=ar&group=States"])
def test_pages_with_related_documents_are_well_formed(client: FlaskClient, index: StubIndex, address: str) -> None:
    index.near = tuple(index.documents)
    test_every_page_is_well_formed_and_accessible(client, address)
    assert "<script>alert" not in client.get(address).text


def test_no_answer_says_so_and_what_was_searched(client: FlaskClient, index: StubIndex) -> None:
    index.near = ("000000000000000000000001", "000000000000000000000002")
    html = " ".join(client.get("/search?q=xyzzy+borderland").text.split())
    assert '<h2 id="found">Nothing was found that says this</h2>' in html
    assert html.count("Nothing was found that says this") == 1, "the note would say it again"
    assert "Searched: 4 documents." in html
    assert "1 file could not be read, and 1 file only in part:" in html
    assert "check the spelling" in html
    assert html.index("Searched: 4 documents.") < html.index("Related passages")
    assert "Download all results" not in html
    assert 'id="evidence"' in html, "a passage that is near can be chosen for a pack"
    filtered = " ".join(client.get("/search?q=xyzzy&group=States").text.split())
    assert "Searched: 1 document. These are what your filters select" in filtered
    assert "out of 4 documents" in filtered


def test_words_alone_without_a_match_keep_their_own_heading(client: FlaskClient, index: StubIndex) -> None:
    index.near = ("000000000000000000000001",)
    html = client.get("/search?q=xyzzy&mode=keyword").text
    assert "Nothing found in 4 documents" in html
    assert "Nothing was found that says this" not in html
    assert 'class="related"' not in html


def test_the_heading_above_a_passage_is_shown(client: FlaskClient, index: StubIndex) -> None:
    first = index.texts["000000000000000000000001"]
    first[0] = replace(first[0], heading="II. Scope <b>")
    assert '<p class="heading" lang="en" dir="ltr">II. Scope &lt;b&gt;</p>' in client.get("/search?q=narrowly").text


def test_a_page_beyond_the_last_says_where_the_end_is(client: FlaskClient) -> None:
    html = client.get("/search?page=9&size=2").text
    assert "There is no page 9" in html
    assert '<a href="/search?page=2&amp;size=2">The results end on page 2.</a>' in html


def test_pagination_links_keep_the_search(client: FlaskClient) -> None:
    html = client.get("/search?size=1&page=2&mode=keyword").text
    assert 'rel="prev" href="/search?mode=keyword&amp;size=1"' in html
    assert 'rel="next" href="/search?mode=keyword&amp;page=3&amp;size=1"' in html


def test_a_page_says_where_it_stands_in_the_results(client: FlaskClient, index: StubIndex) -> None:
    for number in range(20, 25):
        index.add(document(number), "Crime.")
    last = client.get("/search?q=crime&size=3&page=2").text
    assert ">Documents 4 to 6</li>" in last
    assert "<title>crime, Page 2" in last
    assert "Documents 1 to" not in client.get("/search?q=crime&size=100").text


def test_a_result_leads_to_those_of_its_submitter_alone(client: FlaskClient, index: StubIndex) -> None:
    for number in range(20, 25):
        index.add(document(number, submitters=("Isterra",)), "Crime.")
    index.add(document(30, submitters=("Isterra", "Maluvea")), "Crime.")
    found = client.get("/search?q=crime&page=2&size=3").text
    link = re.search(r'<a href="([^"]*)">Only this submitter: (\d+) documents</a>', found)
    assert link is not None
    alone = client.get(link[1].replace("&amp;", "&")).text
    assert f"{link[2]} documents, " in alone
    assert "Only this submitter" not in alone


def test_notes_of_the_answer_are_shown(client: FlaskClient, index: StubIndex) -> None:
    index.notes = (Message("word_unknown", word="<b>", meant="a & b"),)
    assert "contains the word &#34;&lt;b&gt;&#34;. Did you mean: a &amp; b?" in client.get("/search?q=a").text


def test_a_misspelt_word_has_a_link_to_what_may_be_meant(client: FlaskClient) -> None:
    text = client.get("/search?q=ransomwear+crime&mode=keyword&group=States&page=2").text
    assert "Did you mean:" in text
    link = re.search(r'<a href="([^"]*)"><bdi>ransomware crime</bdi></a>', text)
    assert link is not None
    assert "q=ransomware+crime" in link[1]
    assert "group=States" in link[1]
    assert "page=" not in link[1]
    notes = client.get("/api/v1/search?q=ransomwear+crime").json["notes"]
    assert 'No document contains the word "ransomwear". Did you mean: ransomware?' in notes


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", ": {}?"), ("fr", "\N{NO-BREAK SPACE}: {}\N{NO-BREAK SPACE}?"), ("ar", ": {}؟"), ("zh", "：{}？")],
)
def test_a_question_ends_as_the_language_writes_it(client: FlaskClient, language: str, question: str) -> None:
    html = client.get(f"/search?q=ransomwear+crime&mode=keyword&lang={language}").text
    said = re.sub(r"<[^>]+>", "", html[html.index("ransomwear</bdi>") :].partition("</p>")[0])
    assert question.format("ransomware crime") in said


def test_a_corrected_word_is_told_with_a_link_to_what_was_typed(client: FlaskClient, index: StubIndex) -> None:
    text = client.get("/search?q=ransonware+crime&group=States&page=2").text
    assert "<b><bdi>ransomware crime</bdi></b>" in text
    assert "No document has: <bdi>ransonware</bdi>" in text
    link = re.search(r'<a href="([^"]*)">Search for exactly what you typed</a>', text)
    assert link is not None
    assert {"q=ransonware+crime", "spelling=typed", "group=States"} <= set(link[1].partition("?")[2].split("&amp;"))
    assert "page=" not in link[1]
    typed = client.get("/search?q=ransonware+crime&spelling=typed").text
    assert index.asked[-1].spelling is Spelling.TYPED
    assert '<input type="hidden" name="spelling" value="typed">' in typed
    assert "Search for exactly" not in typed
    assert re.search(r'<a href="/search\?q=ransomware\+crime"><bdi>', typed)


def test_a_corrected_word_is_told_to_programs(client: FlaskClient) -> None:
    answer = client.get("/api/v1/search?q=ransonware+crime").json
    assert answer["query"] == "ransonware crime"
    assert answer["corrections"] == [{"typed": "ransonware", "meant": "ransomware"}]
    assert client.get("/api/v1/search?q=ransonware&spelling=typed").json["corrections"] == []


def test_what_else_was_searched_is_told(client: FlaskClient, index: StubIndex) -> None:
    index.also_searched = ("confidence-building measure",)
    assert "Also searched: <bdi>confidence-building measure</bdi>" in client.get("/search?q=CBM").text
    notes = client.get("/api/v1/search?q=CBM").json["notes"]
    assert "Also searched: confidence-building measure. A word in quotation marks is searched alone." in notes


def test_a_document_tells_where_its_particulars_come_from(client: FlaskClient) -> None:
    html = client.get(FIRST).text
    assert html.count("given with the document") == 1, "what most have in common is said once"
    assert "Brazil" in html
    assert "21 August 2023" in html


def test_a_page_marks_the_passage(client: FlaskClient) -> None:
    html = client.get(f"{FIRST}/pages/1?passage=000000000000000000000001.0000000001").text
    assert '<mark id="mark">Evidence of crime crosses borders 😀 and so does crime.</mark>' in html
    assert "p. 1, para. 2" in html


def test_a_passage_that_is_gone_is_said_to_be(client: FlaskClient) -> None:
    html = client.get(f"{FIRST}/pages/1?passage=zzz").text
    assert "is not on this page" in html
    assert "<mark" not in html


def test_a_published_address_is_a_link_only_if_it_is_one(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(5, url="javascript:alert(1)"))
    index.add(document(6, url="https://docs.un.org/x"))
    assert 'href="javascript' not in client.get("/documents/000000000000000000000005").text
    assert 'href="https://docs.un.org/x"' in client.get("/documents/000000000000000000000006").text


@pytest.fixture
def versions(index: StubIndex) -> None:
    """A document with every kind of variant."""
    index.add(
        replace(
            document(7, title="A draft with many versions", symbol="A/AC.291/7"),
            variants=(
                Variant("a" * 24, Relation.COPY, "Upload"),
                Variant("b" * 24, Relation.TRANSLATION, HOSTILE, "A/AC.291/7", "fr"),
                Variant("c" * 24, Relation.LATER, "Revised", "A/AC.291/7/Rev.1"),
                Variant("d" * 24, Relation.PART, HOSTILE),
            ),
            unlisted_variants=1200,
            ocr_pages=(1,),
        ),
        "Sabotage of the versions.",
    )


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize("address", ["/search?q=Sabotage", "/documents/000000000000000000000007", "/status"])
def test_pages_with_versions_are_well_formed(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    parsed = outline(html)
    assert not parsed.open
    assert "<script>alert" not in html


@pytest.mark.usefixtures("versions")
def test_a_result_and_its_document_name_the_other_versions(client: FlaskClient) -> None:
    for address in ("/search?q=Sabotage", "/documents/000000000000000000000007"):
        html = client.get(address).text
        for ident, words in (
            ("a", "The same text in another file"), ("b", "In French"), ("c", "Later revision, A/AC.291/7/Rev.1"),
        ):  # fmt: skip
            assert re.search(rf'href="/documents/{ident * 24}"><bdi>{words}</bdi>', html), (address, words)
        assert "1,200 more copies" in html
    assert "There is a later revision" in html
    assert f"/documents/{'d' * 24}" in html, "a whole links its parts"


@pytest.mark.usefixtures("versions")
def test_status_names_what_was_read_by_character_recognition(client: FlaskClient) -> None:
    html = client.get("/status").text
    assert "1 page in 1 document" in html
    assert "1 of 1" in html


def test_status_names_each_failure_and_its_reason(client: FlaskClient) -> None:
    html = client.get("/status").text
    assert "locked.pdf" in html
    assert "It has a password." in html
    assert "Page 2 has no readable text." in html
    assert "0123456789abcdef" in html


def test_status_shows_remarks_without_their_codes(client: FlaskClient, index: StubIndex) -> None:
    detail = (
        "bad_page_range: Line 3 names pages 2 to 9: it was read to its end.\nNo text could be read on 1 page(s): 4."
    )
    index.failures = (FileNote("some.pdf", FileState.DOUBTFUL, "part_failed", detail, ()),)
    html = client.get("/status").text
    assert "Line 3 names pages 2 to 9: it was read to its end." in html
    assert "No text could be read on 1 page(s): 4." in html
    assert "bad_page_range" not in html


def test_status_says_how_many_documents_a_search_shows(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "versions and copies" not in client.get("/status").text
    monkeypatch.setattr(index, "count", lambda _: Total(3, 9))
    told = "A search shows 3 documents: the versions and copies of a document are one result."
    assert told in client.get("/status").text


def test_a_long_document_links_its_further_pages(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(9), *(f"Paragraph {number}." for number in range(120)))
    html = client.get("/documents/000000000000000000000009").text
    assert "Paragraph 99." in html
    assert "Paragraph 100." not in html
    assert "/documents/000000000000000000000009/pages/60" in html


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        ("ink", "paper", 7), ("ink", "sheet", 7), ("ink", "tint", 7), ("soft", "paper", 4.5), ("soft", "sheet", 4.5),
        ("red", "paper", 4.5), ("red", "sheet", 4.5), ("on-red", "red", 4.5), ("edge", "paper", 3), ("red", "tint", 3),
    ],
)  # fmt: skip
def test_colours_have_the_contrast_that_wcag_asks_for(
    client: FlaskClient, scheme: int, front: str, back: str, least: float
) -> None:
    style = client.get("/static/onrecord.css").text
    values = {name: re.findall(rf"--{name}: (#[0-9a-f]{{6}});", style)[scheme] for name in (front, back)}
    low, high = sorted(map(_luminance, values.values()))
    assert (high + 0.05) / (low + 0.05) >= least


def test_addresses_are_escaped() -> None:
    assert Links("/un").page("a/b", 2, "p&q") == "/un/documents/a%2Fb/pages/2?passage=p%26q"


def test_a_page_of_a_part_has_its_number_in_the_file(index: StubIndex, client: FlaskClient) -> None:
    index.add(replace(document(10), page_from=7, page_to=11))
    index.page_texts[f"{10:024x}"] = [Page(number, "We speak.") for number in range(7, 12)]
    text = " ".join(client.get(f"/documents/{10:024x}/pages/10").text.split())
    assert "page 10 of the file; the document has pages 7 to 11" in text
    assert "page 10 of 11" not in text


def test_a_part_says_where_it_is_from_and_a_doubt_is_said_in_words(index: StubIndex, client: FlaskClient) -> None:
    whole = Variant(f"{11:024x}", Relation.PART, "Isterra")
    index.add(replace(document(10), doubts=("may_be_compendium", "shared_page"), variants=(whole,)))
    index.page_texts[f"{10:024x}"] = [Page(1, "We speak.")]
    index.add(replace(document(11), page_from=3, page_to=4, part_of=f"{10:024x}", part_confidence=0.9), "We speak.")
    answer = client.get(f"/documents/{10:024x}")
    assert answer.status_code == 200, re.sub("<[^>]*>", "", answer.text)
    doubtful = " ".join(answer.text.split())
    assert "may contain submissions by several parties" in doubtful
    assert "Look at the page before you quote" in doubtful
    assert "in the submissions found" in doubtful
    part = client.get(f"/documents/{11:024x}").text
    assert "pages 3 to 4 of the file; found by its headings and contents, 90% certain" in part
    assert "may hold" not in part


def test_a_whole_lists_its_parts_with_titles_and_pages(index: StubIndex, client: FlaskClient) -> None:
    parts = (
        Variant("a" * 24, Relation.PART, "On <evidence>", submitters=("Isterra",), page_from=3, page_to=4),
        Variant("b" * 24, Relation.PART, "Valmere", submitters=("Valmere",), page_from=5, page_to=5),
        Variant("c" * 24, Relation.PART, "Nobody's paper", page_from=6),
        Variant("d" * 24, Relation.PART, "Of an older index", submitters=("Norland",)),
    )
    index.add(replace(document(10), variants=parts), "We speak.")
    html = client.get(f"/documents/{10:024x}").text
    listed = html.partition('<ul class="variants"')[2].partition("</ul>")[0]
    assert [re.sub("<[^>]*>", "", one) for one in re.findall("<li>(.*?)</li>", listed)] == [
        "Isterra, On &lt;evidence&gt;, Pages 3 and 4", "Valmere, Page 5",
        "Nobody&#39;s paper, from page 6 of the file to its end", "Norland, Of an older index",
    ]  # fmt: skip


def test_who_else_says_it_is_offered_where_there_is_such_a_page(client: FlaskClient) -> None:
    link = '<a href="/allies?passage=000000000000000000000001.0000000000">Who else says this</a>'
    assert (link in client.get("/search?q=crime").text) is ("allies" in client.application.view_functions)
    if "allies" not in client.application.view_functions:
        client.application.view_functions["allies"] = lambda: ""
        assert link in client.get("/search?q=crime").text


@pytest.mark.parametrize("kind", list(PassageKind))
def test_who_else_says_it_is_offered_of_what_says_something(
    client: FlaskClient, index: StubIndex, kind: PassageKind
) -> None:
    id_ = "000000000000000000000001"
    index.texts[id_] = [replace(one, kind=kind) for one in index.texts[id_]]
    link = f'<a href="/allies?passage={id_}.0000000000">Who else says this</a>'
    shown = client.get("/search?q=crime").text, client.get(f"/documents/{id_}/pages/1?passage={id_}.0000000000").text
    assert [link in one for one in shown] == [kind is PassageKind.STATEMENT] * 2


def test_who_else_says_it_names_whose_passage_it_is_and_folds_the_box(client: FlaskClient) -> None:
    """The answer comes first: on a telephone, the box alone fills the screen."""
    html = client.get("/allies?passage=000000000000000000000001.0000000000").text
    before, _, asked = html.partition('<h2 id="asked-name">')
    assert re.search(r"<details>\s*<summary>Ask about another passage</summary>\s*<form", before)
    source = asked.partition("</section>")[0]
    assert "<bdi>Republic of Valmere</bdi>" in source
    assert "/documents/000000000000000000000001/pages/1?passage=000000000000000000000001.0000000000" in source
    assert "<details>" not in client.get("/allies").text.partition("<main")[2].partition("<form")[0]


def test_a_page_without_allies_says_so_before_what_is_only_near(
    client: FlaskClient, index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules that abstain are no proof that nobody agrees, and what is far is not said to be close."""
    said = "States must not attack the hospitals of other States in times of peace."
    asked = {"text": "Hospitals need more lamps."}
    index.add(document(30, submitters=("Isterra",)), said)
    far = client.post("/allies", data=asked).text
    assert "Nothing was found that is surely on this subject." in far
    folded, _, listed = far.partition("<summary>Less similar, perhaps on another subject: ")
    assert folded.endswith("<details>\n")
    assert "<bdi>Isterra</bdi>" in listed
    assert "Close in meaning" not in far
    assert 'href="/search?q=Hospitals+need+more+lamps&amp;mode=keyword&amp;match=any"' in far
    monkeypatch.setattr("indexer.allies.judging._is_distant", lambda *_: False)
    near = client.post("/allies", data=asked).text
    assert near.index("No clear agreement was found.") < near.index("Close in meaning, position not clear")
    assert "Less similar, perhaps" not in near
    assert "match=any" not in near
    assert "No clear agreement" not in client.post("/allies", data={"text": said}).text


def test_an_answer_about_allies_begins_with_how_many_there_are_and_says_what_they_are(
    client: FlaskClient, index: StubIndex
) -> None:
    said = "States must not attack the hospitals of other States in times of peace."
    index.add(document(30, submitters=("Isterra",), groups=("States",)), f"{said} 30")
    index.add(document(31, submitters=("Tidelamp",), groups=("Civil society",)), f"{said} 31")
    page = client.post("/allies", data={"text": said}).text
    asked, _, found = page.partition("</section>")
    assert re.search(r'<a href="#same_words-name">In the same words</a>: 2 submitters', asked)
    assert re.search(r"<bdi>Isterra</bdi></h3>\s*<p class=\"facts\">States</p>", found)


def test_a_submitter_is_listed_once_and_its_other_passages_below(client: FlaskClient, index: StubIndex) -> None:
    said = "States must not attack the hospitals of other States in times of peace."
    index.add(document(30, submitters=("Isterra",)), f"{said} 30", "Hospitals of many States stand in peace.")
    page = client.post("/allies", data={"text": said}).text
    listed, _, below = page.partition("<summary>Named above, with other passages: 1 submitter</summary>")
    assert listed.count("<bdi>Isterra</bdi></h3>") == 1
    assert re.search(rf'<a href="/documents/{30:024x}[^"]*"><bdi>Isterra</bdi></a>', below)


def test_a_name_stands_once_in_a_line_with_all_its_passages(index: StubIndex) -> None:
    about, other = document(30, submitters=("Isterra",)), document(31, submitters=("Tidelamp",))
    passage = index.texts["000000000000000000000001"][0]
    allies = [
        Ally(name, None, Stance.PARTLY, (Found(of, passage, Stance.PARTLY, 1.0, (), ()),))
        for name, of in (("Isterra", about), ("Tidelamp", other), ("Isterra", other), ("", about), ("", other))
    ]
    assert _by_name(allies) == [[allies[0], allies[2]], [allies[1]], [allies[3]], [allies[4]]]


def test_allies_are_narrowed_by_group_without_asking_anew(client: FlaskClient, index: StubIndex) -> None:
    said = "States must not attack the hospitals\nof other States in times of peace."
    index.add(document(30, submitters=("Isterra",), groups=("States",)), f"{said} 30")
    index.add(document(31, submitters=("Tidelamp",), groups=("Civil society",)), f"{said} 31")
    asked = client.post("/allies", data={"text": said}).text.partition('id="asked-name"')[2]
    assert "<details open>" not in asked
    kept = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', asked.partition("<details")[0])
    assert ("text", said) in kept
    narrowed = client.post("/allies", data={**dict(kept), "group": "Civil society"}).text
    assert "Tidelamp" in narrowed
    assert "Isterra" not in narrowed
    again = narrowed.partition('id="asked-name"')[2]
    assert "<details open>" in again, "what is chosen is seen"
    assert re.search(r'name="group" value="Civil society" checked', again)
    assert not re.search(r'type="hidden" name="group"', again), "or it could not be taken back"


def test_allies_of_a_submitter_on_a_topic_say_whose_words_were_compared(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(30, submitters=("Isterra",)), "Harbours need lamps.")
    index.add(document(31, submitters=("Tidelamp",)), "Lamps burn in harbours.")
    page = client.get("/allies?submitter=Isterra&q=lamps").text.partition('id="asked-name"')[2]
    heading, _, rest = page.partition("</h2>")
    assert '<a href="/submitters/Isterra"><bdi>Isterra</bdi></a>: <bdi>lamps</bdi>' in heading
    assert "<p>Harbours need lamps.</p>" in rest.partition("</details>")[0]
    silent = client.get("/allies?submitter=Isterra&q=ransomware").text
    assert "There is no passage to compare." in silent
    assert "Nothing similar" not in silent
    link = '<a href="/allies?submitter=Isterra&amp;q=lamps">Who else says this</a>'
    assert link in client.get("/submitters/Isterra/positions?q=lamps").text
    assert link.replace("lamps", "ransomware") not in client.get("/submitters/Isterra/positions?q=ransomware").text


def test_allies_of_a_document_say_which_of_its_passages_were_compared(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(30, title="On lamps", submitters=("Isterra",)), "Harbours need lamps.", "Lamps need oil.")
    page = client.get(f"/allies?document={30:024x}").text.partition('id="asked-name"')[2]
    assert "<bdi>On lamps</bdi></a></h2>" in page
    compared = page.partition("</details>")[0]
    assert "Compared: 2 passages" in compared
    assert compared.index("<p>Harbours need lamps.</p>") < compared.index("<p>Lamps need oil.</p>")
    asked = client.get(f"/api/v1/allies?document={30:024x}").get_json()["asked"]
    assert [one["text"] for one in asked] == ["Harbours need lamps.", "Lamps need oil."]
    assert client.get("/api/v1/allies?text=Lamps").get_json()["asked"] == []


def test_the_box_of_the_first_page_asks_who_else_says_it(client: FlaskClient) -> None:
    form = client.get("/").text.partition('<form class="check"')[2].partition("</form>")[0]
    assert re.search(r'<button type="submit"[^>]* formaction="/allies">Who else says this</button>', form)


def test_a_passage_is_copied_with_its_source(client: FlaskClient) -> None:
    html = client.get("/search?q=borders").text
    button = re.search(r'data-copy="([^"]+)"', html)
    assert button
    copied = re.search(rf'<pre id="{re.escape(button[1])}" hidden>([^<]+)</pre>', html)
    assert copied
    assert "Republic of Valmere" in copied[1]
    assert "/documents/000000000000000000000001/pages/1?passage=" in copied[1]


@pytest.mark.parametrize("path", ["/", "/search?q=crime", "/quotes", "/status", "/nowhere"])
def test_every_page_of_the_sample_says_that_it_is_fiction(index: StubIndex, path: str) -> None:
    client = create_app(Settings(notice="fiction"), index).test_client()
    assert "are made up.</p>" in client.get(path).text
    assert "sont inventés.</p>" in client.get(path, headers={"Accept-Language": "fr"}).text
    own = create_app(Settings(notice="Draft <1>"), index).test_client()
    assert '<p class="notice" dir="auto">Draft &lt;1&gt;</p>' in own.get(path).text


def test_a_collection_without_a_notice_shows_none(client: FlaskClient) -> None:
    assert 'class="notice"' not in client.get("/").text


def test_a_name_leads_to_the_page_of_who_bears_it(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(30, submitters=("Brazil",)), "Brazil speaks.")
    named = '<a href="/submitters/Brazil"><bdi>Brazil</bdi></a>: Documents submitted under this name'
    assert named not in client.get("/search?q=Brazil").text
    index.notes = (Message("submitted_first"),)
    assert named in client.get("/search?q=Brazil").text


def test_allies_that_a_reader_cannot_tell_apart_bear_the_names_of_their_files(
    client: FlaskClient, index: StubIndex
) -> None:
    said = "States must not attack the hospitals of other States in times of peace."
    for number, title in ((30, "Reply"), (31, "Reply"), (32, "Letter")):
        index.add(document(number, title=title, submitters=("Isterra",)), f"{said} {number}")
    page = client.post("/allies", data={"text": said}).text
    assert "<bdi>Reply</bdi> (<bdi>statement-30.pdf</bdi>)" in page
    assert "<bdi>Reply</bdi> (<bdi>statement-31.pdf</bdi>)" in page
    assert "<bdi>Letter</bdi>, page" in page


def test_what_is_inferred_says_so_behind_the_names(
    index: StubIndex, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_, passage, _ = index.statements[0]
    one = Alliance("Isterra", "Maluvea", Basis.SAME_POSITION, document_, passage, (0, 31))
    monkeypatch.setattr("webapp.views.allies.alliances", lambda *_: Alliances((one,), 1, 0))
    said = re.sub(r"<[^>]+>", "", client.get("/alliances").text)
    assert "Isterra takes the same position as Maluvea (inferred)" in said


def test_a_list_of_a_dozen_states_ends_with_the_last_of_them(
    index: StubIndex, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = f"Joint statement of {', '.join(['the Republic of Valmere and Isterra'] * 11)} and Maluvea"
    shared = document(30, title=title, submitters=("Isterra", "Maluvea"))
    index.add(shared, title)
    one = Alliance("Isterra", "Maluvea", Basis.SUBMITTED_TOGETHER, shared, index.passages(shared.id)[0], (0, 31))
    monkeypatch.setattr("webapp.views.allies.alliances", lambda *_: Alliances((one,), 1, 0))
    assert f"<p>{title}</p>" in client.get("/alliances").text


def test_a_name_that_nobody_bears_is_no_finding_that_it_has_no_allies(client: FlaskClient) -> None:
    unknown = client.get("/alliances?submitter=Republic+of+Valmare").text
    assert "No submitter has this name here. Similar names: " in unknown
    link = '<a href="/alliances?submitter=Republic+of+Valmere"><bdi>Republic of Valmere</bdi></a>'
    assert link in unknown
    assert "Nothing was found." not in unknown
    assert "No submitter has this name" not in client.get("/alliances?submitter=Republic+of+Valmere").text


def test_allies_of_a_document_are_asked_for_on_its_page_and_that_of_its_submitter(client: FlaskClient) -> None:
    address = f"/allies?document={1:024x}"
    assert f'<a href="{address}">Who else says this</a>' in client.get(f"/documents/{1:024x}").text
    found = client.get("/alliances?submitter=Republic+of+Valmere").text
    assert re.search(r'<a href="/allies\?document=\w+">Who else says what its latest document says</a>', found)


def test_a_statement_about_several_stands_once(index: StubIndex, client: FlaskClient) -> None:
    (document_, passage, said), *_ = index.statements
    index.statements = [(document_, passage, replace(said, others=("European Union", "African Group")))]
    page = client.get("/alliances").text
    assert page.count("<blockquote") == 1
    assert "<b><bdi>African Group</bdi></b>; <b><bdi>European Union</bdi></b>" in page


def test_those_who_submitted_together_stand_once(index: StubIndex, client: FlaskClient) -> None:
    index.statements = []
    index.add(document(40, submitters=("Isterra", "Maluvea", "Ostland"), date="2099"), "A lamp.")
    page = re.sub(r"<[^>]+>", "", client.get("/alliances").text)
    assert page.count("submitted 1 document together with") == 1
    assert "Isterra submitted 1 document together with Maluvea; Ostland" in page
    assert "Searched for joint submissions:" in page


def test_what_documents_without_submitter_say_is_shown_and_is_no_absence(index: StubIndex, client: FlaskClient) -> None:
    (first, passage, said), *_ = index.statements
    unsigned = replace(first, description=replace(first.description, submitters=()))
    index.statements = [(unsigned, passage, replace(said, others=("African Group",)))]
    page = client.get("/alliances").text
    assert "Nothing was found." not in page
    assert "it is not known who that is" in page
    assert "African Group" in page
    index.statements = [(unsigned, passage, replace(said, others=("African Group",), by="Isterra"))]
    page = re.sub(r"<[^>]+>", "", client.get("/alliances").text)
    assert re.search(r"Isterra [\w -]+ African Group \(named in the text; who submitted it is not known\)", page)


def test_alignments_are_asked_for_by_both_sides(index: StubIndex, client: FlaskClient) -> None:
    (first, passage, said), *_ = index.statements
    index.statements = [(first, passage, replace(said, others=("European Union",)))]
    assert len(client.get("/api/v1/alignments?with=EU").json["alignments"]) == 1
    assert client.get("/api/v1/alignments?with=African+Group").json["alignments"] == []
    assert client.get("/api/v1/alignments?with=a&with=b").status_code == 400
    unknown = client.get("/api/v1/alignments?partner=a").json["detail"]
    assert unknown.endswith(", with.")
    assert "passage" not in unknown


def test_a_topic_alone_asks_for_a_submitter(client: FlaskClient) -> None:
    answer = client.get("/allies?q=crime")
    assert answer.status_code == 400
    assert "a submitter and a topic" in answer.text


def test_nearness_in_meaning_goes_without_saying_where_every_word_is(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(20), "Crime pays.")
    page = client.get("/search?q=crime&document=000000000000000000000014").text
    assert "mentions “Crime”" in page
    assert "similar in meaning" not in page


def test_a_pasted_text_can_be_followed(client: FlaskClient, index: StubIndex) -> None:
    said = "States must not attack the hospitals of other States in times of peace."
    index.add(document(30, submitters=("Isterra",)), f"{said} 30")
    page = client.post("/allies", data={"text": said.replace(" the ", "\n"), "group": "States"}).text
    assert "The addresses of these feeds contain your text." in page
    links = re.findall(r'href="(/allies\.[^"]+)"', page)
    assert [link.partition("?")[0] for link in links] == ["/allies.atom", "/allies.feed.json"]
    assert all(link.endswith("peace.&amp;group=States") for link in links)
    feed = client.get(f"/allies.feed.json?text={said}").get_json()
    assert [item["title"] for item in feed["items"]] == ["Statement 30"]
    assert client.get(feed["home_page_url"].removeprefix("http://localhost")).status_code == 200
    kept = client.get(f"/allies?text={said}").text
    assert "Follow what is added" in kept
    assert "contain your text" not in kept, "its reader has seen the address"


def test_forms_of_a_word_are_named_once(index: StubIndex) -> None:
    passage = replace(index.texts["000000000000000000000001"][0], text="Hospitals: the hospital that was shelled.")
    with create_app(Settings(), index).test_request_context():
        (mentioned,) = reasons(PassageHit(passage, 1.0, (MatchedBy.KEYWORD,), ((0, 9), (15, 23), (33, 40))))
        (as_typed,) = reasons(
            PassageHit(
                passage, 1.0, (MatchedBy.KEYWORD,), ((0, 9), (15, 23)), words=(("Hospital", ((0, 9), (15, 23))),)
            )
        )
    assert mentioned == "mentions “Hospitals” and “shelled”"
    assert as_typed == "mentions “hospital”"


@pytest.mark.parametrize(
    ("kind", "told"),
    [(PassageKind.VOTE, "list of a recorded vote"), (PassageKind.STATEMENT, "tells how something was decided")],
)
def test_what_answers_a_question_for_a_vote_says_what_it_is(index: StubIndex, kind: PassageKind, told: str) -> None:
    passage = replace(index.texts["000000000000000000000001"][0], text="Against: Cuba", kind=kind)
    with create_app(Settings(), index).test_request_context():
        assert reasons(PassageHit(passage, 1.0, (MatchedBy.VOTE,), ())) == [told]
        assert reasons(PassageHit(passage, 1.0, (MatchedBy.VOTE,), ((9, 13),))) == [told, "mentions “Cuba”"]


@pytest.mark.parametrize("text", ["peace " * 400, "السلم " * 300])
def test_a_text_that_no_address_can_hold_is_not_followed(client: FlaskClient, text: str) -> None:
    page = client.post("/allies", data={"text": text}).text
    assert "Too long to be followed" in page
    assert "/allies.atom" not in page


def test_words_that_are_not_mentioned_are_joined_by_or(index: StubIndex) -> None:
    passage = replace(index.texts["000000000000000000000001"][0], text="Hospitals are attacked.")
    hit = PassageHit(passage, 1.0, (MatchedBy.KEYWORD,), ((0, 9), (14, 22)), missing=("hackers", "ransom", "islands"))
    with create_app(Settings(), index).test_request_context():
        mentioned, missing = reasons(hit)
    assert mentioned == "mentions “Hospitals” and “attacked”"
    assert missing == "does not mention “hackers”, “ransom” or “islands”"
