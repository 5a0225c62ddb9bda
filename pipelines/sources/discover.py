"""From what was named on the command line to the files to read, each with its manifest rows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.sources.manifest import Manifest, Row

SUFFIXES = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".txt"})
"""Taken from a folder; a file that is named outright is tried whatever its name."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. `name` is what is shown: relative to the folder that was named, or to the manifest."""

    path: Path
    name: str
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Discovery:
    """The sources in the order of names, files that were passed over, and rows whose file is not there."""

    sources: tuple[Source, ...]
    ignored: tuple[str, ...]
    missing: tuple[Row, ...]


def discover(paths: Sequence[Path], manifest_path: Path | None, manifest: Manifest | None) -> Discovery:
    """Find the files. Links to folders are not followed, hidden files not read. Raises UsageError for a path that is
    not there.
    """
    found: dict[Path, str] = {}
    ignored: list[str] = []
    for path in paths:
        if not path.exists():
            message = f"{path} does not exist: name files or folders to read."
            raise UsageError(message)
        if path.is_dir():
            for file in _walk(path):
                if manifest_path is not None and file.resolve() == manifest_path.resolve():
                    continue
                if file.suffix.lower() in SUFFIXES:
                    found.setdefault(_absolute(file), file.relative_to(path).as_posix())
                else:
                    ignored.append(file.relative_to(path).as_posix())
        else:
            found.setdefault(_absolute(path), path.name)
    rows: dict[Path, list[Row]] = {}
    missing = []
    if manifest is not None and manifest_path is not None:
        for row in manifest.rows:
            place = _absolute(manifest_path.parent / row.file)
            if place in found:
                rows.setdefault(place, []).append(row)
                found[place] = row.file
            elif not place.is_file():
                missing.append(row)
    sources = [Source(path, name, tuple(rows.get(path, ()))) for path, name in found.items()]
    return Discovery(tuple(sorted(sources, key=lambda one: (one.name, one.path))), tuple(sorted(ignored)), tuple(missing))


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links and change names


def _walk(folder: Path) -> list[Path]:
    files = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files.extend(Path(place, name) for name in sorted(names) if not name.startswith("."))
    return files
