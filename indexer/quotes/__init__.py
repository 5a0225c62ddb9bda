"""Quote check: whether a quotation is real and verbatim, and where it occurs."""
