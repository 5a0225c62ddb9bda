"""The names of an index's files, and the tantivy schema. Text fields hold our analyzer's terms, joined by spaces;
tantivy only splits at them.
"""

from __future__ import annotations

import tantivy

FORMAT_VERSION = 20
"""Raise this when older index folders can no longer be read unchanged."""

STEMS = "stems"
"""The passage's words, stemmed in its language."""
EXACT = "exact"
"""The passage's words in exact form: folded, not stemmed."""
CONTEXT = "context"
"""The words of title, submitters, countries, process and symbol, stemmed."""
CONTEXT_EXACT = "context_exact"
"""The same words in exact form: for symbols."""
NUMBER = "number"
"""The passage's number (see `layout.Layout`)."""
DOCUMENT = "document"
"""The number of the passage's document."""

WORDS = "words"
"""The folder of a version with the word index, of all segments together."""

# The files of a segment; its rows are its passages.
CONTENTS = "contents.json"
DOCUMENTS = "documents.jsonl"
PASSAGES = "passages.jsonl"
VECTORS = "vectors.f32"
ROUNDED, SCALES = "vectors.i8", "vectors.scales"
"""The same in 8 bits, and for each what `rounded.Rounded` needs: two float32."""
SENTENCES = "sentences.i8"
"""The vectors of all sentences, row by row, in 8 bits."""
FIRST_SENTENCES = "sentences.starts"
"""For each passage the number of its first row among them, and at last their number: int64."""
DICTIONARY = "dictionary.z"
"""The exact words."""
STATISTICS = "moments.npz"
HASHES, HOLDERS = "shared.u64", "shared.u32"
"""All fingerprints, ascending, and for each the row of a passage that has it."""
SOURCES = "sources.u64"
"""For each document a hash of the source of its wording."""
ALIGNMENTS = "alignments.json"


def schema() -> tantivy.Schema:
    """The fields of the word index."""
    builder = tantivy.SchemaBuilder()
    for name in (STEMS, EXACT, CONTEXT, CONTEXT_EXACT):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in (NUMBER, DOCUMENT):
        builder.add_integer_field(name, indexed=True, fast=True)
    return builder.build()
