"""Names of States in the languages of the site, as the United Nations writes them."""

from __future__ import annotations

import gettext as gnu
import re
from functools import cache
from pathlib import Path

import pycountry
import yaml

from indexer.vocabulary.countries import countries

_LISTED = Path(__file__).parents[1] / "translations" / "states.yaml"
_ISO_LOCALES = {"zh": "zh_CN"}
_SHORT_VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}]")


@cache
def state_name(alpha_3: str, language: str) -> str:
    """A State's name in a language: from `states.yaml`, else ISO 3166's, in Arabic without the signs for short vowels;
    empty for what is no State's code.
    """
    listed = _names_of_states().get(alpha_3, {}).get(language)
    if listed:
        return listed
    country = pycountry.countries.get(alpha_3=alpha_3)
    if country is None:
        return ""
    locale = _ISO_LOCALES.get(language, language)
    names = gnu.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[locale], fallback=True)
    return _SHORT_VOWELS.sub("", names.gettext(country.name))


def submitter_name(name: str, language: str) -> str:
    """A submitter's name in a language: a State's is translated, and nobody else's."""
    code = _codes().get(name)
    return (state_name(code, language) or name) if code and language != "en" else name


@cache
def _codes() -> dict[str, str]:
    return {label: code for code, label in countries().labels.items()}


@cache
def _names_of_states() -> dict[str, dict[str, str]]:
    """The names of States in each language, as the file lists them."""
    names: dict[str, dict[str, str]] = yaml.safe_load(_LISTED.read_text(encoding="utf-8"))
    return names
