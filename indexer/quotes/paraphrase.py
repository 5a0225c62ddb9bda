"""Judge by a model's cosines whether a sentence paraphrases a quotation. The figures are in docs/quotes.md, the reasons
in ADR 0052.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.analysis.detection import detect
from indexer.embedding import E5, PREFIX
from indexer.quotes import candidates

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.domain import Filters, NearSentence
    from indexer.ports import Index, PassageEmbedder

LONGEST = 100
"""Longest quotations that a sentence may paraphrase, in words; of longer ones the beginning is compared, to show what
is near.
"""
LEAST = 0.9
"""Least cosine of multilingual-e5-small for similar wording."""
NEAR = 0.87
"""Least cosine of a sentence that is shown as near in meaning."""
ACROSS = 0.02
"""Added to cosines between languages, which are lower by as much."""
MOST_SIMILAR = 3
"""Sentences shown at most."""


class ParaphraseModel:
    """Finds sentences by the vectors of an index and judges them by multilingual-e5-small, for which the thresholds
    hold. `model` returns a model by its name, `name` is that of the index; they are loaded when they are first needed.
    """

    def __init__(self, model: Callable[[str], PassageEmbedder], name: str) -> None:
        self._model, self._name = model, name

    def nearest(self, index: Index, quotation: str, filters: Filters) -> list[NearSentence]:
        """The sentences nearest to a quotation, nearest first, with cosines that are comparable between languages.
        Raises ModelError.
        """
        (vector,) = self._model(self._name).embed_passages([quotation])
        found = candidates.near(index, quotation, vector, filters, MOST_SIMILAR)
        if found and self._name != PREFIX + E5:
            own, *others = self._model(PREFIX + E5).embed_passages([quotation, *(one.text for one in found)])
            found = [replace(one, cosine=float(other @ own)) for one, other in zip(found, others, strict=True)]
        language = detect(quotation)
        adjusted = [
            one if one.passage.language == language else replace(one, cosine=one.cosine + ACROSS) for one in found
        ]
        return sorted(adjusted, key=lambda one: -one.cosine)
