"""The names that a quotation changes: of known submitters, entities and cities, and the adjectives of States."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.cities import cities_among
from indexer.vocabulary.mentions import entities_among, known_entities, known_names, names_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.align import Alignment
    from indexer.quotes.check import Quotation
    from indexer.quotes.pairing import Change

AROUND = 12
"""Words around a change in which a name may begin or end."""


def names_changed(quotation: Quotation, text: Sequence[Token], alignment: Alignment) -> list[bool | None]:
    """Of each change whether it makes another name of one; False if only another form or another place of it, None if
    it concerns none.
    """
    touched = [_owners_touched(quotation, text, alignment, change) for change in alignment.changes]
    moved = _on_both_sides(touched)
    return [False if change.is_nothing_else and change.some <= moved else change.is_other for change in touched]


@dataclass(frozen=True, slots=True)
class _Side:
    """Words of one side of a change, with those around it; the change is from `start` up to, excluding, `end`."""

    words: Sequence[str]
    start: int
    end: int

    def touches(self, start: int, end: int) -> bool:
        """Whether the change overlaps the words from `start` up to `end`, or is inserted in them."""
        if self.start == self.end:
            return start < self.start < end
        return start < self.end and self.start < end

    def adjoins(self, start: int, end: int) -> bool:
        """Whether the change is within these words, or directly beside them."""
        return start <= self.start and self.end <= end


@dataclass(frozen=True, slots=True)
class _Touched:
    """The names of known submitters, entities and cities, in any script, and the adjectives of States, that a change
    concerns: those of the text, and those of the quotation. `is_other` is whether it makes another of them; False if
    only another form, None if it concerns none. `is_nothing_else` is whether it concerns some, and all its words with
    a capital are theirs.
    """

    gone: frozenset[str]
    come: frozenset[str]
    is_other: bool | None
    is_nothing_else: bool

    @property
    def some(self) -> frozenset[str]:
        """The names of both sides."""
        return self.gone | self.come


def _on_both_sides(touched: Sequence[_Touched]) -> frozenset[str]:
    """The names that the changes take away as often as they put them in: *the Swiss Government*, *the Government of
    Switzerland*.
    """
    gone, come = (Counter(name for change in touched for name in side(change)) for side in (_names_gone, _names_come))
    return frozenset(name for name in gone if gone[name] == come[name])


def _names_gone(touched: _Touched) -> frozenset[str]:
    """The names that a change takes out of the text."""
    return touched.gone


def _names_come(touched: _Touched) -> frozenset[str]:
    """The names that a change puts into the quotation."""
    return touched.come


def _owners_touched(quotation: Quotation, text: Sequence[Token], place: Alignment, change: Change) -> _Touched:
    """The names that a change concerns."""
    first, last = max(place.start, change.first - AROUND), min(place.end, change.last + AROUND)
    step, step_to = max(0, change.step - AROUND), change.step_to + AROUND
    asked = ["" if element.word is None else element.word.exact for element in quotation.steps[step:step_to]]
    sides = (
        _Side([word.exact for word in text[first:last]], change.first - first, change.last - first),
        _Side(asked, change.step - step, change.step_to - step),
    )
    every, touched, beside, capitals = [], [], [], set[str]()
    for side in sides:
        spans = list(names_among(side.words, known_names()))
        spans += entities_among(side.words, known_entities())
        spans += cities_among(side.words)
        spans += [(at, at + 1, owner) for at, word in enumerate(side.words) if word and (owner := state_of(word))]
        every.append({owner for _, _, owner in spans})
        touched.append(frozenset(owner for start, end, owner in spans if side.touches(start, end)))
        beside.append({owner for start, end, owner in spans if side.adjoins(start, end)})
        places = {place for start, end, _ in spans for place in range(start, end)}
        capitals.update(side.words[at] for at in range(side.start, side.end) if at not in places)
    capitals = {word for word in capitals if word[:1].isupper() and word.lower() not in SMALL_WORDS}
    same = beside[0] & beside[1]
    is_other = True if touched[0] - every[1] or touched[1] - every[0] else None
    if not is_other and same and touched[0] | touched[1] == same:
        is_other = False
    return _Touched(touched[0], touched[1], is_other, bool(touched[0] | touched[1]) and not capitals)
