"""The search page of the sample corpus in a real browser, besides the journeys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page


def test_an_absence_is_said_with_what_was_searched(page: Page, base: str) -> None:
    page.goto(f"{base}/search?q=%22no+such+words+anywhere%22&mode=keyword")
    assert "38 documents" in page.locator("main").inner_text()


def test_nothing_is_loaded_from_elsewhere_and_the_console_is_clean(browser: Browser, base: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{base}/search?q=ransomware")
    page.keyboard.press("j")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    assert asked
    assert all(address.startswith(base) for address in asked)
    assert complaints == []
    page.close()


def test_paper_begins_with_the_passage(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 1100})
    page.goto(f"{base}/search?q=ransomware&mode=keyword")
    words = page.locator(".hit mark").first.inner_text()
    page.goto(base + str(page.locator("figcaption a").first.get_attribute("href")))
    assert not page.locator(".on-paper").is_visible()
    page.emulate_media(media="print")
    quoted = page.locator(".on-paper")
    assert words in quoted.inner_text()
    assert quoted.evaluate("one => one.getBoundingClientRect().top") < 350
    assert not page.locator(".transcript").is_visible()
    page.close()


@pytest.mark.parametrize("width", [320, 1440])
def test_a_page_opens_at_its_passage(browser: Browser, base: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(f"{base}/search?q=ransomware&mode=keyword")
    page.goto(base + str(page.locator(".hit figcaption a").first.get_attribute("href")))
    page.goto(base + str(page.locator(".places a").last.get_attribute("href")))
    frame, mark = (page.locator(one).bounding_box() for one in (".pagetext", "#mark"))
    assert frame
    assert mark
    assert frame["height"] <= 44 * 16, "one has to scroll through the page"
    assert frame["y"] <= mark["y"] + 10 < frame["y"] + frame["height"], "the passage is out of sight"
    page.close()


def test_a_question_comes_to_a_cited_passage_in_three_clicks(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(base)
    page.get_by_role("searchbox").fill("hospitals")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search?**")
    answer = page.locator(".hit .answer").first
    assert "hospital" in answer.inner_text().lower()
    assert answer.evaluate("one => one.getBoundingClientRect().bottom") < 900, "one has to scroll for the first answer"
    larger = answer.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert larger > page.locator(".hit .around").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    page.locator(".tools a", has_text="Cite").first.click()
    page.wait_for_url("**#cite")
    assert page.locator("#cite-plain").is_visible()
    page.close()


def test_the_other_passages_of_a_result_are_folded(page: Page, base: str) -> None:
    page.goto(f"{base}/search?q=cybercrime&mode=keyword&match=any")
    hit = page.locator(".hit", has=page.locator(".further")).first
    assert hit.locator("blockquote:visible").count() == 1
    hit.locator(".further summary").click()
    assert hit.locator("blockquote:visible").count() > 1
