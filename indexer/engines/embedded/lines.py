"""Files of lines that are read by number."""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING, Any, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import numpy.typing as npt


class Lines:
    """The lines of a file by number, read when they are accessed."""

    def __init__(self, path: Path, count: int) -> None:
        """Open it. Raises OSError, or ValueError when it does not have this number of lines."""
        self._bounds = rows_of(_bounds_of(path), count + 1, (), "<i8")
        size = path.stat().st_size
        if size != int(self._bounds[-1]):
            message = f"{path.name} takes {size} bytes instead of {int(self._bounds[-1])}"
            raise ValueError(message)
        self._map: mmap.mmap | bytes = b""
        if size:
            with path.open("rb") as stream:
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)

    def __getitem__(self, number: int) -> bytes:
        return self._map[int(self._bounds[number]) : int(self._bounds[number + 1])]

    def of(self, numbers: Iterable[int]) -> Iterable[bytes]:
        """The lines with these numbers."""
        return (self[number] for number in numbers)


class LinesWriter:
    """Writes what `Lines` reads, as a context manager."""

    def __init__(self, path: Path) -> None:
        self._path, self._stream = path, path.open("wb")
        self._bounds = [0]

    def write(self, line: bytes) -> None:
        """Add a line, given without its end or with it."""
        whole = line if line.endswith(b"\n") else line + b"\n"
        self._stream.write(whole)
        self._bounds.append(self._bounds[-1] + len(whole))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        _bounds_of(self._path).write_bytes(np.array(self._bounds, dtype="<i8").tobytes())


def rows_of(path: Path, rows: int, shape: tuple[int, ...], dtype: str) -> npt.NDArray[Any]:
    """A file of so many rows of this shape, mapped into memory. Raises ValueError when it has another size."""
    whole = (rows, *shape)
    expected = int(np.prod(whole)) * np.dtype(dtype).itemsize
    size = path.stat().st_size
    if size != expected:
        message = f"{path.name} takes {size} bytes instead of {expected}"
        raise ValueError(message)
    return mapped(path, dtype).reshape(whole) if size else np.empty(whole, dtype=dtype)


def mapped(path: Path, dtype: str) -> npt.NDArray[Any]:
    """A file that is not empty, mapped into memory as a plain array: numpy's class for maps takes microseconds more for
    each slice.
    """
    return np.asarray(np.memmap(path, dtype=dtype, mode="r"))


def _bounds_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.bounds")
