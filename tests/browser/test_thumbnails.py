"""Thumbnails beside results in a real browser: on wide screens alone, and nothing moves when they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

SEARCH = "/search?q=ransomware"


def opened(browser: Browser, address: str, width: int, media: str = "screen") -> tuple[Page, list[str]]:
    """The page of results, looked through to its end, and the addresses of the thumbnails that were loaded."""
    size: ViewportSize = {"width": width, "height": 900}
    page = browser.new_page(viewport=size)
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url) if "/thumbnails/" in request.url else None)
    page.emulate_media(media="print" if media == "print" else "screen")
    page.goto(address)
    for _ in range(12):
        page.mouse.wheel(0, 900)
        page.wait_for_timeout(50)
    page.wait_for_load_state("networkidle")
    return page, loaded


@pytest.mark.parametrize(("width", "media"), [(320, "screen"), (768, "screen"), (1099, "screen"), (1440, "print")])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_where_there_is_no_room_none_is_loaded(
    browser: Browser, base: str, width: int, media: str, language: str
) -> None:
    page, loaded = opened(browser, f"{base}{SEARCH}&lang={language}", width, media)
    assert page.locator(".thumbnail").count() > 0
    assert page.locator(".thumbnail:visible").count() == 0
    assert loaded == []
    page.close()


@pytest.mark.parametrize("width", [1100, 1440])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_stands_beside_its_result(browser: Browser, base: str, width: int, language: str) -> None:
    page, loaded = opened(browser, f"{base}{SEARCH}&lang={language}", width)
    shown = page.locator(".thumbnail")
    assert shown.count() == len(loaded) > 0
    for result in page.locator(".hit:has(.thumbnail)").all():
        assert result.locator(".thumbnail img").evaluate("img => img.complete && img.naturalWidth > 0"), "not shown"
        box, hit = result.locator(".thumbnail").bounding_box(), result.bounding_box()
        assert box
        assert hit
        assert hit["y"] <= box["y"]
        assert box["y"] + box["height"] <= hit["y"] + hit["height"], "it reaches into the next result"
        for other in result.locator(":scope > :not(.thumbnail)").all():
            text = other.bounding_box()
            if text is not None:
                left = text["x"] + text["width"] <= box["x"]
                assert left or text["x"] >= box["x"] + box["width"], "it covers text"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_nothing_moves_when_they_come(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.route("**/thumbnails/**", lambda route: route.abort())
    page.goto(f"{base}{SEARCH}")
    without = [one.bounding_box() for one in page.locator(".hit").all()]
    page.unroute("**/thumbnails/**")
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [one.bounding_box() for one in page.locator(".hit").all()] == without
    page.close()


def test_a_click_leads_to_the_page_and_a_keyboard_passes_by(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{base}{SEARCH}")
    hit = page.locator(".hit", has=page.locator(".thumbnail")).first
    hit.locator(".title").focus()
    for _ in range(8):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.classList.contains('thumbnail')")
    led = hit.locator("figcaption a").first.get_attribute("href")
    hit.locator(".thumbnail").click()
    assert page.url == f"{base}{led}"
    page.close()
