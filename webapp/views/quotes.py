"""The quote check for people and for programs. Quotations come in the body of a request and are not stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from flask import Response, g, jsonify, make_response, render_template, request

from indexer.budget import TOO_LATE
from indexer.citation import quotation as cited_quotation
from indexer.domain import SearchRequest
from indexer.errors import BadParameterError, OverdueError
from indexer.messages import Message
from indexer.presenting.quote_report import csv_report
from indexer.presenting.quote_words import (
    difference,
    heading,
    left_unchecked,
    nearest_heading,
    remarks,
    summary,
    warning,
    words_looked_for,
)
from indexer.presenting.quotes import quote_json
from indexer.presenting.word import WORD_MIMETYPE
from indexer.query.request import FILTER_PARAMETERS, MAX_VALUE_LENGTH, parse_request, request_to_params
from indexer.quotes.answer import Verdict
from indexer.quotes.batch import check_each
from indexer.quotes.check import QuoteCheck
from indexer.quotes.entry import LEFT_OPEN
from indexer.quotes.reading import MOST_QUOTES, QuoteRequest, in_file, in_text, lines_of
from indexer.quotes.speakers import Speakers
from indexer.quotes.steps import known_speakers
from webapp.http import rate_limits
from webapp.http.json_body import json_object
from webapp.http.params import EXPLAIN, explaining
from webapp.i18n.locale import PARAMETER, noted, voice
from webapp.presenters.highlights import Difference, differences
from webapp.services import absolute_links, public_links, services
from webapp.turnstile import Turnstile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.domain import Filters
    from indexer.quotes.answer import Place
    from indexer.quotes.entry import Entry

WAITING, PATIENCE = 3, 10
"""Requests of a worker that wait for the one that checks quotations, and for how many seconds."""

turnstile = Turnstile(1, WAITING, PATIENCE, Message("quotes_busy"))

ROWS = "rows"
"""The field by which a page of answers passes its quotations to the reports: JSON Lines, as in a file."""
SPEAKER = "speaker-"
"""The fields of a page of answers in which readers name the speaker of each of these quotations, with its number."""

ADVICE = {
    Verdict.VERBATIM: noted("You can quote it as it stands, with its source."),
    Verdict.ALTERED: noted("Compare the differences below, and quote the words of the document."),
    Verdict.MISATTRIBUTED: noted("Correct the name: somebody else said these words."),
    LEFT_OPEN: noted("Find out whose words these are before you name who said them."),
    Verdict.PARAPHRASE: noted("Leave out the quotation marks, or quote the words of the document."),
    Verdict.NOT_FOUND: noted("Ask for the source: the words are not in these documents, as far as they could be read."),
}
"""What to do with a quotation, by its outcome."""
WORDS_ALONE = noted("The words stand here as quoted. Who said them was not checked: see below who submitted them.")
"""What to do with the words of a document in a text that does not say clearly who said them."""
IN_A_SENTENCE = noted("You can quote it with its source, as part of the sentence below.")
"""What to do with the words of a document that are a part of a sentence."""
NOTHING_OF_THEIRS = noted("Others said these words. Whether this speaker did, too, these documents cannot tell.")
"""What to do with words that are said to be by somebody of whom there is no document."""
SAYS_SOMETHING_ELSE = noted("Do not use it: the sentence that is nearest says something else.")
"""What to do with similar wording that turns the meaning."""
AS_RECOGNISED = noted("Compare it with the picture of the page before you quote it: a program read the text from it.")
"""What to do with words that stand on a scanned page, but for what may be misread there."""
PIECES = noted("Quote the sentences one by one, each with its source.")
"""What to do with sentences that do not stand together."""


def page() -> Response:
    """`/quotes`: GET shows the box, POST the answers."""
    posted = request.method == "POST"
    asked, filters = _posted() if posted else ([], _filters(request.args.to_dict(flat=False), set()))
    shown = _checked(asked, filters) if asked else []
    html = render_template(
        "quotes.html",
        shown=shown,
        outcomes=[entry.outcome for entry in shown],
        text=request.form.get("text", ""),
        rows=lines_of(asked),
        posted=posted,
        short=left_unchecked(request.form.get("text", "")),
        filters=filters,
        chosen=request_to_params(SearchRequest(filters=filters)),
        advice=_advice,
        heading=heading,
        remarks=remarks,
        summary=summary,
        nearest_heading=nearest_heading,
        words_looked_for=words_looked_for,
        compared=_compared,
        copies=_copies,
        sourced=_sourced,
        difference=difference,
        warning=warning,
        pictured=services().index.original_is_pdf if posted else None,
    )
    response = make_response(html)
    if posted:
        response.headers["Cache-Control"] = "no-store"
    return response


def report(suffix: str) -> Response:
    """`/quotes.csv` and `/quotes.docx`: the same answers as a file. POST takes the same fields as the page."""
    asked, filters = _posted()
    if not asked:
        raise BadParameterError("text", Message("quotations_missing"))
    entries = _checked(asked, filters)
    links = absolute_links().into(services().index.fingerprint())
    if suffix == "csv":
        response = Response(csv_report(entries, links).encode("utf-8", "replace"), mimetype="text/csv")
    else:
        from indexer.presenting.word.quote_file import quote_file  # noqa: PLC0415 - loads python-docx

        today = datetime.now(UTC).date()
        site = services().settings.site_name
        data = quote_file(entries, links, site_name=site, made=today, voice=voice())
        response = Response(data, content_type=WORD_MIMETYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="onrecord-quotations.{suffix}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _posted() -> tuple[list[QuoteRequest], Filters]:
    """The quotations of a form, from its box, its file or a page of answers; and the filters."""
    form = request.form
    # A field whose header cannot be read has no name.
    sent = {name or "": values for name, values in form.to_dict(flat=False).items()}
    given = {**request.args.to_dict(flat=False), **sent}
    filters = _filters(given, {"text", ROWS, *(name for name in sent if name.startswith(SPEAKER))})
    text, speakers = form.get("text", ""), _speakers()
    asked = in_text(text, speakers) if text.strip() else []
    if form.get(ROWS, "").strip():
        rows = in_file(f"{ROWS}.jsonl", form[ROWS].encode("utf-8", "replace"))
        asked += [_corrected(row, form.get(f"{SPEAKER}{number}")) for number, row in enumerate(rows, 1)]
    upload = request.files.get("file")
    if upload is not None and upload.filename:
        asked += in_file(upload.filename, upload.read(), speakers)
    _refuse_too_many(asked)
    return asked, filters


def _corrected(request: QuoteRequest, speaker: str | None) -> QuoteRequest:
    """The quotation with the speaker that a reader named instead; without one, of nobody in particular."""
    if speaker is None or speaker.strip() == request.speaker:
        return request
    return replace(request, speaker=speaker.strip()[:MAX_VALUE_LENGTH], stated=True, likely=False)


def _checked(asked: Sequence[QuoteRequest], filters: Filters) -> list[Entry]:
    rate_limits.charge(len(asked) - 1)
    with turnstile.passing():
        check = QuoteCheck(services().index, services().comparison)
        return check_each(check, asked, filters, _speakers())


def _speakers() -> Speakers:
    """The speakers of the index, which are asked for once in a request."""
    if "speakers" not in g:
        g.speakers = Speakers.of(services().index, services().vocabulary)
    found: Speakers = g.speakers
    return found


def _advice(entry: Entry) -> str:
    """What to do with a quotation that was checked."""
    outcome = entry.outcome or ""
    checked = entry.checked
    place = checked.places[0] if checked and checked.places else None
    if checked and (checked.by_letters or (outcome == Verdict.ALTERED and place and place.recognised)):
        return AS_RECOGNISED
    if outcome == Verdict.VERBATIM and place and (entry.speaker_unrecognised or place.before or place.after):
        return WORDS_ALONE if entry.speaker_unrecognised else IN_A_SENTENCE
    if outcome == Verdict.MISATTRIBUTED and checked and entry.speakers and not checked.scope.documents:
        return NOTHING_OF_THEIRS
    if outcome == Verdict.PARAPHRASE and place and any(change.meaning_changes for change in place.changes):
        return SAYS_SOMETHING_ELSE
    if outcome == Verdict.NOT_FOUND and checked and checked.pieces:
        return PIECES
    return ADVICE[outcome]


def _compared(place: Place) -> list[Difference]:
    return differences(place.text, [(change.start, change.end, change.quoted) for change in place.changes])


def _copies(place: Place, other: Place) -> bool:
    """Whether two places have the same words, so that a page need show them once."""
    return (place.text, place.changes) == (other.text, other.changes)


def _sourced(place: Place) -> str:
    """The verbatim words with their source, to replace the quotation; of a scanned page, that a program read them."""
    links = absolute_links().into(services().index.fingerprint())
    read = f"\n{Message('read_from_picture').said(voice())}" if place.recognised else ""
    return cited_quotation(place.document, place.cited, links.permalink(place.linked), links.corpus) + read


def api() -> Response:
    """`/api/v1/quotes`."""
    body, explain = json_object(), explaining()
    if body is None:
        raise BadParameterError("quotes", Message("quotations_no_json"))
    quotes = body.pop("quotes", None)
    if not isinstance(quotes, list) or not quotes:
        raise BadParameterError("quotes", Message("quotations_no_list"))
    asked = list(map(_request_of, quotes))
    given = {name: value if isinstance(value, list) else [value] for name, value in body.items()}
    for name, values in given.items():
        if not all(isinstance(value, str) for value in values):
            raise BadParameterError(name[:60], Message("parameter_no_text", name=name[:60]))
    filters = _filters({**request.args.to_dict(flat=False), **given}, {EXPLAIN})
    _refuse_too_many(asked)
    index = services().index
    known_speakers(filters.submitter, _speakers(), "submitter")
    entries = _checked(asked, filters)
    problems = [entry.problem for entry in entries if entry.problem]
    if not any(entry.checked for entry in entries):
        if TOO_LATE in problems:
            raise OverdueError(TOO_LATE)  # asked again, it may be answered
        raise BadParameterError("quotes", problems[0])
    links = public_links().into(index.fingerprint())
    response = jsonify({"quotes": [quote_json(entry, links, explain=explain) for entry in entries]})
    response.headers["Cache-Control"] = "no-store"
    return response


def _request_of(given: object) -> QuoteRequest:
    """A quotation of a request: a text, or an object with its speaker."""
    if isinstance(given, str):
        return QuoteRequest(given)
    if isinstance(given, dict) and given.keys() <= {"quote", "speaker"}:
        text, speaker = given.get("quote"), given.get("speaker") or ""
        if isinstance(text, str) and isinstance(speaker, str):
            return QuoteRequest(text, speaker.strip()[:MAX_VALUE_LENGTH])
    raise BadParameterError("quotes", Message("quotation_no_object"))


def _refuse_too_many(asked: Sequence[object]) -> None:
    if len(asked) > MOST_QUOTES:
        raise BadParameterError("quotes", Message("quotations_too_many", most=MOST_QUOTES, count=len(asked)))


def _filters(values: Mapping[str, Sequence[Any]], besides: set[str]) -> Filters:
    """The filters among the parameters. Raises BadParameterError for an unknown parameter, naming it without its
    value.
    """
    chosen = {name: list(given) for name, given in values.items() if name not in {*besides, PARAMETER}}
    for name in chosen:
        if name not in FILTER_PARAMETERS:
            raise BadParameterError(name[:60], Message("filter_unknown", name=name[:60], names=FILTER_PARAMETERS))
    return parse_request(chosen, services().vocabulary).filters
