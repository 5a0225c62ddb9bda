"""Evidence packs: as a page, as a page to keep, as a Word file."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flask import Response, current_app, render_template, request

from indexer.errors import BadParameterError
from webapp.evidence.pack import STYLES, WORD_MIMETYPE, gather, moved
from webapp.params import only
from webapp.services import absolute_links, services, site_links

if TYPE_CHECKING:
    from webapp.evidence.pack import Pack


def pack() -> str:
    """`/evidence?passage=PID&passage=PID`."""
    made = _asked()
    links, ids = site_links(), made.ids
    style = "" if made.style == STYLES[0] else made.style
    changes = {
        one.number: {
            "earlier": links.evidence(moved(ids, one.number, -1), style=style) if one.number > 1 else "",
            "later": links.evidence(moved(ids, one.number, 1), style=style) if one.number < len(ids) else "",
            # Without any, the address still says that passages were asked for: what the browser keeps is let go.
            "without": links.evidence([other for other in ids if other != one.passage.id] or [""], style=style),
        }
        for one in made.exhibits
    }
    styles = [(name, links.evidence(ids, style="" if name == STYLES[0] else name)) for name in STYLES]
    files = {suffix: links.evidence(ids, suffix, style) for suffix in ("docx", "html")}
    return render_template(
        "evidence.html",
        pack=made,
        changes=changes,
        styles=styles,
        files=files,
        address=_address(made),
        chosen="passage" in request.args,
    )


def kept() -> Response:
    """`/evidence.html`: the same as one file that needs nothing else."""
    made = _asked()
    page = render_template("evidence_file.html", pack=made, address=_address(made), policy=_policy())
    response = Response(page, content_type="text/html; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="onrecord-evidence.html"'
    response.headers["Content-Security-Policy"] = f"{_policy()}; frame-ancestors 'none'"
    return response


def word() -> Response:
    """`/evidence.docx`."""
    from webapp.evidence.word_file import word_file  # noqa: PLC0415 - loads python-docx

    made = _asked()
    data = word_file(made, services().settings.site_name, _address(made))
    headers = {"Content-Disposition": 'attachment; filename="onrecord-evidence.docx"'}
    return Response(data, content_type=WORD_MIMETYPE, headers=headers)


def _asked() -> Pack:
    """The pack that the present request asks for. An empty value counts as absent, as in a search."""
    only("passage", "style")
    styles = [style for style in request.args.getlist("style") if style]
    if len(styles) > 1 or (styles and styles[0] not in STYLES):
        message = f"style must be one of: {', '.join(STYLES)}."
        raise BadParameterError("style", message)
    wanted = [one.strip() for one in request.args.getlist("passage") if one.strip()]
    today = datetime.now(UTC).date()
    return gather(services().index, wanted, styles[0] if styles else STYLES[0], absolute_links(), today)


def _address(made: Pack) -> str:
    return absolute_links().evidence(made.ids, style="" if made.style == STYLES[0] else made.style)


def _policy() -> str:
    """What the kept page may do: nothing but look as its own sheet says."""
    sheet = current_app.jinja_env.get_template("evidence.css").render()
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'self'; script-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
