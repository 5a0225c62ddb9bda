"""Measure whether sentences find their translations: parallel sentences in six languages, through a real index.

    python benchmarks/cross_lingual.py --data FOLDER [--keep FOLDER] [--queries N] [--ways] [--pairs]

FOLDER holds `UNv1.0.devset.en`, `.fr`, `.es`, `.ru`, `.ar` and `.zh`, line by line translations of each other (United
Nations Parallel Corpus). Each line in each language is a document of one passage. Queries are N lines in each language,
evenly spaced among the even ones, that occur once in every language and are short enough to be used whole. A query's
own line is ignored in the results. The settings choose engine and model. Prints, for semantic and hybrid search:

- among the passages of one other language (`language=`): how often the translation comes first, and among the first
  ten; with `--pairs` for each of the 30 pairs;
- among all passages: nDCG@10 with the five translations as answers, and for each language of answers how often its
  translation is among the first ten results, and its mean rank (100 at most); with `--pairs` for each of the 30 pairs
  how often the translation comes first, and among the first ten, without the four other translations;
- where the answer exists in one language only: how often it comes first, and among the first ten, with queries in the
  other five. Once with a sixth of the lines in each language, once with nine of ten lines in English.

`--ways` also compares ways to order similarities, on the vectors of the same three corpora; `--judged FOLDER` also on a
judged collection in English (in the form of `onrecord evaluate`) among the lines in the other five languages, which are
about other topics. `--keep` stores vectors for the next run.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import secrets
import statistics
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bars import no_bar
from cross_lingual_ways import WAYS, Corpus

from indexer.archive import Archive, ArchivedDocument, LedgerRow, document_id, passage_id
from indexer.domain import Description, Document, FileState, Filters, Match, Mode, Page, Passage, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index, open_writer
from indexer.errors import BadParameterError
from indexer.query.syntax import MAX_LENGTH, as_plain_text, parse, plain_text
from indexer.settings import Settings
from pipelines.evaluation.measures import ndcg_of_names
from pipelines.reindex import bring_up_to_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from indexer.ports import Index, Vectors

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
DEPTH = 10
SEEN = 100
"""Results that are examined; a translation beyond them counts as rank SEEN."""
MOSTLY_ENGLISH = 10
"""In the unbalanced corpus, one line of this many is in a language other than English."""
MODES = (Mode.SEMANTIC, Mode.HYBRID)

Lines = dict[str, list[str]]
Kept = frozenset[tuple[int, str]]


@dataclass(frozen=True)
class Asked:
    """A line as a query in one language."""

    line: int
    language: str
    text: str


class Remembered:
    """The model with a cache of vectors: three indices hold the same texts, and each query is searched often."""

    def __init__(self, model: SentenceTransformerEmbedder, lines: Lines, keep: Path | None) -> None:
        self.key, self.dimension, self.max_tokens = model.key, model.dimension, model.max_tokens
        self.count_tokens, self._model = model.count_tokens, model
        texts = sorted({text for some in lines.values() for text in some})
        digest = hashlib.sha256("\n".join([model.key, *texts]).encode()).hexdigest()[:12]
        stored = keep / f"vectors-{digest}.npy" if keep else None
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
        if stored and stored.exists():
            vectors = np.load(stored)
        else:
            vectors = model.embed_passages(texts)
            if stored:
                np.save(stored, vectors)
        self._passages = dict(zip(texts, vectors, strict=True))
        self._any = vectors[0]
        self._queries: dict[str, Vectors] = {}

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """See ports.Embedder. What is no line is a sentence of one: no search uses its vector."""
        if progress:
            progress(len(texts))
        return np.array([self._passages.get(text, self._any) for text in texts], dtype=np.float32)

    def embed_more(self, texts: Sequence[str]) -> Vectors:
        """Embed texts that are not lines."""
        return self._model.embed_passages(texts)

    def embed_query(self, text: str) -> Vectors:
        """See ports.QueryEmbedder."""
        if text not in self._queries:
            self._queries[text] = self._model.embed_query(text)
        return self._queries[text]


def read(folder: Path) -> Lines:
    """The lines of each language."""
    lines = {
        code: [line.strip() or "-" for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
        for code in LANGUAGES
        for path in [folder / f"UNv1.0.devset.{code}"]
    }
    if len({len(some) for some in lines.values()}) != 1:
        message = f"The files in {folder} have different numbers of lines: they are no translations of each other."
        raise SystemExit(message)
    return lines


def queries(lines: Lines, count: int) -> list[Asked]:
    """This many lines, each in every language."""
    times = {code: Counter(lines[code]) for code in LANGUAGES}
    chosen = []
    for number in range(0, len(lines["en"]), 2):
        texts = [lines[code][number] for code in LANGUAGES]
        once = all(times[code][text] == 1 for code, text in zip(LANGUAGES, texts, strict=True))
        if once and len(set(texts)) == len(texts) and all(_can_be_asked(text) for text in texts):
            chosen.append(number)
    step = max(1, len(chosen) // count)
    return [Asked(n, code, as_plain_text(lines[code][n])) for n in chosen[::step][:count] for code in LANGUAGES]


def _can_be_asked(text: str) -> bool:
    try:
        return len(text) <= MAX_LENGTH and bool(plain_text(parse(as_plain_text(text))).strip())
    except BadParameterError:
        return False


def archived(archive: Archive, lines: Lines, kept: Kept) -> None:
    """Store a document of one passage for each selected line, in one transaction."""
    documents = []
    for number, code in sorted(kept):
        name, text = f"{number}:{code}", lines[code][number]
        ident = document_id(hashlib.sha256(name.encode()).hexdigest())
        passage = Passage(passage_id(ident, 1, text, 0), ident, 0, 1, 1, None, code, text, ((1, 0, len(text)),))
        document = Document(ident, name, ident, Description(title="", language=code, languages=(code,)), 1)
        documents.append(ArchivedDocument(document, [Page(1, text)], [passage]))
    idents = tuple(one.document.id for one in documents)
    archive.put_file(LedgerRow("lines", "lines", idents[0], FileState.INDEXED, None, None, "", idents), documents)


@contextlib.contextmanager
def built(settings: Settings, embedder: Remembered, lines: Lines, kept: Kept) -> Iterator[Index]:
    """A temporary index of the selected lines."""
    with tempfile.TemporaryDirectory(prefix="onrecord-cross-lingual-") as temporary:
        inside = replace(settings, data_dir=Path(temporary), index=f"{settings.index}-cross-{secrets.token_hex(4)}")
        writer = open_writer(inside)
        try:
            with Archive(inside.data_dir) as archive:
                archived(archive, lines, kept)
                bring_up_to_date(writer, archive, embedder, no_bar)
            yield open_index(inside, embedder)
        finally:
            writer.drop()


def searched(index: Index, mode: Mode) -> Callable[[Asked, str | None], list[str]]:
    """A search function that returns the names of an index's results, in one language or in all, without the query's
    own line.
    """

    def found(asked: Asked, language: str | None) -> list[str]:
        filters = Filters(language=(language,) if language else ())
        size = DEPTH if language else SEEN
        request = SearchRequest(asked.text, mode, Match.ANY, size=size, filters=filters)
        names = [hit.document.file for hit in index.search(request).results]
        return [name for name in names if name != f"{asked.line}:{asked.language}"]

    return found


def by_pair(search: Callable[[Asked, str | None], list[str]], asked: Sequence[Asked], *, pairs: bool) -> None:
    """Print recall among the passages of one other language."""
    ranks: dict[tuple[str, str], list[int]] = {}
    for query in asked:
        for language in LANGUAGES:
            if language != query.language:
                found = search(query, language)
                ranks.setdefault((query.language, language), []).append(_rank(found, f"{query.line}:{language}"))
    if pairs:
        _print_pairs(ranks)
    flat = [rank for some in ranks.values() for rank in some]
    worst = min(ranks, key=lambda pair: sum(rank <= 1 for rank in ranks[pair]))
    print(f"  in one other language: recall@1 {_share(flat, 1)}, recall@10 {_share(flat, DEPTH)}; "
          f"worst pair {worst[0]} to {worst[1]}: {_share(ranks[worst], 1)}, {_share(ranks[worst], DEPTH)}")  # fmt: skip


def _print_pairs(ranks: Mapping[tuple[str, str], Sequence[int]]) -> None:
    for measure, depth in (("recall@1", 1), ("recall@10", DEPTH)):
        print(f"  {measure:<10}" + "".join(f"{'to ' + code:>8}" for code in LANGUAGES))
        for one in LANGUAGES:
            cells = [_share(ranks[one, other], depth) if other != one else "" for other in LANGUAGES]
            print(f"  from {one:<5}" + "".join(f"{cell:>8}" for cell in cells))


def among_all(search: Callable[[Asked, str | None], list[str]], asked: Sequence[Asked], *, pairs: bool) -> None:
    """Print how the five translations of each query are found among all passages."""
    gains, ranks = [], {code: list[int]() for code in LANGUAGES}
    by_themselves: dict[tuple[str, str], list[int]] = {}
    for query in asked:
        found = search(query, None)
        answers = {f"{query.line}:{code}": 1.0 for code in LANGUAGES if code != query.language}
        gains.append(ndcg_of_names(found, answers))
        for code in LANGUAGES:
            if code != query.language:
                answer = f"{query.line}:{code}"
                ranks[code].append(_rank(found, answer))
                others = [name for name in found if name == answer or name not in answers]
                by_themselves.setdefault((query.language, code), []).append(_rank(others, answer))
    if pairs:
        print("  among all, without the four other translations")
        _print_pairs(by_themselves)
    flat = [rank for some in ranks.values() for rank in some]
    print(f"  among all: nDCG@10 {statistics.mean(gains):.3f}, recall@10 {_share(flat, DEPTH)}")
    print("    recall@10 " + "  ".join(f"{code} {_share(ranks[code], DEPTH)}" for code in LANGUAGES))
    print("    mean rank " + "  ".join(f"{code} {statistics.mean(ranks[code]):.1f}" for code in LANGUAGES))


def alone(search: Callable[[Asked, str | None], list[str]], asked: Sequence[Asked], kept: Kept, name: str) -> None:
    """Print how answers that exist in one language only are found from each of the others."""
    ranks = []
    for query in asked:
        answer = next(code for code in LANGUAGES if (query.line, code) in kept)
        if answer != query.language and not (name == LOPSIDED and answer == "en"):
            ranks.append(_rank(search(query, None), f"{query.line}:{answer}"))
    print(f"  {name}: recall@1 {_share(ranks, 1)}, recall@10 {_share(ranks, DEPTH)} of {len(ranks)}")


def _rank(found: Sequence[str], name: str) -> int:
    return found.index(name) + 1 if name in found else SEEN


def _share(ranks: Sequence[int], depth: int) -> str:
    return f"{sum(rank <= depth for rank in ranks) / max(len(ranks), 1):.3f}"


WHOLE = "every line in six languages"
LOPSIDED = "answer in one language alone, nine of ten lines in English"
CORPORA: dict[str, Callable[[int], Sequence[str]]] = {
    WHOLE: lambda _: LANGUAGES,
    "answer in one language alone, lines shared out evenly": lambda line: (LANGUAGES[line % len(LANGUAGES)],),
    LOPSIDED: lambda line: (
        ("en",) if line % MOSTLY_ENGLISH else (LANGUAGES[1 + line // MOSTLY_ENGLISH % (len(LANGUAGES) - 1)],)
    ),
}


def report(search: Callable[[Asked, str | None], list[str]], asked: Sequence[Asked], kept: Kept, name: str, *,
           pairs: bool) -> None:  # fmt: skip
    """Print what is measured on one corpus."""
    if name == WHOLE:
        by_pair(search, asked, pairs=pairs)
        among_all(search, asked, pairs=pairs)
    else:
        alone(search, asked, kept, name)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--ways", action="store_true")
    parser.add_argument("--judged", type=Path)
    arguments = parser.parse_args()
    settings = Settings.from_env()
    lines = read(arguments.data)
    asked = queries(lines, arguments.queries)
    embedder = Remembered(SentenceTransformerEmbedder(settings.model), lines, arguments.keep)
    passages = sum(len(some) for some in lines.values())
    print(f"{passages:,} passages, {len(asked)} queries, {settings.engine}, {embedder.key}")
    if arguments.judged:
        strange = Corpus.among_strangers(arguments.judged, lines, embedder)
        for way, order in WAYS.items():
            gain, share = strange.judged(arguments.judged, order)
            print(f"{way}: {arguments.judged.name} among strangers, nDCG@10 {gain:.3f}, strangers {share:.3f}")
    for name, languages in CORPORA.items():
        kept = frozenset((line, code) for line in range(len(lines["en"])) for code in languages(line))
        if arguments.ways:
            corpus = Corpus.of(lines, kept, embedder)
            for way, order in WAYS.items():
                print(way)
                report(corpus.searched(order), asked, kept, name, pairs=arguments.pairs)
            continue
        with built(settings, embedder, lines, kept) as index:
            for mode in MODES:
                print(mode.value)
                report(searched(index, mode), asked, kept, name, pairs=arguments.pairs)


if __name__ == "__main__":
    main()
