"""Pictures of pages: a child process renders each, so that a hostile file can at worst kill that child."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from functools import lru_cache
from typing import TYPE_CHECKING

from indexer.errors import EngineUnavailableError, NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

RENDERING = 3
"""To be raised when pictures come to look different, so that browsers fetch them again."""

TIMEOUT = 15
"""Seconds for one page; scans and maps take two or three."""

PATIENCE = 5
"""Seconds to wait for a free child before the reader is asked to come back."""

AT_ONCE = 2
"""Children of one worker process; more only wait for a processor."""

KEPT = 48
"""Pictures kept in memory, each about 150 kB."""

_slots = threading.BoundedSemaphore(AT_ONCE)


@lru_cache(maxsize=KEPT)
def page_image(
    path: Path, number: int, marked: tuple[str, ...] = (), boxes: tuple[tuple[int, int, int, int], ...] = ()
) -> bytes:
    """A page as PNG, with the places where the texts `marked` stand tinted, as far as they are found, and the `boxes`:
    left, top, right and bottom in ten-thousandths of the page.

    Raises NotFoundError when the page cannot be rendered, EngineUnavailableError when too many are being rendered.
    """
    if not _slots.acquire(timeout=PATIENCE):
        message = "Many pages are being rendered just now; try again in a few seconds."
        raise EngineUnavailableError(message)
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the path is ours
            [sys.executable, "-m", "webapp.render", str(path.resolve()), str(number)],
            input=json.dumps({"texts": marked, "boxes": boxes}).encode(),
            capture_output=True,
            timeout=TIMEOUT,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        message = f"Page {number} of this file cannot be shown as a picture; the original file can be downloaded."
        raise NotFoundError(message) from error
    finally:
        _slots.release()
    return done.stdout
