"""The sentences nearest in meaning to a text: those of the statements that are nearest, compared one by one."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from indexer.domain import NearSentence
from indexer.embedding.sentence_vectors import cosines
from indexer.index.manifest import damaged
from indexer.passages import sentence_spans
from indexer.ranking.top_k import sorted_by_score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from indexer.archive.rows import Quantized
    from indexer.domain import Document, Passage
    from indexer.index.doc_values import Columns
    from indexer.ports import Vectors
    from indexer.search.grouping import Group


class Sentence(NamedTuple):
    """A sentence by its passage's ordinal and its own number in it (`passages.sentence_spans`), with its cosine."""

    ordinal: int
    number: int
    cosine: float


NO_SENTENCES: Mapping[int, Sentence] = MappingProxyType({})


def nearest_sentences(
    columns: Columns, ordinals: Sequence[int], vectors: Sequence[Quantized], vector: Vectors, most: int
) -> list[Sentence]:
    """Of the sentences of some passages, given by their vectors, the `most` nearest ones of each language, nearest
    first. Of sentences with equal vectors, which have the same text, the first one counts.
    """
    if not sum(map(len, vectors)):
        return []
    rows = np.concatenate([some for some in vectors if len(some)])
    owners = np.repeat(np.array(ordinals, dtype=np.int64), [len(some) for some in vectors])
    numbers = np.concatenate([np.arange(len(some)) for some in vectors])
    left = dict.fromkeys(np.unique(columns.language_of[owners]).tolist(), most)
    seen: set[bytes] = set()
    found: list[Sentence] = []
    for place, cosine in sorted_by_score(np.arange(len(rows)), cosines(rows, vector)):
        language = int(columns.language_of[owners[place]])
        text = rows[place].tobytes()
        if left[language] and text not in seen:
            left[language] -= 1
            seen.add(text)
            found.append(Sentence(int(owners[place]), int(numbers[place]), cosine))
            if not any(left.values()):
                break
    return found


def nearest_of_each(
    groups: Sequence[Group], stored: Callable[[Sequence[int]], Sequence[Quantized]], query: Callable[[], Vectors]
) -> dict[int, Sentence]:
    """Of each passage of these groups, by ordinal, the sentence nearest to the query, the first of equals. `stored`
    gives the vectors of the sentences of passages. A passage without sentences is left out.
    """
    ordinals = [ordinal for group in groups for ordinal, _ in group.passages]
    vectors = stored(ordinals) if ordinals else []
    if not sum(map(len, vectors)):
        return {}
    every = cosines(np.concatenate([some for some in vectors if len(some)]), query())
    parts = np.split(every, np.cumsum([len(some) for some in vectors])[:-1])
    return {
        ordinal: Sentence(ordinal, int(part.argmax()), float(part.max()))
        for ordinal, part in zip(ordinals, parts, strict=True)
        if len(part)
    }


def sentences_of(found: Sequence[Sentence], placed: Mapping[int, tuple[Document, Passage]]) -> list[NearSentence]:
    """The same with their texts, from the passages by ordinal, each with its document. Raises IndexMissingError when a
    passage does not have the sentences whose vectors were stored.
    """
    result = []
    for one in found:
        document, passage = placed[one.ordinal]
        result.append(NearSentence(document, passage, *place_of(one, passage), one.cosine))
    return result


def place_of(sentence: Sentence, passage: Passage) -> tuple[int, int]:
    """Where a sentence stands in its passage. Raises IndexMissingError when the passage does not have it."""
    spans = sentence_spans(passage.text)
    if sentence.number >= len(spans):
        fault = f"passage {passage.id} has {len(spans)} sentences"
        raise damaged(ValueError(fault))
    return spans[sentence.number]
