"""Tell from the States that a position names whom it accuses or asks, and who does something to whom: *Lowmoor attacks
Highfen* and *the attacks of Highfen on Lowmoor* have the same words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.alignments.patterns import patterns
from indexer.allies.own_view import speaks_for_itself
from indexer.allies.passives import has_agent, has_auxiliary
from indexer.allies.roles import MARKS, MOST
from indexer.allies.stance import parse
from indexer.attitudes.attitude import content, disapproves
from indexer.attitudes.content_words import content_words
from indexer.attitudes.states import states_in
from indexer.languages import LANGUAGES
from indexer.vocabulary.same_submitter import spelling, spellings

if TYPE_CHECKING:
    from indexer.domain import NearPassage, Passage

BESIDE = 3
"""Words beside a name of which one may tell a passive: *by the army of Lowmoor* before it, *must be lit* behind it."""
POSSESSIVES = ("’s", "'s")
"""What a name ends with of which only something is spoken of: *Lowmoor's lamps*."""
_LEANING_BEFORE = regex.compile(r"\p{Ll}\s?[-‐‑]\s?$")
_LEANING_BEHIND = regex.compile(r"\s?[-‐‑]\s?\p{Ll}")
"""A hyphen that joins a name with another word: *pro-Lowmoor*, *Highfen-backed*."""
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
    sentence = near.nearest_text
    said = _acting(sentence)
    ones, others = ([place for place, name in said if name == state] for state in (first, second))
    if not ones:
        return False
    if (not others or ones[0] < others[-1]) and not _is_done_to(first, asked, near):
        return False
    before = (" ".join(sentence[: place[0]].split()[-BESIDE:]) for place in ones)
    return not any(has_agent(text, near.passage.language) for text in before)


def leaves_out_who_acts(asked: Passage, near: NearPassage) -> bool:
    """Whether a position tells what one State does to another one, and the nearest sentence does not name the first,
    nor is it its own: *armed gangs attack a town of Highfen* does not say that Lowmoor does.
    """
    language = asked.language if asked.language in LANGUAGES else near.passage.language
    state, _ = _addressed(asked.text, language)
    if not state or len({name for _, name in states_in(asked.text)}) != TWO or parse(asked.text, language)[0].demands:
        return False
    if len(content(asked.text, language)) > MOST:
        return False
    sentence = near.nearest_text
    named = {name for _, name in _acting(sentence)}
    return state not in named and spelling(state) not in spellings(near.document.description.submitters)


def _is_done_to(state: str, asked: Passage, near: NearPassage) -> bool:
    """Whether wherever the nearest sentence has the word behind the first State of a position, for what that does, it
    tells this of another one, or of nobody, and that it is done to the `state`: *gangs attack Lowmoor*.
    """
    language = near.passage.language
    if language not in LANGUAGES or (asked.language in LANGUAGES and asked.language != language):
        return False
    if len(content(asked.text, language)) > MOST:
        return False
    sentence = near.nearest_text
    behind = states_in(asked.text)[0][0][1]
    does = next((stem for stem, place in content_words(asked.text, language, "modals") if place[0] >= behind), None)
    acts = [place for stem, place in content_words(sentence, language, "modals") if stem == does]
    found = [pair for place in acts if any(pair := _parties(sentence, place, language))]
    return bool(found) and all(acting != state and acted_on == state for acting, acted_on in found)


def _parties(sentence: str, act: tuple[int, int], language: str) -> tuple[str, str]:
    """The State that does something and the one to which it is done, by the word of a sentence for the act; each empty
    where it names none: it stands before, or behind as whose act it is (*attacks by*, *were attacked by*).
    """
    start, end = act
    words = patterns(language)
    before = [name for place, name in _acting(sentence) if place[1] <= start]
    behind = [(place[0], name) for place, name in _acting(sentence) if end <= place[0] < _pause(sentence, end)]
    last, following = (before[-1] if before else ""), (behind[0][1] if behind else "")
    whose = words.whose.match(sentence, end)
    between = sentence[whose.end() : behind[0][0]] if whose and behind else ""
    owned = bool(whose and whose.group().strip()) and not words.apart.search(words.whose.sub(" ", between))
    if has_auxiliary(" ".join(sentence[:start].split()[-BESIDE:]), language) and (owned or not behind):
        return following, last
    return (following, "".join(name for _, name in behind[1:2])) if owned else (last, following)


def _pause(sentence: str, start: int) -> int:
    """Where the next mark of a sentence stands behind a place, or its end."""
    return next((place for place in range(start, len(sentence)) if sentence[place] in MARKS), len(sentence))


@lru_cache(maxsize=512)
def _acting(sentence: str) -> tuple[tuple[tuple[int, int], str], ...]:
    """The States that a sentence names, without those in words that lean on a name: *pro-Lowmoor*."""
    return tuple(
        (place, name)
        for place, name in states_in(sentence)
        if not (_LEANING_BEFORE.search(sentence, 0, place[0]) or _LEANING_BEHIND.match(sentence, place[1]))
    )


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
