"""Who said a quotation, according to the text around it: read in its sentence, before, after, or in the middle."""

from __future__ import annotations

from indexer.quotes.attribution.attribute import speakers_of, told_speakers
from indexer.quotes.attribution.parts import parts_of

__all__ = ["parts_of", "speakers_of", "told_speakers"]
