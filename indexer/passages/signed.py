"""The mark of a signature: *(Signed) Ada Brook*."""

from __future__ import annotations

from indexer.languages import pattern_of

SIGNED = rf"[(（]\s*(?i:{pattern_of('signed')})\s*[)）]"
"""Pattern: what stands before the name of who signed; in Chinese, behind it."""
