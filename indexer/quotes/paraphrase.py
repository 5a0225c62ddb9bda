"""Judge by a model's cosines whether a sentence paraphrases a quotation.

Cosines of multilingual-e5-small lie close together, at a height that depends on the subject: where a corpus says much
on it, an invention is as near to many sentences as elsewhere a paraphrase to its source. So a sentence has to stand out
from the next ones. The figures are in docs/quotes.md, the reasons in ADR 0052.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.analysis.detection import detect
from indexer.embedding import E5, PREFIX
from indexer.quotes import candidates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import Filters, NearSentence
    from indexer.ports import Index, PassageEmbedder

LONGEST = 100
"""Longest quotations that a sentence may paraphrase, in words; of longer ones the beginning is compared, to show what
is near.
"""
LEAST = 0.2775
"""Least difference between a sentence's cosine and the weighted background, for similar wording."""
WEIGHT = 0.7
"""Weight of the background: at 0, subjects with many sentences get false paraphrases; at 1, plain ones are missed."""
NEXT = 9
"""Sentences that form the background: those that follow the nearest one."""
TYPICAL = 0.84
"""The background where there is no other sentence: its usual value."""
ACROSS = 0.02
"""Added to cosines between languages, which are lower by as much."""


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
        if found and self._name != PREFIX + E5:
            own, *others = self._model(PREFIX + E5).embed_passages([quotation, *(one.text for one in found)])
            found = [replace(one, cosine=float(other @ own)) for one, other in zip(found, others, strict=True)]
        return with_margins(found, detect(quotation))


def with_margins(near: Sequence[NearSentence], language: str | None) -> list[tuple[float, NearSentence]]:
    """The same for sentences with their cosines to a quotation in this language."""
    cosines = [one.cosine + (ACROSS if one.passage.language != language else 0.0) for one in near]
    following = sorted(cosines, reverse=True)[1 : NEXT + 1]
    background = fmean(following) if following else TYPICAL
    margins = [cosine - WEIGHT * background - LEAST for cosine in cosines]
    return sorted(zip(margins, near, strict=True), key=lambda one: -one[0])
