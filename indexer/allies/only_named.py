"""Tell who only names what a position claims: the title of a conference has all words of *the instrument should be
legally binding*, and everybody who speaks there has it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from indexer.allies.answer import Stance
from indexer.allies.families import BASE_SUBMITTERS
from indexer.allies.judging import left_open
from indexer.allies.naming import words_that_say
from indexer.allies.predicate import predicate
from indexer.analysis import stems
from indexer.analysis.exact_words import words
from indexer.attitudes.attitude import content
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from indexer.allies.answer import Found
    from indexer.domain import Passage

NAME = 8
"""Words in a row that a name has at least."""
_BY_MEANING = {Stance.SAME_POSITION, Stance.PARTLY}


def without_namers(found: Mapping[str, Found]) -> dict[str, Found]:
    """The same passages by their keys. Left open is the position of one whose nearest sentence has what a short text
    claims only in words in a row that say nothing and that BASE_SUBMITTERS have.
    """
    names = {key: set(_names(passage_found)) for key, passage_found in found.items()}
    having = defaultdict[tuple[str, ...], set[tuple[str, ...]]](set)
    for key, some in names.items():
        for name in some:
            having[name].add(found[key].said_by)
    shared = {name for name, who in having.items() if len(who) >= BASE_SUBMITTERS}
    return {
        key: left_open(passage_found)
        if passage_found.stance in _BY_MEANING and not names[key].isdisjoint(shared)
        else passage_found
        for key, passage_found in found.items()
    }


def _names(passage_found: Found) -> Iterator[tuple[str, ...]]:
    """The parts of the nearest sentence, as long as a name, that have all that a short text in its language claims, and
    say nothing.
    """
    passage, asked = passage_found.passage, passage_found.of
    if (
        asked is None
        or passage_found.nearest is None
        or not passage_found.covered
        or asked.language != passage.language
    ):
        return
    claimed, (start, end) = _claimed(asked), passage_found.nearest
    sentence = passage.text[start:end]
    claims = [(term.start, term.term) for term in stems(sentence, passage.language) if term.term in claimed]
    if not claimed or len({term for _, term in claims}) < len(claimed):
        return
    within = words(sentence)
    for first in range(len(within) - NAME + 1):
        some = within[first : first + NAME]
        begins, ends = some[0].start, some[-1].end
        has_all = len({term for place, term in claims if begins <= place < ends}) == len(claimed)
        if has_all and not words_that_say(passage, (start + begins, start + ends)):
            yield tuple(word.key for word in some)


def _claimed(asked: Passage) -> frozenset[str]:
    """The stems of what a text says of its subject; of all that it speaks of, where that is not told. None in Chinese,
    of which a character is a word here, and eight of them are a claim.
    """
    if asked.language not in LANGUAGES or LANGUAGES[asked.language].script == "Han":
        return frozenset()
    said = predicate(asked.text, asked.language)
    return frozenset(word.stem for word in said) or frozenset(stem for stem, _ in content(asked.text, asked.language))
