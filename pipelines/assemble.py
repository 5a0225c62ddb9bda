"""Build documents from the text of one file, each with its pages and passages, still without vectors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import regex

from indexer.analysis.detection import CYRILLIC_LANGUAGES, LATIN_LANGUAGES, UNKNOWN, detect, detect_many
from indexer.archive import ArchivedDocument, document_id, passage_id
from indexer.domain import Description, Document, DocumentStatus, PageOrigin, Passage
from indexer.errors import ExtractionError
from pipelines.compendia import TRANSLATION, Region, find_parts, last_page, left_out, shares
from pipelines.describe import Defaults, Heading, describe, describe_part
from pipelines.describe.error_page import is_error_page
from pipelines.split import furniture, page_labels, passages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import Page, PageLabel
    from indexer.vocabulary import Vocabulary
    from pipelines.compendia import Finding, Part, Share
    from pipelines.extract.reader import Reading
    from pipelines.sources.discover import Source
    from pipelines.sources.manifest import Row
    from pipelines.split import Draft


@dataclass(frozen=True, slots=True)
class PartFailure:
    """A manifest row that yielded no document, while the rest of its file did; or, among `doubts`, a note that a reader
    needs about a document.
    """

    reason: str
    detail: str


@dataclass(slots=True)
class Assembly:
    """The documents of a file, the parts of it that failed, and the doubts."""

    documents: list[ArchivedDocument] = field(default_factory=list)
    failures: list[PartFailure] = field(default_factory=list)
    doubts: list[PartFailure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Extent:
    """A document's share of a file: its pages, the lines on each of them to leave out (None: not known by lines), and
    its id.
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
    """The inputs shared by all files of a run. `fits` returns whether a text is within the model's token limit;
    `vocabulary_digest` identifies the user's own vocabulary, which affects descriptions.
    """

    vocabulary: Vocabulary
    defaults: Defaults
    fits: Callable[[str], bool]
    vocabulary_digest: str = ""

    def documents(self, source: Source, sha256: str, reading: Reading) -> Assembly:
        """The documents in one file: one for each manifest row. Without rows there is one or, for a compendium, one for
        each submission and one for the rest.

        A row fails alone if the file lacks its pages or they have no text; one that goes beyond the last page is read
        up to it and reported. Raises ExtractionError when nothing is left: `no_text`, `error_page` for the error page
        of a server, `bad_page_range`, or `no_fixed_pages` when rows divide a format without pages.
        """
        # Running heads and printed numbers are found in the whole file, not in a part of one page.
        if is_error_page(reading.extraction.pages):
            detail = "It is the page of a server that says that it does not have the document: download it anew."
            raise ExtractionError("error_page", detail)
        skipped = furniture(reading.extraction.pages) if reading.extraction.paged else []
        result = self._assembled(source, sha256, reading, skipped)
        labels = page_labels(reading.extraction.pages, skipped, reading.extraction.page_names) if skipped else ()
        result.documents = [_labelled(document, labels) for document in result.documents]
        return result

    def _assembled(self, source: Source, sha256: str, reading: Reading, skipped: list[set[int]]) -> Assembly:
        if not source.rows:
            pages, paged = reading.extraction.pages, reading.extraction.paged
            finding = find_parts(pages, skipped or [set() for _ in pages], self.vocabulary)
            if finding.parts and paged:
                return self._compendium(source, sha256, reading, finding, skipped)
            if finding.parts or finding.doubtful:
                return self._perhaps(source, sha256, reading, finding)
        rows: Sequence[Row | None] = source.rows or (None,)
        if len(rows) > 1 and not reading.extraction.paged:
            kind = reading.extraction.kind.upper()
            detail = f"The manifest names {len(rows)} parts of it, but {kind} has no fixed pages: save it as PDF."
            raise ExtractionError("no_fixed_pages", detail)
        result = Assembly()
        held = self._shares(source.rows, reading, skipped)
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
        if front := self._front(source, sha256, reading, skipped):
            result.documents.insert(0, front)
        return result

    def _shares(self, rows: Sequence[Row], reading: Reading, skipped: list[set[int]]) -> dict[int, Share]:
        """Each row's share of its file, by the row's line; empty for a format without pages."""
        pages = reading.extraction.pages
        parts = [row for row in rows if row.page_from is not None and row.page_from <= len(pages)]
        if not parts or not reading.extraction.paged:
            return {}
        found = shares(parts, pages, skipped, self.vocabulary)
        return {row.line: share for row, share in zip(parts, found, strict=True)}

    def _document(  # noqa: PLR0913 - what a file, its rows and its parts say
        self,
        source: Source,
        sha256: str,
        reading: Reading,
        row: Row | None,
        share: Share | None,
        *,
        perhaps_several: bool = False,
    ) -> ArchivedDocument:
        pages = _pages(reading, row)
        page_from, page_to = (row.page_from, row.page_to) if row else (None, None)
        skipped = [_left_out(share, page) for page in pages] if share else None
        doubts = tuple(doubt.reason for doubt in _shared_pages(row, share))
        extent = _Extent(
            document_id(sha256, page_from, page_to), pages, skipped, page_from,
            min(page_to, pages[-1].number) if page_to and reading.extraction.paged else page_to,
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
            reading.extraction.metadata, reading.extraction.printed, perhaps_several=perhaps_several,
        )  # fmt: skip
        return _archived(source, sha256, reading, extent, drafts, languages, description)

    def _front(
        self, source: Source, sha256: str, reading: Reading, skipped: Sequence[set[int]]
    ) -> ArchivedDocument | None:
        """The pages before the first of several parts that a manifest names: cover, note and contents, which nobody
        could find otherwise. None without such pages, or text on them.
        """
        starts = [row.page_from for row in source.rows]
        first = min((start for start in starts if start is not None), default=1)
        if len(starts) < LEAST_PARTS or None in starts or first == 1 or not reading.extraction.paged:
            return None
        pages = _pages(reading, None)[: first - 1]
        own = [*skipped[: first - 1]]
        extent = _Extent(document_id(sha256, 1, first - 1), pages, own, 1, min(first - 1, len(pages)))
        if not (drafts := self._drafts(extent)):
            return None
        languages, weights = _languages(drafts, None)
        texts = [page.text for page in pages]
        read = reading.extraction
        about = describe(
            texts, source.name, None, self.defaults, self.vocabulary, weights, read.metadata, read.printed
        )  # fmt: skip
        return _archived(source, sha256, reading, extent, drafts, languages, about)

    def _perhaps(self, source: Source, sha256: str, reading: Reading, finding: Finding) -> Assembly:
        """The whole file as one document, with a note that it may be a compendium, and why it is not divided."""
        undivided = self._document(source, sha256, reading, None, None, perhaps_several=True)
        held = f"It may hold {len(finding.names)} submissions ({', '.join(finding.names[:5])} ...), but"
        detail = (
            f"{held} that is not sure ({finding.confidence:.2f}); it stays one document. Name the parts in a manifest, "
            "if there are any."
            if reading.extraction.paged
            else f"{held} {reading.extraction.kind.upper()} has no fixed pages: it stays one document. Save it as PDF, "
            "if it is to be divided."
        )
        doubt = PartFailure("may_be_compendium", detail)
        doubts = (*undivided.document.doubts, doubt.reason)
        document = replace(undivided.document, status=DocumentStatus.DOUBTFUL, doubts=doubts)
        return Assembly([ArchivedDocument(document, undivided.pages, undivided.passages)], doubts=[doubt])

    def _compendium(
        self, source: Source, sha256: str, reading: Reading, finding: Finding, skipped: list[set[int]]
    ) -> Assembly:
        """The submissions found in a file, and the rest: cover, contents, headings of chapters."""
        pages = reading.extraction.pages
        regions = [Region(part.heading.start, part.end) for part in finding.parts]
        *own, rest = left_out(regions, pages, skipped, remainder=True, nobodys=finding.nobodys)
        everything = _pages(reading, None)
        whole_extent = _Extent(document_id(sha256), everything, list(rest.values()))
        drafts = self._drafts(whole_extent)
        languages, weights = _languages(drafts, None)
        read = reading.extraction
        about = describe(
            pages, source.name, None, self.defaults, self.vocabulary, weights, read.metadata, read.printed
        )  # fmt: skip
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
            result.documents.append(self._part(source, sha256, reading, extent, part, about, finding))
        return result

    def _part(  # noqa: PLR0913, PLR0917 - a part of something
        self,
        source: Source,
        sha256: str,
        reading: Reading,
        extent: _Extent,
        part: Part,
        whole: Description,
        finding: Finding,
    ) -> ArchivedDocument:
        drafts = self._drafts(extent)
        languages, weights = _languages(drafts, None)
        above = part.heading
        heading = Heading(
            above.text, above.speakers.names, above.speakers.countries, above.date, above.languages,
            above.byline, above.group, finding.record, above.person,
        )  # fmt: skip
        description = describe_part(heading, whole, self.defaults, self.vocabulary, weights, finding.called)
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


def _labelled(submission: ArchivedDocument, labels: Sequence[PageLabel]) -> ArchivedDocument:
    """The document with the labels of its pages, out of those of the file's."""
    own = {page.number for page in submission.pages}
    document = replace(submission.document, page_labels=tuple(label for label in labels if label[0] in own))
    return replace(submission, document=document)


LEAST_PARTS = 2
"""Parts that a manifest names of a compendium; one alone is an excerpt."""
_LONGER_WORD = regex.compile(r"\p{L}{4,}")
LEAST_NAMES = 4
"""Longer words of the shortest list."""
CAPITALS_OF_NAMES = 0.25
"""Share of longer words with a capital: 0.25 or more in lists of names and of titles, 0.13 or less in sentences."""
_CAPITALS_TELL = frozenset({*LATIN_LANGUAGES, *CYRILLIC_LANGUAGES}) - {"de"}
"""Languages in whose sentences few words have capitals; in German, all nouns have them."""
_SHORT = 200
"""Characters of the longest heading."""
_SENTENCE = regex.compile(r"\p{Ll}{3}[\"'”’»)]*[.!?…;:](?=\s|[\"'”’»)]|$)|[\p{Arabic}\p{Han}]{3}[.。！？؟]")
"""The end of a sentence, which is none of `Mr.` or `1.`"""
_BEFORE_TRANSLATION = 200
"""Characters that must precede such a heading; a document that is a translation begins with it."""


def _left_out(share: Share, page: Page) -> set[int]:
    """The lines of a page to leave out of a row: all of them, where the next row begins at the head of it."""
    return share.left_out.get(page.number - 1, set(range(page.text.count("\n") + 1)))


def _languages(drafts: Sequence[Draft], declared: str | None) -> tuple[list[str], Counter[str]]:
    """Each passage's language, and the number of characters in each language. A passage that is too short (a heading, a
    name) gets the declared language, or else that of most of the document. An appended translation counts as one
    character per passage: its language is listed, but not as the document's main one.
    """
    languages = _without_lists(drafts, detect_many([draft.text for draft in drafts], declared))
    weights: Counter[str] = Counter()
    translated = False
    before = 0
    for draft, language in zip(drafts, languages, strict=True):
        mark = None if translated else TRANSLATION.search(draft.text)
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


def _without_lists(drafts: Sequence[Draft], languages: Sequence[str]) -> list[str]:
    """The languages, but that of most sentences for a list of names and for a short text without a sentence, such as a
    heading, if no sentence is in its own. Where nothing but lists and headings is, that of at least half of the text.
    """
    lists = {place for place, draft in enumerate(drafts) if _is_list_of_names(draft.text)}
    sizes: Counter[str] = Counter()
    for place, (draft, language) in enumerate(zip(drafts, languages, strict=True)):
        if place not in lists and _SENTENCE.search(draft.text):
            sizes[language] += len(draft.text)
    sizes.pop(UNKNOWN, None)
    own = set(sizes)
    if not sizes:
        for draft, language in zip(drafts, languages, strict=True):
            sizes[language] += len(draft.text)
        sizes.pop(UNKNOWN, None)
    main, size = sizes.most_common(1)[0] if sizes else (UNKNOWN, 0)
    if 2 * size < sizes.total() or not size:
        return list(languages)
    result = list(languages)
    for place, (draft, language) in enumerate(zip(drafts, languages, strict=True)):
        named = place in lists
        heading = own and _in_one_script(language, main) and not _SENTENCE.search(draft.text)
        if language not in own and (
            (named and language in _CAPITALS_TELL) or (heading and (named or len(draft.text) < _SHORT))
        ):
            result[place] = main
    return result


def _in_one_script(language: str, other: str) -> bool:
    return any({language, other} <= set(languages) for languages in (LATIN_LANGUAGES, CYRILLIC_LANGUAGES))


def _is_list_of_names(text: str) -> bool:
    """Whether as many of the longer words have a capital as only names and titles have."""
    words = _LONGER_WORD.findall(text)
    return len(words) >= LEAST_NAMES and sum(not word[0].islower() for word in words) >= CAPITALS_OF_NAMES * len(words)


def _pages(reading: Reading, row: Row | None) -> list[Page]:
    """The pages that a row names, or all. A format without pages gives one page with the row's number: there, the range
    refers to the publication from which the text was taken.
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
    """A note about a row that names more pages than the file has; it was read to the end."""
    count = len(reading.extraction.pages)
    if row is None or row.page_to is None or not reading.extraction.paged or row.page_to <= count:
        return []
    detail = f"Manifest line {row.line} names pages {_range(row)}, but the file has {count}: it was read to its end."
    return [PartFailure("bad_page_range", detail)]


def _range(row: Row) -> str:
    return f"{row.page_from or 1} to {row.page_to or 'the last'}"


def _shared_pages(row: Row | None, share: Share | None) -> list[PartFailure]:
    """A note about a row that shares a page with another one without a known boundary."""
    if row is None or share is None or not share.unclear:
        return []
    numbers = ", ".join(map(str, share.unclear))
    detail = (
        f"Manifest line {row.line}: page(s) {numbers} belong to another row as well, and no line there is the heading "
        "of one of them; both hold all of the text. Write submitter or title as the heading has it."
    )
    return [PartFailure("shared_page", detail)]
