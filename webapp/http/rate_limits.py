"""How many requests one client may make; whose address counts is `proxies.py`'s to know."""

from __future__ import annotations

import ipaddress
import math
import re
import threading
from dataclasses import dataclass, field, replace
from functools import reduce
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from flask import current_app, request
from limits import parse_many
from limits.strategies import SlidingWindowCounterRateLimiter
from werkzeug.exceptions import TooManyRequests

from indexer.messages import Message
from indexer.presenting.formats import FORMATS
from webapp.http.problem_details import problem
from webapp.http.shared_counters import SharedCounters

if TYPE_CHECKING:
    from flask import Flask, Response
    from limits import RateLimitItem

    from indexer.settings import Settings

FREE = frozenset({"static", "healthz", "readyz", "metrics"})
"""Endpoints that are not counted: they cost next to nothing, and a probe that is refused looks like a failure."""

COSTS = {
    "image": 2, "quotes": 5, "api_quotes": 5, "quotes_csv": 5, "quotes_docx": 10,
    "allies": 5, "allies_feed": 5, "allies_feed_json": 5, "api_allies": 5, "api_shared_text": 5,
    "compare": 10, "compare_csv": 10, "api_compare": 10, "positions": 5, "api_positions": 5,
    "alliances": 10, "alliances_csv": 10, "alliances_jsonl": 10, "alliances_graphml": 10, "alliances_svg": 10,
    "api_alignments": 5, "evidence_page": 5, "evidence_word": 10, "sitemap_part": 10,
    **{f"export_{form.key}": 10 for form in FORMATS},
}  # fmt: skip
"""What a request counts as, where it is more than one: a picture has a page drawn, an export reads every match."""

APART = {"thumbnail": 10}
"""Endpoints that are counted apart, and how many times the limit they have: a page of results has ten thumbnails, each
of which is read from a file. Counted with the others, they would leave a reader, and all readers behind one address, an
eleventh of the searches.
"""

NETWORK = 64
"""Bits of an IPv6 address that one subscriber has for himself: counted by address, he would have 2^64 limits."""

_WITH_PORT = re.compile(r"([0-9.]+):[0-9]+|\[([^]]+)\](?::[0-9]+)?")
"""As some proxies write addresses in X-Forwarded-For."""

_KEY = "onrecord-rate-limits"


@dataclass(slots=True)
class RateLimits:
    """One an application. gunicorn gives it the counters that all workers share; without them it makes its own."""

    items: list[RateLimitItem]
    loopback_is_free: bool
    counters: SharedCounters | None = None
    _making: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, address: str, endpoint: str | None, cost: int | None = None) -> int:
        """Count a request, as what its endpoint costs unless `cost` says otherwise. Seconds until it may be made again;
        0 when it may be made now.
        """
        client = client_of(address)
        if endpoint in FREE or (self.loopback_is_free and client == "loopback"):
            return 0
        with self._making:
            self.counters = self.counters or SharedCounters()
        limiter = SlidingWindowCounterRateLimiter(self.counters)
        for item in self.items_of(endpoint):
            counted = min(COSTS.get(endpoint or "", 1) if cost is None else cost, item.amount)
            if not limiter.hit(item, client, cost=counted):
                freed = self.counters.seconds_until(item.key_for(client), item.amount, item.get_expiry(), counted)
                return max(1, math.ceil(freed))
        return 0

    def items_of(self, endpoint: str | None) -> list[RateLimitItem]:
        """The limits of an endpoint."""
        times = APART.get(endpoint or "")
        return [_times(item, times, str(endpoint)) for item in self.items] if times else self.items

    def of(self, name: str, rate: str) -> RateLimits:
        """Limits of one kind of request, counted apart, by the same counters."""
        items = [type(item)(item.amount, item.multiples, name) for item in parse_many(rate)]
        return replace(self, items=items)


def _times(item: RateLimitItem, times: int, name: str) -> RateLimitItem:
    """So many times a limit, of requests that are counted under a name."""
    return type(item)(item.amount * times, item.multiples, name)


def client_of(address: str) -> str:
    """Whom an address belongs to: `loopback` for this machine, an IPv6 network for all that is in it."""
    with_port = _WITH_PORT.fullmatch(address)
    try:
        parsed = ipaddress.ip_address((with_port[1] or with_port[2] if with_port else address).partition("%")[0])
    except ValueError:
        return "unknown"  # of a Unix socket, or of a proxy that hides whom it speaks for
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is None:
            return "loopback" if parsed.is_loopback else str(ipaddress.ip_network((int(parsed), NETWORK), strict=False))
        parsed = parsed.ipv4_mapped
    return "loopback" if parsed.is_loopback else str(parsed)


def install(app: Flask, settings: Settings) -> None:
    """Refuse, with 429, what is above the limit of the settings."""
    if not settings.rate_limit:
        return
    app.extensions[_KEY] = RateLimits(parse_many(settings.rate_limit), loopback_is_free=settings.proxies == 0)
    app.before_request(_refuse)


def share(app: Flask, counters: SharedCounters) -> None:
    """Let an application count where the other workers count."""
    if _KEY in app.extensions:
        cast("RateLimits", app.extensions[_KEY]).counters = counters


def charge(cost: int) -> None:
    """Count the present request `cost` times more, once it is known what it asks for. Raises TooManyRequests."""
    if _KEY not in current_app.extensions or cost <= 0:
        return
    limits = cast("RateLimits", current_app.extensions[_KEY])
    seconds = limits.wait(request.remote_addr or "", request.endpoint, cost)
    if seconds:
        raise TooManyRequests(response=_refusal(limits, seconds))


def limit(name: str, rate: str) -> None:
    """Count the present request among those of one name, of which a client may make so many. Raises TooManyRequests."""
    if _KEY not in current_app.extensions:
        return
    limits = cast("RateLimits", current_app.extensions[_KEY]).of(name, rate)
    seconds = limits.wait(request.remote_addr or "", request.endpoint)
    if seconds:
        raise TooManyRequests(response=_refusal(limits, seconds))


def _refuse() -> Response | None:
    limits = cast("RateLimits", current_app.extensions[_KEY])
    seconds = limits.wait(request.remote_addr or "", request.endpoint)
    return _refusal(limits, seconds) if seconds else None


def _refusal(limits: RateLimits, seconds: int) -> Response:
    allowed = reduce(
        lambda one, other: Message("both", one=one, other=other),
        (Message(_ALLOWED[item.GRANULARITY.name], count=item.amount) for item in limits.items_of(request.endpoint)),
    )
    detail = Message("too_many_requests", allowed=allowed, count=seconds)
    return problem(HTTPStatus.TOO_MANY_REQUESTS, detail, headers={"Retry-After": str(seconds)})


_ALLOWED = {
    "second": "requests_in_a_second", "minute": "requests_in_a_minute", "hour": "requests_in_an_hour",
    "day": "requests_in_a_day", "month": "requests_in_a_month", "year": "requests_in_a_year",
}  # fmt: skip
"""What is said of a limit, by its span of time."""
