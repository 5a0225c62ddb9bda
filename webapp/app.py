"""The application factory: puts routes, errors, headers and metrics together."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask, abort, request

from indexer.citation import place
from indexer.presenting.links import only_document
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from webapp import citing, headers, metrics, problems, routes, services, structured, writing
from webapp.evidence.pack import MOST
from webapp.marks import pieces

if TYPE_CHECKING:
    from indexer.ports import Index

_WRITING = (
    "lang", "direction", "date_words", "counted", "ranges", "place_words", "by_words", "variant_words",
)  # fmt: skip

MAX_BODY = 1_000_000
"""Bytes of a request's body; nothing here reads one yet."""


def create_app(settings: Settings | None = None, index: Index | None = None) -> Flask:
    """Make the application. Settings come from the environment and the index from them, unless given.

    A missing index is no error here: the application starts, and answers 503 until there is one.
    """
    settings = settings or Settings.from_env()
    vocabulary = load_vocabulary(settings.vocabulary)
    app = Flask(__name__)
    app.config.update(MAX_CONTENT_LENGTH=MAX_BODY, SEND_FILE_MAX_AGE_DEFAULT=31_536_000)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.json.mimetype = "application/json"  # type: ignore[attr-defined]
    app.url_map.merge_slashes = False
    services.install(app.extensions, services.Services(settings, vocabulary, index))
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        site_name=settings.site_name,
        static_version=_static_version(app),
        links=services.site_links,
        citations=citing.citations,
        permalink=citing.permalink,
        quotation=citing.quotation,
        most_exhibits=MOST,
        structured=structured,
        place=place,
        pieces=pieces,
        only=only_document,
        language_name=lambda code: vocabulary.label("language", code),
        **{name: getattr(writing, name) for name in _WRITING},
    )
    metrics.install(app)
    problems.install(app)
    app.before_request(_refuse_large_bodies)
    app.after_request(headers.secure)
    routes.install(app)
    return app


def _refuse_large_bodies() -> None:
    if (request.content_length or 0) > MAX_BODY:
        abort(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def _static_version(app: Flask) -> str:
    """Stands in the addresses of style and script, so that browsers may keep them for ever."""
    digest = hashlib.sha256()
    for path in sorted(Path(app.static_folder or "").iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
