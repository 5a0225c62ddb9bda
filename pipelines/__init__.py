"""Pipelines: from files to pages, passages, vectors and the archive; and the command line."""
