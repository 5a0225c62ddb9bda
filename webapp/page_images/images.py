"""Images of pages. A child process draws each, so that a hostile file can at worst kill that child."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from indexer.errors import EngineUnavailableError, NotFoundError
from indexer.messages import Message
from webapp.page_images.client import Renderer, RenderingError

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

KEPT_BYTES = 16_000_000
"""Bytes of cached images in each worker: some hundred printed pages, or a dozen scans."""

renderer = Renderer()
_slots = threading.BoundedSemaphore(AT_ONCE)


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


kept = Kept(KEPT_BYTES)


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
    if picture is None:
        picture = _drawn(path, number, marked, boxes)
        kept.put(key, picture)
    return picture


def _drawn(path: Path, number: int, marked: tuple[str, ...], boxes: Boxes) -> bytes:
    request = {"path": str(path.resolve()), "page": number, "texts": marked, "boxes": boxes}
    if not _slots.acquire(timeout=PATIENCE):
        raise EngineUnavailableError(Message("pages_busy"))
    try:
        return renderer.draw(json.dumps(request).encode(), TIMEOUT)
    except RenderingError as error:
        raise NotFoundError(Message("no_picture", page=number)) from error
    finally:
        _slots.release()
