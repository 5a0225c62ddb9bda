"""Whether a sentence says in other words what a quotation says: the judgement of two models.

Cosines of multilingual-e5-small lie close together: an invention may be nearer to some sentence than a paraphrase is to
its own. all-MiniLM-L6-v2 errs about other sentences, and reads English alone. Where both sides are English the two are
added, elsewhere the first has to be surer. The figures are in docs/quotes.md, the reasons in ADR 0026.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.analysis.detection import detect
from indexer.embedding import E5, MINILM, PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.ports import PassageEmbedder

ENGLISH = "en"
SHARE = 1 / 3
"""What the English model's cosine counts for beside that of the other: it is spread three times as wide."""
BOTH = 1.037
"""Least sum of both for similar wording in English."""
ALONE = 0.884
"""Least cosine of the first model where it judges alone."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, and the language of its passage."""

    text: str
    language: str | None


class Likeness:
    """Compares by the models that `model` gives for their names; each is loaded when it is first needed."""

    def __init__(self, model: Callable[[str], PassageEmbedder]) -> None:
        self._model = model

    def margins(self, quotation: str, sentences: Sequence[Sentence]) -> list[float]:
        """How far each sentence is above what counts as similar wording, in cosines of the first model; below zero
        it is none. Raises ModelError.
        """
        if not sentences:
            return []
        texts = [sentence.text for sentence in sentences]
        close = self._cosines(E5, quotation, texts)
        margins = close - ALONE
        english = [place for place, one in enumerate(sentences) if one.language == ENGLISH]
        if english and detect(quotation, ENGLISH) == ENGLISH:
            second = self._cosines(MINILM, quotation, [texts[place] for place in english])
            margins[english] = close[english] + SHARE * second - BOTH
        return [float(margin) for margin in margins]

    def _cosines(self, name: str, text: str, others: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        vectors = self._model(PREFIX + name).embed_passages([text, *others])
        return np.asarray(vectors[1:] @ vectors[0])
