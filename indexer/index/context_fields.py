"""The words by which a document is found besides its text, and what they weigh beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.analysis import exacts, index_streams

if TYPE_CHECKING:
    from indexer.domain import Document, Passage
    from indexer.vocabulary import Vocabulary


def context_streams(document: Document, vocabulary: Vocabulary) -> tuple[str, str]:
    """The terms of a document's context, which all of its passages share: stemmed, and as they stand."""
    description = document.description
    english = [*description.submitters, *description.submitted_as]
    english += [name for code in description.countries for name in vocabulary.country_names(code)]
    english += [text for text in (description.process, description.symbol) if text]
    streams = [index_streams(description.title, description.language or "en")]
    streams += [index_streams(text, "en") for text in english]
    return " ".join(stems for stems, _ in streams), " ".join(exact for _, exact in streams)


def label_terms(passage: Passage) -> str:
    """The terms, as they stand, of the name under which a passage is cited: that it is `Article 5 (2)` stands above it,
    and in none of its words. A number alone is no name.
    """
    label = passage.paragraph or ""
    return " ".join(term.term for term in exacts(label)) if label[:1].isalpha() else ""
