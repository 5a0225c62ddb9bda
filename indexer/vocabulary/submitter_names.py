"""Names of an index's submitters that no list has, so that a query can name them: an organisation, a company."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.analysis.acronyms import bracketed, stands_for
from indexer.vocabulary.fold import fold
from indexer.vocabulary.names import as_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from indexer.vocabulary.names import Name, Names

LONGEST_TYPED = 9
"""Words of a name that somebody types or copies into a query, with its acronym: an office has more."""
CERTAIN_WORDS = 3
"""Words of a name that is one in small letters, too. Two words may be a subject: *Internet Governance*."""


def with_submitters(names: Names, values: Iterable[str], is_name: Callable[[str], bool]) -> Names:
    """The names of a vocabulary, and those of the submitters of an index that it does not have, as they stand on
    documents, with and without the acronym behind them. A single word is a name if texts write it as one (`is_name`).
    """
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    listed: dict[str, tuple[str, ...]] = {}
    for value in values:
        if owner := names.submitter(value):
            listed[owner] = (*listed.get(owner, ()), value)
            continue
        ways = tuple(_typed(value, is_name))
        if ways and (owner := names.submitter(ways[0])):
            listed[owner] = (*listed.get(owner, ()), value)
        for name in ways:
            if names.submitter(name) is None:
                found.setdefault(fold(name), {})[value] = ways
    searched = {folded: _searched(folded, of_it.values()) for folded, of_it in found.items()}
    return replace(
        names,
        owners={**{folded: folded for folded in found}, **names.owners},
        searched={**searched, **names.searched},
        own={**searched, **names.own},
        cased=frozenset(folded for folded in found if folded.count(" ") < CERTAIN_WORDS - 1),
        values={**listed, **{folded: tuple(of_it) for folded, of_it in found.items()}},
        longest=max(names.longest, LONGEST_TYPED),
    )


def _searched(folded: str, ways: Collection[tuple[str, ...]]) -> tuple[Name, ...]:
    """What finds a submitter: its name as typed and, unless several submitters have that, the other one."""
    alone = len({tuple(map(fold, way)) for way in ways}) == 1
    texts = dict.fromkeys(name for way in ways for name in way if alone or fold(name) == folded)
    return tuple({name.exacts: name for name in map(as_name, texts) if name.exacts}.values())


def _typed(value: str, is_name: Callable[[str], bool]) -> Iterator[str]:
    """What somebody may type for a submitter: its name, its acronym, or both."""
    for name in _name_and_acronym(value):
        words = name.split()
        if 1 < len(words) <= LONGEST_TYPED or (len(words) == 1 and (is_name(name) or name[1:].lower() != name[1:])):
            yield name


def _name_and_acronym(value: str) -> tuple[str, ...]:
    """A name, the acronym in brackets behind it, and both, if its letters are the initials of some of the words, in
    order: *Food and Agriculture Organization of the United Nations (FAO)*.
    """
    name, acronym = bracketed(value)
    if not acronym:
        return (value,)
    initials = iter(fold(word)[:1] for word in name.split())
    abbreviates = stands_for(acronym, name.split()) or all(letter in initials for letter in fold(acronym))
    return (name, acronym, value) if abbreviates else (value,)
