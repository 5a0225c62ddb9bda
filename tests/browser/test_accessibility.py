"""Every page can be read by everybody: the rules of axe, on a telephone and a wide screen; in dark those of colours."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from site_pages import NAMES, Place, visit
from unit.webapp.stub import StubIndex, document

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.settings import Settings
from webapp.app import create_app

WIDTHS = {"light": (320, 768, 1440), "dark": (320, 1440)}
VIOLATIONS = {"resultTypes": ["violations"]}
RULES = {"light": VIOLATIONS, "dark": {**VIOLATIONS, "runOnly": ["color-contrast", "link-in-text-block"]}}
"""In the dark scheme nothing but colours differs."""
AXE = Axe()


@pytest.fixture(scope="module", params=list(WIDTHS))
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def window(scheme: str, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(scheme: str, window: Page, site_pages: dict[str, Place], name: str) -> None:
    complaints = []
    for number, width in enumerate(WIDTHS[scheme]):
        window.set_viewport_size({"width": width, "height": 900})
        if not number:
            visit(window, site_pages[name])
        found = AXE.run(window, options=RULES[scheme]).response["violations"]
        complaints += [
            f"{width} px, {rule['id']}: {rule['help']}: {node['target']} {node['html'][:200]}"
            for rule in found
            for node in rule["nodes"]
        ]
        wide = window.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            complaints.append(f"{width} px: the page is {wide} px wide, so that one has to scroll two ways")
    assert not complaints, "\n".join(complaints)


def test_axe_finds_nothing_in_a_picture_of_alliances(scheme: str, window: Page) -> None:
    """The sample corpus has no alliances: what its joint statement says is said by those who submitted it."""
    index = StubIndex()
    one = index.add(document(1, submitters=("Valmere",)), "We align ourselves with the European Union.")
    said = Statement(0, 43, AlignmentKind.ALIGNS, ("European Union",))
    index.statements = [(one, index.texts[one.id][0], said)]
    client = create_app(Settings(), index).test_client()
    style = client.get("/static/onrecord.css").text
    html = re.sub(r'<link rel="stylesheet"[^>]*>', lambda _: f"<style>{style}</style>", client.get("/alliances").text)
    assert "<svg" in html
    window.goto("about:blank")  # a page of the site allows no style within a page
    for width in WIDTHS[scheme]:
        window.set_viewport_size({"width": width, "height": 900})
        window.set_content(html)
        found = AXE.run(window, options=RULES[scheme]).response["violations"]
        assert not found, [(width, rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]
        assert window.evaluate("document.documentElement.scrollWidth") <= width


SPOILT = """() => {
  const pale = document.createElement("p");
  pale.textContent = "pale";
  pale.style.color = "#888";
  pale.style.background = "#999";
  document.querySelector("main").append(pale, document.createElement("img"), document.createElement("input"));
  document.documentElement.removeAttribute("lang");
}"""


def test_axe_is_seen_to_find(scheme: str, window: Page, site_pages: dict[str, Place]) -> None:
    visit(window, site_pages["about"])
    window.evaluate(SPOILT)
    found = {rule["id"] for rule in AXE.run(window, options=RULES[scheme]).response["violations"]}
    assert found >= ({"color-contrast"} if scheme == "dark" else {"color-contrast", "label", "html-has-lang"})


def test_right_to_left_pages_are_among_them(browser: Browser, site_pages: dict[str, Place]) -> None:
    page = browser.new_page()
    for name in ("document from right to left", "page from right to left", "search in Arabic"):
        visit(page, site_pages[name])
        assert page.locator("[dir=rtl][lang=ar]").count() > 0, name
    page.close()
