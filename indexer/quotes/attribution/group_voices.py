"""Delegates who speak for a group, and go on in their national capacity: *on behalf of the Island Partners, the envoy
of Isterra said*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.languages import CASED, pattern_of
from indexer.quotes.attribution.marks import phrase_start
from indexer.quotes.attribution.verbs import Silent
from indexer.quotes.attribution.wording import ARTICLE

if TYPE_CHECKING:
    from indexer.quotes.attribution.sentence import Sentence

_SPEAKING_FOR = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('speaking_for', scripts=CASED)})\s+{ARTICLE}?$|"
    rf"(?<![\p{{L}}\p{{M}}])[وف]?(?:{pattern_of('speaking_for', scripts=('Arabic',))})\s+$|"
    rf"(?:{pattern_of('speaking_for', scripts=('Han',))})$",
    regex.IGNORECASE,
)
"""What stands before the name of a group for which somebody speaks."""
_OWN_CAPACITY = regex.compile(pattern_of("own_capacity"), regex.IGNORECASE)


class Voice(NamedTuple):
    """A group, and the State whose delegate speaks for it; empty if the text names none."""

    group: str
    state: str


def voice_in(sentence: Sentence) -> Voice | None:
    """The group for which a sentence says that somebody speaks, if it names one alone, and at most one State."""
    groups = {name.owner for name in sentence.mentioned if not name.state and _is_spoken_for(sentence.text, name.start)}
    states = {name.owner for name in sentence.mentioned if name.state}
    if len(groups) != 1 or len(states) > 1:
        return None
    return Voice(groups.pop(), next(iter(states), ""))


def of_group(sentence: Sentence, number: int, told: str | Silent | None) -> str | Silent | None:
    """Who is read of a quotation of a sentence; the group in place of the delegate, or of the pronoun, that speaks for
    it there.
    """
    voice = voice_in(sentence)
    if voice is None or told is None or told is Silent.SOMEBODY or is_own(sentence, number):
        return told
    return voice.group if isinstance(told, Silent) or told == voice.state else told


def is_own(sentence: Sentence, number: int) -> bool:
    """Whether words before a quotation of a sentence tell that a delegate speaks for the own State alone."""
    return _OWN_CAPACITY.search(sentence.text, 0, sentence.quotations[number]) is not None


def _is_spoken_for(text: str, start: int) -> bool:
    return _SPEAKING_FOR.search(text, phrase_start(start), start) is not None
