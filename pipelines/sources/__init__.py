"""What to read: files, folders, manifests."""
