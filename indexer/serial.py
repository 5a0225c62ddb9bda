"""Documents, descriptions and passages to JSON and back, for the archive and the indexes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from indexer.domain import Description, Document, DocumentStatus, Passage, Provenance


def to_json(value: Description | Document | Passage) -> str:
    """One line of JSON."""
    return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True)


def description_from_json(line: str) -> Description:
    """The description that `to_json` wrote."""
    return _description(json.loads(line))


def document_from_json(line: str | bytes) -> Document:
    """The document that `to_json` wrote."""
    values = json.loads(line)
    description = _description(values.pop("description"))
    values["status"] = DocumentStatus(values["status"])
    values["unreadable_pages"] = tuple(values["unreadable_pages"])
    return Document(**values, description=description)


def passage_from_json(line: str | bytes) -> Passage:
    """The passage that `to_json` wrote."""
    values = json.loads(line)
    values["spans"] = tuple((page, start, end) for page, start, end in values["spans"])
    return Passage(**values)


def _description(values: dict[str, Any]) -> Description:
    provenance = {name: Provenance(origin) for name, origin in values.pop("provenance").items()}
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
    return Description(**fields, provenance=provenance)
