"""Real services for development and tests, assembled from pinned artifacts. Nothing else imports this package."""
