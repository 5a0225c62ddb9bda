"""The embedder of a web worker: sends requests to the server's one encoder process, and starts it if it is not
running.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from functools import cached_property
from multiprocessing.connection import Client
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from filelock import FileLock

from indexer.budget import seconds_left
from indexer.embedding.model import SentenceTransformerEmbedder
from indexer.errors import EngineUnavailableError, ModelError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from typing import Self

    from indexer.ports import Vectors

QUERY, PASSAGES = b"q", b"p"
"""The first byte of a request to the encoder; the model's name and the texts follow, as a list in JSON."""
VECTORS, FAULT = b"v", b"e"
"""The first byte of the encoder's response; float32 values follow, row by row, or a message in UTF-8."""
START_SECONDS = 30.0
"""Seconds until the process must listen; one is usual. The model is loaded later."""
ANSWER_SECONDS = 55.0
"""Seconds until a text must be embedded, including loading the model: less than gunicorn's timeout for a worker. A
request that must be answered sooner waits no longer than that.
"""
POLL_SECONDS = 0.05


class EncoderHome:
    """The meeting place of a server's workers: a folder for the socket, and a pipe that shows when all workers are
    gone.

    Made before the workers are forked. They inherit both ends of the pipe; the encoder gets only the reading end. So it
    sees the pipe close as soon as no worker and no master is left, even after a crash.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = str(folder / "encoder")
        self.lock = folder / "encoder.lock"
        self.lifeline, self._held = os.pipe()

    @classmethod
    def temporary(cls) -> Self:
        """A home in a new folder that only this user can enter."""
        return cls(Path(tempfile.mkdtemp(prefix="onrecord-")))


class SharedEmbedder:
    """Embeds like `SentenceTransformerEmbedder`, but in the encoder's process. Thread-safe. Embedders of several models
    may share one home; each model is loaded at its first request.
    """

    def __init__(self, model: str, home: EncoderHome) -> None:
        """Starts nothing."""
        self._model, self._home = model, home
        self._local = threading.local()
        self._started: subprocess.Popen[bytes] | None = None

    @cached_property
    def key(self) -> str:
        """See ports.QueryEmbedder. Does not load the model."""
        return SentenceTransformerEmbedder(self._model).key

    def embed_query(self, text: str) -> Vectors:
        """See ports.QueryEmbedder. An encoder that has died is replaced. Raises ModelError when the model fails,
        EngineUnavailableError when no response came in time.
        """
        vector: Vectors = self._vectors(QUERY, [text])[0]
        return vector

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """See ports.QueryEmbedder. Sends all texts in one request. Raises as `embed_query` does."""
        return self._vectors(QUERY, texts)

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """See ports.PassageEmbedder. Sends all texts in one request. Raises as `embed_query` does."""
        if not texts:
            return np.empty((0, 0), dtype=np.float32)
        vectors = self._vectors(PASSAGES, texts)
        if progress:
            progress(len(texts))
        return vectors

    def _vectors(self, kind: bytes, texts: Sequence[str]) -> Vectors:
        """One row per text. Lone surrogates, which cannot be embedded, are sent as question marks."""
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        request = kind + json.dumps([self._model, *whole], ensure_ascii=False).encode()
        with contextlib.suppress(EOFError, OSError):
            return self._ask(request, len(texts))
        self._hang_up()
        try:
            return self._ask(request, len(texts))
        except (EOFError, OSError) as error:
            self._hang_up()
            raise EngineUnavailableError(Message("model_stopped")) from error

    def _ask(self, request: bytes, texts: int) -> Vectors:
        connection = self._connection()
        connection.send_bytes(request)
        if not connection.poll(seconds_left(ANSWER_SECONDS)):
            self._hang_up()  # its answer would be taken for that to the next text
            raise EngineUnavailableError(Message("model_busy"))
        answer = connection.recv_bytes()
        if answer[:1] == FAULT:
            raise ModelError(Message.from_json(json.loads(answer[1:])))
        vectors: Vectors = np.frombuffer(answer, dtype="<f4", offset=1).reshape(texts, -1)
        return vectors

    def _connection(self) -> Connection:
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = self._connect() or self._start()
        return connection

    def _hang_up(self) -> None:
        connection: Connection | None = getattr(self._local, "connection", None)
        self._local.connection = None
        if connection is not None:
            connection.close()

    def _connect(self) -> Connection | None:
        try:
            return Client(self._home.address, "AF_UNIX")
        except OSError:  # it is not running, or not yet listening
            return None

    def _start(self) -> Connection:
        """Start the process, unless another worker does. Raises EngineUnavailableError."""
        with FileLock(self._home.lock):
            connection = self._connect()
            if connection is not None:
                return connection
            lifeline = self._home.lifeline
            # In a separate session: Ctrl-C goes to the whole group, and workers still finish their requests.
            process = self._started = subprocess.Popen(  # noqa: S603 - no shell; and it may outlive this worker
                [sys.executable, "-m", "indexer.embedding.encoder", self._home.address, str(lifeline)],
                pass_fds=[lifeline], stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            deadline = time.monotonic() + START_SECONDS
            while process.poll() is None and time.monotonic() < deadline:
                connection = self._connect()
                if connection is not None:
                    return connection
                time.sleep(POLL_SECONDS)
        raise EngineUnavailableError(Message("model_not_started"))
