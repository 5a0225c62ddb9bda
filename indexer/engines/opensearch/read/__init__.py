"""Reading an index in a cluster."""
