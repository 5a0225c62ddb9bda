"""The JSON Lines files of judged collections."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from indexer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def json_rows(path: Path, needed: Sequence[str], files: Sequence[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each object of a file that is not blank, with the number of its line. Raises UsageError, which names the line, or
    the `files` that the folder must have.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                if not line.strip():
                    continue
                row = json.loads(line)
                if not isinstance(row, dict) or any(name not in row for name in needed):
                    message = f"{path}, line {number}: an object with {', '.join(needed)} is needed."
                    raise UsageError(message)
                yield number, row
    except (OSError, ValueError) as error:
        message = f"{path} cannot be read ({error}): a folder with {', '.join(files)} is needed."
        raise UsageError(message) from error
