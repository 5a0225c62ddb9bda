"""Relevance on judged collections: measure it, store it as runs, compare runs."""
