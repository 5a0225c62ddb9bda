"""Evidence packs: as a page, as a page to keep, as a Word file, as references."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, parse_qsl, urlencode

from flask import Response, current_app, redirect, render_template, request

from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.presenting.feed import address as feed_address
from indexer.presenting.formats import REFERENCE_FORMATS, REFERENCES_BY_SUFFIX
from indexer.presenting.word import WORD_MIMETYPE
from indexer.query.request import parse_request, request_to_params
from webapp.evidence.pack import STYLES, Chosen, gather, in_order, moved, parameters, refuse_long
from webapp.evidence.record import MAX_RECORDS, recorded
from webapp.http import rate_limits
from webapp.http.params import only
from webapp.i18n.locale import gettext
from webapp.presenters.facets import chips
from webapp.services import absolute_links, services, site_links
from webapp.views.search import MODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkzeug.wrappers import Response as AnyResponse

    from indexer.domain import SearchRequest
    from webapp.evidence.pack import Asked, Pack
    from webapp.evidence.record import Record


CHANGES = ("earlier", "later", "without", "write")
"""The operations on one of the passages."""
WRITTEN = ("new_heading", "new_note")
"""What `write` puts to it."""


def pack() -> str | AnyResponse:
    """`/evidence?passage=PID&heading=TEXT&note=TEXT&passage=PID&search=QUERY`; with `earlier`, `later`, `without` or
    `write` and a number, redirects to the changed pack; with `edit` and a number, has fields for heading and note.
    """
    change = next((name for name in CHANGES if request.args.get(name)), None)
    if change:
        return redirect(_changed(change))
    made = _requested_pack("edit")
    edited = _number(made, "edit") if request.args.get("edit") else 0
    links, named, style = site_links(), _parameters_of(made), _style(made)
    styles = [(name, links.evidence(named, style="" if name == STYLES[0] else name)) for name in STYLES]
    files = {suffix: links.evidence(named, suffix, style) for suffix in ("docx", "html")}
    return render_template(
        "evidence.html",
        pack=made,
        named=named,
        absolute=absolute_links(),
        edited=edited,
        changeable=True,
        styles=styles,
        files=files,
        reference_files=[
            (reference_format.label, links.evidence(made.ids, reference_format.suffix))
            for reference_format in REFERENCE_FORMATS
        ],
        address=_address(made),
        chosen="passage" in request.args,
    )


def _changed(change: str) -> str:
    """The address of the pack with one passage moved, left out, or with another heading and note; numbers count from 1,
    as on the page.
    """
    made = _requested_pack(*CHANGES, *WRITTEN)
    at, chosen = _number(made, change), made.chosen
    if change == "without":
        # With no passage left, the address still has the parameter, so that the browser empties its stored list.
        left = [*chosen[: at - 1], *chosen[at:]]
        return site_links().evidence(_parameters_of(made, left) if left else ["", *_searches(made)], style=_style(made))
    if change == "write":
        heading, note = (" ".join(request.args.get(name, "").split()) for name in WRITTEN)
        refuse_long("heading", heading)
        refuse_long("note", note)
        chosen[at - 1] = Chosen(chosen[at - 1].id, heading, note)
        by = 0
    else:
        by = -1 if change == "earlier" else 1
    address = site_links().evidence(_parameters_of(made, moved(chosen, at, by)), style=_style(made))
    return f"{address}#exhibit-{min(max(at + by, 1), len(chosen))}"


def _number(made: Pack, name: str) -> int:
    """The number of a passage of the pack that a parameter gives. Raises BadParameterError."""
    number = request.args[name]
    if not (number.isascii() and number.isdigit() and len(number) < 4 and 1 <= int(number) <= len(made.ids)):  # noqa: PLR2004
        raise BadParameterError(name, Message("parameter_no_passage", name=name))
    return int(number)


def _parameters_of(made: Pack, chosen: Sequence[Chosen] | None = None) -> list[tuple[str, str]]:
    """The parameters of a pack, or of it with other passages."""
    return [*parameters(made.chosen if chosen is None else chosen), *_searches(made)]


def _searches(made: Pack) -> list[tuple[str, str]]:
    pairs = (
        pair
        for record in made.records
        for pair in (("search", urlencode(request_to_params(record.request))), ("note", record.note))
    )
    return [(name, value) for name, value in pairs if value]


def _style(made: Pack) -> str:
    """As the address has it: nothing for the usual one."""
    return "" if made.style == STYLES[0] else made.style


def kept() -> Response:
    """`/evidence.html`: the pack as one self-contained file."""
    made = _requested_pack()
    page = render_template(
        "evidence_file.html", pack=made, absolute=absolute_links(), address=_address(made), policy=_policy()
    )
    response = Response(page, content_type="text/html; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="onrecord-evidence.html"'
    response.headers["Content-Security-Policy"] = f"{_policy()}; frame-ancestors 'none'"
    return response


def references(suffix: str) -> Response:
    """`/evidence.ris` and its like: a record for each passage."""
    made, form = _requested_pack(), REFERENCES_BY_SUFFIX[suffix]
    records = [
        form.record(exhibit.document, exhibit.link, corpus=made.corpus, quoted=exhibit.passage)
        for exhibit in made.exhibits
    ]
    headers = {"Content-Disposition": f'attachment; filename="onrecord-evidence.{suffix}"'}
    data = form.file(records).encode("utf-8", "replace")
    return Response(data, content_type=f"{form.mimetype}; charset=utf-8", headers=headers)


def word() -> Response:
    """`/evidence.docx`."""
    from webapp.evidence.word_file import word_file  # noqa: PLC0415 - loads python-docx

    made = _requested_pack()
    data = word_file(made, services().settings.site_name, _address(made))
    headers = {"Content-Disposition": 'attachment; filename="onrecord-evidence.docx"'}
    return Response(data, content_type=WORD_MIMETYPE, headers=headers)


def _requested_pack(*besides: str) -> Pack:
    """The pack that the current request names. An empty value counts as absent, as in a search."""
    only("passage", "heading", "note", "search", "style", *besides)
    styles = [style for style in request.args.getlist("style") if style]
    if len(styles) > 1 or (styles and styles[0] not in STYLES):
        raise BadParameterError("style", Message("parameter_one_of", name="style", choices=tuple(STYLES)))
    wanted, asked = in_order(parse_qsl(request.query_string.decode("utf-8", "replace"), errors="replace"))
    today = datetime.now(UTC).date()
    records = _records(asked)
    made = gather(services().index, wanted, styles[0] if styles else STYLES[0], absolute_links(), today)
    return replace(made, records=records)


def _records(asked: Sequence[Asked]) -> list[Record]:
    """The searches that the request names, made again. Raises BadParameterError."""
    site = services()
    wanted = list(dict.fromkeys(asked))
    if len(wanted) > MAX_RECORDS:
        raise BadParameterError("search", Message("pack_too_many_searches", most=MAX_RECORDS))
    rate_limits.charge(len(wanted))
    requests = [feed_address(parse_request(parse_qs(wish.search), site.vocabulary)) for wish in wanted]
    return [recorded(site.index, made, _in_words(made), wish.note) for wish, made in zip(wanted, requests, strict=True)]


def _in_words(asked: SearchRequest) -> list[tuple[str, str]]:
    """The parts of a search with their names."""
    query = [(gettext("Query"), asked.query)] if asked.query else []
    mode = [(gettext("Search by"), gettext(MODES[asked.mode]))] if asked.query else []
    return [*query, *mode, *((chip.name, chip.label) for chip in chips(asked, site_links()))]


def _address(made: Pack) -> str:
    return absolute_links().evidence(_parameters_of(made), style=_style(made))


def _policy() -> str:
    """The content security policy of the kept page: it allows only its own style sheet."""
    sheet = current_app.jinja_env.get_template("evidence.css").render()
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; script-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
