"""Allies, statements of alignment, shared text and positions, for people and for programs."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from flask import Response, jsonify, make_response, render_template, request

from indexer.allies.alliances import Basis, alliances
from indexer.allies.answer import Stance
from indexer.allies.families import families_of_document, families_of_passage
from indexer.allies.judging import is_short
from indexer.allies.positions import MOST_DOCUMENTS, positions
from indexer.allies.search import MOST_CHARACTERS, Allies
from indexer.analysis.exact_words import words
from indexer.domain import Filters, Match, Mode, SearchRequest, Spelling
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.presenting.alliance_graph import alliances_svg, drawn
from indexer.presenting.alliances import alliances_csv, alliances_graphml, alliances_jsonl
from indexer.presenting.allies import (
    alignment_json,
    allies_json,
    families_json,
    positions_json,
)
from indexer.presenting.ally_feed import followed_allies
from indexer.presenting.feed import atom
from indexer.presenting.json_feed import MIMETYPE, json_feed
from indexer.presenting.related import alike
from indexer.query.request import FILTER_PARAMETERS, parse_request, request_to_params
from indexer.query.syntax import MAX_LENGTH
from webapp.browsing.about import similar
from webapp.evidence.pack import MAX_EXHIBITS
from webapp.http.json_body import json_object
from webapp.http.params import only
from webapp.http.request_limits import MAX_ADDRESS
from webapp.i18n.locale import PARAMETER
from webapp.presenters.facets import MAX_CHOICES
from webapp.presenters.labels import field_name
from webapp.presenters.positions import by_document
from webapp.presenters.shared_words import marked, reworded
from webapp.services import absolute_links, public_links, services, site_links
from webapp.turnstile import Turnstile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from indexer.allies.alliances import Alliance, Alliances
    from indexer.allies.answer import AlliesAnswer, Ally, Found
    from indexer.allies.positions import Positions
    from indexer.domain import Document, Passage, SearchResponse
    from indexer.presenting.feed import Subject
    from indexer.presenting.links import Links

WAITING, PATIENCE = 3, 10
"""Requests of a worker that wait for the one that compares, and for how many seconds."""

turnstile = Turnstile(1, WAITING, PATIENCE, Message("allies_busy"))

ASKED = ("passage", "document", "text", "submitter", "q")
"""What an answer may be about; a passage, document or text leaves `submitter` to be a filter."""

WITH = "with"
"""The parameter that names whom statements of alignment are made with."""

NARROWED = ("group", "process")
"""The filters that the page offers."""

ALLIANCE_FORMS: dict[str, tuple[Callable[[Alliances, Links], Iterator[str]], str]] = {
    "csv": (alliances_csv, "text/csv"),
    "jsonl": (alliances_jsonl, "application/x-ndjson"),
    "graphml": (alliances_graphml, "application/graphml+xml"),
    "svg": (lambda found, _: alliances_svg(found, found.submitter or "onrecord"), "image/svg+xml"),
}
"""What alliances are written as, by the ending of the address, with its MIME type."""


def page() -> Response:
    """`/allies`: GET shows the box or, for what `_requested_answer` reads, the answer; POST takes any text."""
    answer = source = None
    asked = whose = ""
    if request.method == "POST":
        form = {name or "": values for name, values in request.form.to_dict(flat=False).items()}
        text = "".join(form.pop("text", []))
        filters = _filters({**request.args.to_dict(flat=False), **form})
        with turnstile.passing():
            answer = _allies().of_text(text, filters)
        asked = _address(text, filters)
    elif any(request.args.get(name, "").strip() for name in ASKED):
        answer = _requested_answer(request.args.to_dict(flat=False))
        source = _source(request.args.get("passage", "").strip(), request.args.get("document", "").strip())
        asked = urlencode([(name, text) for name, text in request.args.items(multi=True) if name != PARAMETER])
        if not any(request.args.get(name, "").strip() for name in ASKED[:3]):
            whose = services().vocabulary.normalise("submitter", request.args["submitter"].strip())
    response = make_response(
        render_template(
            "allies.html",
            answer=answer,
            source=source,
            whose=whose,
            stances=list(Stance),
            most=MOST_CHARACTERS,
            marked=marked,
            asked=asked,
            by_words=_by_words(answer.query) if answer and not (whose or source) else None,
            further=_further,
            by_name=_by_name,
            alike=alike(found.document for ally in answer.allies for found in ally.passages) if answer else set(),
            choices=_choices(),
            kept=[
                (name, text)
                for name, text in (*request.args.items(multi=True), *request.form.items(multi=True))
                if name not in NARROWED
            ],
        )
    )
    if request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
    return response


def _by_words(text: str) -> SearchRequest | None:
    """The search for any of the words of a short text, for whom nothing is near in meaning."""
    if not is_short(text):
        return None
    return SearchRequest(" ".join(word.exact for word in words(text)), mode=Mode.KEYWORD, match=Match.ANY)


def _choices() -> list[dict[str, Any]]:
    """The filters that the page offers: what documents there are, and what was chosen."""
    facets = services().index.everything().facets
    found = []
    for field in NARROWED:
        chosen = [*request.args.getlist(field), *request.form.getlist(field)]
        values = [facet.value for facet in facets.get(field, ())][:MAX_CHOICES]
        found.append({
            "field": field, "name": field_name(field), "chosen": chosen,
            "options": list(dict.fromkeys([*values, *chosen])),
        })  # fmt: skip
    return found


def _address(text: str, filters: Filters) -> str:
    """The parameters of what follows a text; empty if it is too long for an address."""
    asked = urlencode([("text", " ".join(text.split())), *request_to_params(SearchRequest(filters=filters))])
    return asked if len(text) <= MAX_LENGTH and len(asked) <= MAX_ADDRESS else ""


def _source(passage_id: str, document_id: str) -> dict[str, Document | Passage | None] | None:
    """The document, and the passage, that an answer is about; None if it is about what a submitter says on a topic."""
    index = services().index
    if passage_id:
        passage = index.passage(passage_id)
        return {"document": index.document(passage.document_id), "passage": passage}
    return {"document": index.document(document_id), "passage": None} if document_id else None


def _further(ally: Ally) -> list[Found]:
    """The passages of an ally after the best one, without copies and what is distant, and each place once: a page shows
    all that stand on it.
    """
    different = {
        " ".join(passage.passage.text.split()): passage for passage in reversed(ally.passages) if not passage.distant
    }
    places: dict[tuple[str, int, str | None], Found] = {}
    for found in reversed(different.values()):
        places.setdefault((found.document.id, found.passage.page, found.passage.paragraph), found)
    return list(places.values())[1:]


def _by_name(allies: Iterable[Ally]) -> list[list[Ally]]:
    """Allies with those of the same name together, in the order of the first ones; nobody known is the same as no
    other.
    """
    found: dict[str, list[Ally]] = {}
    for ally in allies:
        found.setdefault(ally.submitter or ally.passages[0].document.id, []).append(ally)
    return list(found.values())


def api() -> Response:
    """`/api/v1/allies`."""
    index = services().index
    if request.method == "POST":
        body = json_object()
        if body is None or not isinstance(body.get("text"), str):
            raise BadParameterError("text", Message("allies_no_json"))
        text = body.pop("text")
        given = {name: value if isinstance(value, list) else [value] for name, value in body.items()}
        for name, values in given.items():
            if not all(isinstance(value, str) for value in values):
                raise BadParameterError(name[:60], Message("parameter_no_text", name=name[:60]))
        filters = _filters({**request.args.to_dict(flat=False), **given})
        with turnstile.passing():
            answer = _allies().of_text(text, filters)
    else:
        answer = _requested_answer(request.args.to_dict(flat=False))
    response = jsonify(allies_json(answer, public_links().into(index.fingerprint())))
    if request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
    return response


def feed() -> Response:
    """`/allies.atom`: who else says the same, last taken in first."""
    response, subject = _followed()
    xml = atom(response, absolute_links(), services().settings.site_name, subject)
    return Response(xml, mimetype="application/atom+xml")


def feed_json() -> Response:
    """`/allies.feed.json`: the same as a JSON Feed."""
    found, subject = _followed()
    response = jsonify(json_feed(found, absolute_links(), services().settings.site_name, subject))
    response.mimetype = MIMETYPE
    return response


def _followed() -> tuple[SearchResponse, Subject]:
    given = request.args.to_dict(flat=False)
    asked = urlencode([(name, text) for name, texts in given.items() for text in texts if name != PARAMETER])
    links = absolute_links()
    return followed_allies(
        _requested_answer(given), lambda suffix: links.asset(f"/allies.{suffix}" if suffix else "/allies", asked)
    )


def alignments() -> Response:
    """`/api/v1/alignments`."""
    values = request.args.to_dict(flat=False)
    partner = _first(values, WITH)
    found = _allies().explicit(_filters(values, others=(WITH,)), partner)
    links = public_links().into(services().index.fingerprint())
    return jsonify({"alignments": [alignment_json(alignment, links) for alignment in found]})


def shared_text() -> Response:
    """`/api/v1/shared-text`."""
    only("document", "passage")
    index = services().index
    passage, document = _parameter("passage"), _parameter("document")
    if bool(passage) == bool(document):
        raise BadParameterError("document", Message("shared_text_without_question"))
    with turnstile.passing():
        found = families_of_passage(index, index.passage(passage)) if passage else families_of_document(index, document)
    links = public_links().into(index.fingerprint())
    return jsonify(families_json(found, links))


def alliances_page() -> str:
    """`/alliances`: who stands with or against whom, or with and against a submitter."""
    found, asked = _alliances()
    title = found.submitter or " ".join(value for name, value in asked if name != "submitter") or "onrecord"
    groups = [
        (process, _each_statement_once(some))
        for process, some in groupby(found.alliances, key=lambda alliance: alliance.process)
    ]
    unknown = found.submitter and not found.newest and not found.alliances and not found.unsigned
    names = [facet.value for facet in services().index.everything().facets["submitter"]] if unknown else []
    return render_template(
        "alliances.html", found=found, groups=groups, asked=urlencode(asked), names=drawn(found),
        close=similar(found.submitter, names), unsigned=_each_statement_once(found.unsigned),
        picture="".join(alliances_svg(found, title)) if found.alliances else "", title=title, forms=ALLIANCE_FORMS,
    )  # fmt: skip


def _each_statement_once(found: Iterable[Alliance]) -> list[tuple[Alliance, list[str]]]:
    """The alliances with each statement once, and the names of all with or against whom it is made. Those who submitted
    a document together are named once, by the first of them.
    """
    statements: dict[object, tuple[Alliance, list[str]]] = {}
    for alliance in found:
        said = (alliance.one, alliance.basis, alliance.kind, alliance.passage.id, alliance.span, alliance.count)
        statements.setdefault(said, (alliance, []))[1].append(alliance.other)
    shown: dict[object, set[str]] = defaultdict(set)
    kept = []
    for statement, others in statements.values():
        together = (
            shown[statement.passage.id, statement.count] if statement.basis is Basis.SUBMITTED_TOGETHER else set[str]()
        )
        if not {statement.one, *others} <= together:
            together |= {statement.one, *others}
            kept.append((statement, others))
    return kept


def alliances_file(suffix: str) -> Response:
    """`/alliances.csv` and its like."""
    found, _ = _alliances()
    write, mimetype = ALLIANCE_FORMS[suffix]
    lines = write(found, public_links().into(services().index.fingerprint()))
    response = Response("".join(lines).encode("utf-8", "replace"), content_type=f"{mimetype}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="onrecord-alliances.{suffix}"'
    return response


def _alliances() -> tuple[Alliances, list[tuple[str, str]]]:
    values = {name: list(texts) for name, texts in request.args.to_dict(flat=False).items() if name != PARAMETER}
    asked = [(name, text) for name, texts in values.items() for text in texts]
    submitter = services().vocabulary.normalise("submitter", _first(values, "submitter"))
    filters = _filters(values, others=())
    with turnstile.passing():
        return alliances(_allies(), filters, submitter), asked


def positions_page(name: str) -> str:
    """`/submitters/NAME/positions`."""
    only("q")
    topic = _parameter("q")
    found = _positions(name, topic) if topic else None
    documents = by_document(found.positions) if found else []
    passages = [said.position.passage.id for _, some in documents for said in some]
    pack = site_links().evidence(passages) if 0 < len(passages) <= MAX_EXHIBITS else ""
    return render_template(
        "positions.html",
        name=name,
        topic=topic,
        found=found,
        every=SearchRequest(topic, filters=Filters(submitter=(name,)), spelling=Spelling.TYPED),
        most=MOST_DOCUMENTS,
        documents=documents,
        pack=pack if len(pack) <= MAX_ADDRESS else "",
        alike=alike(position.document for position in found.positions) if found else set(),
        reworded=reworded,
    )


def positions_api() -> Response:
    """`/api/v1/positions`."""
    only("submitter", "q")
    submitter, topic = _parameter("submitter"), _parameter("q")
    if not submitter or not topic:
        missing = "q" if submitter else "submitter"
        raise BadParameterError(missing, Message("positions_without_question"))
    found = _positions(services().vocabulary.normalise("submitter", submitter), topic)
    return jsonify(positions_json(found, public_links().into(services().index.fingerprint())))


def _positions(submitter: str, topic: str) -> Positions:
    with turnstile.passing():
        return positions(services().index, services().vocabulary, submitter, topic)


def _allies() -> Allies:
    return Allies(services().index, services().vocabulary)


def _requested_answer(given: Mapping[str, Sequence[str]]) -> AlliesAnswer:
    """The answer about a passage, a document, a text that fits into an address, or a submitter on a topic."""
    values = {name: list(texts) for name, texts in given.items() if any(text.strip() for text in texts)}
    _filters({name: texts for name, texts in values.items() if name not in ASKED})
    allies = _allies()
    if passage := _first(values, "passage"):
        if "q" in values:
            raise BadParameterError("q", Message("allies_two_questions"))
        filters = _filters(values)
        with turnstile.passing():
            return allies.of_passage(passage, filters)
    if document := _first(values, "document"):
        if "q" in values:
            raise BadParameterError("q", Message("allies_two_questions"))
        filters = _filters(values)
        with turnstile.passing():
            return allies.of_document(document, filters)
    if text := _first(values, "text"):
        filters = _filters(values)
        with turnstile.passing():
            return allies.of_text(text, filters)
    if submitter := _first(values, "submitter"):
        topic = _first(values, "q")
        if not topic:
            raise BadParameterError("q", Message("allies_topic_missing"))
        canonical = services().vocabulary.normalise("submitter", submitter)
        filters = _filters(values)
        with turnstile.passing():
            return allies.of_submitter(canonical, topic, filters)
    raise BadParameterError("passage", Message("allies_without_question"))


def _first(values: dict[str, list[str]], name: str) -> str:
    """A parameter that may be given once, taken out of the others; empty without it."""
    texts = values.pop(name, [])
    if len(texts) > 1:
        raise BadParameterError(name, Message("parameter_repeated", name=name, count=len(texts)))
    if texts:
        parse_request({"q": texts}, services().vocabulary)  # refuses what no parameter may hold
    return texts[0].strip() if texts else ""


def _parameter(name: str) -> str:
    """The value of a parameter that may be given once; empty if it is not given."""
    return _first({name: request.args.getlist(name)}, name) if name in request.args else ""


def _filters(values: Mapping[str, Sequence[str]], others: Sequence[str] = ASKED) -> Filters:
    """The filters among parameters; raises BadParameterError for what is none, with these and the `others` that the
    address takes.
    """
    chosen = {name: list(given) for name, given in values.items() if name != PARAMETER}
    for name in chosen:
        if name not in FILTER_PARAMETERS:
            names = (*FILTER_PARAMETERS, *(parameter for parameter in others if parameter not in FILTER_PARAMETERS))
            raise BadParameterError(name[:60], Message("parameter_unknown_here", name=name[:60], names=names))
    return parse_request(chosen, services().vocabulary).filters
