"""Whom *it said* means: the speaker of an earlier sentence, if only one can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from indexer.analysis.exact_words import words
from indexer.languages.phrases import Phrase
from indexer.quotes.attribution import strangers
from indexer.quotes.attribution.anaphors import Anaphor
from indexer.quotes.attribution.group_voices import voice_in
from indexer.quotes.attribution.marks import clause_end
from indexer.quotes.attribution.wording import ARTICLE, SAYING, SPEAKER_ROLE
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.quotes.attribution.sentence import Sentence
    from indexer.quotes.speakers import Speakers


_OFFICE_SAYS = Phrase(SAYING, rf"\s+{ARTICLE}?", SPEAKER_ROLE, r"(?=\s+\p{Ll})")
"""A verb of saying with an office behind it, and whose that is."""


class ReadSentence(NamedTuple):
    """A sentence, and the speaker of its last quotation; empty if that is unknown, or there is none."""

    sentence: Sentence
    speaker: str


def antecedent(before: Sequence[ReadSentence]) -> str:
    """Who spoke in the nearest of the sentences before that names or quotes anybody, unless another heads a clause
    there or the capital of another State one since; without a quotation there, the only one who is named. Empty if
    nobody, or several, can be meant.
    """
    told = _spoken_of_before(before)
    capitals: set[str] = set()
    for sentence, _ in reversed(before):
        if sentence.quotations or sentence.names:
            break
        capitals |= sentence.silent_capitals
    return told if capitals <= {told} else ""


def _spoken_of_before(before: Sequence[ReadSentence]) -> str:
    """Of whom the earlier sentences speak last, if of one alone; else empty."""
    for sentence, speaker in reversed(before):
        if sentence.quotations:
            return speaker if _only_speaks(sentence, speaker) else ""
        if named := _owners_named(sentence):
            return _only_one(sentence, named)
        unknown = strangers.tells_of_unknown(sentence)
        if speaker and not unknown:
            return speaker
        if unknown or strangers.heads_clause(sentence) or strangers.introduces_somebody(sentence):
            return ""
        if _OFFICE_SAYS.search(sentence.text):
            return ""  # said the secretary of the committee
    return ""


def _only_speaks(sentence: Sentence, speaker: str) -> bool:
    """Whether a sentence with quotations is about their speaker alone."""
    if strangers.tells_of_unknown(sentence, sentence.quotations[-1]):
        return False
    voice = voice_in(sentence)
    allowed = {voice.group, voice.state} if voice and voice.group == speaker else {speaker}
    return sentence.heads() <= allowed or _owners_named(sentence) <= allowed


def whose_office(before: Sequence[ReadSentence], speakers: Speakers) -> str:
    """Whom *its ambassador*, or *the network*, means: the speaker of an earlier sentence, or the one with whom the
    sentence before begins: *On the side of Cuba*, one is pleased. No State beside an organisation.
    """
    if not before:
        return ""
    sentence = before[-1].sentence
    owner = antecedent(before) or _begins_with(sentence)
    told = {name.owner for name in sentence.mentioned}
    if told and owner not in told and not sentence.quotations:
        return ""  # in Cuba, one is pleased: it may be Cuba's, or that of who spoke before
    beside = any(anaphor.kind is Anaphor.ORGANISATION for anaphor in sentence.anaphors)
    return "" if beside and speakers.is_state(owner) else owner


def _begins_with(sentence: Sentence) -> str:
    """The only one whom a sentence names, if a preposition begins it and its first clause has the name."""
    first = next(iter(words(sentence.text)), None)
    if first is None or first.key not in SMALL_WORDS - ARTICLES or sentence.quotations:
        return ""
    named = {name.owner for name in sentence.mentioned}
    end = clause_end(sentence.text, 0)
    if len(named) != 1 or sentence.mentioned[0].start >= end or strangers.any_inside(sentence):
        return ""
    return next(iter(named))


def _only_one(sentence: Sentence, named: set[str]) -> str:
    """For whom the only person speaks who is named, if that is a head of a clause; else the only one of the `named`."""
    heads = sentence.heads()
    if strangers.speaks(sentence):
        return ""
    people = {name.owner for name in sentence.names if name.person} & heads
    if len(people) == 1 and people == heads and not strangers.heads_clause(sentence):
        return next(iter(people))
    if len(named) > 1:
        named = {name.owner for name in sentence.names if not sentence.is_in_relative_clause(name)}
    return next(iter(named)) if len(named) == 1 and named <= heads else ""


def _owners_named(sentence: Sentence) -> set[str]:
    """The submitters whose names a sentence has."""
    return {name.owner for name in sentence.names}
