"""A quotation with words in its middle that tell who says it."""

from __future__ import annotations

import regex

from indexer.languages import pattern_of
from indexer.quotes.attribution.wording import ARTICLE, SAYING, SPEAKER_ROLE, whole_words

_BETWEEN_DASHES = rf"[,.!?…]\s*[—–]\s*(?={whole_words('saying')})[^—–]{{3,80}}[,.]\s*[—–]\s*"
_BETWEEN_COMMAS = (
    rf",\s+(?:(?:{pattern_of('auxiliaries')})\s+)?(?:{SAYING.pattern})\s+{ARTICLE}?"
    rf"(?=[^,.]{{0,60}}(?:(?-i:\p{{Lu}})|{SPEAKER_ROLE}))[^,.]{{2,60}}(?:,\s+(?-i:\p{{Lu}})[^,.]{{2,40}})?[,.]\s+(?=\p{{L}})"
)
"""French and Spanish set the speaker there: the verb, and behind it a name or an office."""
_TOLD = regex.compile(rf"{_BETWEEN_DASHES}|{_BETWEEN_COMMAS}", regex.IGNORECASE)


def parts_of(quotation: str) -> list[tuple[int, int]]:
    """The parts of a quotation, from and up to, around words in its middle that tell who says it: *This text, — said
    Cuba, — binds nobody*.
    """
    cuts = [match.span() for match in _TOLD.finditer(quotation)]
    bounds = [0, *(edge for cut in cuts for edge in cut), len(quotation)]
    return list(zip(bounds[::2], bounds[1::2], strict=True))
