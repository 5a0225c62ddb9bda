"""Names and codes of countries: ISO 3166 through pycountry, with our own additions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pycountry

from indexer.vocabulary.fold import fold
from indexer.vocabulary.sources import read
from indexer.vocabulary.translations import translations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Countries:
    """`codes`: folded name or code -> alpha-3; `labels`: alpha-3 -> short English name; `none`: folded, no country."""

    codes: Mapping[str, str]
    labels: Mapping[str, str]
    none: frozenset[str]


@cache
def countries() -> Countries:
    """Return the built-in table; it is made once a process, because every vocabulary shares it."""
    own = read(Path(__file__).with_name("countries.yaml"))
    own.only("labels", "aliases", "former", "none")
    codes: dict[str, str] = {}
    labels: dict[str, str] = {}
    for country in pycountry.countries:
        labels[country.alpha_3] = getattr(country, "common_name", country.name)
        for name in (country.alpha_3, country.alpha_2, *_names(country)):
            codes.setdefault(fold(name), country.alpha_3)
    for code in own.section("labels").entries:
        labels[code] = own.section("labels").string(code)
    for code in own.section("aliases").entries:
        codes.update((fold(alias), code) for alias in own.section("aliases").strings(code))
    former = own.section("former")
    for code in former.entries:
        entry = former.section(code)
        labels[code] = entry.string("label")
        codes.update((fold(name), code) for name in (code, labels[code], *entry.strings("aliases")))
    codes.update((fold(label), code) for code, label in labels.items())
    none = frozenset(fold(name) for name in own.strings("none"))
    return Countries(MappingProxyType(codes), MappingProxyType(labels), none)


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
