"""The functions behind the addresses: each reads the request, asks the index and presents the answer."""
