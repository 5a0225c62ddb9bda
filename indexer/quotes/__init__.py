"""Quote check: is a quotation real, word for word, and where does it stand."""
