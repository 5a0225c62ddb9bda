"""Documents, descriptions and passages to JSON and back, for the archive and the indexes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from indexer.domain import (
    CorpusStatus,
    Description,
    Document,
    DocumentStatus,
    FileNote,
    FileState,
    Passage,
    Provenance,
    Total,
)


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
    values["unreadable_pages"] = tuple(values["unreadable_pages"])
    return Document(**values, description=description)


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
    values["unknown_values"] = {name: tuple(some) for name, some in values["unknown_values"].items()}
    return CorpusStatus(**values)


def _description(values: dict[str, Any]) -> Description:
    provenance = {name: Provenance(origin) for name, origin in values.pop("provenance").items()}
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
    return Description(**fields, provenance=provenance)
