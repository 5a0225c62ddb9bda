"""Numbers at the beginning of lines: their forms, and which of them number the document's paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    Key = tuple[int, int]

ARTICLE = r"(?:Article|Artículo|Статья|المادة|第) \s?[\d一二三四五六七八九十]{1,4}\s?条?"
NUMBER = regex.compile(
    rf"""(?P<number> (?P<count>\d{{1,3}})\s?(?:\.|、|．)(?!\d) | (?P<count>[٠-٩０-９]{{1,3}})\s?[-–.]
        | (?P<count>\d{{1,3}})\s?[-–](?=\s?\p{{Arabic}})
        | (?P<level>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})\.?(?=\s+[^\s\p{{Ll}}\d%])
        | (?:OP|PP)\s?\d{{1,3}}(?:\s?(?:bis|ter))?\b
        | (?P<article>{ARTICLE})(?:\s?\(\d{{1,2}}\)(?P<clause>))? ) \s* """,
    regex.VERBOSE,
)
"""Numbers by which a paragraph is cited: "12.", "3.2.1", "OP3", "PP2 bis", "Article 5 (2)", "١٢-", "第5条"."""
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


def counted(candidates: Sequence[Candidate]) -> list[bool | None]:
    """For each candidate, whether it belongs to a numbering of paragraphs: True; False within a numbering to which it
    does not belong, as numbers of headings and of lists within paragraphs; None where no numbering decides.

    Finds the best path through all candidates: a numbering continues with the next number, or starts anew.
    """
    below = _below_articles(candidates)
    counts = [place for place in range(len(candidates)) if place not in below]
    verdicts: list[bool | None] = [True] * len(candidates)
    for place, verdict in zip(counts, _best_way([candidates[place] for place in counts]), strict=True):
        verdicts[place] = verdict
    return verdicts


def _below_articles(candidates: Sequence[Candidate]) -> set[int]:
    """The positions of numbers that count from 1 directly below an article's heading."""
    result: set[int] = set()
    due = 0
    for place, one in enumerate(candidates):
        if one.heads:
            due = 1
        if not due or one.value != due:
            due = 0
            continue
        result.add(place)
        due += 1
    return result


def _best_way(candidates: Sequence[Candidate]) -> list[bool | None]:
    scores: list[float] = []
    before: list[int | None] = []
    anew: list[bool] = []
    ended: dict[int, tuple[float, int]] = {}
    best: tuple[float, int | None] = (0.0, None)
    for place, one in enumerate(candidates):
        start = best[0] - (0 if best[1] is None else ANEW) - (ANYWHERE if one.value > 1 else 0)
        if best[1] is None and one.value > 1:
            start = best[0] - 1
        choice = (start, best[1], True)
        for gap in GAPS:
            if one.value - gap in ended:
                score, last = ended[one.value - gap]
                choice = max(choice, (score - LOST * (gap - 1), last, False), key=lambda some: some[0])
        score = choice[0] + one.worth - SKIPPED * place
        # Compared with the cost of passing over already included: all candidates between would be passed over.
        scores.append(score)
        before.append(choice[1])
        anew.append(choice[2])
        kept = score + SKIPPED * (place + 1)
        if one.value not in ended or kept >= ended[one.value][0]:
            ended[one.value] = (kept, place)
        if kept > best[0]:
            best = (kept, place)
    return _verdicts(len(candidates), best[1], before, anew)


def _verdicts(size: int, last: int | None, before: Sequence[int | None], anew: Sequence[bool]) -> list[bool | None]:
    verdicts: list[bool | None] = [None] * size
    chain: list[int] = []
    place = last
    while place is not None:
        chain.append(place)
        if anew[place]:
            if len(chain) >= MIN_COUNT:
                verdicts[chain[-1] : chain[0] + 1] = [False] * (chain[0] + 1 - chain[-1])
                for member in chain:
                    verdicts[member] = True
            chain = []
        place = before[place]
    return verdicts


def levels(found: Mapping[Key, str]) -> dict[Key, bool | None]:
    """Which numbers such as "3.2.1" belong to a numbering: those with a neighbour in the document; times and dates have
    none.
    """
    present = set(found.values())
    return {key: _has_neighbour(level, present) for key, level in found.items()}


def _has_neighbour(level: str, present: AbstractSet[str]) -> bool:
    prefix, _, last = level.rpartition(".")
    return any(f"{prefix}.{int(last) + step}" in present for step in (-1, 1))
