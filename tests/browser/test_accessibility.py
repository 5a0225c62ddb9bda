"""Every page can be read by everybody: the rules of axe, on a telephone and a wide screen; in dark those of colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page
from site_pages import NAMES, Place, visit
from unit.webapp.stub import StubIndex, document

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.settings import Settings
from webapp.app import create_app

WIDTHS: dict[Literal["light", "dark"], tuple[int, ...]] = {"light": (320, 768, 1440), "dark": (320, 1440)}
VIOLATIONS = {"resultTypes": ["violations"]}
RULES = {"light": VIOLATIONS, "dark": {**VIOLATIONS, "runOnly": ["color-contrast", "link-in-text-block"]}}
"""In the dark scheme nothing but colours differs."""


LOOKS = [(scheme, width) for scheme, widths in WIDTHS.items() for width in widths]


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()


def look(window: Page, scheme: Literal["light", "dark"], width: int) -> None:
    window.emulate_media(color_scheme=scheme)
    window.set_viewport_size({"width": width, "height": 900})


def violations(window: Page, scheme: Literal["light", "dark"]) -> list[dict[str, Any]]:
    """What axe finds on the page in the window, which reads its half a million letters once."""
    if not window.evaluate("'axe' in window"):
        window.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = window.evaluate("options => axe.run(options)", RULES[scheme])["violations"]
    return found


def complaints(window: Page) -> Iterator[str]:
    """What is wrong with the page in the window, in each scheme and width."""
    for scheme, width in LOOKS:
        look(window, scheme, width)
        for rule in violations(window, scheme):
            for node in rule["nodes"]:
                where = f"{scheme}, {width} px, {rule['id']}: {rule['help']}"
                yield f"{where}: {node['target']} {node['html'][:200]}"
        wide = window.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"{scheme}, {width} px: the page is {wide} px wide, so that one has to scroll two ways"


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(window: Page, site_pages: dict[str, Place], name: str) -> None:
    look(window, *LOOKS[0])
    visit(window, site_pages[name])
    found = list(complaints(window))
    assert not found, "\n".join(found)


def test_axe_finds_nothing_in_a_picture_of_alliances(window: Page) -> None:
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
    window.set_content(html)
    found = list(complaints(window))
    assert not found, "\n".join(found)


SPOILT = """() => {
  const pale = document.createElement("p");
  pale.textContent = "pale";
  pale.style.color = "#888";
  pale.style.background = "#999";
  document.querySelector("main").append(pale, document.createElement("img"), document.createElement("input"));
  document.documentElement.removeAttribute("lang");
}"""


@pytest.mark.parametrize("scheme", list(WIDTHS))
def test_axe_is_seen_to_find(scheme: Literal["light", "dark"], window: Page, site_pages: dict[str, Place]) -> None:
    look(window, *LOOKS[0])
    visit(window, site_pages["about"])
    window.evaluate(SPOILT)
    look(window, scheme, 1440)
    assert window.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")
    found = {rule["id"] for rule in violations(window, scheme)}
    assert found >= ({"color-contrast"} if scheme == "dark" else {"color-contrast", "label", "html-has-lang"})


def test_right_to_left_pages_are_among_them(browser: Browser, site_pages: dict[str, Place]) -> None:
    page = browser.new_page()
    for name in ("document from right to left", "page from right to left", "search in Arabic"):
        visit(page, site_pages[name])
        assert page.locator("[dir=rtl][lang=ar]").count() > 0, name
    page.close()
