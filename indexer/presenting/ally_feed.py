"""What feeds of new allies show: documents that say the same, last taken in first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.allies.answer import Stance
from indexer.domain import DocumentHit, Match, PassageHit, SearchRequest, SearchResponse, Sort, Total
from indexer.presenting.feed import LEAST, Subject, taken_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.allies.answer import AlliesAnswer, Found

TOLD = {
    Stance.SAME_WORDS: "In the same words.",
    Stance.SAME_POSITION: "The same position (inferred).",
    Stance.PARTLY: "Perhaps partly the same (inferred).",
}
"""What is said of allies; who says otherwise, and who tells no side, is none."""
LONGEST = 80
"""Characters of what was asked about in a feed's title."""


def followed_allies(answer: AlliesAnswer, address: Callable[[str], str]) -> tuple[SearchResponse, Subject]:
    """The documents of an answer as a feed shows them, with what is told of each."""
    found: dict[str, list[Found]] = {}
    for ally in answer.allies:
        for passage in ally.passages if ally.stance.agrees else ():
            found.setdefault(passage.document.id, []).append(passage)
    hits = [
        DocumentHit(
            some[0].document,
            some[0].score,
            tuple(PassageHit(passage_found.passage, passage_found.score, (), ()) for passage_found in some),
        )
        for some in found.values()
    ]
    hits.sort(key=lambda hit: (taken_in(hit), hit.document.id), reverse=True)
    told = {ident: TOLD[some[0].stance] for ident, some in found.items()}
    request = replace(SearchRequest(), sort=Sort.ADDED, size=LEAST)
    total = Total(min(len(hits), LEAST), sum(map(len, found.values())))
    response = SearchResponse(request, Match.ALL, total, total, tuple(hits[:LEAST]), {}, (), 0.0)
    asked = " ".join(answer.query.split())
    short = asked if len(asked) <= LONGEST else f"{asked[: LONGEST - 1].rstrip()}…"
    return response, Subject(f"Who else says this: {short}", lambda suffix, _: address(suffix), told=told)
