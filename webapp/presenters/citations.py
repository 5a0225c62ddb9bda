"""Citations and permanent addresses, as templates ask for them: with absolute links and the corpus as it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer import citation
from indexer.presenting.formats import REFERENCE_FORMATS
from webapp.services import absolute_links, services

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
    return citation.every_style(document, passage, permalink(document, passage), services().index.fingerprint())


def references(document: Document, passage: Passage | None = None) -> list[tuple[ReferenceFormat, str]]:
    """Each format for reference managers, and a document or a passage in it as a whole file."""
    return [(one, reference(one, document, passage)) for one in REFERENCE_FORMATS]


def reference(form: ReferenceFormat, document: Document, passage: Passage | None = None) -> str:
    """A document, or a passage in it, as a whole file."""
    link, corpus = permalink(document, passage), services().index.fingerprint()
    return form.file([form.record(document, link, corpus=corpus, quoted=passage)])


def quotation(document: Document, passage: Passage) -> str:
    """A passage's text in quotation marks, with its source and address."""
    return citation.quotation(document, passage, permalink(document, passage), services().index.fingerprint())
