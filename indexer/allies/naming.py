"""Tell wording that says something from wording that only names what is spoken of: the title of an item, what a draft
is on, who recommended it in which report. Opponents name their subject in the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.allies.stance import demands
from indexer.analysis.exact_words import words
from indexer.attitudes.attitude import DEMANDING, kinds_of
from indexer.attitudes.quotations import without_quotations
from indexer.passages import sentence_spans
from indexer.passages.features import sentence_words

if TYPE_CHECKING:
    from indexer.domain import Passage

    Span = tuple[int, int]


def words_that_say(passage: Passage, span: Span) -> int:
    """How many words of a part of a passage stand in a sentence of that part that says something, and in no quotation.
    A noun with all that belongs to it says nothing, however long it is.
    """
    text = without_quotations(passage.text)[slice(*span)]
    parts = [text[start:end] for start, end in sentence_spans(text) or [(0, len(text))]]
    return sum(len(words(sentence)) for sentence in parts if _says_something(sentence, passage.language))


def _says_something(text: str, language: str) -> bool:
    """Whether a part of a sentence has a word of those that sentences have, or one that tells a side."""
    return sentence_words(text) > 0 or demands(text, language) or not kinds_of(text, language).isdisjoint(DEMANDING)
