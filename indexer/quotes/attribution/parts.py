"""A quotation with words in its middle that tell who says it."""

from __future__ import annotations

import regex

from indexer.quotes.attribution.wording import whole_words

_TOLD = regex.compile(rf"[,.!?…]\s*[—–]\s*(?={whole_words('saying')})[^—–]{{3,80}}[,.]\s*[—–]\s*", regex.IGNORECASE)


def parts_of(quotation: str) -> list[tuple[int, int]]:
    """The parts of a quotation, from and up to, around words in its middle that tell who says it: *This text, — said
    Cuba, — binds nobody*.
    """
    cuts = [match.span() for match in _TOLD.finditer(quotation)]
    bounds = [0, *(edge for cut in cuts for edge in cut), len(quotation)]
    return list(zip(bounds[::2], bounds[1::2], strict=True))
