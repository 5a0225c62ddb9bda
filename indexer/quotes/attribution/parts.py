"""A quotation with words in its middle that tell who says it."""

from __future__ import annotations

from indexer.languages import pattern_of
from indexer.languages.phrases import Ahead, Either, Phrase
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution.wording import ARTICLE, SAYING, SPEAKER_ROLE

_BETWEEN_DASHES = Phrase(r"[,.!?…]\s*[—–]\s*", Ahead(word_class("saying")), r"[^—–]{3,80}[,.]\s*[—–]\s*")
_BETWEEN_COMMAS = Phrase(
    rf",\s+(?:(?:{pattern_of('auxiliaries')})\s+)?",
    SAYING,
    rf"\s+{ARTICLE}?",
    Ahead(Phrase(r"[^,.]{0,60}", Either(r"(?-i:\p{Lu})", SPEAKER_ROLE))),
    r"[^,.]{2,60}(?:,\s+(?-i:\p{Lu})[^,.]{2,40})?[,.]\s+(?=\p{L})",
)
"""French and Spanish set the speaker there: the verb, and behind it a name or an office."""
_TOLD = Either(_BETWEEN_DASHES, _BETWEEN_COMMAS)


def parts_of(quotation: str) -> list[tuple[int, int]]:
    """The parts of a quotation, from and up to, around words in its middle that tell who says it: *This text, — said
    Cuba, — binds nobody*.
    """
    cuts = [match.span() for match in _TOLD.finditer(quotation)]
    bounds = [0, *(edge for cut in cuts for edge in cut), len(quotation)]
    return list(zip(bounds[::2], bounds[1::2], strict=True))
