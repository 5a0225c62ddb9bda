"""Turn a plan and an engine's rankings into a response."""
