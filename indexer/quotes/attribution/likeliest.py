"""The likely speakers of the quotations of a text of which the rules tell none.

Among all whom the sentences around a quotation name, submitters, people whom nobody knows, and nobody of them, its
speaker is chosen by a conditional logit (McFadden, 1974), by the clues of each; and so is, for such a person, the
submitter for whom the person speaks. A submitter is as likely as itself and all its people together.
`benchmarks/speaker_weights.py` learns the weights of the clues from articles whose speakers are known.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from indexer.quotes.attribution.bonds import Bond
from indexer.quotes.attribution.cast import is_stranger
from indexer.quotes.attribution.clues import NOBODY
from indexer.quotes.attribution.verbs import Silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.quotes.attribution.clues import Clues, Quoted
    from indexer.quotes.speakers import Speakers

    Chances = dict[str, float]
    """The probability of each one who may be meant, NOBODY among them."""

LIKELY = 0.95
"""Probability from which on a submitter is taken for the likely speaker."""
DOUBTED = 0.1
"""Probability below which the one whom the rules take a pronoun to mean is not the speaker."""
WEIGHTS = "speaker_weights.json"


class Speaker(NamedTuple):
    """Who said a quotation, by the canonical name if it is known; empty if nobody knows. `likely` is true where only
    the clues around it tell.
    """

    name: str
    likely: bool = False


def with_likely(told: Sequence[tuple[str, Quoted]], speakers: Speakers) -> list[Speaker]:
    """The speaker of each quotation of a text, as the rules tell, or the likely one. Raises OverBudgetError within a
    budget of work.
    """
    found = chances_of(told, speakers, weights())
    return [resolved(name, chances, LIKELY, speakers) for (name, _), chances in zip(told, found, strict=True)]


def resolved(name: str, chances: Chances, least: float, speakers: Speakers) -> Speaker:
    """Who said a quotation of which the rules tell the name, by the chances of all; likely with `least` of them."""
    if speakers.several(name):
        return Speaker(name)
    known = speakers.known(name) is not None
    if known and chances[name] >= DOUBTED:
        return Speaker(name)
    likely = max(chances, key=chances.__getitem__)
    if likely and chances[likely] >= least:
        return Speaker(likely, likely=True)
    return Speaker("" if known else name)


def chances_of(
    told: Sequence[tuple[str, Quoted]], speakers: Speakers, learned: Mapping[str, float]
) -> Iterator[Chances]:
    """For each quotation of a text, by the weights `learned`, how likely each submitter is to have said it; whom the
    rules tell without a pronoun did.
    """
    bonds: dict[str, Chances] = {}
    last: Chances = {}
    for name, quoted in told:
        if quoted.told is Silent.NOBODY:
            yield {NOBODY: 1.0}
            continue
        known = speakers.known(name) is not None
        if known and not quoted.by_pronoun:
            last = {name: 1.0}
            yield last
            continue
        chances = probabilities(quoted.clues(last), learned)
        for candidate in chances:
            if is_stranger(candidate) and candidate not in bonds:
                bonds[candidate] = probabilities(Bond(quoted.cast, candidate).clues(), learned)
        found = {**dict.fromkeys([name] if known else [], 0.0), **_of_submitters(chances, bonds)}
        last = {name: 1.0} if known and found[name] >= DOUBTED else chances
        yield found


def probabilities(clues: Mapping[str, Clues], learned: Mapping[str, float]) -> Chances:
    """The probability of each one, by the clues for each and their weights."""
    sums = {
        candidate: sum(learned.get(name, 0) * value for name, value in found.items())
        for candidate, found in clues.items()
    }
    most = max(sums.values())
    powers = {candidate: math.exp(value - most) for candidate, value in sums.items()}
    total = sum(powers.values())
    return {candidate: value / total for candidate, value in powers.items()}


def _of_submitters(chances: Chances, bonds: Mapping[str, Chances]) -> Chances:
    """The probability of each submitter, by that of itself and of those who may speak for it."""
    found: Chances = {}
    for candidate, chance in chances.items():
        for owner, share in bonds[candidate].items() if is_stranger(candidate) else ((candidate, 1.0),):
            found[owner] = found.get(owner, 0) + chance * share
    return found


@cache
def weights() -> dict[str, float]:
    """The weight of each clue."""
    text = files("indexer.quotes.attribution").joinpath(WEIGHTS).read_text(encoding="utf-8")
    found: dict[str, float] = json.loads(text)
    return found
