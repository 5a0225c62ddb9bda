"""Building an index in a cluster and publishing it."""
