"""The OpenAPI 3.1 document of the site, generated from the parser's table of parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.presenting.formats import FORMATS, REFERENCE_FORMATS
from indexer.presenting.word import WORD_MIMETYPE
from indexer.query.request import FILTER_PARAMETERS, PARAMETERS, Kind
from webapp.openapi.parameters import (
    ALIGNED,
    ALLIES,
    BEGINS,
    CHANGES,
    COMPARED,
    EXPLAIN,
    FIELD,
    LIST_PAGE,
    NAME,
    PACK,
    PARAGRAPH,
    POSITIONS,
    QUOTED,
    QUOTES_FORM,
    SHARED,
    TOPIC,
)
from webapp.openapi.schemas import SCHEMAS

if TYPE_CHECKING:
    from indexer.query.request import Parameter

Json = dict[str, Any]

_DOCUMENT_ID = {
    "name": "document_id", "in": "path", "required": True, "description": "id of a document",
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},
}  # fmt: skip
_NUMBER = {
    "name": "number", "in": "path", "required": True, "description": "page of the file as it came, from 1",
    "schema": {"type": "integer", "minimum": 1, "maximum": 999999},
}  # fmt: skip
_SHA256 = {
    "name": "sha256", "in": "path", "required": True, "description": "hash of the file as it came",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}  # fmt: skip
_CHECKSUM = {
    "name": "name", "in": "path", "required": True, "description": "checksum of the picture",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
}  # fmt: skip
_OTHER_ID = {**_DOCUMENT_ID, "name": "other_id", "description": "id of a version of the document"}
_OPPOSITE = {**_NUMBER, "name": "opposite", "description": "page of the other version"}
_PASSAGE = {
    "name": "passage", "in": "query", "description": "id of a passage, to be marked", "schema": {"type": "string"},
}  # fmt: skip

_ERRORS = {
    "400": "a parameter is unknown or malformed; `parameter` names it",
    "404": "there is no such document, page or address",
    "413": "the body is too large",
    "414": "what stands behind the `?` is too long",
    "429": "too many requests came from this address; `Retry-After` says in how many seconds to ask again",
    "503": "the search engine cannot answer now; `Retry-After` says when to ask again",
}


def document(title: str, server: str) -> Json:
    """The whole document; `server` is the public address of the site."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": "1",
            "summary": "Passage-level search over submissions to United Nations processes.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": server}],
        "paths": _paths(),
        "components": {"schemas": SCHEMAS},
    }


def search_parameters() -> list[Json]:
    """The parameters of a search."""
    return [_parameter(parameter) for parameter in PARAMETERS]


def _parameter(parameter: Parameter) -> Json:
    schema: Json = {"type": "string"}
    if parameter.kind is Kind.NUMBER:
        schema = {"type": "integer", "minimum": 1, "maximum": parameter.maximum}
    elif parameter.kind is Kind.CHOICE:
        schema["enum"] = [str(choice) for choice in parameter.choices]
    elif parameter.kind is Kind.DATE:
        schema["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
    elif parameter.maximum:
        schema["maxLength"] = parameter.maximum
    if parameter.default is not None:
        schema["default"] = parameter.default
    described: Json = {"name": parameter.name, "in": "query", "description": parameter.help, "schema": schema}
    if parameter.repeatable:
        described |= {"schema": {"type": "array", "items": schema}, "style": "form", "explode": True}
    return described


def _paths() -> Json:
    search, place = search_parameters(), [_DOCUMENT_ID, _NUMBER]
    filters = [parameter for parameter in search if parameter["name"] in FILTER_PARAMETERS]
    exports = {
        f"/search.{form.suffix}": _get(
            f"export_{form.key}", f"A search's every match as {form.suffix}.", form.mimetype, search
        )
        for form in FORMATS
    }
    citations = {
        f"/documents/{{document_id}}/cite.{form.suffix}": _get(
            f"cite_{form.key}", f"A document, or a passage of it, as {form.label}.", form.mimetype,
            [_DOCUMENT_ID, QUOTED],
        )
        for form in REFERENCE_FORMATS
    }  # fmt: skip
    evidence = {
        f"/evidence.{form.suffix}": _get(
            f"evidence_{form.key}", f"Its passages as references, in {form.label}.", form.mimetype, PACK
        )
        for form in REFERENCE_FORMATS
    }
    return {
        "/api/v1/search": _get("api_search", "Search.", "application/json", [*search, EXPLAIN], schema="Search"),
        "/api/v1/documents/{document_id}": _get(
            "api_document", "A document.", "application/json", [_DOCUMENT_ID], schema="Document"
        ),
        "/api/v1/documents/{document_id}/pages/{number}": _get(
            "api_page", "A page: its text and passages.", "application/json", place, schema="Page"
        ),
        "/api/v1/quotes": _posted(
            _get("api_quotes", "Check quotations.", "application/json", [*filters, EXPLAIN], schema="Quotes"),
            {"application/json": {"schema": {"$ref": "#/components/schemas/QuotesAsked"}}},
        ),
        "/api/v1/allies": {
            **_get(
                "api_allies",
                "Who says the same, and who says otherwise.",
                "application/json",
                [*ALLIES, *filters],
                schema="Allies",
            ),
            **_posted(
                _get("api_allies_of_text", "The same of a text.", "application/json", filters, schema="Allies"),
                {"application/json": {"schema": {"$ref": "#/components/schemas/AlliesAsked"}}},
            ),
        },
        "/api/v1/alignments": _get(
            "api_alignments",
            "Explicit statements of alignment.",
            "application/json",
            [*ALIGNED, *filters],
            schema="Alignments",
        ),
        "/api/v1/shared-text": _get(
            "api_shared_text",
            "Passages with the same wording, of more than one submitter.",
            "application/json",
            SHARED,
            schema="SharedText",
        ),
        "/api/v1/compare": _get(
            "api_compare", "What several say on topics.", "application/json", COMPARED, schema="Comparison"
        ),
        "/api/v1/positions": _get(
            "api_positions",
            "What a submitter says on a topic, by date.",
            "application/json",
            POSITIONS,
            schema="Positions",
        ),
        "/api/v1/status": _get("api_status", "What is indexed and what failed.", "application/json", schema="Status"),
        "/api/v1/openapi.json": _get("api_openapi", "This document.", "application/json"),
        **exports,
        "/search.atom": _get("feed", "A page of results as Atom feed.", "application/atom+xml", search),
        "/search.feed.json": _get("feed_json", "The same as JSON Feed.", "application/feed+json", search),
        "/": _get("home", "The page to begin with; with parameters, the page of results.", "text/html", search),
        "/search": _get("search", "The page of results.", "text/html", search),
        "/documents/{document_id}": _get("document", "A document's page.", "text/html", [_DOCUMENT_ID]),
        "/documents/{document_id}/pages/{number}": _get(
            "page", "A page of a document with a passage marked.", "text/html", [*place, _PASSAGE, PARAGRAPH, BEGINS]
        ),
        "/documents/{document_id}/pages/{number}/beside/{other_id}": _get(
            "beside", "A page beside one of another version.", "text/html", [*place, _OTHER_ID]
        ),
        "/documents/{document_id}/pages/{number}/beside/{other_id}/pages/{opposite}": _get(
            "beside_page", "A page beside one of another version.", "text/html", [*place, _OTHER_ID, _OPPOSITE]
        ),
        "/documents/{document_id}/pages/{number}.png": _get(
            "image", "The picture of a page of a PDF file.", "image/png", [*place, _PASSAGE]
        ),
        "/thumbnails/{sha256}/{number}-{name}.png": _get(
            "thumbnail",
            "A small picture of a page, as it stands beside a result.",
            "image/png",
            [_SHA256, _NUMBER, _CHECKSUM],
        ),
        **citations,
        "/documents/{document_id}/original": _get("original", "The file as it came.", "*/*", [_DOCUMENT_ID]),
        "/browse": _get("browse", "What there is, by what is known about it.", "text/html"),
        "/browse/{field}": _get(
            "browse_list",
            "Every value of a field among what a search finds, with its count.",
            "text/html",
            [FIELD, *search],
        ),
        "/submitters/{name}": _moving(
            _get("submitter", "What a submitter submitted.", "text/html", [NAME, LIST_PAGE]),
            "to the name that is used here",
        ),
        "/submitters/{name}/positions": _get(
            "positions", "The same on a topic, in the order of dates.", "text/html", [NAME, TOPIC]
        ),
        "/processes/{name}": _moving(
            _get("process", "Who took part in a process, and when.", "text/html", [NAME, LIST_PAGE]),
            "to the name that is used here",
        ),
        "/evidence": _moving(
            _get("evidence", "Chosen passages with their sources.", "text/html", [*PACK, *CHANGES]),
            "to the pack that is changed as asked",
        ),
        "/evidence.docx": _get("evidence_word", "The same as a Word file.", WORD_MIMETYPE, PACK),
        "/evidence.html": _get("evidence_page", "The same as one file of HTML.", "text/html", PACK),
        **evidence,
        "/quotes": _get("quotes", "Check quotations: the box; POST shows the answers.", "text/html", filters),
        "/quotes.csv": _posted(
            _get("quotes_csv", "The answers as CSV, a row for each place.", "text/csv", filters), QUOTES_FORM
        ),
        "/quotes.docx": _posted(
            _get("quotes_docx", "The answers as a Word file.", WORD_MIMETYPE, filters), QUOTES_FORM
        ),
        "/allies": _get(
            "allies", "Who else says this, for people; POST takes a text.", "text/html", [*ALLIES, *filters]
        ),
        "/allies.atom": _get(
            "allies_feed",
            "Who else says this, last taken in first, as Atom.",
            "application/atom+xml",
            [*ALLIES, *filters],
        ),
        "/allies.feed.json": _get(
            "allies_feed_json", "The same as JSON Feed.", "application/feed+json", [*ALLIES, *filters]
        ),
        "/alliances": _get("alliances", "Who stands with or against whom.", "text/html", filters),
        "/alliances.csv": _get("alliances_csv", "The same as CSV.", "text/csv", filters),
        "/alliances.jsonl": _get("alliances_jsonl", "The same as JSON Lines.", "application/x-ndjson", filters),
        "/alliances.graphml": _get(
            "alliances_graphml", "The same as a graph in GraphML.", "application/graphml+xml", filters
        ),
        "/alliances.svg": _get("alliances_svg", "The same as a picture.", "image/svg+xml", filters),
        "/compare": _get("compare", "What several say on topics, as a table.", "text/html", COMPARED),
        "/compare.csv": _get("compare_csv", "The same as CSV, a row for each cell.", "text/csv", COMPARED),
        "/status": _get("status", "What is indexed and what failed, for people.", "text/html"),
        "/about": _get("about", "The method in plain words.", "text/html"),
        "/opensearch.xml": _get(
            "opensearch", "Description for browsers' search.", "application/opensearchdescription+xml"
        ),
        "/sitemap.xml": _get("sitemap", "The parts of the sitemap.", "application/xml"),
        "/sitemap-{number}.xml": _get("sitemap_part", "A part of the sitemap.", "application/xml", [_NUMBER]),
        "/robots.txt": _get("robots", "What search engines may read.", "text/plain"),
        "/healthz": _get("healthz", "The process answers.", "text/plain"),
        "/readyz": _get("readyz", "Engine and index answer.", "text/plain"),
        "/metrics": _get("metrics", "Prometheus metrics.", "text/plain"),
    }


def _posted(operation: Json, body: Json) -> Json:
    """The operation as a POST."""
    return {"post": {**operation["get"], "requestBody": {"required": True, "content": body}}}


def _moving(operation: Json, where: str) -> Json:
    """The operation, with the possible redirect to another address."""
    operation["get"]["responses"]["302"] = {"description": where}
    return operation


def _get(name: str, summary: str, media: str, parameters: list[Json] | None = None, *, schema: str = "") -> Json:
    content: Json = {media: {"schema": {"$ref": f"#/components/schemas/{schema}"}}} if schema else {media: {}}
    problem: Json = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    page = problem | {"text/html": {}}
    # Outside the API, errors are HTML pages; and gunicorn itself answers requests that are too long.
    errors = {code: page if code == "414" or not name.startswith("api_") else problem for code in _ERRORS}
    operation: Json = {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": {"description": "the answer", "content": content},
            **{code: {"description": text, "content": errors[code]} for code, text in _ERRORS.items()},
        },
    }
    if parameters:
        operation["parameters"] = parameters
    return {"get": operation}
