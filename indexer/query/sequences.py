"""What has the words of a query side by side, as they were typed or in translation: *legally binding* says what was
asked for, *legal obligations binding upon a State* may not. *Non-binding norms* are no *binding norms*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.analysis import SEARCH_LANGUAGES, stems_of_word
from indexer.analysis.languages import script_of
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES
from indexer.query.nodes import And, Group, Not, Or, Synonym, Translated, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.query.nodes import Node


def in_sequence(about: Node | None) -> Or | None:
    """What the passages match that have all plain words of what a query is about side by side, in any of their forms,
    or what these mean as a term in another language; None for a single word, and if anything else is asked for.
    """
    if isinstance(about, Group) and len(about.nodes) == 1:
        about = about.nodes[0]
    words = list(_words(about)) if about is not None else []
    texts = [word.text for word in words if word is not None]
    if len(texts) < len(words) or not (len(texts) > 1 or any(map(is_chinese, texts))):
        return None
    found = [*_as_typed(texts), *(_as_term(about) if isinstance(about, Translated) else ())]
    return Or(tuple(dict.fromkeys(found)), same=True) if found else None


def _as_typed(texts: Sequence[str]) -> Iterator[Node]:
    for language in SEARCH_LANGUAGES:
        stems = tuple(stem for text in texts for stem in stems_of_word(text, language))
        if len(stems) > 1 and all(script_of(text) == LANGUAGES[language].script for text in texts):
            yield _not_denied(Synonym(stems, " ".join(texts)), language)


def _as_term(about: Translated) -> Iterator[Node]:
    for term in about.translations[0] if len(about.translations) == 1 else ():
        if term.likely and len(term.stems) > 1:
            yield _not_denied(Synonym(term.stems), term.language)


def _not_denied(run: Synonym, language: str) -> Node:
    """Where the run stands, but for passages that have it with its first word denied."""
    negation = LANGUAGES[language].negating_part if language in LANGUAGES else ""
    if not negation:
        return run
    return And((run, Not(Synonym((*stems_of_word(negation, language), *run.stems)))))


def _words(node: Node) -> Iterator[Word | None]:
    """The words of which a node consists, in order; None for anything else."""
    if isinstance(node, Translated):
        yield from _words(node.node)
    elif isinstance(node, And | Group):
        for child in node.nodes:
            yield from _words(child)
    else:
        yield node if isinstance(node, Word) and node.exact is None else None
