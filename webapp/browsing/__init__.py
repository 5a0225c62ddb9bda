"""The collection without a question: every name in it with its count, and a page for each submitter and process."""
