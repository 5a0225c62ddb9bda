"""What values of the index are called in the reader's language: countries, languages, groups, regions, types."""

from __future__ import annotations

import gettext as gnu
from functools import cache

import pycountry

from indexer.fields import DOCUMENT_FIELDS, FIELDS_BY_NAME
from webapp.i18n.locale import SOURCE, gettext, locale
from webapp.services import services

NAMED_BY_CATALOGUE = frozenset(spec.name for spec in DOCUMENT_FIELDS if spec.in_catalogues)
"""Fields whose values are words of the vocabulary, so that a catalogue can have them; what it lacks stays as it is."""

_ISO_LOCALES = {"zh": "zh_CN"}


def label(field: str, value: str) -> str:
    """What to show people for a value of a filter or facet field."""
    named = services().vocabulary.label(field, value)
    code = locale().language
    if code == SOURCE:
        return named
    if field == "country":
        return _country(value, code) or named
    if field == "language":
        return str(locale().languages.get(value, named))
    return gettext(named) if field in NAMED_BY_CATALOGUE else named


def field_name(field: str) -> str:
    """What all the values of a field are called in the reader's language."""
    return gettext(FIELDS_BY_NAME[field].plural)


@cache
def _country(alpha_3: str, code: str) -> str:
    """ISO 3166's name in a language: the United Nations' own, which a browser's or phone's list need not be."""
    country = pycountry.countries.get(alpha_3=alpha_3)
    if country is None:
        return ""
    names = gnu.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[_ISO_LOCALES.get(code, code)], fallback=True)
    return names.gettext(country.name)
