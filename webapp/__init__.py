"""The web front end: pages, API, exports."""
