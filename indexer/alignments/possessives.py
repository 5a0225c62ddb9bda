"""Whom a possessive means: *we thank A and support its proposal*."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.alignments.clause import COORDINATED, OPENING, sentences
from indexer.alignments.names import LEAST_NOUN, is_any, spans
from indexer.alignments.naming import is_state, names_of
from indexer.alignments.owners import OwnedClause
from indexer.alignments.patterns import patterns

STEM = 5
"""Letters in which the forms of a noun agree, at most, and those of its verb."""
BEFORE = 300
"""Code points before a sentence in which it is said whose statement *that statement* is, or *its proposal*."""


@dataclass(frozen=True, slots=True)
class PossessiveClause(OwnedClause):
    """A clause with a noun of somebody whom the words before have named."""

    def _only_other(self) -> tuple[int, list[str]]:
        """Whom *its* means in *we thank A and support its proposal*, and where the words begin that name it: the only
        other one in the sentence, or in the one before, if the sentence begins with the author: *We thank A. We support
        its proposal*.
        """
        start, told = self.start, self.before
        if not self._own_ends(told + self.verb.group()):
            return start, []
        back = len(told.split()) <= COORDINATED and not self._names_another(told)
        if back:
            start, told = self._sentence_before()
        places = [place for place in spans(told, self.language) if not is_any(place[2], self.own)]
        named = names_of(places)
        if len(named) != 1:
            return self.start, []
        before = told[: places[0][0]]
        meant = self._addressed(before) if back and is_state(named[0]) else not self._of_an_office(before, named[0])
        return (start, named) if meant else (self.start, [])

    def _owners_before(self, noun: str) -> tuple[int, list[str]]:
        """Whose a pronoun, or *this proposal*, is if words begin with who says or proposes it, and where these begin:
        the words before the verb, or the sentence before: *A proposes lamps. We support this proposal*.
        """
        start, told = self.start, self.before
        if not self._own_ends(told + self.verb.group()):
            return self.start, []
        if len(told.split()) <= OPENING and not self._names_another(told):
            start, told = self._sentence_before()
        places = spans(told, self.language)
        if not places or len(told[: places[0][0]].split()) > OPENING:
            return self.start, []
        behind = told[places[0][1] :].split()[: COORDINATED + 1]
        saying = patterns(self.language).saying
        if noun:
            says = any(word.casefold().startswith(noun.casefold()[:STEM]) for word in behind)
        else:
            says = any(saying.fullmatch(word.strip(",:")) for word in behind)
        named = names_of(places)
        known = len(named) == 1 and not is_any(named[0], self.own)
        return (start, named) if says and known else (self.start, [])

    def _names_another(self, words: str) -> bool:
        """Whether words name somebody else than the author."""
        return any(not is_any(name, self.own) for _, _, name in spans(words, self.language))

    def _sentence_before(self) -> tuple[int, str]:
        """Where the sentence before begins, and its words."""
        since = max(0, self.start - BEFORE)
        past = self.text[since : self.start]
        begins = max([0, *(begin for begin, _ in sentences(past))])
        return since + begins, past[begins:]

    def _of_an_office(self, before: str, name: str) -> bool:
        """Whether a name is an office, and only tells whose office another is: *the Envoy of the Secretary-General*."""
        words = patterns(self.language)
        near = words.role.findall(" ".join(before.split()[-COORDINATED:]))
        offices = [
            office
            for office in near
            if len(office) >= LEAST_NOUN and not any(other.fullmatch(office) for other in (words.apart, words.stated))
        ]
        return bool(offices) and words.role.search(name) is not None

    def _addressed(self, before: str) -> bool:
        """Whether words end by thanking or congratulating whom a name behind them means: States are named as places,
        too, and as those of whom others speak.
        """
        told = [match.end() for match in patterns(self.language).telling.finditer(before)]
        return bool(told) and self.naming.only_links(before[told[-1] :])
