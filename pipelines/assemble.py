"""One file's text to the documents that it holds, each with its pages and passages; no vectors yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from indexer.archive import ArchivedDocument, document_id, passage_id
from indexer.domain import Document, DocumentStatus, PageOrigin, Passage
from indexer.errors import ExtractionError
from pipelines.describe import Defaults, describe
from pipelines.describe.language import UNKNOWN, detect_many
from pipelines.split import furniture, passages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import Page
    from indexer.vocabulary import Vocabulary
    from pipelines.extract.reader import Reading
    from pipelines.sources.discover import Source
    from pipelines.sources.manifest import Row
    from pipelines.split import Draft


@dataclass(frozen=True, slots=True)
class PartFailure:
    """A manifest row of which no document could be made, though others could be made of the same file."""

    reason: str
    detail: str


@dataclass(slots=True)
class Assembly:
    """What a file holds, and which of its parts failed."""

    documents: list[ArchivedDocument] = field(default_factory=list)
    failures: list[PartFailure] = field(default_factory=list)


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
        """The documents in one file: one for each manifest row, or one when there is none.

        A row that names pages which the file does not have, or on which there is no text, fails alone; one that only
        goes beyond the last page is read to there, and reported. Raises
        ExtractionError when nothing is left: `no_text`, `bad_page_range`, or `no_fixed_pages` when rows share out the
        pages of a format that has none.
        """
        rows: Sequence[Row | None] = source.rows or (None,)
        if len(rows) > 1 and not reading.extraction.paged:
            kind = reading.extraction.kind.upper()
            detail = f"The manifest names {len(rows)} parts of it, but {kind} has no fixed pages: save it as PDF."
            raise ExtractionError("no_fixed_pages", detail)
        result = Assembly()
        for row in rows:
            try:
                result.documents.append(self._document(source, sha256, reading, row))
                result.failures.extend(_beyond_the_end(reading, row))
            except ExtractionError as error:
                result.failures.append(PartFailure(error.reason, error.detail))
        if not result.documents:
            details = dict.fromkeys(failure.detail for failure in result.failures)
            raise ExtractionError(result.failures[0].reason, " ".join(details))
        return result

    def _document(self, source: Source, sha256: str, reading: Reading, row: Row | None) -> ArchivedDocument:
        pages = _pages(reading, row)
        texts = [page.text for page in pages]
        page_from, page_to = (row.page_from, row.page_to) if row else (None, None)
        ident = document_id(sha256, page_from, page_to)
        # What recurs on every page is seen in the whole file, not in a part of one page.
        is_part = row is not None and row.page_from is not None and reading.extraction.paged
        skipped = furniture(reading.extraction.pages)[pages[0].number - 1 :][: len(pages)] if is_part else None
        drafts = passages(texts, self.fits, pages[0].number, skipped=skipped)
        if not drafts:
            where = f"Manifest line {row.line}, pages {_range(row)}: there" if row and page_from else "There"
            reason = f"{where} is no text in it: its pages are images that could not be read, or empty."
            raise ExtractionError("no_text", reason)
        declared = row.values.get("language") if row else None
        languages, weights = _languages(drafts, declared)
        description = describe(texts, source.name, row, self.defaults, self.vocabulary, weights)
        last = page_to if page_to and not reading.extraction.paged else None
        seen: Counter[tuple[int, str]] = Counter()
        result = []
        for ordinal, (draft, language) in enumerate(zip(drafts, languages, strict=True)):
            occurrence = seen[draft.page, draft.text]
            seen[draft.page, draft.text] += 1
            result.append(
                Passage(
                    passage_id(ident, draft.page, draft.text, occurrence), ident, ordinal, draft.page,
                    last or draft.page_to, draft.paragraph, language, draft.text, tuple(draft.spans),
                )
            )  # fmt: skip
        numbers = {page.number for page in pages}
        unreadable = tuple(number for number in reading.unreadable_pages if number in numbers)
        document = Document(
            ident, source.name, sha256, description, len(pages),
            DocumentStatus.DOUBTFUL if unreadable else DocumentStatus.INDEXED, unreadable, page_from, page_to,
            ocr_pages=tuple(page.number for page in pages if page.origin is PageOrigin.OCR),
            doubts=("unreadable_pages",) if unreadable else (),
        )  # fmt: skip
        return ArchivedDocument(document, pages, result)


def _languages(drafts: Sequence[Draft], declared: str | None) -> tuple[list[str], Counter[str]]:
    """Each passage's language, and how many characters there are in each. A passage that says too little (a heading, a
    name) has the language that was declared, or else the one of most of the document.
    """
    languages = detect_many([draft.text for draft in drafts], declared)
    weights: Counter[str] = Counter()
    for draft, language in zip(drafts, languages, strict=True):
        weights[language] += len(draft.text)
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
