"""Relevance on judged collections: measured, kept as runs, and compared."""
