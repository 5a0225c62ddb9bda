"""Citing, taking away and browsing in a real browser: what a reader does, with and without JavaScript."""

from __future__ import annotations

import io
import re
import urllib.parse
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from benchmarks.serving import get, get_json

RANSOMWARE = "/search?q=ransomware&mode=keyword"


def opened(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(60_000)
    return page


@pytest.fixture
def quick(browser: Browser) -> Iterator[Page]:
    """A page with JavaScript that may write to the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield opened(context)
    context.close()


def open_passage(page: Page, base: str) -> None:
    page.goto(base + RANSOMWARE)
    page.locator("figcaption a[href*='/pages/']").first.click()
    page.wait_for_url("**/pages/**")


def choose(page: Page, number: int) -> str:
    """Tick the box of the first passage of a result; returns what is shown of its text."""
    hit = page.locator(".hit").nth(number)
    hit.locator("input[name=passage]").first.check()
    return hit.locator("blockquote").first.inner_text()


def shows(page: Page, *chosen: str) -> bool:
    """Whether the pack has these passages, whole, in this order."""
    texts = [" ".join(text.split()) for text in page.locator(".exhibits blockquote").all_inner_texts()]
    return len(texts) == len(chosen) and all(
        " ".join(piece.split()) in text for text, shown in zip(texts, chosen, strict=True) for piece in shown.split("…")
    )


def drag(page: Page, handle: str, *over: str) -> None:
    """Drag something over the beginning of other things, and let it go over the last."""
    page.set_viewport_size({"width": 1280, "height": 6000})
    page.locator(handle).hover()
    page.mouse.down()
    for one in over:
        box = page.locator(one).bounding_box()
        assert box is not None
        for step in range(1, 5):  # browsers tell of a drag again and again, here only when the mouse moves
            page.mouse.move(box["x"] + step, box["y"] + step)
    page.mouse.up()


def test_a_passage_is_cited_in_every_style_and_saved(page: Page, base: str) -> None:
    open_passage(page, base)
    cited = page.locator("section.cite")
    for style in ("plain", "un", "chicago"):
        assert "corpus" in cited.locator(f"#cite-{style}").inner_text()
    page.get_by_text("For reference managers").click()
    assert "TY  - RPRT" in cited.locator("#cite-ris").inner_text()
    with page.expect_download() as download:
        cited.locator("a[href*='cite.bib']").click()
    assert Path(download.value.path()).read_text(encoding="utf-8").startswith("@techreport{")


def test_the_permanent_link_leads_back_and_still_does_when_the_id_is_gone(page: Page, base: str) -> None:
    open_passage(page, base)
    opened_by_search = page.locator(".places [aria-current]").inner_text()
    link = page.get_by_label("Permanent link to this passage").input_value()
    assert link.startswith(base)
    page.goto(link)
    assert page.locator(".places [aria-current]").inner_text() == opened_by_search
    marked = page.locator("mark").first.inner_text()
    assert page.get_by_text("read again").count() == 0
    page.goto(re.sub(r"passage=[^&]+", "passage=gone", link))
    assert page.locator("mark").first.inner_text() == marked
    assert page.get_by_text("read again").count() == 1


def test_chosen_passages_become_a_pack_and_a_word_file(page: Page, base: str) -> None:
    page.goto(base + RANSOMWARE)
    texts = [choose(page, number) for number in (0, 1)]
    page.get_by_role("button", name="Open the evidence pack").click()
    page.wait_for_url("**/evidence?**")
    assert shows(page, *texts)
    with page.expect_download() as download:
        page.get_by_role("link", name="Save as a Word file").click()
    with zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())) as file:
        assert "word/document.xml" in file.namelist()
    page.get_by_role("group", name="passage 1").get_by_role("button", name="Remove").click()
    assert shows(page, *texts[1:])


def test_what_was_chosen_stays_chosen_over_searches_in_its_order(quick: Page, base: str) -> None:
    quick.goto(f"{base}/search?q=encryption&mode=keyword")
    second = choose(quick, 1)
    first = choose(quick, 0)
    quick.goto(base + RANSOMWARE)
    assert "Passages chosen: 2" in quick.locator("form.evidence").inner_text()
    third = choose(quick, 0)
    quick.get_by_role("button", name="Open the evidence pack").click()
    quick.wait_for_url("**/evidence?**")
    assert shows(quick, second, first, third)
    quick.get_by_role("group", name="passage 1").get_by_role("button", name="Move down").click()
    assert shows(quick, first, second, third)
    quick.get_by_role("group", name="passage 3").get_by_role("button", name="Remove").click()
    quick.locator("#exhibit-3").wait_for(state="detached")
    quick.goto(base + RANSOMWARE)
    assert "Passages chosen: 2" in quick.locator("form.evidence").inner_text()
    assert not quick.locator(".hit input[name=passage]").first.is_checked()
    quick.get_by_role("button", name="Clear selection").click()
    assert "Passages chosen" not in quick.locator("form.evidence").inner_text()


def test_a_passage_of_a_pack_is_dragged_by_its_number_with_its_note(quick: Page, base: str) -> None:
    quick.goto(f"{base}/search?q=States&mode=keyword")
    texts = [choose(quick, number) for number in range(3)]
    quick.get_by_role("button", name="Open the evidence pack").click()
    quick.get_by_role("group", name="passage 3").get_by_role("button", name="Heading and note").click()
    quick.get_by_label("Note below it").fill("To be read first")
    quick.get_by_role("button", name="Save", exact=True).click()
    quick.locator(".remark").wait_for()
    before = quick.url
    drag(quick, "#exhibit-3 .ordinal", "#exhibit-1 blockquote")
    quick.wait_for_url(lambda address: address != before)
    assert shows(quick, texts[2], texts[0], texts[1])
    assert "To be read first" in quick.locator("#exhibit-1 .remark").inner_text()
    assert quick.url.endswith("#exhibit-1")
    drag(quick, "#exhibit-1 .ordinal", "#exhibit-2 blockquote", "h1")
    assert shows(quick, texts[2], texts[0], texts[1]), "let go elsewhere, it goes back"
    quick.goto(base + RANSOMWARE)
    quick.get_by_role("button", name="Open the evidence pack").click()
    quick.wait_for_url("**/evidence?**")
    assert shows(quick, texts[2], texts[0], texts[1]), "the order is kept"


def test_dragging_is_offered_to_a_mouse_alone(browser: Browser, quick: Page, base: str) -> None:
    quick.goto(base + RANSOMWARE)
    choose(quick, 0)
    quick.get_by_role("button", name="Open the evidence pack").click()
    quick.locator("#exhibit-1").wait_for()
    assert quick.get_by_text("Drag a passage").is_visible()
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(quick.url)
    assert page.locator("#exhibit-1").is_visible()
    assert not page.get_by_text("Drag a passage").is_visible()
    context.close()


def test_a_pack_from_which_the_last_is_left_out_is_forgotten(quick: Page, base: str) -> None:
    quick.goto(base + RANSOMWARE)
    choose(quick, 0)
    quick.get_by_role("button", name="Open the evidence pack").click()
    quick.get_by_role("group", name="passage 1").get_by_role("button", name="Remove").click()
    quick.locator("#exhibit-1").wait_for(state="detached")
    quick.goto(base + RANSOMWARE)
    assert "Passages chosen" not in quick.locator("form.evidence").inner_text()


def test_a_quotation_is_copied_with_its_source(quick: Page, base: str) -> None:
    open_passage(quick, base)
    quick.locator("[data-copy=quotation]").click()
    copied = quick.evaluate("navigator.clipboard.readText()")
    assert copied == quick.locator("#quotation").inner_text()
    assert copied.startswith("“")
    assert copied.rsplit("\n", 1)[1].startswith(base)


def test_from_all_submitters_to_one_and_its_documents(page: Page, base: str) -> None:
    page.goto(f"{base}/browse")
    page.get_by_role("link", name=re.compile(r"All \d+ Submitters")).click()
    name = page.locator(".names a").first
    called = name.inner_text()
    name.click()
    expect(page.locator("h1")).to_have_text(called)
    page.get_by_label("Search its submissions").fill("the")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**submitter=**")
    page.go_back()
    expect(page.locator("h1")).to_have_text(called)
    page.locator(".listed a").first.click()
    page.wait_for_url("**/documents/**")
    assert called in page.locator(".who").first.inner_text()
    page.locator("aside a[href*='/processes/']").first.click()
    expect(page.get_by_role("heading", name="Who took part")).to_have_count(1)


def test_an_unknown_submitter_leads_on(page: Page, base: str) -> None:
    page.goto(f"{base}/submitters/Nobody%2FAnybody")
    page.get_by_role("link", name=re.compile(r"See all \d+ names")).click()
    assert page.url == f"{base}/browse/submitter"


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_window_and_the_console_is_clean(browser: Browser, base: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = opened(context)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(base + RANSOMWARE)
    for number in range(2):
        choose(page, number)
    page.get_by_role("button", name="Open the evidence pack").click()
    page.wait_for_url("**/evidence?**")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    submitter = page.goto(f"{base}/browse/submitter") and page.locator(".names a").first.get_attribute("href")
    process = page.goto(f"{base}/browse/process") and page.locator(".names a").first.get_attribute("href")
    found = page.goto(base + RANSOMWARE) and page.locator(".hit h3 a").first.get_attribute("href")
    passage = page.locator("figcaption a").first.get_attribute("href")
    for path in ("/browse", "/browse/session", "/browse/year", "/evidence", submitter, process, found, passage):
        page.goto(f"{base}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert complaints == []
    context.close()


@pytest.mark.parametrize("kept", [True, False])
def test_a_pack_printed_by_the_browser_is_a_pdf_with_numbered_pages(
    browser: Browser, base: str, tmp_path: Path, *, kept: bool
) -> None:
    """Each heading stands above what it is of, each quotation on one page; Arabic and Chinese have their letters."""
    found = get_json(f"{base}/api/v1/search?q=&size=100")["results"]
    by_language = {hit["document"]["language"]: hit["document"]["id"] for hit in found}
    chosen = [get_json(f"{base}/api/v1/documents/{by_language[code]}/pages/1")["passages"][1] for code in ("ar", "zh")]
    chosen += [hit["passages"][0] for hit in get_json(f"{base}/api/v1/search?q=States&size=12")["results"]]
    address = urllib.parse.urlencode([("passage", one["id"]) for one in chosen])
    file = tmp_path / "kept.html"
    file.write_bytes(get(f"{base}/evidence.html?{address}")[2])
    page = browser.new_page()
    page.goto(file.as_uri() if kept else f"{base}/evidence?{address}")
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
        pages = [" ".join(one.get_textpage().get_text_range().split()) for one in pdf]
    page.close()
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in text
    latin = {"en", "fr", "es"}  # the letters of others stand in another order in a PDF
    whole = [one for one in chosen[2:] if len(one["text"]) < 800 and one["language"] in latin]
    assert whole
    for passage in whole:
        ends = [" ".join(part.split()) for part in (passage["text"][:20], passage["text"][-20:])]
        assert any(all(end in text for end in ends) for text in pages), passage["text"]
    assert chosen[1]["text"][:4] in " ".join(pages), "Chinese is text, not boxes"


def test_a_pack_is_printed_by_its_button(quick: Page, base: str) -> None:
    hit = get_json(f"{base}/api/v1/search?q=States&size=1")["results"][0]
    quick.goto(f"{base}/evidence?passage={hit['passages'][0]['id']}")
    quick.evaluate("window.print = () => { window.printed = true; }")
    quick.get_by_role("button", name="Print or save as PDF").click()
    assert quick.evaluate("window.printed")


def test_a_kept_pack_needs_nothing_else(browser: Browser, base: str, tmp_path: Path) -> None:
    context = browser.new_context()
    page = opened(context)
    page.goto(base + RANSOMWARE)
    text = choose(page, 0)
    page.get_by_role("button", name="Open the evidence pack").click()
    page.wait_for_url("**/evidence?**")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save as a page (HTML)").click()
    kept = tmp_path / "kept.html"
    kept.write_bytes(Path(download.value.path()).read_bytes())
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(kept.as_uri())
    assert shows(page, text)
    assert page.evaluate("getComputedStyle(document.querySelector('blockquote')).borderInlineStartWidth") == "3px"
    assert asked == [kept.as_uri()]
    assert complaints == []
    context.close()
