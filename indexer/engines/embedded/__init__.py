"""The engine for one machine: tantivy ranks by words; vectors are compared exactly, in a memory-mapped array."""
