"""From what was named on the command line to the files to read, each with its manifest rows."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from indexer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipelines.sources.manifest import Manifest, Row

SUFFIXES = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".txt"})
"""Taken from a folder; a file that is named outright, or by the manifest, is tried whatever its name."""
_UNSHOWN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks with which a name can be shown as another one; right-to-left letters and marks are as they should be."""


_LEADS_OUT = "It is a link to a file outside the folder: name that file itself, or put a copy here."


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. `name` is what is shown: relative to the folder that was named, or to the manifest."""

    path: Path
    name: str
    rows: tuple[Row, ...] = ()

    @property
    def key(self) -> str:
        """The path as the ledger holds it: as it is, or quoted where its bytes are no UTF-8."""
        text = str(self.path)
        return f"bytes:{quote(os.fsencode(self.path))}" if _has_surrogates(text) else text


@dataclass(frozen=True, slots=True)
class Discovery:
    """The sources in the order of names, files that were passed over, rows whose file is not there, and folders and
    links that were not looked into, each with the reason.
    """

    sources: tuple[Source, ...]
    ignored: tuple[str, ...]
    missing: tuple[Row, ...]
    unreadable: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Findings:
    found: dict[Path, str] = field(default_factory=dict)
    ignored: dict[Path, str] = field(default_factory=dict)
    unreadable: list[tuple[str, str]] = field(default_factory=list)


def shown(name: str) -> str:
    """A file's name as it may stand in logs and on pages: what is no letter, mark or sign becomes its escape."""
    if name.isascii() and name.isprintable():
        return name
    return "".join(c.encode("unicode_escape").decode() if _is_unfit(c) else c for c in name)


def _is_unfit(character: str) -> bool:
    return unicodedata.category(character) in _UNSHOWN or character in _OVERRIDES


def discover(
    paths: Sequence[Path], manifest_path: Path | None, manifest: Manifest | None, data_dir: Path | None = None
) -> Discovery:
    """Find the files. Links to folders are not followed, nor links to files outside the folder; hidden files are not
    read, nor what is in `data_dir`. Raises UsageError for a path that is not there.
    """
    excluded = {_real(path) for path in (manifest_path, data_dir) if path is not None}
    findings = _Findings()
    for path in paths:
        _check(path)
        if path.is_dir():
            _search(path, excluded, findings)
        else:
            findings.found.setdefault(Path(_real(path)) if path.is_symlink() else _absolute(path), path.name)
    rows, missing = _match(manifest_path, manifest, findings)
    sources = [Source(path, shown(name), tuple(rows.get(path, ()))) for path, name in findings.found.items()]
    return Discovery(
        tuple(sorted(sources, key=lambda source: (source.name, source.key))),
        tuple(sorted(shown(name) for name in findings.ignored.values())),
        tuple(missing),
        tuple(sorted(findings.unreadable)),
    )


def _check(path: Path) -> None:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        message = f"{shown(str(path))} does not exist: name files or folders to read."
        raise UsageError(message) from None
    except (OSError, ValueError) as error:
        fault = getattr(error, "strerror", None) or error
        message = f"{shown(str(path))} cannot be looked at ({fault}): check the path and its rights."
        raise UsageError(message) from error


def _search(folder: Path, excluded: set[str], findings: _Findings) -> None:
    for file in _walk(folder, excluded, findings):
        name = file.relative_to(folder).as_posix()
        place = _target(file, folder)
        if place is None:
            findings.unreadable.append((shown(name), _LEADS_OUT))
        elif file.suffix.lower() in SUFFIXES:
            findings.found.setdefault(place, name)
        else:
            findings.ignored.setdefault(place, name)


def _target(file: Path, folder: Path) -> Path | None:
    """The file itself or, of a link, what it leads to within the folder; None when it leads elsewhere. Whoever fills
    the folder need not be allowed to read what others have.
    """
    if not os.path.islink(file):  # noqa: PTH114 - is_symlink() raises for a name that is too long
        return _absolute(file)
    real = Path(_real(file))
    return real if real.is_relative_to(_real(folder)) else None


def _walk(folder: Path, excluded: set[str], findings: _Findings) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        place = Path(error.filename)
        name = folder.name if place == folder else place.relative_to(folder).as_posix()
        findings.unreadable.append((shown(name), f"The folder cannot be read: {error.strerror or error}."))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and _real(Path(place, name)) not in excluded
        )
        for name in sorted(names):
            file = Path(place, name)
            if not name.startswith(".") and _real(file) not in excluded:
                yield file


def _match(
    manifest_path: Path | None, manifest: Manifest | None, findings: _Findings
) -> tuple[dict[Path, list[Row]], list[Row]]:
    """The rows of each file that was found, and the rows whose file is nowhere. A row's file that is there, but not
    among the paths that were named, is left alone.
    """
    rows: dict[Path, list[Row]] = {}
    missing: list[Row] = []
    if manifest is None or manifest_path is None:
        return rows, missing
    # The same name can be written with composed or with decomposed letters; macOS and unzip disagree about it.
    composed = {_composed(path): path for path in (*findings.ignored, *findings.found)}
    for row in manifest.rows:
        beside = manifest_path.parent / row.file
        written = _target(beside, manifest_path.parent) or _absolute(beside)
        place = written if written in findings.found else composed.get(_composed(written), written)
        if place in findings.found or place in findings.ignored:
            findings.ignored.pop(place, None)
            findings.found[place] = row.file
            rows.setdefault(place, []).append(row)
        elif not os.path.isfile(written):  # noqa: PTH113 - is_file() raises for a name that is too long
            missing.append(row)
    return rows, missing


def _composed(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path))


def _has_surrogates(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links and change names


def _real(path: Path) -> str:
    return os.path.realpath(path)  # unlike resolve(), it does not raise at a loop of links
