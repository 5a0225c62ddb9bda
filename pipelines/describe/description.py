"""A document's description, out of manifest, options, document and vocabulary, in this order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import regex

from indexer.analysis.detection import UNKNOWN, detect
from indexer.domain import Description, Evidence, Provenance
from indexer.fields import DESCRIBED_FIELDS, MANIFEST_FIELDS
from indexer.vocabulary.countries import subdivisions
from indexer.vocabulary.fold import fold
from pipelines.dates import OwnDate, cover_date, meeting_dates
from pipelines.describe import cover, masthead
from pipelines.describe.delegation import begins_another
from pipelines.describe.evidence import THRESHOLD, read, told
from pipelines.describe.front import front
from pipelines.describe.kinds import cover_process, cover_session, type_of_parts, type_of_title
from pipelines.describe.original import original_on_cover
from pipelines.describe.properties import Properties, read_properties
from pipelines.describe.speakers import says_what_it_is, speakers, written
from pipelines.describe.submitter import (
    Submitters,
    delegation_submitters,
    introduced_submitters,
    letter_submitters,
    represented,
    reviewed_submitters,
    statement_submitters,
)
from pipelines.describe.symbol import OwnSymbol, find_symbol, is_record
from pipelines.describe.web_page import page_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.vocabulary import Vocabulary
    from pipelines.sources.manifest import Row

_COVER_PAGES = 3
"""Pages that are looked at: the cover, and two more for running heads."""
_SPEECH_PAGES = 30
"""Pages of a statement in which the speaker may name the own State."""
_MASTHEAD_LINES = 30
"""So far down a cover says in what language it was written."""

_READ_BY_RULES = frozenset({"submitter", "country"})
"""Columns that say more than the values of one field."""

_KINDS_OF_PARTS = frozenset({"submission", "position paper", "working paper", "conference room paper"})
"""Types of documents after which a submission is called; any other one is a statement."""

_PLACE_JOINTS = regex.compile(r"\s*[/,]\s*|\s+(?:and|et|y|e|und)\s+", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What `--group` and `--process` say of documents about which the manifest says nothing."""

    group: str | None = None
    process: str | None = None


@dataclass(frozen=True, slots=True)
class _Cover:
    """What the document says of itself."""

    symbol: OwnSymbol | None
    title: cover.Title | None
    type: str | None
    date: OwnDate | None
    meeting: str | None
    submitters: Submitters
    session: str | None
    process: str | None
    original: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a part of a compendium: `text` as printed, the canonical names in it, and from a note below
    it the date and the language that it was written in; `title` means that it says more than whose submission it is,
    `group` is the stakeholder group under whose name it stands.
    """

    text: str
    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    date: str | None = None
    languages: tuple[str, ...] = ()
    title: bool = False
    group: str | None = None


@dataclass(slots=True)
class _Fields:
    """Values as they are found; the first source that knows a field settles it. What is too unsure settles nothing, and
    is kept in case nothing else does.
    """

    values: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)

    def settle(
        self, name: str, value: str | tuple[str, ...] | None, source: Provenance, evidence: Evidence | None = None
    ) -> None:
        if not value or name in self.values:
            return
        several = value if isinstance(value, tuple) else (value,)
        evidence = evidence or told("; ".join(several))
        if evidence.confidence < THRESHOLD:
            self.evidence.setdefault(name, replace(evidence, value=several))
            return
        self.values[name] = value
        self.provenance[name] = source
        if source is not Provenance.UNKNOWN:
            self.evidence[name] = evidence

    def conclude(self, name: str, value: str | tuple[str, ...] | None, premise: str) -> None:
        """Settle what the vocabulary says of another field's value; it is as sure as that one."""
        if value:
            known = self.evidence.get(premise)
            words = "; ".join(self.several(premise))
            self.settle(name, value, Provenance.VOCABULARY, replace(known, words=words) if known else told(words))

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
    properties: Mapping[str, str] | None = None,
) -> Description:
    """Describe a document. `pages` are its own pages' texts (of a compendium, those of the part).

    `passage_languages` counts text (characters or passages) by language; without it, the pages tell the language.
    `properties` are those of the file, as Tika names them.
    Every field that has a value has its provenance; a title always has one (`unknown`: made of the file's name).
    """
    found = _Fields()
    _from_manifest(found, row, vocabulary)
    # A part of a compendium does not begin with a cover: what stands there belongs to the statement before it.
    own = None
    if row is None or row.page_from in {None, 1}:
        own = _read_cover(pages, vocabulary, page_title(properties or {}, pages[0]) if pages else None)
        _from_document(found, own)
    if row is None or row.page_from is None:
        believed = read_properties(properties or {}, file_name, "\n".join(pages[:_COVER_PAGES]), vocabulary)
        # The office that typeset a United Nations document is not its author.
        _from_properties(found, replace(believed, author=None) if own and own.symbol else believed)
    _languages(found, pages, passage_languages)
    _conclusions(found, own, defaults, vocabulary)
    if row is not None and row.page_from is not None and row.values.get("submitter"):
        title = part_title(row.values["submitter"], found.text("type"), vocabulary)
        found.settle("title", title, Provenance.VOCABULARY)
    found.settle("title", cover.title_from_file_name(file_name), Provenance.UNKNOWN)
    return _description(found)


def describe_part(
    heading: Heading,
    whole: Description,
    defaults: Defaults,
    vocabulary: Vocabulary,
    passage_languages: Mapping[str, int],
) -> Description:
    """Describe a part of a compendium that was found by its heading; the rest is taken over from the whole."""
    found = _Fields()
    evidence = read("heading of a part", heading.text)
    found.settle("submitters", heading.names, Provenance.DOCUMENT, evidence)
    found.settle("countries", heading.countries, Provenance.DOCUMENT, evidence)
    found.settle("date", heading.date, Provenance.DOCUMENT, evidence)
    found.settle("original_languages", heading.languages, Provenance.DOCUMENT, evidence)
    _languages(found, (), passage_languages)
    found.settle("type", type_of_parts(whole.title), Provenance.WHOLE, read("words of a title", whole.title))
    text = heading.text if heading.title else part_title(heading.text, found.text("type"), vocabulary)
    found.settle("title", text, Provenance.DOCUMENT, evidence)
    for spec in DESCRIBED_FIELDS:
        if spec.shared_by_parts:
            found.settle(
                spec.attribute, getattr(whole, spec.attribute), Provenance.WHOLE, whole.evidence.get(spec.attribute)
            )
    _conclusions(found, None, defaults, vocabulary)
    if heading.group:
        found.settle("groups", (heading.group,), Provenance.DOCUMENT)
    return _description(found)


def part_title(name: str, kind: str | None, vocabulary: Vocabulary) -> str:
    """The title of a submission without one of its own: `Statement of Cuba`. `name` is its submitter as written, who
    may speak for others too.
    """
    if says_what_it_is(name):
        return name
    known = speakers(name, vocabulary)
    if known and len(known.names) == 1:
        (name,) = known.names
    word = kind if kind in _KINDS_OF_PARTS else "statement"
    return f"{word.capitalize()} of {name}"


def _description(found: _Fields) -> Description:
    values: dict[str, Any] = {
        spec.attribute: found.several(spec.attribute) if spec.several else found.text(spec.attribute)
        for spec in DESCRIBED_FIELDS
        if spec.attribute in found.values
    }
    return Description(**values, provenance=found.provenance, evidence=found.evidence)


def _read_cover(pages: Sequence[str], vocabulary: Vocabulary, titled: str | None = None) -> _Cover:
    """Read the first pages; `titled` is the title that a web page gives itself, at which its text begins."""
    first = front(pages[0]) if pages else ""
    if titled:
        first = f"{titled}\n\n{first}"
    symbol = find_symbol([first, *pages[1:_COVER_PAGES]])
    line = symbol.line if symbol else None
    if line is None:
        line = masthead.distribution_line(first.splitlines())
    record = symbol is not None and is_record(symbol.text)
    title = cover.record_title(first) if record else cover.letter_title(first)
    if record:
        submitters = Submitters()
    elif title:
        submitters = letter_submitters(title.text, vocabulary)
    else:
        title = cover.Title(titled, evidence=read("title of a web page", titled)) if titled else None
        title = title or cover.heading(first, line)
        submitters = statement_submitters((title and title.author) or first, vocabulary)
        if symbol is None:
            submitters = _of_statement([first, *pages[1:_SPEECH_PAGES]], submitters, vocabulary)
        else:
            submitters = reviewed_submitters(first, vocabulary) or submitters
    lines = first.splitlines()
    kind = (title.kind if title else None) or type_of_title(title.text if title else "", lines)
    return _Cover(
        symbol, title, kind, cover_date(lines, line), _meeting(lines, line), submitters,
        cover_session(lines, line), cover_process(lines, vocabulary), original_on_cover(lines[:_MASTHEAD_LINES]),
    )  # fmt: skip


def _of_statement(pages: Sequence[str], found: Submitters, vocabulary: Vocabulary) -> Submitters:
    """The submitter of a document without a masthead, of whom its title says as much as is `found`; nobody for
    statements of several States.
    """
    if not found.names or found.evidence.confidence < THRESHOLD:
        found = delegation_submitters(pages, found, vocabulary) or introduced_submitters(pages, vocabulary) or found
    if len(found.names) == 1 and found.countries:
        another = begins_another(pages, found.names[0], found.evidence.words, vocabulary)
        return Submitters() if another else found
    return found


def _meeting(lines: Sequence[str], symbol_line: int | None) -> str | None:
    """The days of the meeting that the masthead of a United Nations document names."""
    head = lines[symbol_line + 1 : symbol_line + 1 + masthead.LINES] if symbol_line is not None else ()
    return next((days for line in head if (days := meeting_dates(masthead.bare(line)))), None)


def _from_manifest(found: _Fields, row: Row | None, vocabulary: Vocabulary) -> None:
    if row is None:
        return
    values = row.values
    for spec in MANIFEST_FIELDS:
        cell = values.get(spec.manifest)
        if cell and spec.manifest not in _READ_BY_RULES:
            named = tuple(vocabulary.normalise(spec.name, name) for name in (_split(cell) if spec.several else (cell,)))
            found.settle(spec.attribute, named if spec.several else named[0], Provenance.MANIFEST, told(cell))
    submitters, speaking = submitters_of(values.get("submitter", ""), vocabulary)
    found.settle("submitters", submitters, Provenance.MANIFEST, told(values.get("submitter", "")))
    otherwise = tuple(name for name in _split(values.get("submitter", "")) if name not in submitters)
    found.settle("submitted_as", otherwise, Provenance.MANIFEST)
    countries, regions = places(values.get("country", ""), vocabulary)
    place = told(values.get("country", ""))
    found.settle("countries", countries, Provenance.MANIFEST, place)
    found.settle("regions", regions, Provenance.MANIFEST, place)
    found.conclude("countries", speaking, "submitters")


def _from_document(found: _Fields, own: _Cover) -> None:
    if own.symbol:
        found.settle("symbol", own.symbol.text, Provenance.DOCUMENT, own.symbol.evidence)
    if own.title:
        found.settle("title", own.title.text, Provenance.DOCUMENT, own.title.evidence)
    if own.date:
        found.settle("date", own.date.iso, Provenance.DOCUMENT, read(own.date.rule, own.date.words))
    title = own.title.text if own.title else ""
    found.settle("type", own.type, Provenance.DOCUMENT, read("words of a title", title or own.type or ""))
    found.settle("meeting", own.meeting, Provenance.DOCUMENT, read("line of a cover", own.meeting or ""))
    found.settle("session", own.session, Provenance.DOCUMENT, read("line of a cover", own.session or ""))
    found.settle(
        "original_languages", own.original, Provenance.DOCUMENT, read("line of a cover", "; ".join(own.original))
    )
    if "submitters" not in found.values:
        found.settle("submitters", own.submitters.names, Provenance.DOCUMENT, own.submitters.evidence)
        if "submitters" in found.values:
            found.settle("countries", own.submitters.countries, Provenance.DOCUMENT, own.submitters.evidence)


def _from_properties(found: _Fields, believed: Properties) -> None:
    """Settle what nothing else knows by what the file's properties say."""
    found.settle("title", believed.title, Provenance.PROPERTIES, read("property", believed.title or ""))
    found.settle("date", believed.date, Provenance.PROPERTIES, read("property", believed.date or ""))
    if believed.author and "submitters" not in found.values:
        evidence = read("property", "; ".join(believed.author.names))
        found.settle("submitters", believed.author.names, Provenance.PROPERTIES, evidence)
        found.settle("countries", believed.author.countries, Provenance.PROPERTIES, evidence)


def _languages(found: _Fields, pages: Sequence[str], passage_languages: Mapping[str, int] | None) -> None:
    counts = dict(passage_languages or {})
    if not counts:
        for page in pages:
            language = detect(page)
            counts[language] = counts.get(language, 0) + len(page)
    counts.pop(UNKNOWN, None)
    ranked = tuple(sorted((name for name in counts if counts[name] > 0), key=lambda name: (-counts[name], name)))
    counted = read("most of the text", "")
    found.settle("languages", ranked, Provenance.DOCUMENT, counted)
    found.settle("language", ranked[0] if ranked else None, Provenance.DOCUMENT, counted)
    if not ranked:
        found.settle("languages", found.several("language"), found.provenance.get("language", Provenance.UNKNOWN))


def _conclusions(found: _Fields, own: _Cover | None, defaults: Defaults, vocabulary: Vocabulary) -> None:
    """Settle what options say, and what follows from what is known by now."""
    if defaults.process:
        found.settle("process", vocabulary.normalise("process", defaults.process), Provenance.OPTION)
    symbol = found.text("symbol")
    found.conclude("process", vocabulary.process_of_symbol(symbol) if symbol else None, "symbol")
    if own and own.process:
        found.settle("process", own.process, Provenance.DOCUMENT, read("line of a cover", own.process))
    submitters = found.several("submitters")
    named = (vocabulary.country_of_submitter(name) for name in submitters)
    found.conclude("countries", tuple(dict.fromkeys(code for code in named if code)), "submitters")
    if defaults.group:
        found.settle("groups", (vocabulary.normalise("group", defaults.group),), Provenance.OPTION)
    groups = [vocabulary.group_of_submitter(name) for name in submitters]
    if own and own.submitters.group and submitters == own.submitters.names:
        groups = [vocabulary.group(own.submitters.group)]
    found.conclude("groups", tuple(dict.fromkeys(group for group in groups if group)), "submitters")
    regions = (vocabulary.region_of(code) for code in found.several("countries"))
    found.conclude("regions", tuple(dict.fromkeys(region for region in regions if region)), "countries")


def _split(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in (piece.strip() for piece in text.split(";")) if part))


def submitters_of(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Canonical names of the submitters that a manifest's cell names, and the codes of the States among them that
    speak for themselves or for a group.
    """
    names: list[str] = []
    countries: list[str] = []
    for part in _split(text):
        offices = represented(part, vocabulary)
        for one in offices or (part,):
            found = written(one, vocabulary)
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
    for part in _split(text):
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


def _named(pieces: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Codes of the countries that pieces name, without a piece that is the name of a part of a later one."""
    found = [(piece, code) for piece in pieces if (code := vocabulary.country_named(piece))]
    return [
        code
        for place, (piece, code) in enumerate(found)
        if not any(fold(piece) in subdivisions(other) for _, other in found[place + 1 :] if other != code)
    ]
