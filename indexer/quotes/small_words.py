"""Words that sentences have in common, whatever they say: that one matches, or moves, means little."""

from __future__ import annotations

from indexer.languages import words_of

_ARTICLES_AND_PREPOSITIONS = (
    "the a an of in to and or by for on at as with from le la les l de du des d et en à au aux un une dans par pour "
    "sur el los las lo y o del al una con por para sobre и в на по с к о от до за из у для что من في على إلى عن أن إن "
    "و 的 了 和 在 是 与 对 及 将 所 之"
)
SMALL_WORDS = frozenset(f"{_ARTICLES_AND_PREPOSITIONS} {words_of('sentence_words')}".split())
"""Articles, prepositions, pronouns and auxiliary verbs, folded for comparison."""
