"""From a plan and an engine's rankings to an answer."""
