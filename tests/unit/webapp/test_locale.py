"""The site in its readers' languages: who gets which, that catalogues are whole, and that nothing breaks in any."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.cases import each_case

from indexer.domain import FileNote, FileState
from indexer.messages import Message
from webapp.i18n.locale import SITE_LANGUAGES, SOURCE, offered, read_catalogue, translations

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

ROOT = Path(__file__).parents[3]
TRANSLATED = [code for code in SITE_LANGUAGES if code != SOURCE]
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%")


def test_english_and_french_are_offered() -> None:
    assert {"en", "fr"} <= set(offered())


def test_catalogues_hold_the_words_of_templates_code_and_vocabulary() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/catalogues.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run scripts/catalogues.py and translate what is new: {done.stdout}{done.stderr}"


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_keeps_the_places_of_values(code: str) -> None:
    for message in read_catalogue(code):
        if not message.id or not message.string:
            continue
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        forms = [message.string] if isinstance(message.string, str) else list(message.string)
        for form in filter(None, forms):
            assert set(PLACEHOLDER.findall(form)) == set(PLACEHOLDER.findall(ids[-1])), (code, ids[0], form)


def test_french_punctuation_never_begins_a_line() -> None:
    breaking = re.compile(r" [?!;:»]|« ")
    texts = [message.string for message in read_catalogue("fr") if message.id]
    every = [one for text in texts for one in (text if isinstance(text, tuple | list) else [text])]
    assert not [one for one in every if breaking.search(one)]


NAMES = r"(?:%\((?:name|names|group|process)\)s|\{(?:speaker|others)\})"


@each_case
def test_no_preposition_bends_what_is_put_in(code: str, bent: str) -> None:
    forms = [m.string if isinstance(m.string, (list, tuple)) else [m.string] for m in read_catalogue(code) if m.id]
    assert not [form for one in forms for form in one if form and re.search(bent, form)]


def test_the_browser_decides_and_the_address_decides_before_it(client: FlaskClient) -> None:
    french = client.get("/about", headers={"Accept-Language": "fr-CH, fr;q=0.9, en;q=0.8"})
    assert french.headers["Content-Language"] == "fr"
    assert "Accept-Language" in french.headers["Vary"]
    assert '<html lang="fr" dir="ltr">' in french.text
    assert client.get("/about?lang=en", headers={"Accept-Language": "fr"}).headers["Content-Language"] == "en"
    assert client.get("/about", headers={"Accept-Language": "tlh, xx"}).headers["Content-Language"] == "en"
    assert client.get("/about").headers["Content-Language"] == "en"


@pytest.mark.parametrize("value", ["xx", "fr-CA", "../en", "<b>"])
def test_a_language_that_is_not_offered_is_an_error(client: FlaskClient, value: str) -> None:
    answer = client.get("/about", query_string={"lang": value}, headers={"Accept": "text/html"})
    assert answer.status_code == 400
    assert "<b>" not in answer.text


def test_links_and_forms_keep_a_chosen_language(client: FlaskClient) -> None:
    html = client.get("/search?q=crime&lang=fr").text
    assert '<input type="hidden" name="lang" value="fr">' in html
    local = re.findall(r'<a [^>]*href="(/[^"]*)"', html.split('class="tongues"')[0])
    pages = [link for link in local if not re.match(r"/(search\.|static|documents/\w+/original|opensearch|api)", link)]
    assert pages
    assert [link for link in pages if "lang=fr" not in link] == []
    assert "lang=fr" not in client.get("/search?q=crime", headers={"Accept-Language": "fr"}).text.split("<main")[1]


@pytest.mark.parametrize(
    "address",
    [
        "/search?q=crime", "/submitters/Republic%20of%20Valmere", "/processes/Ad%20Hoc%20Committee%20on%20cybercrime",
        "/evidence?passage=000000000000000000000001.0000000001",
        "/documents/000000000000000000000001/pages/1?passage=000000000000000000000001.0000000001",
    ],
)  # fmt: skip
def test_every_form_keeps_a_chosen_language(client: FlaskClient, address: str) -> None:
    html = client.get(f"{address}{'&' if '?' in address else '?'}lang=fr").text
    forms = re.findall(r"<form.*?</form>", html, re.DOTALL)
    assert forms
    assert [form for form in forms if 'name="lang" value="fr"' not in form] == []
    assert 'name="lang"' not in client.get(address).text


def test_the_api_does_not_speak(client: FlaskClient) -> None:
    assert client.get("/api/v1/search?lang=fr").status_code == 400
    assert client.get("/api/v1/search", headers={"Accept-Language": "fr"}).json == {
        **client.get("/api/v1/search").json, "took_ms": client.get("/api/v1/search").json["took_ms"],
    }  # fmt: skip


@pytest.mark.parametrize("code", [code for code in offered() if code != SOURCE])
@pytest.mark.parametrize("address", ["/", "/search?q=crime", "/search?q=xyzzy+crime&mode=keyword", "/status", "/about"])
def test_a_page_has_no_english_left(client: FlaskClient, code: str, address: str) -> None:
    english = {message for message in translations(code)._catalog if isinstance(message, str) and len(message) > 12}
    separator = "&" if "?" in address else "?"
    html = client.get(f"{address}{separator}lang={code}").text
    text = re.sub(r"<[^>]+>", "\n", html)
    same = {message for message in english if translations(code).gettext(message) == message}
    left = {line.strip() for line in text.splitlines()} & (english - same)
    assert left == set()


def test_dates_and_numbers_are_written_as_the_language_does(client: FlaskClient) -> None:
    assert "21 août 2023" in client.get("/search?q=crime&lang=fr").text
    assert "21 August 2023" in client.get("/search?q=crime&lang=en").text


def test_a_query_with_a_percent_sign_breaks_no_translation(client: FlaskClient) -> None:
    for query in ("100%", "%(count)s", "%s crime", "crime AND ( %d", "{reason} (", "(}{"):
        for code in offered():
            assert client.get("/search", query_string={"q": query, "lang": code}).status_code == 200


def main_text(html: str) -> str:
    """The words of a page between its head and its foot."""
    return " ".join(re.sub(r"<[^>]+>", " ", html.split("<main")[1].split("</main>", maxsplit=1)[0]).split())


def test_notes_are_said_in_the_language_of_the_page(client: FlaskClient, index: StubIndex) -> None:
    index.notes = (Message("searched_as_plain_words", reason=Message("parenthesis_not_closed")),)
    assert "Une parenthèse n’est pas fermée. La requête" in main_text(client.get("/search?q=(a&lang=fr").text)
    assert "A parenthesis is not closed. The query" in main_text(client.get("/search?q=(a").text)
    assert client.get("/api/v1/search?q=(a", headers={"Accept-Language": "fr"}).json["messages"][0] == {
        "code": "searched_as_plain_words",
        "text": "A parenthesis is not closed. The query was searched as plain words.",
        "values": {"reason": {"code": "parenthesis_not_closed", "values": {}}},
    }


@pytest.mark.parametrize(
    ("address", "english"),
    [
        ("/search?from=xyz", "it must be a date"), ("/search?q=" + "x" * 2001, "2,001 characters"),
        ("/search?groups=x", "did you mean"), ("/search?mode=x", "must be one of"), ("/nowhere", "No page has this"),
        ("/documents/0", "There is no document"), ("/search?q=" + "x" * 8001, "8,000 bytes"),
        ("/browse?x=1", "no param"),
    ],
)  # fmt: skip
def test_problems_are_said_in_the_language_of_the_page(client: FlaskClient, address: str, english: str) -> None:
    page = {"Accept": "text/html"}
    assert english in main_text(client.get(address, headers=page).text.replace("&#34;", '"'))
    for code in TRANSLATED:
        html = client.get(f"{address}{'&' if '?' in address else '?'}lang={code}", headers=page).text
        assert english not in html
        assert '<p class="lead">' in html


def test_what_a_reader_typed_stays_in_order_among_arabic(client: FlaskClient) -> None:
    html = client.get("/search?from=<b>x&lang=ar", headers={"Accept": "text/html"}).text
    assert "«\N{FIRST STRONG ISOLATE}&lt;b&gt;x\N{POP DIRECTIONAL ISOLATE}»" in html


def test_reasons_of_files_are_said_in_the_language_of_the_page(client: FlaskClient, index: StubIndex) -> None:
    index.failures = (FileNote("a.pdf", FileState.FAILED, "encrypted", "It is locked.", ()),)
    assert "a.pdf It is locked. encrypted" in main_text(client.get("/status").text)
    french = main_text(client.get("/status?lang=fr").text)
    assert "Le fichier est protégé par un mot de passe. It is locked. encrypted" in french
