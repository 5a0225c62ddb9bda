"""What the product talks about: documents, pages, passages, requests, hits. Frozen values, no behaviour beyond them.

Imports nothing of ours but messages. Offsets everywhere count Unicode code points.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping  # noqa: TC003 - msgspec reads the types of fields
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.messages import Message


class Provenance(StrEnum):
    """Where a described field's value came from."""

    MANIFEST = "manifest"
    OPTION = "option"
    DOCUMENT = "document"
    WHOLE = "whole"
    VOCABULARY = "vocabulary"
    PROPERTIES = "properties"
    UNKNOWN = "unknown"


class DocumentStatus(StrEnum):
    """What became of a document; `DOUBTFUL` is indexed, and a reader has to know something: `Document.doubts`."""

    INDEXED = "indexed"
    DOUBTFUL = "indexed_with_doubts"


UNDIVIDED = "may_be_compendium"
"""The doubt about a file that may hold many submissions, which could not be told apart."""
READ_WHOLE = frozenset({UNDIVIDED, "shared_page"})
"""Reasons of the ledger for doubts about a file of which every page was read."""


class PageOrigin(StrEnum):
    """What a page's text was taken from; `NONE` is a page without text that could be used."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    NONE = "none"


class Relation(StrEnum):
    """What another document is to the one that lists it among its variants."""

    COPY = "same_text"
    TRANSLATION = "other_language"
    LATER = "later_revision"
    EARLIER = "earlier_version"
    CORRIGENDUM = "corrigendum"
    ADDENDUM = "addendum"
    MAIN = "main_document"
    PART = "part"
    WHOLE = "whole"


class PassageKind(StrEnum):
    """What kind of text a passage is. All but `STATEMENT` are found by their words, and stand for no document. `VOTE`
    is a list of those who voted in one way.
    """

    STATEMENT = "statement"
    HEADING = "heading"
    NAMES = "names"
    CLOSING = "closing"
    REFERENCE = "reference"
    COVER = "cover"
    CONTENTS = "contents"
    TABLE = "table"
    VOTE = "vote"


class FileState(StrEnum):
    """What became of an input file. `SUPERSEDED` is indexed, and so stored; what it holds has a later revision."""

    INDEXED = "indexed"
    DOUBTFUL = "indexed_with_doubts"
    SUPERSEDED = "superseded"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    REMOVED = "removed"


class Mode(StrEnum):
    """How passages are ranked."""

    HYBRID = "hybrid"
    KEYWORD = "keyword"
    SEMANTIC = "semantic"


class MatchedBy(StrEnum):
    """What found a passage: words, its meaning, or that it is what a question for a recorded vote asks for."""

    KEYWORD = "keyword"
    SEMANTIC = "semantic"
    VOTE = "vote"


class Match(StrEnum):
    """Whether a passage must hold all the words of a query or any of them."""

    ALL = "all"
    ANY = "any"


class Sort(StrEnum):
    """The order of results; documents without a date come last in both date orders. `ADDED`: last taken in first."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    ADDED = "added"


class Spelling(StrEnum):
    """Whether words with typing mistakes are searched for as what was meant, or every word as it was typed."""

    CORRECTED = "corrected"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a field rests on: the `words` that its value was read or concluded from, how sure that is (`confidence`, 0
    to 1), and the name of the rule that read it. `value` is set where this is too unsure: the field is left unknown,
    and this is what it would be.
    """

    words: str = ""
    confidence: float = 1.0
    rule: str = ""
    value: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """What is known about a document besides its text: an attribute for each of `fields.DESCRIBED_FIELDS`.

    `meeting` is when the meeting is held to which the cover says that it belongs: a day, or an interval of ISO 8601.
    `date` is ISO 8601, possibly shortened to `YYYY-MM` or `YYYY`; `countries` are ISO 3166 alpha-3 codes or, where
    the vocabulary knows none, the name as given; `languages` are ISO 639-1 codes, most text first.
    `submitted_as` is how a manifest writes submitters whom it calls otherwise than they are called here.
    `signatories` are the persons who signed it, or who spoke in a part of the record of a meeting.
    `processes` are several where a document was submitted to several: `A/79/1-S/2025/2`.
    `original_languages` are those that it was written in first, as its cover says; it may be a translation.
    `provenance` names, for each field that has a value, where it came from; `evidence` has the words, for these fields
    and for those that are unknown because what was read is too unsure.
    """

    title: str = ""
    submitters: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    session: str | None = None
    date: str | None = None
    meeting: str | None = None
    language: str | None = None
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    symbol: str | None = None
    type: str | None = None
    url: str | None = None
    original_languages: tuple[str, ...] = ()
    submitted_as: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)

    @property
    def process(self) -> str | None:
        """The first of its processes, the one that its symbol names most closely."""
        return self.processes[0] if self.processes else None

    @property
    def unsure(self) -> dict[str, Evidence]:
        """The fields that a person has to decide, and what they may be."""
        return {name: evidence for name, evidence in self.evidence.items() if evidence.value}


@dataclass(frozen=True, slots=True)
class Variant:
    """Another document that belongs with one, and what it is to that one; the rest is what one recognises it by.

    The pages are those of the file, of a document that is a part of one.
    """

    id: str
    relation: Relation
    title: str = ""
    symbol: str | None = None
    language: str | None = None
    date: str | None = None
    submitters: tuple[str, ...] = ()
    page_from: int | None = None
    page_to: int | None = None


PageLabel = tuple[int, str]
"""A page's number in its file, from 1, and the number that it bears itself: "10", "iv"."""


@dataclass(frozen=True, slots=True)
class Document:
    """A submission. `id` depends on content alone; `file` is the name under which it came.

    `page_from` and `page_to` are set when the document is a part of a larger file (a compendium). `part_of` is the
    document that holds the rest of that file, where the parts were found and not named by a manifest, and
    `part_confidence` (0 to 1) says how sure that is.
    `pages` counts pages; `unreadable_pages` lists those without usable text, `ocr_pages` those that OCR read.
    `doubts` are reason codes of the ledger: what a reader has to know about it.
    `family` is the id that a document shares with those which are shown as one with it; empty when there are none.
    `variants` are these and other documents that belong with it; of very many, `unlisted_variants` are only counted.
    `added` is when an archive first took it in, as `2026-11-26T19:00:00+00:00`; it is no part of what the document is.
    `page_labels` has, in order, the pages of which it is certain what number they bear.
    """

    id: str
    file: str
    sha256: str
    description: Description
    pages: int
    status: DocumentStatus = DocumentStatus.INDEXED
    unreadable_pages: tuple[int, ...] = ()
    page_from: int | None = None
    page_to: int | None = None
    ocr_pages: tuple[int, ...] = ()
    doubts: tuple[str, ...] = ()
    part_of: str | None = None
    part_confidence: float | None = None
    family: str = ""
    variants: tuple[Variant, ...] = ()
    unlisted_variants: int = 0
    added: str = field(default="", compare=False)
    page_labels: tuple[PageLabel, ...] = ()

    def page_label(self, page: int) -> str | None:
        """The number that a page of the file bears itself; None where none is known."""
        at = bisect_left(self.page_labels, (page, ""))
        return next((label for number, label in self.page_labels[at : at + 1] if number == page), None)

    def other_numbers(self, first: int, last: int) -> tuple[str, ...]:
        """The numbers that the first and the last of some pages bear, one for a single page, where they are others than
        in the file; empty where they are the same or not both known.
        """
        pages = (first, last) if last > first else (first,)
        labels = tuple(filter(None, map(self.page_label, pages)))
        return () if len(labels) < len(pages) or labels == tuple(map(str, pages)) else labels


WordBox = tuple[int, int, int, int, int, int]
"""Start and end of a word in its page's text; left, top, right and bottom of where it stands on the page as it is
shown, in ten-thousandths of the page's width and height.
"""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a document; `number` counts from 1 within the file as it came.

    `quality` (0 to 1) is how much its text looks like language, None where there is too little of it to tell.
    `words` tell where the words of a page that OCR read stand; of other pages the file itself tells that.
    """

    number: int
    text: str
    origin: PageOrigin = PageOrigin.TEXT_LAYER
    quality: float | None = None
    words: tuple[WordBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """What an annex says of itself: its heading, such as *Annex II*, and its signature or, without one, its title; each
    as written, empty where there is none.
    """

    heading: str
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A natural paragraph, or several short ones, or part of a long one.

    `page` and `page_to` are its first and last page; `paragraph` is the number that it bears in the document ("12.",
    "OP3"), if any. `ordinal` is its place in the document, from 0. `spans` are the places in the pages' texts that it
    covers: (page number, start, end).
    `kind`, `heading` (the text of the heading directly above it; for a list of votes, what was voted on) and the
    `annex` in which it begins are known to what an index or an engine gives; the archive keeps none of them.
    """

    id: str
    document_id: str
    ordinal: int
    page: int
    page_to: int
    paragraph: str | None
    language: str
    text: str
    spans: tuple[tuple[int, int, int], ...] = ()
    kind: PassageKind = PassageKind.STATEMENT
    heading: str | None = None
    annex: Annex | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents and passages a request may answer with: an attribute for each of `fields.FILTER_FIELDS`.

    Within a field any of the values, between fields all of them. `date_from` and `date_to` are ISO dates, inclusive.
    """

    group: tuple[str, ...] = ()
    process: tuple[str, ...] = ()
    session: tuple[str, ...] = ()
    submitter: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    signatory: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    date_from: str | None = None
    date_to: str | None = None


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search, as page, API, export, feed and command line build it.

    `match` None means the mode's own default: all for keyword, any for the keyword leg of hybrid. `all_kinds` ranks all
    passages of keyword search by their words alone; otherwise those that say something come before notes and headings.
    `explain` keeps the steps by which it is answered.
    """

    query: str = ""
    mode: Mode = Mode.HYBRID
    match: Match | None = None
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    size: int = 10
    filters: Filters = Filters()
    spelling: Spelling = Spelling.CORRECTED
    all_kinds: bool = False
    explain: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a facet field: `value` filters, `label` is for people, `count` counts documents. `spelled` are other
    spellings of a submitter's name, which filter, too.
    """

    value: str
    label: str
    count: int
    spelled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage that answers a request; `highlights` are (start, end) offsets into `passage.text`. `missing` are words
    of the request, as typed, that neither the passage nor its context contains. `words` are those that it contains,
    each with its places, all of them highlighted; of an expression, what stands there. `nearest` is the sentence that
    is nearest to the request in meaning, from its first code point up to its end, where that was compared.
    """

    passage: Passage
    score: float
    matched_by: tuple[MatchedBy, ...]
    highlights: tuple[tuple[int, int], ...]
    missing: tuple[str, ...] = ()
    words: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = ()
    nearest: tuple[int, int] | None = None
    parts: Mapping[str, float] = field(default_factory=dict, compare=False)
    """What the score is made of, if the request asks to explain it."""


@dataclass(frozen=True, slots=True)
class SharedWording:
    """Passages that may share wording with another one, most in common first; `left_out` counts those that are not
    listed because they are too many. `regardless` lists them as without filters.
    """

    passages: tuple[tuple[Document, Passage], ...] = ()
    left_out: int = 0
    regardless: tuple[tuple[Document, Passage], ...] = ()


@dataclass(frozen=True, slots=True)
class NearSentence:
    """A sentence of a passage, its text from `start` up to `end`, and its cosine to a vector."""

    document: Document
    passage: Passage
    start: int
    end: int
    cosine: float

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class NearPassage:
    """A passage near a text in meaning: how near, in standard deviations of similarity relative to what unrelated
    queries get in the collection; its sentence that is nearest to the text, None if it has none; and, if that was
    asked, which share of the text's words it contains, weighted by their rarity (0 to 1), and where they are, which of
    them it `lacks`, as typed, which share of them its nearest sentence has by itself, and which of them are `unsaid`
    there.
    """

    document: Document
    passage: Passage
    similarity: float
    sentence: NearSentence | None = None
    coverage: float = 0.0
    covered: tuple[tuple[int, int], ...] = ()
    said: float = 0.0
    lacks: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()

    @property
    def nearest_span(self) -> tuple[int, int]:
        """Where the nearest sentence stands in the passage, in code points; all of it where it has none."""
        return (self.sentence.start, self.sentence.end) if self.sentence else (0, len(self.passage.text))

    @property
    def nearest_text(self) -> str:
        """The nearest sentence; the whole passage where it has none."""
        return self.sentence.text if self.sentence else self.passage.text


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document with its best passages, best first; `found` counts all of its passages that answer."""

    document: Document
    score: float
    passages: tuple[PassageHit, ...]
    found: int = 0


@dataclass(frozen=True, slots=True)
class Total:
    """Counts of documents and of passages."""

    documents: int
    passages: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word of a query that stands nowhere in an index, and one that does and that may have been meant."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class SpellCheck:
    """The query that was searched: the one that was typed, with words corrected that stand nowhere. `suggestions` are
    for words that stand nowhere and were searched for as typed.
    """

    query: str = ""
    corrections: tuple[Suggestion, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """The few documents that are nearest in meaning without answering, listed apart; `total` counts those listed."""

    total: Total = Total(0, 0)
    results: tuple[DocumentHit, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResponse:
    """The answer to a request. `total` is what the request can page through; `keyword_total` is what the same request
    counts as keyword search with match=all. `notes` tell what the reader must know about how it was answered;
    `also_searched` are the other terms for what was typed that were searched for too.
    """

    request: SearchRequest
    match: Match
    total: Total
    keyword_total: Total
    results: tuple[DocumentHit, ...]
    facets: Mapping[str, tuple[Facet, ...]]
    notes: tuple[Message, ...]
    took_ms: float
    also_searched: tuple[str, ...] = ()
    related: Related = Related()
    spelling: SpellCheck = SpellCheck()
    trail: tuple[object, ...] = field(default=(), compare=False, repr=False)
    """The steps by which it was answered, if the request asks to explain it."""


@dataclass(frozen=True, slots=True)
class FileNote:
    """An input file that failed, was doubtful, or was set aside: what it is called, and why in words."""

    file: str
    state: FileState
    reason: str
    detail: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OcrNote:
    """A document of which OCR read so many of its pages."""

    document: str
    file: str
    ocr_pages: int
    pages: int


@dataclass(frozen=True, slots=True)
class UnsureNote:
    """A field of a document that is unknown because what was read is too unsure: what it would be, and why."""

    document: str
    file: str
    field: str
    value: tuple[str, ...]
    words: str
    confidence: float


@dataclass(frozen=True, slots=True)
class CorpusStatus:
    """What is in the corpus, what failed and why, and who answers.

    `files` counts input files by state; `by_*` count documents; `ocr` names each document that OCR read pages of;
    `unknown_values` lists, for group, process and country, the values that the vocabulary does not know; `fingerprint`
    changes with any document. `unsure` lists the fields that a person has to decide.
    """

    engine: str
    model: str
    generation: int
    fingerprint: str
    indexed: Total
    archived: Total
    pages: int
    unreadable_pages: int
    files: Mapping[str, int]
    by_process: Mapping[str, int]
    by_group: Mapping[str, int]
    by_year: Mapping[str, int]
    by_language: Mapping[str, int]
    notes: tuple[FileNote, ...]
    unknown_values: Mapping[str, tuple[str, ...]]
    ocr: tuple[OcrNote, ...] = ()
    unsure: tuple[UnsureNote, ...] = ()
