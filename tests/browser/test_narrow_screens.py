"""Every page on a telephone: nothing is wider than the screen, whatever the documents hold, and fingers can hit it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from site_pages import NAMES, Place, visit

WIDTH, TARGET = 320, 44

LONG_WORDS = """() => {
  const word = "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenanspruch";
  for (const one of document.querySelectorAll("bdi, .title, h1, h2, mark, dd, td, th[scope=row], .citation, .count")) {
    if (!one.querySelector("a, button, input") && !one.closest(".alphabet h2")) one.textContent = word;
  }
  for (const bars of document.querySelectorAll(".histogram ol, .timeline, .strip")) {
    for (let more = 0; more < 60; more++) bars.append(bars.firstElementChild.cloneNode(true));
  }
}"""
"""Puts a word of 64 letters into every name, and sixty years into every histogram."""

WIDE = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > 321 || one.getBoundingClientRect().left < -1)
  .filter((one) => !one.closest(".unseen, .skip, .histogram, pre, .pagetext"))
  .slice(0, 5).map((one) => one.outerHTML.slice(0, 150))"""

SMALL = """(least) => [...document.querySelectorAll(
    "button, summary, input:not([type=hidden]), select, textarea, nav a, .tools a, .button, .browse li > a, " +
    ".names li > a")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".skip, p:not(.tools)"))
  .map((one) => /checkbox|radio/.test(one.type) ? one.closest("label") ?? one : one)
  .filter((one) => one.getBoundingClientRect().height < least - 0.5)
  .map((one) => `${Math.round(one.getBoundingClientRect().height)} px: ${one.outerHTML.slice(0, 150)}`)"""
"""What is no link in running text, and lower than this."""


@pytest.fixture(scope="module")
def telephone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": WIDTH, "height": 700}, has_touch=True)
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_fits_a_telephone_and_fingers(telephone: Page, site_pages: dict[str, Place], name: str) -> None:
    visit(telephone, site_pages[name])
    small = telephone.evaluate(SMALL, TARGET)
    assert not small, "\n".join(small)
    telephone.evaluate(LONG_WORDS)
    width = telephone.evaluate("document.documentElement.scrollWidth")
    assert width <= WIDTH, telephone.evaluate(WIDE)


def test_the_first_result_stands_on_the_first_screen(telephone: Page, site_pages: dict[str, Place]) -> None:
    visit(telephone, site_pages["search by words and meaning"])
    top = telephone.locator(".hit").first.evaluate("one => one.getBoundingClientRect().top")
    assert top < 350, "half of a telephone's screen"


def test_the_picture_of_a_page_begins_on_the_first_screen(telephone: Page, site_pages: dict[str, Place]) -> None:
    visit(telephone, site_pages["page with a passage marked"])
    for more in range(30):
        telephone.locator(".strip").evaluate("(strip, more) => strip.append(strip.lastChild.cloneNode(true))", more)
    top = telephone.locator(".facsimile img").evaluate("one => one.getBoundingClientRect().top")
    assert top < 470, "two thirds of a telephone's screen"


@pytest.mark.parametrize("scripted", [True, False], ids=["with JavaScript", "without"])
def test_filters_open_above_the_results(browser: Browser, base: str, *, scripted: bool) -> None:
    context = browser.new_context(viewport={"width": WIDTH, "height": 700}, java_script_enabled=scripted)
    page = context.new_page()
    page.goto(f"{base}/search?q=")
    assert not page.locator("#filters").is_visible()
    page.get_by_role("button", name="Filters").click()
    box = page.locator("fieldset[data-list=language] label").first
    box.scroll_into_view_if_needed()
    box.click()
    if scripted:
        page.wait_for_url("**language=**")
        page.locator("#filters:popover-open input:checked[name=language]").wait_for()
        page.get_by_role("button", name="Show ").click()
    else:
        page.get_by_role("button", name="Apply").click()
        page.wait_for_url("**language=**")
    page.locator("#filters").wait_for(state="hidden")
    assert page.locator(".chips a").count() > 1
    assert page.get_by_role("button", name="Filters").inner_text().split() == ["Filters", "1"]
    context.close()


def test_the_menu_opens_without_javascript(browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": WIDTH, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(base)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Check a quotation").first.click()
    page.wait_for_url("**/quotes")
    context.close()
