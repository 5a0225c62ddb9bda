"""The messages: an invitation to confirm, and what is new. Plain text and HTML, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlsplit

from flask import render_template

from indexer.passages import lead_first
from indexer.presenting.answering import answering
from indexer.presenting.feed import address as feed_address
from indexer.presenting.links import Links
from indexer.query.request import parse_request
from webapp.i18n.formatting import date_words, number, place_words
from webapp.i18n.locale import SITE_LANGUAGES, filled, gettext, locale, ngettext
from webapp.presenters.facets import chips
from webapp.presenters.labels import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import DocumentHit, SearchRequest
    from indexer.query.request import Normaliser
    from indexer.settings import Settings
    from webapp.alerts.subscriptions import Subscription

SHOWN = 25
"""Documents of a message that are shown with a passage; of the others, up to `LISTED`, only the names."""
LISTED = 500
"""Documents that a message names; of more, it says how many, and where they are."""
LONGEST_SUBJECT = 120
"""Characters of a search in a subject."""

POLICY = policy.SMTP.clone(cte_type="7bit", max_line_length=900)
"""Lines of headers are not folded: a folded address of a link would be encoded, and no longer be one."""


@dataclass(frozen=True, slots=True)
class Item:
    """A new document in a message; without a text, it is only named."""

    who: str
    title: str
    language: str | None
    facts: tuple[str, ...]
    link: str
    text: str = ""
    text_language: str | None = None


def request_of(search: str, vocabulary: Normaliser) -> SearchRequest:
    """The search that a subscription follows. Raises BadParameterError."""
    return parse_request(parse_qs(search, keep_blank_values=True), vocabulary)


def invitation(subscription: Subscription, request: SearchRequest, settings: Settings) -> bytes:
    """The message with the link to confirm."""
    subject = filled("Confirm: alerts about %(search)s", search=_described(request, settings))
    return _message(subscription, subject, settings, "invitation", request=request)


def alert(subscription: Subscription, request: SearchRequest, hits: Sequence[DocumentHit], settings: Settings) -> bytes:
    """The message about new documents."""
    subject = ngettext("%(count)s new document: %(search)s", "%(count)s new documents: %(search)s", len(hits)) % {
        "count": number(len(hits)), "search": _described(request, settings),
    }  # fmt: skip
    site = _site(subscription, settings)
    items = [_item(hit, site, request, whole=at < SHOWN) for at, hit in enumerate(hits[:LISTED])]
    return _message(
        subscription, subject, settings, "alert", request=request, items=items, more=max(len(hits) - LISTED, 0)
    )


def _item(hit: DocumentHit, site: Links, request: SearchRequest, *, whole: bool) -> Item:
    document, about = hit.document, hit.document.description
    facts = [date_words(about.date), labels("process", about.processes), about.session or ""]
    best = lead_first(hit.passages)[0] if hit.passages else None
    link = site.page(document.id, best.passage.page, best.passage.id, request) if best else site.document(document.id)
    text, language = "", None
    if best and whole:
        shown, language = answering(best), best.passage.language
        text = " ".join(
            "".join(piece.text for piece in part).strip() for part in (shown.before, shown.answer, shown.after)
        )
        facts.append(place_words(document, best.passage))
    return Item(
        who="; ".join(about.submitters),
        title=about.title or document.file,
        language=about.language,
        facts=tuple(filter(None, [*facts, about.symbol or ""])),
        link=link,
        text=text.strip(),
        text_language=language,
    )


def _site(subscription: Subscription, settings: Settings) -> Links:
    """Links into the site, in the language in which the alerts were asked for."""
    return Links(settings.base_url, lang=subscription.language if subscription.language in SITE_LANGUAGES else "")


def _described(request: SearchRequest, settings: Settings) -> str:
    """The query and the filters in a line."""
    filters = (chip.label for chip in chips(request, Links(settings.base_url)))
    words = " · ".join(filter(None, (" ".join(request.query.split()), *filters))) or gettext("All documents")
    return words if len(words) <= LONGEST_SUBJECT else f"{words[:LONGEST_SUBJECT]}…"


def _message(
    subscription: Subscription,
    subject: str,
    settings: Settings,
    template: str,
    *,
    request: SearchRequest,
    **parts: object,
) -> bytes:
    site, token = _site(subscription, settings), f"token={quote(subscription.token)}"
    words = {
        **parts,
        "search": _described(request, settings),
        "address": site.search(feed_address(request)),
        "confirming": site.to("/alerts/confirm", token),
        "leaving": site.to("/alerts/leave", token),
    }
    message = EmailMessage(policy=POLICY)
    message["Subject"] = _one_line(subject)
    message["From"] = Address(_one_line(settings.site_name), addr_spec=settings.mail_from)
    message["To"] = Address(addr_spec=subscription.address)
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=urlsplit(settings.base_url).hostname)
    message["Auto-Submitted"] = "auto-generated"
    if template == "alert":
        message["List-Unsubscribe"] = f"<{site.asset('/alerts/leave', token)}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(render_template(f"mail/{template}.txt", **words))
    message.add_alternative(render_template(f"mail/{template}.html", **words), subtype="html")
    message["Content-Language"] = locale().language
    return message.as_bytes()


def _one_line(text: str) -> str:
    """Without what a header cannot hold: line ends and other control characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
