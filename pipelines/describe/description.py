"""A document's description, out of manifest, options, document and vocabulary, in this order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from indexer.domain import Description, Provenance
from pipelines.describe import cover
from pipelines.describe.dates import cover_date
from pipelines.describe.language import UNKNOWN, detect
from pipelines.describe.submitter import Submitters, letter_submitters, statement_submitters
from pipelines.describe.symbol import OwnSymbol, find_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.vocabulary import Vocabulary
    from pipelines.sources.manifest import Row

_COVER_PAGES = 3
"""Pages that are looked at: the cover, and two more for running heads."""


_PLACE_JOINTS = regex.compile(r"\s*[/,]\s*|\s+(?:and|et|y|e|und)\s+", regex.IGNORECASE)

_SPOKEN_FOR = regex.compile(r"\s*\((?:on behalf of|joint statement|au nom de|en nombre de)\b.*$", regex.IGNORECASE)
"""`Tunisia (on behalf of the Arab Group)`: the country is the speaker's."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What `--group` and `--process` say of documents about which the manifest says nothing."""

    group: str | None = None
    process: str | None = None


@dataclass(frozen=True, slots=True)
class _Cover:
    """What the document says of itself."""

    symbol: OwnSymbol | None
    title: str | None
    type: str | None
    date: str | None
    submitters: Submitters


@dataclass(slots=True)
class _Fields:
    """Values as they are found; the first source that knows a field settles it."""

    values: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)

    def settle(self, name: str, value: str | tuple[str, ...] | None, source: Provenance) -> None:
        if value and name not in self.values:
            self.values[name] = value
            self.provenance[name] = source

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        return value if isinstance(value, str) else None

    def several(self, name: str) -> tuple[str, ...]:
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else (value,)


def describe(  # noqa: PLR0913, PLR0917 - each is a source of its own
    pages: Sequence[str],
    file_name: str,
    row: Row | None,
    defaults: Defaults,
    vocabulary: Vocabulary,
    passage_languages: Mapping[str, int] | None = None,
) -> Description:
    """Describe a document. `pages` are its own pages' texts (of a compendium, those of the part).

    `passage_languages` counts text (characters or passages) by language; without it, the pages tell the language.
    Every field that has a value has its provenance; a title always has one (`unknown`: made of the file's name).
    """
    found = _Fields()
    own = _read_cover(pages[:_COVER_PAGES], vocabulary)
    _from_manifest(found, row, vocabulary)
    # A part of a compendium does not begin with a cover: what stands there belongs to the statement before it.
    if row is None or row.page_from in {None, 1}:
        _from_document(found, own)
    _languages(found, pages, passage_languages)
    _conclusions(found, own, defaults, vocabulary)
    if not found.text("title"):
        found.settle("title", cover.title_from_file_name(file_name), Provenance.UNKNOWN)
    return Description(
        title=found.text("title") or "",
        submitters=found.several("submitters"),
        groups=found.several("groups"),
        process=found.text("process"),
        session=found.text("session"),
        date=found.text("date"),
        language=found.text("language"),
        languages=found.several("languages"),
        countries=found.several("countries"),
        regions=found.several("regions"),
        symbol=found.text("symbol"),
        type=found.text("type"),
        url=found.text("url"),
        provenance=found.provenance,
    )


def _read_cover(pages: Sequence[str], vocabulary: Vocabulary) -> _Cover:
    first = pages[0] if pages else ""
    symbol = find_symbol(pages)
    letter = cover.letter_title(first)
    if letter:
        title, kind = letter
        submitters = letter_submitters(title, vocabulary)
    else:
        title, kind = cover.heading(first, symbol.line if symbol else None) or "", ""
        submitters = statement_submitters(first, vocabulary)
    date = cover_date(first.splitlines(), symbol.line if symbol else None)
    return _Cover(symbol, title, kind, date, submitters)


def _from_manifest(found: _Fields, row: Row | None, vocabulary: Vocabulary) -> None:
    if row is None:
        return
    values = row.values
    for name in ("title", "session", "date", "language", "symbol", "type", "url"):
        found.settle(name, values.get(name), Provenance.MANIFEST)
    found.settle("submitters", _split(values.get("submitter", "")), Provenance.MANIFEST)
    groups = tuple(vocabulary.normalise("group", name) for name in _split(values.get("stakeholder_group", "")))
    found.settle("groups", groups, Provenance.MANIFEST)
    if values.get("process"):
        found.settle("process", vocabulary.normalise("process", values["process"]), Provenance.MANIFEST)
    countries, regions = places(values.get("country", ""), vocabulary)
    found.settle("countries", countries, Provenance.MANIFEST)
    found.settle("regions", regions, Provenance.MANIFEST)


def _from_document(found: _Fields, own: _Cover) -> None:
    found.settle("symbol", own.symbol.text if own.symbol else None, Provenance.DOCUMENT)
    found.settle("title", own.title, Provenance.DOCUMENT)
    found.settle("type", own.type, Provenance.DOCUMENT)
    found.settle("date", own.date, Provenance.DOCUMENT)
    if "submitters" not in found.values:
        found.settle("submitters", own.submitters.names, Provenance.DOCUMENT)
        found.settle("countries", own.submitters.countries, Provenance.DOCUMENT)


def _languages(found: _Fields, pages: Sequence[str], passage_languages: Mapping[str, int] | None) -> None:
    counts = dict(passage_languages or {})
    if not counts:
        for page in pages:
            language = detect(page)
            counts[language] = counts.get(language, 0) + len(page)
    counts.pop(UNKNOWN, None)
    ranked = tuple(sorted((name for name in counts if counts[name] > 0), key=lambda name: (-counts[name], name)))
    found.settle("languages", ranked, Provenance.DOCUMENT)
    found.settle("language", ranked[0] if ranked else None, Provenance.DOCUMENT)
    if not ranked:
        found.settle("languages", found.several("language"), found.provenance.get("language", Provenance.UNKNOWN))


def _conclusions(found: _Fields, own: _Cover, defaults: Defaults, vocabulary: Vocabulary) -> None:
    """Settle what options say, and what follows from what is known by now."""
    if defaults.process:
        found.settle("process", vocabulary.normalise("process", defaults.process), Provenance.OPTION)
    symbol = found.text("symbol")
    found.settle("process", vocabulary.process_of_symbol(symbol) if symbol else None, Provenance.VOCABULARY)
    submitters = found.several("submitters")
    speakers = [_SPOKEN_FOR.sub("", name) for name in submitters]
    named = (vocabulary.country_named(name) for name in speakers)
    found.settle("countries", tuple(dict.fromkeys(code for code in named if code)), Provenance.VOCABULARY)
    if defaults.group:
        found.settle("groups", (vocabulary.normalise("group", defaults.group),), Provenance.OPTION)
    groups = [vocabulary.group_of_submitter(name) for name in speakers]
    if own.submitters.un_official and submitters == own.submitters.names:
        groups = [vocabulary.group("IGO")]
    found.settle("groups", tuple(dict.fromkeys(group for group in groups if group)), Provenance.VOCABULARY)
    regions = (vocabulary.region_of(code) for code in found.several("countries"))
    found.settle("regions", tuple(dict.fromkeys(region for region in regions if region)), Provenance.VOCABULARY)


def _split(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in (piece.strip() for piece in text.split(";")) if part))


def places(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Countries (codes, else as given) and regions that a manifest's country cell names.

    `Sudan, Africa` names one of each, `USA / Poland` two countries; `Global` and `European Union` none.
    """
    countries: list[str] = []
    regions: list[str] = []
    for part in _split(text):
        code = vocabulary.country(part)
        pieces = [part] if code else _PLACE_JOINTS.split(part)
        codes = [found for piece in pieces if (found := vocabulary.country(piece))]
        region = vocabulary.region(part)
        if codes:
            countries.extend(codes)
        elif region:
            regions.append(region)
        elif not vocabulary.is_no_country(part):
            countries.append(part)
    return tuple(dict.fromkeys(countries)), tuple(dict.fromkeys(regions))
