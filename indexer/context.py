"""The words by which a document is found besides its text, and what they weigh beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.analysis import index_streams

if TYPE_CHECKING:
    from indexer.domain import Document
    from indexer.vocabulary import Vocabulary

CONTEXT_WEIGHT = 0.5
"""Weight of a word in title, submitter, process or symbol beside one in the passage."""


def context_streams(document: Document, vocabulary: Vocabulary) -> tuple[str, str]:
    """The terms of a document's context, which all of its passages share: stemmed, and as they stand."""
    description = document.description
    english = [*description.submitters, *description.submitted_as]
    english += [name for code in description.countries for name in vocabulary.country_names(code)]
    english += [text for text in (description.process, description.symbol) if text]
    streams = [index_streams(description.title, description.language or "en")]
    streams += [index_streams(text, "en") for text in english]
    return " ".join(stems for stems, _ in streams), " ".join(exact for _, exact in streams)
