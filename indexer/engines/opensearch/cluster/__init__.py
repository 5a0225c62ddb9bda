"""The connection to a cluster: client, errors, retries, index names."""
