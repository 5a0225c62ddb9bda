"""Extract the text of pages from files, in child processes."""
