"""The tantivy schema. Text fields hold our analyzer's terms, joined by blanks; tantivy only splits them."""

from __future__ import annotations

import tantivy

FORMAT_VERSION = 5
"""Raised when an older index folder can no longer be read as it is."""

STEMS = "stems"
"""The passage's words, stemmed by its language."""
EXACT = "exact"
"""The passage's words as they stand, folded."""
CONTEXT = "context"
"""Words of title, submitters, countries, process and symbol, stemmed."""
CONTEXT_EXACT = "context_exact"
"""The same as they stand: for symbols."""
ORDINAL = "ordinal"
"""The passage's number in the index: its row in every column and vector."""
DOCUMENT = "document"
"""The number of the passage's document."""
DICTIONARY = "dictionary.z"
STATISTICS = "moments.npz"
VECTORS = "vectors.f32"
"""The file beside the words that lists them as they stand."""
STORED = "stored"
"""The passage itself, as JSON."""


def schema() -> tantivy.Schema:
    """The fields of the word index."""
    builder = tantivy.SchemaBuilder()
    for name in (STEMS, EXACT, CONTEXT, CONTEXT_EXACT):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in (ORDINAL, DOCUMENT):
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_bytes_field(STORED, stored=True)
    return builder.build()
