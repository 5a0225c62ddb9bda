"""The process that embeds for all workers of a web server: `python -m indexer.embedding.encoder`.

A loaded model takes a gigabyte, most of it tokenizer and libraries that processes cannot share. Workers send it
requests over a socket in a folder private to the server. It ends when the last worker ends, even by a crash.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from multiprocessing.connection import Listener
from typing import TYPE_CHECKING

from indexer.embedding.model import SentenceTransformerEmbedder
from indexer.embedding.shared import FAULT, PASSAGES, QUERY, VECTORS
from indexer.errors import ModelError
from indexer.latest import Latest
from indexer.sandbox import hide_memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from indexer.ports import Vectors


THREADS = 1
"""Threads that embed a query. OpenMP's threads sleep while they wait (ADR 0040): on two cores, two take longer than
one, 28 for 20 ms, and half as much processor time again.
"""
REMEMBERED = 4096
"""Queries whose vectors are remembered, some 8 MB: who turns pages and ticks filters asks the same again."""


def remembering(embed: Callable[[bytes], Vectors]) -> Callable[[bytes], Vectors]:
    """`embed`, which remembers the vectors of the latest queries: by digests, so that no query is kept."""
    known: Latest[Vectors] = Latest(REMEMBERED)

    def embedded(request: bytes) -> Vectors:
        if request[:1] != QUERY:
            return embed(request)
        return known.get(hashlib.sha256(request).digest(), lambda: embed(request))

    return embedded


def answer(embed: Callable[[bytes], Vectors], connection: Connection) -> None:
    """Serve one worker's thread, request by request, until it closes the connection."""
    with connection, contextlib.suppress(EOFError, OSError):
        while True:
            request = connection.recv_bytes()
            try:
                reply = VECTORS + embed(request).astype("<f4").tobytes()
            except ModelError as error:
                reply = FAULT + json.dumps(error.message.as_json()).encode()
            connection.send_bytes(reply)


def _vectors(model: Callable[[str], SentenceTransformerEmbedder], request: bytes) -> Vectors:
    """One row per text of a request. The request holds its kind and, in JSON, the model's name and the texts."""
    name, *texts = json.loads(request[1:])
    if request[:1] == PASSAGES:
        return model(name).embed_passages(texts)
    return model(name).embed_query(texts[0]) if len(texts) == 1 else model(name).embed_queries(texts)


def end_with(lifeline: int) -> None:
    """End this process once no process holds the other end of the pipe."""
    os.read(lifeline, 1)
    os._exit(0)


def main(address: str, lifeline: int) -> None:
    """Serve for ever. The first text for a model loads it. One thread embeds, whoever asks: each thread that did would
    keep its own memory.
    """
    hide_memory()
    threading.Thread(target=end_with, args=(lifeline,), daemon=True).start()
    model, embedding = cache(partial(SentenceTransformerEmbedder, threads=THREADS)), ThreadPoolExecutor(1, "embed")
    embed = remembering(lambda request: embedding.submit(_vectors, model, request).result())

    with contextlib.suppress(FileNotFoundError):
        os.unlink(address)  # noqa: PTH108 - left by one that was killed; only its successor, under the lock, comes here
    with Listener(address, "AF_UNIX", backlog=64) as listener:
        while True:
            with contextlib.suppress(OSError):  # the worker has gone meanwhile
                connection = listener.accept()
                threading.Thread(target=answer, args=(embed, connection), daemon=True).start()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
