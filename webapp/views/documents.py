"""A document, its pages, their pictures, and the file as it came."""

from __future__ import annotations

import mimetypes
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from flask import Response, make_response, render_template, request, send_file

from indexer.archive import is_pdf
from indexer.citation import cite
from indexer.domain import PageOrigin, Relation
from indexer.errors import NotFoundError
from indexer.presenting.exports import FORMATS
from webapp.citing import citations
from webapp.finding_again import sought
from webapp.headers import FILE_POLICY, PDF_POLICY
from webapp.marks import line_boxes, pieces
from webapp.page_images import RENDERING, page_image
from webapp.params import only
from webapp.services import services

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from indexer.domain import Document, Page, Passage, Variant

TEXT_PAGES = 50
"""Pages whose text a document's page holds; of a longer document the others are linked, so that it stays light."""

FIELDS = {
    "submitters": "Submitted by",
    "submitted_as": "Named there",
    "groups": "Stakeholder group",
    "countries": "Country",
    "regions": "Region",
    "process": "Process",
    "session": "Session",
    "date": "Date",
    "symbol": "Symbol",
    "type": "Type",
    "language": "Language",
    "languages": "Languages in it",
    "original_languages": "Written in",
    "url": "Published at",
}
"""The fields of a document's page, in their order there."""

ORIGINS = {
    "manifest": "given with the document",
    "option": "given when it was added",
    "document": "read from the document",
    "whole": "taken over from the file that it is a part of",
    "properties": "from the properties of the file",
    "vocabulary": "from the list of known names",
    "unknown": "origin unknown",
}


def document(document_id: str) -> str:
    """`/documents/ID`."""
    index = services().index
    found = index.document(document_id)
    pages = index.pages(document_id)
    return render_template(
        "document.html",
        document=found,
        fields=_fields(found),
        pages=pages[:TEXT_PAGES],
        more=pages[TEXT_PAGES:],
        passages=index.passages(document_id),
        citation=cite(found, corpus=index.fingerprint()),
        pdf=index.original_is_pdf(found),
        related=_related(found),
    )


def _related(found: Document) -> list[tuple[str, list[Variant], int]]:
    """Heading, documents and how many more there are, of those that belong with this one."""
    parts = [variant for variant in found.variants if variant.relation is Relation.PART]
    versions = [variant for variant in found.variants if variant.relation is not Relation.PART]
    return [("Versions and copies", versions, found.unlisted_variants), ("Submissions in it", parts, 0)]


def _fields(found: Document) -> list[tuple[str, list[str], str]]:
    """Name, values and origin of each field that has a value."""
    about, vocabulary = found.description, services().vocabulary
    kinds = {"countries": "country", "language": "language", "languages": "language", "original_languages": "language"}
    rows = []
    for field, name in FIELDS.items():
        value = getattr(about, field)
        values = list(value) if isinstance(value, tuple) else [value] if value else []
        if not values or (field == "languages" and len(values) == 1):
            continue
        if field in kinds:
            values = [vocabulary.label(kinds[field], one) for one in values]
        rows.append((name, values, ORIGINS.get(str(about.provenance.get(field, "")), "")))
    return rows


def page(document_id: str, number: int) -> str:
    """`/documents/ID/pages/N?passage=PID`."""
    index = services().index
    found = index.document(document_id)
    pages = {candidate.number: candidate for candidate in index.pages(document_id)}
    shown = _page(pages, document_id, number)
    every = index.passages(document_id)
    passages = [one for one in every if one.page <= number <= one.page_to]
    looked_for = sought(every, number, request.args)
    passage = looked_for.passage
    return render_template(
        "page.html",
        document=found,
        shown=shown,
        numbers=sorted(pages),
        passages=passages,
        passage=passage,
        sought=looked_for,
        pieces=pieces(shown.text, _spans(passage, number)),
        citation=cite(found, passage, index.fingerprint()),
        pdf=index.original_is_pdf(found),
    )


def _page(pages: dict[int, Page], document_id: str, number: int) -> Page:
    if number in pages:
        return pages[number]
    message = f"Document {document_id} has no page {number}."
    raise NotFoundError(message)


def _spans(passage: Passage | None, number: int) -> list[tuple[int, int]]:
    return [(start, end) for page, start, end in passage.spans if page == number] if passage else []


def reference(document_id: str, suffix: str) -> Response:
    """`/documents/ID/cite.ris?passage=PID`: one document, or one passage of it, for a reference manager."""
    only("passage")
    index = services().index
    found = index.document(document_id)
    wanted = request.args.get("passage")
    passage = index.passage(wanted) if wanted else None
    if passage and passage.document_id != found.id:
        message = f"Document {document_id} has no such passage."
        raise NotFoundError(message)
    record = citations(found, passage).files[suffix].encode("utf-8", "replace")
    name = re.sub(r"[^A-Za-z0-9-]+", "-", passage.id if passage else found.id)
    return Response(
        record,
        content_type=f"{FORMATS[suffix].mimetype}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="onrecord-{name}.{suffix}"'},
    )


def image(document_id: str, number: int) -> AnyResponse:
    """`/documents/ID/pages/N.png?passage=PID`."""
    index = services().index
    found = index.document(document_id)
    pages = {candidate.number: candidate for candidate in index.pages(document_id)}
    shown = _page(pages, document_id, number)
    wanted = request.args.get("passage")
    passage = next((one for one in index.passages(document_id) if one.id == wanted), None) if wanted else None
    spans = _spans(passage, number)
    # Of a page that OCR read, the file does not tell where words stand.
    recognised = shown.origin is PageOrigin.OCR
    marked = () if recognised else tuple(shown.text[start:end] for start, end in spans)
    boxes = tuple(line_boxes(shown.words, spans)) if recognised else ()
    response = make_response()
    response.set_etag(f"{found.sha256[:24]}-{number}-{passage.id if passage else ''}-{RENDERING}")
    response.headers["Cache-Control"] = "public, max-age=86400"
    response.mimetype = "image/png"
    if not request.if_none_match.contains(response.get_etag()[0] or ""):
        path = index.original(document_id)
        if not is_pdf(path):
            message = "Only pages of PDF files can be shown as pictures."
            raise NotFoundError(message)
        response.set_data(page_image(path, number, marked, boxes))
    return response.make_conditional(request)


def original(document_id: str) -> Response:
    """`/documents/ID/original`: shown by the browser if it is a PDF, else only to be saved."""
    index = services().index
    found = index.document(document_id)
    path = index.original(document_id)
    name = PurePosixPath(found.file.replace("\\", "/")).name or f"{found.id}.bin"
    pdf = is_pdf(path)
    kind = "application/pdf" if pdf else mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = send_file(
        path.resolve(),
        mimetype=kind,
        as_attachment=not pdf,
        download_name="".join(char for char in name if char.isprintable()) or "original",
        etag=found.sha256,
        max_age=86400,
    )
    response.headers["Content-Security-Policy"] = PDF_POLICY if pdf else FILE_POLICY
    return response
