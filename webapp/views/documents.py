"""A document, its pages, their images, and the original file."""

from __future__ import annotations

import mimetypes
import re
from collections import Counter
from itertools import accumulate
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from flask import Response, make_response, render_template, request, send_file

from indexer.archive import is_pdf
from indexer.domain import PageOrigin, Relation
from indexer.errors import NotFoundError
from indexer.fields import RECORD_FIELDS
from indexer.messages import Message
from indexer.presenting.formats import REFERENCES_BY_SUFFIX
from indexer.presenting.pieces import pieces
from webapp.http.headers import FILE_POLICY, PDF_POLICY
from webapp.http.params import only, referring_search
from webapp.i18n.formatting import date_words
from webapp.i18n.locale import gettext, noted
from webapp.page_images.images import RENDERING, page_image
from webapp.presenters import citations
from webapp.presenters.highlights import line_boxes
from webapp.presenters.in_document import neighbours, strip, within
from webapp.presenters.labels import label
from webapp.presenters.passage_locator import sought
from webapp.presenters.running_text import closed_up, running
from webapp.services import services

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from werkzeug.wrappers import Response as AnyResponse

    from indexer.domain import Document, Passage, Variant

TEXT_PAGES, TEXT_PASSAGES = 50, 1_000
"""Pages, and passages on them, whose text is on a document's page; further pages of a longer document are linked, so
that the page stays light. Fifty pages have some 300 passages.
"""

SPOKEN_BY = noted("Spoken by")
"""Instead of who signed: who spoke in the part of a record of a meeting."""
ORIGINS = {
    "manifest": noted("given with the document"),
    "option": noted("given when it was added"),
    "document": noted("read from the document"),
    "whole": noted("from the file that it is part of"),
    "properties": noted("from the properties of the file"),
    "vocabulary": noted("from the list of known names"),
    "unknown": noted("origin unknown"),
}


class Field(NamedTuple):
    """A row of a document's record: `key` is the field of the description, `values` are written for readers."""

    key: str
    name: str
    values: list[str]
    origin: str


def document(document_id: str) -> str:
    """`/documents/ID`; with the parameters of a search, its hits in the document too."""
    index = services().index
    found = index.document(document_id)
    numbers = index.page_numbers(document_id)
    passages = _by_page(index.passages(document_id))
    whole = _pages_with_text(numbers, passages)
    asked = referring_search()
    fields = _fields(found)
    return render_template(
        "document.html",
        document=found,
        pictured=[number for number in found.unreadable_pages if number in passages],
        fields=fields,
        usual=_usual(fields),
        pages=numbers[:whole],
        more=numbers[whole:],
        passages=passages,
        pdf=index.original_is_pdf(found),
        related=_related(found),
        within=within(index, asked, document_id),
        asked=asked,
    )


def _by_page(passages: Iterable[Passage]) -> dict[int, list[Passage]]:
    found: dict[int, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.page, []).append(passage)
    return found


def _pages_with_text(numbers: Sequence[int], passages: Mapping[int, Sequence[Passage]]) -> int:
    """How many of the pages, from the first one, are shown with their text: at least one."""
    so_far = accumulate(len(passages.get(number, ())) for number in numbers[:TEXT_PAGES])
    return max(1, sum(count <= TEXT_PASSAGES for count in so_far))


def _related(found: Document) -> list[tuple[str, list[Variant], int]]:
    """Heading, documents and number of further ones, of those that belong with this document."""
    parts = [variant for variant in found.variants if variant.relation is Relation.PART]
    versions = [variant for variant in found.variants if variant.relation is not Relation.PART]
    return [
        (gettext("Versions and copies"), versions, found.unlisted_variants),
        (gettext("Submissions in it"), parts, 0),
    ]


def _fields(found: Document) -> list[Field]:
    """The fields that have a value."""
    about = found.description
    rows = []
    for spec in RECORD_FIELDS:
        key, name = spec.attribute, spec.record_label or spec.label
        if key == "signatories" and found.part_of:
            name = SPOKEN_BY
        value = getattr(about, key)
        values = list(value) if spec.several else [value] if value else []
        if not values or (key == "languages" and len(values) == 1):
            continue
        if key == "date":
            values = [date_words(stored) for stored in values]
        elif key == "meeting":
            values = [" – ".join(date_words(day) for day in stored.split("/")) for stored in values]
        else:
            values = [label(spec.named_as or spec.name, stored) for stored in values]
        rows.append(Field(key, gettext(name), values, gettext(ORIGINS.get(str(about.provenance.get(key, "")), ""))))
    return rows


def _usual(fields: Sequence[Field]) -> str:
    """The origin that most of the fields share, which is said once; empty where it is said of one field alone."""
    ((origin, count),) = Counter(field.origin for field in fields).most_common(1) or [("", 0)]
    return origin if count > 1 else ""


def page(document_id: str, number: int) -> str:
    """`/documents/ID/pages/N?passage=PID`; with the parameters of a search, its hits in the document too."""
    index = services().index
    found = index.document(document_id)
    shown = index.page(document_id, number)
    numbers = index.page_numbers(document_id)
    every = index.passages(document_id)
    passages = [candidate for candidate in every if candidate.page <= number <= candidate.page_to]
    looked_for = sought(every, number, request.args)
    passage = looked_for.passage
    asked = referring_search()
    hits = within(index, asked, document_id)
    return render_template(
        "page.html",
        document=found,
        shown=shown,
        strip=strip(numbers, number, hits.per_page if hits else {}),
        numbers=numbers,
        passages=passages,
        passage=passage,
        sought=looked_for,
        pieces=closed_up(pieces(running(shown.text), _spans(passage, number))),
        around=neighbours(hits, passage),
        pdf=index.original_is_pdf(found),
        within=hits,
        asked=asked,
    )


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
        raise NotFoundError(Message("no_such_passage", document=document_id))
    form = REFERENCES_BY_SUFFIX[suffix]
    record = citations.reference(form, found, passage).encode("utf-8", "replace")
    name = re.sub(r"[^A-Za-z0-9-]+", "-", passage.id if passage else found.id)
    return Response(
        record,
        content_type=f"{form.mimetype}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="onrecord-{name}.{suffix}"'},
    )


def image(document_id: str, number: int) -> AnyResponse:
    """`/documents/ID/pages/N.png?passage=PID`."""
    index = services().index
    found = index.document(document_id)
    shown = index.page(document_id, number)
    wanted = request.args.get("passage")
    passage = (
        next((candidate for candidate in index.passages(document_id) if candidate.id == wanted), None)
        if wanted
        else None
    )
    spans = _spans(passage, number)
    # On a page read by OCR, the file does not contain the positions of words.
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
            raise NotFoundError(Message("no_picture_of_type"))
        response.set_data(page_image(path, number, marked, boxes))
    return response.make_conditional(request)


def thumbnail(sha256: str, number: int, name: str) -> AnyResponse:
    """`/thumbnails/SHA256/N-NAME.png`: read from a file, whose name and hash make the address; nothing is drawn."""
    response = make_response(services().thumbnails.read(sha256, number, name))
    response.mimetype = "image/png"
    response.set_etag(name)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response.make_conditional(request)


def original(document_id: str) -> Response:
    """`/documents/ID/original`: a PDF is shown by the browser, other files are only downloaded."""
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
