"""Addresses about the site: status, method, health, metrics, browser search."""

from __future__ import annotations

from collections import Counter

from flask import Response, render_template

from indexer.domain import FileState, SearchRequest
from indexer.fields import DOCUMENT_FIELDS
from indexer.presenting.status import doubts, failures
from webapp.http.metrics import exposition
from webapp.i18n.locale import gettext, noted
from webapp.presenters.reasons import reason_words, remarks
from webapp.services import absolute_links, services

STATE_WORDS = {
    FileState.INDEXED: noted("read, and can be searched"),
    FileState.DOUBTFUL: noted("can be searched, with a remark"),
    FileState.SUPERSEDED: noted("can be searched; there is a later revision"),
    FileState.DUPLICATE: noted("the same as another file"),
    FileState.FAILED: noted("could not be read"),
    FileState.REMOVED: noted("removed"),
}


def status() -> str:
    """`/status`."""
    index = services().index
    corpus = index.status()
    failed = failures(corpus)
    states = [(gettext(STATE_WORDS[state]), corpus.files.get(state, 0)) for state in FileState]
    return render_template(
        "status.html",
        corpus=corpus,
        results=index.count(SearchRequest()).documents,
        states=states,
        failures=failed,
        reasons=Counter(note.reason for note in failed).most_common(),
        doubts=doubts(corpus),
        state_words=STATE_WORDS,
        reason_words=reason_words,
        remarks=remarks,
        field_names={name: spec.label or spec.name for spec in DOCUMENT_FIELDS for name in (spec.name, spec.attribute)},
    )


def about() -> str:
    """`/about`."""
    return render_template("about.html")


def opensearch() -> Response:
    """`/opensearch.xml`: lets a browser add this search to its own."""
    xml = render_template("opensearch.xml", absolute=absolute_links())
    return Response(xml, mimetype="application/opensearchdescription+xml")


def healthz() -> Response:
    """`/healthz`: the process answers."""
    return Response("ok\n", mimetype="text/plain")


def readyz() -> Response:
    """`/readyz`: engine and index answer."""
    services().check_ready()
    return Response("ready\n", mimetype="text/plain")


def metrics() -> Response:
    """`/metrics`."""
    return Response(exposition(), content_type="text/plain; version=0.0.4; charset=utf-8")
