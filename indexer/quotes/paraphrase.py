"""Judge by a model's cosines whether a sentence paraphrases a quotation.

Cosines of multilingual-e5-small lie close together, at a height that depends on the subject: where a corpus says much
on it, an invention is as near to many sentences as elsewhere a paraphrase to its source. So a sentence has to stand out
from the next ones of the whole index, whatever the filters: among the few sentences of one speaker, any would. The
figures are in docs/quotes.md, the reasons in ADR 0026.
"""

from __future__ import annotations

from dataclasses import replace
from math import log
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.analysis.detection import UNKNOWN, detect
from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.domain import Filters
from indexer.embedding import E5, PREFIX
from indexer.quotes import candidates
from indexer.quotes.words_in_common import WordsOf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import NearSentence
    from indexer.ports import Index, PassageEmbedder

LONGEST = 100
"""Longest quotations that a sentence may paraphrase, in words; of longer ones the beginning is compared, to show what
is near.
"""
LEAST = 0.644
"""Least difference between a sentence's cosine and the weighted background, for similar wording of FULL_LENGTH words or
more: no invention of the judged and the choosing cases reaches it.
"""
FULL_LENGTH = 14
"""Words from which on a quotation's length makes no difference. A short sentence is near to others of its mood and
length, whatever they are about.
"""
CHARACTERS = 1.5
"""Chinese characters that count as a word: in parallel texts of the United Nations, 163,773 characters say what 107,763
English words say.
"""
BREVITY = 0.08
"""By how much more a shorter quotation has to stand out, times the logarithm of how much shorter it is: .027 with ten
words, .08 with five. With less, more short inventions are called similar.
"""
WEIGHT = 0.3
"""Weight of the background. Weights of .2 to .5 tell as many cases right; without it, or with more, fewer are."""
NEXT = 9
"""Sentences that form the background: those that follow the nearest one."""
TYPICAL = 0.84
"""The background where there is no other sentence: its usual value."""
IN_COMMON = 0.1
"""Weight of the share of the quotation's words that a sentence in another language has, added to its cosine, which is
lower than in one language: by about as much as a fifth of the words is worth.
"""


def as_sentence(text: str) -> str:
    """A text without its last punctuation as the model is to read it: with a full stop, as the sentences of documents
    have one. Without it, cosines differ by as much as paraphrases and inventions do.
    """
    return text + ("。" if is_chinese(text[-1:]) else ".")


class ParaphraseModel:
    """Finds sentences by the vectors of an index and judges them by multilingual-e5-small, for which the thresholds
    hold. `model` returns a model by its name, `name` is that of the index; they are loaded when they are first needed.
    """

    def __init__(self, model: Callable[[str], PassageEmbedder], name: str) -> None:
        self._model, self._name = model, name

    def nearest(self, index: Index, quotation: str, filters: Filters) -> list[tuple[float, NearSentence]]:
        """The sentences nearest to a quotation, nearest first, each with the distance to the threshold of similar
        wording, in cosines, negative below it. Raises ModelError.
        """
        (vector,) = self._model(self._name).embed_passages([quotation])
        found = candidates.near(index, quotation, vector, filters, NEXT + 1)
        if not found:
            return []
        among = found if filters == Filters() else candidates.near(index, quotation, vector, Filters(), NEXT + 1)
        if self._name != PREFIX + E5:
            own, *others = self._model(PREFIX + E5).embed_passages(
                [quotation, *(sentence.text for sentence in (*found, *among))]
            )
            judged = [
                replace(sentence, cosine=float(other @ own))
                for sentence, other in zip((*found, *among), others, strict=True)
            ]
            found, among = judged[: len(found)], judged[len(found) :]
        return _with_margins(quotation, found, among)


def _with_margins(
    quotation: str, near: Sequence[NearSentence], among: Sequence[NearSentence]
) -> list[tuple[float, NearSentence]]:
    """The sentences that are `near` with their distances to the threshold, by how much they stand out `among` all."""
    language = detect(quotation) or UNKNOWN
    own = WordsOf(quotation, language)
    likenesses = [_likeness(sentence, own, language) for sentence in near]
    all_likenesses = likenesses if among is near else [_likeness(sentence, own, language) for sentence in among]
    background = fmean(sorted(all_likenesses, reverse=True)[1 : NEXT + 1] or [TYPICAL])
    least = LEAST + brevity(length_of(quotation))
    margins = [likeness - WEIGHT * background - least for likeness in likenesses]
    return sorted(zip(margins, near, strict=True), key=lambda pair: -pair[0])


def length_of(text: str) -> float:
    """How much a text says, in words."""
    return sum(1 / CHARACTERS if is_chinese(word.exact) else 1 for word in words(text))


def brevity(length: float) -> float:
    """By how much more a quotation of so many words has to stand out."""
    return BREVITY * max(0.0, log(FULL_LENGTH / max(1, length)))


def _likeness(sentence: NearSentence, own: WordsOf, language: str) -> float:
    """The cosine of a sentence; between languages more, by the words in common."""
    other = sentence.passage.language
    if other == language:
        return sentence.cosine
    return sentence.cosine + IN_COMMON * own.share_in(sentence.text, other)
