"""Pictures of pages: a child process draws each, so that a hostile file can at worst kill that child."""

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
"""To be raised when pictures come to look different, so that browsers fetch them again."""

TIMEOUT = 15
"""Seconds for one page; scans and maps take two or three."""

PATIENCE = 5
"""Seconds to wait for a free child before the reader is asked to come back."""

AT_ONCE = 2
"""Children of one worker process; more only wait for a processor."""

KEPT_BYTES = 16_000_000
"""Of pictures kept in memory, for each worker: some hundred printed pages, or a dozen scans."""

renderer = Renderer()
_slots = threading.BoundedSemaphore(AT_ONCE)


class Kept:
    """Pictures that were asked for last, as many as have room. Safe from many threads."""

    def __init__(self, room: int) -> None:
        """`room` in bytes."""
        self._room = room
        self._pictures: OrderedDict[object, bytes] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: object) -> bytes | None:
        """The picture, if it is kept."""
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
            return self._pictures.get(key)

    def put(self, key: object, picture: bytes) -> None:
        """Keep a picture, and forget others for it."""
        with self._lock:
            self._size += len(picture) - len(self._pictures.pop(key, b""))
            self._pictures[key] = picture
            while self._size > self._room:
                self._size -= len(self._pictures.popitem(last=False)[1])

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._pictures.clear()
            self._size = 0


kept = Kept(KEPT_BYTES)


def warm() -> None:
    """Start what draws pages, so that the first picture does not wait for it."""
    renderer.start(TIMEOUT)


def page_image(path: Path, number: int, marked: tuple[str, ...] = (), boxes: Boxes = ()) -> bytes:
    """A page as PNG, with the places where the texts `marked` stand tinted, as far as they are found, and the `boxes`:
    left, top, right and bottom in ten-thousandths of the page.

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
