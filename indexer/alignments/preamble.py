"""What stands before a statement in its sentence and is no part of it: the name of who speaks, and an address to a
meeting.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer.alignments.names import called, spans
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_LABEL = 60
"""Code points of who speaks, before a colon; and of an address behind its first words."""
_LABEL = regex.compile(rf"\s*(?P<who>[^\n:：.!?;]{{2,{LONGEST_LABEL}}}?)\s*[:：]\s+")
_LABEL_ENDS = regex.compile(r"[\s)\]]*")
_NUMBER = r"(?:\p{Nd}{1,2}\s?[-.)]\s*)?"


def without_preamble(text: str, start: int, verb: int, language: str, own: Iterable[str]) -> int:
    """From where a sentence's statement is to be shown that begins at `start` and has its verb at `verb`: behind *Cuba
    Mr. Chairman:* and *Mr. Birk (Norway):*.
    """
    at = _behind_label(text, start, language)
    at = _behind_address(text, at, language, own)
    return at if at < verb else start


def _behind_label(text: str, start: int, language: str) -> int:
    """Behind the name of who speaks and a colon; `start` if nobody is named so."""
    label = _LABEL.match(text, start)
    if label is None:
        return start
    named = spans(label["who"], language)
    ends = named and _LABEL_ENDS.fullmatch(label["who"], named[-1][1])
    return label.end() if ends and not _address(language).match(label["who"]) else start


def _behind_address(text: str, start: int, language: str, own: Iterable[str]) -> int:
    """Behind an address to a meeting, and the author's name in a heading before it; `start` without an address."""
    blank = len(text[start:]) - len(text[start:].lstrip())
    heads = [form.match(text, start + blank) for name in own for form in called(name)]
    for place in (start, *(head.end() for head in heads if head)):
        if address := _address(language).match(text, place):
            return address.end()
    return start


@cache
def _address(language: str) -> regex.Pattern[str]:
    salutations = LANGUAGES[language].salutations
    return regex.compile(
        rf"\s*(?:{salutations})[^,:;!?\n،，：；]{{0,{LONGEST_LABEL}}}[,:!،，：！]\s*{_NUMBER}", regex.VERSION1
    )
