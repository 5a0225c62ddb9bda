"""What is nearest in meaning to a text: statements with their nearest sentences, and the best of their sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from indexer.analysis import highlight_each
from indexer.analysis.detection import detect
from indexer.domain import Mode, NearPassage, NearSentence
from indexer.embedding.sentence_vectors import cosines
from indexer.index.manifest import damaged
from indexer.passages import sentence_spans
from indexer.ranking.query_vector import with_translation
from indexer.ranking.top_k import sorted_by_score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from indexer.archive.rows import Quantized
    from indexer.domain import Document, DocumentHit, Filters, Passage, PassageHit
    from indexer.index.doc_values import Columns
    from indexer.ports import QueryEmbedder, Vectors
    from indexer.query.plan import Plan
    from indexer.search.grouping import Group
    from indexer.search.retrieval import Retrieval

    Placed = Mapping[int, tuple[Document, Passage]]


CHINESE = "zh"
BY_CHANCE = 1.0
"""How much nearer a text with its translation has to be than the text alone, in standard deviations of similarity: of
two that are compared, one is nearer by chance.
"""


class Sentence(NamedTuple):
    """A sentence by its passage's ordinal and its own number in it (`passages.sentence_spans`), with its cosine."""

    ordinal: int
    number: int
    cosine: float


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


@dataclass(frozen=True, slots=True)
class ComparedAs:
    """What passages are compared with: a text as `typed` and, in other languages than its `own`, together with its
    translation, too, if it has one: the nearer counts.
    """

    typed: Retrieval
    translated: Retrieval | None = None
    own: str | None = None

    def nearest(self, filters: Filters) -> list[tuple[int, float]]:
        """The nearest statements, nearest first, with their similarities."""
        near = self.typed.nearest(filters)
        if self.translated is None:
            return near
        best = dict(near)
        for ordinal, similarity in self.translated.nearest(filters):
            if not self._is_own(ordinal):
                best[ordinal] = max(similarity - BY_CHANCE, best.get(ordinal, -np.inf))
        return sorted(best.items(), key=lambda hit: (-hit[1], hit[0]))

    def nearest_of_each(self, ordinals: Sequence[int], vectors: Sequence[Quantized]) -> dict[int, Sentence]:
        """Of each passage, by ordinal, the sentence nearest to the text, the first of equals. A passage without
        sentences is left out.
        """
        if not sum(map(len, vectors)):
            return {}
        rows = np.concatenate([some for some in vectors if len(some)])
        cuts = np.cumsum([len(some) for some in vectors])[:-1]
        every = cosines(rows, self.typed.retriever.vector)
        if self.translated is not None:
            owners = np.repeat(np.array([self._is_own(ordinal) for ordinal in ordinals]), [*map(len, vectors)])
            nearer = np.maximum(every, cosines(rows, self.translated.retriever.vector))
            every = np.where(owners, every, nearer)
        return {
            ordinal: Sentence(ordinal, int(part.argmax()), float(part.max()))
            for ordinal, part in zip(ordinals, np.split(every, cuts), strict=True)
            if len(part)
        }

    def _is_own(self, ordinal: int) -> bool:
        columns = self.typed.columns
        return columns.languages[int(columns.language_of[ordinal])] == self.own


def embedded_together(embedder: QueryEmbedder, texts: Iterable[str]) -> Callable[[str], Vectors]:
    """Embeds a query, and has embedded several at once that will be asked for."""
    several = list(dict.fromkeys(texts))
    known = dict(zip(several, embedder.embed_queries(several), strict=True)) if len(several) > 1 else {}
    return lambda text: known[text] if text in known else embedder.embed_query(text)


def compared_as(
    nearness: Callable[[Callable[[str], Vectors]], Retrieval], embed: Callable[[str], Vectors], plan: Plan | None
) -> ComparedAs:
    """What passages are compared with. `nearness` gives the retrieval for what is nearest to a vector; the `plan` has
    the translation of the text.
    """
    typed = nearness(embed)
    own = detect(plan.embed) if plan is not None and plan.foreign else None
    if plan is None or own not in plan.foreign.values() or not plan.gloss:
        return ComparedAs(typed)
    both = with_translation(typed.retriever.vector, plan, embed)
    return ComparedAs(typed, nearness(lambda _: both), own)


def nearest_passages(
    near: Sequence[tuple[int, float]],
    compared: ComparedAs,
    stored: Callable[[Sequence[int]], Sequence[Quantized]],
    placed: Callable[[Sequence[int]], Placed],
    covering: tuple[Retrieval, float] | None = None,
) -> list[NearPassage]:
    """See ports.Index.nearest: of passages `near` a text, given with their similarities. `stored` gives the vectors of
    the sentences of passages, `placed` the passages with their documents, by ordinal. `covering` is the retrieval whose
    words are looked for, and the coverage from which on their places are told.
    """
    ordinals = [ordinal for ordinal, _ in near]
    sentences = compared.nearest_of_each(ordinals, stored(ordinals) if ordinals else [])
    read = placed(ordinals)
    with_texts = {ordinal: _with_text(sentence, read) for ordinal, sentence in sentences.items()}
    found = [NearPassage(*read[ordinal], similarity, with_texts.get(ordinal)) for ordinal, similarity in near]
    if covering is None or covering[0].plan.root is None:  # a text of marks alone has no words to look for
        return found
    retrieval, least = covering
    coverage = retrieval.retriever.coverage(np.array(ordinals, dtype=np.int64)).tolist()
    return [_with_words(near, share, retrieval, least) for near, share in zip(found, coverage, strict=True)]


def _with_words(near: NearPassage, coverage: float, retrieval: Retrieval, least: float) -> NearPassage:
    if coverage < least:
        return replace(near, coverage=coverage)
    passage, asked = near.passage, retrieval.asked
    runs = [retrieval.runs.get(typed, ()) if passage.language != CHINESE else () for typed, _ in asked]
    wanted = (retrieval.plan.wanted, *(word for _, word in asked), *chain.from_iterable(runs))
    places, *marked = highlight_each(passage.text, passage.language, wanted)
    start, end = near.nearest_span
    lacks, unsaid, said = [], [], 0.0
    of_runs = iter(marked[len(asked) :])
    for (typed, _), found, run in zip(asked, marked, runs, strict=False):
        each = list(islice(of_runs, len(run))) or [found]
        had = [any(start <= first < end for first, _ in some) for some in each]
        said += sum(had) / len(had)
        if not any(had):
            unsaid.append(typed)
        if not found:
            lacks.append(typed)
    share = said / max(1, len(asked))
    return replace(near, coverage=coverage, covered=tuple(places), said=share, lacks=tuple(lacks), unsaid=tuple(unsaid))


def sentences_of(found: Sequence[Sentence], placed: Placed) -> list[NearSentence]:
    """The same with their texts, from the passages by ordinal, each with its document. Raises IndexMissingError when a
    passage does not have the sentences whose vectors were stored.
    """
    return [_with_text(sentence, placed) for sentence in found]


def with_nearest(
    hits: Sequence[DocumentHit],
    groups: Sequence[Group],
    found: Retrieval,
    stored: Callable[[Sequence[int]], Sequence[Quantized]],
) -> list[DocumentHit]:
    """The hits of a search, each passage with its nearest sentence, if the query has a vector. `groups` are what the
    hits were made of, `stored` gives the vectors of the sentences of passages, by ordinal.
    """
    if found.plan.mode in {None, Mode.KEYWORD}:
        return list(hits)
    ordinals = [ordinal for group in groups for ordinal, _ in group.passages]
    sentences = ComparedAs(found).nearest_of_each(ordinals, stored(ordinals)) if ordinals else {}

    def with_sentence(hit: PassageHit, ordinal: int) -> PassageHit:
        sentence = sentences.get(ordinal)
        return hit if sentence is None else replace(hit, nearest=_place_of(sentence, hit.passage))

    places = ([ordinal for ordinal, _ in group.passages] for group in groups)
    within = [map(with_sentence, hit.passages, some) for hit, some in zip(hits, places, strict=True)]
    return [replace(hit, passages=tuple(passages)) for hit, passages in zip(hits, within, strict=True)]


def _with_text(sentence: Sentence, placed: Placed) -> NearSentence:
    document, passage = placed[sentence.ordinal]
    return NearSentence(document, passage, *_place_of(sentence, passage), sentence.cosine)


def _place_of(sentence: Sentence, passage: Passage) -> tuple[int, int]:
    """Where a sentence stands in its passage. Raises IndexMissingError when the passage does not have it."""
    spans = sentence_spans(passage.text)
    if sentence.number >= len(spans):
        fault = f"passage {passage.id} has {len(spans)} sentences"
        raise damaged(ValueError(fault))
    return spans[sentence.number]
