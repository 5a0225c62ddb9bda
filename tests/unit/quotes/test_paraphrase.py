"""What a model says of a sentence: whether it stands out from the next ones, in any language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from indexer.archive import document_id
from indexer.domain import Description, Document, Passage
from indexer.embedding import E5, PREFIX
from indexer.ports import PassageEmbedder
from indexer.quotes.paraphrase import ACROSS, LEAST, NEXT, TYPICAL, WEIGHT, ParaphraseModel, Similarity
from indexer.quotes.similar import Near, sentences

QUOTATION = "States should protect those who look for holes in programs."
DOCUMENT = Document(document_id("0" * 64), "a.pdf", "0" * 64, Description(), 1)


def sentence(text: str, language: str | None = "en") -> Near:
    passage = Passage("p", DOCUMENT.id, 0, 1, 1, None, language or "", text, ())
    return Near(DOCUMENT, passage, 0, len(text))


class Scripted:
    """A model whose cosines to a quotation are given; it writes down what it is asked."""

    def __init__(self, cosines: dict[str, float]) -> None:
        self.cosines, self.asked = cosines, []  # type: ignore[var-annotated]

    def embed_passages(self, texts: Sequence[str], progress: object = None) -> np.ndarray:  # noqa: ARG002
        self.asked.append(list(texts))
        cosines = [self.cosines.get(text, 1.0) for text in texts]
        return np.array([[cosine, np.sqrt(1 - cosine**2)] for cosine in cosines], dtype=np.float32)


def models(cosines: dict[str, float]) -> tuple[ParaphraseModel, dict[str, Scripted]]:
    made = {PREFIX + E5: Scripted(cosines)}
    lookup: Callable[[str], PassageEmbedder] = made.__getitem__
    return ParaphraseModel(lookup), made


def test_the_nearest_sentence_comes_first() -> None:
    comparison, _ = models({"near": 0.86, "nearer": 0.9})
    found = comparison.ranked(QUOTATION, [sentence("near"), sentence("nearer")])
    assert [near.text for _, near in found] == ["nearer", "near"]
    assert found[0][0].margin == pytest.approx(0.9 - WEIGHT * 0.86 - LEAST, abs=1e-6)


@pytest.mark.parametrize(("others", "is_paraphrase"), [(0.82, True), (0.87, False)])
def test_a_sentence_has_to_stand_out_from_the_next_ones(others: float, is_paraphrase: bool) -> None:
    names = [f"other {number}" for number in range(NEXT)]
    comparison, _ = models({"source": 0.88, **dict.fromkeys(names, others)})
    (nearest, near), *_ = comparison.ranked(QUOTATION, [*map(sentence, names), sentence("source")])
    assert near.text == "source"
    assert (nearest.margin >= 0) == is_paraphrase


@pytest.mark.parametrize(
    ("quotation", "language"),
    [(QUOTATION, "fr"), ("Les États devraient protéger ceux qui cherchent des failles dans les programmes.", "en")],
)
def test_cosines_between_languages_are_made_comparable(quotation: str, language: str) -> None:
    comparison, _ = models({"one": 0.88})
    [(found, _)] = comparison.ranked(quotation, [sentence("one", language)])
    assert found == Similarity(pytest.approx(0.88 + ACROSS, abs=1e-6), TYPICAL)


def test_nothing_to_compare_loads_no_model() -> None:
    comparison, made = models({})
    assert comparison.ranked(QUOTATION, []) == []
    assert not any(model.asked for model in made.values())


def test_headings_and_numbers_are_no_sentences() -> None:
    text = "3.2. Scope. The Committee shall define the crimes of Article 2.1 narrowly! Why? Because research is lawful."
    assert [text[start:end].strip() for start, end in sentences(text)] == [
        "The Committee shall define the crimes of Article 2.1 narrowly!",
        "Because research is lawful.",
    ]
