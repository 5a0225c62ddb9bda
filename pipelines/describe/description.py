"""A document's description, out of manifest, options, document and vocabulary, in this order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.analysis.detection import UNKNOWN, detect
from indexer.analysis.symbols import symbol_keys
from indexer.domain import Description, Provenance
from indexer.fields import DESCRIBED_FIELDS, MANIFEST_FIELDS
from pipelines.describe import cover
from pipelines.describe.cells import parted, places, submitters_of
from pipelines.describe.contributors import contributors
from pipelines.describe.evidence import as_stated, read
from pipelines.describe.kinds import type_of_parts
from pipelines.describe.own_words import COVER_PAGES, OwnWords, own_words
from pipelines.describe.posts import organisation
from pipelines.describe.properties import Properties, read_properties
from pipelines.describe.settled import SettledFields
from pipelines.describe.speakers import says_what_it_is, speakers
from pipelines.describe.web_page import page_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.vocabulary import Vocabulary
    from pipelines.extract.printed import PrintedLine
    from pipelines.sources.manifest import Row

    _Names = tuple[str, ...]


_READ_BY_RULES = frozenset({"submitter", "country"})
"""Columns that say more than the values of one field."""

_KINDS_OF_PARTS = frozenset({"submission", "position paper", "working paper", "conference room paper"})
"""Types of documents after which a submission is called; any other one is a statement."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What `--group` and `--process` say of documents about which the manifest says nothing."""

    group: str | None = None
    process: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a part of a compendium: `text` as printed, the canonical names in it, and from a note below
    it the date and the language that it was written in; `title` means that it says more than whose submission it is,
    `group` is the stakeholder group under whose name it stands, `turn` that it opens a turn in the record of a meeting,
    and `person` who speaks there.
    """

    text: str
    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    date: str | None = None
    languages: tuple[str, ...] = ()
    title: bool = False
    group: str | None = None
    turn: bool = False
    person: str = ""


def describe(  # noqa: PLR0913, PLR0917 - each is a source of its own
    pages: Sequence[str],
    file_name: str,
    row: Row | None,
    defaults: Defaults,
    vocabulary: Vocabulary,
    passage_languages: Mapping[str, int] | None = None,
    properties: Mapping[str, str] | None = None,
    printed: Sequence[PrintedLine] = (),
    *,
    perhaps_several: bool = False,
) -> Description:
    """Describe a document. `pages` are its own pages' texts (of a compendium, those of the part).

    `passage_languages` counts text (characters or passages) by language; without it, the pages tell the language.
    `properties` are those of the file, as Tika names them; `printed` are the lines of a PDF's first page, which count
    where the document begins with it. `perhaps_several` means that the file may hold the texts of
    many: then whoever hands on what its title says that others submitted is not their author.
    Every field that has a value has its provenance; a title always has one (`unknown`: made of the file's name).
    """
    found = SettledFields()
    unlisted, others = _from_manifest(found, row, vocabulary)
    # A part of a compendium does not begin with a cover: what stands there belongs to the statement before it.
    own = None
    if row is None or row.page_from in {None, 1}:
        own = own_words(pages, vocabulary, page_title(properties or {}, pages[0]) if pages else None, printed)
        if perhaps_several and own.title and contributors(own.title.text):
            unsure = read("hands on contributions", own.submitters.evidence.words)
            own = replace(own, submitters=replace(own.submitters, evidence=unsure))
        _from_document(found, own, vocabulary)
        if own.title and _goes_on(found.text("title"), own.title.text, pages[0]):
            found.complete("title", own.title.text, Provenance.DOCUMENT, own.title.evidence)
    if row is None or row.page_from is None:
        believed = read_properties(properties or {}, file_name, "\n".join(pages[:COVER_PAGES]), vocabulary)
        # The office that typeset a United Nations document is not its author, nor is its day that of issue.
        _from_properties(found, replace(believed, author=None, date=None) if own and own.symbol else believed)
    _languages(found, pages, passage_languages)
    told_by = row.values.get("country", "") if row else ""
    found.settle("countries", unlisted, Provenance.MANIFEST, as_stated(told_by))
    found.settle("countries", others, Provenance.MANIFEST, read("no name of a place", told_by))
    _conclusions(found, own, defaults, vocabulary)
    if row is not None and row.page_from is not None and row.values.get("submitter"):
        title = part_title(row.values["submitter"], found.text("type"), vocabulary)
        found.settle("title", title, Provenance.VOCABULARY)
    found.settle("title", cover.title_from_file_name(file_name), Provenance.UNKNOWN)
    return found.description()


def describe_part(  # noqa: PLR0913, PLR0917 - each is a source of its own
    heading: Heading,
    whole: Description,
    defaults: Defaults,
    vocabulary: Vocabulary,
    passage_languages: Mapping[str, int],
    called: str = "",
) -> Description:
    """Describe a part of a compendium that was found by its heading; the rest is taken over from the whole. `called` is
    what the whole calls its parts where it is itself a letter that hands them on: `Compilation of statements`.
    """
    found = SettledFields()
    evidence = read("heading of a part", heading.text)
    found.settle("submitters", heading.names, Provenance.DOCUMENT, evidence)
    found.settle("countries", heading.countries, Provenance.DOCUMENT, evidence)
    found.settle("date", heading.date, Provenance.DOCUMENT, evidence)
    found.settle("original_languages", heading.languages, Provenance.DOCUMENT, evidence)
    _languages(found, (), passage_languages)
    if heading.turn:
        found.settle("type", "statement", Provenance.DOCUMENT, evidence)
        found.settle("signatories", (heading.person,) if heading.person else (), Provenance.DOCUMENT, evidence)
    for title in (whole.title, called):
        found.settle("type", type_of_parts(title), Provenance.WHOLE, read("words of a title", title))
    found.settle("title", _title_of_part(heading, found.text("type"), whole, vocabulary), Provenance.DOCUMENT, evidence)
    for spec in DESCRIBED_FIELDS:
        if spec.shared_by_parts:
            found.settle(
                spec.attribute, getattr(whole, spec.attribute), Provenance.WHOLE, whole.evidence.get(spec.attribute)
            )
    _conclusions(found, None, defaults, vocabulary)
    if heading.group:
        found.settle("groups", (heading.group,), Provenance.DOCUMENT)
    return found.description()


def _title_of_part(heading: Heading, kind: str | None, whole: Description, vocabulary: Vocabulary) -> str:
    """The title that a part has itself; or whose statement it is, if the title of the whole calls the parts so; else
    its heading and the title of the whole, and nothing that neither says.
    """
    if heading.title:
        return heading.text
    if kind or says_what_it_is(heading.text):
        return part_title(heading.text, kind, vocabulary)
    name = _name_alone(heading.text, vocabulary)
    known = whole.provenance.get("title", Provenance.UNKNOWN) is not Provenance.UNKNOWN
    return f"{name}: {whole.title}" if known else name


def _name_alone(text: str, vocabulary: Vocabulary) -> str:
    """The canonical name, if a submitter as written is one that is known."""
    known = speakers(text, vocabulary)
    return known.names[0] if known and len(known.names) == 1 else text


def part_title(name: str, kind: str | None, vocabulary: Vocabulary) -> str:
    """The title of a submission without one of its own: `Statement of Cuba`. `name` is its submitter as written, who
    may speak for others too.
    """
    if says_what_it_is(name):
        return name
    word = kind if kind in _KINDS_OF_PARTS else "statement"
    return f"{word.capitalize()} of {_name_alone(name, vocabulary)}"


def _from_manifest(found: SettledFields, row: Row | None, vocabulary: Vocabulary) -> tuple[_Names, _Names]:
    """Settle what a row says, and return the places of its country cell that no list has, and what is no place there:
    what the document says of its submitter is surer.
    """
    if row is None:
        return (), ()
    values = row.values
    for spec in MANIFEST_FIELDS:
        cell = " ".join(values.get(spec.manifest, "").split())
        if cell and spec.manifest not in _READ_BY_RULES:
            named = tuple(vocabulary.normalise(spec.name, name) for name in (parted(cell) if spec.several else (cell,)))
            found.settle(spec.attribute, named if spec.several else named[0], Provenance.MANIFEST, as_stated(cell))
    groups = {vocabulary.normalise("group", group) for group in parted(values.get("stakeholder_group", ""))}
    states = groups == {vocabulary.group("States")}
    cell, place = values.get("submitter", ""), values.get("country", "")
    submitters, speaking = submitters_of(cell, vocabulary, of_states=states)
    listed, unlisted, regions, others = places(place, vocabulary)
    told_by = cell
    if cell and not submitters:  # a post: the organisation may stand where its country belongs
        bodies = {written: name for written in (*unlisted, *others) if (name := organisation(written, vocabulary))}
        unlisted, others = (
            tuple(written for written in names if written not in bodies) for names in (unlisted, others)
        )
        submitters, told_by = tuple(bodies.values()), place
    found.settle("submitters", submitters, Provenance.MANIFEST, as_stated(told_by))
    found.settle("submitters", parted(cell), Provenance.MANIFEST, read("no name of a submitter", cell))
    otherwise = tuple(name for name in parted(cell) if name not in submitters)
    found.settle("submitted_as", otherwise, Provenance.MANIFEST)
    if listed:
        found.settle("countries", (*listed, *unlisted), Provenance.MANIFEST, as_stated(place))
    found.settle("regions", regions, Provenance.MANIFEST, as_stated(place))
    found.conclude("countries", speaking, "submitters")
    return unlisted, others


def _from_document(found: SettledFields, own: OwnWords, vocabulary: Vocabulary) -> None:
    if own.symbol:
        listed = found.text("symbol")
        if listed and (borne := _also_borne(listed, own.symbol.text, vocabulary)):
            found.complete("symbol", borne, Provenance.DOCUMENT, own.symbol.evidence)
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
    found.settle("signatories", own.signatories, Provenance.DOCUMENT, read("signature", "; ".join(own.signatories)))
    sent, named = own.submitters, set(found.several("submitters"))
    if named and own.title and own.title.kind and named < set(sent.names):  # a letter of several
        found.complete("submitters", sent.names, Provenance.DOCUMENT, sent.evidence)
        found.complete("countries", sent.countries, Provenance.DOCUMENT, sent.evidence)
    if "submitters" not in found.values:
        found.settle("submitters", sent.names, Provenance.DOCUMENT, sent.evidence)
        if "submitters" in found.values:
            found.settle("countries", sent.countries, Provenance.DOCUMENT, sent.evidence)


def _goes_on(listed: str | None, printed: str, page: str) -> bool:
    """Whether a listed title is the first line of the printed one, which goes on below, and not with a label of the
    form: who made the table cut it.
    """
    first = " ".join((listed or "").split())
    rest = printed.removeprefix(f"{first} ")
    cut = bool(first) and rest != printed and ":" not in rest
    return cut and any(" ".join(line.split()) == first for line in page.splitlines())


def _also_borne(listed: str, printed: str, vocabulary: Vocabulary) -> str | None:
    """The symbol of a document that bears more than a manifest lists: one that has the listed one among others, or one
    of another known body besides. None where it is listed as printed, or otherwise within the same body.
    """
    known, borne = symbol_keys(listed), symbol_keys(printed)
    if set(known) < set(borne):
        return printed
    bodies, others = ({key.partition("/")[0] for key in keys} for keys in (known, borne))
    two = bodies.isdisjoint(others) and all(map(vocabulary.processes_of_symbol, (listed, printed)))
    return f"{listed}-{printed}" if two else None


def _from_properties(found: SettledFields, believed: Properties) -> None:
    """Settle what nothing else knows by what the file's properties say."""
    found.settle("title", believed.title, Provenance.PROPERTIES, read("property", believed.title or ""))
    found.settle("date", believed.date, Provenance.PROPERTIES, read("property", believed.date or ""))
    if believed.author and "submitters" not in found.values:
        evidence = read("property", "; ".join(believed.author.names))
        found.settle("submitters", believed.author.names, Provenance.PROPERTIES, evidence)
        found.settle("countries", believed.author.countries, Provenance.PROPERTIES, evidence)


def _languages(found: SettledFields, pages: Sequence[str], passage_languages: Mapping[str, int] | None) -> None:
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


def _conclusions(found: SettledFields, own: OwnWords | None, defaults: Defaults, vocabulary: Vocabulary) -> None:
    """Settle what options say, and what follows from what is known by now."""
    if defaults.process:
        found.settle("processes", (vocabulary.normalise("process", defaults.process),), Provenance.OPTION)
    symbol = found.text("symbol")
    found.conclude("processes", vocabulary.processes_of_symbol(symbol) if symbol else (), "symbol")
    if own and own.process:
        found.settle("processes", (own.process,), Provenance.DOCUMENT, read("line of a cover", own.process))
    submitters = found.several("submitters")
    named = (vocabulary.country_of_submitter(name) for name in submitters)
    found.conclude("countries", tuple(dict.fromkeys(code for code in named if code)), "submitters")
    if defaults.group:
        found.settle("groups", (vocabulary.normalise("group", defaults.group),), Provenance.OPTION)
    groups = [vocabulary.group_of_submitter(name) for name in submitters]
    if own and own.submitters.group and submitters == own.submitters.names:
        groups = [vocabulary.group(own.submitters.group)]
    found.conclude("groups", tuple(dict.fromkeys(group for group in groups if group)), "submitters")
    listed, states = found.several("groups"), vocabulary.group("States") or ""
    from_manifest = found.provenance.get("groups") is Provenance.MANIFEST
    if from_manifest and groups and set(groups) == {states} and states not in listed:  # a State is one all the same
        found.complete("groups", (*listed, states), Provenance.VOCABULARY, as_stated("; ".join(submitters)))
    regions = (vocabulary.region_of(code) for code in found.several("countries"))
    found.conclude("regions", tuple(dict.fromkeys(region for region in regions if region)), "countries")
