"""What filters, facets and date order need of every passage and document, as arrays; every filter is applied here."""

from __future__ import annotations

from indexer.columns.columns import Columns
from indexer.columns.fields import Integers, Mask, field_values, without
from indexer.columns.writer import PARTS, ColumnsWriter

__all__ = ["PARTS", "Columns", "ColumnsWriter", "Integers", "Mask", "field_values", "without"]
