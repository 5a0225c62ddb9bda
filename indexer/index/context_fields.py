"""The context of a passage: words of its document's metadata that find it, besides its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.analysis import exacts, index_streams
from indexer.analysis.paragraph_numbers import paragraph_term

if TYPE_CHECKING:
    from indexer.domain import Document, Passage
    from indexer.vocabulary import Vocabulary


def context_streams(document: Document, vocabulary: Vocabulary) -> tuple[str, str]:
    """The terms of a document's context, shared by all of its passages: stemmed, and in exact form."""
    description = document.description
    english = [*description.submitters, *description.submitted_as]
    english += [name for code in description.countries for name in vocabulary.country_names(code)]
    english += [text for text in (*description.processes, description.symbol, description.type) if text]
    streams = [index_streams(description.title, description.language or "en")]
    streams += [index_streams(text, "en") for text in english]
    return " ".join(stems for stems, _ in streams), " ".join(exact for _, exact in streams)


def label_terms(passage: Passage) -> str:
    """The exact terms of a passage's label: `Article 5 (2)` is printed above the passage, not in its text. A number
    alone is the term of a paragraph.
    """
    label = passage.paragraph or ""
    return " ".join(term.term for term in exacts(label)) if label[:1].isalpha() else paragraph_term(label) or ""
