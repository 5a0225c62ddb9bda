"""Measure the speed of the analyzers, alone and within an index. Ours and theirs alternate; the best of ROUNDS counts.

Alone and in tantivy, processor time of all threads is measured; in OpenSearch wall-clock time, since the node is a
separate process. Our analyzer caches words: *again* is a second pass over the same lines, which a large corpus
resembles; all other passes start with an empty cache.

Each index has two fields: one for words, one for phrases. Ours has our two streams, split at spaces. Theirs has the
engine's analyzer of the language, and for phrases tantivy's `default` or OpenSearch's `standard`. The documents are
lines, and no other field is indexed.
"""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING

import tantivy
from analyzers_engines import OPENSEARCH, plain_words, tantivy_analyzer
from opensearchpy.helpers import bulk

from indexer.analysis import index_streams, streams
from indexer.engines.opensearch.schema import LONGEST_TERM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensearchpy import OpenSearch

ROUNDS = 5
HEAP = 50_000_000
"""Bytes that tantivy may fill before it writes a segment."""
FIELDS = ("stems", "exact")

Lines = dict[str, list[str]]


def report(lines: Lines, client: OpenSearch) -> None:
    """Print words per second of each way, and the ratios."""
    print("\nThousands of words a second (in Chinese characters), and how many times theirs ours is\n")
    print("| | ours alone | again | tantivy alone | ratio | index in tantivy: ours | theirs | ratio "
          "| in OpenSearch: ours | theirs | ratio |\n|---|---|---|---|---|---|---|---|---|---|---|")  # fmt: skip
    for language, texts in lines.items():
        size = sum(len("".join(plain_words(text))) if language == "zh" else len(plain_words(text)) for text in texts)
        alone, again, theirs = _in_turn(
            lambda: _ours(texts, language, fresh=True),  # noqa: B023 - called before the next turn
            lambda: _ours(texts, language, fresh=False),  # noqa: B023
            lambda: _tantivy(texts, language),  # noqa: B023
        )
        into_tantivy = _in_turn(
            lambda: _into_tantivy(texts, language, ours=True),  # noqa: B023
            lambda: _into_tantivy(texts, language, ours=False),  # noqa: B023
        )
        into_opensearch = _in_turn(
            lambda: _into_opensearch(client, texts, language, ours=True),  # noqa: B023
            lambda: _into_opensearch(client, texts, language, ours=False),  # noqa: B023
        )
        cells = [_rate(size, alone), _rate(size, again), _rate(size, theirs), f"{theirs / alone:.2f}"]
        for ours, other in (into_tantivy, into_opensearch):
            cells += [_rate(size, ours), _rate(size, other), f"{other / ours:.2f}"]
        print(f"| {language} | {' | '.join(cells)} |")


def _rate(size: int, seconds: float) -> str:
    return f"{size / seconds / 1000:,.0f}"


def _in_turn(*ways: Callable[[], float]) -> list[float]:
    """The best time of each way in seconds."""
    times = [[way() for way in ways] for _ in range(ROUNDS)]
    return [min(some) for some in zip(*times, strict=True)]


def _forget() -> None:
    """Empty our analyzer's cache of words."""
    for remembered in (streams._units, streams._between_blanks, streams._placed_between_blanks):  # noqa: SLF001
        remembered.cache_clear()


def _ours(texts: Sequence[str], language: str, *, fresh: bool) -> float:
    if fresh:
        _forget()
    started = time.process_time()
    for text in texts:
        index_streams(text, language)
    return time.process_time() - started


def _tantivy(texts: Sequence[str], language: str) -> float:
    """Analyse both fields as tantivy does."""
    analyzer, simple = tantivy_analyzer(language), tantivy_analyzer("")
    started = time.process_time()
    for text in texts:
        analyzer.analyze(text)
        simple.analyze(text)
    return time.process_time() - started


def _into_tantivy(texts: Sequence[str], language: str, *, ours: bool) -> float:
    """Index in memory."""
    _forget()
    builder = tantivy.SchemaBuilder()
    for field, analyzer in zip(FIELDS, ("whitespace", "whitespace") if ours else ("words", "default"), strict=True):
        builder.add_text_field(field, tokenizer_name=analyzer, index_option="position")
    index = tantivy.Index(builder.build())
    index.register_tokenizer("words", tantivy_analyzer(language))
    writer = index.writer(HEAP, num_threads=1)
    started = time.process_time()
    for text in texts:
        document = tantivy.Document()
        for field, content in zip(FIELDS, index_streams(text, language) if ours else (text, text), strict=True):
            document.add_text(field, content)
        writer.add_document(document)
    writer.commit()
    seconds = time.process_time() - started
    writer.wait_merging_threads()
    return seconds


def _into_opensearch(client: OpenSearch, texts: Sequence[str], language: str, *, ours: bool) -> float:
    _forget()
    name = f"onrecord-analyzers-{secrets.token_hex(4)}"
    analyzers = ("blanks", "blanks") if ours else (OPENSEARCH[language], "standard")
    fields = {field: {"type": "text", "analyzer": one} for field, one in zip(FIELDS, analyzers, strict=True)}
    client.indices.create(
        index=name,
        body={
            "settings": {
                "index": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"},
                "analysis": {
                    "analyzer": {"blanks": {"type": "custom", "tokenizer": "blanks"}},
                    "tokenizer": {"blanks": {"type": "whitespace", "max_token_length": LONGEST_TERM}},
                },
            },
            "mappings": {"_source": {"enabled": False}, "properties": fields},
        },
    )
    try:
        started = time.perf_counter()
        bulk(
            client,
            (
                {"_index": name}
                | dict(zip(FIELDS, index_streams(text, language) if ours else (text, text), strict=True))
                for text in texts
            ),
        )
        client.indices.refresh(index=name)
        return time.perf_counter() - started
    finally:
        client.indices.delete(index=name)
