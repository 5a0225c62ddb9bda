"""Words of a text that somebody wants to take out or objects to, and does not say: *Norway asked to delete* “...”."""

from __future__ import annotations

import regex

from indexer.languages import SPACED, pattern_of
from indexer.quotes.attribution.marks import phrase_start
from indexer.quotes.attribution.wording import ARTICLE

_STRIKING, _OBJECTING, _WORDING = (
    pattern_of(field, scripts=SPACED) for field in ("striking_out", "objecting", "wordings")
)
_BEFORE = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])(?:(?:{_STRIKING})\s+(?:{ARTICLE}?(?:{_WORDING})\s+)?|"
    rf"(?:{_OBJECTING})\s+{ARTICLE}?(?:{_WORDING})\s+)$|(?:{pattern_of('striking_out', scripts=('Han',))})$",
    regex.IGNORECASE,
)
_HAN_OBJECTING = regex.compile(rf"(?:{pattern_of('objecting', scripts=('Han',))})$")
_HAN_WORDING = regex.compile(rf"[这该]?[一个种]?的?(?:{pattern_of('wordings', scripts=('Han',))})")
_HAN_CHANGED = regex.compile(rf"(?:改为|改成|(?:{pattern_of('striking_out', scripts=('Han',))}))")
"""Behind what stands behind 将: 将“...”改为“...”."""
_HAN_OBJECT = regex.compile("[将把]$")


def is_struck_out(text: str, place: int) -> bool:
    """Whether the quotation at an offset of a sentence is of words that somebody objects to, or wants out of a text."""
    first = phrase_start(place)
    if _BEFORE.search(text, first, place):
        return True
    if _HAN_OBJECTING.search(text, first, place) and _HAN_WORDING.match(text, place + 1):
        return True
    return _HAN_OBJECT.search(text, first, place) is not None and _HAN_CHANGED.match(text, place + 1) is not None
