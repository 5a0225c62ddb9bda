"""What stands between a client and the views: parameters, limits, headers, errors, log, metrics."""
