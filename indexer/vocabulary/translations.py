"""The translations of ISO names that pycountry ships, in the UN languages and Portuguese."""

from __future__ import annotations

import gettext
from functools import cache

import pycountry

from indexer.languages import LANGUAGES

_LOCALES = {language.code: language.iso_catalogue for language in LANGUAGES.values() if language.iso_catalogue} | {
    "pt": "pt"
}


@cache
def translations(domain: str) -> tuple[gettext.NullTranslations, ...]:
    """Message catalogues of an ISO standard (`iso3166-1`, `iso639-3`); English names are the message keys."""
    return tuple(by_language(domain).values())


@cache
def by_language(domain: str) -> dict[str, gettext.NullTranslations]:
    """Message catalogues of an ISO standard, each under its language."""
    return {
        language: gettext.translation(domain, pycountry.LOCALES_DIR, languages=[locale], fallback=True)
        for language, locale in _LOCALES.items()
    }
