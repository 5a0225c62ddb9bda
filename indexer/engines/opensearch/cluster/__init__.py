"""The connection to a cluster: client, errors, retries, names of indices."""
