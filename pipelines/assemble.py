"""One file's text to the documents that it holds, each with its pages and passages; no vectors yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from indexer.archive import ArchivedDocument, document_id, passage_id
from indexer.domain import Document, DocumentStatus, Page, Passage
from indexer.errors import ExtractionError
from pipelines.describe import Defaults, describe
from pipelines.describe.language import detect_many
from pipelines.split import passages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.vocabulary import Vocabulary
    from pipelines.extract.reader import Reading
    from pipelines.sources.discover import Source
    from pipelines.sources.manifest import Row


@dataclass(frozen=True, slots=True)
class Assembler:
    """What every file of a run has in common. `fits` tells whether a text is within the model's token limit."""

    vocabulary: Vocabulary
    defaults: Defaults
    fits: Callable[[str], bool]

    def documents(self, source: Source, sha256: str, reading: Reading) -> list[ArchivedDocument]:
        """The documents in one file: one for each manifest row, or one when there is none.

        Raises ExtractionError `no_text` when there is nothing to search, `bad_page_range` when a row names pages that
        the file does not have.
        """
        rows: Sequence[Row | None] = source.rows or (None,)
        return [self._document(source, sha256, reading, row) for row in rows]

    def _document(self, source: Source, sha256: str, reading: Reading, row: Row | None) -> ArchivedDocument:
        pages = _pages(reading, row)
        texts = [page.text for page in pages]
        page_from, page_to = (row.page_from, row.page_to) if row else (None, None)
        ident = document_id(sha256, page_from, page_to)
        drafts = passages(texts, self.fits, first_number=pages[0].number)
        if not drafts:
            reason = "There is no text in it: its pages are images that could not be read, or empty."
            raise ExtractionError("no_text", reason)
        declared = row.values.get("language") if row else None
        languages = detect_many([draft.text for draft in drafts], declared)
        weights: Counter[str] = Counter()
        for draft, language in zip(drafts, languages, strict=True):
            weights[language] += len(draft.text)
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
        )  # fmt: skip
        return ArchivedDocument(document, pages, result)


def _pages(reading: Reading, row: Row | None) -> list[Page]:
    """The pages that a row names, or all. A format without pages is one page, numbered as the row says: there the
    range tells where the text stands in what it was taken from.
    """
    everything = [Page(number, text) for number, text in enumerate(reading.extraction.pages, 1)]
    first = (row.page_from if row else None) or 1
    if not reading.extraction.paged:
        return [replace(page, number=first + place) for place, page in enumerate(everything)]
    last = (row.page_to if row else None) or len(everything)
    if row is not None and (first > len(everything) or last > len(everything)):
        detail = f"Manifest line {row.line} names pages {first} to {last}, but the file has {len(everything)}."
        raise ExtractionError("bad_page_range", detail)
    return everything[first - 1 : last]
