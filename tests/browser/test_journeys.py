"""What readers do, in a real browser: on the sample corpus and on real letters, with and without JavaScript.

    pytest tests/browser/test_journeys.py -k takes -s

prints what the ways of a delegate, a journalist and an organisation take, in clicks and in pixels scrolled.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.timeout(1500)  # the first test waits for the letters to be read
WIDTHS = (320, 768, 1440)


def query_of(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def found(page: Page) -> str:
    return page.locator("#found").inner_text()


def test_from_a_question_to_the_marked_passage_and_back(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("searchbox").fill("international cooperation")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    before = page.url
    assert page.locator("mark").count() > 0
    page.locator("figcaption a").first.click()
    page.wait_for_url("**/pages/**")
    assert page.locator("#mark").count() == 1
    assert page.locator(".within li").count() > 0
    assert page.locator(".facsimile img").evaluate("image => image.decode().then(() => image.naturalWidth)") > 500
    page.locator("a.back").click()
    page.wait_for_url("**/search?**")
    assert query_of(page)["q"] == ["international cooperation"]
    page.go_back()
    page.go_back()
    page.wait_for_url(before)


def test_the_list_of_hits_leads_through_the_document(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=States&mode=keyword&match=any")
    page.locator("p.rest a").first.click()
    page.wait_for_url("**/pages/**")
    links = page.locator(".within li a")
    assert links.count() > 3
    assert page.locator(".within li.present").count() == 1
    links.nth(1).click()
    page.locator(".within li:nth-child(2).present").wait_for()
    assert page.locator("#mark").count() == 1


def test_a_filter_narrows_and_the_back_button_widens_again(page: Page, site: str, scripted: bool) -> None:
    page.goto(f"{site}/search?q=")
    whole = found(page)
    if scripted:
        page.evaluate("window.stays = true")
    box = page.locator("fieldset[data-list=language] input[type=checkbox]").nth(1)
    value = box.get_attribute("value")
    box.check()
    if not scripted:
        page.get_by_role("button", name="Apply").click()
    page.wait_for_url("**language=**")
    page.locator(".chips a").first.wait_for()
    assert query_of(page)["language"] == [value]
    assert found(page) != whole
    assert page.locator("fieldset[data-list=language] input:checked").get_attribute("value") == value
    if scripted:
        assert page.evaluate("window.stays"), "the page was loaded anew"
        assert page.evaluate("document.activeElement.value") == value, "the focus was lost"
    page.go_back()
    page.locator(".chips").wait_for(state="detached")
    assert found(page) == whole


def test_a_bar_of_the_histogram_selects_its_year_and_lets_it_go(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=States")
    years = {
        year for facts in page.locator(".hit .facts").all_inner_texts() for year in re.findall(r"\b20\d\d\b", facts)
    }
    if not page.locator(".histogram").count():
        assert len(years) == 1, "there is nothing to select"
        return
    bar = page.locator(".histogram a").first
    year = bar.locator(".year").inner_text()
    bar.click()
    page.wait_for_url("**from=**")
    page.locator(".histogram a[aria-current]").wait_for()
    assert query_of(page)["from"] == [f"{year}-01-01"]
    assert all(year in facts for facts in page.locator(".hit .facts").all_inner_texts())
    page.locator(".histogram a[aria-current]").click()
    page.locator(".histogram a[aria-current]").wait_for(state="detached")
    assert "from" not in query_of(page)


def test_a_chip_takes_its_filter_away(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=States&language=en&from=2000")
    page.locator(".chips a").first.click()
    page.wait_for_url(re.compile(r"q=States&from="))
    assert "language" not in query_of(page)
    page.go_back()
    page.wait_for_url("**language=en**")


def test_nothing_found_offers_what_would_find_something(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=States+zyxwvut&mode=keyword")
    main = page.locator("main").inner_text()
    assert re.search(r"No passage in \d+ documents has all these words", main)
    assert "check the spelling" in main
    offer = page.locator(".absence ul a", has_text="Any of the words")
    count = int(offer.locator("xpath=following-sibling::span").inner_text().split()[0])
    offer.click()
    page.wait_for_url("**match=any**")
    page.locator(".hit").first.wait_for()
    assert found(page).startswith(f"{count} document")


def test_order_and_further_pages(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=")
    page.get_by_role("link", name="Oldest").click()
    page.wait_for_url("**sort=oldest**")
    page.locator("nav.pages a[rel=next]").click()
    page.wait_for_url("**page=2**")
    page.locator("ol.hits[start='11']").wait_for()


def test_a_document_is_searched_from_its_own_page(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=States")
    page.locator("a.title").first.click()
    page.wait_for_url("**/documents/**")
    page.locator(".inside input[type=search]").fill("States")
    page.locator(".inside button").click()
    page.wait_for_url("**document=**")
    assert found(page).startswith("1 document")


def test_a_long_list_is_narrowed_by_typing(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/search?q=")
    folded = page.locator("fieldset[data-list=submitter] details")
    folded.locator("summary").click()
    names = folded.locator("bdi").all_inner_texts()
    wanted = names[-1][:4].lower()
    folded.locator("input.narrow").fill(wanted)
    visible = folded.locator("li:visible bdi").all_inner_texts()
    assert names[-1] in visible
    assert len(visible) < len(names)
    assert all(wanted in name.lower() for name in visible)
    page.close()


def test_everything_by_keyboard(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("/")
    page.keyboard.type("States")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    page.keyboard.press("j")
    page.keyboard.press("j")
    focused = page.evaluate("document.activeElement.closest('.hit')?.querySelector('h3').id")
    assert focused == "h2"
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/**")
    page.locator("a[href*='/pages/1']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/pages/**")
    number = int(re.search(r"/pages/(\d+)", page.url).group(1))  # type: ignore[union-attr]
    if page.locator("nav.turn a[rel=next]").count():
        page.keyboard.press("ArrowRight")
        page.wait_for_url(f"**/pages/{number + 1}**")
        page.keyboard.press("ArrowLeft")
        page.wait_for_url(f"**/pages/{number}**")
    width = page.locator(".facsimile img").evaluate("image => image.getBoundingClientRect().width")
    page.keyboard.press("+")
    assert page.locator(".facsimile img").evaluate("image => image.getBoundingClientRect().width") > width
    page.close()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(browser: Browser, site: str, width: int, language: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site}/search?q=States&lang={language}")
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    address = page.locator("figcaption a").first.get_attribute("href")
    title = page.locator("a.title").first.get_attribute("href")
    for path in (
        "/?lang=",
        "/search?q=States&lang=",
        "/search?q=zyxwvut&mode=keyword&lang=",
        "/status?lang=",
        "/about?lang=",
    ):
        page.goto(f"{site}{path}{language}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    for path in (address, title):
        page.goto(f"{site}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()


def test_the_language_of_the_site_is_chosen_and_kept(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=States")
    page.get_by_role("link", name="Français").click()
    page.wait_for_url("**lang=fr**")
    assert page.locator("html").get_attribute("lang") == "fr"
    page.locator("figcaption a").first.click()
    page.wait_for_url("**/pages/**")
    assert "Texte de la page" in page.locator("main").inner_text()


def test_paper_gets_the_passages_and_their_places_alone(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/search?q=States")
    page.emulate_media(media="print")
    assert page.locator("blockquote").first.is_visible()
    for selector in (".filters", "form", ".histogram", "nav.pages"):
        assert not page.locator(selector).first.is_visible(), selector
    page.close()


def test_two_states_are_compared_from_the_first_page(page: Page, base: str) -> None:
    page.goto(base)
    page.get_by_role("link", name="Compare positions").click()
    page.get_by_label("Submitter 1").fill("Republic of Valmere")
    page.get_by_label("Submitter 2").fill("Commonwealth of Isterra")
    page.get_by_label("Topic 1").fill("evidence")
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**topic=evidence**")
    assert page.locator(".sides h3").all_inner_texts() == ["Republic of Valmere", "Commonwealth of Isterra"]
    assert page.locator(".sides blockquote").count() > 0
    page.get_by_text("Another comparison").click()
    assert page.get_by_label("Submitter 2").input_value() == "Commonwealth of Isterra"


class Reader:
    """Somebody at a screen: counts clicks, Enter among them, and the pixels scrolled until what is wanted is seen."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks, self.pixels = page, 0, 0

    def see(self, wanted: Locator) -> None:
        """Scroll, no more than needed, until the beginning of something is on the screen."""
        wanted.wait_for()
        top, height = wanted.evaluate("one => [one.getBoundingClientRect().top, Math.min(one.offsetHeight, 100)]")
        screen = self.page.evaluate("innerHeight")
        by = top if top < 0 else max(0, top + height - screen)
        self.pixels += round(abs(by))
        self.page.evaluate("by => scrollBy({top: by, behavior: 'instant'})", by)

    def click(self, wanted: Locator) -> None:
        self.see(wanted)
        self.clicks += 1
        wanted.click()

    def enter(self) -> None:
        self.clicks += 1
        self.page.keyboard.press("Enter")


@pytest.fixture
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Reader]:
    """Somebody at a desk, or with a telephone."""
    width, height = getattr(request, "param", (1280, 900))
    context = browser.new_context(
        viewport={"width": width, "height": height}, permissions=["clipboard-read", "clipboard-write"]
    )
    made = Reader(context.new_page())
    made.page.set_default_timeout(60_000)
    yield made
    print(f"\n{request.node.name}: {made.clicks} clicks, {made.pixels:,} px scrolled at {width} x {height}")  # noqa: T201
    context.close()


def test_a_delegate_takes_from_question_to_cited_passage(reader: Reader, base: str) -> None:
    page = reader.page
    page.goto(base)
    page.get_by_role("searchbox").fill("ransomware attacks on hospitals")
    reader.enter()
    reader.see(page.locator(".hit .answer").first)
    reader.click(page.locator(".hit figcaption a").first)
    reader.see(page.locator("#mark"))
    reader.click(page.get_by_role("link", name="Cite", exact=True))
    page.wait_for_timeout(500)  # the page scrolls by itself
    reader.click(page.locator("[data-copy=cite-un]"))
    assert "SAMPLE" in page.evaluate("navigator.clipboard.readText()")
    assert reader.clicks <= 4
    assert reader.pixels <= 900, "no more than a screen"


ARTICLE = """Delegates were told that “its success will be judged less by the number of names that it holds than by
whether the telephone is answered”, and one State warned that “its success will be judged by the number of names that it
holds”. Another was said to have called for “an end to all encryption by the summer of next year”."""


@pytest.mark.parametrize("reader", [(360, 740)], indirect=True, ids=["telephone"])
def test_a_journalist_takes_from_article_to_verdicts(reader: Reader, base: str) -> None:
    page = reader.page
    page.goto(base)
    box = page.locator("textarea[name=text]")
    reader.see(box)
    box.fill(ARTICLE)
    reader.click(page.get_by_role("button", name="Check a quotation"))
    page.wait_for_url("**/quotes*")
    reader.see(page.locator(".checked .summary"))
    verdicts = page.locator(".checked article")
    assert verdicts.count() == 3
    for number in range(3):
        reader.see(verdicts.nth(number).locator("h3"))
        reader.see(verdicts.nth(number).locator(".advice"))
    assert reader.clicks == 1


def test_an_organisation_takes_from_paragraph_to_allies_to_pack_to_alert(
    reader: Reader, alerted: tuple[str, Path]
) -> None:
    page, (site, _) = reader.page, alerted
    page.goto(site)
    page.get_by_label("A quotation, several").fill(
        "A point of contact without training is a name on a list. We therefore call for an e-learning course in all "
        "six official languages before the end of 2024."
    )
    reader.click(page.get_by_role("button", name="Who else says this"))
    boxes = page.locator(".near input[name=passage]")
    boxes.first.wait_for()
    for number in range(2):
        reader.click(boxes.nth(number))
    reader.click(page.get_by_role("button", name="Open the evidence pack"))
    page.wait_for_url("**/evidence?**")
    assert page.locator(".exhibits > li").count() == 2
    with page.expect_download():
        reader.click(page.get_by_role("link", name="Save as a Word file"))
    reader.click(page.get_by_role("link", name="All documents"))
    page.get_by_role("searchbox").fill("emergency teams")
    reader.enter()
    page.wait_for_url("**q=emergency**")
    reader.click(page.locator(".follow summary"))
    page.get_by_label("E-mail address").fill("alliance@example.org")
    reader.click(page.get_by_role("button", name="Subscribe"))
    assert page.get_by_role("heading", name="Check your e-mail").count() == 1
    assert reader.clicks <= 9
