"""The tantivy schema. Text fields hold our analyzer's terms, joined by spaces; tantivy only splits at them."""

from __future__ import annotations

import tantivy

FORMAT_VERSION = 8
"""Raise this when older index folders can no longer be read unchanged."""

STEMS = "stems"
"""The passage's words, stemmed in its language."""
EXACT = "exact"
"""The passage's words in exact form: folded, not stemmed."""
CONTEXT = "context"
"""The words of title, submitters, countries, process and symbol, stemmed."""
CONTEXT_EXACT = "context_exact"
"""The same words in exact form: for symbols."""
ORDINAL = "ordinal"
"""The passage's number in the index: its row in every column and in the vectors."""
DOCUMENT = "document"
"""The number of the passage's document."""
DICTIONARY = "dictionary.z"
"""The file, beside the word index, that lists the exact words."""
STATISTICS = "moments.npz"
SHARED_TEXT = "shared.npz"
ALIGNMENTS = "alignments.json"
VECTORS = "vectors.f32"
SENTENCES = "sentences.i8"
"""The vectors of all sentences, row by row, in 8 bits."""
FIRST_SENTENCES = "sentences.starts"
"""For each passage the number of its first row among them, and at last their number: int64."""
STORED = "stored"
"""The passage, as JSON."""


def schema() -> tantivy.Schema:
    """The fields of the word index."""
    builder = tantivy.SchemaBuilder()
    for name in (STEMS, EXACT, CONTEXT, CONTEXT_EXACT):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in (ORDINAL, DOCUMENT):
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_bytes_field(STORED, stored=True)
    return builder.build()
