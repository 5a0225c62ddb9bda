"""The citation as the API and the exports have it, and a quotation with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.citation.wording import corpus_words, joined, name_of, place

if TYPE_CHECKING:
    from indexer.domain import Document, Passage


def cite(document: Document, passage: Passage | None = None, corpus: str = "") -> str:
    """`Republic of X, "Title", A/AC.291/22, Ad Hoc Committee on cybercrime, Sixth session, 2023-08-21, p. 3, para. 12,
    corpus 3f9a1c0b5d2e7788`; what is not known is left out. `corpus` is the fingerprint of the corpus as it was read.
    """
    about = document.description
    parts = (
        "; ".join(about.submitters),
        f'"{name_of(document)}"',
        about.symbol,
        about.process,
        about.session,
        about.date,
        place(document, passage) if passage else None,
        corpus_words(corpus),
    )
    return joined(parts)


def quotation(document: Document, passage: Passage, link: str, corpus: str = "") -> str:
    """The passage in quotation marks, and below it where it stands: what one pastes into a text. Its line breaks stay.
    `link` is the passage's absolute address.
    """
    return f"“{passage.text.strip()}”\n{cite(document, passage, corpus)}\n{link}"
