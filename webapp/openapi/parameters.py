"""Parameters of the addresses other than a search's, for the OpenAPI document."""

from __future__ import annotations

from typing import Any

from indexer.fields import FACET_FIELDS
from webapp.evidence.pack import MAX_EXHIBITS, STYLES

Json = dict[str, Any]

EXPLAIN = {
    "name": "explain", "in": "query", "description": "1: say which step found what",
    "schema": {"type": "string", "enum": ["1"]},
}  # fmt: skip
PARAGRAPH = {
    "name": "paragraph", "in": "query", "schema": {"type": "string"},
    "description": "number of the paragraph, to be marked when the passage of that id is gone",
}  # fmt: skip
BEGINS = {
    "name": "begins", "in": "query", "schema": {"type": "string"},
    "description": "sign for first words, to be marked when a passage without number is not there by its id",
}  # fmt: skip
QUOTED = {
    "name": "passage", "in": "query", "description": "id of a passage of it, to be cited",
    "schema": {"type": "string"},
}  # fmt: skip
FIELD = {
    "name": "field", "in": "path", "required": True, "description": "what to browse by",
    "schema": {"type": "string", "enum": [*FACET_FIELDS]},
}  # fmt: skip
NAME = {
    "name": "name", "in": "path", "required": True, "description": "name as the results have it, percent-encoded whole",
    "schema": {"type": "string"},
}  # fmt: skip
LIST_PAGE = {
    "name": "page", "in": "query", "description": "page of the list of documents, from 1",
    "schema": {"type": "integer", "minimum": 1, "default": 1},
}  # fmt: skip
PACK: list[Json] = [
    {
        "name": "passage", "in": "query",
        "description": f"id of a passage; at most {MAX_EXHIBITS}, shown in their order",
        "schema": {"type": "array", "items": {"type": "string"}}, "style": "form", "explode": True,
    },
    *(
        {"name": name, "in": "query", "description": what,
         "schema": {"type": "array", "items": {"type": "string"}}, "style": "form", "explode": True}
        for name, what in (
            ("heading", "heading above the passage that stands before it in the address"),
            ("note", "note below the passage that stands before it in the address"),
            ("search", "parameters of a search whose record is part of the pack"),
        )
    ),
    {
        "name": "style", "in": "query", "description": "how the passages are cited",
        "schema": {"type": "string", "enum": list(STYLES), "default": STYLES[0]},
    },
]  # fmt: skip
CHANGES: list[Json] = [
    {
        "name": name, "in": "query", "description": f"number of a passage: leads to the pack with it {where}",
        "schema": {"type": "integer", "minimum": 1, "maximum": MAX_EXHIBITS},
    }
    for name, where in (
        ("earlier", "one place earlier"), ("later", "one place later"), ("without", "left out"),
        ("write", "having `new_heading` and `new_note`"),
    )
] + [
    {
        "name": "edit", "in": "query", "description": "number of a passage: fields for its heading and note",
        "schema": {"type": "integer", "minimum": 1, "maximum": MAX_EXHIBITS},
    },
    {"name": "new_heading", "in": "query", "description": "for `write`", "schema": {"type": "string"}},
    {"name": "new_note", "in": "query", "description": "for `write`", "schema": {"type": "string"}},
]  # fmt: skip

QUOTES_FORM = {
    "multipart/form-data": {
        "schema": {
            "type": "object",
            "properties": {
                "text": {"type": "string", "description": "a quotation, several, or running text"},
                "rows": {"type": "string", "description": "quotations as JSON Lines, with `quote` and `speaker`"},
                "file": {"type": "string", "contentMediaType": "application/octet-stream",
                         "description": "CSV, JSON Lines, .docx or text"},
                "submitter": {"type": "string", "description": "who is said to have said it"},
            },
        }
    }
}  # fmt: skip
"""The form fields of the quote check; filters are allowed as well."""


def _query(name: str, description: str) -> Json:
    return {"name": name, "in": "query", "description": description, "schema": {"type": "string"}}


def _repeated(name: str, description: str) -> Json:
    schema = {"type": "array", "items": {"type": "string"}}
    return {
        "name": name, "in": "query", "description": description, "schema": schema, "style": "form", "explode": True,
    }  # fmt: skip


ALLIES = [
    _query("passage", "id of the passage that is asked about"),
    _query("text", "a text that is asked about; a longer one by POST"),
    _query("q", "a topic: what the submitter says on it is asked about"),
]
ALIGNED = [_query("with", "a submitter with whom statements are made, under any of its names")]
SHARED = [
    _query("document", "id of a document: its passages in order"),
    _query("passage", "id of a passage; one of both"),
]
TOPIC = _query("q", "the topic, as a query")
POSITIONS = [_query("submitter", "whose passages are asked for"), TOPIC]
COMPARED = [
    _repeated("submitter", "a submitter; two to six with the groups"),
    _repeated("group", "a stakeholder group"),
    _repeated("topic", "what they are compared on, as a query"),
]
