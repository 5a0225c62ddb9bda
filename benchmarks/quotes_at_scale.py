"""Measure the milliseconds of the quote check in a large index, beside the raw phrase query.

    python benchmarks/quotes_at_scale.py --texts ungdc-2005-2024.tar.xz --folder DIR [--passages 100000]

Fills DIR, unless it holds an index already, with the texts of the archive, split into passages of 80 words, with random
vectors, which are cheap: the cost of keyword search is real, and semantic search does all of its work, though its
results mean nothing. Checks runs of 25 words unchanged, with one word exchanged, and with all words shuffled, with the
real models.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import tarfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from quotes import print_times

from indexer.archive import (
    Archive,
    ArchivedDocument,
    LedgerRow,
    PassageVectors,
    document_id,
    passage_id,
    text_hash,
)
from indexer.domain import Description, Document, FileState, Filters, Match, Mode, Page, Passage, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.embedding.sentence_vectors import quantized
from indexer.engines import open_index, open_writer
from indexer.passages import sentence_spans
from indexer.ports import Index
from indexer.quotes import candidates
from indexer.quotes.check import Quotation, QuoteCheck
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.settings import Settings

if TYPE_CHECKING:
    from indexer.ports import Vectors

WORDS = 80
"""Words of a passage, approximately."""
RUN = 25
"""Words of a quotation."""


def main() -> None:
    """Fill the folder if necessary, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--quotations", type=int, default=100)
    options = parser.parse_args()
    settings = replace(Settings.from_env(), data_dir=options.folder)
    model = cache(SentenceTransformerEmbedder)
    if not (options.folder / "index").exists():
        fill(settings, model(settings.model), options.texts, options.passages)
    index = open_index(settings, model(settings.model))
    index.warm()
    contents = index.status().indexed
    print(f"{settings.engine}: {contents.documents:,} documents, {contents.passages:,} passages, random vectors")
    _measure(index, ParaphraseModel(model, settings.model), options.quotations)


def fill(
    settings: Settings,
    model: SentenceTransformerEmbedder,
    texts: Path,
    most: int,
    drawn: Callable[[np.random.Generator, int], Vectors] | None = None,
) -> None:
    """Add the first texts of the packed folder to an archive until it has so many passages, and make its index.
    `drawn` gives so many random vectors, shape (n, dimension); without it their directions are all alike.
    """
    started, chance = time.perf_counter(), np.random.default_rng(26)
    draw = drawn or (lambda chance, many: chance.standard_normal((many, model.dimension)))
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with Archive(settings.data_dir) as archive:
        count = archive.passage_count()
        for name, text in _texts(texts):
            digest = hashlib.sha256(name.encode()).hexdigest()
            ident = document_id(digest)
            passages = [
                Passage(passage_id(ident, 1, one, place), ident, place, 1, 1, None, "en", one, ((1, 0, len(one)),))
                for place, one in enumerate(_passages(text))
            ]
            document = Document(ident, name, digest, Description(title=name, language="en"), 1)
            row = LedgerRow(f"/{name}", name, digest, FileState.INDEXED, None, None, "s", (ident,))
            keyed = {text_hash(one.text): _vectors(chance, one.text, draw) for one in passages}
            archive.put_file(row, [ArchivedDocument(document, [Page(1, text)], passages)], keyed, model.key)
            count += len(passages)
            if count >= most:
                break
        open_writer(settings).build(archive, model.key, model.dimension)
    print(f"filled in {time.perf_counter() - started:.0f} s")


def _vectors(
    chance: np.random.Generator, text: str, draw: Callable[[np.random.Generator, int], Vectors]
) -> PassageVectors:
    drawn = draw(chance, 1 + len(sentence_spans(text))).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    return PassageVectors(drawn[0], quantized(drawn[1:]))


def _texts(texts: Path) -> Iterator[tuple[str, str]]:
    with tarfile.open(texts) as packed:
        for member in packed:
            stream = packed.extractfile(member) if member.name.endswith(".txt") else None
            if stream is not None and not Path(member.name).name.startswith("."):
                yield Path(member.name).name, stream.read().decode("utf-8-sig", "replace")


def _passages(text: str) -> Iterator[str]:
    words = text.split()
    for start in range(0, len(words), WORDS):
        yield " ".join(words[start : start + WORDS])


def _measure(index: Index, comparison: ParaphraseModel, quotations: int) -> None:
    chance = random.Random(26)  # noqa: S311 - repeatable, not secret
    times: dict[str, list[float]] = {}
    ids = list(index.document_ids())
    for _ in range(quotations):
        words = chance.choice(index.passages(chance.choice(ids))).text.split()
        if len(words) < RUN:
            continue
        run = words[:RUN]
        shuffled = run.copy()
        chance.shuffle(shuffled)
        quotation = Quotation.read(" ".join(run))
        query = candidates.phrases(quotation.text, quotation.runs)
        request = SearchRequest(query, Mode.KEYWORD, Match.ALL, filters=Filters())
        _time(times, "raw phrase query", lambda request=request: index.search(request))
        for name, asked in (
            ("as it stands", run),
            ("one word exchanged", [*run[:12], "zebras", *run[13:]]),
            ("words shuffled", shuffled),
        ):
            fresh = QuoteCheck(index, comparison)
            _time(times, name, lambda fresh=fresh, asked=asked: fresh.check(" ".join(asked)))
    print_times(times)


def _time(times: dict[str, list[float]], name: str, call: Callable[[], object]) -> None:
    started = time.perf_counter()
    call()
    times.setdefault(name, []).append(time.perf_counter() - started)


if __name__ == "__main__":
    main()
