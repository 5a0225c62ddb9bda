"""Getting documents in: files to pages to passages to vectors to the archive, and the command line."""
