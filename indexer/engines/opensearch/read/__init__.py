"""What asks an index in a cluster."""
