"""Run the real `onrecord` and print a line for each finished step of an ingest, for tests that interrupt it.

    python -m benchmarks.announced_ingest ingest PATH... [options]

A line is the name of a step, of `STEPS`. Batches and requests are small, so that even a small corpus has many points to
interrupt; everything else is as usual.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from typing import Any

READING, EMBEDDING = "reading", "embedding"
DELETING = "deleting"
"""The step that only a change of an index has, after another one or a killed writer has left something."""
INDEXING = {
    "_bulk": "filling",
    "_refresh": "merging",
    "_forcemerge": "merging",
    "_segments": "merging",
    "_stats": "counting",
    "_count": "counting",
    "_aliases": "publishing",
    "_delete_by_query": DELETING,
}
"""Indexing steps by the address requested from the cluster; the method distinguishes the rest."""
WRITING = {"PUT": "creating", "DELETE": "clearing"}
DESCRIBING = "describing"
STEPS = (READING, EMBEDDING, *dict.fromkeys([*INDEXING.values(), *WRITING.values(), DESCRIBING]))

TEXTS_A_BATCH = 24
BYTES_A_REQUEST = 20_000


def step_of(method: str, path: str) -> str | None:
    """The indexing step of a request; None for one that only reads."""
    parts = path.strip("/").split("/")
    if "_doc" in parts:
        return DESCRIBING if method == "PUT" else None
    return next((INDEXING[part] for part in parts if part in INDEXING), WRITING.get(method))


def announce(step: str) -> None:
    """Print that a step is done."""
    os.write(1, f"{step}\n".encode())


def announcing(function: Callable[..., Any], step: Callable[..., str | None]) -> Callable[..., Any]:
    """Wrap a function so that, after success, it announces the step given by its arguments."""

    @functools.wraps(function)
    def call(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever the function takes and gives
        result = function(*args, **options)
        done = step(*args)
        if done is not None:
            announce(done)
        return result

    return call


def main() -> None:
    """Run the command."""
    from indexer.embedding import SentenceTransformerEmbedder  # noqa: PLC0415 - reading processes need none of it
    from indexer.engines.opensearch.cluster.client import Cluster  # noqa: PLC0415
    from indexer.engines.opensearch.write import bulk  # noqa: PLC0415
    from pipelines import ingest  # noqa: PLC0415
    from pipelines.cli import main as onrecord  # noqa: PLC0415

    ingest.TEXTS_A_BATCH, bulk.MOST_BYTES = TEXTS_A_BATCH, BYTES_A_REQUEST
    run: Any = ingest.Ingest
    run._take = announcing(run._take, lambda *_: READING)  # noqa: SLF001
    model: Any = SentenceTransformerEmbedder
    model.embed_passages = announcing(model.embed_passages, lambda *_: EMBEDDING)
    cluster: Any = Cluster
    cluster.ask = announcing(cluster.ask, lambda _, method, path, *__: step_of(method, path))
    onrecord()


if __name__ == "__main__":
    main()
