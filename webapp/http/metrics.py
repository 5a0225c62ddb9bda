"""Prometheus metrics: how many requests each route answered, how, and how fast. No query and no address is kept."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from flask import g, request
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

if TYPE_CHECKING:
    from flask import Flask, Response

_OWN = CollectorRegistry()
_REQUESTS = Counter("onrecord_http_requests", "Requests answered.", ("method", "route", "status"), registry=_OWN)
_SECONDS = Histogram(
    "onrecord_http_request_seconds",
    "Time from a request to the beginning of its answer.",
    ("route",),
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
    registry=_OWN,
)
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


def install(app: Flask) -> None:
    """Time every request of the application."""

    def start() -> None:
        g.started = time.perf_counter()

    def count(response: Response) -> Response:
        # A route, not a path: paths are as many as clients like, and each would be kept in memory for ever.
        route = request.url_rule.rule if request.url_rule else "none"
        method = request.method if request.method in _METHODS else "other"
        _REQUESTS.labels(method, route, str(response.status_code)).inc()
        if "started" in g:
            _SECONDS.labels(route).observe(time.perf_counter() - g.started)
        return response

    app.before_request(start)
    app.after_request(count)


def exposition() -> bytes:
    """The metrics of all worker processes if they share PROMETHEUS_MULTIPROC_DIR (see `gunicorn_conf.py`), else of
    this one.
    """
    if not os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        return generate_latest(_OWN)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
