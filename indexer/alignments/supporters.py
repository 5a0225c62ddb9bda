"""Who is told to have supported whom, or to have spoken for whom, in the report of a meeting: *A, supported by B and C,
proposed*; *A, for the Group of 77, said*.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from indexer.alignments.clause import LONGEST, TAIL
from indexer.alignments.names import spans, without
from indexer.alignments.naming import BEGINS, SUBJECT_FOLLOWS, is_state, names_of
from indexer.alignments.patterns import patterns
from indexer.alignments.referring import ReferringClause
from indexer.alignments.statement import AlignmentKind, Statement
from indexer.alignments.unsigned import begins

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAUSE = regex.compile(r"\s*[(,،]?\s*")
"""What stands between who is supported and by whom that is told."""
_PUT_IN = (",", "،", "(")
_CLOSES = frozenset(",،)")
_PHRASE = regex.compile(r"[,،;:]")


@dataclass(frozen=True, slots=True)
class SupportersClause(ReferringClause):
    """A clause with words, put in behind who speaks, for its supporters or its group."""

    def supporters(self) -> Iterator[Statement]:
        """A statement for each who supports it."""
        words = patterns(self.language)
        before, behind = self.before, self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        if (
            words.own.search(without(before, spans(before, self.language)))
            or words.denied.search(before)
            or words.supposing.search(before)
        ):
            return
        places = self._listed(behind)
        rest = behind[places[-1][1] :] if places else ""
        others = self._who_speaks(before)
        if others and self.language not in SUBJECT_FOLLOWS and not self._takes_a_position(rest):
            return
        others = others or self._whose_it_is(before)
        for name in names_of(places) if others else ():
            supported = [one for one in others if one != name]
            if supported:
                said = self._statement(AlignmentKind.SUPPORTS, supported)
                yield Statement(said.start, said.end, said.kind, said.others, by=name)

    def spokesman(self) -> Statement | None:
        """That the State whose name the words stand behind speaks for a group: *A, for the Group of 77, said*."""
        before = self.before
        if not before.rstrip().endswith(_PUT_IN):
            return None
        behind = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        groups = self.naming.places(behind, BEGINS)[:1]
        rest = behind[groups[0][1] :] if groups else ""
        speaking = self._who_speaks(before) if rest.lstrip()[:1] in _CLOSES else []
        if len(speaking) != 1 or not is_state(speaking[0]) or is_state(groups[0][2]):
            return None
        return replace(self._statement(AlignmentKind.ON_BEHALF_OF, names_of(groups)), by=speaking[0])

    def _listed(self, behind: str) -> list[tuple[int, int, str]]:
        """Who is named at the beginning of words, up to any word that tells something else: *A and opposed by B*."""
        words = patterns(self.language)
        places: list[tuple[int, int, str]] = []
        last = 0
        for one in self.naming.places(behind, BEGINS, led=True):
            if places and not self.naming.only_links(words.joined.sub(" ", behind[last : one[0]])):
                break
            places.append(one)
            last = one[1]
        return places

    def _who_speaks(self, before: str) -> list[str]:
        """Those at the beginning of the sentence behind whom the words are put in."""
        places = spans(before, self.language)
        if not places or not _PAUSE.fullmatch(before, places[-1][1]):
            return []
        words = patterns(self.language)
        first = len(places) - 1
        while first and self.naming.only_links(words.joined.sub(" ", before[places[first - 1][1] : places[first][0]])):
            first -= 1
        leading = before[: places[first][0]]
        opens = self._takes_a_position(leading) if self.language in SUBJECT_FOLLOWS else begins(leading, self.language)
        return names_of(places[first:]) if opens else []

    def _takes_a_position(self, text: str) -> bool:
        """Whether a text begins with a verb of saying, of asking or of taking sides, or leads to one behind others who
        are put in. Who is supported in what it builds need not agree with anybody.
        """
        words = patterns(self.language)
        found = (one.search(text, 0, TAIL) for one in (words.saying, words.urging, *words.verbs.values()))
        first = min((one.start() for one in found if one), default=None)
        return first is not None and len(_PHRASE.split(text[:first])[-1].split()) <= 1

    def _whose_it_is(self, before: str) -> list[str]:
        """Whose a proposal is that stands before a passive verb: *the proposal of A was supported by*."""
        nouns = list(patterns(self.language).stated.finditer(before))
        passive = (
            nouns and not _PHRASE.search(before, nouns[-1].start()) and patterns(self.language).is_done.search(before)
        )
        return self._told_whose(before, nouns[-1]) if passive else []
