"""Names of States and other known submitters in a text, in every language and script."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold
from indexer.vocabulary.loader import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary.entities import Entities
    from indexer.vocabulary.names import Names

LONGEST_HAN = 12
"""Characters of the longest name in Chinese."""

_HAN = regex.compile(r"\p{Han}+")
_ARABIC = regex.compile(r"\p{Arabic}+")
_PARTICLES = ("ول", "وب", "و", "ب", "ل", "ف", "ك")
"""What Arabic writes together with the next word: and, in, for, so, as."""


@cache
def known_names() -> Names:
    """The names of the built-in vocabulary."""
    return load_vocabulary().names


@cache
def known_entities() -> Entities:
    """The entities of the built-in vocabulary."""
    return load_vocabulary().entities


def names_among(words: Sequence[str], names: Names) -> Iterator[tuple[int, int, str]]:
    """The names among words, as split for comparing: from, up to, and whose it is. The longest ones count."""
    bare = [word.removesuffix("'s") for word in words]
    longest = max(names.longest, LONGEST_HAN)
    at = 0
    while at < len(words):
        count, owner = _at(words[at : at + longest], names)  # *the Democratic People's Republic*
        if owner is None and bare != words:
            count, owner = _with_possessive(words[at : at + longest], bare[at : at + longest], names)
        if owner is not None:
            yield at, at + count, owner
        at += max(count, 1)


def entities_among(words: Sequence[str], entities: Entities) -> Iterator[tuple[int, int, str]]:
    """The entities that stand among words, by their keys, with where each begins and ends."""
    words = [word.removesuffix("'s") for word in words]
    at = 0
    while at < len(words):
        is_small = not words[at] or words[at].islower()
        count, key = (0, "") if is_small else entities.at_the_beginning(words[at : at + entities.longest])
        if key:
            yield at, at + count, key
        at += max(count, 1)


def _with_possessive(words: Sequence[str], bare: Sequence[str], names: Names) -> tuple[int, str | None]:
    """The longest name at whose end a possessive stands, also where it has one within: *Norway's*, *the Democratic
    People's Republic of Korea's*; else the name that is left without any.
    """
    for count in range(len(words), 0, -1):
        if words[count - 1] != bare[count - 1]:
            found = _at([*words[: count - 1], bare[count - 1]], names)
            if found[0] == count and found[1] is not None:
                return found
    return _at(bare, names)


def _at(words: Sequence[str], names: Names) -> tuple[int, str | None]:
    first = words[0]
    if not first:
        return 0, None
    if _HAN.fullmatch(first):
        return _in_han(words, names)
    if first.islower():  # a name begins with a capital, where there are capitals, but not *golfe de Guinée*
        begun = f"{fold(first)} "
        around = any(word.startswith(begun) for word in names.around)
        count, owner = names.at_the_beginning(words) if around else (0, None)
        return (count, None) if owner is None else (0, None)
    found = names.at_the_beginning(words)
    return _behind_a_particle(words, names) or found if found[1] is None and _ARABIC.fullmatch(first) else found


def _in_han(words: Sequence[str], names: Names) -> tuple[int, str | None]:
    """The longest name that these characters begin with, or word around one."""
    for count in range(min(LONGEST_HAN, len(words)), 1, -1):
        word = "".join(words[:count])
        if word in names.around:
            return count, None
        if owner := names.owners.get(word):
            return count, owner
    return 0, None


def _behind_a_particle(words: Sequence[str], names: Names) -> tuple[int, str | None] | None:
    """The name that is left when the first Arabic word loses what is written together with it."""
    for particle in _PARTICLES:
        if words[0].startswith(particle):
            bare = words[0].removeprefix(particle)
            article = f"ال{bare.removeprefix('ل')}" if particle.endswith("ل") and bare.startswith("ل") else bare
            found = names.at_the_beginning([article, *words[1:]])
            if found[1] is not None and fold(article) not in names.words:
                return found
    return None
