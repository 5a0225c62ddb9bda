"""Two versions of a document side by side: translations, revisions and copies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import render_template

from indexer.archive.versions import SHOWN_AS_ONE
from indexer.errors import NotFoundError
from indexer.messages import Message
from indexer.presenting.pieces import pieces
from webapp.presenters.beside import unlike
from webapp.presenters.running_text import closed_up, running
from webapp.services import services

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, Page
    from indexer.presenting.pieces import Piece


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its document, the page that is shown, and the numbers of all its pages."""

    document: Document
    page: Page
    numbers: Sequence[int]
    pdf: bool
    pieces: Sequence[Piece]

    def further(self, by: int) -> int:
        """The number of the page so many places on or back; 0 where there is none."""
        at = self.numbers.index(self.page.number) + by
        return self.numbers[at] if 0 <= at < len(self.numbers) else 0


def beside(document_id: str, number: int, other_id: str, opposite: int = 0) -> str:
    """`/documents/ID/pages/N/beside/OTHER/pages/M`: a page of each; without the second number the page that is as far
    from the beginning. Raises NotFoundError where the two are no versions of each other.
    """
    index = services().index
    one = index.document(document_id)
    variant = next((it for it in one.variants if it.id == other_id and it.relation in SHOWN_AS_ONE), None)
    if variant is None:
        raise NotFoundError(Message("address_unknown"))
    other = index.document(other_id)
    numbers, others = index.page_numbers(one.id), index.page_numbers(other.id)
    left = index.page(one.id, number)
    as_far = others[min(numbers.index(number), len(others) - 1)] if others else 1
    right = index.page(other.id, opposite or as_far)
    texts = running(left.text), running(right.text)
    language = one.description.language
    comparable = bool(language) and language == other.description.language
    differing = unlike(*texts) if comparable else None
    marks = differing or ([], [])
    return render_template(
        "beside.html",
        variant=variant,
        differing=differing,
        comparable=comparable,
        sides=[
            Side(one, left, numbers, index.original_is_pdf(one), closed_up(pieces(texts[0], marks[0]))),
            Side(other, right, others, index.original_is_pdf(other), closed_up(pieces(texts[1], marks[1]))),
        ],
    )
