"""One file's text to the documents that it holds, each with its pages and passages; no vectors yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import regex

from indexer.analysis.detection import UNKNOWN, detect, detect_many
from indexer.archive import ArchivedDocument, document_id, passage_id
from indexer.domain import Description, Document, DocumentStatus, PageOrigin, Passage
from indexer.errors import ExtractionError
from pipelines.compendia import Region, find_parts, last_page, left_out, shares
from pipelines.describe import Defaults, Heading, describe, describe_part
from pipelines.split import furniture, passages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import Page
    from indexer.vocabulary import Vocabulary
    from pipelines.compendia import Finding, Part, Share
    from pipelines.extract.reader import Reading
    from pipelines.sources.discover import Source
    from pipelines.sources.manifest import Row
    from pipelines.split import Draft


@dataclass(frozen=True, slots=True)
class PartFailure:
    """A manifest row of which no document could be made, though others could be made of the same file; or, among
    `doubts`, what a reader has to know of a document that could be made.
    """

    reason: str
    detail: str


@dataclass(slots=True)
class Assembly:
    """What a file holds, which of its parts failed, and what is doubtful."""

    documents: list[ArchivedDocument] = field(default_factory=list)
    failures: list[PartFailure] = field(default_factory=list)
    doubts: list[PartFailure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Extent:
    """What of a file a document is: its pages, the lines on each of them that are not its own (None: nothing is known
    of lines), and what it is called.
    """

    ident: str
    pages: list[Page]
    skipped: list[set[int]] | None
    page_from: int | None = None
    page_to: int | None = None
    last_page: int | None = None
    doubts: tuple[str, ...] = ()
    part_of: str | None = None
    part_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Assembler:
    """What every file of a run has in common. `fits` tells whether a text is within the model's token limit;
    `vocabulary_digest` stands for the user's own vocabulary, which decides what documents are called.
    """

    vocabulary: Vocabulary
    defaults: Defaults
    fits: Callable[[str], bool]
    vocabulary_digest: str = ""

    def documents(self, source: Source, sha256: str, reading: Reading) -> Assembly:
        """The documents in one file: one for each manifest row; without rows one, or if it is a compendium, one for
        each submission in it and one that holds the rest.

        A row that names pages which the file does not have, or on which there is no text, fails alone; one that only
        goes beyond the last page is read to there, and reported. Raises
        ExtractionError when nothing is left: `no_text`, `bad_page_range`, or `no_fixed_pages` when rows share out the
        pages of a format that has none.
        """
        if not source.rows and reading.extraction.paged:
            skipped = furniture(reading.extraction.pages)
            finding = find_parts(reading.extraction.pages, skipped, self.vocabulary)
            if finding.parts:
                return self._compendium(source, sha256, reading, finding, skipped)
            if finding.doubtful:
                return self._perhaps(source, sha256, reading, finding)
        rows: Sequence[Row | None] = source.rows or (None,)
        if len(rows) > 1 and not reading.extraction.paged:
            kind = reading.extraction.kind.upper()
            detail = f"The manifest names {len(rows)} parts of it, but {kind} has no fixed pages: save it as PDF."
            raise ExtractionError("no_fixed_pages", detail)
        result = Assembly()
        held = self._shares(source.rows, reading)
        for row in rows:
            try:
                share = held.get(row.line) if row else None
                result.documents.append(self._document(source, sha256, reading, row, share))
                result.failures.extend(_beyond_the_end(reading, row))
                result.doubts.extend(_shared_pages(row, share))
            except ExtractionError as error:
                result.failures.append(PartFailure(error.reason, error.detail))
        if not result.documents:
            details = dict.fromkeys(failure.detail for failure in result.failures)
            raise ExtractionError(result.failures[0].reason, " ".join(details))
        return result

    def _shares(self, rows: Sequence[Row], reading: Reading) -> dict[int, Share]:
        """What each row has of its file, by the row's line; of a format without pages nothing is known."""
        pages = reading.extraction.pages
        parts = [row for row in rows if row.page_from is not None and row.page_from <= len(pages)]
        if not parts or not reading.extraction.paged:
            return {}
        # What recurs on every page is seen in the whole file, not in a part of one page.
        found = shares(parts, pages, furniture(pages), self.vocabulary)
        return {row.line: share for row, share in zip(parts, found, strict=True)}

    def _document(
        self, source: Source, sha256: str, reading: Reading, row: Row | None, share: Share | None
    ) -> ArchivedDocument:
        pages = _pages(reading, row)
        page_from, page_to = (row.page_from, row.page_to) if row else (None, None)
        skipped = [_left_out(share, page) for page in pages] if share else None
        doubts = tuple(doubt.reason for doubt in _shared_pages(row, share))
        extent = _Extent(
            document_id(sha256, page_from, page_to), pages, skipped, page_from, page_to,
            page_to if not reading.extraction.paged else None, doubts,
        )  # fmt: skip
        drafts = self._drafts(extent)
        if not drafts:
            where = f"Manifest line {row.line}, pages {_range(row)}: there" if row and page_from else "There"
            reason = f"{where} is no text in it: its pages are images that could not be read, or empty."
            raise ExtractionError("no_text", reason)
        languages, weights = _languages(drafts, row.values.get("language") if row else None)
        description = describe(
            [page.text for page in pages], source.name, row, self.defaults, self.vocabulary, weights,
            reading.extraction.metadata,
        )  # fmt: skip
        return _archived(source, sha256, reading, extent, drafts, languages, description)

    def _perhaps(self, source: Source, sha256: str, reading: Reading, finding: Finding) -> Assembly:
        """The whole file as one document, which says that it may be many."""
        one = self._document(source, sha256, reading, None, None)
        detail = (
            f"It may hold {len(finding.names)} submissions ({', '.join(finding.names[:5])} ...), but that is not sure "
            f"({finding.confidence:.2f}); it stays one document. Name the parts in a manifest, if there are any."
        )
        doubt = PartFailure("may_be_compendium", detail)
        doubts = (*one.document.doubts, doubt.reason)
        document = replace(one.document, status=DocumentStatus.DOUBTFUL, doubts=doubts)
        return Assembly([ArchivedDocument(document, one.pages, one.passages)], doubts=[doubt])

    def _compendium(
        self, source: Source, sha256: str, reading: Reading, finding: Finding, skipped: list[set[int]]
    ) -> Assembly:
        """The submissions that were found in a file, and the rest: cover, contents, headings of chapters."""
        pages = reading.extraction.pages
        regions = [Region(part.heading.start, part.end) for part in finding.parts]
        *own, rest = left_out(regions, pages, skipped, remainder=True)
        everything = _pages(reading, None)
        whole_extent = _Extent(document_id(sha256), everything, list(rest.values()))
        drafts = self._drafts(whole_extent)
        languages, weights = _languages(drafts, None)
        about = describe(pages, source.name, None, self.defaults, self.vocabulary, weights, reading.extraction.metadata)
        result = Assembly([_archived(source, sha256, reading, whole_extent, drafts, languages, about)])
        seen: Counter[tuple[int, int]] = Counter()
        for part, region, outside in zip(finding.parts, regions, own, strict=True):
            first, last = region.start.page + 1, last_page(region, pages, outside) + 1
            seen[first, last] += 1
            extent = _Extent(
                document_id(sha256, first, last, seen[first, last]), everything[first - 1 : last],
                [outside[index] for index in range(first - 1, last)], first, last,
                part_of=whole_extent.ident, part_confidence=finding.confidence,
            )  # fmt: skip
            result.documents.append(self._part(source, sha256, reading, extent, part, about))
        return result

    def _part(  # noqa: PLR0913, PLR0917 - a part of something
        self, source: Source, sha256: str, reading: Reading, extent: _Extent, part: Part, whole: Description
    ) -> ArchivedDocument:
        drafts = self._drafts(extent)
        languages, weights = _languages(drafts, None)
        above = part.heading
        heading = Heading(above.text, above.speakers.names, above.speakers.countries, above.date, above.languages)
        description = describe_part(heading, whole, self.defaults, self.vocabulary, weights)
        return _archived(source, sha256, reading, extent, drafts, languages, description)

    def _drafts(self, extent: _Extent) -> list[Draft]:
        number = extent.pages[0].number
        return passages([page.text for page in extent.pages], self.fits, number, skipped=extent.skipped)


def _archived(  # noqa: PLR0913, PLR0917 - all that a document is made of
    source: Source,
    sha256: str,
    reading: Reading,
    extent: _Extent,
    drafts: Sequence[Draft],
    languages: Sequence[str],
    description: Description,
) -> ArchivedDocument:
    seen: Counter[tuple[int, str]] = Counter()
    result = []
    for ordinal, (draft, language) in enumerate(zip(drafts, languages, strict=True)):
        occurrence = seen[draft.page, draft.text]
        seen[draft.page, draft.text] += 1
        result.append(
            Passage(
                passage_id(extent.ident, draft.page, draft.text, occurrence), extent.ident, ordinal, draft.page,
                extent.last_page or draft.page_to, draft.paragraph, language, draft.text, tuple(draft.spans),
            )
        )  # fmt: skip
    numbers = {page.number for page in extent.pages}
    unreadable = tuple(number for number in reading.unreadable_pages if number in numbers)
    doubts = (*(("unreadable_pages",) if unreadable else ()), *extent.doubts)
    document = Document(
        extent.ident, source.name, sha256, description, len(extent.pages),
        DocumentStatus.DOUBTFUL if doubts else DocumentStatus.INDEXED, unreadable, extent.page_from, extent.page_to,
        ocr_pages=tuple(page.number for page in extent.pages if page.origin is PageOrigin.OCR), doubts=doubts,
        part_of=extent.part_of, part_confidence=extent.part_confidence,
    )  # fmt: skip
    return ArchivedDocument(document, extent.pages, result)


_TRANSLATION = regex.compile(
    r"^[\[(]?\s*(?:(?:unofficial|courtesy|informal) (?:English )?translation(?: (?:from|in|into) \p{L}+)?|"
    r"traduction (?:non officielle|officieuse|de courtoisie)|traducción (?:no oficial|de cortesía)|"
    r"неофициальный перевод|ترجمة غير رسمية|非正式译文|非官方翻译)\s*[\])]?:?$",
    regex.VERSION1 | regex.IGNORECASE | regex.MULTILINE,
)
"""A heading below which a statement stands once more in another language."""
_BEFORE_TRANSLATION = 200
"""Characters that must stand above such a heading; a document that is a translation as a whole begins with it."""


def _left_out(share: Share, page: Page) -> set[int]:
    """The lines of a page that are not a row's own: all of them, where the next row begins at the head of it."""
    return share.left_out.get(page.number - 1, set(range(page.text.count("\n") + 1)))


def _languages(drafts: Sequence[Draft], declared: str | None) -> tuple[list[str], Counter[str]]:
    """Each passage's language, and how many characters there are in each. A passage that says too little (a heading, a
    name) has the language that was declared, or else the one of most of the document. Of a translation that is added
    and says so, one character counts: its language is there, but the document is not mainly in it.
    """
    languages = detect_many([draft.text for draft in drafts], declared)
    weights: Counter[str] = Counter()
    translated = False
    before = 0
    for draft, language in zip(drafts, languages, strict=True):
        mark = None if translated else _TRANSLATION.search(draft.text)
        if mark and before + mark.start() >= _BEFORE_TRANSLATION:
            translated = True
            weights[detect(draft.text[: mark.start()], language)] += mark.start()
        weights[language] += 1 if translated else len(draft.text)
        before += len(draft.text)
    known = [language for language, _ in weights.most_common() if language != UNKNOWN]
    if not known or UNKNOWN not in weights:
        return languages, weights
    weights[known[0]] += weights.pop(UNKNOWN)
    return [known[0] if language == UNKNOWN else language for language in languages], weights


def _pages(reading: Reading, row: Row | None) -> list[Page]:
    """The pages that a row names, or all. A format without pages is one page, numbered as the row says: there the
    range tells where the text stands in what it was taken from.
    """
    everything = reading.pages()
    first = (row.page_from if row else None) or 1
    if not reading.extraction.paged:
        return [replace(page, number=first + place) for place, page in enumerate(everything)]
    last = (row.page_to if row else None) or len(everything)
    if row is not None and first > len(everything):
        detail = f"Manifest line {row.line} names pages {_range(row)}, but the file has {len(everything)}."
        raise ExtractionError("bad_page_range", detail)
    return everything[first - 1 : last]


def _beyond_the_end(reading: Reading, row: Row | None) -> list[PartFailure]:
    """What is to be said of a row that names more pages than there are: what there is of them was read."""
    count = len(reading.extraction.pages)
    if row is None or row.page_to is None or not reading.extraction.paged or row.page_to <= count:
        return []
    detail = f"Manifest line {row.line} names pages {_range(row)}, but the file has {count}: it was read to its end."
    return [PartFailure("bad_page_range", detail)]


def _range(row: Row) -> str:
    return f"{row.page_from or 1} to {row.page_to or 'the last'}"


def _shared_pages(row: Row | None, share: Share | None) -> list[PartFailure]:
    """What is to be said of a row whose page another row names too, and nobody knows who has which of its lines."""
    if row is None or share is None or not share.unclear:
        return []
    numbers = ", ".join(map(str, share.unclear))
    detail = (
        f"Manifest line {row.line}: page(s) {numbers} belong to another row as well, and no line there is the heading "
        "of one of them; both hold all of the text. Write submitter or title as the heading has it."
    )
    return [PartFailure("shared_page", detail)]
