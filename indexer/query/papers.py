"""Queries for the documents of somebody: *letters from Azerbaijan*, *submissions by Uganda on refugees*. The words for
these and for who wrote them are in none of the texts that are meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from indexer.analysis.function_words import is_function_word
from indexer.analysis.languages import script_of
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES, words_of
from indexer.query.nodes import Group, Phrase, Word
from indexer.query.tree import QUESTION_WORDS
from indexer.vocabulary.fold import fold
from indexer.vocabulary.names import bare_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.query.nodes import Node
    from indexer.vocabulary.names import Names

_KINDS = {
    tuple(fold(word).split()): kind
    for language in LANGUAGES.values()
    for kind, words in language.papers_asked.items()
    for word in words.replace("_", "\N{NO-BREAK SPACE}").split(" ")
    if word
}
"""The folded words of each name of a kind of paper, and the type that documents bear; none for papers of any type."""
_LONGEST = max(map(len, _KINDS))
_AUTHORING, _REQUESTING = (frozenset(map(fold, words_of(field).split())) for field in ("authoring", "requesting"))
ANY_PAPER = "submission"
"""The type whose names are used of papers of any type, too."""
_NOT_ALWAYS_PAPERS = frozenset({ANY_PAPER, "resolution", "decision"})
"""Types whose names have another meaning: *the contribution of Cuba to the budget*, *Cuba's decision to withdraw*."""


class Papers(NamedTuple):
    """A query for somebody's documents: what of it is the name, and as which text; what is asked of them beside, if
    anything; the words that only ask for documents, as typed; and of which type, if of one.
    """

    name: tuple[Node, ...]
    typed: str
    rest: tuple[Node, ...]
    asking: tuple[str, ...]
    type: str = ""


def papers(root: Node | None, names: Names) -> Papers | None:
    """What a query says of papers if it asks for those of somebody: a word for papers stands before a name with nothing
    but words for who wrote them between, or directly behind it. Beside another subject, a name that follows directly
    is rather what the papers are about: *resolution Cuba embargo*; not so where a case tells whose they are. Nor do
    all words for papers mean these there, unless a verb tells so: *contributions submitted by Cuba on trade*.
    """
    if not isinstance(root, Group):
        return None
    typed = [_text(node) for node in root.nodes]
    for at in range(len(typed)):
        count, kind = _paper(typed[at:])
        ways = (_before, _behind) if is_chinese(typed[at]) else (_behind, _before)  # in Chinese the name comes before
        found = next(filter(None, (way(typed, at, at + count, names) for way in ways if count)), None)
        if found is None:
            continue
        asking = _asking(typed, found, range(found.first, found.last))
        rest = (*root.nodes[: found.first], *root.nodes[found.last :])
        if not any(_says_something(node, place) for place, node in enumerate(rest)):
            rest, asking = (), _asking(typed, found, range(len(typed)))
        elif not found.is_told or (kind in _NOT_ALWAYS_PAPERS and len(asking) == count):
            continue
        return Papers(root.nodes[found.name], " ".join(bare_words(typed[found.name])), rest, asking, kind)
    return None


class _Found(NamedTuple):
    """Where the name is, where the words begin and end that ask for its papers, and whether they tell whose."""

    name: slice
    first: int
    last: int
    is_told: bool


def _asking(typed: Sequence[str], found: _Found, places: range) -> tuple[str, ...]:
    """The words there that only ask, but for function words."""
    return tuple(
        typed[at] for at in places if not (found.name.start <= at < found.name.stop or is_function_word(typed[at]))
    )


def _behind(typed: Sequence[str], at: int, end: int, names: Names) -> _Found | None:
    """The name behind a word for papers: *letters from Azerbaijan*."""
    place = end
    while place < len(typed) and not _name_at(typed[place:], names) and fold(typed[place]) in _AUTHORING:
        place += 1
    length = _name_at(typed[place:], names)
    if not length:
        return None
    last = place + length
    while last < len(typed) and fold(typed[last]) in _AUTHORING and not is_function_word(typed[last]):
        last += 1
    return _Found(slice(place, place + length), at, last, place > end or script_of(typed[at]) != "Latin")


def _before(typed: Sequence[str], at: int, end: int, names: Names) -> _Found | None:
    """The name directly before a word for papers: *Azerbaijan’s letters*."""
    length = next((count for count in range(1, at + 1) if _name_at(typed[at - count : at], names) == count), 0)
    if not length:
        return None
    written = list(typed[at - length : at])
    is_told = bare_words(written) != written or is_chinese(typed[at])
    return _Found(slice(at - length, at), at - length, end, is_told)


def _paper(typed: Sequence[str]) -> tuple[int, str]:
    """How many of the first words are a name for papers, and of which type these are."""
    folded = [fold(word) for word in typed[:_LONGEST]]
    for count in range(len(folded), 0, -1):
        if (words := tuple(folded[:count])) in _KINDS:
            return count, _KINDS[words]
    return 0, ""


def _name_at(typed: Sequence[str], names: Names) -> int:
    """How many of the first words are a name; none for an article alone before it."""
    count, owner = names.in_a_query(typed[: next((at for at, word in enumerate(typed) if not word), len(typed))])
    return count if owner is not None else 0


def _says_something(node: Node, place: int) -> bool:
    """Whether one of the other parts of a query is a subject."""
    word = _text(node)
    asks = is_function_word(word) or word.casefold() in QUESTION_WORDS or (not place and fold(word) in _REQUESTING)
    return not (word and asks)


def _text(node: Node) -> str:
    """A word or an abbreviation as typed; empty for anything else."""
    return node.typed if isinstance(node, Word) or (isinstance(node, Phrase) and not node.quoted) else ""
