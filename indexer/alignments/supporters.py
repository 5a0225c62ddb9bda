"""Who is told to have supported whom, or to have spoken for whom, in the report of a meeting: *A, supported by B and C,
proposed*; *A, for the Group of 77, said*.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.alignments.clause import LONGEST, TAIL
from indexer.alignments.names import spans, without
from indexer.alignments.naming import BEGINS, SUBJECT_FOLLOWS, is_state, names_of
from indexer.alignments.patterns import patterns
from indexer.alignments.referring import ReferringClause
from indexer.alignments.statement import AlignmentKind, Statement
from indexer.alignments.unsigned import PHRASE, WRITTEN_WITH, begins

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAUSE = regex.compile(r"\s*[(,،，]?\s*")
"""What stands between who is supported and by whom that is told."""
_PUT_IN = (",", "،", "，", "(")
_CLOSES = frozenset(",،，)")
_WORD = regex.compile(r"\p{L}")
_LETTERS = regex.compile(r"\p{L}+")


@dataclass(frozen=True, slots=True)
class SupportersClause(ReferringClause):
    """A clause with words, put in behind who speaks, for its supporters or its group."""

    def supporters(self) -> Iterator[Statement]:
        """A statement for each who supports it."""
        words = patterns(self.language)
        before = self.before
        if (
            words.own.search(without(before, spans(before, self.language)))
            or words.denied.search(before)
            or words.supposing.search(before)
        ):
            return
        behind = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        around = self.verb.groupdict().get("who")  # 在 A 支持下
        places = self._places_listed(behind if around is None else around)
        if not places:
            return
        others = self._whom_supported(before, behind[places[-1][1] :] if around is None else behind)
        for name in names_of(places):
            supported = [other for other in others if other != name]
            if supported:
                said = self._statement(AlignmentKind.SUPPORTS, supported)
                yield Statement(said.start, said.end, said.kind, said.others, by=name)

    def _whom_supported(self, before: str, rest: str) -> list[str]:
        """Who is supported by words put in between others."""
        follows = self.language in SUBJECT_FOLLOWS
        speaking = self._who_speaks(before)
        if speaking:
            return speaking if follows or self._takes_a_position(rest) else []
        return self._whose_it_is(before) or self._who_proposed(before, rest) or self._just_proposed(before)

    def spokesman(self) -> Statement | None:
        """The statement that the State before the words speaks for a group: *A, for the Group of 77, said*."""
        before = self.before
        if not before.rstrip().endswith(_PUT_IN):
            return None
        behind = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        groups = self.naming.places(behind, BEGINS)[:1]
        rest = behind[groups[0][1] :] if groups else ""
        closes = rest.lstrip()[:1] in _CLOSES or self._goes_on_with_support(rest)
        speaking = self._who_speaks(before) if closes else []
        if len(speaking) != 1 or not is_state(speaking[0]) or is_state(groups[0][2]):
            return None
        return replace(self._statement(AlignmentKind.ON_BEHALF_OF, names_of(groups)), by=speaking[0])

    def _goes_on_with_support(self, rest: str) -> bool:
        """Whether words go on by telling who supports it: *and supported by*."""
        words = patterns(self.language)
        join = words.joined.match(rest.lstrip())
        return join is not None and words.supported.match(rest.lstrip(), join.end() + 1) is not None

    def _places_listed(self, behind: str) -> list[tuple[int, int, str]]:
        """Who is named at the beginning of words, up to any word that tells something else: *A and opposed by B*."""
        words = patterns(self.language)
        places: list[tuple[int, int, str]] = []
        last = 0
        for place in self.naming.places(behind, BEGINS, led=True):
            if places and not self.naming.only_links(words.joined.sub(" ", behind[last : place[0]])):
                break
            places.append(place)
            last = place[1]
        return places

    def _who_speaks(self, before: str) -> list[str]:
        """Those at the beginning of the sentence behind whom the words are put in."""
        words = patterns(self.language)
        places = spans(before, self.language)
        for_whom: list[str] = []
        if len(places) > 1 and self._is_for(before[places[-2][1] : places[-1][0]]):
            *places, (_, end, group) = places
            for_whom = [group]
            before = f"{before[: places[-1][1]]}{words.joined.sub('', before[end:])}"
        if not places or not _PAUSE.fullmatch(words.role.sub("", before[places[-1][1] :])):
            return self._who_went_on(before)
        first = len(places) - 1
        while first and self.naming.only_links(words.joined.sub(" ", before[places[first - 1][1] : places[first][0]])):
            first -= 1
        leading = before[: places[first][0]]
        opens = self._takes_a_position(leading) if self.language in SUBJECT_FOLLOWS else begins(leading, self.language)
        return [*names_of(places[first:]), *for_whom] if opens else []

    def _is_for(self, between: str) -> bool:
        """Whether words between two names tell that the first speaks for the second: *A, for B*, *A, speaking for*."""
        words = patterns(self.language)
        leads = words.for_whom.search(between)
        speaking = _LETTERS.findall(between[: leads.start()]) if leads else []
        telling = all(words.telling.fullmatch(word) for word in speaking)
        return leads is not None and telling and self.naming.only_links(between[leads.end() :])

    def _who_went_on(self, before: str) -> list[str]:
        """Those at the beginning of the sentence who have said something and then say more: *A noted lamps and,
        supported by B, proposed*.
        """
        words = patterns(self.language)
        joined = [match for match in words.joined.finditer(before) if _PAUSE.fullmatch(before, match.end())]
        return self._who_begins(before) if joined else []

    def _who_begins(self, before: str) -> list[str]:
        """Those with whom a sentence begins and who are told to say something, if it names nobody else."""
        words = patterns(self.language)
        places = spans(before, self.language)
        gaps = (before[one[1] : two[0]] for one, two in pairwise(places))
        if not places or not all(self.naming.only_links(words.joined.sub(" ", gap)) for gap in gaps):
            return []
        opens = begins(before[: places[0][0]], self.language)
        return names_of(places) if opens and self._takes_a_position(before[places[-1][1] :]) else []

    def _takes_a_position(self, text: str) -> bool:
        """Whether a text begins with a verb of saying, of asking or of taking sides, or leads to one behind others who
        are put in. Who is supported in what it builds need not agree with anybody.
        """
        words = patterns(self.language)
        text = WRITTEN_WITH.sub("", text)
        told = (words.saying, words.recording, words.urging, words.proposing, *words.verbs.values())
        found = (pattern.search(text, 0, TAIL) for pattern in told)
        first = min((match.start() for match in found if match), default=None)
        return first is not None and len(PHRASE.split(text[:first])[-1].split()) <= 1

    def _whose_it_is(self, before: str) -> list[str]:
        """Whose a proposal is that stands before a passive verb, or before one of getting: *the proposal of A was
        supported by*, *the proposal of A got the support of*.
        """
        words = patterns(self.language)
        nouns = list(words.stated.finditer(before))
        passive = nouns and not PHRASE.search(before, nouns[-1].start()) and self._is_verb(before)
        return self._owners_of_noun(before, nouns[-1]) if passive else []

    def _is_verb(self, before: str) -> bool:
        """Whether the words are the verb of a sentence, and not put in."""
        done = patterns(self.language).is_done.search(before)
        return done is not None or self.verb.groupdict().get("gets") is not None

    def _who_proposed(self, before: str, rest: str) -> list[str]:
        """Those at the beginning of a sentence who propose something, if it ends with the words: *A proposed a
        footnote, supported by B*.
        """
        words = patterns(self.language)
        places = spans(before, self.language)
        ends = _WORD.search(rest) is None and before.rstrip().endswith(_PUT_IN)
        proposes = words.proposing.search(before[places[-1][1] :][:TAIL]) if ends and places else None
        return self._who_begins(before) if proposes else []

    def _just_proposed(self, before: str) -> list[str]:
        """Those with whom the sentence before begins, if they propose something there and this one says no more than
        that it was supported: *A proposed a footnote. This was supported by B*.
        """
        words = patterns(self.language)
        done = words.is_done.search(before)
        subject = before[: done.start()].strip() if done else ""
        meant = words.anaphor.fullmatch(f"{subject} ") if subject else None
        if meant is None or (" " in subject and not words.stated.search(subject)):
            return []
        _, told = self._sentence_before()
        places = spans(told, self.language)
        return self._who_begins(told) if places and words.proposing.search(told[places[-1][1] :][:TAIL]) else []
