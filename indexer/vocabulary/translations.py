"""The translations of ISO names that pycountry ships, in the UN languages and Portuguese."""

from __future__ import annotations

import gettext
from functools import cache

import pycountry

_LOCALES = ("fr", "es", "ru", "ar", "zh_CN", "pt")


@cache
def translations(domain: str) -> tuple[gettext.NullTranslations, ...]:
    """Message catalogues of an ISO standard (`iso3166-1`, `iso639-3`); English names are the message keys."""
    return tuple(
        gettext.translation(domain, pycountry.LOCALES_DIR, languages=[locale], fallback=True) for locale in _LOCALES
    )
