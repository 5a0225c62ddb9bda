"""What the cells of a manifest name: submitters, countries and regions, several in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.vocabulary.countries import subdivisions
from indexer.vocabulary.fold import fold
from pipelines.describe.on_behalf import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_PLACE_JOINTS = regex.compile(
    rf"\s*[/,]\s*|\s+(?:{pattern_of('and_words', scripts=('Latin',))}|und)\s+", regex.IGNORECASE
)


_CODE = regex.compile("[A-Z]{3}")


def submitters_of(
    text: str, vocabulary: Vocabulary, *, of_states: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Canonical names of the submitters that a manifest's cell names, and the codes of the States among them that
    speak for themselves or for a group. Where the row says that these are States, a code of ISO 3166 in three capitals
    is one: `NAM` is Namibia, and otherwise the Non-Aligned Movement.
    """
    names: list[str] = []
    countries: list[str] = []
    for part in parted(text):
        code = vocabulary.country_code(part) if of_states and _CODE.fullmatch(part) else None
        if code == part:
            names.append(vocabulary.country_label(code))
            countries.append(code)
            continue
        found = written(part, vocabulary)
        names.extend(found.names)
        countries.extend(found.countries)
    return tuple(dict.fromkeys(names)), tuple(dict.fromkeys(countries))


def places(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Countries (codes, else as given) and regions that a manifest's country cell names.

    `Sudan, Africa` names one of each, `USA / Poland` two countries; `Global` and `European Union` none. Codes count
    where the cell holds nothing else: `Atlanta, GA` is not in Gabon. A part of a country is not another country:
    `Georgia, USA`.
    """
    countries: list[str] = []
    regions: list[str] = []
    for part in parted(text):
        pieces = [piece for piece in _PLACE_JOINTS.split(part) if piece]
        coded = [vocabulary.country_code(piece) for piece in pieces]
        whole = vocabulary.country_named(part)
        codes = [whole] if whole else [code for code in coded if code] if all(coded) else _named(pieces, vocabulary)
        region = vocabulary.region(part)
        if codes:
            countries.extend(codes)
        elif region:
            regions.append(region)
        elif not vocabulary.is_no_country(part):
            countries.append(part)
    return tuple(dict.fromkeys(countries)), tuple(dict.fromkeys(regions))


def parted(text: str) -> tuple[str, ...]:
    """The values in a cell, which semicolons part."""
    return tuple(dict.fromkeys(part for part in (piece.strip() for piece in text.split(";")) if part))


def _named(pieces: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Codes of the countries that pieces name, without a piece that is the name of a part of a later one."""
    found = [(piece, code) for piece in pieces if (code := vocabulary.country_named(piece))]
    return [
        code
        for place, (piece, code) in enumerate(found)
        if not any(fold(piece) in subdivisions(other) for _, other in found[place + 1 :] if other != code)
    ]
