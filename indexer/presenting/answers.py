"""From answers to the JSON of the API, exactly as `docs/api.md` has it. Knows nothing of Flask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.citation import cite
from indexer.fields import DESCRIBED_FIELDS, FACET_SPECS
from indexer.presenting.explanation import explanation
from indexer.presenting.notes import messages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.domain import (
        Description,
        Document,
        DocumentHit,
        Page,
        Passage,
        PassageHit,
        SearchResponse,
        Total,
        Variant,
    )
    from indexer.presenting.links import Links

Json = dict[str, Any]

FACETS = tuple(spec.name for spec in FACET_SPECS if spec.facet_for_programs)
"""The facets of the interface for programs."""


def search_json(response: SearchResponse, links: Links) -> Json:
    """The answer of `/api/v1/search`."""
    request = response.request
    told = messages(response)
    return {
        "query": request.query,
        "mode": request.mode.value,
        "match": response.match.value,
        "sort": request.sort.value,
        "page": request.page,
        "size": request.size,
        "took_ms": round(response.took_ms, 1),
        "notes": [str(message) for message in told],
        "messages": [{**message.as_json(), "text": str(message)} for message in told],
        "corrections": [
            {"typed": correction.typed, "meant": correction.meant} for correction in response.spelling.corrections
        ],
        "total": _total(response.total),
        "keyword_total": _total(response.keyword_total),
        "results": [hit_json(hit, links) for hit in response.results],
        "related": {
            **_total(response.related.total),
            "results": [hit_json(hit, links) for hit in response.related.results],
        },
        "facets": {
            field: [
                {"value": facet.value, "label": facet.label, "count": facet.count}
                | ({"spelled": list(facet.spelled)} if facet.spelled else {})
                for facet in response.facets.get(field, ())
            ]
            for field in FACETS
        },
    } | ({"steps": explanation(response.trail)} if request.explain else {})


def hit_json(hit: DocumentHit, links: Links) -> Json:
    """One result: a document with its best passages."""
    return {
        "document": document_json(hit.document, links),
        "score": hit.score,
        "passages": [_passage_hit(hit.document, passage, links) for passage in hit.passages],
    }


def document_json(document: Document, links: Links) -> Json:
    """A document as the API shows it everywhere."""
    about = document.description
    return {
        "id": document.id,
        "file": document.file,
        **_described(about),
        "pages": document.pages,
        "status": document.status.value,
        "unreadable_pages": list(document.unreadable_pages),
        "ocr_pages": list(document.ocr_pages),
        "doubts": list(document.doubts),
        "page_from": document.page_from,
        "page_to": document.page_to,
        "part_of": document.part_of,
        "part_confidence": document.part_confidence,
        "variants": [_variant(variant, links) for variant in document.variants],
        "unlisted_variants": document.unlisted_variants,
        "provenance": _provenance(about),
        "evidence": {
            field: {
                "words": evidence.words,
                "confidence": evidence.confidence,
                "rule": evidence.rule,
                "value": list(evidence.value),
            }
            for field, evidence in about.evidence.items()
        },
        "link": links.document(document.id),
        "citation": cite(document, corpus=links.corpus),
    }


def _provenance(about: Description) -> Json:
    """Where each field came from, under all names by which it is given."""
    firsts = {spec.first_as: spec.attribute for spec in DESCRIBED_FIELDS if spec.first_as}
    origins = {field: str(origin) for field, origin in about.provenance.items()}
    return origins | {first: origins[every] for first, every in firsts.items() if every in origins}


def _described(about: Description) -> Json:
    values: Json = {}
    for spec in DESCRIBED_FIELDS:
        value = getattr(about, spec.attribute)
        if spec.first_as:
            values[spec.first_as] = value[0] if value else None
        values[spec.attribute] = list(value) if spec.several else value
    return values


def _variant(variant: Variant, links: Links) -> Json:
    return {
        "id": variant.id,
        "relation": variant.relation.value,
        "title": variant.title,
        "symbol": variant.symbol,
        "language": variant.language,
        "date": variant.date,
        "submitters": list(variant.submitters),
        "link": links.document(variant.id),
    }


def page_json(document: Document, page: Page, passages: Iterable[Passage], links: Links) -> Json:
    """A page: its text, and the passages that stand on it with their places in that text."""
    return {
        "document": document_json(document, links),
        "page": page.number,
        "page_label": document.page_label(page.number),
        "text": page.text,
        "origin": page.origin.value,
        "quality": page.quality,
        "link": links.page(document.id, page.number),
        "image": links.image(document.id, page.number),
        "passages": [
            {
                **_passage(document, passage, links),
                "spans": [[start, end] for number, start, end in passage.spans if number == page.number],
            }
            for passage in passages
            if passage.page <= page.number <= passage.page_to
        ],
    }


def _total(total: Total) -> Json:
    return {"documents": total.documents, "passages": total.passages}


def passage_json(document: Document, passage: Passage, links: Links) -> Json:
    """A passage of a document by itself."""
    return {
        "id": passage.id,
        "page": passage.page,
        "page_to": passage.page_to,
        "page_label": document.page_label(passage.page),
        "page_to_label": document.page_label(passage.page_to),
        "paragraph": passage.paragraph,
        "language": passage.language,
        "text": passage.text,
        "link": links.page(passage.document_id, passage.page, passage.id),
    }


def _passage(document: Document, passage: Passage, links: Links) -> Json:
    annex = passage.annex and {"heading": passage.annex.heading, "words": passage.annex.words}
    return {
        **passage_json(document, passage, links),
        "kind": passage.kind.value,
        "heading": passage.heading,
        "annex": annex,
    }


def _passage_hit(document: Document, hit: PassageHit, links: Links) -> Json:
    passage = _passage(document, hit.passage, links)
    link = passage.pop("link")
    return {
        **passage,
        "highlights": [[start, end] for start, end in hit.highlights],
        "score": hit.score,
        "matched_by": [way.value for way in hit.matched_by],
        "missing": list(hit.missing),
        "link": link,
    } | ({"parts": dict(hit.parts)} if hit.parts else {})
