"""The nearest sentences: of each language, without repetitions."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from indexer.archive import document_id
from indexer.domain import Description, Document, Passage
from indexer.embedding.sentence_vectors import quantized
from indexer.errors import IndexMissingError
from indexer.search.nearest_sentences import Sentence, nearest_sentences, sentences_of

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
