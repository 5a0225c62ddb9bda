"""What a text tells of whom somebody speaks for: beside whose name a person that nobody knows comes in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.exact_words import words
from indexer.languages import CASED, pattern_of
from indexer.quotes.attribution.cast import is_stranger
from indexer.quotes.attribution.clues import NOBODY, true_clues
from indexer.quotes.attribution.kinds import OTHER, differ
from indexer.quotes.attribution.marks import BOUNDARY
from indexer.quotes.attribution.wording import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.quotes.attribution.cast import Cast
    from indexer.quotes.attribution.clues import Clues
    from indexer.quotes.attribution.names import Name

MOST_BONDS = 4
"""Submitters named last before a stranger of whom one may be whose person that is."""
MOST_CANDIDATES = 10
MANY_WORDS = 10
"""Words between two names from which on they are far apart."""

_SPEAKS_OF = regex.compile(
    rf"(?:{pattern_of('of_words', scripts=CASED)}|{pattern_of('employed_by', scripts=CASED)})\s", regex.IGNORECASE
)


@dataclass(frozen=True)
class Bond:
    """A stranger of a text, and all who are named in it."""

    cast: Cast
    stranger: str

    def clues(self) -> dict[str, Clues]:
        """Clues for each submitter for whom the stranger may speak, and for NOBODY."""
        found = {NOBODY: {f"bond of nobody: {name}": value for name, value in true_clues(self._of_nobody())}}
        for owner in self._candidates:
            budget.check()
            found[owner] = {f"bond: {name}": value for name, value in true_clues(self._clues_for(owner))}
        return found

    @cached_property
    def _first(self) -> tuple[int, Name]:
        return self.cast.introduction(self.stranger)

    @cached_property
    def _text(self) -> str:
        return self.cast.sentences[self._first[0]].text

    @cached_property
    def _bounds_beside(self) -> tuple[int, int]:
        return self.cast.beside(*self._first)

    @cached_property
    def _paragraph(self) -> int:
        return self.cast.paragraph(self._first[0])

    @cached_property
    def _names(self) -> list[Name]:
        return [name for name in self.cast.names[self._first[0]] if not is_stranger(name.owner)]

    @cached_property
    def _owners_before(self) -> list[str]:
        """Who is named before the stranger is, the last one first."""
        at, name = self._first
        found = [other.owner for other in reversed(self._names) if other.start < name.start]
        for back in range(at - 1, -1, -1):
            found += [mention.owner for mention in reversed(self.cast.names[back]) if not is_stranger(mention.owner)]
            if len(found) > 4 * MOST_CANDIDATES:
                break
        return list(dict.fromkeys(found))

    @cached_property
    def _in_paragraph(self) -> set[str]:
        names = self.cast.names[self._paragraph : self._first[0] + 1]
        return {name.owner for found in names for name in found if not is_stranger(name.owner)}

    @cached_property
    def _candidates(self) -> list[str]:
        inside = [name.owner for name in self._names if not self._is_said(name)]
        most = [owner for owner, _ in self.cast.counts.most_common(1)]
        near = [*inside, *self._owners_before[:MOST_BONDS], *most, *filter(None, [self.cast.likest(self._kinds)])]
        return list(dict.fromkeys(near))[:MOST_CANDIDATES]

    @cached_property
    def _written(self) -> str:
        return self._text[self._first[1].start : self._first[1].end]

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return self.cast.kinds_of(self.stranger)

    def _is_said(self, name: Name) -> bool:
        """Whether a name stands in what the stranger says: *Rajnath Singh said his strikes in* Pakistan."""
        _, stranger = self._first
        return name.start > stranger.end and SAYING.search(self._text, stranger.end, name.start) is not None

    def _is_other(self, owner: str) -> bool:
        """Whether the words beside the stranger tell of other kinds than the submitter's."""
        return differ(self._kinds, self.cast.kinds_of(owner))

    def _of_nobody(self) -> Iterator[tuple[str, float]]:
        yield "always", 1
        yield "no kind", not self._kinds
        yield "bystander", OTHER in self._kinds
        yield "kind of nobody", bool(self._kinds) and all(map(self._is_other, self._candidates))
        yield "nobody in the sentence", all(map(self._is_said, self._names))
        yield "nobody in the paragraph", not self._in_paragraph
        yield "full name", " " in self._written
        yield "nobody", not self.cast.counts
        at, _ = self._first
        yield "unknown in the sentence", min(len(self.cast.unknown[at]), 3)

    def _clues_for(self, owner: str) -> Iterator[tuple[str, float]]:
        """Each clue, by its name, that the stranger speaks for a submitter."""
        at, name = self._first
        inside = [mention for mention in self._names if mention.owner == owner and not self._is_said(mention)]
        yield "always", 1
        yield "in the sentence", bool(inside)
        if inside:
            nearest = min(inside, key=lambda mention: min(abs(mention.end - name.start), abs(mention.start - name.end)))
            first, last = sorted([(nearest.start, nearest.end), (name.start, name.end)])
            between = self._text[first[1] : last[0]]
            yield "words between", min(len(words(between)), MANY_WORDS) / MANY_WORDS
            yield "clauses between", min(len(BOUNDARY.findall(between)), 3)
            yield "behind it", nearest.start > name.start
            yield "alone in the sentence", {mention.owner for mention in self._names} == {owner}
            yield "person of it", _SPEAKS_OF.search(between) is not None
            yield "beside", any(self._bounds_beside[0] <= mention.start < self._bounds_beside[1] for mention in inside)
        else:
            yield "unknown nearer", bool(self.cast.unknown[at])
            yield (
                "unknown beside",
                any(self._bounds_beside[0] <= start < self._bounds_beside[1] for start, _ in self.cast.unknown[at]),
            )
        rank = self._owners_before.index(owner) if owner in self._owners_before else MOST_BONDS
        yield "named last", rank == 0
        yield "in the sentence before", at > 0 and any(mention.owner == owner for mention in self.cast.names[at - 1])
        yield "in the paragraph", owner in self._in_paragraph
        yield "alone in the paragraph", self._in_paragraph == {owner}
        yield "in the headline", any(mention.owner == owner for mention in self.cast.names[0])
        yield "share", self.cast.counts[owner] / max(1, self.cast.counts.total())
        yield "anaphor", bool(self.cast.sentences[at].anaphors) and rank == 0
        yield "same kind", bool(self._kinds & self.cast.kinds_of(owner))
        yield "only one of the kind", self.cast.is_only_one_of(owner, self._kinds)
        yield "another kind", self._is_other(owner)
        yield "fitting kind", self.cast.sentences[at].may_be(owner)
