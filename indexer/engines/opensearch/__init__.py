"""OpenSearch: several machines hold the index, any number of readers that keep nothing of their own."""
