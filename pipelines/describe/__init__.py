"""Describing documents: who, when, which process. What the manifest leaves open is read from the document."""

from __future__ import annotations

from pipelines.describe.description import Defaults, describe

__all__ = ["Defaults", "describe"]
