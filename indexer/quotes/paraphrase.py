"""Judge by a model's cosines whether a sentence paraphrases a quotation.

Cosines of multilingual-e5-small lie close together, at a height that depends on the subject: where a corpus says much
on it, an invention is as near to many sentences as elsewhere a paraphrase to its source. So a sentence has to stand out
from the next ones. The figures are in docs/quotes.md, the reasons in ADR 0043.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from indexer.analysis.detection import detect
from indexer.embedding import E5, PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.ports import PassageEmbedder
    from indexer.quotes.similar import Near

LEAST = 0.195
"""Least difference between a sentence's cosine and the weighted background, for similar wording."""
WEIGHT = 0.8
"""Weight of the background: at 0, subjects with many sentences get false paraphrases; at 1, plain ones are missed."""
NEXT = 9
"""Sentences that form the background: those that follow the nearest one."""
TYPICAL = 0.84
"""The background where there is no other sentence: its usual value."""
ACROSS = 0.02
"""Added to cosines between languages, which are lower by as much."""
NEAR = 0.03
"""How far below the threshold a sentence is still shown as near in meaning, in cosines."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """The similarity of a sentence to a quotation: the cosine, comparable between languages, and the mean of those of
    the next sentences.
    """

    cosine: float
    background: float

    @property
    def margin(self) -> float:
        """The distance to the threshold of similar wording, in cosines; negative below it."""
        return self.cosine - WEIGHT * self.background - LEAST


class ParaphraseModel:
    """Compares with the model that `model` returns for its name; it is loaded when it is first needed."""

    def __init__(self, model: Callable[[str], PassageEmbedder]) -> None:
        self._model = model

    def ranked(self, quotation: str, near: Sequence[Near]) -> list[tuple[Similarity, Near]]:
        """The sentences with their similarity, the nearest first. Raises ModelError."""
        if not near:
            return []
        language = detect(quotation)
        vectors = self._model(PREFIX + E5).embed_passages([quotation, *(one.text for one in near)])
        cosines = [
            float(cosine) + (ACROSS if one.passage.language != language else 0.0)
            for cosine, one in zip(vectors[1:] @ vectors[0], near, strict=True)
        ]
        following = sorted(cosines, reverse=True)[1 : NEXT + 1]
        background = fmean(following) if following else TYPICAL
        found = [(Similarity(cosine, background), one) for cosine, one in zip(cosines, near, strict=True)]
        return sorted(found, key=lambda one: -one[0].margin)
