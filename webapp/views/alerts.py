"""Alerts by e-mail: asking for them, confirming, leaving. Messages are sent by `onrecord alerts send`, never here."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from flask import make_response, render_template, request

from indexer.errors import BadParameterError, NotFoundError
from indexer.messages import Message
from indexer.presenting.feed import address as feed_address
from indexer.query.request import request_to_params
from webapp.alerts.mailbox import mailbox
from webapp.alerts.rounds import newest
from webapp.alerts.subscriptions import Pace, Subscriptions
from webapp.http import rate_limits
from webapp.http.params import only, request_from_args
from webapp.i18n.locale import locale, noted
from webapp.presenters.facets import chips
from webapp.services import services, site_links

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Response

    from indexer.domain import SearchRequest

RATE = "10/hour"
"""Subscriptions that one client may ask for: who follows ten searches in an hour has a colleague's machine."""

LONGEST_SEARCH = 2_000
"""Characters of a search's parameters, as an address writes them."""

PACES = {Pace.ONCE: noted("At once"), Pace.DAILY: noted("Once a day at most")}


def ask() -> Response:
    """`/alerts?q=QUERY`: the form; posted with an address, the same answer whether or not it was known."""
    followed = feed_address(request_from_args())
    if request.method == "GET":
        return _page("ask", followed)
    rate_limits.limit("alerts", RATE)
    address, pace = mailbox(request.form.get("address", "")[:1000]), request.form.get("pace", "")
    if not address:
        raise BadParameterError("address", Message("alert_address"))
    if pace not in set(Pace):
        raise BadParameterError("pace", Message("parameter_one_of", name="pace", choices=tuple(Pace)))
    search = urlencode(request_to_params(followed))
    if len(search) > LONGEST_SEARCH:
        raise BadParameterError("q", Message("alert_search_long"))
    index = services().index
    index.count(followed)  # what cannot be searched cannot be followed
    _subscriptions().ask(address, search, Pace(pace), locale().language, newest(index))
    return _page("asked", followed)


def confirm() -> Response:
    """`/alerts/confirm?token=TOKEN`: a button; only that confirms, since programs open links in messages."""
    only("token")
    token, kept = request.args.get("token", ""), _subscriptions()
    known = kept.confirm(token) if request.method == "POST" else kept.find(token) is not None
    if not known:
        raise NotFoundError(Message("alert_link_old"))
    return _page("confirmed" if request.method == "POST" else "confirm")


def leave() -> Response:
    """`/alerts/leave?token=TOKEN`: a button; posted, by it or by a mail program (RFC 8058), the subscription is
    deleted.
    """
    only("token")
    if request.method == "GET":
        return _page("leave")
    _subscriptions().leave(request.args.get("token", ""))
    return _page("left")


def _subscriptions() -> Subscriptions:
    return Subscriptions(cast("Path", services().settings.alerts))


def _page(step: str, followed: SearchRequest | None = None) -> Response:
    response = make_response(
        render_template(
            "alerts.html",
            step=step,
            followed=followed,
            chosen=chips(followed, site_links()) if followed else [],
        )
    )
    response.headers["Cache-Control"] = "no-store"
    return response
