"""JSON Schemas of the API's responses; tests validate real responses against them."""

from __future__ import annotations

from typing import Any

from indexer.alignments.statement import AlignmentKind
from indexer.allies.answer import Stance
from indexer.allies.comparison import Voice
from indexer.allies.search import MOST_CHARACTERS
from indexer.domain import (
    DocumentStatus,
    FileState,
    Match,
    MatchedBy,
    Mode,
    PageOrigin,
    PassageKind,
    Provenance,
    Relation,
    Sort,
)
from indexer.fields import DESCRIBED_FIELDS
from indexer.presenting.answers import FACETS
from indexer.query.request import FILTER_PARAMETERS
from indexer.quotes.answer import Verdict
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.reading import MOST_QUOTES
from indexer.sentences import SEARCH_NOTES

Json = dict[str, Any]

_TEXT: Json = {"type": "string"}
_TEXT_OR_NULL: Json = {"type": ["string", "null"]}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_COUNT: Json = {"type": "integer", "minimum": 0}
_SPAN: Json = {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}
_NUMBER: Json = {"type": "integer", "minimum": 1}
_COUNTS: Json = {"type": "object", "additionalProperties": _COUNT}
_OFFSETS: Json = {
    "type": "array",
    "description": "pairs of offsets in Unicode code points: start, end",
    "items": {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2},
}


def _object(properties: Json, **optional: Json) -> Json:
    return {"type": "object", "required": list(properties), "properties": {**properties, **optional}}


def _list(name: str) -> Json:
    return {"type": "array", "items": _ref(name)}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


_PARTICULAR: Json = {
    "title": _TEXT,
    "date": {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
}
"""Attributes of a description that are more, or less, than a text that may be unknown."""


def _described() -> Json:
    properties: Json = {}
    for spec in DESCRIBED_FIELDS:
        if spec.first_as:
            properties[spec.first_as] = _TEXT_OR_NULL
        plain = _TEXTS if spec.several else _TEXT_OR_NULL
        properties[spec.attribute] = _PARTICULAR.get(spec.attribute, plain)
    return properties


_LABEL: Json = {**_TEXT_OR_NULL, "description": "the number that the page bears itself; null where it is not known"}

_PASSAGE: Json = {
    "id": _TEXT,
    "page": _NUMBER,
    "page_to": _NUMBER,
    "page_label": _LABEL,
    "page_to_label": _LABEL,
    "paragraph": _TEXT_OR_NULL,
    "language": _TEXT,
    "kind": {"enum": [kind.value for kind in PassageKind], "description": "what kind of text it is"},
    "heading": {**_TEXT_OR_NULL, "description": "the heading directly above it"},
    "annex": {
        "description": "what the annex of a letter in which the passage stands says of itself; null outside annexes",
        "oneOf": [
            _object(
                {
                    "heading": {**_TEXT, "description": "such as *Annex II*, as written; empty without one"},
                    "words": {**_TEXT, "description": "its signature or, without one, its title; empty without either"},
                }
            ),
            {"type": "null"},
        ],
    },
    "text": _TEXT,
    "link": _TEXT,
}

SCHEMAS: Json = {
    "Search": _object({
        "query": _TEXT,
        "mode": {"enum": [mode.value for mode in Mode]},
        "match": {"enum": [match.value for match in Match]},
        "sort": {"enum": [sort.value for sort in Sort]},
        "page": _NUMBER,
        "size": _NUMBER,
        "took_ms": {"type": "number"},
        "notes": _TEXTS,
        "messages": _list("Message"),
        "corrections": _list("Correction"),
        "total": _ref("Total"),
        "keyword_total": _ref("Total"),
        "results": _list("Result"),
        "related": _ref("Related"),
        "facets": _object({field: _list("Facet") for field in FACETS}),
    }, steps=_list("Step")),
    "Step": {
        **_object({"step": _TEXT, "found": {"type": "object"}}),
        "description": "with explain=1, in their order: what each step found; its fields may change",
    },
    "Correction": {
        **_object({"typed": _TEXT, "meant": _TEXT}),
        "description": "a word that no document has, and the one that was searched for instead",
    },
    "Message": _object({
        "code": {
            "anyOf": [
                *({"const": code, "description": str(sentence)} for code, sentence in SEARCH_NOTES.items()), _TEXT,
            ],
        },
        "text": _TEXT, "values": {"type": "object"},
    }),
    "Total": _object({"documents": _COUNT, "passages": _COUNT}),
    "Related": {
        **_object({"documents": _COUNT, "passages": _COUNT, "results": _list("Result")}),
        "description": "what is near in meaning without answering: no result, and counted nowhere else",
    },
    "Facet": {
        **_object({"value": _TEXT, "label": _TEXT, "count": _COUNT, "spelled": _TEXTS}),
        "required": ["value", "label", "count"],
    },
    "Result": _object({"document": _ref("Document"), "score": {"type": "number"}, "passages": _list("Hit")}),
    "Hit": _object({
        **_PASSAGE,
        "highlights": _OFFSETS,
        "score": {"type": "number"},
        "matched_by": {"type": "array", "items": {"enum": [matched_by.value for matched_by in MatchedBy]}},
        "missing": {**_TEXTS, "description": "words of the query that neither the passage nor its context contains"},
    }, parts={"type": "object", "description": "with explain=1, what the score is made of"}),
    "Document": _object({
        "id": _TEXT,
        "file": _TEXT,
        **_described(),
        "pages": _COUNT,
        "status": {"enum": [status.value for status in DocumentStatus]},
        "unreadable_pages": {"type": "array", "items": _NUMBER},
        "ocr_pages": {"type": "array", "items": _NUMBER},
        "doubts": _TEXTS,
        "page_from": {"type": ["integer", "null"], "minimum": 1},
        "page_to": {"type": ["integer", "null"], "minimum": 1},
        "part_of": _TEXT_OR_NULL,
        "part_confidence": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        "variants": _list("Variant"),
        "unlisted_variants": _COUNT,
        "provenance": {"type": "object", "additionalProperties": {"enum": [origin.value for origin in Provenance]}},
        "evidence": {"type": "object", "additionalProperties": _ref("Evidence")},
        "link": _TEXT,
        "citation": _TEXT,
    }),
    "Evidence": _object({
        "words": _TEXT,
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "rule": _TEXT,
        "value": _TEXTS,
    }),
    "Variant": _object({
        "id": _TEXT,
        "relation": {"enum": [relation.value for relation in Relation]},
        "title": _TEXT,
        "symbol": _TEXT_OR_NULL,
        "language": _TEXT_OR_NULL,
        "date": _TEXT_OR_NULL,
        "submitters": _TEXTS,
        "link": _TEXT,
    }),
    "Page": _object({
        "document": _ref("Document"),
        "page": _NUMBER,
        "page_label": _LABEL,
        "text": _TEXT,
        "origin": {"enum": [origin.value for origin in PageOrigin], "description": "what its text was taken from"},
        "quality": {"type": ["number", "null"], "description": "0 to 1: how much its text looks like language"},
        "link": _TEXT,
        "image": _TEXT,
        "passages": {"type": "array", "items": _object({**_PASSAGE, "spans": _OFFSETS})},
    }),
    "QuotesAsked": {
        "type": "object",
        "required": ["quotes"],
        "properties": {
            "quotes": {"type": "array", "items": {"oneOf": [{"type": "string", "minLength": 1}, _ref("QuoteAsked")]},
                       "minItems": 1, "maxItems": MOST_QUOTES},
            **{name: {"oneOf": [_TEXT, _TEXTS]} for name in FILTER_PARAMETERS},
        },
        "additionalProperties": False,
    },
    "QuoteAsked": {
        "type": "object",
        "required": ["quote"],
        "properties": {"quote": {"type": "string", "minLength": 1}, "speaker": _TEXT},
        "additionalProperties": False,
    },
    "Quotes": _object({"quotes": _list("Quote")}),
    "Quote": _object({
        "quote": _TEXT,
        "speaker": {**_TEXT_OR_NULL, "description": "who is said to have said it"},
        "verdict": {"enum": [*(verdict.value for verdict in Verdict), None],
                    "description": "null if it could not be checked"},
        "wording": {"enum": [Verdict.VERBATIM.value, Verdict.ALTERED.value, None],
                    "description": "of the words in `places`; null where they do not occur"},
        "summary": {**_TEXT, "description": "the verdict as a sentence"},
        "problem": {**_TEXT_OR_NULL, "description": "why it could not be checked, or that its speaker is not known"},
        "note": _TEXT_OR_NULL,
        "said_by": {**_TEXTS, "description": "the known submitters of `places`, if the words occur there"},
        "places": _list("QuotePlace"),
        "more_places": _COUNT,
        "recapitalised": _COUNT,
        "nearest": {**_list("QuotePlace"), "description":
                    "what comes near in meaning, or what the named speaker said that does; never a confirmation"},
        "scope": {"oneOf": [_object({"documents": _COUNT, "documents_for_words": _COUNT, "failed": _COUNT,
                                     "read_in_part": _COUNT}),
                            {"type": "null"}]},
    }, steps=_list("Step")),
    "QuotePlace": _object({
        "document": _ref("Document"),
        "page": _NUMBER,
        "page_to": _NUMBER,
        "page_label": _LABEL,
        "page_to_label": _LABEL,
        "paragraph": _TEXT_OR_NULL,
        "text": _TEXT,
        "before": {**_TEXT, "description": "the rest of the sentence with which `text` begins, if any"},
        "after": {**_TEXT, "description": "the rest of the sentence with which `text` ends, if any"},
        "changes": {"type": "array", "items": _object({
            "from": _TEXT, "to": _TEXT,
            "turns": {"type": "array", "items": {"enum": [turn.value for turn in MeaningChange]}},
            "misread": {"type": "boolean", "description": "whether recognition of a scanned page may explain it"},
            "at": {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2},
        })},
        "similarity": {"type": "number", "minimum": 0, "maximum": 1},
        "recognised": {"type": "boolean", "description": "whether its text was read from the picture of a page"},
        "citation": _TEXT,
        "link": _TEXT,
    }),
    "Status": _object({
        "documents": _COUNT,
        "passages": _COUNT,
        "pages": _COUNT,
        "unreadable_pages": _COUNT,
        "ocr_pages": _COUNT,
        "ocr": {"type": "array",
                "items": _object({"document": _TEXT, "file": _TEXT, "ocr_pages": _COUNT, "pages": _COUNT})},
        "archived": _ref("Total"),
        "files": _COUNTS,
        "failures": _list("File"),
        "doubts": _list("File"),
        "by_process": _COUNTS,
        "by_group": _COUNTS,
        "by_year": _COUNTS,
        "by_language": _COUNTS,
        "unknown_values": {"type": "object", "additionalProperties": _TEXTS},
        "unsure": {"type": "array",
                   "items": _object({"document": _TEXT, "file": _TEXT, "field": _TEXT, "value": _TEXTS, "words": _TEXT,
                                     "confidence": {"type": "number", "minimum": 0, "maximum": 1}})},
        "engine": _TEXT,
        "model": _TEXT,
        "generation": _COUNT,
        "fingerprint": _TEXT,
    }),
    "File": _object({
        "file": _TEXT,
        "state": {"enum": [state.value for state in FileState]},
        "reason": _TEXT,
        "detail": _TEXT,
        "documents": _TEXTS,
    }),
    "AlliesAsked": {
        "type": "object",
        "required": ["text"],
        "properties": {
            "text": {"type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS},
            **{name: {"oneOf": [_TEXT, _TEXTS]} for name in FILTER_PARAMETERS},
        },
        "additionalProperties": False,
    },
    "Allies": _object({
        "query": _TEXT,
        "asked": _list("PassageAlone"),
        "left_out": _COUNT,
        "explicit": _list("Alignment"),
        "explicit_elsewhere": _list("Alignment"),
        "allies": _list("Ally"),
        "scope": _object({"documents": _COUNT, "failed": _COUNT, "read_in_part": _COUNT}),
        "not_compared": _COUNT,
        "unsaid": _TEXTS,
        "claims": _TEXTS,
    }),
    "Ally": _object({
        "submitter": _TEXT_OR_NULL,
        "group": _TEXT_OR_NULL,
        "reported_by": _TEXTS,
        "on_behalf_of": _TEXTS,
        "relation": {"enum": [stance.value for stance in Stance]},
        "inferred": {"type": "boolean"},
        "score": {"type": "number", "minimum": 0, "maximum": 1},
        "passages": {"type": "array", "items": _object({
            "document": _ref("Document"),
            "passage": _ref("PassageAlone"),
            "score": {"type": "number", "minimum": 0, "maximum": 1},
            "why": _object({"shared": _OFFSETS, "contradicts": _OFFSETS, "covered": _OFFSETS, "words": _TEXTS,
                            "lacks": _TEXTS, "telling": _OFFSETS,
                            "base": {"type": "boolean"},
                            "courtesy": {"type": "boolean"}, "distant": {"type": "boolean"},
                            "claim": _TEXT_OR_NULL,
                            "nearest": {"oneOf": [_SPAN, {"type": "null"}]}}),
            "citation": _TEXT,
        })},
    }),
    "PassageAlone": _object({
        "id": _TEXT, "page": _COUNT, "page_to": _COUNT, "page_label": _LABEL, "page_to_label": _LABEL,
        "paragraph": _TEXT_OR_NULL, "language": _TEXT, "text": _TEXT,
        "link": _TEXT,
    }),
    "Alignments": _object({"alignments": _list("Alignment")}),
    "Alignment": _object({
        "who": _TEXTS, "named_in_text": {"type": "boolean"}, "with": _TEXTS, "delivered_by": _TEXTS,
        "members": {"type": "object", "additionalProperties": _TEXTS},
        "kind": {"enum": [kind.value for kind in AlignmentKind]}, "about": _TEXT,
        "document": _ref("Document"), "page": _COUNT, "page_label": _LABEL, "passage": _TEXT,
        "span": _SPAN, "text": _TEXT, "link": _TEXT,
        "also_in": {"type": "array", "items": _object({"document": _TEXT, "link": _TEXT})},
    }),
    "SharedText": _object({"families": _list("TextFamily"), "passages_left_out": _COUNT, "not_compared": _COUNT}),
    "TextFamily": _object({
        "text": _TEXT, "base": {"type": "boolean"}, "source": _TEXT_OR_NULL, "earliest": _TEXT_OR_NULL,
        "members": {"type": "array", "items": _object({
            "document": _ref("Document"), "page": _COUNT, "page_label": _LABEL, "passage": _TEXT,
            "span": _SPAN, "text": _TEXT,
            "edited": {"type": "boolean"}, "date": _TEXT_OR_NULL, "link": _TEXT,
        })},
    }),
    "Comparison": _object({
        "sides": {"type": "array", "items": _object({"field": {"enum": ["submitter", "group"]}, "name": _TEXT})},
        "topics": _TEXTS,
        "cells": {"type": "array", "items": {
            "type": "object",
            "required": [
                "topic", "asked", "found", "document", "passage", "voice", "through", "on_behalf_of", "near",
                "annex", "quoted", "translated", "lacks", "parts", "parts_asked", "scope",
            ],
            "properties": {
                "submitter": _TEXT, "group": _TEXT, "topic": _TEXT,
                "asked": {"type": "boolean"}, "found": {"type": "boolean"},
                "document": {"oneOf": [_ref("Document"), {"type": "null"}]},
                "passage": {"oneOf": [_ref("PassageAlone"), {"type": "null"}]},
                "voice": {"enum": [*(voice.value for voice in Voice), None]},
                "through": {"type": ["string", "null"]}, "on_behalf_of": _TEXTS, "near": {"type": "boolean"},
                "annex": {"oneOf": [_object({"heading": _TEXT, "words": _TEXT}), {"type": "null"}]},
                "quoted": {"type": "boolean"}, "translated": {"type": "boolean"},
                "lacks": _TEXTS,
                "parts": {"type": "array", "items": _object({"topic": _TEXT, "filters": _TEXT, "documents": _COUNT})},
                "parts_asked": {"type": "boolean"},
                "scope": _object({
                    "documents": _COUNT, "answering": _COUNT,
                    "searches": {"type": "array", "items": _object({
                        "voice": {"enum": [Voice.OWN.value, Voice.BODY.value, Voice.GROUP.value]},
                        "filters": _TEXT, "documents": _COUNT,
                    })},
                }),
            },
            "additionalProperties": False,
        }},
    }),
    "Positions": _object({
        "submitter": _TEXT, "query": _TEXT,
        "positions": {"type": "array", "items": _object({
            "document": _ref("Document"), "passage": _ref("PassageAlone"),
            "date": {"type": ["string", "null"]},
            "continuity": {"enum": ["same", "changed", "new", "unknown"]},
            "earlier": {"oneOf": [_ref("PassageAlone"), {"type": "null"}]},
            "changes": {"type": "array", "items": _object({"from": _TEXT, "to": _TEXT, "span": _SPAN})},
            "repeated": {"type": ["boolean", "null"]},
            "highlights": {"type": "array", "items": _SPAN},
            "citation": _TEXT,
        })},
        "scope": _object({"documents": _COUNT, "answering": _COUNT, "by_bodies": {"type": "boolean"}}),
    }),
    "Problem": {
        "type": "object",
        "description": "problem details, RFC 9457",
        "required": ["type", "title", "status", "detail", "instance"],
        "properties": {
            "type": _TEXT, "title": _TEXT, "status": {"type": "integer"}, "detail": _TEXT, "instance": _TEXT,
            "parameter": _TEXT, "code": _TEXT, "values": {"type": "object"},
        },
    },
}  # fmt: skip
