"""Citations and permanent addresses for templates, with absolute links and the current corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer import citation
from indexer.presenting.formats import REFERENCE_FORMATS
from webapp.services import absolute_links, corpus

if TYPE_CHECKING:
    from indexer.citation import Citations
    from indexer.domain import Document, Passage
    from indexer.presenting.formats import ReferenceFormat


def permalink(document: Document, passage: Passage | None = None) -> str:
    """The absolute address of a document, or of a passage, that survives a reindex."""
    links = absolute_links()
    return links.permalink(passage) if passage else links.document(document.id)


def citations(document: Document, passage: Passage | None = None) -> Citations:
    """A document, or a passage in it, in every style."""
    return citation.every_style(document, passage, permalink(document, passage), corpus())


def references(document: Document, passage: Passage | None = None) -> list[tuple[ReferenceFormat, str]]:
    """Each format for reference managers, and a document or a passage in it as a whole file."""
    return [
        (reference_format, reference(reference_format, document, passage)) for reference_format in REFERENCE_FORMATS
    ]


def reference(form: ReferenceFormat, document: Document, passage: Passage | None = None) -> str:
    """A document, or a passage in it, as a whole file."""
    return form.file([form.record(document, permalink(document, passage), corpus=corpus(), quoted=passage)])


def quotation(document: Document, passage: Passage) -> str:
    """A passage's text in quotation marks, with its source and address."""
    return citation.quotation(document, passage, permalink(document, passage), corpus())
