"""Checking quotations in a real browser, with and without JavaScript: what is wrong comes first, and goes along."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import docx
from playwright.sync_api import Browser, Locator, Page, expect

TELEPHONE = (
    "its success will be judged less by the number of names that it holds than by whether the telephone is answered"
)
CHANGED = TELEPHONE.replace("is answered", "is not answered")


def ask(page: Page, base: str, text: str) -> Locator:
    page.goto(f"{base}/quotes")
    page.get_by_label("A quotation, several").fill(text)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".checked")).to_be_visible()
    return page.locator(".checked article")


def saved(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path()).read_bytes()


def test_a_changed_quotation_is_told_in_words_beside_the_page(page: Page, base: str) -> None:
    answers = ask(page, base, f"{TELEPHONE}\n\n{CHANGED}")
    assert answers.locator("h3").all_inner_texts() == ["Word for word", "Not word for word"]
    changed = answers.nth(1)
    assert "This changes the meaning (a negation): “not” is added" in changed.locator(".warning").inner_text()
    assert changed.locator("del").inner_text() == "not"
    picture = changed.locator(".pictured img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("image => image.naturalWidth") > 100
    assert page.url.removesuffix("#answers") == f"{base}/quotes"  # nothing of it in the address
    changed.locator(".pictured").click()
    page.wait_for_url("**/pages/1?passage=*")
    assert "telephone" in " ".join(page.locator("mark").all_inner_texts())


def test_one_goes_back_to_the_answers_until_the_tab_is_closed(browser: Browser, base: str) -> None:
    page = browser.new_page()
    answers = ask(page, base, f"{TELEPHONE}\n\n{CHANGED}")
    page.get_by_role("link", name="Not word for word").click()
    page.wait_for_url("**#q2")
    answers.nth(1).locator("figcaption a").click()
    page.wait_for_url("**/documents/**")
    page.go_back()
    expect(answers).to_have_count(2)
    page.reload()
    expect(answers).to_have_count(2)
    page.get_by_role("link", name="Check a quotation").click()
    page.wait_for_url("**/quotes")
    expect(answers).to_have_count(0)
    page.close()


def test_the_words_as_they_stand_can_be_taken_with_their_source(page: Page, base: str) -> None:
    answer = ask(page, base, CHANGED).first
    answer.get_by_text("The exact words").click()
    sourced = answer.locator(".quotation").inner_text()
    assert sourced.startswith(f"“{TELEPHONE}”")
    assert "A/AC.292/2023/SAMPLE/9" in sourced
    assert f"{base}/documents/" in sourced


def test_reports_are_saved(page: Page, base: str) -> None:
    ask(page, base, f"{TELEPHONE}\n\n{CHANGED}")
    rows = list(csv.DictReader(io.StringIO(saved(page, "CSV").decode("utf-8-sig"))))
    assert [row["verdict"] for row in rows if row["place"] == "1"] == ["verbatim", "altered"]
    report = saved(page, "Word")
    with zipfile.ZipFile(io.BytesIO(report)) as file:
        assert "word/document.xml" in file.namelist()
    assert "2. Not word for word" in [one.text for one in docx.Document(io.BytesIO(report)).paragraphs]


def test_an_article_in_word_is_checked_and_reported(page: Page, base: str, tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(f"In the hall, the delegate said: “{CHANGED}” Nobody answered.")
    made.save(str(tmp_path / "article.docx"))
    page.goto(f"{base}/quotes")
    page.get_by_label("Or a file").set_input_files(tmp_path / "article.docx")
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".checked h3")).to_have_text("Not word for word")
    [row] = csv.DictReader(io.StringIO(saved(page, "CSV").decode("utf-8-sig")))
    assert row["turns"] == "negation"
