"""The quote check for people and for programs. Quotations come in the body of a request and are kept nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from flask import jsonify, make_response, render_template, request

from indexer.citation import quotation as cited_quotation
from indexer.domain import Filters
from indexer.errors import BadParameterError
from indexer.presenting.quotes import quote_json
from indexer.quotes.answer import Verdict
from indexer.quotes.check import QuoteCheck
from indexer.quotes.reading import MOST_QUOTES, Asked, in_file, in_text
from indexer.quotes.turning import Turn
from indexer.request import FILTER_PARAMETERS, parse_request
from webapp.language import PARAMETER, noted
from webapp.marks import Difference, differences
from webapp.services import absolute_links, public_links, services

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flask import Response

    from indexer.quotes.answer import Checked, Place

VERDICTS = {
    Verdict.VERBATIM: noted("Word for word"),
    Verdict.ALTERED: noted("Not word for word"),
    Verdict.PARAPHRASE: noted("Similar wording found; this is not a quotation"),
    Verdict.NOT_FOUND: noted("Not found"),
}
TURNS = {
    Turn.NEGATION: noted("a negation"),
    Turn.MODAL: noted("how binding it is"),
    Turn.NUMBER: noted("a number or quantity"),
    Turn.DATE: noted("a date"),
    Turn.NAME: noted("a name"),
}


class Shown(NamedTuple):
    """A quotation with its answer, as the page shows it; `problem` instead of an answer when it could not be taken."""

    asked: Asked
    checked: Checked | None
    problem: str = ""


def page() -> Response:
    """`/quotes`: GET shows the box, POST the answers."""
    filters, text, asked = Filters(), "", []
    if request.method == "POST":
        filters = _filters({**request.args.to_dict(flat=False), **request.form.to_dict(flat=False)}, {"text"})
        text = request.form.get("text", "")
        asked = in_text(text) if text.strip() else []
        upload = request.files.get("file")
        if upload is not None and upload.filename:
            asked += in_file(upload.filename, upload.read())
        _refuse_too_many(asked)
    else:
        filters = _filters(request.args.to_dict(flat=False), set())
    index = services().index
    check = QuoteCheck(index)
    shown = [_shown(check, one, filters) for one in asked]
    html = render_template(
        "quotes.html",
        shown=shown,
        text=text,
        posted=request.method == "POST",
        filters=filters,
        verdicts=VERDICTS,
        turns=TURNS,
        compared=_compared,
        sourced=_sourced,
    )
    response = make_response(html)
    if request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
    return response


def _shown(check: QuoteCheck, asked: Asked, filters: Filters) -> Shown:
    try:
        return Shown(asked, check.check(asked.text, _said_by(asked, filters)))
    except BadParameterError as error:
        return Shown(asked, None, str(error))


def _said_by(asked: Asked, filters: Filters) -> Filters:
    """The filters with the speaker as submitter, where the vocabulary knows that name."""
    known = services().vocabulary.submitter(asked.speaker) if asked.speaker else None
    return replace(filters, submitter=(known,)) if known and not filters.submitter else filters


def _compared(place: Place) -> list[Difference]:
    return differences(place.text, [(one.start, one.end, one.quoted) for one in place.changes])


def _sourced(place: Place) -> str:
    """The words as they stand there, with their source: what to put in the quotation's place."""
    links = absolute_links().into(services().index.fingerprint())
    return cited_quotation(place.document, place.cited, links.permalink(place.passage), links.corpus)


def api() -> Response:
    """`/api/v1/quotes`."""
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        message = 'The body must be JSON such as {"quotes": ["..."]}, with Content-Type application/json.'
        raise BadParameterError("quotes", message)
    quotes = body.pop("quotes", None)
    if not isinstance(quotes, list) or not quotes or not all(isinstance(one, str) for one in quotes):
        message = "quotes must be a list of one or more texts."
        raise BadParameterError("quotes", message)
    given = {name: value if isinstance(value, list) else [value] for name, value in body.items()}
    for name, values in given.items():
        if not all(isinstance(value, str) for value in values):
            message = f"{name[:60]} must be a text or a list of texts."
            raise BadParameterError(name[:60], message)
    filters = _filters({**request.args.to_dict(flat=False), **given}, set())
    _refuse_too_many(quotes)
    index = services().index
    check = QuoteCheck(index)
    answers = {text: check.check(text, filters) for text in dict.fromkeys(quotes)}
    links = public_links().into(index.fingerprint())
    response = jsonify({"quotes": [quote_json(text, answers[text], links) for text in quotes]})
    response.headers["Cache-Control"] = "no-store"
    return response


def _refuse_too_many(asked: Sequence[object]) -> None:
    if len(asked) > MOST_QUOTES:
        message = f"At most {MOST_QUOTES} quotations at a time; these are {len(asked):,}. Send them in parts."
        raise BadParameterError("quotes", message)


def _filters(values: Mapping[str, Sequence[Any]], besides: set[str]) -> Filters:
    """The filters among the parameters. Raises BadParameterError for what is none, by its name alone."""
    chosen = {name: list(given) for name, given in values.items() if name not in {*besides, PARAMETER}}
    for name in chosen:
        if name not in FILTER_PARAMETERS:
            message = f"There is no filter {name[:60]!r}; there are: {', '.join(FILTER_PARAMETERS)}."
            raise BadParameterError(name[:60], message)
    return parse_request(chosen, services().vocabulary).filters
