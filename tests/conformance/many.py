"""A corpus past the ten thousand hits that OpenSearch gives at once, with vectors of which none is near another."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from indexer.archive import Archive, ArchivedDocument, LedgerRow, document_id, passage_id, text_hash
from indexer.domain import Description, Document, FileState, Page, Passage
from indexer.embedding import embed_with_sentences

Vectors = npt.NDArray[np.float32]
DOCUMENTS, PASSAGES_EACH = 3500, 3
PASSAGES = DOCUMENTS * PASSAGES_EACH
LANGUAGES = ("en", "fr", "es", "ru")
"""Half of the passages are in the first, a quarter in the second, and so on."""
GROUPS = ("common", "rare", "single")
"""Of most documents, of every twentieth, of every thousandth."""


class RandomEmbedder:
    """A text's vector is drawn at random, always the same for the same text: the worst case for a graph of neighbours,
    in as many dimensions as the default model has.
    """

    key = "random@1"
    dimension = 384
    max_tokens = 1000

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        if progress:
            progress(len(texts))
        return np.array([self.embed_query(text) for text in texts], dtype=np.float32).reshape(-1, self.dimension)

    def embed_query(self, text: str) -> Vectors:
        seed = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")
        vector = np.random.default_rng(seed).normal(0.1, 1, self.dimension).astype(np.float32)
        unit: Vectors = vector / np.float32(np.linalg.norm(vector))
        return unit

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.embed_query(text) for text in texts])


def fill_many(archive: Archive) -> list[Passage]:
    """Put the corpus into an archive; its passages in the order of document ids and places."""
    embedder = RandomEmbedder()
    found = []
    for number in range(DOCUMENTS):
        ident = document_id(f"{number:024x}")
        texts = [f"common words number {number} {place} " + "filler " * (number % 7) for place in range(PASSAGES_EACH)]
        passages = [
            Passage(passage_id(ident, 1, text, 0), ident, place, 1, 1, None, language(number), text, ((1, 0, 5),))
            for place, text in enumerate(texts)
        ]
        groups = tuple(name for name, each in zip(GROUPS, (1, 20, 1000), strict=True) if number % each == 0)
        description = Description(
            title=f"Number {number}", groups=groups, date=f"{2000 + number % 20}", language=language(number)
        )
        document = Document(ident, str(number), ident, description, 1)
        made = embed_with_sentences(embedder, texts)
        vectors = {text_hash(text): one for text, one in zip(texts, made, strict=True)}
        row = LedgerRow(str(number), str(number), ident, FileState.INDEXED, None, None, "", (ident,))
        archive.put_file(
            row, [ArchivedDocument(document, [Page(1, "\n".join(texts))], passages)], vectors, embedder.key
        )
        found += passages
    return found


def language(number: int) -> str:
    for place, code in enumerate(LANGUAGES[:-1]):
        if number % 2 ** (place + 1) == 2**place - 1:
            return code
    return LANGUAGES[-1]
