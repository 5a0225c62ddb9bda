"""Who stands with a document's own statement: *A, B and C align themselves with this statement*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.alignments.clause import CLOSE, LONGEST, SUBJECT, TAIL, Clause, sentences
from indexer.alignments.names import is_any, spans
from indexer.alignments.naming import BETWEEN, names_of
from indexer.alignments.patterns import patterns
from indexer.alignments.statement import AlignmentKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LISTS = ":："
"""What stands before a list."""
_PARTS = ";；؛"
"""What divides the parts of a list."""
_KINDS = frozenset({AlignmentKind.ALIGNS, AlignmentKind.JOINS, AlignmentKind.SUPPORTS, AlignmentKind.ENDORSES})
"""What one may do with a statement."""


@dataclass(frozen=True, slots=True)
class FollowersClause(Clause):
    """A clause that may say who aligns itself with what its author says here."""

    def followers(self, spoken_for: Sequence[str]) -> Iterator[Statement]:
        """A statement for each who aligns itself with the document's own one, which is made by its submitters and on
        behalf of the groups that it has `spoken_for`.
        """
        if self.kind not in _KINDS or self._passive or not self.own or not self._of_this():
            return
        others = tuple(dict.fromkeys((*spoken_for, *sorted(self.own))))
        for name in self._listed_before() or self._listed_behind():
            if name not in others and not is_any(name, self.own):
                said = self._statement(self.kind, others, start=self._since())
                yield Statement(said.start, said.end, said.kind, said.others, by=name)

    def _of_this(self) -> bool:
        """Whether the verb is followed by the author's own statement, which nobody else is said to have made."""
        words = patterns(self.language)
        this = words.this.match(self.text, self.verb.end(), self.end)
        whose = words.whose.match(self.text, this.end(), self.end) if this else None
        return this is not None and not (whose and whose.group().strip())

    @property
    def before(self) -> str:
        """The words before the verb, with those of a list whose parts semicolons divide: *A and B; as well as C*."""
        return self.text[self._since() : self.verb.start()]

    def _since(self) -> int:
        """Where the sentence begins, or the list of which it is the last part."""
        start = max(self.start, self.verb.start() - LONGEST)
        begins = regex.search(rf"[{_PARTS}]\s*$", self.text[:start])
        if start > self.start or begins is None:
            return start
        past = self.text[max(0, self.verb.start() - LONGEST) : begins.start()]
        ends = [end for _, end in sentences(past) if end < len(past) and past[end - 1] not in _PARTS]
        return begins.start() - len(past) + max([0, *ends])

    def _listed_before(self) -> list[str]:
        """Who is listed directly before the verb, if nothing denies or supposes that they align themselves."""
        words = patterns(self.language)
        before = self.before
        places = spans(before, self.language)
        gap = before[places[-1][1] :] if places else ""
        if not places or self._open(gap) or len(gap.split()) > CLOSE or words.own.search(gap):
            return []
        first = len(places) - 1
        while first and self._goes_on(before[places[first - 1][1] : places[first][0]]):
            first -= 1
        leading = before[: places[first][0]]
        return [] if self._open(leading) or words.own.search(leading) else names_of(places[first:])

    def _goes_on(self, between: str) -> bool:
        """Whether the words between two names leave them on the same list: *the candidate country A, and the associated
        countries B and C*.
        """
        words = patterns(self.language)
        if self.naming.only_links(words.joined.sub(" ", between)):
            return True
        apart = [words.own, words.stated, words.saying, words.telling, words.denied, *words.verbs.values()]
        apart += [words.relative] if words.relative else []
        return not any(pattern.search(between) for pattern in apart)

    def _open(self, leading: str) -> bool:
        """Whether words deny, suppose or ask for what follows them."""
        words = patterns(self.language)
        near = leading[-SUBJECT:]
        denied = words.denied.search(leading[-TAIL:])
        return bool(denied or words.supposing.search(near) or words.urging.search(near))

    def _listed_behind(self) -> list[str]:
        """Who is listed at the end of the sentence: *the following States align themselves with this statement: A*."""
        before, behind = self.before, self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        at = min((place for place in map(behind.find, _LISTS) if place >= 0), default=-1)
        words = patterns(self.language)
        if not 0 <= at <= BETWEEN or spans(before, self.language) or self._open(before):
            return []
        return self.naming.known(behind[at + 1 :], CLOSE, listed=True) if words.unnamed.search(before) else []
