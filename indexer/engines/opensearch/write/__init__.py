"""What makes an index in a cluster and publishes it."""
