"""Every page of the site, on the sample corpus: what is held for pages is held for all of these.

A new kind of page is one more line in `PAGES`, or in `ALERT_PAGES` if only a site with alerts by e-mail has it. What
stands in braces is looked up in the running server (`places`).
"""

from __future__ import annotations

import html
import re
import urllib.parse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.serving import get, get_json
from indexer.archive.versions import SHOWN_AS_ONE
from indexer.presenting.formats import FORMATS, REFERENCE_FORMATS
from webapp.alerts.subscriptions import Pace, Subscriptions

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGES = {
    "home": "/",
    "search by words and meaning": "/search?q=ransomware+hospitals",
    "search by words": "/search?q=cybercrime&mode=keyword&match=all&sort=newest",
    "search by meaning": "/search?q=protection+of+researchers&mode=semantic",
    "search with filters": "/search?q=evidence&group=States&process=AHC&from=2022&to=2024&size=50",
    "search in Arabic": "/search?q=%D8%A7%D9%84%D8%AA%D8%B4%D9%81%D9%8A%D8%B1&language=ar",
    "second page of results": "/search?page=2",
    "page of results that is not there": "/search?page=900",
    "nothing found": "/search?q=%22no+such+words+anywhere%22&mode=keyword&group=States",
    "query that does not parse": "/search?q=%28%22open&mode=keyword",
    "document": "/documents/{document}",
    "document from right to left": "/documents/{arabic}",
    "scanned document": "/documents/{scan}",
    "document with another version": "/documents/{revised}",
    "versions side by side": "/documents/{revised}/pages/{revised_page}/beside/{version}",
    "versions side by side in Arabic": "/documents/{revised}/pages/{revised_page}/beside/{version}?lang=ar",
    "part of a compendium": "/documents/{part}",
    "page": "/documents/{document}/pages/{number}",
    "page of a part of a compendium": "/documents/{part}/pages/{part_page}",
    "page with a passage marked": "/documents/{document}/pages/{number}?passage={passage}",
    "page from right to left": "/documents/{arabic}/pages/1",
    "page of a scan": "/documents/{scan}/pages/1",
    "document with hits of a search": "/documents/{document}?q=ransomware&mode=keyword",
    "browse": "/browse",
    "list of names": "/browse/submitter",
    "submitter": "/submitters/{submitter}",
    "process": "/processes/{process}",
    "name that nobody bears": "/submitters/Nobody%20at%20all",
    "evidence": "/evidence?passage={passage}&passage={arabic_passage}&passage=nothing",
    "evidence without passages": "/evidence",
    "quote check": "/quotes",
    "allies": "/allies",
    "allies of a passage": "/allies?passage={passage}",
    "comparison": "/compare?submitter={submitter}&group=States&topic=ransomware",
    "comparison without sides": "/compare",
    "alliances": "/alliances",
    "alliances of a submitter": "/alliances?submitter={submitter}",
    "positions": "/submitters/{submitter}/positions?q=evidence",
    "status": "/status",
    "about": "/about",
    "home in French": "/?lang=fr",
    "search of a site in Arabic": "/search?q=evidence&lang=ar",
    "page of a site in Arabic": "/documents/{document}/pages/{number}?passage={passage}&lang=ar",
    "not found": "/nowhere",
    "bad parameter": "/search?mode=x",
}
"""By name; one line for each kind."""

ASKED = {"address": "delegate@example.org", "pace": "daily"}
ALERT_PAGES: dict[str, tuple[str, Mapping[str, str] | None]] = {
    "search that can be followed": ("/search?q=ransomware", None),
    "alerts": ("/alerts?q=ransomware&group=States&group=NGO&from=2022", None),
    "alerts in Arabic": ("/alerts?q=ransomware&lang=ar", None),
    "alerts about all documents": ("/alerts", None),
    "alerts about a query that does not parse": ("/alerts?q=%28%22open&mode=keyword", ASKED),
    "alerts asked for": ("/alerts?q=ransomware", ASKED),
    "alerts asked for without an address": ("/alerts?q=ransomware", {**ASKED, "address": "nobody"}),
    "alerts to confirm": ("/alerts/confirm?token={token}", None),
    "alerts confirmed": ("/alerts/confirm?token={token}", {}),
    "alerts to confirm with a link that is too old": ("/alerts/confirm?token=0-0", None),
    "alerts confirmed with a link that is too old": ("/alerts/confirm?token=0-0", {}),
    "alerts to leave": ("/alerts/leave?token={token}", None),
    "alerts left": ("/alerts/leave?token=0-0", {}),
}
"""By name; one line for each state: its address, and what is posted to it, if anything."""

OTHERS = {
    **{form.label: f"/search.{form.suffix}?q=ransomware" for form in FORMATS},
    "feed": "/search.atom?q=ransomware",
    "JSON Feed": "/search.feed.json?q=ransomware",
    "picture": "/documents/{document}/pages/{number}.png?passage={passage}",
    "thumbnail": "{thumbnail}",
    "original": "/documents/{document}/original",
    "evidence in Word": "/evidence.docx?passage={passage}",
    "evidence to keep": "/evidence.html?passage={passage}",
    **{f"reference in {form.label}": f"/documents/{{document}}/cite.{form.suffix}" for form in REFERENCE_FORMATS},
    **{f"evidence in {form.label}": f"/evidence.{form.suffix}?passage={{passage}}" for form in REFERENCE_FORMATS},
    "sitemap": "/sitemap.xml",
    "part of the sitemap": "/sitemap-1.xml",
    "robots": "/robots.txt",
    "API search": "/api/v1/search?q=ransomware",
    "API document": "/api/v1/documents/{document}",
    "API page": "/api/v1/documents/{document}/pages/{number}",
    "API status": "/api/v1/status",
    "API allies": "/api/v1/allies?passage={passage}",
    "API alignments": "/api/v1/alignments",
    "API shared text": "/api/v1/shared-text?passage={passage}",
    "API positions": "/api/v1/positions?submitter={submitter}&q=evidence",
    "API comparison": "/api/v1/compare?submitter={submitter}&group=States&topic=ransomware",
    "feed of allies": "/allies.atom?passage={passage}",
    "feed of allies of a text": "/allies.atom?text=States+must+keep+evidence.",
    "JSON Feed of allies": "/allies.feed.json?passage={passage}",
    **{f"alliances as {suffix}": f"/alliances.{suffix}" for suffix in ("csv", "jsonl", "graphml", "svg")},
    "comparison as CSV": "/compare.csv?submitter={submitter}&group=States&topic=ransomware",
    "OpenAPI": "/api/v1/openapi.json",
    "browser search": "/opensearch.xml",
    "alive": "/healthz",
    "ready": "/readyz",
    "metrics": "/metrics",
    "style": "/static/onrecord.css",
    "script": "/static/onrecord.js",
    "icon": "/static/icon.svg",
    "API error": "/api/v1/search?nonsense=1",
    "API not found": "/api/v1/nowhere",
    "download of nothing": "/documents/nothing/original",
    "picture of nothing": "/documents/{document}/pages/999.png",
    "thumbnail of nothing": f"/thumbnails/{'0' * 64}/1-{'0' * 16}.png",
}
"""What is no page; one line for each kind of answer."""

NAMES = [*PAGES, *ALERT_PAGES]


class Place(NamedTuple):
    """Where a page is; `posted` is what a form sends there, if that makes the page."""

    address: str
    posted: Mapping[str, str] | None = None


def _first(base: str, query: str, wanted: Callable[[dict[str, Any]], object] = bool) -> dict[str, Any]:
    results = get_json(f"{base}/api/v1/search?size=100&{query}")["results"]
    found: dict[str, Any] = next(result for result in results if wanted(result["document"]))
    return found


def _has_version(document: dict[str, Any]) -> bool:
    return any(variant["relation"] in SHOWN_AS_ONE for variant in document["variants"])


def places(base: str) -> dict[str, str]:
    """What stands for the names in braces, on the server at this address."""
    hit = _first(base, "q=ransomware&mode=keyword", lambda document: not document["ocr_pages"])
    passage = hit["passages"][0]
    found = {
        "document": hit,
        "arabic": _first(base, "language=ar"),
        "scan": _first(base, "", lambda document: document["ocr_pages"]),
        "revised": _first(base, "", _has_version),
        "part": _first(base, "", lambda document: document["page_from"]),
    }
    ids = {name: result["document"]["id"] for name, result in found.items()}
    arabic = get_json(f"{base}/api/v1/documents/{ids['arabic']}/pages/1")["passages"][0]
    names = {"submitter": hit["document"]["submitters"][0], "process": hit["document"]["process"]}
    revised = found["revised"]
    version = next(one["id"] for one in revised["document"]["variants"] if one["relation"] in SHOWN_AS_ONE)
    values = {
        **ids, **names, "passage": passage["id"], "arabic_passage": arabic["id"], "number": str(passage["page"]),
        "version": version, "revised_page": str(revised["passages"][0]["page"]),
        "part_page": str(found["part"]["document"]["page_from"]),
    }  # fmt: skip
    shown = re.search(r'src="(/thumbnails/[^"]+)"', get(f"{base}/search?q=ransomware")[2].decode())
    assert shown, "no result has a thumbnail"
    return {name: urllib.parse.quote(value, safe="") for name, value in values.items()} | {"thumbnail": shown[1]}


def addresses(base: str, kinds: dict[str, str]) -> dict[str, str]:
    """The addresses of `PAGES` or `OTHERS` on the server at `base`, by name."""
    values = places(base)
    return {name: base + path.format(**values) for name, path in kinds.items()}


def site_places(base: str, alerted: str, subscriptions: Path) -> dict[str, Place]:
    """All pages by name: those of the server at `base`, and those of the one at `alerted`, whose alerts are in the
    file.
    """
    kept = Subscriptions(subscriptions)
    kept.ask("ngo@example.org", "q=evidence", Pace.DAILY, "en", "")
    values = {"token": urllib.parse.quote(kept.uninvited()[0].token)}
    return {
        **{name: Place(address) for name, address in addresses(base, PAGES).items()},
        **{name: Place(alerted + path.format(**values), posted) for name, (path, posted) in ALERT_PAGES.items()},
    }


def visit(page: Page, place: Place, **how: Any) -> None:
    """Go to a page in a browser, by its form if that is what leads there."""
    if place.posted is None:
        page.goto(place.address, **how)
        return
    fields = "".join(f'<input name="{name}" value="{value}">' for name, value in place.posted.items())
    page.set_content(f'<form method="post" action="{html.escape(place.address)}">{fields}</form>')
    with page.expect_navigation(**how):
        page.evaluate("document.forms[0].submit()")
