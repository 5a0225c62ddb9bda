"""Describe documents: submitter, date, process and more. What the manifest leaves open is read from the document."""

from __future__ import annotations

from pipelines.describe.description import Defaults, Heading, describe, describe_part

__all__ = ["Defaults", "Heading", "describe", "describe_part"]
