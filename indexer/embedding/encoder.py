"""The process that embeds queries for all workers of a web server: `python -m indexer.embedding.encoder`.

A loaded model takes a gigabyte, most of it tokenizer and libraries that processes cannot share. Workers ask this one
over a socket in a folder of the server's own. It ends when the last of them does, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from multiprocessing.connection import Listener
from typing import TYPE_CHECKING

from indexer.embedding.model import SentenceTransformerEmbedder
from indexer.embedding.shared import FAULT, VECTOR
from indexer.errors import OnRecordError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from indexer.ports import QueryEmbedder


def answer(embedder: QueryEmbedder, connection: Connection) -> None:
    """Answer one worker's thread, text by text, until it hangs up."""
    with connection, contextlib.suppress(EOFError, OSError):
        while True:
            text = connection.recv_bytes().decode()
            try:
                reply = VECTOR + embedder.embed_query(text).astype("<f4").tobytes()
            except OnRecordError as error:
                reply = FAULT + str(error).encode("utf-8", "replace")
            connection.send_bytes(reply)


def end_with(lifeline: int) -> None:
    """End this process once nobody holds the other end of the pipe any more."""
    os.read(lifeline, 1)
    os._exit(0)


def main(address: str, lifeline: int, model: str) -> None:
    """Serve for ever. The model is loaded by the first text."""
    threading.Thread(target=end_with, args=(lifeline,), daemon=True).start()
    embedder = SentenceTransformerEmbedder(model)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(address)  # noqa: PTH108 - left by one that was killed; only its successor, under the lock, comes here
    with Listener(address, "AF_UNIX", backlog=64) as listener:
        while True:
            with contextlib.suppress(OSError):  # one worker that has gone meanwhile
                connection = listener.accept()
                threading.Thread(target=answer, args=(embedder, connection), daemon=True).start()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
