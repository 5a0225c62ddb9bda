"""Whether a sentence says in other words what a quotation says: the judgement of two models.

Cosines of multilingual-e5-small lie close together: an invention may be nearer to some sentence than a paraphrase is to
its own. all-MiniLM-L6-v2 errs about other sentences, and reads English alone. Where both sides are English the two are
added, elsewhere the first has to be surer. The figures are in docs/quotes.md, the reasons in ADR 0026.
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
"""What the English model's cosine counts for beside that of the other: it is spread three times as wide."""
BOTH = 1.037
"""Least sum of both for similar wording in English."""
ALONE = 0.884
"""Least cosine of the first model where it judges alone."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near a sentence is to a quotation: the cosine of the model of all languages, and that of the English one if
    both are English.
    """

    first: float
    second: float | None = None

    @property
    def margin(self) -> float:
        """How far it is above what counts as similar wording, in cosines of the first model; below zero it is none."""
        return self.first - ALONE if self.second is None else self.first + SHARE * self.second - BOTH


class Comparison:
    """Compares by the models that `model` gives for their names; each is loaded when it is first needed."""

    def __init__(self, model: Callable[[str], PassageEmbedder]) -> None:
        self._model = model

    def compare(self, quotation: str, near: Sequence[Near]) -> list[Likeness]:
        """How near each sentence is to the quotation. Raises ModelError."""
        first = self._cosines(E5, quotation, [one.text for one in near])
        if detect(quotation, ENGLISH) != ENGLISH:
            return [Likeness(cosine) for cosine in first]
        english = [place for place, one in enumerate(near) if one.passage.language == ENGLISH]
        cosines = self._cosines(MINILM, quotation, [near[place].text for place in english])
        second = dict(zip(english, cosines, strict=True))
        return [Likeness(cosine, second.get(place)) for place, cosine in enumerate(first)]

    def _cosines(self, name: str, text: str, others: Sequence[str]) -> list[float]:
        if not others:
            return []
        vectors = self._model(PREFIX + name).embed_passages([text, *others])
        return [float(cosine) for cosine in vectors[1:] @ vectors[0]]
