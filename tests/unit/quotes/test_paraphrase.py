"""What two models say of a sentence: both count in English, one alone elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from indexer.archive import document_id
from indexer.domain import Description, Document, Passage
from indexer.embedding import E5, MINILM, PREFIX
from indexer.ports import PassageEmbedder
from indexer.quotes import paraphrase
from indexer.quotes.paraphrase import ALONE, BOTH, SHARE, ParaphraseModel, Similarity
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


def models(first: dict[str, float], second: dict[str, float]) -> tuple[ParaphraseModel, dict[str, Scripted]]:
    made = {PREFIX + E5: Scripted(first), PREFIX + MINILM: Scripted(second)}
    lookup: Callable[[str], PassageEmbedder] = made.__getitem__
    return ParaphraseModel(lookup), made


def test_in_english_both_models_count() -> None:
    comparison, _ = models({"near": 0.9, "nearer": 0.86}, {"near": 0.1, "nearer": 0.6})
    found = comparison.ranked(QUOTATION, [sentence("near"), sentence("nearer")])
    assert [near.text for _, near in found] == ["nearer", "near"]
    assert [round(one.margin, 3) for one, _ in found] == [
        round(0.86 + SHARE * 0.6 - BOTH, 3),
        round(0.9 + SHARE * 0.1 - BOTH, 3),
    ]


@pytest.mark.parametrize(
    ("quotation", "language"),
    [(QUOTATION, "fr"), ("Les États devraient protéger ceux qui cherchent des failles dans les programmes.", "en")],
)
def test_across_languages_the_first_judges_alone(quotation: str, language: str) -> None:
    comparison, made = models({"one": 0.9}, {})
    [(found, _)] = comparison.ranked(quotation, [sentence("one", language)])
    assert found.second is None
    assert found.margin == pytest.approx(0.9 - ALONE, abs=1e-6)
    assert made[PREFIX + MINILM].asked == []


def test_only_the_nearest_english_ones_are_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paraphrase, "NEAREST", 2)
    names = ["a", "b", "c"]
    comparison, made = models({}, {"a": 0.1, "b": 0.3, "c": 0.2})
    found = comparison.ranked(QUOTATION, [*map(sentence, names), sentence("d", "ru")])
    assert made[PREFIX + E5].asked == [[QUOTATION, "b", "c", "d"]]
    assert len(found) == 3


def test_nothing_to_compare_loads_no_model() -> None:
    comparison, made = models({}, {})
    assert comparison.ranked(QUOTATION, []) == []
    assert not any(model.asked for model in made.values())


def test_a_margin_is_zero_at_the_threshold() -> None:
    assert Similarity(ALONE).margin == 0
    assert Similarity(BOTH - SHARE * 0.5, 0.5).margin == pytest.approx(0)


def test_headings_and_numbers_are_no_sentences() -> None:
    text = "3.2. Scope. The Committee shall define the crimes of Article 2.1 narrowly! Why? Because research is lawful."
    assert [text[start:end].strip() for start, end in sentences(text)] == [
        "The Committee shall define the crimes of Article 2.1 narrowly!",
        "Because research is lawful.",
    ]
