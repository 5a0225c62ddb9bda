"""How the differences between a quotation and a text turn the meaning, each seen among the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.languages import MONTH_OF
from indexer.quotes.attribution.wording import whole_words
from indexer.quotes.inflection import common_form, without_and
from indexer.quotes.meaning_changes import MeaningChange, is_calendar_name, meaning_changes
from indexer.quotes.opposites import chinese_around, on_opposite_sides, with_one_stem
from indexer.quotes.quotation import is_headline
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.words import words
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.cities import cities_among
from indexer.vocabulary.mentions import entities_among, known_entities, known_names, names_among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.quotes.align import Alignment
    from indexer.quotes.check import Quotation
    from indexer.quotes.pairing import Change
    from indexer.quotes.words import Token

AROUND = 12
"""Words around a change in which a name may begin or end."""

_OF_ONE_WORD = frozenset({MeaningChange.NEGATION, MeaningChange.MODAL, MeaningChange.NUMBER})
_APART = regex.compile(r"[.!?:;…。！？：；؟؛\n»”\")\]]|\s[-–—]+\s|—")
"""What sets apart text that stands before or after a quotation."""
_IN_A_LIST = regex.compile(
    r"\s*(?:[,،、]\s*)?(?:(?:and|or|et|ou|y|e|o|u|и|или|أو|و|和|与|及|或)\s*)?", regex.IGNORECASE
)
"""What stands between the members of a list."""
_AND_WITHIN = "و"
"""The *and* that Arabic writes with the next word."""
_ARTICLE_WITHIN = "ال"
"""The article that Arabic writes so."""
_MARK = regex.compile(r"[^\p{L}\p{M}\p{N}\s]")
_AGENT = regex.compile(whole_words("agents"), regex.IGNORECASE)
_AUXILIARY = regex.compile(rf"{whole_words('passive_auxiliaries')}|\p{{Arabic}}", regex.IGNORECASE)
"""What tells the passive voice besides who acts; nothing in Arabic."""


def turned(
    quotation: Quotation,
    text: Sequence[Token],
    alignment: Alignment,
    begins: Sequence[bool],
    rest: tuple[str, str] = ("", ""),
) -> list[tuple[MeaningChange, ...]]:
    """How each change of an alignment turns the meaning. `begins` says of each whether it begins a sentence, `rest` is
    what the sentences of the text have before and after the aligned words.

    Words that the quotation has before or after what it quotes, set apart as in `Kosovo: ...`, are no part of it. They
    turn nothing, unless they are no more than a negation, a modal verb or a quantity.
    """
    moved, listed = _exchanged(alignment.changes), frozenset[str]()
    moved = moved or _exchanged_with_rest(quotation, alignment.changes, rest)
    moved |= _exchanged_at_an_end(quotation, alignment.changes, rest)
    if _is_of_other_voice(alignment.changes):
        moved = frozenset()
    if _listed(quotation, alignment.changes, moved):
        moved, listed = frozenset(), moved
    dates, objects = _in_other_order(alignment.changes, text), _for_each_other(alignment.changes, text)
    owners = [_owners_touched(quotation, text, alignment, change) for change in alignment.changes]
    only_moved = _on_both_sides(owners)
    found: list[tuple[MeaningChange, ...]] = []
    headline = is_headline(quotation.steps)  # its capitals are no evidence of a name
    for change, touched, is_first in zip(alignment.changes, owners, begins, strict=True):
        quoted = change.quoted.lower() if headline else change.quoted
        ways = dict.fromkeys(meaning_changes(change.source, quoted, begins=is_first))
        ways |= {MeaningChange.NEGATION: None} if change.rejects else {}
        if _set_apart(quotation, change):
            alone = change.step_to - change.step == 1 and not change.quoted.isdigit()
            found.append(tuple(way for way in ways if alone and way in _OF_ONE_WORD))
            continue
        if change in dates:
            ways.pop(MeaningChange.NUMBER, None)
            ways.pop(MeaningChange.DATE, None)
        if _is_of_the_month_beside(quotation, text, change):
            ways.pop(MeaningChange.DATE, None)
        names = False if touched.is_nothing_else and touched.some <= only_moved else touched.is_other
        if _is_short_form(quotation, text, change) or names is False:
            ways.pop(MeaningChange.NAME, None)
        elif names:
            ways[MeaningChange.NAME] = None
        for way, fields in (MeaningChange.OPPOSITE, "opposites"), (MeaningChange.MODAL, "commitment"):
            if _opposite_in_chinese(quotation, text, change, fields):
                ways[way] = None
        concerned = _carriers([change.source, change.quoted])
        if change in objects or not moved.isdisjoint(concerned):
            ways[MeaningChange.ORDER] = None
        if concerned and listed.issuperset(concerned):
            ways.pop(MeaningChange.OPPOSITE, None)  # men and women, women and men
        found.append(tuple(ways))
    return found


def _exchanged(changes: Sequence[Change]) -> frozenset[str]:
    """The words that the changes put in another order among themselves: *A supports B* for *B supports A*."""
    return _in_another_order([one.source for one in changes], [one.quoted for one in changes])


def _exchanged_with_rest(quotation: Quotation, changes: Sequence[Change], rest: tuple[str, str]) -> frozenset[str]:
    """The words within a quotation that the rest of the sentence has in another order: *A comes ahead of B*, quoted as
    *B comes ahead of A*, is aligned with *A*, before which *B comes ahead of* was added.
    """
    within = (one.quoted for one in changes if one.step > 0 and one.step_to < len(quotation.steps))
    return _in_another_order(rest, within)


def _exchanged_at_an_end(quotation: Quotation, changes: Sequence[Change], rest: tuple[str, str]) -> frozenset[str]:
    """The words with which a quotation begins or ends, and which the sentence has directly beside the aligned words: on
    the same side but around what stays, *A supports B*, quoted as *B supports A*, or on the other side in another
    order.
    """
    moved = frozenset[str]()
    before, after = (_carriers([part]) for part in (_MARK.split(rest[0])[-1], _MARK.split(rest[1])[0]))
    for change in changes:
        come = _carriers([change.quoted])
        at_start, at_end = change.step == 0, change.step_to == len(quotation.steps)
        if at_start == at_end or _MARK.search(_beside(quotation, change)):
            continue
        same, other = (before, after[: len(come)]) if at_start else (after, before[len(before) - len(come) :])
        if _turns_around(same, come):
            moved |= frozenset(come)
        elif len(come) > 1 and Counter(other) == Counter(come) and other != come:
            moved |= frozenset(come)
    return moved


def _beside(quotation: Quotation, change: Change) -> str:
    """What the quotation has between the words of a change at one of its ends and the others."""
    edge = change.step_to if change.step == 0 else change.step
    left, right = quotation.steps[edge - 1].word, quotation.steps[edge].word
    return quotation.text[left.end : right.start] if left and right else "…"


def _turns_around(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether two words have changed places around another one, all of which both sides have."""
    common = Counter(gone) & Counter(come)
    old, new = _among(gone, common), _among(come, common)
    places = [new.index(word) for word in old]
    return any(
        first > middle > last
        for at, middle in enumerate(places)
        for first in places[:at]
        for last in places[at + 1 :]
    )


def _is_of_other_voice(changes: Sequence[Change]) -> bool:
    """Whether either the document or the quotation says it in the passive voice, which has who acts and what is acted
    on in the other order.
    """
    sides = (" ".join(one.source for one in changes), " ".join(one.quoted for one in changes))
    passive = [bool(_AGENT.search(side) and _AUXILIARY.search(side)) for side in sides]
    return passive[0] != passive[1]


def _for_each_other(changes: Sequence[Change], text: Sequence[Token]) -> list[Change]:
    """The changes by which two Arabic nouns with the article have changed places, of which the first behind a verb does
    to the other what the verb says.
    """
    found = []
    for one, other in pairwise(changes):
        between = [word.key for word in text[one.last : other.first]]
        moved = [word.key for word in words(one.source + other.source)], [
            word.key for word in words(one.quoted + other.quoted)
        ]
        if bool(one.source) == bool(other.source) or [len(between), *map(len, moved)] != [1, 1, 1]:
            continue
        nouns = (*between, *moved[0], *moved[1])
        if all(word.startswith(_ARTICLE_WITHIN) for word in nouns) and with_one_stem(moved[0][0], moved[1][0]):
            found += [one, other]
    return found


def _in_another_order(gone: Iterable[str], come: Iterable[str]) -> frozenset[str]:
    """The words that both texts have, if their order differs. None where a word or phrase only stands elsewhere."""
    gone, come = _carriers(gone), _carriers(come)
    moved = Counter(gone) & Counter(come)
    return frozenset() if _among(gone, moved) == _among(come, moved) else frozenset(moved)


def _listed(quotation: Quotation, changes: Sequence[Change], moved: frozenset[str]) -> bool:
    """Whether the exchanged words are members of one list, whose order tells nothing: *safe, open and stable*."""
    steps = (step.word for change in changes for step in quotation.steps[change.step : change.step_to])
    placed = [word for word in steps if word and common_form(word.key) in moved]
    between = (
        quotation.text[left.end : right.start] + _AND_WITHIN * (without_and(right.key) != right.key)
        for left, right in pairwise(placed)
    )
    return all(text.strip() and _IN_A_LIST.fullmatch(text) for text in between)


def _in_other_order(changes: Sequence[Change], text: Sequence[Token]) -> list[Change]:
    """The changes by which a day only stands on the other side of its month: *August 21* for *21 August*."""
    found = []
    for one, other in pairwise(changes):
        between = text[one.last : other.first]
        moved = words(one.source + one.quoted)
        same = one.source + one.quoted == other.source + other.quoted and bool(one.source) != bool(other.source)
        if same and len(moved) == len(between) == 1 and _are_day_and_month(moved[0].key, between[0].key):
            found += [one, other]
    return found


def _are_day_and_month(one: str, other: str) -> bool:
    pairs = ((one, other), (other, one))
    return any(day.isdecimal() and is_calendar_name(month) for day, month in pairs)


def _is_of_the_month_beside(quotation: Quotation, text: Sequence[Token], change: Change) -> bool:
    """Whether only one of the two names by which Arabic texts call a month is left out or added."""
    if bool(change.source) == bool(change.quoted):
        return False
    month = MONTH_OF.get((change.source or change.quoted).lower())
    asked = [step.word.key if step.word else "" for step in quotation.steps]
    there = [word.key for word in text]
    side, first, last = (there, change.first, change.last) if change.source else (asked, change.step, change.step_to)
    beside = (*side[max(0, first - 2) : first][-1:], *side[last : last + 1])
    return month is not None and month in {MONTH_OF.get(word) for word in beside}


def _is_short_form(quotation: Quotation, text: Sequence[Token], change: Change) -> bool:
    """Whether only the short form of the words before it is left out or added, as in *information security (IS)*, or
    stands for its words.
    """
    source, quoted = words(change.source), words(change.quoted)
    if source and quoted:
        return _shortens(source, quoted) or _shortens(quoted, source)
    before = text[: change.first] if source else [one.word for one in quotation.steps[: change.step] if one.word]
    return _shortens(source or quoted, before, whole=False)


def _shortens(short: Sequence[Token], full: Sequence[Token], *, whole: bool = True) -> bool:
    """Whether one word is made of the initials of others: of all, or if not of the `whole`, of the last ones."""
    capitals = [char.casefold() for char in short[0].exact if char.isupper()]
    initials = [word.key[0] for word in full if word.key not in SMALL_WORDS]
    return len(short) == 1 and len(capitals) > 1 and (initials if whole else initials[-len(capitals) :]) == capitals


def _among(found: Iterable[str], moved: Counter[str]) -> list[str]:
    """The words that moved, in their order."""
    left = Counter(moved)
    kept = []
    for word in found:
        if left[word]:
            left[word] -= 1
            kept.append(word)
    return kept


def _carriers(texts: Iterable[str]) -> list[str]:
    """The words of some content, as what their forms have in common, where a language inflects what it moves."""
    return [common_form(word.key) for text in texts for word in words(text) if word.key not in SMALL_WORDS]


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
        """Those of both sides."""
        return self.gone | self.come


def _on_both_sides(touched: Sequence[_Touched]) -> frozenset[str]:
    """The names that the changes take away as often as they put them in: *the Swiss Government*, *the Government of
    Switzerland*.
    """
    gone, come = (Counter(name for one in touched for name in side(one)) for side in (_gone, _come))
    return frozenset(name for name in gone if gone[name] == come[name])


def _gone(touched: _Touched) -> frozenset[str]:
    return touched.gone


def _come(touched: _Touched) -> frozenset[str]:
    return touched.come


def _owners_touched(quotation: Quotation, text: Sequence[Token], place: Alignment, change: Change) -> _Touched:
    """The names that a change concerns."""
    first, last = max(place.start, change.first - AROUND), min(place.end, change.last + AROUND)
    step, step_to = max(0, change.step - AROUND), change.step_to + AROUND
    asked = ["" if one.word is None else one.word.exact for one in quotation.steps[step:step_to]]
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


def _opposite_in_chinese(quotation: Quotation, text: Sequence[Token], change: Change, fields: str) -> bool:
    """Whether Chinese words are each other's opposite, in these fields, of which only some characters are changed: 强化,
    恶化.
    """
    asked = ["" if one.word is None else one.word.exact for one in quotation.steps]
    theirs = chinese_around(asked, change.step, change.step_to)
    if not theirs:
        return False
    mine = chinese_around([one.exact for one in text], change.first, change.last)
    return on_opposite_sides(mine - theirs, theirs - mine, fields)


def _set_apart(quotation: Quotation, change: Change) -> bool:
    """Whether the quotation added the words at one of its ends, with a mark between them and the rest."""
    steps = quotation.steps
    if change.source or change.step == change.step_to:
        return False
    if change.step == 0 and change.step_to < len(steps):
        left, right = steps[change.step_to - 1].word, steps[change.step_to].word
    elif change.step_to == len(steps) and change.step > 0:
        left, right = steps[change.step - 1].word, steps[change.step].word
    else:
        return False
    return bool(left and right and _APART.search(quotation.text[left.end : right.start]))
