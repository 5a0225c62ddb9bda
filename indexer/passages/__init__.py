"""What a passage is: whether it says something, and which heading stands above it."""

from __future__ import annotations

from indexer.passages.kinds import headings, passage_kinds, with_kinds

__all__ = ["headings", "passage_kinds", "with_kinds"]
