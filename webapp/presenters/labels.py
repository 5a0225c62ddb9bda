"""Labels of index values in the reader's language: countries, languages, groups, regions, types."""

from __future__ import annotations

import gettext as gnu
import re
from functools import cache

import pycountry
import yaml

from indexer.fields import DOCUMENT_FIELDS, FIELDS_BY_NAME
from webapp.i18n.locale import FOLDER, SOURCE, gettext, locale
from webapp.services import services

NAMED_BY_CATALOGUE = frozenset(spec.name for spec in DOCUMENT_FIELDS if spec.in_catalogues)
"""Fields whose values are words of the vocabulary, so that a catalogue can have them; what it lacks stays as it is."""

_ISO_LOCALES = {"zh": "zh_CN"}
_SHORT_VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}]")


def label(field: str, value: str) -> str:
    """The label of a value of a filter or facet field."""
    named = services().vocabulary.label(field, value)
    code = locale().language
    if code == SOURCE:
        return named
    if field == "country":
        return _country(value, code) or named
    if field == "language":
        return str(locale().languages.get(value, named))
    return gettext(named) if field in NAMED_BY_CATALOGUE else named


def list_label(field: str, value: str) -> str:
    """The label as it stands in a list of its own, where words of the vocabulary and languages begin with a capital."""
    text = label(field, value)
    return text[:1].upper() + text[1:] if field in NAMED_BY_CATALOGUE or field == "language" else text


def field_name(field: str) -> str:
    """What all the values of a field are called in the reader's language."""
    return gettext(FIELDS_BY_NAME[field].plural)


@cache
def _country(alpha_3: str, code: str) -> str:
    """A State's name in a language as the United Nations writes it: from `states.yaml`, else ISO 3166's, in Arabic
    without the signs for short vowels.
    """
    listed = _state_names().get(alpha_3, {}).get(code)
    if listed:
        return listed
    country = pycountry.countries.get(alpha_3=alpha_3)
    if country is None:
        return ""
    names = gnu.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[_ISO_LOCALES.get(code, code)], fallback=True)
    return _SHORT_VOWELS.sub("", names.gettext(country.name))


@cache
def _state_names() -> dict[str, dict[str, str]]:
    names: dict[str, dict[str, str]] = yaml.safe_load((FOLDER / "states.yaml").read_text(encoding="utf-8"))
    return names
