"""Footnotes as documents of the United Nations have them (United Nations Editorial Manual, footnotes)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.citation.wording import (
    annex_words,
    corpus_words,
    day_first,
    joined,
    name_within_quotes,
    pages_words,
    paragraph_words,
)

if TYPE_CHECKING:
    from indexer.domain import Document, Passage


def un_footnote(document: Document, passage: Passage | None = None, link: str = "", corpus: str = "") -> str:
    """Such as `A/AC.291/22, para. 12 (p. 3). 21 August 2023. Available at https://... (corpus 3f9a1c0b5d2e7788).`.

    A document is named by its symbol alone; without one, by submitter, title, process, session and date.
    """
    about = document.description
    if about.symbol:
        source = joined((about.symbol, _place(document, passage)))
        dated = day_first(about.date)
    else:
        source = joined((
            _submitters(document), f'"{name_within_quotes(document)}"', about.process, about.session,
            day_first(about.date), _place(document, passage),
        ))  # fmt: skip
        dated = ""
    known = f" ({corpus_words(corpus)})" if corpus else ""
    where = f"Available at {link}{known}" if link else corpus_words(corpus)
    return " ".join(f"{sentence}." for sentence in (source, dated, where) if sentence)


def _submitters(document: Document) -> str:
    *others, last = document.description.submitters or ("",)
    return f"{', '.join(others)} and {last}" if others else last


def _place(document: Document, passage: Passage | None) -> str:
    """`para. 12 (p. 3)`, `p. 3`, `annex II, p. 3`."""
    if passage is None:
        return ""
    pages, paragraph = pages_words(document, passage), paragraph_words(passage.paragraph)
    return joined((annex_words(passage), f"{paragraph} ({pages})" if paragraph else pages))
