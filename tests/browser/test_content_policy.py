"""Under the content security policy every page works, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from site_pages import NAMES, Place, visit


def watched(browser: Browser) -> tuple[Page, list[str]]:
    """A page, and what the browser complains of on it."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    return page, complaints


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """One for all pages of the site: to open one costs a second and a half of processor time, a page a quarter."""
    page, complaints = watched(browser)
    yield page, complaints
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_no_page_asks_for_what_is_refused(
    window: tuple[Page, list[str]], site_pages: dict[str, Place], name: str
) -> None:
    page, complaints = window
    page.goto("about:blank")
    complaints.clear()
    visit(page, site_pages[name], wait_until="networkidle")
    styled = page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth")
    assert styled != "none", "the style sheet was used"
    refused = [text for text in complaints if "Failed to load resource" not in text]  # the 404 page is one
    assert refused == []


ATTEMPTS = {
    "script": """const s = document.createElement("script"); s.textContent = "window.ran = 1";
        document.body.append(s)""",
    "handler": """document.body.insertAdjacentHTML("beforeend", "<img src=/nothing onerror='window.ran = 1'>")""",
    "address": """const a = document.createElement("a"); a.href = "javascript:window.ran = 1";
        document.body.append(a); a.click()""",
    "data": """const s = document.createElement("script"); s.src = "data:text/javascript,window.ran=1";
        document.body.append(s)""",
    "frame": """const f = document.createElement("iframe"); f.srcdoc = "<script>parent.ran = 1</script>";
        document.body.append(f)""",
    "plug-in": """const o = document.createElement("object"); o.data = "/about"; document.body.append(o)""",
    "elsewhere": """fetch("http://127.0.0.1:9/").catch(() => 0)""",
    "base": """document.head.insertAdjacentHTML("beforeend", "<base href='http://evil.example/'>")""",
}


@pytest.mark.parametrize("code", ATTEMPTS.values(), ids=ATTEMPTS)
def test_what_is_written_into_a_page_does_not_run(browser: Browser, base: str, code: str) -> None:
    page, complaints = watched(browser)
    page.goto(f"{base}/about")
    page.evaluate(code)
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran === undefined")
    assert any("Content Security Policy" in text for text in complaints)
    page.close()


def test_data_for_search_engines_may_stand_in_a_page(browser: Browser, base: str) -> None:
    """JSON-LD is a script to HTML, and none to the policy: it is not run."""
    page, complaints = watched(browser)

    def with_data(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        data = '<script type="application/ld+json">{"@type": "Report"}</script></head>'
        route.fulfill(response=answer, body=answer.text().replace("</head>", data))  # type: ignore[attr-defined]

    page.route("**/about", with_data)
    page.goto(f"{base}/about", wait_until="networkidle")
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert complaints == []
    page.close()


def test_the_original_is_shown_by_the_browser_itself(browser: Browser, site_pages: dict[str, Place]) -> None:
    page, complaints = watched(browser)
    with page.expect_response(lambda answer: answer.url.endswith("/original")) as waited:
        visit(page, site_pages["document"])
        page.locator("a[href$='/original']").first.evaluate("link => fetch(link.href)")
    assert "object-src 'self'" in waited.value.headers["content-security-policy"]
    assert complaints == []
    page.close()
