"""A search's every match as a table or as JSON Lines, written piece by piece. Knows nothing of Flask."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from indexer.citation import cite
from indexer.fields import EXPORT_FIELDS
from indexer.presenting.answers import hit_json
from indexer.presenting.csv_line import MARK, csv_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indexer.domain import Description, Document, DocumentHit, PassageHit
    from indexer.fields import FieldSpec
    from indexer.presenting.links import Links

COLUMNS = (
    "number", "document", *(spec.attribute for spec in EXPORT_FIELDS), "file", "page", "page_to", "paragraph",
    "passage_language", "passage", "text", "matched_by", "citation", "link", "page_label", "page_to_label",
)  # fmt: skip
"""The columns of the CSV: one row for each passage, or one for a document that matches without one."""


def csv_rows(hits: Iterable[DocumentHit], links: Links) -> Iterator[str]:
    """CSV with a byte order mark."""
    yield MARK + csv_line(COLUMNS)
    number = 0
    for hit in hits:
        for passage in hit.passages or (None,):
            number += 1
            yield csv_line(_cells(number, hit.document, passage, links))


def _cells(number: int, document: Document, hit: PassageHit | None, links: Links) -> tuple[object, ...]:
    passage = hit.passage if hit else None
    return (
        number, document.id, *(_cell(document.description, spec) for spec in EXPORT_FIELDS), document.file,
        *((passage.page, passage.page_to, passage.paragraph, passage.language, passage.id, passage.text)
          if passage else (None,) * 6),
        "; ".join(way.value for way in hit.matched_by) if hit else None,
        cite(document, passage, links.corpus),
        links.page(document.id, passage.page, passage.id) if passage else links.document(document.id),
        *((document.page_label(passage.page), document.page_label(passage.page_to)) if passage else (None,) * 2),
    )  # fmt: skip


def _cell(about: Description, spec: FieldSpec) -> object:
    value = getattr(about, spec.attribute)
    return "; ".join(value) if spec.several else value


def json_lines(hits: Iterable[DocumentHit], links: Links) -> Iterator[str]:
    """One line for each document, as `results` of the API has it."""
    for hit in hits:
        yield json.dumps(hit_json(hit, links), ensure_ascii=False) + "\n"
