"""Whom a request comes from: the client, or as many reverse proxies before it as the settings say."""

from __future__ import annotations

import ipaddress
import logging
from typing import TYPE_CHECKING

from flask import request
from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from flask import Flask

_LOG = logging.getLogger("onrecord.web")


def install(app: Flask, proxies: int) -> None:
    """Believe `proxies` values of X-Forwarded-For and X-Forwarded-Proto, counted from the end, and no more: what stands
    before them a client may have written. No other header of a proxy is believed.
    """
    if proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=0, x_port=0, x_prefix=0
        )
        return
    warned = False

    def warn() -> None:
        nonlocal warned
        if not warned and "X-Forwarded-For" in request.headers and _is_near(request.remote_addr or ""):
            warned = True
            _LOG.warning(
                "Requests come through a reverse proxy, but ONRECORD_PROXIES is 0, so that all clients count as one "
                "address, which is not limited if it is this machine: set ONRECORD_PROXIES to the number of proxies."
            )

    app.before_request(warn)


def _is_near(address: str) -> bool:
    """Of this machine or its own network, where a proxy of ours would be."""
    try:
        return ipaddress.ip_address(address).is_private
    except ValueError:
        return not address  # a Unix socket
