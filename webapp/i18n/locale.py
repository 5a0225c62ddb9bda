"""In which language the site speaks: catalogues of its words, and the choice among them for each request.

Documents are always shown in their own. A catalogue is a gettext PO file in `translations/`; `scripts/catalogues.py`
brings them up to date. Names of fields stand in `translations/fields.yaml`. Only complete languages are offered.
"""

from __future__ import annotations

import gettext as gnu
import io
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import yaml
from babel import Locale, negotiate_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from flask import g, has_request_context, request
from jinja2 import pass_eval_context
from markupsafe import Markup

from indexer.errors import BadParameterError
from indexer.fields import DOCUMENT_FIELDS
from indexer.messages import Message, Voice
from webapp.i18n.states import submitter_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog
    from flask import Flask, Response
    from jinja2.nodes import EvalContext

FOLDER = Path(__file__).parent.parent / "translations"
SOURCE = "en"
"""The language of the words in templates and code."""
SITE_LANGUAGES = {"ar": "العربية", "zh": "中文", "en": "English", "fr": "Français", "ru": "Русский", "es": "Español"}
"""Official languages of the United Nations, by the names that their readers look for."""
FIELD_WORDS = tuple(dict.fromkeys(word for spec in DOCUMENT_FIELDS for word in spec.words))
"""Their translations stand in `fields.yaml`, so that one who adds a field adds its names in one file."""
PARAMETER = "lang"
"""Of a page's address: the language that a reader chose. Without it, the browser's settings decide."""


def read_catalogue(code: str) -> Catalog:
    """The PO file of a language, and what the fields of documents are called in it."""
    with (FOLDER / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    for word in FIELD_WORDS:
        catalogue.add(word, field_names().get(word, {}).get(code, ""))
    return catalogue


@cache
def field_names() -> dict[str, dict[str, str]]:
    """What the words for fields are in the other languages."""
    names: dict[str, dict[str, str]] = yaml.safe_load((FOLDER / "fields.yaml").read_text(encoding="utf-8"))
    return names


@cache
def translations(code: str) -> gnu.NullTranslations:
    """The words of a language. What a catalogue lacks comes out in English."""
    if code == SOURCE:
        return gnu.NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, read_catalogue(code))
    compiled.seek(0)
    return gnu.GNUTranslations(compiled)


@cache
def offered() -> tuple[str, ...]:
    """English, and each language that has every word."""
    return tuple(code for code in SITE_LANGUAGES if code == SOURCE or _is_complete(code))


def _is_complete(code: str) -> bool:
    if not (FOLDER / f"{code}.po").is_file():
        return False
    messages = [message for message in read_catalogue(code) if message.id]
    return bool(messages) and all(_translated(message.string) and not message.fuzzy for message in messages)


def _translated(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return all(string) if isinstance(string, (tuple, list)) else bool(string)


def install(app: Flask) -> None:
    """Speak each reader's language in every template of the application."""
    app.jinja_env.globals.update(_=_filled_message, ngettext=_shown_number)
    app.jinja_env.globals.update(locale=locale, other_languages=other_languages, translated=gettext, said=said)
    app.before_request(_choose)
    app.after_request(_tell)


def _choose() -> None:
    preferred = [tag.replace("-", "_") for tag, _ in request.accept_languages]
    _speak(negotiate_locale(preferred, offered()) or SOURCE)
    chosen = request.args.get(PARAMETER)
    if chosen is None or request.path.startswith("/api/"):
        return
    if chosen not in offered():
        raise BadParameterError(PARAMETER, Message("parameter_one_of", name=PARAMETER, choices=offered()))
    _speak(chosen)
    g.chosen_language = chosen


def _speak(code: str) -> None:
    g.locale, g.words = Locale.parse(code), translations(code)


@contextmanager
def speaking(app: Flask, code: str) -> Iterator[None]:
    """Outside of any request, say and write everything inside in a language of the site, or in English."""
    with app.app_context():
        _speak(code if code in offered() else SOURCE)
        yield


def _tell(response: Response) -> Response:
    if response.mimetype == "text/html":
        response.headers["Content-Language"] = locale().language
        response.vary.add("Accept-Language")
    return response


def locale() -> Locale:
    """How the present reader's language writes things."""
    try:
        found: Locale = g.locale
    except (AttributeError, RuntimeError):  # nobody has chosen yet, or nobody asks
        return Locale.parse(SOURCE)
    return found


def chosen_language() -> str:
    """The language that the present address asks for, so that links keep it; empty when it asks for none."""
    return str(g.get("chosen_language", "")) if has_request_context() else ""


def other_languages() -> list[tuple[str, str, str]]:
    """Code, own name and address of each language in which the reader could have this page instead."""
    rest = [(name, value) for name, value in request.args.items(multi=True) if name != PARAMETER]
    return [
        (
            code,
            SITE_LANGUAGES[code],
            f"{request.script_root}{quote(request.path)}?{urlencode([*rest, (PARAMETER, code)])}",
        )
        for code in offered()
        if code != locale().language
    ]


def gettext(message: str) -> str:
    """The message in the present reader's language; extracted as `_`."""
    return _words().gettext(message) if message else ""


def ngettext(singular: str, plural: str, num: int) -> str:
    """The form of the message for so many."""
    return _words().ngettext(singular, plural, num)


def _words() -> gnu.NullTranslations:
    """Looked up some hundred times for a page of results."""
    try:
        found: gnu.NullTranslations = g.words
    except (AttributeError, RuntimeError):  # nobody has chosen yet, or nobody asks
        return translations(SOURCE)
    return found


@pass_eval_context
def _filled_message(context: EvalContext, message: str, **values: object) -> str:
    """The message in a template, with values in its places, which are escaped where the template is."""
    return _filled(context, gettext(message), values)


@pass_eval_context
def _shown_number(context: EvalContext, singular: str, plural: str, number: int, **values: object) -> str:
    """The same of the form for so many; `%(num)s` is the number."""
    return _filled(context, ngettext(singular, plural, number), {"num": number, **values})


def _filled(context: EvalContext, message: str, values: dict[str, object]) -> str:
    said = Markup(message) if context.autoescape else message  # noqa: S704 - words of a catalogue
    return said % values if values else said


def voice() -> Voice:
    """How the present reader's language says things; where it runs from right to left, names keep their order."""
    isolate = _isolated if locale().text_direction == "rtl" else str
    language = locale().language
    return Voice(
        gettext,
        ngettext,
        lambda value: format_decimal(value, locale=locale()),
        isolate,
        lambda name: submitter_name(name, language),
    )


def said(message: Message) -> str:
    """A note or problem in the present reader's language."""
    return message.said(voice())


def _isolated(value: str) -> str:
    return f"\N{FIRST STRONG ISOLATE}{value}\N{POP DIRECTIONAL ISOLATE}"


def noted(message: str) -> str:
    """The message as it is: marks one for the catalogues that is translated where it is shown."""
    return message


def filled(message: str, **values: Any) -> str:  # noqa: ANN401 - whatever `%` can format
    """The message in the present reader's language, with values in its places."""
    return gettext(message) % values


def nnoted(singular: str, plural: str) -> tuple[str, str]:
    """The two forms of a message as they are: marks them for the catalogues; `ngettext` translates them."""
    return singular, plural
