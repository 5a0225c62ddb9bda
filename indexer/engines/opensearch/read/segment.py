"""What a reader has of one segment: contents and columns in memory, the rest when it is asked for."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from indexer.alignments.statement import from_bytes as alignments_from_bytes
from indexer.engines.opensearch.read.published import ALIGNMENTS, CONTENTS, DICTIONARY
from indexer.index.doc_values import PARTS, unpacked
from indexer.index.segments import Contents
from indexer.search.dictionary import Dictionary

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from indexer.alignments.statement import Statement


class Segment:
    """Immutable and thread-safe. States that have the segment share what is read."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """`read` reads a part of it. Raises ValueError, TypeError or KeyError when it is damaged."""
        self._read = read
        self.contents = Contents(**json.loads(read(CONTENTS)))
        self._columns = unpacked({name: read(name) for name in PARTS})

    @property
    def documents(self) -> int:
        """How many documents it has."""
        return len(self.contents.ids)

    @property
    def passages(self) -> int:
        """How many passages it has."""
        return sum(self.contents.passages)

    def columns(self) -> tuple[dict[str, npt.NDArray[Any]], dict[str, list[str]]]:
        """The arrays and values of its columns."""
        return self._columns

    @cached_property
    def dictionary(self) -> Dictionary:
        """Its words. Raises ValueError or KeyError when they are damaged."""
        return Dictionary.from_bytes(self._read(DICTIONARY))

    @cached_property
    def alignments(self) -> list[Statement]:
        """The statements of alignment, by row. Raises ValueError or KeyError when they are damaged."""
        return alignments_from_bytes(self._read(ALIGNMENTS))
