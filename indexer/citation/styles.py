"""All the styles in which a document or a passage can be cited, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.citation.chicago_note import chicago_note
from indexer.citation.plain_text import cite
from indexer.citation.un_footnote import un_footnote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.domain import Document, Passage


@dataclass(frozen=True, slots=True)
class Citations:
    """What is cited, in every style for reading, in the order in which they are shown. `link` is the address that all
    of them give.
    """

    link: str
    texts: Mapping[str, str]


def every_style(document: Document, passage: Passage | None, link: str, corpus: str) -> Citations:
    """The citations of a passage, or of the whole document. `link` is its absolute address."""
    return Citations(
        link,
        {
            "plain": f"{cite(document, passage, corpus)}, {link}",
            "un": un_footnote(document, passage, link, corpus),
            "chicago": chicago_note(document, passage, link, corpus),
        },
    )
