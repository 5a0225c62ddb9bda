"""Names and codes of countries: ISO 3166 through pycountry, with our own additions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pycountry

from indexer.languages import LANGUAGES
from indexer.vocabulary.fold import fold
from indexer.vocabulary.russian import genitives
from indexer.vocabulary.sources import read
from indexer.vocabulary.translations import translations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from indexer.vocabulary.sources import Section


@dataclass(frozen=True, slots=True)
class Countries:
    """`codes`: folded name or code -> alpha-3; `labels`: alpha-3 -> the United Nations' short English name; `common`:
    alpha-3 -> what people call it; `none`: folded, no country.
    """

    codes: Mapping[str, str]
    labels: Mapping[str, str]
    common: Mapping[str, str]
    none: frozenset[str]


@cache
def countries() -> Countries:
    """Return the built-in table; it is made once a process, because every vocabulary shares it."""
    own = read(Path(__file__).with_name("countries.yaml"))
    own.only("labels", "common", "aliases", "former", "none")
    codes: dict[str, str] = {}
    labels: dict[str, str] = {}
    for country in pycountry.countries:
        labels[country.alpha_3] = getattr(country, "common_name", country.name)
        for name in (country.alpha_3, country.alpha_2, *_names(country)):
            codes.setdefault(fold(name), country.alpha_3)
    common = labels | {code: own.section("common").string(code) for code in own.section("common").entries}
    for code in own.section("labels").entries:
        labels[code] = own.section("labels").string(code)
    for code in own.section("aliases").entries:
        codes.update((fold(alias), code) for alias in own.section("aliases").strings(code))
    former = own.section("former")
    for code in former.entries:
        entry = former.section(code)
        labels[code] = entry.string("label")
        codes.update((fold(name), code) for name in (code, labels[code], *entry.strings("aliases")))
    codes.update((fold(name), code) for names in (common, labels) for code, name in names.items())
    _add_long_forms(codes)
    _add_genitives(codes, own)
    none = frozenset(fold(name) for name in own.strings("none"))
    return Countries(MappingProxyType(codes), MappingProxyType(labels), MappingProxyType(common), none)


_LONG_FORMS = tuple(form for one in LANGUAGES.values() for form in one.long_forms)
_WITHOUT_LONG_FORMS = frozenset({"CHN", "TWN", "HKG", "MAC", "COD", "COG", "KOR", "PRK", "IRL", "GBR"})
"""Where a word before the name may make another State of it."""


def _add_long_forms(codes: dict[str, str]) -> None:
    """Add what documents put before the short name, whether ISO's long form in that language has it or not."""
    short = [
        (fold(name), code)
        for country in pycountry.countries
        if (code := country.alpha_3) not in _WITHOUT_LONG_FORMS
        for name in {country.name, getattr(country, "common_name", country.name), *_translated(country)}
        if "," not in name
    ]
    for before in _LONG_FORMS:
        # An apostrophe joins, a blank parts: `République d’Iraq` is compared as `republique diraq`.
        start = fold(before) + (" " if before.endswith(" ") else "")
        for name, code in short:
            codes.setdefault(start + name, code)


def _translated(country: pycountry.db.Data) -> Iterator[str]:
    name = getattr(country, "common_name", country.name)
    return (catalogue.gettext(name) for catalogue in translations("iso3166-1"))


def _add_genitives(codes: dict[str, str], own: Section) -> None:
    """Add the Russian genitives of all names; one that two States may have, or that is a name already, is left out."""
    found: dict[str, set[str]] = {}
    aliases = own.section("aliases")
    named = [(country.alpha_3, tuple(_names(country))) for country in pycountry.countries]
    for code, names in (*named, *((code, aliases.strings(code)) for code in aliases.entries)):
        for name in names:
            for form in genitives(name):
                found.setdefault(fold(form), set()).add(code)
    codes.update({form: min(owners) for form, owners in found.items() if form not in codes and len(owners) == 1})


def _names(country: pycountry.db.Data) -> Iterator[str]:
    for attribute in ("name", "common_name", "official_name"):
        name = getattr(country, attribute, None)
        if name is None:
            continue
        for form in (name, *(catalogue.gettext(name) for catalogue in translations("iso3166-1"))):
            yield form
            # ISO writes `Moldova, Republic of`; people write `Republic of Moldova` or `Moldova (Republic of)`.
            first, comma, rest = form.partition(", ")
            if comma and ", " not in rest:
                yield f"{rest} {first}"
