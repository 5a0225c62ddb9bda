"""Takes from the words of a query what a foreign reading of them has in common with other words.

All languages share one field of an index, and a word is read in each of them (`analysis.query_stems`). In Spanish, in
which a last *a* is an ending, `Crimea` has the stem of `crime`; in French, `treaties` has that of `treat`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.analysis import query_stems, stems_of_word
from indexer.analysis.stem import LANGUAGE_MARK
from indexer.languages import LANGUAGES
from indexer.query.nodes import And, Group, Not, Or, Word
from indexer.query.word_language import word_languages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.query.lexicon import Lexicon
    from indexer.query.nodes import Node
    from indexer.query.word_language import WordLanguages


def without_false_readings(root: Node | None, text: str, lexicon: Lexicon, shares: Mapping[str, float]) -> Node | None:
    """The tree whose words no longer match by a reading that is shorter than their stem in the main language, that of
    most passages by their `shares`, and is the stem of other words there. The readings in the language of the query,
    whose plain text is `text`, stay.
    """
    main = lexicon.main_language(shares)
    if root is None or not main or LANGUAGES[main].script != "Latin":
        return root
    languages = word_languages(text, lexicon, main)

    def read(node: Node) -> Node:
        if isinstance(node, Word):
            return replace(node, without=node.without | _false(node.text, languages))
        if isinstance(node, And | Group | Or):
            return replace(node, nodes=tuple(map(read, node.nodes)))
        return Not(read(node.node)) if isinstance(node, Not) else node

    return read(root)


def _false(word: str, languages: WordLanguages) -> frozenset[str]:
    main, asked_in = languages.main, languages.of(word)
    kept_in = (main, asked_in) if asked_in in LANGUAGES else (main,)
    kept = {stem for stems in query_stems(word, kept_in) for stem in stems}
    own = stems_of_word(word, main)
    return frozenset(
        stem
        for stems in query_stems(word)
        for stem in stems
        if stem not in kept
        and LANGUAGE_MARK not in stem
        and any(longer.startswith(stem) for longer in own)
        and languages.lexicon.knows(main, (stem,))
    )
