"""Measure how long one added letter takes until it is found, and its removal until it is not, in indexes of several
sizes.

    python -m benchmarks.speed growth --folder DIR [--sizes 10000 1000000] [--repeat 5] [--opensearch URL]

With `--opensearch`, the index is in the cluster there, as `onrecord-grow-SIZE`, instead of in the folder.

Fills DIR/SIZE, unless it holds an index already, with documents of made-up words and random vectors: the first ones
through the project's own archive, the others as copies of them in which every passage has one more word. The project's
own writer makes the index; so that a million passages take minutes, their words are analysed once for all copies, and
kinds of passages and statements of alignment are not looked for.

Then it adds a letter of ten pages as `onrecord ingest` does once its text is read and embedded, and removes it as
`onrecord remove` does, while an open index is asked all the time for a word that only the letter has. Prints the
seconds until the letter is found or gone, those until the change is done, and those of the archive alone, at each size,
as medians, and their ratio to those at the smallest size.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest import mock

import numpy as np
import numpy.typing as npt

from benchmarks.bars import no_bar
from indexer.archive import Archive, ArchivedDocument, LedgerRow, PassageVectors, document_id, passage_id, text_hash
from indexer.archive.rows import COLUMNS
from indexer.domain import Description, Document, FileState, Mode, Page, Passage, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index, open_writer, projection
from indexer.ports import Index
from indexer.search import dictionary
from indexer.settings import Settings
from pipelines.reindex import bring_up_to_date

Vectors = npt.NDArray[np.float32]

DIMENSION = 384
WORDS = 80
"""Words of a passage."""
PAGES, PER_PAGE = 10, 4
"""Pages of a letter, and passages of a page."""
VOCABULARY = 50_000
SENTENCES = 2
"""Sentences of a passage that have vectors of their own."""
DISTINCT = 10_000
"""Passages of which the others are copies."""
PAUSE, MOST_SECONDS = 0.05, 60.0
"""Seconds between two requests of a reader, and for which it waits after a change."""
AT_ONCE = 50
"""Documents of one transaction."""


class RandomEmbedder:
    """Vectors that mean nothing. The key is that of the default model, so that the program takes them for its own."""

    key = SentenceTransformerEmbedder(Settings().model).key
    dimension = DIMENSION
    max_tokens = 512

    def __init__(self) -> None:
        self._chance = np.random.default_rng(18)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """See ports.Embedder."""
        return [len(text.split()) for text in texts]

    def embed_query(self, text: str) -> Vectors:
        """See ports.Embedder."""
        return self.embed_passages([text])[0]

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """See ports.Embedder."""
        vectors = self._chance.standard_normal((len(texts), DIMENSION), dtype=np.float32)
        if progress:
            progress(len(texts))
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


class Texts:
    """Makes documents of made-up words, which are as frequent as words are (Zipf)."""

    def __init__(self, seed: int) -> None:
        self._chance = np.random.default_rng(seed)
        letters = np.array(list("abcdefghijklmnopqrstuvwxyz"))
        chosen = np.random.default_rng(1).integers(0, 26, (VOCABULARY, 9))
        self._words = np.array(["".join(row) for row in letters[chosen]])
        weights = 1 / np.arange(10, VOCABULARY + 10)
        self._shares = weights / weights.sum()

    def document(self, name: str, marker: str = "") -> ArchivedDocument:
        """A letter; its first passage contains the marker."""
        digest = hashlib.sha256(name.encode()).hexdigest()
        ident = document_id(digest)
        words = self._chance.choice(self._words, (PAGES * PER_PAGE, WORDS), p=self._shares)
        divided = [np.array_split(row, SENTENCES) for row in words]
        texts = [" ".join(f"{' '.join(sentence).capitalize()}." for sentence in row) for row in divided]
        texts[0] = f"{marker} {texts[0]}".strip()
        passages = []
        for place, text in enumerate(texts):
            page = place // PER_PAGE + 1
            where = ((page, 0, len(text)),)
            passages.append(
                Passage(passage_id(ident, page, text, 0), ident, place, page, page, None, "en", text, where)
            )
        pages = [
            Page(number + 1, "\n".join(texts[number * PER_PAGE : (number + 1) * PER_PAGE])) for number in range(PAGES)
        ]
        about = Description(
            title=f"Letter {digest[:8]}", submitters=(f"Submitter {int(digest[:4], 16) % 190}",),
            date="2024-05-06", processes=("Made-up process",), language="en", languages=("en",),
            symbol=f"X/{digest[:6]}/{int(digest[:4], 16)}",
        )  # fmt: skip
        return ArchivedDocument(Document(ident, name, digest, about, PAGES), pages, passages)

    def vectors(self, document: ArchivedDocument, embedder: RandomEmbedder) -> dict[bytes, PassageVectors]:
        """Random vectors of its passages and their sentences."""
        texts = [passage.text for passage in document.passages]
        sentences = self._chance.integers(-127, 128, (len(texts), SENTENCES, DIMENSION), dtype=np.int8)
        return {
            text_hash(text): PassageVectors(vector, some)
            for text, vector, some in zip(texts, embedder.embed_passages(texts), sentences, strict=True)
        }


def main() -> None:
    """Fill, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--opensearch", metavar="URL", help="the cluster that holds the index")
    options = parser.parse_args()
    results: dict[int, dict[str, float]] = {}
    for size in sorted(options.sizes):
        folder = options.folder / str(size)
        settings = settings_of(folder, options.opensearch)
        fill(settings, size)
        results[size] = measure(settings, options.repeat)
        print(f"{size:,} passages: " + ", ".join(f"{name} {value:.2f} s" for name, value in results[size].items()))
    first = min(results)
    for size, times in results.items():
        ratios = ", ".join(f"{name} {value / results[first][name]:.2f}" for name, value in times.items())
        print(f"{size:,} / {first:,}: {ratios}")


def fill(settings: Settings, size: int) -> None:
    """Make an archive and an index of so many passages, unless there are any."""
    embedder = RandomEmbedder()
    if not settings.data_dir.exists():
        fill_archive(settings.data_dir, size, embedder)
    started = time.perf_counter()
    with Archive(settings.data_dir) as archive, quickly(streams_of_copies()):
        if bring_up_to_date(open_writer(settings), archive, embedder, no_bar):
            print(f"{size:,} passages: indexed in {time.perf_counter() - started:.0f} s", flush=True)


def fill_archive(folder: Path, size: int, embedder: RandomEmbedder) -> None:
    """Make an archive of so many passages."""
    folder.mkdir(parents=True)
    texts = Texts(size)
    started = time.perf_counter()
    with Archive(folder) as archive:
        letters = range(min(size, DISTINCT) // (PAGES * PER_PAGE))
        for start in letters[::AT_ONCE]:
            some = [texts.document(f"{number}.txt") for number in letters[start : start + AT_ONCE]]
            put(archive, f"/{start}", some, texts, embedder)
        database = archive._db._db  # noqa: SLF001 - see copy
        database.create_function("text_hash", 1, text_hash, deterministic=True)
        database.execute("CREATE TEMP TABLE base AS SELECT id FROM documents")
        for number in range(1, size // DISTINCT):
            copy(archive, number)
        print(f"{size:,} passages: archived in {time.perf_counter() - started:.0f} s", flush=True)


def copy(archive: Archive, number: int) -> None:
    """Copy the first documents, those in the table `base`; each copy of a passage has one more word."""
    db = archive._db  # noqa: SLF001 - the archive has no such function, nor should it
    here = {
        "id": ":prefix || substr(id, 7)",
        "document_id": ":prefix || substr(document_id, 7)",
        "sha256": ":prefix || substr(sha256, 7)",
        "description": "replace(description, 'X/', 'X' || :prefix || '/')",
        "text_key": "NULL",  # and no relations: nobody has the same text or symbol
        "text": "text || :word",
        "text_hash": "text_hash(text || :word)",
    }
    given = {"prefix": f"{number:06x}", "word": f" copy{number}"}
    with db.transaction():
        for table, key in (("documents", "id"), ("passages", "document_id"), ("pages", "document_id")):
            columns = [row[1] for row in db.rows(f"PRAGMA table_info({table})")]
            values = ", ".join(here.get(name, name) for name in columns)
            db.write(f"INSERT INTO {table} SELECT {values} FROM {table} WHERE {key} IN (SELECT id FROM base)", given)  # noqa: S608
            db.write(
                f"UPDATE {table} SET checksum = checksum({COLUMNS[table]}) "  # noqa: S608
                f"WHERE {key} IN (SELECT :prefix || substr(id, 7) FROM base)",
                given,
            )
        db.write(
            "INSERT INTO vectors SELECT text_hash(text || :word), model_key, vector, sentences, "
            "checksum(text_hash(text || :word), model_key, vector, sentences) "
            "FROM passages JOIN vectors USING (text_hash) WHERE document_id IN (SELECT id FROM base)",
            given,
        )


Streams = Callable[[str, str], tuple[str, str]]


def streams_of_copies() -> Streams:
    """An analysis of words that is made once for all copies of a text."""
    analysed = cache(projection.index_streams)

    def streams(text: str, language: str) -> tuple[str, str]:
        words, _, last = text.rpartition(" ")
        if not last.startswith("copy"):
            return analysed(text, language)
        stems, exact = analysed(words, language)
        return f"{stems} {last}", f"{exact} {last}"

    return streams


@contextmanager
def quickly(streams: Streams) -> Iterator[None]:
    """Analyse words by `streams`, and leave out kinds and alignments."""
    with (
        mock.patch.object(projection, "index_streams", streams),
        mock.patch.object(projection, "in_context", list),
        mock.patch.object(projection, "statements", return_value=()),
        mock.patch.object(dictionary, "is_listed", cache(dictionary.is_listed)),
    ):
        yield


def put(
    archive: Archive, source: str, some: Sequence[ArchivedDocument], texts: Texts, embedder: RandomEmbedder
) -> None:
    """Put documents into the archive, as those of one file."""
    ids = tuple(document.document.id for document in some)
    vectors = {key: vector for document in some for key, vector in texts.vectors(document, embedder).items()}
    row = LedgerRow(source, source, some[0].document.sha256, FileState.INDEXED, None, None, "s", ids)
    archive.put_file(row, some, vectors, embedder.key)


def measure(settings: Settings, repeat: int) -> dict[str, float]:
    """The median seconds of each step of adding a letter and of removing it."""
    folder, embedder, texts = settings.data_dir, RandomEmbedder(), Texts(int(time.time()))
    started = time.perf_counter()
    index = open_index(settings, embedder)
    expect(index, "nothing", 0)
    times: dict[str, list[float]] = {"opened": [time.perf_counter() - started]}
    for thread in threading.enumerate():
        if thread.name == "verify":
            thread.join()
    for number in range(repeat):
        marker = f"marker{number}q{int(time.time())}"
        letter = texts.document(f"{marker}.pdf", marker)
        writer = open_writer(settings)
        with Archive(folder) as archive, seen(times, "added: found", index, marker, 1), timed(times, "added"):
            with timed(times, "added: archive"):
                put(archive, f"/{marker}", [letter], texts, embedder)
            bring_up_to_date(writer, archive, embedder, no_bar)
        with Archive(folder) as archive, seen(times, "removed: gone", index, marker, 0), timed(times, "removed"):
            with timed(times, "removed: archive"):
                archive.remove([letter.document.id])
            bring_up_to_date(writer, archive, embedder, no_bar)
            writer.prune()
    return {name: statistics.median(some) for name, some in times.items()}


@contextmanager
def seen(times: dict[str, list[float]], name: str, index: Index, word: str, passages: int) -> Iterator[None]:
    """Note the seconds until a reader that asks all the time finds so many passages with a word."""
    started = time.perf_counter()

    def ask() -> None:
        while index.search(SearchRequest(word, Mode.KEYWORD)).total.passages != passages:
            time.sleep(PAUSE)
        times.setdefault(name, []).append(time.perf_counter() - started)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    yield
    asking.join(MOST_SECONDS)
    expect(index, word, passages)


def expect(index: Index, word: str, passages: int) -> None:
    """Stop unless so many passages have a word."""
    found = index.search(SearchRequest(word, Mode.KEYWORD)).total.passages
    if found != passages:
        message = f"{found} passages have {word}, instead of {passages}"
        raise SystemExit(message)


@contextmanager
def timed(times: dict[str, list[float]], name: str) -> Iterator[None]:
    """Note the seconds that something takes."""
    started = time.perf_counter()
    yield
    times.setdefault(name, []).append(time.perf_counter() - started)


def settings_of(folder: Path, cluster: str | None) -> Settings:
    """The settings of a data folder, and of an index of its own in a cluster."""
    here = {"ONRECORD_DATA_DIR": str(folder)}
    if cluster is not None:
        index = f"onrecord-grow-{folder.name}"
        here |= {"ONRECORD_ENGINE": "opensearch", "OPENSEARCH_URL": cluster, "ONRECORD_INDEX": index}
    return Settings.from_env(here)


if __name__ == "__main__":
    main()
