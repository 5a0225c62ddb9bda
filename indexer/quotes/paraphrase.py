"""Judge by a model's cosines whether a sentence paraphrases a quotation.

Cosines of multilingual-e5-small lie close together, at a height that depends on the subject: where a corpus says much
on it, an invention is as near to many sentences as elsewhere a paraphrase to its source. So a sentence has to stand out
from the next ones of the whole index, whatever the filters: among the few sentences of one speaker, any would. The
figures are in docs/quotes.md, the reasons in ADR 0054.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.analysis.detection import detect
from indexer.analysis.segment import is_chinese
from indexer.domain import Filters
from indexer.embedding import E5, PREFIX
from indexer.quotes import candidates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import NearSentence
    from indexer.ports import Index, PassageEmbedder

LONGEST = 100
"""Longest quotations that a sentence may paraphrase, in words; of longer ones the beginning is compared, to show what
is near.
"""
LEAST = 0.64
"""Least difference between a sentence's cosine and the weighted background, for similar wording: no invention of the
judged and the choosing cases reaches it.
"""
WEIGHT = 0.3
"""Weight of the background. Weights of .2 to .5 tell as many cases right; without it, or with more, fewer are."""
NEXT = 9
"""Sentences that form the background: those that follow the nearest one."""
TYPICAL = 0.84
"""The background where there is no other sentence: its usual value."""
ACROSS = 0.02
"""Added to cosines between languages, which are lower by as much."""


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
            own, *others = self._model(PREFIX + E5).embed_passages([quotation, *(one.text for one in (*found, *among))])
            judged = [
                replace(one, cosine=float(other @ own)) for one, other in zip((*found, *among), others, strict=True)
            ]
            found, among = judged[: len(found)], judged[len(found) :]
        return _with_margins(found, among, detect(quotation))


def _with_margins(
    near: Sequence[NearSentence], among: Sequence[NearSentence], language: str | None
) -> list[tuple[float, NearSentence]]:
    """The same for sentences with their cosines to a quotation in this language, and those of the whole index."""
    background = fmean(sorted((_cosine(one, language) for one in among), reverse=True)[1 : NEXT + 1] or [TYPICAL])
    margins = [_cosine(one, language) - WEIGHT * background - LEAST for one in near]
    return sorted(zip(margins, near, strict=True), key=lambda one: -one[0])


def _cosine(one: NearSentence, language: str | None) -> float:
    return one.cosine + (ACROSS if one.passage.language != language else 0.0)
