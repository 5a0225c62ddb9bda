"""What filters, facets and date order need of every passage and document, as arrays; every filter is applied here."""

from __future__ import annotations

from indexer.index.doc_values.columns import Columns, unpacked
from indexer.index.doc_values.fields import Integers, Mask, without
from indexer.index.doc_values.joined import joined, passages_of, ranges
from indexer.index.doc_values.writer import PARTS, ColumnsWriter, packed

__all__ = [
    "PARTS",
    "Columns",
    "ColumnsWriter",
    "Integers",
    "Mask",
    "joined",
    "packed",
    "passages_of",
    "ranges",
    "unpacked",
    "without",
]
