"""The folders of an index: versions, the segments that they are made of, and the pointer to the version in use.

    index/CURRENT              names the version in use
    index/v-.../               a version: its manifest, its layout, the word index of all of its segments
    index/segments/s-.../      a segment: everything else about some documents and their passages
    index/.building-.../       what is being written

What has been published never changes. A version names its segments, and its word index consists of hard links to the
files of the version before and of new ones; so a change writes what it adds, and nothing else.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from indexer.engines.embedded.checksums import CHECKSUMS, write_checksums
from indexer.engines.embedded.schema import CONTENTS, FORMAT_VERSION, WORDS
from indexer.errors import IndexMismatchError
from indexer.index.manifest import OTHER_VERSION, IndexManifest
from indexer.index.segments import Contents, Layout

if TYPE_CHECKING:
    from collections.abc import Iterable

POINTER = "CURRENT"
MANIFEST, LAYOUT, META, MANAGED = "manifest.json", "layout.json", "meta.json", ".managed.json"
BUILDING = ".building-"
_NO_LINKS = frozenset({errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def index_home(data_dir: Path) -> Path:
    """The folder that holds all versions and the pointer."""
    return data_dir / "index"


def current_folder(data_dir: Path) -> Path | None:
    """The folder of the version in use, or None, also if the pointer is no text any more."""
    home = index_home(data_dir)
    try:
        name = (home / POINTER).read_bytes().decode().strip()
    except (OSError, ValueError):
        return None
    return home / Path(name).name if name else None


class Pointer:
    """The pointer, which is read when it was replaced: each request looks at it, and most find it as it was."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._where = os.fspath(index_home(data_dir) / POINTER)
        self._known: tuple[tuple[int, int], Path | None] | None = None

    def folder(self) -> Path | None:
        """As `current_folder`."""
        try:
            status = os.stat(self._where)  # noqa: PTH116 - a third of the time
        except (OSError, ValueError):
            return None
        state, known = (status.st_ino, status.st_mtime_ns), self._known
        if known is None or known[0] != state:
            known = self._known = state, current_folder(self._data_dir)
        return known[1]


def segment_folder(home: Path, name: str) -> Path:
    """The folder of a segment."""
    return home / "segments" / Path(name).name


def read_manifest(folder: Path) -> IndexManifest:
    """Read the manifest of a version. Raises IndexMismatchError if another version of the program has written it, else
    OSError, ValueError or TypeError if it is damaged.
    """
    values = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if not isinstance(values, dict):
        message = "its manifest is no object"
        raise TypeError(message)
    if values.get("format_version") != FORMAT_VERSION:
        raise IndexMismatchError(OTHER_VERSION)
    return IndexManifest(**values)


def read_layout(folder: Path) -> Layout:
    """Read the layout of a version. Raises OSError, ValueError or TypeError."""
    return Layout.of(json.loads((folder / LAYOUT).read_text(encoding="utf-8")))


def read_contents(segment: Path) -> Contents:
    """Read the contents of a segment. Raises OSError, ValueError or TypeError."""
    return msgspec.json.decode((segment / CONTENTS).read_bytes(), type=Contents)


def add_segment(home: Path, folder: Path) -> str:
    """Put a segment that is whole in its place; returns its name."""
    write_checksums(folder)
    name = f"s-{secrets.token_hex(8)}"
    place = segment_folder(home, name)
    place.parent.mkdir(exist_ok=True)
    folder.chmod(0o755)
    folder.rename(place)
    return name


def publish(home: Path, workshop: Path, words: Path, manifest: IndexManifest, layout: Layout) -> None:
    """Publish a version with the segments of the layout and the word index in the folder `words`, which may change
    meanwhile. The version in use is kept for readers that are just opening it.
    """
    before = current_folder(home.parent)
    folder = workshop / "version"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    link_words(words, folder / WORDS)
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
    (folder / LAYOUT).write_text(json.dumps(asdict(layout)), encoding="utf-8")
    write_checksums(folder, _noted(before))
    name = f"v-{manifest.generation:08d}-{secrets.token_hex(8)}"
    folder.rename(home / name)
    pointer = home / f".{POINTER}.new"
    pointer.write_text(name + "\n", encoding="utf-8")
    os.replace(pointer, home / POINTER)  # noqa: PTH105 - says that it is atomic
    prune(home, {name, before.name if before else name})


def prune(home: Path, kept: Iterable[str]) -> None:
    """Delete all versions but the named ones, and the segments of none of these. A reader that has one open can go on
    reading it.
    """
    needed: set[str] = set()
    for name in kept:
        try:
            needed.update(read_layout(home / name).segments)
        except (OSError, ValueError, TypeError, KeyError):
            continue
    for folder, names in ((home, set(kept)), (home / "segments", needed)):
        for old in folder.glob("[vs]-*"):
            if old.name not in names:
                shutil.rmtree(old, ignore_errors=True)


def clear_leftovers(home: Path) -> None:
    """Delete what a build that was ended has left."""
    for leftover in home.glob(f"{BUILDING}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def link_words(source: Path, target: Path) -> None:
    """Make a word index of the same state as another one, of links to its files. tantivy's merges may go on in the
    other one: its meta.json, replaced at once, tells which files belong to a state, and they never change.
    """
    while True:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        meta = (source / META).read_bytes()
        names = [path.name for path in source.iterdir() if _belongs(path.name, meta)]
        try:
            for name in names:
                _link(source / name, target / name)
        except FileNotFoundError:
            if (source / META).read_bytes() == meta:
                raise
        if (source / META).read_bytes() == meta:
            break
    (target / META).write_bytes(meta)
    (target / MANAGED).write_text(json.dumps([*names, META]), encoding="utf-8")


def word_segments(words: Path) -> frozenset[str]:
    """The names of tantivy's own segments of a word index."""
    return frozenset(_deletes((words / META).read_bytes()))


def _deletes(meta: bytes) -> dict[str, int | None]:
    """By segment of tantivy's, the stamp of the file of what is deleted of it, or None."""
    segments = json.loads(meta)["segments"]
    return {one["segment_id"].replace("-", ""): (one.get("deletes") or {}).get("opstamp") for one in segments}


def _belongs(name: str, meta: bytes) -> bool:
    segment, _, rest = name.partition(".")
    deletes = _deletes(meta)
    return segment in deletes and (not rest.endswith("del") or rest == f"{deletes[segment]}.del")


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, target)


def _noted(version: Path | None) -> dict[str, str]:
    """The checksums of the word index of a version, whose files the next one may have too."""
    try:
        noted = json.loads((version / CHECKSUMS).read_text(encoding="utf-8")) if version else {}
        changing = {f"{WORDS}/{name}" for name in (META, MANAGED)}
        return {name: noted[name] for name in noted if name.startswith(f"{WORDS}/") and name not in changing}
    except (OSError, ValueError, TypeError):
        return {}
