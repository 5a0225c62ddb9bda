"""Numbers at the beginning of lines: their forms, and which of them number the document's paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    Key = tuple[int, int]

_ARTICLES = "Article|Artículo|Статья|المادة"
ARTICLE = rf"(?:{_ARTICLES}|第) \s?[\d一二三四五六七八九十]{{1,4}}\s?条?"
LOST_ARTICLE = regex.compile(rf"(?:^|[.;!?]\s)(?:{_ARTICLES})\s[^\s\d.,:;]{{1,4}}\.?$")
"""The end of a line that is an article's heading without a number that can be read: *Статья Ш.*"""
NUMBER = regex.compile(
    rf"""(?P<number> (?P<count>\d{{1,3}})\s?(?:\.|、|．)(?!\d) | (?P<count>[٠-٩０-９]{{1,3}})\s?[-–.]
        | (?P<count>\d{{1,3}})\s?[-–](?=\s?\p{{Arabic}})
        | (?P<level>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})\.?(?=\s+[^\s\p{{Ll}}\d%])
        | (?:OP|PP)\s?\d{{1,3}}(?:\s?(?:bis|ter))?\b
        | (?P<article>{ARTICLE})(?:\s?\(\d{{1,2}}\)(?P<clause>))? ) \s* """,
    regex.VERBOSE,
)
"""Numbers by which a paragraph is cited: "12.", "3.2.1", "115.23", "OP3", "PP2 bis", "Article 5 (2)", "١٢-", "第5条".
"""
ITEM = regex.compile(
    r"^(?:(?P<letter>\((?:\p{Ll}{1,2}|[ivx]{1,5}|\d{1,2}|[أ-ي]|[一二三四五六七八九十]{1,3})\)|\p{Ll}\)"
    r"|（[一二三四五六七八九十\d]{1,3}）)"
    r"|[•▪●○–—·\uf0b7-]\s|[IVX]{1,5}\.\s|[一二三四五六七八九十]{1,3}、|(?P<capital>\p{Lu})\.\s(?=\p{Lu}))"
)
"""Marks that start a line but are not cited alone: "(a)", bullets, "IV.", "A. Scope"."""
LETTER = regex.compile(r"^[(（]?(\w{1,5})[)）]")
MIN_COUNT = 3
"""Least number of consecutively numbered paragraphs that form a numbering."""
GAPS = (1, 2, 3)
"""Allowed steps to the next number: a number lost on the page must not end the numbering."""
LOST = 0.5
SKIPPED = 0.05
ANEW = 2.0
ANYWHERE = 6.0
"""Costs, where a numbered paragraph is worth 1 at most: of each lost number, of each number passed over, of restarting
at 1, of starting at another number.
"""


LARGEST = 999
"""Numbers of paragraphs have up to three figures."""
NO_CHAIN = -1
OWN = 5
"""A count of its own within a document (an annex, a resolution that a report prints, a list) is none of the document's
if the document's own count has at least so many times its numbers. In the documents with both, it has 7 times as many
or more; in papers whose parts count anew, at most 3.7 times.
"""


class Verdict(Enum):
    """What a number at the beginning of a line is: that of a paragraph of the `DOCUMENT`; one of a list or of another
    text within the document, in a numbering of its own (`LISTED`) or in none (`STRAY`); or, within a numbering, one
    that begins no paragraph.
    """

    DOCUMENT = auto()
    LISTED = auto()
    STRAY = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict. `within` is, of a listed number, the number of the paragraph whose list it is known to be in."""

    verdict: Verdict
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number at the beginning of a line. `worth` (0 to 1) is how much the line resembles a paragraph's first; `heads`
    means that an article's heading directly precedes it.
    """

    value: int
    worth: float
    heads: bool = False


def count_of(match: regex.Match[str] | None) -> int | None:
    """The value of "12." and the like; None for other numbers."""
    return int(match.group("count")) if match and match.group("count") else None


def counted(candidates: Sequence[Candidate]) -> list[Judged | None]:
    """What each candidate is; None where no numbering decides.

    Finds the best path through all candidates: a numbering continues with the next number, or starts anew. Then tells
    the document's own numbering from those of lists and other texts that it contains.
    """
    below = _below_articles(candidates)
    counts = [place for place in range(len(candidates)) if place not in below]
    verdicts: list[Judged | None] = [Judged(Verdict.DOCUMENT)] * len(candidates)
    kept = [candidates[place] for place in counts]
    for place, verdict in zip(counts, _judged_by_chains(kept, _numberings(kept)), strict=True):
        verdicts[place] = verdict
    return verdicts


def _below_articles(candidates: Sequence[Candidate]) -> set[int]:
    """The positions of numbers that count from 1 directly below an article's heading."""
    result: set[int] = set()
    due = 0
    for place, candidate in enumerate(candidates):
        if candidate.heads:
            due = 1
        if not due or candidate.value != due:
            due = 0
            continue
        result.add(place)
        due += 1
    return result


def _numberings(candidates: Sequence[Candidate]) -> list[list[int]]:
    """The numberings of the best path, each as the positions of its members."""
    scores: list[float] = []
    before: list[int | None] = []
    anew: list[bool] = []
    ended: dict[int, tuple[float, int]] = {}
    best: tuple[float, int | None] = (0.0, None)
    for place, candidate in enumerate(candidates):
        start = best[0] - (0 if best[1] is None else ANEW) - (ANYWHERE if candidate.value > 1 else 0)
        if best[1] is None and candidate.value > 1:
            start = best[0] - 1
        choice = (start, best[1], True)
        for gap in GAPS:
            if candidate.value - gap in ended:
                score, last = ended[candidate.value - gap]
                choice = max(choice, (score - LOST * (gap - 1), last, False), key=lambda some: some[0])
        score = choice[0] + candidate.worth - SKIPPED * place
        # Compared with the cost of passing over already included: all candidates between would be passed over.
        scores.append(score)
        before.append(choice[1])
        anew.append(choice[2])
        kept = score + SKIPPED * (place + 1)
        if candidate.value not in ended or kept >= ended[candidate.value][0]:
            ended[candidate.value] = (kept, place)
        if kept > best[0]:
            best = (kept, place)
    return _chains(best[1], before, anew)


def _chains(last: int | None, before: Sequence[int | None], anew: Sequence[bool]) -> list[list[int]]:
    """The numberings of a path that ends at a position, in their order; none shorter than `MIN_COUNT`."""
    chains: list[list[int]] = []
    chain: list[int] = []
    place = last
    while place is not None:
        chain.append(place)
        if anew[place]:
            chains.append(chain[::-1])
            chain = []
        place = before[place]
    return [chain for chain in reversed(chains) if len(chain) >= MIN_COUNT]


def _judged_by_chains(candidates: Sequence[Candidate], chains: Sequence[Sequence[int]]) -> list[Judged | None]:
    """What each candidate is, given the numberings among them."""
    verdicts: list[Judged | None] = [None] * len(candidates)
    own = _own_numbering(candidates, chains)
    for chain in chains:
        verdicts[chain[0] : chain[-1] + 1] = [Judged(Verdict.NONE)] * (chain[-1] + 1 - chain[0])
        within = None if chain[0] in own else _listed_in(candidates, chain, own)
        listed = chain[0] not in own and (within is not None or len(own) >= OWN * len(chain))
        for place in chain:
            verdicts[place] = Judged(Verdict.LISTED, within) if listed else Judged(Verdict.DOCUMENT)
    for place in own:
        verdicts[place] = Judged(Verdict.DOCUMENT)
    if len(own) < OWN * (MIN_COUNT - 1):
        return verdicts
    # What is too short to be a numbering is none of the document's either, unless it fits in where a number was lost.
    for place, verdict in enumerate(verdicts):
        at = bisect_left(own, place)
        before = candidates[own[at - 1]].value if at else 0
        after = candidates[own[at]].value if at < len(own) else 0
        if verdict is None and not before < candidates[place].value < after:
            verdicts[place] = Judged(Verdict.STRAY)
    return verdicts


def _own_numbering(candidates: Sequence[Candidate], chains: Sequence[Sequence[int]]) -> list[int]:
    """The document's own numbering: of all numberings that go on from each other, those with the most numbers, and the
    numbers behind the last of them that go on from it.
    """
    longest: list[tuple[int, int]] = [(0, NO_CHAIN)] * (LARGEST + 1)  # by the last number: how many, and which ends it
    before: list[int] = []
    for index, chain in enumerate(chains):
        count, earlier = max(longest[: candidates[chain[0]].value], default=(0, NO_CHAIN))
        before.append(earlier)
        end = candidates[chain[-1]].value
        longest[end] = max(longest[end], (count + len(chain), index))
    own: list[int] = []
    index = max(longest)[1]
    while index != NO_CHAIN:
        own = [*chains[index], *own]
        index = before[index]
    taken = {place for chain in chains for place in chain}
    for place in range(own[-1] + 1 if own else len(candidates), len(candidates)):
        if place not in taken and candidates[place].value - candidates[own[-1]].value in GAPS:
            own = [*own, place]
    return own


def _listed_in(candidates: Sequence[Candidate], chain: Sequence[int], own: Sequence[int]) -> int | None:
    """The number of the paragraph that a list directly follows, if the document's numbering goes on behind the list."""
    at = bisect_left(own, chain[0])
    if not 0 < at < len(own) or own[at - 1] != chain[0] - 1 or own[at] < chain[-1]:
        return None
    before, after = candidates[own[at - 1]].value, candidates[own[at]].value
    return before if after - before in GAPS else None


def levels(found: Mapping[Key, str]) -> dict[Key, Judged]:
    """What numbers such as "3.2.1" are: those of the document have a neighbour in it; times and dates have none."""
    present = set(found.values())
    return {
        key: Judged(Verdict.DOCUMENT if _has_neighbour(level, present) else Verdict.NONE)
        for key, level in found.items()
    }


def _has_neighbour(level: str, present: AbstractSet[str]) -> bool:
    prefix, _, last = level.rpartition(".")
    return any(f"{prefix}.{int(last) + step}" in present for step in (-1, 1))
