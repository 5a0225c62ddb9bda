"""Files to the text of pages, in child processes."""
