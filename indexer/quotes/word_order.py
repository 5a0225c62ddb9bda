"""How a quotation puts words of a sentence in another order, so that somebody else does it to somebody else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.quotes.attribution.wording import whole_words
from indexer.quotes.inflection import common_form, without_and
from indexer.quotes.opposites import with_one_stem
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.check import Quotation
    from indexer.quotes.pairing import Change

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


@dataclass(frozen=True, slots=True)
class Exchanges:
    """The words that changed places, as what their forms have in common: those by which somebody else does it to
    somebody else, and members of a list, whose order tells nothing. `objects` are changes of one word that do the same.
    """

    moved: frozenset[str]
    listed: frozenset[str]
    objects: Sequence[Change]

    def turn(self, change: Change) -> bool:
        """Whether a change is one by which somebody else does it."""
        return change in self.objects or not self.moved.isdisjoint(carriers([change.source, change.quoted]))

    def only_list(self, change: Change) -> bool:
        """Whether a change concerns nothing but members of a list."""
        concerned = carriers([change.source, change.quoted])
        return bool(concerned) and self.listed.issuperset(concerned)


def exchanges(
    quotation: Quotation, changes: Sequence[Change], text: Sequence[Token], rest: tuple[str, str]
) -> Exchanges:
    """What the changes of a quotation put in another order among themselves, or with the `rest` of the sentences before
    and after the aligned words, up to the next mark: what stands behind it may be who says so.
    """
    objects = _for_each_other(changes, text)
    clause = _MARK.split(rest[0])[-1], _MARK.split(rest[1])[0]
    moved = _exchanged(changes) or _exchanged_with_rest(quotation, changes, clause)
    moved |= _exchanged_at_an_end(quotation, changes, clause)
    if not moved or _is_of_other_voice(changes):
        return Exchanges(frozenset(), frozenset(), objects)
    if _are_of_one_list(quotation, changes, moved):
        return Exchanges(frozenset(), moved, objects)
    return Exchanges(moved, frozenset(), objects)


def carriers(texts: Iterable[str]) -> list[str]:
    """The words of some content, as what their forms have in common, where a language inflects what it moves."""
    return [common_form(word.key) for text in texts for word in words(text) if word.key not in SMALL_WORDS]


def _exchanged(changes: Sequence[Change]) -> frozenset[str]:
    """The words that the changes put in another order among themselves: *A supports B* for *B supports A*."""
    return _in_another_order([change.source for change in changes], [change.quoted for change in changes])


def _exchanged_with_rest(quotation: Quotation, changes: Sequence[Change], rest: tuple[str, str]) -> frozenset[str]:
    """The words within a quotation that the rest of the sentence has in another order: *A comes ahead of B*, quoted as
    *B comes ahead of A*, is aligned with *A*, before which *B comes ahead of* was added.
    """
    within = (change.quoted for change in changes if change.step > 0 and change.step_to < len(quotation.steps))
    return _in_another_order(rest, within)


def _exchanged_at_an_end(quotation: Quotation, changes: Sequence[Change], rest: tuple[str, str]) -> frozenset[str]:
    """The words with which a quotation begins or ends, and which the sentence has directly beside the aligned words: on
    the same side but around what stays, *A supports B*, quoted as *B supports A*, or on the other side in another
    order.
    """
    moved = frozenset[str]()
    before, after = (carriers([part]) for part in rest)
    for change in changes:
        come = carriers([change.quoted])
        at_start, at_end = change.step == 0, change.step_to == len(quotation.steps)
        if at_start == at_end or _MARK.search(_quoted_beside(quotation, change)):
            continue
        same, other = (before, after[: len(come)]) if at_start else (after, before[len(before) - len(come) :])
        if _turns_around(same, come) or _are_in_another_order(other, come):
            moved |= frozenset(come)
    return moved


def _are_in_another_order(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two texts have the same words, two or more, in different orders."""
    return len(some) > 1 and Counter(some) == Counter(others) and some != others


def _quoted_beside(quotation: Quotation, change: Change) -> str:
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
        first > middle > last for at, middle in enumerate(places) for first in places[:at] for last in places[at + 1 :]
    )


def _is_of_other_voice(changes: Sequence[Change]) -> bool:
    """Whether either the document or the quotation says it in the passive voice, which has who acts and what is acted
    on in the other order.
    """
    sides = (" ".join(change.source for change in changes), " ".join(change.quoted for change in changes))
    passive = [bool(_AGENT.search(side) and _AUXILIARY.search(side)) for side in sides]
    return passive[0] != passive[1]


def _for_each_other(changes: Sequence[Change], text: Sequence[Token]) -> list[Change]:
    """The changes by which two Arabic nouns with the article have changed places, of which the first behind a verb does
    to the other what the verb says.
    """
    found = []
    for change, other in pairwise(changes):
        between = [word.key for word in text[change.last : other.first]]
        moved = (
            [word.key for word in words(change.source + other.source)],
            [word.key for word in words(change.quoted + other.quoted)],
        )
        if bool(change.source) == bool(other.source) or [len(between), *map(len, moved)] != [1, 1, 1]:
            continue
        nouns = (*between, *moved[0], *moved[1])
        if all(word.startswith(_ARTICLE_WITHIN) for word in nouns) and with_one_stem(moved[0][0], moved[1][0]):
            found += [change, other]
    return found


def _in_another_order(gone: Iterable[str], come: Iterable[str]) -> frozenset[str]:
    """The words that both texts have, if their order differs. None where a word or phrase only stands elsewhere."""
    gone, come = carriers(gone), carriers(come)
    moved = Counter(gone) & Counter(come)
    return frozenset() if _among(gone, moved) == _among(come, moved) else frozenset(moved)


def _are_of_one_list(quotation: Quotation, changes: Sequence[Change], moved: frozenset[str]) -> bool:
    """Whether the exchanged words are members of one list, whose order tells nothing: *safe, open and stable*."""
    steps = (step.word for change in changes for step in quotation.steps[change.step : change.step_to])
    placed = [word for word in steps if word and common_form(word.key) in moved]
    between = (
        quotation.text[left.end : right.start] + _AND_WITHIN * (without_and(right.key) != right.key)
        for left, right in pairwise(placed)
    )
    return all(text.strip() and _IN_A_LIST.fullmatch(text) for text in between)


def _among(found: Iterable[str], moved: Counter[str]) -> list[str]:
    """The words that moved, in their order."""
    left = Counter(moved)
    kept = []
    for word in found:
        if left[word]:
            left[word] -= 1
            kept.append(word)
    return kept
