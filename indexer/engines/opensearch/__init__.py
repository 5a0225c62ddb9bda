"""The engine for a cluster: OpenSearch holds the index; any number of stateless readers use it."""
