"""Flip random bytes in a copy of a data folder, and see what is answered.

python -m benchmarks.faults damage --data-dir DIR --flips 500 --seed 1

After each flip, everything is opened anew and asked for again: searches, documents, pages, passages and originals. Each
answer is right (as before the flip), refused (with an error that says what to do), or wrong. Prints a table by kind of
file; ends with 1 if any answer is wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.domain import Mode, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.errors import OnRecordError
from indexer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indexer.ports import Index, Vectors

QUERIES = ("committee", "human rights", "capacity building")
DOCUMENTS = 5


class Remembered:
    """The model, asked once for each text."""

    def __init__(self, model: SentenceTransformerEmbedder) -> None:
        self._model, self.key = model, model.key
        self._known: dict[str, Vectors] = {}

    def embed_query(self, text: str) -> Vectors:
        """See ports.QueryEmbedder."""
        if text not in self._known:
            self._known[text] = self._model.embed_query(text)
        return self._known[text]


def questions(index: Index, documents: list[str]) -> Iterator[Callable[[], object]]:
    """What is asked, one by one."""
    for query in QUERIES:
        for mode in Mode:
            yield partial(searched, index, SearchRequest(query, mode))
    for document in documents:
        yield from (
            partial(index.document, document),
            partial(index.passages, document),
            partial(index.pages, document),
        )
        yield partial(content, index, document)


def content(index: Index, document: str) -> str:
    """The checksum of a document's original as it is served."""
    return hashlib.sha256(index.original(document).read_bytes()).hexdigest()


def searched(index: Index, request: SearchRequest) -> object:
    """What a reader sees of an answer."""
    answer = index.search(request)
    hits = [(hit.document, [found.passage for found in hit.passages]) for hit in answer.results]
    return hits, answer.total, answer.facets


def ask(index: Index, documents: list[str]) -> list[object]:
    """The answers; an OnRecordError stands for a refusal, any other exception for itself."""
    answers: list[object] = []
    for question in questions(index, documents):
        try:
            answers.append(question())
        except OnRecordError:
            answers.append("refused")
        except Exception as error:  # noqa: BLE001 - to be counted
            answers.append(f"{type(error).__name__}: {error}"[:200])
    return answers


def main() -> int:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--flips", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    model = Remembered(SentenceTransformerEmbedder(Settings().model))
    chance = random.Random(options.seed)  # noqa: S311 - no secret
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        shutil.copytree(options.data_dir, folder)
        settings = replace(Settings(), data_dir=folder)
        index = EmbeddedIndex(settings, model)
        documents = list(index.document_ids()[:DOCUMENTS])
        right = ask(index, documents)
        files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.stat().st_size]
        kinds: defaultdict[str, list[Path]] = defaultdict(list)
        for file in files:
            kinds[file.relative_to(folder).parts[0]].append(file)
        kinds.pop("archive.db-shm", None)  # SQLite makes it anew
        for _ in range(options.flips):
            file = chance.choice(kinds[chance.choice(sorted(kinds))])
            at = chance.randrange(file.stat().st_size)
            before = flip(file, at, chance.randrange(8))
            outcome = worst(right, ask(EmbeddedIndex(settings, model), documents))
            counts[file.relative_to(folder).parts[0], outcome] += 1
            if outcome == "wrong":
                print(f"wrong: {file.relative_to(folder)} byte {at}", file=sys.stderr)
            put(file, at, before)
    for (kind, outcome), count in sorted(counts.items()):
        print(f"| {kind} | {outcome} | {count} |")
    return int(any(outcome == "wrong" for _, outcome in counts))


def flip(file: Path, at: int, bit: int) -> bytes:
    """Flip a bit of a byte; returns the byte as it was."""
    with file.open("rb") as stream:
        stream.seek(at)
        before = stream.read(1)
    put(file, at, bytes([before[0] ^ (1 << bit)]))
    return before


def put(file: Path, at: int, byte: bytes) -> None:
    """Write one byte."""
    with file.open("r+b") as stream:
        stream.seek(at)
        stream.write(byte)


def worst(right: list[object], found: list[object]) -> str:
    """Whether all answers are right, some are refused, or one is wrong."""
    differing = [answer for answer, other in zip(found, right, strict=True) if answer != other]
    if any(answer != "refused" for answer in differing):
        return "wrong"
    return "refused" if differing else "right"


if __name__ == "__main__":
    sys.exit(main())
