"""The application factory: combines routes, errors, headers, limits and metrics."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any

from flask import Flask
from flask.templating import Environment
from jinja2 import pass_eval_context
from jinja2.runtime import Context

from indexer.archive.versions import SHOWN_AS_ONE
from indexer.errors import SettingError
from indexer.passages import lead_first
from indexer.presenting.answering import answering
from indexer.presenting.directions import direction, lang
from indexer.presenting.feed import address as feed_address
from indexer.presenting.pieces import pieces
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from webapp import routes, services
from webapp.evidence.pack import MAX_EXHIBITS
from webapp.http import headers, metrics, problem_details, proxies, rate_limits, request_limits, work_limits
from webapp.i18n import formatting, locale
from webapp.presenters import citations, structured_data
from webapp.presenters.highlights import excerpt, marked
from webapp.presenters.labels import field_name, label, labels, list_label, submitters, untold_countries
from webapp.views.alerts import PACES

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from indexer.ports import Index

_ESCAPING = getattr(pass_eval_context(lambda context: context), "jinja_pass_arg")  # noqa: B009 - unknown to its types
"""How jinja2 marks functions that ask whether a template escapes."""
_WRITING = (
    "date_words", "number", "percent", "counted", "listed", "ranges", "place_words", "numbered", "reasons",
    "variant_words", "part_words",
)  # fmt: skip


class Calls(Context):
    """What a template knows, with quicker calls of functions: jinja2 looks four times at each for what it is to be
    given, some eight hundred times a page.
    """

    def call(self, called: Any, /, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever a template calls
        """See jinja2's."""
        if type(called) is MethodType or type(called) is FunctionType:
            wanted = getattr(called, "jinja_pass_arg", None)
            if wanted is None or wanted is _ESCAPING:
                named.pop("_loop_vars", None)
                named.pop("_block_vars", None)
                return called(*args, **named) if wanted is None else called(self.eval_ctx, *args, **named)
        return super().call(called, *args, **named)


class Templates(Environment):
    """Templates, each of which copies what all of them know when it is loaded."""

    context_class = Calls

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """See jinja2's, whose map of maps is gone through in Python at each of the eighty inclusions of a page."""
        return {**self.globals, **(d or {})}


def create_app(settings: Settings | None = None, index: Index | None = None) -> Flask:
    """Create the application. By default, settings come from the environment and the index from the settings.

    A missing index is no error: the application starts, and answers 503 until there is one.
    """
    settings = settings or Settings.from_env()
    if settings.alerts and not settings.base_url:
        message = "ONRECORD_ALERTS needs ONRECORD_BASE_URL: links in messages begin with it."
        raise SettingError(message)
    vocabulary = load_vocabulary(settings.vocabulary)
    app = Flask(__name__)
    app.jinja_environment = Templates
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 31_536_000
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.json.mimetype = "application/json"  # type: ignore[attr-defined]
    app.url_map.merge_slashes = False
    made = services.Services(settings, vocabulary, index)
    services.install(app.extensions, made)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        site_name=settings.site_name,
        notice=settings.notice,
        static_version=_static_version(app),
        links=services.site_links,
        citations=citations.citations,
        references=citations.references,
        permalink=citations.permalink,
        quotation=citations.quotation,
        most_exhibits=MAX_EXHIBITS,
        structured=structured_data,
        pieces=pieces,
        excerpt=excerpt,
        marked=marked,
        feed_address=feed_address,
        paces=PACES if settings.alerts else {},
        zip=zip,
        versions=SHOWN_AS_ONE,
        answering=answering,
        lead_first=lead_first,
        has_page=lambda endpoint: endpoint in app.view_functions,
        label=label,
        labels=labels,
        list_label=list_label,
        submitters=submitters,
        untold_countries=untold_countries,
        field_name=field_name,
        lang=lang,
        direction=direction,
        **{name: getattr(formatting, name) for name in _WRITING},
    )
    metrics.install(app)
    locale.install(app)  # before anything that may refuse a request, so that every refusal is in the reader's language
    problem_details.install(app)
    headers.install(app, settings.base_url)
    proxies.install(app, settings.proxies)
    rate_limits.install(app, settings)
    request_limits.install(app)
    work_limits.install(app, made.is_loading)
    routes.install(app, alerted=settings.alerts is not None)
    return app


def _static_version(app: Flask) -> str:
    """A version in the addresses of style and script, so that browsers may cache them for ever."""
    digest = hashlib.sha256()
    for path in sorted(Path(app.static_folder or "").iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
