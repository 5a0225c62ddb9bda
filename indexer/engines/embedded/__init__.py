"""The engine of one machine: tantivy for words, exact vectors over a memory-mapped array."""
