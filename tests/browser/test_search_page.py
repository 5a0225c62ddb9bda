"""The search page in a real browser: what a reader does, with and without JavaScript, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page


def test_from_a_question_to_the_passage_on_its_page(page: Page, base: str) -> None:
    page.goto(base)
    page.get_by_role("searchbox").fill("ransomware hospitals")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    assert page.locator("mark").count() > 0
    first = page.locator("article, li.result").first
    assert "ransomware" in first.inner_text().lower()
    page.locator("a[href*='/pages/']").first.click()
    page.wait_for_url("**/pages/**")
    assert page.locator("mark").count() > 0
    assert page.locator("img").count() > 0


def test_a_filter_narrows_and_its_chip_widens_again(page: Page, base: str) -> None:
    page.goto(f"{base}/search?q=cybercrime&mode=keyword")
    before = page.url
    page.goto(f"{base}/search?q=cybercrime&mode=keyword&group=Civil+society")
    assert "Civil society" in page.locator("main").inner_text()
    page.locator("a[href^='/search']", has_text="Civil society").first.click()
    page.locator(".chips").wait_for(state="detached")
    assert "group=" not in page.url
    page.go_back()
    assert "group=" in page.url
    assert before


def test_an_absence_is_said_with_what_was_searched(page: Page, base: str) -> None:
    page.goto(f"{base}/search?q=%22no+such+words+anywhere%22&mode=keyword")
    assert "37 documents" in page.locator("main").inner_text()


def test_arabic_reads_from_right_to_left(page: Page, base: str) -> None:
    page.goto(f"{base}/search?q=&language=ar")
    assert page.locator("[lang='ar'][dir='rtl']").count() > 0


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_is_wider_than_the_window(browser: Browser, base: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in ("/", "/search?q=ransomware", "/status", "/about"):
        page.goto(base + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()


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
