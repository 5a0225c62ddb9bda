"""The nearest sentences: of each language, without repetitions."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from indexer.archive import document_id
from indexer.domain import Description, Document, Filters, Passage
from indexer.embedding.sentence_vectors import quantized
from indexer.errors import IndexMissingError
from indexer.search.nearest_sentences import (
    BY_CHANCE,
    ComparedAs,
    Sentence,
    embedded_together,
    nearest_sentences,
    sentences_of,
)

VECTOR = np.array([1, 0], dtype=np.float32)
COLUMNS: Any = SimpleNamespace(languages=["en", "fr"], language_of=np.array([0, 1, 0]), document_of=np.array([0, 0, 0]))


def rows(*cosines: float) -> Any:
    return quantized(np.array([[one, np.sqrt(1 - one**2)] for one in cosines], np.float32).reshape(-1, 2))


def test_the_nearest_come_first_in_each_language() -> None:
    vectors = [rows(0.7, 0.9), rows(0.2), rows(), rows(0.8)]
    found = nearest_sentences(COLUMNS, [0, 1, 2, 2], vectors, VECTOR, 2)
    assert [(one.ordinal, one.number) for one in found] == [(0, 1), (2, 0), (1, 0)]
    assert found[0].cosine == pytest.approx(0.9, abs=0.01)


def test_a_sentence_that_is_repeated_counts_once() -> None:
    found = nearest_sentences(COLUMNS, [0, 2], [rows(0.9), rows(0.9, 0.5)], VECTOR, 2)
    assert [(one.ordinal, one.number) for one in found] == [(0, 0), (2, 1)]


def test_several_queries_are_embedded_in_one_call_and_a_single_one_as_ever() -> None:
    calls: list[tuple[str, ...]] = []

    def embed(*texts: str) -> Any:
        calls.append(texts)
        return np.array([[len(text), 0] for text in texts], np.float32)

    embedder: Any = SimpleNamespace(embed_query=lambda text: embed(text)[0], embed_queries=lambda texts: embed(*texts))
    together = embedded_together(embedder, ["lamps", "harbours", "lamps"])
    assert [float(together(text)[0]) for text in ("harbours", "lamps", "tolls!")] == [8, 5, 6]
    assert calls == [("lamps", "harbours"), ("tolls!",)]
    calls.clear()
    embedded_together(embedder, ["lamps", "lamps"])("lamps")
    assert calls == [("lamps",)]


def test_passages_without_sentences() -> None:
    assert nearest_sentences(COLUMNS, [0], [rows()], VECTOR, 2) == []
    assert nearest_sentences(COLUMNS, [], [], VECTOR, 2) == []


def test_a_passage_with_fewer_sentences_than_vectors_is_damage() -> None:
    document = Document(document_id("0" * 64), "a.pdf", "0" * 64, Description(), 1)
    passage = Passage("p", document.id, 0, 1, 1, None, "en", "Harbours are open to all ships.", ())
    (one,) = sentences_of([Sentence(0, 0, 0.9)], {0: (document, passage)})
    assert one.text == passage.text
    with pytest.raises(IndexMissingError, match="onrecord reindex"):
        sentences_of([Sentence(0, 1, 0.9)], {0: (document, passage)})


def _compared_as(*, translated: bool = True) -> ComparedAs:
    """A Spanish text over a Spanish, two English passages and one of no language, each with one sentence."""
    columns = SimpleNamespace(languages=("en", "es", "und"), language_of=np.array([1, 0, 0, 2]))

    def retrieval(near: dict[int, float], vector: tuple[float, float]) -> Any:
        retriever = SimpleNamespace(vector=np.array(vector, dtype=np.float32))
        return SimpleNamespace(columns=columns, retriever=retriever, nearest=lambda _: list(near.items()))

    typed = retrieval({0: 5.0, 1: 4.0, 3: 1.0}, (1.0, 0.0))
    other = retrieval({0: 9.0, 1: 6.0, 2: 3.0, 3: 1.5}, (0.0, 1.0))
    return ComparedAs(typed, other, "es") if translated else ComparedAs(typed)


def test_passages_in_other_languages_are_as_near_as_text_or_translation() -> None:
    assert _compared_as(translated=False).nearest(Filters()) == [(0, 5.0), (1, 4.0), (3, 1.0)]
    assert _compared_as().nearest(Filters()) == [(0, 5.0), (1, 6 - BY_CHANCE), (2, 3 - BY_CHANCE), (3, 1.0)]


def test_sentences_in_other_languages_are_as_near_as_text_or_translation() -> None:
    vectors = [quantized(np.array([one], dtype=np.float32)) for one in ((0.6, 0.8), (0.6, 0.8), (1.0, 0.0))]
    found = _compared_as().nearest_of_each([0, 1, 3], vectors)
    assert {ordinal: round(one.cosine, 1) for ordinal, one in found.items()} == {0: 0.6, 1: 0.8, 3: 1.0}
    assert _compared_as().nearest_of_each([0], [vectors[0][:0]]) == {}
