"""The best matches are the same in whatever way tantivy is asked for them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import tantivy
from archived_documents import archived, row
from conformance.corpus import WordEmbedder

from indexer.archive import Archive, text_hash
from indexer.embedding import embed_with_sentences
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.embedded.schema import STEMS
from indexer.engines.embedded.scored import (
    NOTHING,
    Best,
    Leaf,
    Scored,
    Sum,
    Weighted,
    best_of,
    doubtful,
    exact,
    is_of_terms,
    total,
    weighted,
)
from indexer.engines.embedded.words import Words
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

DOCUMENTS, PASSAGES_EACH = 60, 10
PLACES = ("delta", "canal", "harbour", "lagoon", "estuary", "fjord")
SHARES = (0.5, 0.24, 0.15, 0.07, 0.03, 0.01)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    """Passages of a few words, common and rare, many of them alike."""
    folder, chance, embedder = tmp_path_factory.mktemp("scored"), np.random.default_rng(18), WordEmbedder()
    with Archive(folder) as archive:
        for number in range(DOCUMENTS):
            texts = [
                f"{number} {place} " + " ".join(chance.choice(PLACES, chance.integers(1, 13), p=SHARES))
                for place in range(PASSAGES_EACH)
            ]
            texts = [text.replace("fjord", "fjord lagoon") for text in texts]  # a sum scores these too high
            one = archived(str(number), *texts)
            vectors = dict(zip(map(text_hash, texts), embed_with_sentences(embedder, texts), strict=True))
            archive.put_file(row(one), [one], vectors, embedder.key)
        build_index(archive, folder, load_vocabulary(None), embedder.key, embedder.dimension)
    return EmbeddedIndex(replace(Settings(), data_dir=folder), embedder).current().words


def term(words: Words, word: str) -> Leaf:
    return Leaf(tantivy.Query.term_query(words._schema, STEMS, word), words._passages_with(STEMS, word))


NAMES = (
    "a term",
    "a sum",
    "a sum of sums",
    "the best",
    "a sum of the best",
    "the best of sums",
    "the rarer",
    "with a phrase",
)


def made(words: Words, name: str) -> Scored:
    delta, canal, harbour, lagoon, estuary, fjord = (term(words, word) for word in PLACES)
    phrase = Leaf(tantivy.Query.phrase_query(words._schema, STEMS, ["delta", "canal"]))
    every: tuple[Scored, ...] = (
        fjord,
        Sum((delta, fjord)),
        Sum((Sum((delta, Weighted(canal, 0.5))), Weighted(Sum((harbour, lagoon)), 0.25))),
        Best((canal, lagoon)),
        Sum((Best((canal, Weighted(harbour, 0.5))), Weighted(Best((delta, fjord)), 0.5))),
        Best((Sum((delta, canal)), Sum((estuary, Best((fjord, lagoon)))))),
        Sum((Best((lagoon, Weighted(fjord, 0.5))), delta)),
        Sum((phrase, Best((canal, fjord)))),
    )
    return dict(zip(NAMES, every, strict=True))[name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("depth", [1, 3, 20, 50, 100, 1000])
def test_the_best_are_those_of_the_exact_query(words: Words, name: str, depth: int) -> None:
    one = made(words, name)
    wanted, found = words.best(exact(one), depth), words.best_scored(one, depth)
    assert [ordinal for ordinal, _ in found] == [ordinal for ordinal, _ in wanted]
    np.testing.assert_allclose([score for _, score in found], [score for _, score in wanted], atol=1.5e-4)
    some = np.array(sorted(ordinal for ordinal, _ in wanted), dtype=np.int64)
    np.testing.assert_allclose(words.scores(one, some), [dict(wanted)[ordinal] for ordinal in some.tolist()], atol=2e-4)


def test_what_nothing_is_left_of_and_what_is_alone_is_no_sum(words: Words) -> None:
    fjord = term(words, "fjord")
    assert total([NOTHING, best_of([]), weighted(NOTHING, 0.5)]) is NOTHING
    assert best_of([NOTHING, total([fjord])]) is fjord
    assert words.best_scored(NOTHING, 5) == []


def test_passages_that_have_several_of_what_the_best_counts_of_are_doubtful(words: Words) -> None:
    fjord, lagoon = (words._passages_with(STEMS, word) for word in ("fjord", "lagoon"))
    assert 0 < fjord < lagoon
    told = {name: doubtful(made(words, name)) for name in NAMES if is_of_terms(made(words, name))}
    assert NAMES[-1] not in told
    assert [name for name, passages in told.items() if not passages] == ["a term", "a sum", "a sum of sums"]
    assert told["the rarer"] == fjord
