"""The search page of the sample corpus in a real browser, besides the journeys."""

from __future__ import annotations

from playwright.sync_api import Browser, Page


def test_an_absence_is_said_with_what_was_searched(page: Page, base: str) -> None:
    page.goto(f"{base}/search?q=%22no+such+words+anywhere%22&mode=keyword")
    assert "37 documents" in page.locator("main").inner_text()


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
