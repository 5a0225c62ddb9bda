"""What the cells of a manifest name: submitters, countries and regions, several in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.languages import END, SPACED, pattern_of
from indexer.vocabulary.countries import subdivisions
from indexer.vocabulary.fold import fold
from pipelines.describe.on_behalf import written
from pipelines.describe.organisation_names import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_PLACE_JOINTS = regex.compile(
    rf"\s*[/,]\s*|\s+(?:{pattern_of('and_words', scripts=('Latin',))}|und)\s+", regex.IGNORECASE
)


_CODE = regex.compile("[A-Z]{3}")
_NAME = regex.compile(rf"{NAME}(?:\s\({NAME}(?:\s\p{{Ll}}+)?\))?|[\p{{Arabic}}\p{{Han}}\s،，、]+", regex.VERSION1)
_BODIES = ("posts", "organisations", "parts_of_organisations", "offices")
_SPACED = "|".join(pattern_of(words, scripts=SPACED) for words in _BODIES)
_UNSPACED = "|".join(filter(None, (pattern_of(words, scripts=("Han",)) for words in _BODIES)))
_BODY = regex.compile(rf"(?<!\p{{L}})(?:{_SPACED}){END}|{_UNSPACED}", regex.VERSION1 | regex.IGNORECASE)
"""A word for a post, an organisation, a part of one, or an office of a State: what has it, is no place."""


class Places(NamedTuple):
    """What a manifest's country cell names: countries by their codes, names of places that no list has, regions, and
    what is no place's name.
    """

    listed: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


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


def places(text: str, vocabulary: Vocabulary) -> Places:
    """The places that a manifest's country cell names.

    `Sudan, Africa` names a country, `USA / Poland` two; `Global` and `European Union` none. Codes count where the cell
    holds nothing else: `Atlanta, GA` is not in Gabon. A part of a country is not another country: `Georgia, USA`.
    """
    listed: list[str] = []
    unlisted: list[str] = []
    regions: list[str] = []
    others: list[str] = []
    for part in parted(text):
        pieces = [piece for piece in _PLACE_JOINTS.split(part) if piece]
        coded = [vocabulary.country_code(piece) for piece in pieces]
        whole = vocabulary.country_named(part)
        codes = (
            [whole] if whole else [code for code in coded if code] if all(coded) else _country_codes(pieces, vocabulary)
        )
        found = [region for name in (part, *pieces) if (region := vocabulary.region(name))]
        if codes:
            listed.extend(codes)
        elif found:
            regions.extend(found)
        elif not vocabulary.is_no_country(part) and not all(map(vocabulary.is_no_country, pieces)):
            (unlisted if all(map(_is_place, pieces)) else others).append(part)
    return Places(*(tuple(dict.fromkeys(values)) for values in (listed, unlisted, regions, others)))


def parted(text: str) -> tuple[str, ...]:
    """The values in a cell, which semicolons part."""
    return tuple(dict.fromkeys(part for part in (piece.strip() for piece in text.split(";")) if part))


def _country_codes(pieces: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Codes of the countries that pieces name, without a piece that is the name of a part of a later one."""
    found = [(piece, code) for piece in pieces if (code := vocabulary.country_named(piece))]
    return [
        code
        for place, (piece, code) in enumerate(found)
        if not any(fold(piece) in subdivisions(other) for _, other in found[place + 1 :] if other != code)
    ]


def _is_place(text: str) -> bool:
    """Whether a text that is in no list may be a place: it has the form of a name, and no word for a body or a post."""
    return _NAME.fullmatch(text) is not None and not _BODY.search(text)
