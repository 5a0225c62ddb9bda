"""Evidence packs: as a page, as a page to keep, as a Word file, as references."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flask import Response, current_app, redirect, render_template, request

from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.presenting.formats import REFERENCE_FORMATS, REFERENCES_BY_SUFFIX
from indexer.presenting.word import WORD_MIMETYPE
from webapp.evidence.pack import STYLES, gather, moved
from webapp.http.params import only
from webapp.services import absolute_links, services, site_links

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from webapp.evidence.pack import Pack


CHANGES = ("earlier", "later", "without")
"""The operations on one of the passages."""


def pack() -> str | AnyResponse:
    """`/evidence?passage=PID&passage=PID`; with `earlier`, `later` or `without` and a number, redirects to the changed
    pack.
    """
    change = next((name for name in CHANGES if request.args.get(name)), None)
    if change:
        return redirect(_changed(change))
    made = _asked()
    links, ids = site_links(), made.ids
    style = "" if made.style == STYLES[0] else made.style
    styles = [(name, links.evidence(ids, style="" if name == STYLES[0] else name)) for name in STYLES]
    files = {suffix: links.evidence(ids, suffix, style) for suffix in ("docx", "html")}
    return render_template(
        "evidence.html",
        pack=made,
        changeable=True,
        styles=styles,
        files=files,
        reference_files=[(one.label, links.evidence(ids, one.suffix)) for one in REFERENCE_FORMATS],
        address=_address(made),
        chosen="passage" in request.args,
    )


def _changed(change: str) -> str:
    """The address of the pack with one passage moved or left out; numbers count from 1, as on the page."""
    made = _asked(*CHANGES)
    number = request.args[change]
    if not (number.isascii() and number.isdigit() and len(number) < 4 and 1 <= int(number) <= len(made.ids)):  # noqa: PLR2004
        raise BadParameterError(change, Message("parameter_no_passage", name=change))
    at, ids = int(number), made.ids
    style = "" if made.style == STYLES[0] else made.style
    if change == "without":
        # With no passage left, the address still has the parameter, so that the browser empties its stored list.
        return site_links().evidence([*ids[: at - 1], *ids[at:]] or [""], style=style)
    by = -1 if change == "earlier" else 1
    return f"{site_links().evidence(moved(ids, at, by), style=style)}#exhibit-{min(max(at + by, 1), len(ids))}"


def kept() -> Response:
    """`/evidence.html`: the pack as one self-contained file."""
    made = _asked()
    page = render_template("evidence_file.html", pack=made, address=_address(made), policy=_policy())
    response = Response(page, content_type="text/html; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="onrecord-evidence.html"'
    response.headers["Content-Security-Policy"] = f"{_policy()}; frame-ancestors 'none'"
    return response


def references(suffix: str) -> Response:
    """`/evidence.ris` and its like: a record for each passage."""
    made, form = _asked(), REFERENCES_BY_SUFFIX[suffix]
    records = [
        form.record(one.document, one.link, corpus=made.corpus, quoted=one.passage) for one in made.exhibits
    ]  # fmt: skip
    headers = {"Content-Disposition": f'attachment; filename="onrecord-evidence.{suffix}"'}
    data = form.file(records).encode("utf-8", "replace")
    return Response(data, content_type=f"{form.mimetype}; charset=utf-8", headers=headers)


def word() -> Response:
    """`/evidence.docx`."""
    from webapp.evidence.word_file import word_file  # noqa: PLC0415 - loads python-docx

    made = _asked()
    data = word_file(made, services().settings.site_name, _address(made))
    headers = {"Content-Disposition": 'attachment; filename="onrecord-evidence.docx"'}
    return Response(data, content_type=WORD_MIMETYPE, headers=headers)


def _asked(*besides: str) -> Pack:
    """The pack that the current request names. An empty value counts as absent, as in a search."""
    only("passage", "style", *besides)
    styles = [style for style in request.args.getlist("style") if style]
    if len(styles) > 1 or (styles and styles[0] not in STYLES):
        raise BadParameterError("style", Message("parameter_one_of", name="style", choices=tuple(STYLES)))
    wanted = [one.strip() for one in request.args.getlist("passage") if one.strip()]
    today = datetime.now(UTC).date()
    return gather(services().index, wanted, styles[0] if styles else STYLES[0], absolute_links(), today)


def _address(made: Pack) -> str:
    return absolute_links().evidence(made.ids, style="" if made.style == STYLES[0] else made.style)


def _policy() -> str:
    """The content security policy of the kept page: it allows only its own style sheet."""
    sheet = current_app.jinja_env.get_template("evidence.css").render()
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; script-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
