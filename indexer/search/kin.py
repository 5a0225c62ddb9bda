"""Words of the same family as those that are asked of a submitter, which its documents have instead: *electoral* for
*elections*. What they say there may be what is asked for, so that nothing is said to be absent without naming them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.analysis import exacts_of_word, stems_of_word
from indexer.analysis.languages import script_of
from indexer.languages import LANGUAGES
from indexer.query.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.search.retrieval import Retrieval

LEAST = 5
"""Letters that words of a family have in common: with four, *land* is the beginning of *lander*."""


def kin(found: Retrieval, submitters: Sequence[str], beginning: Callable[[str], Sequence[str]]) -> tuple[str, ...]:
    """The words of the index that differ from those of a query in an ending that makes another word of the same family,
    and stand in documents of the submitters. `beginning` gives the words that begin with an exact term.
    """
    columns = found.columns
    own = columns.fields["submitter"].documents_with(submitters)
    words = dict.fromkeys(word for text, _ in found.asked for word in _family(text, beginning))
    nodes = {word: Phrase(exacts_of_word(word), quoted=False, typed=word) for word in words}
    return tuple(
        word for word, node in nodes.items() if own[columns.document_of[found.retriever.matching_node(node)]].any()
    )


def _family(word: str, beginning: Callable[[str], Sequence[str]]) -> Iterator[str]:
    for language in LANGUAGES.values():
        if language.script != script_of(word) or not language.derivations:
            continue
        stem = _stem(word, language.code)
        for ending in language.derivations.split() if len(stem) >= LEAST else ():
            begun = stem + ending
            for longer in beginning(begun):
                if exacts_of_word(longer) == (begun,) and _stem(longer, language.code) != stem:
                    yield longer


def _stem(word: str, language: str) -> str:
    """The stem of a word; empty for what is several."""
    terms = stems_of_word(word, language)
    return terms[0] if len(terms) == 1 else ""
