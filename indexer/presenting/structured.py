"""What a page is about, in the words of schema.org (JSON-LD), for search engines and reference managers. Knows nothing
of Flask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.citation import name_of, published_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document
    from indexer.presenting.links import Links

Json = dict[str, Any]
CONTEXT = "https://schema.org"


def document_ld(document: Document, links: Links, site_name: str) -> Json:
    """A document; what is not known is left out. `links` are absolute."""
    about = document.description
    part_of: list[Json] = [{"@type": "Dataset", "name": site_name, "url": links.to("/")}]
    series = (
        {"@type": "CreativeWorkSeries", "name": process, "url": links.process(process)} for process in about.processes
    )
    part_of[:0] = series
    identifiers: list[Json] = [{"@type": "PropertyValue", "propertyID": "onrecord", "value": document.id}]
    if about.symbol:
        symbol = {"@type": "PropertyValue", "propertyID": "United Nations document symbol", "value": about.symbol}
        identifiers.insert(0, symbol)
    known = {
        "@context": CONTEXT,
        "@type": "Report" if about.symbol else "CreativeWork",
        "@id": links.document(document.id),
        "url": links.document(document.id),
        "name": name_of(document),
        "reportNumber": about.symbol,
        "genre": about.type,
        "author": [_organization(name, links) for name in about.submitters],
        "datePublished": about.date,
        "inLanguage": about.language,
        "isPartOf": part_of,
        "identifier": identifiers,
        "sameAs": published_at(document),
        "encoding": {"@type": "MediaObject", "contentUrl": links.original(document.id)},
    }
    return {name: value for name, value in known.items() if value}


def site_ld(links: Links, site_name: str) -> Json:
    """The site and how it is searched."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "@id": links.to("/"),
        "url": links.to("/"),
        "name": site_name,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{links.to('/search')}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def submitter_ld(name: str, countries: Sequence[str], links: Links) -> Json:
    """A page about a submitter; `countries` are names."""
    about = _organization(name, links) | {
        "areaServed": [{"@type": "Country", "name": country} for country in countries],
    }
    return {
        "@context": CONTEXT,
        "@type": "ProfilePage",
        "url": links.submitter(name),
        "mainEntity": {key: value for key, value in about.items() if value},
    }


def _organization(name: str, links: Links) -> Json:
    return {"@type": "Organization", "name": name, "url": links.submitter(name)}
