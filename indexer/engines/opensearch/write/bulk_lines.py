"""Convert documents, pages and passages of the archive to lines of a bulk request. Pure functions."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from indexer.dates import date_range
from indexer.engines.opensearch import schema
from indexer.engines.opensearch.read.shared_text import signed
from indexer.fields import FILTER_SPECS, PASSAGE_FIELD
from indexer.serialization import page_to_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, Page
    from indexer.engines.projection import ProjectedPassage


def shared(document: Document, number: int) -> dict[str, Any]:
    """The fields of a document that each of its passages' entries repeats. Fields without a value are left out."""
    fields: dict[str, Any] = {schema.DOCUMENT_NUMBER: number}
    for spec in FILTER_SPECS:
        if not spec.of_passages and (values := spec.of(document)):
            fields[spec.name] = list(values)
    if document.description.date:
        fields[schema.FIRST_DAY], fields[schema.LAST_DAY] = date_range(document.description.date)
    return fields


def passage_line(projected: ProjectedPassage, number: int, of_document: dict[str, Any], context: str) -> bytes:
    """Two lines of a bulk request for a passage. Its number is the entry's id, so that sending it again changes
    nothing. `context` are the stems of its context.
    """
    passage = projected.passage
    fields = {
        **of_document, schema.CONTEXT: context, schema.CONTEXT_EXACT: projected.context_exact,
        schema.STEMS: projected.stems, schema.EXACT: projected.exact_with_acronyms, schema.PASSAGE_NUMBER: number,
        schema.PASSAGE_ID: passage.id, PASSAGE_FIELD: passage.language,
        schema.FINGERPRINTS: signed(projected.exact.split()), schema.PASSAGE: asdict(passage),
    }  # fmt: skip
    if len(projected.sentences):
        fields[schema.SENTENCES] = base64.b64encode(projected.sentences.tobytes()).decode()
    # Numpy writes the fewest digits that restore the same float32, Python those of a float64.
    numbers = ",".join(projected.vector.astype(str).tolist())
    return _line(number, json.dumps(fields)[:-1] + f', "{schema.VECTOR}": [{numbers}]}}')


def document_line(document: Document, number: int, held: bytes) -> bytes:
    """Two lines of a bulk request for a document's metadata, and for what it notes of stems."""
    fields = {schema.DOCUMENT_NUMBER: number, "body": asdict(document), schema.HELD: base64.b64encode(held).decode()}
    return _line(number, json.dumps(fields))


def pages_line(number: int, pages: Sequence[Page]) -> bytes:
    """Two lines of a bulk request for a document's pages, keyed by number, so that one or all can be read."""
    fields = {
        schema.DOCUMENT_NUMBER: number,
        "numbers": [page.number for page in pages],
        "pages": {str(page.number): page_to_values(page) for page in pages},
    }
    return _line(number, json.dumps(fields))


def _line(number: int, source: str) -> bytes:
    # ASCII throughout: a lone surrogate has no UTF-8 encoding, but it has an escape.
    return f'{{"index": {{"_id": "{number}"}}}}\n{source}\n'.encode()
