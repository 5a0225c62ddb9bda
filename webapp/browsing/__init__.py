"""Browsing the collection without a query: lists of all names with counts, and pages of submitters and processes."""
