"""Convert documents, pages and passages of the archive to lines of a bulk request. Pure functions."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from indexer.dates import date_range
from indexer.engines.opensearch.schema import (
    CONTEXT,
    CONTEXT_EXACT,
    EXACT,
    FIRST_DAY,
    LAST_DAY,
    NUMBER,
    ORDINAL,
    PASSAGE,
    SENTENCES,
    STEMS,
    VECTOR,
)
from indexer.fields import FILTER_SPECS, PASSAGE_FIELD
from indexer.serialization import page_to_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, Page
    from indexer.engines.projection import ProjectedPassage


def shared(document: Document, number: int) -> dict[str, Any]:
    """The fields of a document that each of its passages' entries repeats. Fields without a value are left out."""
    fields: dict[str, Any] = {NUMBER: number}
    for spec in FILTER_SPECS:
        if not spec.of_passages and (values := spec.of(document)):
            fields[spec.name] = list(values)
    if document.description.date:
        fields[FIRST_DAY], fields[LAST_DAY] = date_range(document.description.date)
    return fields


def passage_line(projected: ProjectedPassage, of_document: dict[str, Any], context: str) -> bytes:
    """Two lines of a bulk request for a passage. Its id is the entry's id, so that sending it again changes nothing.
    `context` are the stems of its context.
    """
    passage = projected.passage
    fields = {
        **of_document, CONTEXT: context, CONTEXT_EXACT: projected.context_exact, STEMS: projected.stems,
        EXACT: projected.exact, ORDINAL: projected.ordinal, PASSAGE_FIELD: passage.language, PASSAGE: asdict(passage),
    }  # fmt: skip
    if len(projected.sentences):
        fields[SENTENCES] = base64.b64encode(projected.sentences.tobytes()).decode()
    # Numpy writes the fewest digits that restore the same float32, Python those of a float64.
    numbers = ",".join(projected.vector.astype(str).tolist())
    return _line(passage.id, json.dumps(fields)[:-1] + f', "{VECTOR}": [{numbers}]}}')


def document_line(document: Document, number: int) -> bytes:
    """Two lines of a bulk request for a document's metadata."""
    return _line(document.id, json.dumps({NUMBER: number, "body": asdict(document)}))


def pages_line(document: Document, pages: Sequence[Page]) -> bytes:
    """Two lines of a bulk request for a document's pages, keyed by number, so that one or all can be read."""
    fields = {
        "numbers": [page.number for page in pages],
        "pages": {str(page.number): page_to_values(page) for page in pages},
    }
    return _line(document.id, json.dumps(fields))


def _line(ident: str, source: str) -> bytes:
    # ASCII throughout: a lone surrogate has no UTF-8 encoding, but it has an escape.
    return f'{{"index": {{"_id": {json.dumps(ident)}}}}}\n{source}\n'.encode()
