"""Tell whether two sentences exchange who does something and to whom: *needs drive plans* and *plans drive needs*."""

from __future__ import annotations

from indexer.allies.passives import has_agent, has_auxiliary
from indexer.allies.predicate import predicate
from indexer.attitudes.attitude import content
from indexer.languages import LANGUAGES

FEWEST, MOST = 3, 8
"""Content words of a clause that tells who does what to whom; of longer ones, the order tells too little."""
MARKS = ",;:،，；"
"""What divides clauses."""
BESIDE = 2
"""Words beside the one between both by which a passive is told: *are driven by*."""


def exchanged(one: str, language: str, other: str, other_language: str) -> bool:
    """Whether a clause has all content words of the first text's first clause, and what stands before one of them there
    stands behind it here, and the reverse. Nothing is told where either is a passive, which exchanges them, too.
    """
    if language != other_language or language not in LANGUAGES:
        return False
    asked = _content(one, language)
    names = [name for name, _ in asked]
    if not FEWEST <= len(names) <= MOST or len(set(names)) < len(names):
        return False
    claim = predicate(one, language)
    if claim and names[-1] not in {word.stem for word in claim}:
        return False  # all of them name the subject
    said = [(name, place) for name, place in _content(other, language, whole=True) if name in names]
    order = [name for name, _ in said]
    for start in range(len(order) - len(names) + 1):
        some = order[start : start + len(names)]
        for at in range(1, len(names) - 1):
            pivot = names[at]
            turned = {*some[: some.index(pivot)]} == {*names[at + 1 :]} if pivot in some else False
            if turned and len(set(some)) == len(names):
                here = said[start + some.index(pivot)][1]
                return not (_passive(one, asked[at][1], language) or _passive(other, here, language))
    return False


def _content(text: str, language: str, *, whole: bool = False) -> list[tuple[str, int]]:
    """The content words of a text, or of its first clause, with their places."""
    end = len(text) if whole else min((at for at in map(text.find, MARKS) if at > 0), default=len(text))
    return [(name, start) for name, (start, _) in content(text[:end], language)]


def _passive(text: str, place: int, language: str) -> bool:
    """Whether the word at a place stands in a passive: an auxiliary before it, or who does it behind."""
    before, behind = text[:place].split()[-BESIDE:], text[place:].split()[: BESIDE + 1]
    return has_auxiliary(" ".join(before), language) or has_agent(" ".join(behind), language)
