"""Waiting for files to come, change or go."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

import click

from indexer.errors import OnRecordError
from pipelines.sources.discover import discover
from pipelines.sources.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

T = TypeVar("T")

PAUSE_SECONDS = 1.0
"""Between two looks. What two looks find alike is taken to be written to its end."""


def settled(state: Callable[[], object], pause: float = PAUSE_SECONDS) -> Iterator[None]:
    """Yield at once, and again each time that the state has changed and two looks have found it alike."""
    seen = last = state()
    yield
    while True:
        time.sleep(pause)
        now = state()
        if now == last and now != seen:
            seen = now
            yield
        last = now


def persistently(attempt: Callable[[], T], pause: float = PAUSE_SECONDS) -> T:
    """Try until it succeeds: another command may be writing, or a manifest being edited. Each error is told once."""
    told = ""
    while True:
        try:
            return attempt()
        except OnRecordError as error:
            if str(error) != told:
                told = str(error)
                click.echo(f"Error: {told} Trying again until it works.", err=True)
        time.sleep(pause)


def state_of_files(
    paths: Sequence[Path], manifest_path: Path | None, columns: Mapping[str, str], data_dir: Path
) -> object:
    """What tells one state of the files from another: names, sizes and times of change, those of the manifest too. A
    folder or a manifest that cannot be read now is a state of its own.
    """
    try:
        manifest = None if manifest_path is None else read_manifest(manifest_path, columns)
        found = discover(paths, manifest_path, manifest, data_dir)
    except (OnRecordError, OSError) as error:
        return str(error)
    listed = [source.path for source in found.sources]
    return found.unreadable, *map(_stamp, [*listed, *([manifest_path] if manifest_path is not None else [])])


def _stamp(path: Path) -> tuple[Path, int, int]:
    try:
        about = path.stat()
    except OSError:
        return path, -1, -1
    return path, about.st_size, about.st_mtime_ns
