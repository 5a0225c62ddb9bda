"""Images of pages. A child process draws each, so that a hostile file can at worst kill that child."""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from indexer.errors import NotFoundError
from indexer.messages import Message
from webapp.page_images.client import Renderer, RenderingError
from webapp.turnstile import Turnstile

if TYPE_CHECKING:
    from pathlib import Path

    Boxes = tuple[tuple[int, int, int, int], ...]

RENDERING = 3
"""Raise this when images change their appearance, so that browsers fetch them again."""

TIMEOUT = 15
"""Seconds for one page; scans and maps take two or three."""

PATIENCE = 5
"""Seconds to wait for a free child before the reader is asked to come back."""

AT_ONCE = 2
"""Concurrent children of one worker process; more would only wait for a processor."""

WAITING = 2
"""Requests that wait for a child: with those that have one, half of a worker's threads."""

FAILURE_SECONDS = 600
"""Seconds for which a page that could not be drawn is not tried again."""

MOST_FAILURES = 1_000
"""Failures remembered by a worker."""

KEPT_BYTES = 16_000_000
"""Bytes of cached images in each worker: some hundred printed pages, or a dozen scans."""

renderer = Renderer()
turnstile = Turnstile(AT_ONCE, WAITING, PATIENCE, Message("pages_busy"))


class Kept:
    """A cache of the most recently used images, limited in size. Thread-safe."""

    def __init__(self, room: int) -> None:
        """`room` is the size limit in bytes."""
        self._room = room
        self._pictures: OrderedDict[object, bytes] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: object) -> bytes | None:
        """The image, if it is cached."""
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
            return self._pictures.get(key)

    def put(self, key: object, picture: bytes) -> None:
        """Cache an image, and evict others to make room."""
        with self._lock:
            self._size += len(picture) - len(self._pictures.pop(key, b""))
            self._pictures[key] = picture
            while self._size > self._room:
                self._size -= len(self._pictures.popitem(last=False)[1])

    def clear(self) -> None:
        """Empty the cache."""
        with self._lock:
            self._pictures.clear()
            self._size = 0


class Failures:
    """Pages that could not be drawn lately: a hostile file costs its time once, not at each request. Thread-safe."""

    def __init__(self) -> None:
        """Knows none."""
        self._since: OrderedDict[tuple[Path, int], float] = OrderedDict()
        self._lock = threading.Lock()

    def add(self, path: Path, number: int) -> None:
        """Remember a failure; the oldest is forgotten when there are too many."""
        with self._lock:
            self._since.pop((path, number), None)
            self._since[path, number] = time.monotonic()
            if len(self._since) > MOST_FAILURES:
                self._since.popitem(last=False)

    def holds(self, path: Path, number: int) -> bool:
        """Whether drawing this page failed lately."""
        with self._lock:
            since = self._since.get((path, number))
            return since is not None and time.monotonic() < since + FAILURE_SECONDS

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._since.clear()


kept = Kept(KEPT_BYTES)
failures = Failures()


def warm() -> None:
    """Start the fork server, so that the first image does not wait for it."""
    renderer.start(TIMEOUT)


def page_image(path: Path, number: int, marked: tuple[str, ...] = (), boxes: Boxes = ()) -> bytes:
    """A page as PNG, with the `marked` texts highlighted, as far as they are found, and the `boxes`: left, top, right
    and bottom in ten-thousandths of the page.

    Raises NotFoundError when the page cannot be rendered, EngineUnavailableError when too many are being rendered.
    """
    key = (path, number, marked, boxes)
    picture = kept.get(key)
    if picture is not None:
        return picture
    with turnstile.passing():
        picture = kept.get(key)  # another thread may have drawn it meanwhile
        if picture is None:
            picture = _draw_page(path, number, marked, boxes)
            kept.put(key, picture)
    return picture


def _draw_page(path: Path, number: int, marked: tuple[str, ...], boxes: Boxes) -> bytes:
    request = {"path": str(path.resolve()), "page": number, "texts": marked, "boxes": boxes}
    no_picture = NotFoundError(Message("no_picture", page=number))
    if failures.holds(path, number):
        raise no_picture
    try:
        return renderer.draw(json.dumps(request).encode(), TIMEOUT)
    except RenderingError as error:
        failures.add(path, number)
        raise no_picture from error
