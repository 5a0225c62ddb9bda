"""The line behind a quotation that tells whose it is: *— the delegate of Cuba*."""

from __future__ import annotations

import regex

from indexer.analysis.exact_words import words
from indexer.quotes.attribution.marks import QUOTATION
from indexer.quotes.attribution.wording import ROLES, SAYING
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.names import ARTICLES

_SIGNED = regex.compile(rf"[.!?…。]*\s*[—–-]\s*(?P<who>[^\n.,;:،؛，；：()（）{QUOTATION}]+)")


def signature(text: str, start: int) -> regex.Match[str] | None:
    """The line after the quotation that ends at `start`, up to a comma or its own end, if it tells whose that is: names
    and roles alone. The match has the group `who`.
    """
    match = _SIGNED.match(text, start)
    if match is None or "\n" not in text[start : match.start("who")]:
        return None
    who = match["who"]
    parts = [who[word.start : word.end] for word in words(who)]
    return match if parts and all(map(_is_of_name, parts)) and not SAYING.search(who) else None


def _is_of_name(word: str) -> bool:
    """Whether a word may stand in a name or in the role of its bearer."""
    return not word[0].islower() or word.casefold() in SMALL_WORDS | ARTICLES or ROLES.fullmatch(word) is not None
