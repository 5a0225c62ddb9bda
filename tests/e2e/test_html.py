"""Every page is valid HTML by the checker of the W3C's own site, and light enough for a telephone."""

from __future__ import annotations

import gzip
import re
import urllib.parse
import warnings

import pytest
from html_checker import check
from site_pages import ALERT_PAGES, NAMES, Place

from benchmarks.serving import get

MOST_BYTES = 60_000
"""Of a page with its style and script, compressed."""


@pytest.fixture(scope="module")
def pages(site_pages: dict[str, Place]) -> dict[str, tuple[str, bytes, dict[str, bytes]]]:
    """Address and text of each page, and what styles and scripts it loads."""
    texts = {}
    for name, (address, posted) in site_pages.items():
        _, headers, text = get(address, accept="text/html", posted=posted)
        assert headers["Content-Type"] == "text/html; charset=utf-8", name
        loaded = re.findall(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"', text.decode())
        texts[name] = address, text, {one: get(urllib.parse.urljoin(address, one))[2] for one in loaded}
    return texts


def test_every_page_is_valid_html(pages: dict[str, tuple[str, bytes, dict[str, bytes]]]) -> None:
    said = check({name: text.decode() for name, (_, text, _) in pages.items()})
    errors = [f"{name}, {one}" for name, messages in said.items() for one in messages if one.is_error]
    for name, messages in said.items():
        for one in messages:
            if not one.is_error:
                warnings.warn(f"{name}, {one}", stacklevel=1)
    assert not errors, "\n".join(errors)


def test_every_state_of_alerts_is_among_them(pages: dict[str, tuple[str, bytes, dict[str, bytes]]]) -> None:
    headings = {re.search("<h1[^>]*>([^<]+)", pages[name][1].decode())[1] for name in ALERT_PAGES}  # type: ignore[index]
    assert headings >= {
        "Alerts by e-mail", "Check your e-mail", "Confirm the alerts", "You will get alerts from now on",
        "Unsubscribe", "You will get no more alerts about this search",
    }  # fmt: skip
    assert len(headings) > 6, "and what is said of a bad address or link"


def test_the_checker_finds_faults() -> None:
    page = "<!doctype html><html lang=en><title>{}</title><p>{}</p></html>"
    said = check({"good": page.format("x", "x"), "bad": page.format("x", "<img src=x><b><p></b>")})
    assert not [one for one in said.get("good", []) if one.is_error]
    assert len([one for one in said["bad"] if one.is_error]) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_light(pages: dict[str, tuple[str, bytes, dict[str, bytes]]], name: str) -> None:
    _, text, loaded = pages[name]
    assert len(loaded) >= 2, "a style sheet and a script"
    weight = sum(len(gzip.compress(part, 6)) for part in (text, *loaded.values()))
    assert weight <= MOST_BYTES, f"{weight:,} bytes"
