"""Every page can be read by everybody: the rules of axe, in light and dark, on a telephone and a wide screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from site_pages import NAMES, PAGES, addresses

WIDTHS = (320, 768, 1440)
AXE = Axe()


@pytest.fixture(scope="module")
def places(base: str) -> dict[str, str]:
    return addresses(base, PAGES)


@pytest.fixture(scope="module", params=["light", "dark"])
def window(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param)
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(window: Page, places: dict[str, str], name: str) -> None:
    complaints = []
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 900})
        if width == WIDTHS[0]:
            window.goto(places[name])
        found = AXE.run(window).response["violations"]
        complaints += [
            f"{width} px, {rule['id']}: {rule['help']}: {node['target']} {node['html'][:200]}"
            for rule in found
            for node in rule["nodes"]
        ]
        wide = window.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            complaints.append(f"{width} px: the page is {wide} px wide, so that one has to scroll two ways")
    assert not complaints, "\n".join(complaints)


SPOILT = """() => {
  const pale = document.createElement("p");
  pale.textContent = "pale";
  pale.style.color = "#888";
  pale.style.background = "#999";
  document.querySelector("main").append(pale, document.createElement("img"), document.createElement("input"));
  document.documentElement.removeAttribute("lang");
}"""


def test_axe_is_seen_to_find(window: Page, places: dict[str, str]) -> None:
    window.goto(places["about"])
    window.evaluate(SPOILT)
    found = {rule["id"] for rule in AXE.run(window).response["violations"]}
    assert {"color-contrast", "label", "html-has-lang"} <= found


def test_right_to_left_pages_are_among_them(browser: Browser, places: dict[str, str]) -> None:
    page = browser.new_page()
    for name in ("document from right to left", "page from right to left", "search in Arabic"):
        page.goto(places[name])
        assert page.locator("[dir=rtl][lang=ar]").count() > 0, name
    page.close()
