"""Tell from the States that a position names whom it accuses or asks, and who does something to whom: *Lowmoor attacks
Highfen* and *the attacks of Highfen on Lowmoor* have the same words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.allies.attitude import content, disapproves
from indexer.allies.own_view import speaks_for_itself
from indexer.allies.passives import has_agent, has_auxiliary
from indexer.allies.stance import parse
from indexer.allies.states import states_in
from indexer.languages import LANGUAGES
from indexer.vocabulary.same_submitter import spelling, spellings

if TYPE_CHECKING:
    from indexer.domain import NearPassage, Passage

BESIDE = 3
"""Words beside a name of which one may tell a passive: *by the army of Lowmoor* before it, *must be lit* behind it."""
POSSESSIVES = ("’s", "'s")
"""What a name ends with of which only something is spoken of: *Lowmoor's lamps*."""
TWO = 2
"""States that a position names of which one does something to the other."""


def accuses_its_author(asked: Passage, near: NearPassage) -> bool:
    """Whether a position demands something of a State, says ill of it, or what it does to another one, that State alone
    submitted the passage, and the nearest sentence does not speak for it: its name is what both have in common.
    """
    submitters = near.document.description.submitters
    language = asked.language if asked.language in LANGUAGES else near.passage.language
    state, blamed = _addressed(asked.text, language)
    if not state or len(submitters) != 1 or spelling(state) != spelling(submitters[0]):
        return False
    return blamed or near.sentence is None or not speaks_for_itself(near)


def exchanges_states(asked: Passage, near: NearPassage) -> bool:
    """Whether a position names two States in one order and the nearest sentence has them only in the other one, unless
    a passive does so, or the State named second speaks itself.
    """
    order = list(dict.fromkeys(name for _, name in states_in(asked.text)))
    if len(order) != TWO:
        return False
    first, second = order
    if spelling(second) in spellings(near.document.description.submitters):
        return False
    sentence = near.sentence.text if near.sentence else near.passage.text
    said = states_in(sentence)
    ones, others = ([place for place, name in said if name == state] for state in (first, second))
    if not ones or not others or ones[0] < others[-1]:
        return False
    before = (" ".join(sentence[: place[0]].split()[-BESIDE:]) for place in ones)
    return not any(has_agent(one, near.passage.language) for one in before)


@lru_cache(maxsize=64)
def _addressed(text: str, language: str) -> tuple[str, bool]:
    """The State that a text of one sentence begins with, if it must do something, has ill said of it, or is told what
    it does to another one; with whether one of the first two. Empty where that is done to it, or said of something of
    it.
    """
    sentences, named = parse(text, language), states_in(text)
    if len(sentences) != 1 or not named:
        return "", False
    (start, end), state = named[0]
    behind = text[end:]
    first_words = " ".join(behind.split()[:BESIDE])
    owns = not behind[:1].isspace() or text[start:end].endswith(POSSESSIVES)
    if owns or content(text[:start], language) or has_auxiliary(first_words, language):
        return "", False
    if sentences[0].demands or disapproves(behind, language):
        return state, True
    return (state, False) if len({name for _, name in named}) == TWO else ("", False)
