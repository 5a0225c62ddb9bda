"""The view functions: each reads the request, queries the index and presents the response."""
