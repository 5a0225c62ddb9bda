"""Judge by two models whether a sentence paraphrases a quotation.

Cosines of multilingual-e5-small lie close together: an invention may be nearer to some sentence than a paraphrase is to
its source. all-MiniLM-L6-v2 errs on other sentences, and reads only English. Where both texts are English, the two
cosines are added; elsewhere the first has to be higher. The figures are in docs/quotes.md, the reasons in ADR 0026.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.analysis.detection import detect
from indexer.embedding import E5, MINILM, PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.ports import PassageEmbedder
    from indexer.quotes.similar import Near

ENGLISH = "en"
SHARE = 1 / 3
"""Weight of the English model's cosine in the sum: its values spread three times as wide."""
BOTH = 1.037
"""Least sum for similar wording in English."""
NEAR = 0.03
"""How far below the threshold a sentence is still shown as near in meaning, in cosines of the first model."""
NEAREST = 10
"""English sentences that the first model compares, too: the nearest by the English model."""
ALONE = 0.9
"""Least cosine of the first model on its own: half way between the two judged cases, one of each kind."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """The similarity of a sentence to a quotation: the multilingual model's cosine, and the English model's if both
    texts are English.
    """

    first: float
    second: float | None = None

    @property
    def margin(self) -> float:
        """The distance to the threshold of similar wording, in cosines of the first model; negative below it."""
        return self.first - ALONE if self.second is None else self.first + SHARE * self.second - BOTH


class ParaphraseModel:
    """Compares with the models that `model` returns for their names; each is loaded when it is first needed."""

    def __init__(self, model: Callable[[str], PassageEmbedder]) -> None:
        self._model = model

    def ranked(self, quotation: str, near: Sequence[Near]) -> list[tuple[Similarity, Near]]:
        """The sentences with their similarity, the nearest first. English sentences far away by the English model,
        which is twice as fast, are left out. Raises ModelError.
        """
        is_english = detect(quotation, ENGLISH) == ENGLISH
        english = [one for one in near if is_english and one.passage.language == ENGLISH]
        others = [one for one in near if not is_english or one.passage.language != ENGLISH]
        second = sorted(self._cosines(MINILM, quotation, english), key=lambda one: -one[0])[:NEAREST]
        both = self._cosines(E5, quotation, [*(one for _, one in second), *others])
        cosines = [*(cosine for cosine, _ in second), *(None for _ in others)]
        found = [(Similarity(first, other), one) for (first, one), other in zip(both, cosines, strict=True)]
        return sorted(found, key=lambda one: -one[0].margin)

    def _cosines(self, name: str, quotation: str, near: Sequence[Near]) -> list[tuple[float, Near]]:
        if not near:
            return []
        vectors = self._model(PREFIX + name).embed_passages([quotation, *(one.text for one in near)])
        return [(float(cosine), one) for cosine, one in zip(vectors[1:] @ vectors[0], near, strict=True)]
