"""Evidence packs: what was chosen, in its order, with its sources, and nothing lost without a word."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from support.cases import each_case
from unit.webapp.stub import HOSTILE, StubIndex, document

from indexer.archive import document_id, passage_id
from indexer.domain import Page
from indexer.presenting.links import Links
from indexer.presenting.word.scripts import Script, runs_right_to_left, stretches
from indexer.settings import Settings
from webapp.app import create_app
from webapp.evidence.pack import MAX_EXHIBITS, moved

if TYPE_CHECKING:
    from flask.testing import FlaskClient

ID = "000000000000000000000001"
FIRST, SECOND, FRENCH = (f"{ID}.000000000{number}" for number in range(3))
ARABIC = "000000000000000000000002.0000000000"
HARMFUL = "000000000000000000000003.0000000000"
ROOT = Path(__file__).parents[3]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def address(*ids: str, suffix: str = "", style: str = "") -> str:
    return Links().evidence(ids, suffix, style)


def quotes(page: str) -> list[str]:
    return re.findall(r"<blockquote[^>]*><p>(.*?)</p>", page, re.DOTALL)


def test_passages_stand_in_the_order_in_which_they_were_chosen(client: FlaskClient) -> None:
    page = client.get(address(FRENCH, FIRST)).text
    assert quotes(page) == ["Le crime est rare.", "Crime must be defined narrowly."]
    assert "2 passages, 1 document" in page


@pytest.mark.parametrize("suffix", ["", "html"])
def test_each_passage_has_its_source(client: FlaskClient, suffix: str) -> None:
    page = client.get(address(SECOND, ARABIC, suffix=suffix)).text
    assert '<blockquote lang="ar" dir="rtl"' in page
    assert "Republic of Valmere" in page
    assert "A/AC.291/22, Ad Hoc Committee on cybercrime, Sixth session, 2023-08-21, p. 1, para. 2" in page
    assert f'href="http://localhost/documents/{ID}/pages/1?passage={SECOND}&amp;paragraph=2"' in page
    assert "corpus <code>0123456789abcdef</code>" in page
    assert re.search(r'<time datetime="\d{4}-\d\d-\d\d">', page)


@pytest.mark.parametrize(("style", "says"), [("un", "para. 2 (p. 1). 21 August 2023."), ("chicago", "1, para. 2")])
def test_it_cites_in_the_chosen_style(client: FlaskClient, style: str, says: str) -> None:
    page = client.get(address(SECOND, style=style)).text
    assert says in page
    assert f'href="{address(SECOND, suffix="docx", style=style).replace("&", "&amp;")}"' in page


def test_what_is_not_there_and_what_comes_twice_is_named(client: FlaskClient) -> None:
    page = " ".join(client.get(address(FIRST, f"{ID}.gone", SECOND, FIRST, FIRST, "../x")).text.split())
    assert len(quotes(page)) == 2
    assert "2 chosen passages were not found" in page
    assert f"<code>{ID}.gone</code> Its document may have been read again since:" in page
    assert "<code>../x</code>" in page
    assert "number 1 (3 times)" in page


def test_nothing_chosen_says_how_to_choose(client: FlaskClient) -> None:
    page = client.get("/evidence?passage=").text
    assert "Tick" in page
    assert "<blockquote" not in page


@pytest.mark.parametrize("suffix", ["", ".docx", ".html"])
@pytest.mark.parametrize(
    ("query", "parameter"),
    [("passages=x", "passages"), ("style=apa", "style"), ("style=un&style=plain", "style"),
     ("&".join(f"passage=p{number}" for number in range(MAX_EXHIBITS + 1)), "passage")],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused(client: FlaskClient, suffix: str, query: str, parameter: str) -> None:
    answer = client.get(f"/evidence{suffix}?{query}", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.get_json()["parameter"]) == (400, parameter)


def test_as_many_as_are_allowed_fit_an_address() -> None:
    document_of = document_id("f" * 64, 12, 14)
    longest = address(*(passage_id(document_of, 1, str(number), 0) for number in range(MAX_EXHIBITS)), suffix="docx")
    # Importing the settings of gunicorn would turn on metrics of several processes.
    limit = re.search(r"^limit_request_line = (\d+)", (ROOT / "webapp/gunicorn_conf.py").read_text(), re.MULTILINE)
    assert limit is not None
    assert len(f"GET {longest}&style=chicago&without={MAX_EXHIBITS} HTTP/1.1\r\n") <= int(limit[1])


def test_a_passage_that_a_program_read_says_so(client: FlaskClient, index: StubIndex) -> None:
    assert "A program read this text" not in client.get(address(FIRST)).text
    index.documents[ID] = replace(index.documents[ID], ocr_pages=(1,))
    assert "A program read this text" in client.get(address(FIRST)).text
    assert "A program read this text" not in client.get(address(FRENCH)).text


@pytest.mark.parametrize(
    ("change", "leads_to"),
    [
        ("later=1", f"{address(SECOND, FIRST, style='un')}#exhibit-2"),
        ("earlier=2", f"{address(SECOND, FIRST, style='un')}#exhibit-1"),
        ("later=2", f"{address(FIRST, SECOND, style='un')}#exhibit-2"),
        ("without=1", address(SECOND, style="un")),
    ],
)
def test_passages_can_be_moved_and_left_out(client: FlaskClient, change: str, leads_to: str) -> None:
    answer = client.get(f"{address(FIRST, SECOND, style='un')}&{change}")
    assert (answer.status_code, answer.headers["Location"]) == (302, leads_to)


def noted(*pairs: tuple[str, str]) -> str:
    return Links().evidence(pairs)


def test_headings_and_notes_stand_with_their_passages_and_move_with_them(client: FlaskClient) -> None:
    pack = noted(
        ("passage", FIRST), ("heading", "What they said"), ("passage", SECOND), ("note", "Compare <this>"),
        ("search", "q=crime"),
    )  # fmt: skip
    for suffix in ("", ".html"):
        page = client.get(pack.replace("/evidence", f"/evidence{suffix}")).text
        first, second = page.partition('<ol class="exhibits"')[2].partition('id="exhibit-2"')[::2]
        assert "What they said</h2>" in first
        assert "Compare &lt;this&gt;" in second
        assert "Compare" not in first
    assert client.get(f"{pack}&earlier=2").headers["Location"] == noted(
        ("passage", SECOND), ("note", "Compare <this>"), ("passage", FIRST), ("heading", "What they said"),
        ("search", "q=crime"),
    ) + "#exhibit-1"  # fmt: skip


def test_a_heading_and_a_note_are_written_without_a_script(client: FlaskClient) -> None:
    pack = noted(("passage", FIRST), ("passage", SECOND), ("search", "q=crime"))
    page = client.get(f"{pack}&edit=2").text
    assert page.count('name="new_note"') == 1
    assert 'name="write" value="2"' in page
    changed = client.get(f"{pack}&write=2&new_heading=+Two++words+&new_note=").headers["Location"]
    expected = noted(("passage", FIRST), ("passage", SECOND), ("heading", "Two words"), ("search", "q=crime"))
    assert changed == f"{expected}#exhibit-2"
    assert client.get(changed).text.count('class="over"') == 1


@pytest.mark.parametrize(
    "odd",
    ["heading=" + "x" * 201, "note=" + "x" * 1001, "edit=9", "write=1&new_note=" + "x" * 1001, "search=mode%3Dx",
     "search=nonsense%3D1", "&".join(f"search=q%3D{number}" for number in range(6))],
)  # fmt: skip
def test_what_a_pack_cannot_hold_is_refused(client: FlaskClient, odd: str) -> None:
    assert client.get(f"{address(FIRST)}&{odd}").status_code == 400


@pytest.mark.parametrize("suffix", ["", ".html"])
def test_a_record_says_what_was_asked_found_and_not_read(client: FlaskClient, suffix: str) -> None:
    asked = "q=xyzzy&mode=keyword&group=States"
    page = client.get(noted(("search", asked)).replace("/evidence", f"/evidence{suffix}")).text
    section = page.partition("Record of a search")[2].partition("</section>")[0]
    record = " ".join(re.sub("<[^>]*>", " ", section).split())
    assert "Nothing found in 1 document" in record
    assert "Query xyzzy Search by Words" in record
    assert "Documents searched 1 of 4" in record
    assert "Files that could not be read 1 locked.pdf" in record.replace(":", "")
    assert "corpus 0123456789abcdef" in record
    assert "http://localhost/search?q=xyzzy" in record
    assert "nothing about others" in record


def test_a_record_says_which_words_were_searched_for_instead(client: FlaskClient) -> None:
    page = client.get(noted(("search", "q=ransonware"))).text
    record = " ".join(re.sub("<[^>]*>", " ", page.partition("Record of a search")[2]).split())
    assert "Query ransonware" in record
    assert "Searched for ransomware" in record
    assert "Searched for ransomware" not in client.get(noted(("search", "q=ransonware&spelling=typed"))).text


def test_a_record_is_in_the_word_file(client: FlaskClient) -> None:
    data = client.get(noted(("passage", FIRST), ("heading", "Above"), ("note", "Below"), ("search", "q=crime"))
                      .replace("/evidence", "/evidence.docx")).data  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        text = "".join(node.text or "" for node in ET.fromstring(file.read("word/document.xml")).iter(f"{WORD}t"))  # noqa: S314
    for words in ("Above", "Below", "Record of a search", "Documents searched: 4 of 4", "locked.pdf"):
        assert words in text


def test_a_note_behind_a_search_stands_with_its_record(client: FlaskClient) -> None:
    pack = noted(("passage", FIRST), ("search", "q=xyzzy"), ("note", "For <Torvia>"), ("search", "q=crime"))
    for suffix in ("", ".html"):
        page = client.get(pack.replace("/evidence", f"/evidence{suffix}")).text
        exhibits, first, second = page.split("Record of a search")[:3]
        assert "For &lt;Torvia&gt;" in first
        assert "For &lt;Torvia&gt;" not in exhibits.partition('class="exhibits"')[2] + second.partition("</section>")[0]
    moved = client.get(f"{pack}&without=1").headers["Location"]
    assert moved.endswith(
        noted(("search", "q=xyzzy"), ("note", "For <Torvia>"), ("search", "q=crime")).partition("?")[2]
    )
    with zipfile.ZipFile(io.BytesIO(client.get(pack.replace("/evidence", "/evidence.docx")).data)) as file:
        assert "For &lt;Torvia&gt;" in file.read("word/document.xml").decode()


def test_a_search_leads_to_its_record(client: FlaskClient) -> None:
    assert 'href="/evidence?search=q%3Dxyzzy%26mode%3Dkeyword"' in client.get("/search?q=xyzzy&mode=keyword").text
    assert '<input type="checkbox" name="search" value="q=crime">' in client.get("/search?q=crime&sort=newest").text


def test_what_is_left_without_a_passage_still_is_a_pack(client: FlaskClient) -> None:
    assert client.get(f"{address(FIRST)}&without=1").headers["Location"] == "/evidence?passage="
    assert 'data-passages=""' in client.get("/evidence?passage=").text
    assert "data-passages" not in client.get("/evidence").text


@pytest.mark.parametrize("change", ["without=0", "without=2", "without=x", "later=٣", "earlier=" + "9" * 5000])
def test_a_passage_that_the_pack_lacks_cannot_be_moved(client: FlaskClient, change: str) -> None:
    assert client.get(f"{address(FIRST)}&{change}").status_code == 400


def test_a_place_beyond_the_pack_changes_nothing() -> None:
    assert moved(["a", "b", "c"], 1, 1) == ["b", "a", "c"]
    assert moved(["a", "b", "c"], 3, -2) == ["c", "a", "b"]
    assert moved(["a", "b"], 1, -1) == ["a", "b"]


def test_a_full_pack_is_no_heavy_page() -> None:
    index = StubIndex()
    index.add(document(1), *(f"Passage {number}." for number in range(MAX_EXHIBITS)))
    page = create_app(Settings(), index).test_client().get(address(*(one.id for one in index.passages(ID))))
    assert len(page.data) < 350_000


def test_the_file_is_whole_by_itself(client: FlaskClient) -> None:
    answer = client.get(address(FIRST, suffix="html"))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert not re.search(r"<(script|link|img|iframe)", answer.text)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', answer.text)
    assert policy is not None
    assert "script-src &#39;none&#39;" in policy[1]


@pytest.mark.parametrize("suffix", ["", "html"])
def test_a_passage_cannot_write_into_a_pack(client: FlaskClient, suffix: str) -> None:
    assert "<script>alert" not in client.get(address(HARMFUL, suffix=suffix)).text


# -- as a Word file ---------------------------------------------------------------------------------------------------


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def body(data: bytes) -> ET.Element:
    return ET.fromstring(parts(data)["word/document.xml"])  # noqa: S314 - our own XML


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    found = []
    for paragraph in body(data).iter(f"{WORD}p"):
        style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
        name = "" if style is None else style.get(f"{WORD}val", "")
        found.append((name, "".join(text.text or "" for text in paragraph.iter(f"{WORD}t"))))
    return found


def test_a_word_file_has_styles_quotes_and_links(client: FlaskClient) -> None:
    answer = client.get(address(SECOND, ARABIC, suffix="docx"))
    assert answer.mimetype.endswith("wordprocessingml.document")
    found = paragraphs(answer.data)
    assert ("Title", "Evidence pack") in found
    assert ("Heading1", "1. Republic of Valmere") in found
    assert ("Quote", "Evidence of crime crosses borders 😀 and so does crime.") in found
    assert ("QuoteRight-to-Left", "التشفير القوي يحمي الجميع") in found
    assert any("corpus 0123456789abcdef" in text for _, text in found)
    relations = parts(answer.data)["word/_rels/document.xml.rels"].decode()
    assert f"http://localhost/documents/{ID}/pages/1?passage={SECOND}&amp;paragraph=2" in relations
    assert not [name for name in parts(answer.data) if "vba" in name.lower() or "macro" in name.lower()]


def test_scripts_have_their_direction_and_their_fonts() -> None:
    index = StubIndex()
    index.add(document(1, title="立场文件", submitters=("吉海",), language="zh"), "各国应保护 UN 设施。")
    index.add(document(2, title="بيان", submitters=("فنار",), language="ar"), "تحمي الدول CERT الحيوية")
    client = create_app(Settings(), index).test_client()
    data = client.get(address(f"{ID}.0000000000", ARABIC, suffix="docx")).data
    runs = {
        "".join(text.text or "" for text in run.iter(f"{WORD}t")): run.find(f"{WORD}rPr")
        for run in body(data).iter(f"{WORD}r")
    }
    fonts = runs["各国应保护 "].find(f"{WORD}rFonts")  # type: ignore[union-attr]
    assert fonts is not None
    assert fonts.get(f"{WORD}hint") == "eastAsia"
    arabic = runs["تحمي الدول "]
    assert arabic is not None
    assert arabic.find(f"{WORD}rtl") is not None
    assert arabic.find(f"{WORD}lang").get(f"{WORD}bidi") == "ar"  # type: ignore[union-attr]
    assert runs["CERT "].find(f"{WORD}rtl") is None  # type: ignore[union-attr]


def test_a_word_file_survives_what_xml_has_not() -> None:
    index = StubIndex()
    index.add(document(1, title="a\x0bb\ufffe", submitters=("c\x00d",), url="https://x.org/\x01 {y}"), "e\x1ff\ud800")
    data = create_app(Settings(site_name="s\x02"), index).test_client().get(address(FIRST, suffix="docx")).data
    assert ("Quote", "e\ufffdf\ufffd") in paragraphs(data)


def test_a_word_file_obeys_nothing(client: FlaskClient) -> None:
    data = client.get(address(HARMFUL, suffix="docx")).data
    assert ("Quote", f"crime {HOSTILE}") in paragraphs(data)


@each_case
def test_a_text_is_cut_where_its_script_changes(text: str, expected: list[tuple[str, Script]]) -> None:
    assert [tuple(stretch) for stretch in stretches(text)] == expected


@pytest.mark.parametrize(
    ("text", "backwards"), [("1. فنار", True), ("1. Fanar فنار", False), ("12", False), ("", False)]
)
def test_the_first_letter_gives_the_direction(text: str, backwards: bool) -> None:
    assert runs_right_to_left(text) is backwards


def test_the_page_of_pages_is_not_needed(index: StubIndex) -> None:
    """A pack of many passages reads no page's whole text."""

    def refused(_: str) -> list[Page]:
        raise AssertionError

    index.pages = refused  # type: ignore[method-assign]
    assert create_app(Settings(), index).test_client().get(address(FIRST)).status_code == 200


def test_files_are_in_the_language_of_the_page_from_which_they_are_saved(client: FlaskClient) -> None:
    page = client.get(f"/evidence?passage={FIRST}&lang=ar").text
    saved = re.findall(r'href="(/evidence\.(?:html|docx)[^"]+)"', page)
    assert len(saved) == 2
    assert all("lang=ar" in address for address in saved)
    kept = client.get(next(address for address in saved if ".html" in address).replace("&amp;", "&")).text
    assert '<html lang="ar" dir="rtl">' in kept
    assert "Evidence pack" not in kept
