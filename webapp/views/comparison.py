"""What submitters and groups say on topics, side by side, for people and for programs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import Response, jsonify, render_template, request

from indexer.allies.comparison import MOST_SIDES, MOST_TOPICS, Side, comparison
from indexer.domain import SearchRequest, Spelling
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.presenting.allies import comparison_csv, comparison_json
from indexer.query.request import MAX_VALUE_LENGTH, parse_request
from indexer.search.spokesmen import speakers_for
from webapp.browsing.about import similar
from webapp.browsing.topics import topics as frequent_topics
from webapp.evidence.comparison import comparison_pack, empty_cells, recorded_cells
from webapp.http.params import only
from webapp.http.request_limits import MAX_ADDRESS
from webapp.presenters.facets import MAX_CHOICES
from webapp.services import public_links, services, site_links
from webapp.views.allies import turnstile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.allies.comparison import Cell

MOST_FREQUENT = 50
"""Topics offered to choose from, those of which most documents speak."""


def page() -> str:
    """`/compare`: the table, or the form while it lacks a side or a topic."""
    sides, topics = _sides(), _texts("topic")
    lacking = len(sides) <= 1 or not topics
    rows = [] if lacking and len(sides) <= MOST_SIDES and len(topics) <= MOST_TOPICS else _compared(sides, topics)
    facets = services().index.everything().facets
    names = [facet.value for facet in facets.get("submitter", ())]
    groups = [side.name for side in sides if side.field == "group"]
    links = site_links()
    pack = links.evidence(comparison_pack(rows))
    return render_template(
        "compare.html",
        rows=rows,
        sides=sides,
        topics=topics,
        most_sides=MOST_SIDES,
        most_topics=MOST_TOPICS,
        names=names[:MAX_CHOICES],
        groups=list(dict.fromkeys([*(facet.value for facet in facets.get("group", ())), *groups])),
        unknown=_unknown(sides, names),
        speaking=cache(lambda side: speakers_for(services().index, side.name) if side.field == "submitter" else []),
        frequent=frequent_topics(MOST_FREQUENT),
        compared_on=lambda more: links.compared(map(_parameter_of, sides), [*topics, more]),
        compared_with=lambda old, new: links.compared(
            [_parameter_of(new if side == old else side) for side in sides], topics
        ),
        every_one=lambda cell: links.search(
            SearchRequest(cell.topic, filters=cell.side.filters, spelling=Spelling.TYPED)
        ),
        answering_part=lambda part: links.search(
            SearchRequest(part.topic, filters=part.filters, spelling=Spelling.TYPED)
        ),
        asked=urlencode([*map(_parameter_of, sides), *(("topic", topic) for topic in topics)]),
        pack=pack if len(pack) <= MAX_ADDRESS else "",
        empty=len(empty_cells(rows)),
        recorded=len(recorded_cells(rows)),
    )


def api() -> Response:
    """`/api/v1/compare`."""
    rows = _compared(_sides(), _texts("topic"))
    return jsonify(comparison_json(rows, public_links().into(services().index.fingerprint())))


def csv() -> Response:
    """`/compare.csv`."""
    rows = _compared(_sides(), _texts("topic"))
    links = public_links().into(services().index.fingerprint())
    response = Response("".join(comparison_csv(rows, links)).encode("utf-8", "replace"), mimetype="text/csv")
    response.headers["Content-Disposition"] = 'attachment; filename="onrecord-comparison.csv"'
    return response


def _sides() -> list[Side]:
    only("submitter", "group", "topic")
    vocabulary = services().vocabulary
    found = [Side(name, vocabulary.normalise(name, text)) for name in ("submitter", "group") for text in _texts(name)]
    return list(dict.fromkeys(found))


def _texts(name: str) -> list[str]:
    """The values of a repeatable parameter that are not empty. Raises BadParameterError."""
    texts = [text.strip() for text in request.args.getlist(name) if text.strip()]
    for text in texts:
        if len(text) > MAX_VALUE_LENGTH:
            told = Message("parameter_too_long", name=name, count=len(text), most=MAX_VALUE_LENGTH)
            raise BadParameterError(name, told)
        parse_request({"q": [text]}, services().vocabulary)
    return list(dict.fromkeys(texts))


def _compared(sides: Sequence[Side], topics: Sequence[str]) -> list[list[Cell]]:
    with turnstile.passing():
        return comparison(services().index, services().vocabulary, sides, topics)


def _unknown(sides: Sequence[Side], names: Sequence[str]) -> dict[Side, list[Side]]:
    """The submitters of whom nothing was submitted, alone or with others, each with those that have a similar name."""
    return {
        side: [Side(side.field, name) for name in similar(side.name, names)]
        for side in sides
        if side.field == "submitter" and side.name not in names
    }


def _parameter_of(side: Side) -> tuple[str, str]:
    """The parameter that names a side."""
    return side.field, side.name
