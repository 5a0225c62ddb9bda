"""Whom *it said* means: the speaker of an earlier sentence, if only one can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from indexer.quotes.attribution import strangers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.quotes.attribution.sentence import Sentence


class ReadSentence(NamedTuple):
    """A sentence, and the speaker of its last quotation; empty if that is unknown, or there is none."""

    sentence: Sentence
    speaker: str


def antecedent(before: Sequence[ReadSentence]) -> str:
    """Who spoke in the nearest of the sentences before that names or quotes anybody, unless another heads a clause
    there; without a quotation there, the only one who is named. Empty if nobody, or several, can be meant.
    """
    for sentence, speaker in reversed(before):
        if sentence.quotations:
            return speaker if sentence.heads() <= {speaker} or _named(sentence) <= {speaker} else ""
        if named := _named(sentence):
            return _only_one(sentence, named)
        if strangers.heads_clause(sentence):
            return ""
    return ""


def _only_one(sentence: Sentence, named: set[str]) -> str:
    """For whom the only person speaks who is named, if that is a head of a clause; else the only one of the `named`."""
    people = {name.owner for name in sentence.names if name.person}
    heads = sentence.heads()
    if len(people) == 1 and people <= heads and not strangers.heads_clause(sentence):
        return next(iter(people))
    return next(iter(named)) if len(named) == 1 and named <= heads else ""


def _named(sentence: Sentence) -> set[str]:
    return {name.owner for name in sentence.names}
