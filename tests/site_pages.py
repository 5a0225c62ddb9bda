"""Every page of the site, on the sample corpus: what is held for pages is held for all of these.

A new kind of page is one more line in `PAGES`. What stands in braces is looked up in the running server (`PLACES`).
"""

from __future__ import annotations

import urllib.parse
from collections.abc import Callable
from typing import Any

from serving import get_json

from indexer.presenting.formats import FORMATS, REFERENCE_FORMATS

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
    "part of a compendium": "/documents/{part}",
    "page": "/documents/{document}/pages/{number}",
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

OTHERS = {
    **{form.label: f"/search.{form.suffix}?q=ransomware" for form in FORMATS},
    "feed": "/search.atom?q=ransomware",
    "JSON Feed": "/search.feed.json?q=ransomware",
    "picture": "/documents/{document}/pages/{number}.png?passage={passage}",
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
}
"""What is no page; one line for each kind of answer."""

NAMES = list(PAGES)


def _first(base: str, query: str, wanted: Callable[[dict[str, Any]], object] = bool) -> dict[str, Any]:
    results = get_json(f"{base}/api/v1/search?size=100&{query}")["results"]
    found: dict[str, Any] = next(result for result in results if wanted(result["document"]))
    return found


def places(base: str) -> dict[str, str]:
    """What stands for the names in braces, on the server at this address."""
    hit = _first(base, "q=ransomware&mode=keyword", lambda document: not document["ocr_pages"])
    passage = hit["passages"][0]
    found = {
        "document": hit,
        "arabic": _first(base, "language=ar"),
        "scan": _first(base, "", lambda document: document["ocr_pages"]),
        "revised": _first(base, "", lambda document: document["variants"]),
        "part": _first(base, "", lambda document: document["page_from"]),
    }
    ids = {name: result["document"]["id"] for name, result in found.items()}
    arabic = get_json(f"{base}/api/v1/documents/{ids['arabic']}/pages/1")["passages"][0]
    names = {"submitter": hit["document"]["submitters"][0], "process": hit["document"]["process"]}
    values = {**ids, **names, "passage": passage["id"], "arabic_passage": arabic["id"], "number": str(passage["page"])}
    return {name: urllib.parse.quote(value, safe="") for name, value in values.items()}


def addresses(base: str, kinds: dict[str, str]) -> dict[str, str]:
    """The addresses of `PAGES` or `OTHERS` on the server at `base`, by name."""
    values = places(base)
    return {name: base + path.format(**values) for name, path in kinds.items()}
