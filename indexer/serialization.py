"""Documents, descriptions and passages to JSON and back, for the archive and the indexes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from indexer.domain import (
    CorpusStatus,
    Description,
    Document,
    DocumentStatus,
    FileNote,
    FileState,
    OcrNote,
    Page,
    PageOrigin,
    Passage,
    Provenance,
    Relation,
    Total,
    Variant,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def to_json(value: Description | Document | Passage) -> str:
    """One line of JSON."""
    return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True)


def description_from_json(line: str) -> Description:
    """The description that `to_json` wrote."""
    return _description(json.loads(line))


def document_from_json(line: str | bytes) -> Document:
    """The document that `to_json` wrote."""
    return document_from_values(json.loads(line))


def document_from_values(values: dict[str, Any]) -> Document:
    """The document of which `dataclasses.asdict` made these values; takes them apart."""
    description = _description(values.pop("description"))
    values["status"] = DocumentStatus(values["status"])
    values["variants"] = variants_from_values(values.get("variants", ()))
    for name in ("unreadable_pages", "ocr_pages", "doubts"):
        values[name] = tuple(values.get(name, ()))
    return Document(**values, description=description)


def variants_from_values(values: Iterable[dict[str, Any]]) -> tuple[Variant, ...]:
    """The variants of which `dataclasses.asdict` made these values."""
    return tuple(
        Variant(**{**one, "relation": Relation(one["relation"]), "submitters": tuple(one.get("submitters", ()))})
        for one in values
    )


def page_to_values(page: Page) -> list[Any]:
    """A page as a list, as short as it goes: an index holds many."""
    return [page.number, page.text, page.origin, page.quality, page.words]


def page_from_values(values: Sequence[Any]) -> Page:
    """The page of which `page_to_values` made this, or an older version of the program the number and the text."""
    number, text, *rest = values
    if not rest:
        return Page(number, text)
    origin, quality, words = rest
    return Page(number, text, PageOrigin(origin), quality, tuple(tuple(word) for word in words))


def passage_from_json(line: str | bytes) -> Passage:
    """The passage that `to_json` wrote."""
    return passage_from_values(json.loads(line))


def passage_from_values(values: dict[str, Any]) -> Passage:
    """The passage of which `dataclasses.asdict` made these values; changes them."""
    values["spans"] = tuple((page, start, end) for page, start, end in values["spans"])
    return Passage(**values)


def status_from_values(values: dict[str, Any]) -> CorpusStatus:
    """The status of which `dataclasses.asdict` made these values; changes them."""
    for name in ("indexed", "archived"):
        values[name] = Total(**values[name])
    values["notes"] = tuple(
        FileNote(**{**note, "state": FileState(note["state"]), "documents": tuple(note["documents"])})
        for note in values["notes"]
    )
    values["ocr"] = tuple(OcrNote(**note) for note in values.get("ocr", ()))
    values["unknown_values"] = {name: tuple(some) for name, some in values["unknown_values"].items()}
    return CorpusStatus(**values)


def _description(values: dict[str, Any]) -> Description:
    provenance = {name: Provenance(origin) for name, origin in values.pop("provenance").items()}
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
    return Description(**fields, provenance=provenance)
