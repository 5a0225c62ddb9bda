"""Citations of a document or a place in it: plain text, United Nations and Chicago style, RIS, BibTeX, CSL-JSON."""

from __future__ import annotations

from indexer.citation.bibtex_entry import bibtex
from indexer.citation.chicago_note import chicago_note
from indexer.citation.plain_text import cite, quotation
from indexer.citation.ris_record import ris
from indexer.citation.styles import Citations, every_style
from indexer.citation.un_footnote import un_footnote
from indexer.citation.wording import name_of, place, published_at

__all__ = [
    "Citations", "bibtex", "chicago_note", "cite", "every_style", "name_of", "place", "published_at", "quotation",
    "ris", "un_footnote",
]  # fmt: skip
