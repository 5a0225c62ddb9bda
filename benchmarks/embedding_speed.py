"""Measure how fast each available way to embed is, and whether it changes the ranking, in one run.

    python benchmarks/embedding_speed.py --judged FOLDER [FOLDER ...] --parallel FOLDER [--passages N] [--work FOLDER]

Each way is loaded in a separate process, once with one thread and once with two. Prints passages per second, processor
milliseconds per passage and per query, the largest resident memory, and how much a passage's vector differs when it is
embedded alone (ADR 0041: it must not). For ways that are not much slower than the one in use, also: nDCG@10 of semantic
search on the judged collections (FOLDER in the form of `onrecord evaluate`: as many queries as have all their relevant
documents among `--entries`), how many of the ten nearest agree with the way in use, and how often the nearest of 100
lines in another language is the line's translation (`--parallel`: the files of the United Nations Parallel Corpus).
Texts are cut at the model's limit. ONNX and OpenVINO need `uv pip install --group embedding-ways`; where they are
missing, the run says so and continues. `--work` stores exported models, `--ways` selects some ways. The settings choose
the model.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from cross_lingual import LANGUAGES, read
from embedding_ways import WAYS, export

from indexer.embedding import SentenceTransformerEmbedder
from indexer.settings import Settings
from pipelines.evaluation.evaluate import judged
from pipelines.evaluation.measures import ndcg_of_names
from pipelines.split import passages as split

if TYPE_CHECKING:
    from indexer.ports import Vectors

OTHERS, LINES = 50, 100
"""Least number of documents of a judged collection that are relevant to no query, and of parallel lines."""
TIMED_QUERIES = 30
ALONE = 20
"""Passages that are also embedded alone."""
CALIBRATION = 100
NEARLY = 1.5
"""The ranking is not measured for ways that take this many times the processor time of the one in use."""
NEEDED = ("onnx", "onnxruntime", "openvino", "nncf")
LIMIT = 500
"""Tokens of the longest text, without the model's prompt and special tokens."""


def texts(arguments: argparse.Namespace, embedder: SentenceTransformerEmbedder) -> dict[str, Any]:
    """The texts to embed: passages for the time, collections and lines for the ranking."""

    def cut(text: str) -> str:
        while (tokens := embedder.count_tokens([text])[0]) > LIMIT:
            text = text[: len(text) * LIMIT // tokens]
        return text

    chance = random.Random(28)  # noqa: S311 - repeatable, not secret
    collections: dict[str, Any] = {}
    passages: list[str] = []
    for folder in arguments.judged:
        entries, queries, relevant = judged(folder)
        asked: dict[str, str] = {}
        needed: set[str] = set()
        for query, text in queries.items():
            if len(more := needed | (relevant[query].keys() & entries.keys())) <= arguments.entries - OTHERS:
                needed, asked[query] = more, text
        others = [name for name in entries if name not in needed]
        chosen = sorted(needed) + chance.sample(others, min(arguments.entries - len(needed), len(others)))
        collections[folder.name] = {
            "entries": {name: cut(entries[name]) for name in chosen},
            "queries": {query: cut(text) for query, text in asked.items()},
            "relevant": {query: relevant[query] for query in asked},
        }
        for name in others:
            passages += [one.text for one in split([entries[name]], lambda text: cut(text) == text)]
    lines = read(arguments.parallel)
    step = len(lines["en"]) // LINES
    chance.shuffle(passages)
    return {
        "passages": passages[: arguments.passages],
        "calibration": passages[arguments.passages : arguments.passages + CALIBRATION],
        "collections": collections,
        "lines": {code: [cut(line) for line in lines[code][::step][:LINES]] for code in LANGUAGES},
    }


def one_way(place: int, threads: int, work: Path, *, ranking: bool) -> None:
    """Measure one way in a separate process: print figures as JSON; write vectors to a file beside the texts."""
    given = json.loads((work / "texts.json").read_text(encoding="utf-8"))
    way = WAYS[place].load(Settings.from_env().model, work, threads)
    passages = given["passages"][: len(given["passages"]) // WAYS[place].share]
    if ranking:
        vectors: dict[str, Vectors] = {}
        for name, collection in given["collections"].items():
            vectors[f"{name} entries"] = way.passages(list(collection["entries"].values()))
            vectors[f"{name} queries"] = np.array([way.query(text) for text in collection["queries"].values()])
        for code, lines in given["lines"].items():
            vectors[f"{code} lines"] = way.passages(lines)
            vectors[f"{code} asked"] = np.array([way.query(text) for text in lines])
        np.savez(work / f"vectors-{place}.npz", **vectors)
        return
    way.passages(passages[:16])
    started, processor = time.perf_counter(), time.process_time()
    together = way.passages(passages)
    seconds, processor = time.perf_counter() - started, time.process_time() - processor
    np.save(work / f"passages-{place}.npy", together)
    alone = np.array([way.passages([text])[0] for text in passages[:ALONE]])
    queries = [text for collection in given["collections"].values() for text in collection["queries"].values()]
    times = []
    for text in queries[:TIMED_QUERIES]:
        started = time.process_time()
        way.query(text)
        times.append((time.process_time() - started) * 1000)
    figures = {
        "rate": len(passages) / seconds,
        "processor": processor * 1000 / len(passages),
        "query": statistics.median(times),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "alone": float(np.abs(alone - together[:ALONE]).max()),
    }
    print(json.dumps(figures))


def ranks(given: dict[str, Any], vectors: dict[str, Vectors]) -> tuple[dict[str, float], list[list[str]], float]:
    """Mean nDCG@10 of each collection, the ten nearest of each query, and the share of translations ranked first."""
    scores, tens = {}, []
    for name, collection in given["collections"].items():
        names = list(collection["entries"])
        near = vectors[f"{name} queries"] @ vectors[f"{name} entries"].T
        orders = [[names[i] for i in np.argsort(-row, kind="stable")[:10]] for row in near]
        relevant = collection["relevant"].values()
        scores[name] = statistics.fmean(ndcg_of_names(order, one) for order, one in zip(orders, relevant, strict=True))
        tens += orders
    hits = [
        float((np.argmax(vectors[f"{asked} asked"] @ vectors[f"{other} lines"].T, axis=1) == np.arange(LINES)).mean())
        for asked, other in permutations(LANGUAGES, 2)
    ]
    return scores, tens, statistics.fmean(hits)


def child(work: Path, *arguments: str, threads: int = 2) -> str:
    """Run this file for one way. Raises subprocess.CalledProcessError."""
    environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
    command = [sys.executable, __file__, "--work", str(work), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def nearness(work: Path, place: int) -> float:
    """The least cosine between a passage's vectors by a way and by the first, which is in use."""
    ours, theirs = np.load(work / "passages-0.npy"), np.load(work / f"passages-{place}.npy")
    return float((ours[: len(theirs)] * theirs).sum(axis=1).min())


def compare(  # noqa: PLR0913 - each is one choice of the command line
    given: dict[str, Any], work: Path, ways: list[int], tried: list[int], *, exported: bool, ranking: bool
) -> None:
    """Measure and print each of `ways`, which are positions in WAYS, one after another."""
    in_use = 0.0
    reference: tuple[dict[str, float], list[list[str]], float] | None = None
    for place in ways:
        way = WAYS[place]
        if way.exported and not exported:
            print(f"{way.name}: not measured, {', '.join(NEEDED)} are not all installed")
            continue
        try:
            for threads in tried:
                one = json.loads(child(work, "--one", str(place), "--threads", str(threads), threads=threads))
                print(
                    f"{way.name:<34} {threads} threads  passages/s {one['rate']:6.1f}  "
                    f"processor {one['processor']:5.0f} ms a passage  query {one['query']:5.1f} ms  "
                    f"{one['memory']:5.0f} MB  alone differs by {one['alone']:.1e}  cosine to those in use at least "
                    f"{nearness(work, place):.5f}",
                    flush=True,
                )
            in_use = in_use or one["processor"]
            if one["processor"] > in_use * NEARLY or not ranking:
                continue
            child(work, "--one", str(place), "--threads", "2", "--ranking")
        except subprocess.CalledProcessError as error:
            print(f"{way.name}: does not run here: {(error.stderr.strip().splitlines() or ['no message'])[-1]}")
            continue
        with np.load(work / f"vectors-{place}.npz") as stored:
            scores, tens, nearest = found = ranks(given, dict(stored))
        reference = reference or found
        same = statistics.fmean(len(set(a) & set(b)) for a, b in zip(tens, reference[1], strict=True))
        order = statistics.fmean(a == b for a, b in zip(tens, reference[1], strict=True))
        print(
            "    " + "  ".join(f"nDCG@10 {name} {value:.4f}" for name, value in scores.items())
            + f"  of ten {same:.2f} the same, {order:.0%} in the same order  translation nearest {nearest:.4f}",
            flush=True,
        )  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--judged", type=Path, nargs="+", default=[])
    parser.add_argument("--parallel", type=Path)
    parser.add_argument("--passages", type=int, default=320)
    parser.add_argument("--without-ranking", action="store_true", help="only times and vectors")
    parser.add_argument("--entries", type=int, default=300, help="documents of each judged collection")
    parser.add_argument("--work", type=Path)
    parser.add_argument("--ways", type=int, nargs="+", help="places in WAYS, 0 is the one in use; all by default")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--ranking", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--export", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    model = Settings.from_env().model
    if arguments.one is not None:
        one_way(arguments.one, arguments.threads[0], arguments.work, ranking=arguments.ranking)
        return
    if arguments.export:
        given = json.loads((arguments.work / "texts.json").read_text(encoding="utf-8"))
        export(model, arguments.work, given["calibration"])
        return
    if not arguments.judged or arguments.parallel is None:
        parser.error("--judged and --parallel are needed")
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.work or Path(temporary)
        embedder = SentenceTransformerEmbedder(model)
        given = texts(arguments, embedder)
        (work / "texts.json").write_text(json.dumps(given), encoding="utf-8")
        tokens = embedder.count_tokens(given["passages"])
        print(f"{len(tokens)} passages of {statistics.fmean(tokens):.0f} tokens on average; {embedder.key}")
        exported = all(importlib.util.find_spec(name) for name in NEEDED)
        if exported and not (work / "static8.xml").exists():
            child(work, "--export")
        ways = sorted({0, *(arguments.ways or range(len(WAYS)))})
        compare(given, work, ways, arguments.threads, exported=exported, ranking=not arguments.without_ranking)


if __name__ == "__main__":
    main()
