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
    """`names`: folded name -> alpha-3; `codes`: folded code -> alpha-3; `labels`: alpha-3 -> the United Nations' short
    English name; `common`: alpha-3 -> the common name; `none`: folded values that are no country.

    Codes are apart from names, because most of them are also words or acronyms of other things: `AND`, `IN`, `CO`.
    """

    names: Mapping[str, str]
    codes: Mapping[str, str]
    labels: Mapping[str, str]
    common: Mapping[str, str]
    none: frozenset[str]


_NO_ANSWER = "na"
"""The code of Namibia, by which tables also say that there is no answer: it is not taken for either."""


@cache
def countries() -> Countries:
    """Return the built-in table, made once per process, because every vocabulary shares it."""
    own = read(Path(__file__).with_name("countries.yaml"))
    own.only("labels", "common", "aliases", "former", "former_codes", "none")
    names: dict[str, str] = {}
    codes: dict[str, str] = {}
    labels: dict[str, str] = {}
    for country in pycountry.countries:
        labels[country.alpha_3] = getattr(country, "common_name", country.name)
        codes.update({country.alpha_3.casefold(): country.alpha_3, country.alpha_2.casefold(): country.alpha_3})
        for name in _names(country):
            names.setdefault(fold(name), country.alpha_3)
    formerly = own.section("former_codes")
    codes.update((code.casefold(), formerly.string(code)) for code in formerly.entries)
    del codes[_NO_ANSWER]
    common = labels | {code: own.section("common").string(code) for code in own.section("common").entries}
    for code in own.section("labels").entries:
        labels[code] = own.section("labels").string(code)
    for code in own.section("aliases").entries:
        names.update((fold(alias), code) for alias in own.section("aliases").strings(code))
    former = own.section("former")
    for code in former.entries:
        entry = former.section(code)
        labels[code] = entry.string("label")
        codes[code.casefold()] = code
        names.update((fold(name), code) for name in (labels[code], *entry.strings("aliases")))
    names.update((fold(name), code) for written in (common, labels) for code, name in written.items())
    _add_long_forms(names)
    _add_genitives(names, own)
    none = frozenset(fold(name) for name in own.strings("none"))
    return Countries(
        MappingProxyType(names), MappingProxyType(codes), MappingProxyType(labels), MappingProxyType(common), none
    )


_LONG_FORMS = tuple(form for language in LANGUAGES.values() for form in language.long_forms)
_WITHOUT_LONG_FORMS = frozenset({"CHN", "TWN", "HKG", "MAC", "COD", "COG", "KOR", "PRK", "IRL", "GBR"})
"""Countries of whose name a word in front may make another State's name."""


def _add_long_forms(names: dict[str, str]) -> None:
    """Add the words that documents put before the short name, whether or not ISO's long form in that language has
    them.
    """
    short = [
        (fold(name), code)
        for country in pycountry.countries
        if (code := country.alpha_3) not in _WITHOUT_LONG_FORMS
        for name in {country.name, getattr(country, "common_name", country.name), *_translated(country)}
        if "," not in name
    ]
    for before in _LONG_FORMS:
        # An apostrophe joins, a space separates: `République d’Iraq` is compared as `republique diraq`.
        start = fold(before) + (" " if before.endswith(" ") else "")
        for name, code in short:
            names.setdefault(start + name, code)


def _translated(country: pycountry.db.Data) -> Iterator[str]:
    name = getattr(country, "common_name", country.name)
    return (catalogue.gettext(name) for catalogue in translations("iso3166-1"))


def _add_genitives(names: dict[str, str], own: Section) -> None:
    """Add the Russian genitives of all names, except those shared by two States or equal to another name."""
    found: dict[str, set[str]] = {}
    aliases = own.section("aliases")
    named = [(country.alpha_3, tuple(_names(country))) for country in pycountry.countries]
    for code, written in (*named, *((code, aliases.strings(code)) for code in aliases.entries)):
        for name in written:
            for form in genitives(name):
                found.setdefault(fold(form), set()).add(code)
    names.update({form: min(owners) for form, owners in found.items() if form not in names and len(owners) == 1})


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


@cache
def subdivisions(code: str) -> frozenset[str]:
    """Folded names of the parts of a country in ISO 3166-2, some of which are called like States: Georgia."""
    country = pycountry.countries.get(alpha_3=code)
    alpha_2 = country.alpha_2 if country else ""
    return frozenset(fold(part.name) for part in pycountry.subdivisions if part.country_code == alpha_2)
