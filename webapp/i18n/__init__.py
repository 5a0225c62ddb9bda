"""The language of the site: which one, its words, its numbers and dates."""
